#include "host/content/url/url.hpp"

#include <cstring>

#include "host/content/text/unicode.hpp"
#include "host/content/url/url-builder.hpp"
#include "host/content/url/url-host.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t max_input = std::size_t{64} << 20;
constexpr std::size_t max_href = (std::size_t{1} << 32) - 64;

// No byte below a blank and none beyond ASCII, as in nearly all addresses: eight bytes at a time.
bool is_plain(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  const auto odd_bits = [&](std::size_t at, std::size_t size) {
    std::uint64_t word = ones * ' ';
    std::memcpy(&word, text.data() + at, size);
    return ((word - ones * ' ') | word) & (ones * 0x80);  // what is below a blank borrows from what is above it
  };
  std::uint64_t odd = 0;
  std::size_t at = 0;
  for (; at + sizeof odd <= text.size(); at += sizeof odd) odd |= odd_bits(at, sizeof odd);
  if (at < text.size()) odd |= at > 0 ? odd_bits(text.size() - sizeof odd, sizeof odd) : odd_bits(0, text.size());
  return odd == 0;
}

bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_control_or_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_control_or_space(text.back())) text.remove_suffix(1);
  return text;
}

struct Oddities {
  bool breaks = false;  // tab, LF, CR
  bool non_ascii = false;
};

Oddities oddities_of(std::string_view text) {
  unsigned char all = 0;
  bool breaks = false;
  for (const char c : text) {
    all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    breaks |= c == '\t' || c == '\n' || c == '\r';
  }
  return {breaks, all >= 0x80};
}

std::string without_breaks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c != '\t' && c != '\n' && c != '\r') out.push_back(c);
  }
  return out;
}

}  // namespace

std::string_view Url::username() const {
  return has_host_ ? slice(scheme_end_ + 3, username_end_) : std::string_view();
}

std::string_view Url::password() const {
  if (host_begin_ <= username_end_ + 1) return {};
  return slice(username_end_ + 1, host_begin_ - 1);
}

std::optional<std::uint16_t> Url::port() const {
  return has_port_ ? std::optional(port_) : std::nullopt;
}

std::string_view Url::query() const {
  return has_query() ? slice(query_begin_ + 1, fragment_begin_) : std::string_view();
}

std::string_view Url::fragment() const {
  return has_fragment() ? std::string_view(href_).substr(fragment_begin_ + 1) : std::string_view();
}

UrlParser::UrlParser() : idna_(std::make_unique<Idna>()) {}
UrlParser::~UrlParser() = default;
UrlParser::UrlParser(UrlParser &&) noexcept = default;
UrlParser &UrlParser::operator=(UrlParser &&) noexcept = default;

bool UrlParser::parse_into(std::string_view input, const Url *base, Url &out) const {
  if (input.size() > max_input || (base != nullptr && base->href().size() + 3 * input.size() > max_href)) return false;
  input = trimmed(input);
  if (is_plain(input)) return UrlBuilder(*idna_, base, out).build(input);
  const Oddities odd = oddities_of(input);
  if (!odd.breaks && !odd.non_ascii) return UrlBuilder(*idna_, base, out).build(input);
  std::string text = odd.breaks ? without_breaks(input) : std::string(input);
  if (odd.non_ascii && !is_well_formed(text)) text = repair_utf8(text);
  return UrlBuilder(*idna_, base, out).build(text);
}

std::optional<Url> UrlParser::parse(std::string_view input, const Url *base) const {
  std::optional<Url> url(std::in_place);
  if (!parse_into(input, base, *url)) url.reset();
  return url;
}

std::optional<std::string> UrlParser::parse_host(std::string_view host) const {
  std::optional<std::string> out(std::in_place);
  if (host.empty() || append_special_host(host, *idna_, *out) == HostKind::invalid) out.reset();
  return out;
}

}  // namespace freehold::content
