#include "host/content/url/url-builder.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "host/content/url/percent-encoding.hpp"

namespace freehold::content {
namespace {

struct SpecialScheme {
  std::string_view name;
  std::uint16_t port;
};
constexpr std::array<SpecialScheme, 6> special_schemes{
    {{"https", 443}, {"http", 80}, {"file", 0}, {"ftp", 21}, {"ws", 80}, {"wss", 443}}};

const SpecialScheme *special_scheme(std::string_view scheme) {
  if (scheme == special_schemes[0].name) return &special_schemes[0];  // as most are
  const auto found = std::find_if(special_schemes.begin(), special_schemes.end(),
                                  [&](const auto &known) { return known.name == scheme; });
  return found == special_schemes.end() ? nullptr : &*found;
}

bool is_alpha(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The length of the scheme before a colon; 0 where there is none.
std::size_t scheme_length(std::string_view input) {
  if (input.empty() || !is_alpha(input[0])) return 0;
  for (std::size_t at = 1; at < input.size(); ++at) {
    const char c = input[at];
    if (c == ':') return at;
    if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

std::string_view from(std::string_view text, std::size_t at) {
  return at >= text.size() ? std::string_view() : text.substr(at);
}

// Splits off what comes before the first of the characters.
template <char... characters>
std::string_view take_until(std::string_view &rest) {
  std::size_t end = 0;
  while (end < rest.size() && ((rest[end] != characters) && ...)) ++end;
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(end);
  return taken;
}

}  // namespace

bool UrlBuilder::is_slash(std::string_view rest, std::size_t at) const {
  return at < rest.size() && (rest[at] == '/' || (url_.special_ && rest[at] == '\\'));
}

bool UrlBuilder::build(std::string_view input) {
  url_.href_.clear();
  url_.href_.reserve(input.size() + 8);
  url_.has_port_ = url_.has_host_ = url_.host_is_ip_ = url_.opaque_path_ = url_.special_ = url_.web_ = false;
  const std::size_t length = scheme_length(input);
  return length == 0 ? without_scheme(input) : with_scheme(input.substr(0, length), input.substr(length + 1));
}

void UrlBuilder::set_scheme(std::string_view scheme) {
  std::string &href = url_.href_;
  href.append(scheme);
  for (char &c : href) {
    if (is_alpha(c)) c = static_cast<char>(c | 0x20);
  }
  url_.scheme_end_ = here();
  const SpecialScheme *known = special_scheme(href);
  url_.special_ = known != nullptr;
  file_ = known != nullptr && known->name == "file";
  url_.web_ = known != nullptr && known->name.starts_with("http");
  href.push_back(':');
}

void UrlBuilder::set_scheme_of_base() {
  url_.href_.assign(base_->href_, 0, base_->scheme_end_ + 1);
  url_.scheme_end_ = base_->scheme_end_;
  url_.special_ = base_->special_;
  url_.web_ = base_->web_;
  file_ = base_->scheme() == "file";
}

bool UrlBuilder::with_scheme(std::string_view scheme, std::string_view rest) {
  set_scheme(scheme);
  if (file_) {
    if (base_ != nullptr && base_->scheme() != "file") base_ = nullptr;
    return file(rest);
  }
  if (url_.special_) {
    const bool same = base_ != nullptr && base_->scheme() == url_.scheme();
    if (same && !rest.starts_with("//")) return relative(rest);
    while (is_slash(rest)) rest.remove_prefix(1);
    return authority(rest);
  }
  if (rest.starts_with("//")) return authority(rest.substr(2));
  no_host();
  if (rest.starts_with('/')) return path(rest.substr(1));
  return opaque_path(rest);
}

bool UrlBuilder::without_scheme(std::string_view rest) {
  if (base_ == nullptr) return false;
  if (base_->has_opaque_path()) {
    if (!rest.starts_with('#')) return false;
    url_ = *base_;
    url_.href_.resize(url_.fragment_begin_);
    return query_and_fragment(rest);
  }
  set_scheme_of_base();
  return file_ ? file(rest) : relative(rest);
}

bool UrlBuilder::relative(std::string_view rest) {
  if (!is_slash(rest)) return relative_path(rest, true);
  if (is_slash(rest, 1)) {
    rest.remove_prefix(2);
    while (url_.special_ && is_slash(rest)) rest.remove_prefix(1);
    return authority(rest);
  }
  copy_authority();
  return path(rest.substr(1));
}

// Beside the base's own path; keep_path false: at the root.
bool UrlBuilder::relative_path(std::string_view rest, bool keep_path) {
  copy_authority();
  if (keep_path) url_.href_.append(base_->path());
  const bool replaces_path = !rest.empty() && rest[0] != '?' && rest[0] != '#';
  if (replaces_path) {
    if (keep_path) shorten_path(rules(), url_.path_begin_, url_.href_);
    return path(rest);
  }
  end_path();
  if (!rest.starts_with('?') && base_->has_query()) {
    url_.href_.append(base_->href_, base_->query_begin_, base_->fragment_begin_ - base_->query_begin_);
    url_.fragment_begin_ = here();
  }
  return query_and_fragment(rest);
}

bool UrlBuilder::file(std::string_view rest) {
  if (is_slash(rest)) return file_slash(rest.substr(1));
  if (base_ == nullptr) {
    empty_host();
    begin_path();
    return path(rest);
  }
  return relative_path(rest, !starts_with_drive_letter(rest));
}

bool UrlBuilder::file_slash(std::string_view rest) {
  if (is_slash(rest)) return file_host(rest.substr(1));
  if (base_ == nullptr) {
    empty_host();
    begin_path();
    return path(rest);
  }
  copy_authority();
  const std::string_view root = from(base_->path(), 1).substr(0, 2);
  const bool at_drive =
      is_drive_letter(root) && root[1] == ':' && (base_->path().size() == 3 || base_->path()[3] == '/');
  if (at_drive && !starts_with_drive_letter(rest)) url_.href_.append("/").append(root);
  return path(rest);
}

bool UrlBuilder::file_host(std::string_view rest) {
  std::string_view after = rest;
  const std::string_view host = take_until<'/', '\\', '?', '#'>(after);
  empty_host();
  if (is_drive_letter(host)) {
    begin_path();
    return path(rest);
  }
  if (!host.empty()) {
    const HostKind kind = append_special_host(host, idna_, url_.href_);
    if (kind == HostKind::invalid) return false;
    url_.host_is_ip_ = kind == HostKind::ip;
    if (std::string_view(url_.href_).substr(url_.host_begin_) == "localhost") url_.href_.resize(url_.host_begin_);
    url_.host_end_ = here();
  }
  begin_path();
  return path_start(after);
}

bool UrlBuilder::authority(std::string_view rest) {
  const std::string_view text = url_.special_ ? take_until<'/', '\\', '?', '#'>(rest) : take_until<'/', '?', '#'>(rest);
  url_.href_.append("//");
  url_.has_host_ = true;
  url_.username_end_ = url_.host_begin_ = here();
  const std::size_t at = text.rfind('@');
  if (at != text.npos && !credentials(text.substr(0, at))) return false;
  const bool has_credentials = at != text.npos;
  const std::string_view host = from(text, has_credentials ? at + 1 : 0);
  if (host.empty() && (has_credentials || url_.special_)) return false;
  if (!host_and_port(host)) return false;
  begin_path();
  return path_start(rest);
}

bool UrlBuilder::credentials(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  append_percent_encoded(text.substr(0, colon), EncodeSet::userinfo, url_.href_);
  url_.username_end_ = here();
  const std::string_view password = from(text, colon + 1);
  if (!password.empty()) {
    url_.href_.push_back(':');
    append_percent_encoded(password, EncodeSet::userinfo, url_.href_);
  }
  if (here() != url_.host_begin_) url_.href_.push_back('@');
  url_.host_begin_ = here();
  return true;
}

bool UrlBuilder::host_and_port(std::string_view text) {
  bool brackets = false;
  std::size_t colon = 0;
  for (; colon < text.size() && (brackets || text[colon] != ':'); ++colon) {
    if (text[colon] == '[') brackets = true;
    if (text[colon] == ']') brackets = false;
  }
  const std::string_view host = text.substr(0, colon);
  if (host.empty() && colon < text.size()) return false;
  if (!host.empty()) {
    const HostKind kind =
        url_.special_ ? append_special_host(host, idna_, url_.href_) : append_opaque_host(host, url_.href_);
    if (kind == HostKind::invalid) return false;
    url_.host_is_ip_ = kind == HostKind::ip;
  }
  url_.host_end_ = here();
  return port(from(text, colon + 1));
}

bool UrlBuilder::port(std::string_view digits) {
  if (digits.empty()) return true;
  std::uint32_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return false;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
    if (value > 65535) return false;
  }
  const SpecialScheme *known = special_scheme(url_.scheme());
  if (known != nullptr && known->port == value) return true;
  url_.has_port_ = true;
  url_.port_ = static_cast<std::uint16_t>(value);
  url_.href_.push_back(':');
  char written[8];
  url_.href_.append(written, std::to_chars(written, written + sizeof written, value).ptr);
  return true;
}

void UrlBuilder::no_host() {
  url_.username_end_ = url_.host_begin_ = url_.host_end_ = here();
  begin_path();
}

void UrlBuilder::empty_host() {
  url_.href_.append("//");
  url_.has_host_ = true;
  url_.username_end_ = url_.host_begin_ = url_.host_end_ = here();
}

void UrlBuilder::copy_authority() {
  url_.href_.assign(base_->href_, 0, base_->port_end_);
  url_.scheme_end_ = base_->scheme_end_;
  url_.username_end_ = base_->username_end_;
  url_.host_begin_ = base_->host_begin_;
  url_.host_end_ = base_->host_end_;
  url_.port_ = base_->port_;
  url_.has_port_ = base_->has_port_;
  url_.has_host_ = base_->has_host_;
  url_.host_is_ip_ = base_->host_is_ip_;
  begin_path();
}

void UrlBuilder::begin_path() {
  url_.port_end_ = url_.path_begin_ = here();
}

void UrlBuilder::end_path() {
  // A path that begins with "//" would read as a host.
  if (!url_.has_host_ && std::string_view(url_.href_).substr(url_.path_begin_).starts_with("//")) {
    url_.href_.insert(url_.path_begin_, "/.");
    url_.path_begin_ += 2;
  }
  url_.query_begin_ = url_.fragment_begin_ = here();
}

bool UrlBuilder::path_start(std::string_view rest) {
  if (is_slash(rest)) return path(rest.substr(1));
  const bool no_path = rest.empty() || rest[0] == '?' || rest[0] == '#';
  if (!no_path || url_.special_) return path(rest);
  end_path();
  return query_and_fragment(rest);
}

bool UrlBuilder::path(std::string_view rest) {
  if (const std::size_t plain = file_ ? 0 : plain_path(rest); plain != 0) {
    url_.href_.push_back('/');
    url_.href_.append(rest, 0, plain);
    rest.remove_prefix(plain);
  } else {
    append_segments(take_until<'?', '#'>(rest), rules(), url_.path_begin_, url_.href_);
  }
  end_path();
  return query_and_fragment(rest);
}

bool UrlBuilder::opaque_path(std::string_view rest) {
  const std::string_view text = take_until<'?', '#'>(rest);
  url_.opaque_path_ = true;
  // A last space would be lost when the serialisation without query and fragment is parsed again.
  const bool escape_space = text.ends_with(' ') && !rest.empty();
  append_percent_encoded(text.substr(0, text.size() - (escape_space ? 1 : 0)), EncodeSet::control, url_.href_);
  if (escape_space) url_.href_.append("%20");
  end_path();
  return query_and_fragment(rest);
}

bool UrlBuilder::query_and_fragment(std::string_view rest) {
  if (rest.starts_with('?')) {
    const std::string_view query = take_until<'#'>(rest);
    url_.href_.push_back('?');
    append_percent_encoded(query.substr(1), url_.special_ ? EncodeSet::special_query : EncodeSet::query, url_.href_);
  }
  url_.fragment_begin_ = here();
  if (rest.starts_with('#')) {
    url_.href_.push_back('#');
    append_percent_encoded(rest.substr(1), EncodeSet::fragment, url_.href_);
  }
  return true;
}

}  // namespace freehold::content
