// The examples of a rule page: fenced blocks whose info string says what they are and what the rule must do.
//
//   ```html fires          ```html silent          ```jsonl fires          ```jsonl silent
//
// HTML is a page's body; jsonl is items as `freehold read --to jsonl` prints them. Turning them into items needs the host's parsers, so that is
// not done here. Blocks with another info string are no examples. A fence is three or more backticks or tildes, indented by at most three
// spaces, closed by as many of the same kind, as in CommonMark.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::tester {

struct PageExample {
  std::string language;  // html, jsonl
  bool fires = false;
  std::size_t line = 0;  // of the opening fence, from 1
  std::string text;      // without the fences, ends with a newline unless empty
};

namespace detail {

struct Fence {
  char mark = 0;  // 0: no fence
  std::size_t length = 0;
  std::string_view info;
};

inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

inline Fence fence_of(std::string_view line) {
  std::size_t indent = 0;
  while (indent < line.size() && line[indent] == ' ') ++indent;
  line.remove_prefix(indent);
  if (indent > 3 || line.empty() || (line[0] != '`' && line[0] != '~')) return {};
  std::size_t length = 0;
  while (length < line.size() && line[length] == line[0]) ++length;
  if (length < 3) return {};
  const std::string_view info = trimmed(line.substr(length));
  if (line[0] == '`' && info.find('`') != std::string_view::npos) return {};
  return {line[0], length, info};
}

}  // namespace detail

// In the order of the page. A block that is never closed ends with the page.
inline std::vector<PageExample> page_examples(std::string_view page) {
  std::vector<PageExample> examples;
  detail::Fence open;
  bool wanted = false;
  std::size_t number = 0;
  while (!page.empty()) {
    const std::size_t end = page.find('\n');
    const std::string_view line = page.substr(0, end);
    page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
    ++number;
    const detail::Fence fence = detail::fence_of(line);
    if (open.mark != 0) {
      if (fence.mark == open.mark && fence.length >= open.length && fence.info.empty()) {
        open = {};
      } else if (wanted) {
        examples.back().text.append(line).push_back('\n');
      }
      continue;
    }
    if (fence.mark == 0) continue;
    open = fence;
    const std::size_t space = fence.info.find(' ');
    const std::string_view language = fence.info.substr(0, space);
    const std::string_view verdict = space == std::string_view::npos ? "" : detail::trimmed(fence.info.substr(space));
    wanted = (language == "html" || language == "jsonl") && (verdict == "fires" || verdict == "silent");
    if (wanted) examples.push_back({std::string(language), verdict == "fires", number, {}});
  }
  return examples;
}

}  // namespace freehold::tester
