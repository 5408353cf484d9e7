// Which part of a host somebody can register, by the Public Suffix List.
//
// The list has two sections. ICANN: suffixes of registries ("co.uk"). Private: hosts whose owners hand out names below
// their own
// ("pages.example"). A name below a private suffix belongs to a *free host*: its author controls the content but not
// the address. So both answers are given: counting ICANN suffixes alone, and counting private ones too.
//
// Lifetime: open before a sandbox closes; afterwards no file is touched. Views returned point into the host passed in.
// Thread: one thread at a time (a cache of fixed size is inside; it never changes an answer).
// Hosts: as Url::host() gives them (lower case, punycode). A trailing dot is ignored; IP addresses, empty labels and
// names over 253 bytes have no domain. Why: as libpsl reads a wildcard ("*.ck"), its parent ("ck") counts as a suffix
// too.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace freehold::content {

struct Domain {
  // The longest listed suffix, private section included; an unlisted top-level domain counts as a suffix.
  std::string_view suffix;
  // The suffix and one label: "alice.pages.example", "example.co.uk"; empty when the host itself is a suffix.
  std::string_view registrable;
  // The same by the ICANN section alone: "example" and "pages.example".
  std::string_view icann_suffix;
  std::string_view icann_registrable;
  // The suffix stands in the list (no invented top-level domain).
  bool listed = false;
  // The host is, or lies below, a suffix of the private section.
  bool free_host() const { return suffix != icann_suffix; }
};

class PublicSuffixes {
 public:
  // The list compiled into libpsl, or the newer of that and the system's file.
  static std::optional<PublicSuffixes> builtin();
  static std::optional<PublicSuffixes> latest();
  // Either format of the list (text or DAFSA); nothing when the file cannot be read.
  static std::optional<PublicSuffixes> from_file(const std::string &path);

  PublicSuffixes(PublicSuffixes &&) noexcept;
  PublicSuffixes &operator=(PublicSuffixes &&) noexcept;
  ~PublicSuffixes();

  Domain split(std::string_view host);
  // split(host).registrable; the host itself for IP addresses, so that it can serve as "whose is it".
  std::string_view site_of(std::string_view host);
  // Both hosts have the same registrable domain, private section included (two users of a free host are not the same
  // site).
  bool same_site(std::string_view a, std::string_view b);

 private:
  struct Impl;
  explicit PublicSuffixes(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace freehold::content
