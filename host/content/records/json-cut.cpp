#include "host/content/records/json-cut.hpp"

#include <vector>

namespace freehold::content {
namespace {

constexpr const char *kUnclosedString = "a string is not closed";
constexpr const char *kUnclosed = "the text ends inside a value";

// From behind the opening quote. A line cannot end inside a string: so one that is not closed costs its line only.
JsonEnd string_end(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') return {at + 1, nullptr};
    if (c == '\\') ++at;
    if (c == '\n') return {at, kUnclosedString};
  }
  return {text.size(), kUnclosed};
}

bool ends_scalar(char c) { return is_json_space(c) || c == ',' || c == ']' || c == '}' || c == '[' || c == '{' || c == '"' || c == ':'; }

JsonEnd container_end(std::string_view text, std::size_t at) {
  std::vector<bool> lists;  // of the open brackets: square or not
  for (; at < text.size(); ++at) {
    switch (text[at]) {
      case '"': {
        const JsonEnd string = string_end(text, at + 1);
        if (string.problem != nullptr) return string;
        at = string.end - 1;
        break;
      }
      case '[':
      case '{':
        lists.push_back(text[at] == '[');
        break;
      case ']':
      case '}':
        if (lists.back() != (text[at] == ']')) return {at, "a bracket is closed by another sort"};
        lists.pop_back();
        if (lists.empty()) return {at + 1, nullptr};
        break;
      default: break;
    }
  }
  return {text.size(), kUnclosed};
}

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c == ')'; }

}  // namespace

JsonEnd json_value_end(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '[' || c == '{') return container_end(text, at);
  if (c == '"') return string_end(text, at + 1);
  std::size_t end = at;
  while (end < text.size() && !ends_scalar(text[end])) ++end;
  return end == at ? JsonEnd{at, "a value is missing"} : JsonEnd{end, nullptr};
}

std::size_t json_prefix(std::string_view text) {
  constexpr std::size_t kLongest = 512;
  std::size_t at = 0;
  while (at < text.size() && is_json_space(text[at])) ++at;
  if (at == text.size() || !is_name_start(text[at])) return 0;
  char before = '\0';  // the last character that is no space
  for (const std::size_t begin = at; at < text.size() && at - begin < kLongest; ++at) {
    const char c = text[at];
    const bool leads_on = before == '=' || before == '(' || before == ';' || before == ',' || before == '\'';
    if ((c == '[' || c == '{') && leads_on) return at;
    if (!is_json_space(c) && (c < ' ' || c > '~')) return 0;
    if (!is_json_space(c)) before = c;
  }
  return 0;
}

}  // namespace freehold::content
