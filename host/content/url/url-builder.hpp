// The URL standard's basic URL parser, component by component instead of character by character: writes a Url's href
// and offsets once, from left to right.
#pragma once

#include <string_view>

#include "host/content/url/url-host.hpp"
#include "host/content/url/url-path.hpp"
#include "host/content/url/url.hpp"

namespace freehold::content {

class UrlBuilder {
 public:
  // `out` is emptied; its memory is used again. Requires: &out != base.
  UrlBuilder(const Idna &idna, const Url *base, Url &out) : idna_(idna), base_(base), url_(out) {}

  // input: trimmed, without tab and line break, valid UTF-8.
  bool build(std::string_view input);

 private:
  // Each of these takes what is left of the input.
  bool without_scheme(std::string_view rest);
  bool with_scheme(std::string_view scheme, std::string_view rest);
  bool relative(std::string_view rest);
  bool relative_path(std::string_view rest, bool keep_path);
  bool file(std::string_view rest);
  bool file_slash(std::string_view rest);
  bool file_host(std::string_view rest);
  bool authority(std::string_view rest);
  bool credentials(std::string_view text);
  bool host_and_port(std::string_view text);
  bool port(std::string_view digits);
  bool path_start(std::string_view rest);
  bool opaque_path(std::string_view rest);
  bool path(std::string_view rest);
  bool query_and_fragment(std::string_view rest);

  void set_scheme(std::string_view scheme);
  void set_scheme_of_base();
  void no_host();
  void empty_host();
  void copy_authority();
  // Marks the end of the authority, the beginning of the path.
  void begin_path();
  void end_path();
  bool is_slash(std::string_view rest, std::size_t at = 0) const;

  std::uint32_t here() const { return static_cast<std::uint32_t>(url_.href_.size()); }
  PathRules rules() const { return {url_.special_, file_}; }

  const Idna &idna_;
  const Url *base_;
  Url &url_;
  bool file_ = false;
};

}  // namespace freehold::content
