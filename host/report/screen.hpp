// One screen of a terminal: lines of at most so many columns, each with a margin of one. Whatever is put on it is escaped first.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

#include "host/report/renderers.hpp"
#include "host/support/escape-terminal.hpp"

namespace freehold::report {

enum class Tone { plain, bold, soft, good, ownership, funnel, dependence };

class Screen {
 public:
  static constexpr std::size_t kMargin = 1;

  // Requires: out outlives it.
  Screen(const RenderOptions &options, std::ostream &out);

  std::size_t width() const { return width_; }
  bool ascii() const { return ascii_; }
  TerminalText safe(std::string_view text) const;

  // A paragraph; lines after the first are indented by `hang`.
  void paragraph(std::string_view text, std::size_t hang = 0, Tone tone = Tone::plain);
  // A paragraph that is indented as a whole.
  void indented(std::string_view text, std::size_t indent, Tone tone = Tone::plain);
  // "Label     text text" with a hanging indent under the text.
  void labelled(std::string_view label, std::string_view text, Tone tone = Tone::plain);

  void begin(std::size_t indent = 0);
  void end();
  void put(const TerminalText &text, Tone tone = Tone::plain);
  void put(std::string_view text, Tone tone = Tone::plain) { put(safe(text), tone); }
  // A line of its own, cut where it would not fit.
  void one_line(std::string_view text, std::size_t indent, Tone tone = Tone::plain);
  // Cut or filled up to exactly so many columns.
  void padded(std::string_view text, std::size_t columns, Tone tone = Tone::plain);

  static constexpr std::size_t kBar = 20;  // columns of a bar
  // Filled up to the score, lighter where the range begins; the wash behind it up to where the range ends.
  void bar(const Score &score, Tone tone);

 private:
  std::ostream &out_;
  std::size_t width_;
  bool colour_;
  bool ascii_;
};

}  // namespace freehold::report
