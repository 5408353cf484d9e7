#include "host/content/classify/unwrap.hpp"

#include <simdjson.h>

#include <algorithm>

#include "host/content/url/percent-encoding.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kLongest = 8192;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

bool is_address(std::string_view text) {
  return text.size() > 10 && (same(text.substr(0, 7), "http://") || same(text.substr(0, 8), "https://"));
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  append_percent_decoded(text, out);
  return out;
}

std::string parameter(std::string_view query, std::string_view name) {
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string_view piece = query.substr(at, end - at);
    const std::string_view key = piece.substr(0, piece.find('='));
    if (same(key, name)) return percent_decoded(piece.substr(std::min(piece.size(), key.size() + 1)));
    at = end + 1;
  }
  return {};
}

std::string rest_of_path(const Url &url, std::string_view match) {
  const auto slash = match.find('/');
  const std::string_view prefix = slash == match.npos ? std::string_view("/") : match.substr(slash, match.find('?', slash) - slash);
  std::string rest(url.path().substr(std::min(prefix.size(), url.path().size())));
  while (rest.starts_with('/')) rest.erase(0, 1);
  if (url.has_query()) rest.append("?").append(url.query());
  for (const std::string_view scheme : {"http://", "https://", "http%3A%2F%2F", "https%3A%2F%2F", "http%3a%2f%2f", "https%3a%2f%2f"}) {
    const auto at = rest.find(scheme);
    if (at == rest.npos) continue;
    return scheme.find('%') == scheme.npos ? rest.substr(at) : percent_decoded(std::string_view(rest).substr(at));
  }
  const std::string_view host = std::string_view(rest).substr(0, rest.find_first_of("/?"));
  return host.find('.') == host.npos ? std::string() : "https://" + rest;
}

int digit_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  if (c == '/' || c == '_') return 63;
  return -1;
}

// Empty: not base64.
std::string from_base64(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string out;
  out.reserve(text.size());
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const int digit = digit_of(c);
    if (digit < 0) return {};
    bits = (bits << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFFFF;
    if ((held += 6) < 8) continue;
    held -= 8;
    out.push_back(static_cast<char>(bits >> held & 0xFF));
  }
  return out;
}

std::string last_segment(const Url &url) {
  std::string_view path = url.path();
  while (path.ends_with('/')) path.remove_suffix(1);
  return percent_decoded(path.substr(path.rfind('/') + 1));
}

std::string text_at(const std::string &json, std::string_view key) {
  simdjson::dom::parser parser;
  std::string_view value;
  if (parser.parse(json).at_key(key).get_string().get(value) != simdjson::SUCCESS) return {};
  return std::string(value);
}

}  // namespace

std::string unwrapped(const Url &url, std::string_view way, std::string_view match) {
  if (url.href().size() > kLongest) return {};
  const std::string_view name = way.substr(std::min(way.size(), way.find(':') + 1));
  std::string target;
  if (way.starts_with("parameter:")) {
    target = parameter(url.query(), name);
  } else if (way == "path") {
    target = rest_of_path(url, match);
  } else if (way == "base64") {
    target = from_base64(last_segment(url));
  } else if (way.starts_with("base64-json:")) {
    const std::string segment = last_segment(url);
    target = text_at(from_base64(std::string_view(segment).substr(0, segment.find('.'))), name);
  }
  return is_address(target) ? target : std::string();
}

}  // namespace freehold::content
