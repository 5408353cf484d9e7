#include "tests/evaluation/conformance/feed-expectation.hpp"

#include <cstdio>
#include <cstdlib>

#include "host/content/html/entities.hpp"

namespace freehold::conformance {
namespace {

// Reads the expression from the left; every take… leaves it as it was when it does not fit.
class Python {
 public:
  explicit Python(std::string_view text) : rest_(text) {}

  bool take(std::string_view word) {
    skip_spaces();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  bool at_end() {
    skip_spaces();
    return rest_.empty();
  }

  // "a == b == 'x'" is two terms.
  bool comparison(std::vector<Expectation> &terms) {
    const std::size_t first = terms.size();
    while (const auto term = path()) {
      terms.push_back(*term);
      if (!take("==")) return false;
    }
    const auto value = literal();
    for (std::size_t i = first; value && i < terms.size(); ++i) terms[i].value = *value;
    return value && terms.size() > first;
  }

 private:
  std::optional<Expectation> path() {
    Expectation term;
    if (take("entries[")) {
      term.entry = static_cast<int>(number());
      if (!take("]")) return std::nullopt;
    } else if (!take("feed")) {
      return std::nullopt;
    }
    while (!rest_.starts_with(' ')) {
      if (take(".")) {
        term.path.push_back(word());
      } else if (take("[")) {
        const auto key = string();
        term.path.push_back(key ? *key : std::to_string(number()));
        if (!take("]")) return std::nullopt;
      } else {
        return std::nullopt;
      }
    }
    return term;
  }

  void skip_spaces() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' || rest_.front() == '\r' || rest_.front() == '\t')) rest_.remove_prefix(1);
  }

  long number() {
    skip_spaces();
    const std::size_t end = std::min(rest_.find_first_not_of("-0123456789"), rest_.size());
    const long value = std::strtol(std::string(rest_.substr(0, end)).c_str(), nullptr, 10);
    rest_.remove_prefix(end);
    return value;
  }

  std::string word() {
    std::size_t end = 0;
    while (end < rest_.size() && (rest_[end] == '_' || (rest_[end] | 0x20) >= 'a')) ++end;
    const std::string taken(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return taken;
  }

  void escape(std::string &out) {
    const char kind = rest_.front();
    rest_.remove_prefix(1);
    const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits != 0) {
      char bytes[4];
      out.append(bytes, content::write_utf8(static_cast<char32_t>(std::strtoul(std::string(rest_.substr(0, digits)).c_str(), nullptr, 16)), bytes));
      rest_.remove_prefix(std::min(digits, rest_.size()));
    } else if (kind == '\n') {
      return;
    } else {
      out.push_back(kind == 'n' ? '\n' : kind == 't' ? '\t' : kind == 'r' ? '\r' : kind);
    }
  }

  // Strings that follow each other, or are added, are one.
  std::optional<std::string> string() {
    skip_spaces();
    std::string out;
    bool any = false;
    while (true) {
      std::string_view before = rest_;
      if (any) take("+");
      skip_spaces();
      if (rest_.starts_with("u'") || rest_.starts_with("u\"")) rest_.remove_prefix(1);
      if (!rest_.starts_with('\'') && !rest_.starts_with('"')) {
        rest_ = before;
        return any ? std::optional(out) : std::nullopt;
      }
      any = true;
      const std::string_view closing = rest_.substr(0, rest_.starts_with("\"\"\"") || rest_.starts_with("'''") ? 3 : 1);
      rest_.remove_prefix(closing.size());
      while (!rest_.empty() && !rest_.starts_with(closing)) {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        if (c == '\\' && !rest_.empty()) {
          escape(out);
        } else {
          out.push_back(c);
        }
      }
      rest_.remove_prefix(std::min(closing.size(), rest_.size()));
    }
  }

  // (2004, 1, 1, 19, 48, 21, 3, 1, 0) as ISO 8601.
  std::optional<std::string> time() {
    long part[9] = {};
    for (long &each : part) {
      each = number();
      if (!take(",") && !take(")")) return std::nullopt;
    }
    char text[64];
    std::snprintf(text, sizeof text, "%04ld-%02ld-%02ldT%02ld:%02ld:%02ldZ", part[0], part[1], part[2], part[3], part[4], part[5]);
    return text;
  }

  std::optional<std::string> literal() {
    if (take("(")) return time();
    return string();
  }

  std::string_view rest_;
};

}  // namespace

std::string expression_of(std::string_view text) {
  const std::size_t key = text.find("Expect:");
  if (key == text.npos) return {};
  const std::size_t begin = text.find_first_not_of(" \t", key + 7);
  const std::size_t end = text.find("-->", key);
  if (begin == text.npos || end == text.npos || end < begin) return {};
  std::string_view expression = text.substr(begin, end - begin);
  // Other keys may follow on lines of their own.
  expression = expression.substr(0, expression.find('\n'));
  while (!expression.empty() && expression.back() <= ' ') expression.remove_suffix(1);
  return std::string(expression);
}

std::optional<std::vector<Expectation>> parse_expectations(std::string_view expression) {
  Python python(expression);
  std::vector<Expectation> terms;
  do {
    if (python.take("not bozo") || python.take("bozo")) continue;
    const bool bracketed = python.take("(");
    if (!python.comparison(terms) || (bracketed && !python.take(")"))) return std::nullopt;
  } while (python.take("and"));
  return python.at_end() && !terms.empty() ? std::optional(terms) : std::nullopt;
}

}  // namespace freehold::conformance
