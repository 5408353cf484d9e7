#include "toml-text.hpp"

#include <algorithm>
#include <exception>
#include <tuple>

namespace freehold::tools {
namespace {

constexpr std::size_t kDeepestKey = 16;
constexpr std::size_t kLongestWord = 64;

// End of the string that begins at `at` with a quotation mark, one past its last mark.
std::size_t skip_string(std::string_view text, std::size_t at) {
  const char mark = text[at];
  const bool escapes = mark == '"';
  const bool triple = text.substr(at, 3) == std::string(3, mark);
  at += triple ? 3 : 1;
  while (at < text.size()) {
    if (escapes && text[at] == '\\') {
      at += 2;
    } else if (!triple && (text[at] == mark || text[at] == '\n')) {
      return at + 1;
    } else if (triple && text.substr(at, 3) == std::string(3, mark)) {
      at += 3;
      for (int extra = 0; extra < 2 && at < text.size() && text[at] == mark; ++extra)
        ++at;  // """"" ends with two of its own
      return at;
    } else {
      ++at;
    }
  }
  return text.size();
}

// Where a chain of dotted keys longer than kDeepestKey stands, or npos.
// Why: the parser makes a table of every dot, and ten thousands of nested tables overflow the stack when they are
// destroyed.
std::size_t too_deep(std::string_view text) {
  std::size_t chain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = skip_string(text, at);
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '.') {
      if (++chain > kDeepestKey) return at;
    } else if (c == '\n' || c == '=' || c == ',' || c == '[' || c == ']' || c == '{' || c == '}') {
      chain = 0;
    }
    ++at;
  }
  return std::string_view::npos;
}

// Insertions, deletions, changes and swaps of neighbours that make one word the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::optional<toml::table> parse_toml(std::string_view text, Mistakes &mistakes) {
  const std::size_t deep = too_deep(text);
  if (deep != std::string_view::npos) {
    const auto line =
        static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(deep), '\n')) + 1;
    mistakes.push_back({"toml-syntax", line, 0, "a key has more than " + std::to_string(kDeepestKey) + " dots",
                        "Nest tables less deeply."});
    return std::nullopt;
  }
  try {
    return toml::parse(text);
  } catch (const toml::parse_error &error) {
    const toml::source_position at = error.source().begin;
    std::string sentence(error.description().substr(0, 300));
    std::replace_if(
        sentence.begin(), sentence.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
        '?');
    mistakes.push_back({"toml-syntax", at.line, at.column, "not valid TOML: " + sentence,
                        "Mend the text at this place; https://toml.io shows the notation."});
  } catch (const std::exception &) {
    mistakes.push_back({"toml-syntax", 0, 0, "the text cannot be read as TOML", "Make it smaller."});
  }
  return std::nullopt;
}

void sort_mistakes(Mistakes &mistakes) {
  const auto key = [](const Mistake &m) { return std::tie(m.line, m.column, m.code, m.sentence); };
  std::sort(mistakes.begin(), mistakes.end(), [&](const Mistake &a, const Mistake &b) { return key(a) < key(b); });
  mistakes.erase(std::unique(mistakes.begin(), mistakes.end(),
                             [&](const Mistake &a, const Mistake &b) { return key(a) == key(b); }),
                 mistakes.end());
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view> &candidates) {
  if (word.size() > kLongestWord) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    const std::size_t d = distance(word, candidate);
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

std::string in_quotes(std::string_view name) {
  std::size_t size = std::min<std::size_t>(name.size(), 60);
  while (size < name.size() && size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) --size;
  std::string out = "\"";
  for (const char c : name.substr(0, size)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  return out + (size < name.size() ? "…\"" : "\"");
}

}  // namespace freehold::tools
