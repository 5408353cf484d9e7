// Hosts of URLs: domain names through IDNA, IPv4 in all its spellings, IPv6, and the opaque hosts of schemes that are
// not special.
#pragma once

#include <string>
#include <string_view>

struct UIDNA;

namespace freehold::content {

// ICU's UTS #46 tables. Open before a sandbox closes; immutable afterwards.
class Idna {
 public:
  Idna();
  ~Idna();
  Idna(const Idna &) = delete;
  Idna &operator=(const Idna &) = delete;

  // Appends the ASCII form of a domain name, by "domain to ASCII" of the URL standard with beStrict false. False: not a
  // domain name.
  bool append_ascii(std::string_view domain, std::string &out) const;

 private:
  UIDNA *tables_ = nullptr;
};

enum class HostKind { invalid, name, ip };

// Appends the serialised host. `host` is the text between "//", "@" and ":" or "/", not empty, valid UTF-8.
HostKind append_special_host(std::string_view host, const Idna &idna, std::string &out);
HostKind append_opaque_host(std::string_view host, std::string &out);

}  // namespace freehold::content
