#include "host/support/escape-terminal.hpp"

#include "host/support/escape.hpp"
#include "host/support/utf8.hpp"

namespace freehold {
namespace {

// A pile of combining marks takes no columns, but bytes: so many bytes a column are kept at most.
constexpr std::size_t kBytesAColumn = 16;

struct Prefix {
  std::size_t bytes = 0;
  std::size_t columns = 0;
};

// The longest prefix of clean text within the columns.
Prefix prefix_within(std::string_view text, std::size_t columns) {
  Prefix prefix;
  while (prefix.bytes < text.size() && prefix.bytes < columns * kBytesAColumn) {
    std::size_t next = prefix.bytes;
    next_character(text, next);
    const std::size_t wide = display_width(text.substr(prefix.bytes, next - prefix.bytes));
    if (prefix.columns + wide > columns) break;
    prefix = {next, prefix.columns + wide};
  }
  return prefix;
}

std::string_view ascii_like(char32_t c) {
  switch (c) {
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: return "-";
    case 0x2018: case 0x2019: return "'";
    case 0x201C: case 0x201D: case 0xAB: case 0xBB: return "\"";
    case 0x2026: return "...";
    case 0x2192: return ">";
    case 0x2264: return "<=";
    case 0xA0: return " ";
    default: return "?";
  }
}

}  // namespace

TerminalText::TerminalText(std::string_view untrusted) {
  text_.reserve(untrusted.size());
  for (std::size_t at = 0; at < untrusted.size();) {
    const char32_t c = next_character(untrusted, at);
    if (c == '\n' || c == '\t') {
      text_.push_back(' ');
    } else if (is_control(c) || is_bidi_control(c) || is_zero_width(c)) {
      append_code_point(c, text_);
    } else {
      append_utf8(c, text_);
    }
  }
}

std::size_t TerminalText::columns() const { return display_width(text_); }

TerminalText TerminalText::truncated(std::size_t columns, bool ascii) const {
  if (prefix_within(text_, columns).bytes == text_.size()) return *this;
  const std::string_view mark = ascii ? "..." : "…";
  const std::size_t mark_columns = ascii ? 3 : 1;
  TerminalText cut;
  if (columns < mark_columns) return cut;
  cut.text_ = text_.substr(0, prefix_within(text_, columns - mark_columns).bytes);
  while (!cut.text_.empty() && cut.text_.back() == ' ') cut.text_.pop_back();
  cut.text_ += mark;
  return cut;
}

std::vector<TerminalText> TerminalText::wrapped(std::size_t columns) const {
  std::vector<TerminalText> lines;
  std::string_view left = text_;
  do {
    std::size_t end = prefix_within(left, columns).bytes;
    if (end < left.size() && left[end] != ' ') {
      const std::size_t space = left.substr(0, end).rfind(' ');
      if (space != std::string_view::npos && space > 0) end = space;
    }
    if (end == 0 && !left.empty()) next_character(left, end);
    TerminalText line;
    line.text_ = left.substr(0, end);
    while (!line.text_.empty() && line.text_.back() == ' ') line.text_.pop_back();
    lines.push_back(std::move(line));
    left.remove_prefix(end);
    while (!left.empty() && left.front() == ' ') left.remove_prefix(1);
  } while (!left.empty());
  return lines;
}

TerminalText TerminalText::ascii() const {
  TerminalText plain;
  for (std::size_t at = 0; at < text_.size();) {
    const char32_t c = next_character(text_, at);
    if (c < 0x80) {
      plain.text_.push_back(static_cast<char>(c));
    } else {
      plain.text_ += ascii_like(c);
    }
  }
  return plain;
}

}  // namespace freehold
