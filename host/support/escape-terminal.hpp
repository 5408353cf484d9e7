// TerminalText: text that cannot steer a terminal or a log, whoever wrote it. It is made only by escaping, so that a renderer that takes
// TerminalText cannot forget to.
//
// Controls (ESC, CR, NUL, C1 …), bidi controls and zero-width characters show as U+XXXX; bytes that are not UTF-8 become U+FFFD. Line feed and
// tab become a space. Widths are columns of a terminal: 2 for East Asian wide characters, 0 for combining marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace freehold {

class TerminalText {
 public:
  explicit TerminalText(std::string_view untrusted);

  const std::string &str() const { return text_; }
  std::size_t columns() const;

  // At most that many columns; what is cut ends in an ellipsis ("..." where ascii). Never splits a character.
  TerminalText truncated(std::size_t columns, bool ascii = false) const;

  // Lines of at most that many columns, broken at spaces; a word longer than a line is broken where it must. At least one line.
  // Requires: columns >= 2.
  std::vector<TerminalText> wrapped(std::size_t columns) const;

  // Everything that is not ASCII as '?', dashes and quotation marks as their ASCII likes.
  TerminalText ascii() const;

 private:
  TerminalText() = default;

  std::string text_;
};

}  // namespace freehold
