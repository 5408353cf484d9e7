#include <algorithm>

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {
namespace {

class Fnv1a {
 public:
  void byte(char c) { hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3u; }
  void part(std::string_view text) {
    for (const char c : text) byte(c);
    byte('\0');
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325u;
};

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Lower case, white space runs as one blank, trimmed.
std::string plain(std::string_view quote) {
  std::string out;
  for (const char c : quote) {
    if (is_space(c)) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else {
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string fingerprint(std::string_view rule, std::string_view item, const model::Finding &finding) {
  Fnv1a hash;
  hash.part(rule);
  hash.part(item);
  hash.part(finding.message);
  hash.part(plain(finding.evidence.quote));
  std::vector<std::pair<std::string_view, std::string_view>> args;
  for (const model::Pair &arg : finding.args) args.emplace_back(arg.key, arg.value);
  std::sort(args.begin(), args.end());
  for (const auto &[key, value] : args) {
    hash.part(key);
    hash.part(value);
  }
  std::string text = "F-";
  for (int shift = 60; shift >= 32; shift -= 4) text.push_back("0123456789abcdef"[(hash.value() >> shift) & 15]);
  return text;
}

std::string fill(std::string_view text, const std::vector<model::Pair> &args) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t close = text.find_first_of("{}", 1);
    const bool whole = close != std::string_view::npos && text[close] == '}';
    const auto arg = std::find_if(args.begin(), args.end(),
                                  [&](const model::Pair &a) { return whole && a.key == text.substr(1, close - 1); });
    if (arg == args.end()) {
      out.push_back('{');
      text.remove_prefix(1);
    } else {
      out += arg->value;
      text.remove_prefix(close + 1);
    }
  }
  return out;
}

}  // namespace freehold::verdict
