#include "host/report/screen.hpp"

#include <algorithm>

namespace freehold::report {
namespace {

const char *code(Tone tone) {
  switch (tone) {
    case Tone::bold: return "\x1b[1m";
    case Tone::soft: return "\x1b[2m";
    case Tone::good: return "\x1b[1;32m";
    case Tone::ownership: return "\x1b[36m";
    case Tone::funnel: return "\x1b[32m";
    case Tone::dependence: return "\x1b[35m";
    case Tone::plain: break;
  }
  return "";
}

}  // namespace

Screen::Screen(const RenderOptions &options, std::ostream &out)
    : out_(out), width_(std::clamp<std::size_t>(options.width, 40, 200)), colour_(options.colour), ascii_(options.ascii) {}

TerminalText Screen::safe(std::string_view text) const {
  const TerminalText clean(text);
  return ascii_ ? clean.ascii() : clean;
}

void Screen::paragraph(std::string_view text, std::size_t hang, Tone tone) {
  bool first = true;
  for (const TerminalText &line : safe(text).wrapped(width_ - kMargin - hang)) {
    begin(first ? 0 : hang);
    put(line, tone);
    end();
    first = false;
  }
}

void Screen::indented(std::string_view text, std::size_t indent, Tone tone) {
  for (const TerminalText &line : safe(text).wrapped(width_ - kMargin - indent)) {
    begin(indent);
    put(line, tone);
    end();
  }
}

void Screen::labelled(std::string_view label, std::string_view text, Tone tone) {
  constexpr std::size_t kLabel = 10;
  bool first = true;
  for (const TerminalText &line : safe(text).wrapped(width_ - kMargin - kLabel)) {
    begin();
    padded(first ? label : "", kLabel, Tone::soft);
    put(line, tone);
    end();
    first = false;
  }
}

void Screen::begin(std::size_t indent) { out_ << std::string(kMargin + indent, ' '); }

void Screen::end() { out_ << '\n'; }

void Screen::put(const TerminalText &text, Tone tone) {
  if (text.str().empty()) return;
  if (colour_ && tone != Tone::plain) out_ << code(tone);
  out_ << text.str();
  if (colour_ && tone != Tone::plain) out_ << "\x1b[0m";
}

void Screen::one_line(std::string_view text, std::size_t indent, Tone tone) {
  begin(indent);
  put(safe(text).truncated(width_ - kMargin - indent, ascii_), tone);
  end();
}

void Screen::padded(std::string_view text, std::size_t columns, Tone tone) {
  const TerminalText cut = safe(text).truncated(columns, ascii_);
  put(cut, tone);
  out_ << std::string(columns - cut.columns(), ' ');
}

void Screen::bar(const Score &score, Tone tone) {
  const auto cell = [](Ppm ppm) { return static_cast<std::size_t>((std::clamp<Ppm>(ppm, 0, verdict::kWhole) * kBar + 500'000) / 1'000'000); };
  const bool known = score.enough && score.value;
  std::string text;
  for (std::size_t i = 0; i < kBar; ++i) {
    const bool full = known && i < cell(*score.value);
    const bool sure = known && i < cell(score.low);
    const bool range = known && i >= cell(score.low) && i < cell(score.high);
    text += ascii_ ? (full ? "#" : range ? "=" : ".") : (sure ? "█" : full ? "▓" : range ? "▒" : "░");
  }
  out_ << (colour_ ? code(tone) : "") << text << (colour_ ? "\x1b[0m" : "");
}

}  // namespace freehold::report
