// A parsed, serialised URL as the WHATWG URL standard defines it, and the parser that makes it.
//
// Url       a value: the serialisation (href) and where its components lie in it. Every accessor is a view into href()
// and lives as
//           long as the Url is neither changed, moved from nor destroyed.
// UrlParser parses and resolves. Construct it before a sandbox closes (it opens ICU's IDNA tables); afterwards parse()
// touches no file.
//           It is immutable: one parser may serve any number of threads.
// Errors:   an invalid URL gives no value. Nothing throws but std::bad_alloc. Time and memory are linear in the length
// of the input. Input:    UTF-8; bytes that are not are read as U+FFFD, like the standard's conversion of a lone
// surrogate. Limits:   inputs over 64 MiB, and host names over 4 KiB that need IDNA, are refused (the standard has no
// limit).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace freehold::content {

class Url {
 public:
  // The whole address, serialised: always ASCII.
  const std::string &href() const { return href_; }
  // "https"; lower case, without the colon.
  std::string_view scheme() const { return slice(0, scheme_end_); }
  std::string_view username() const;
  std::string_view password() const;
  // "example.org", "192.0.2.1", "[2001:db8::1]"; empty where there is none: ask has_host() to tell "file:///x" from
  // "mailto:x".
  std::string_view host() const { return slice(host_begin_, host_end_); }
  bool has_host() const { return has_host_; }
  bool host_is_ip() const { return host_is_ip_; }
  // The port as written; nothing where it is the scheme's default.
  std::optional<std::uint16_t> port() const;
  // "host" or "host:port".
  std::string_view host_and_port() const { return slice(host_begin_, port_end_); }
  // "/a/b" or, for opaque paths such as mailto:, everything up to the query.
  std::string_view path() const { return slice(path_begin_, query_begin_); }
  bool has_opaque_path() const { return opaque_path_; }
  // Without the "?"; has_query() tells "x?" from "x".
  std::string_view query() const;
  bool has_query() const { return query_begin_ != fragment_begin_; }
  // Without the "#"; has_fragment() tells "x#" from "x".
  std::string_view fragment() const;
  bool has_fragment() const { return fragment_begin_ != href_.size(); }
  // href() up to the "#": what is fetched.
  std::string_view without_fragment() const { return slice(0, fragment_begin_); }
  // http or https.
  bool is_web() const { return web_; }
  // ftp, file, http, https, ws, wss.
  bool is_special() const { return special_; }

  friend bool operator==(const Url &a, const Url &b) { return a.href_ == b.href_; }

 private:
  friend class UrlBuilder;
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const { return {href_.data() + begin, end - begin}; }

  // scheme ":" ["//" [username [":" password] "@"] host [":" port]] ["/."] path ["?" query] ["#" fragment]
  std::string href_;
  std::uint32_t scheme_end_ = 0;    // the colon
  std::uint32_t username_end_ = 0;  // after the user name
  std::uint32_t host_begin_ = 0;
  std::uint32_t host_end_ = 0;
  std::uint32_t port_end_ = 0;  // after the port, before "/."
  std::uint32_t path_begin_ = 0;
  std::uint32_t query_begin_ = 0;     // the "?" or where it would be
  std::uint32_t fragment_begin_ = 0;  // the "#" or where it would be
  std::uint16_t port_ = 0;
  bool has_port_ = false;
  bool has_host_ = false;
  bool host_is_ip_ = false;
  bool opaque_path_ = false;
  bool special_ = false;
  bool web_ = false;
};

class Idna;

class UrlParser {
 public:
  UrlParser();
  ~UrlParser();
  UrlParser(UrlParser &&) noexcept;
  UrlParser &operator=(UrlParser &&) noexcept;

  // Parses input as an absolute address, or relative to base.
  std::optional<Url> parse(std::string_view input, const Url *base = nullptr) const;
  // The same into a value whose memory is used again; false leaves `out` unspecified but usable. Requires: &out !=
  // base.
  bool parse_into(std::string_view input, const Url *base, Url &out) const;
  // A host as it would stand in an http URL ("BÜCHER.example" → "xn--bcher-kva.example"); nothing when it is not one.
  std::optional<std::string> parse_host(std::string_view host) const;

 private:
  std::unique_ptr<Idna> idna_;
};

}  // namespace freehold::content
