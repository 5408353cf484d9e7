#include "host/corpus/graph-touchpoints.hpp"
#include "host/report/making.hpp"
#include "host/report/words.hpp"
#include "host/support/utf8.hpp"

namespace freehold::report {
namespace {

constexpr std::size_t kLongestName = 60;  // bytes of a title or of words in a way

// White space as one blank, cut between characters.
std::string shortened(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.size() <= kLongestName) return out;
  return out.substr(0, utf8_floor(out, kLongestName)) + "…";
}

// The first touchpoint of the goal in the main content that has words; else the first.
void end_at(const model::ContentItem &item, const corpus::TouchKinds &kinds, corpus::Goal goal, Way &way) {
  static constexpr const char *kForms[] = {"link", "form", "sentence"};
  bool found = false;
  corpus::for_each_touchpoint(item, kinds, [&](const corpus::Touchpoint &touch) {
    const bool wanted = touch.main && (touch.bits & corpus::kTouchOf[static_cast<std::size_t>(goal)]) != 0;
    if (!wanted || (found && (!way.words.empty() || touch.words.empty()))) return;
    found = true;
    way.touchpoint = kForms[static_cast<std::size_t>(touch.form)];
    way.kind = touch.kind;
    way.words = shortened(touch.words);
    way.target = touch.target;
  });
}

// "Home → Services → booking (link in the text “Book a call”)".
std::string text_of(const Way &way) {
  std::string text;
  for (const Stop &stop : way.stops) text += (text.empty() ? "" : " → ") + shortened(name_of(stop));
  if (way.touchpoint.empty()) return text;
  text += " → " + way.kind + " (" + way.touchpoint + " in the text";
  if (!way.words.empty()) text += " “" + way.words + "”";
  return text + ")";
}

}  // namespace

std::vector<Way> make_paths(const Making &from, const std::vector<std::vector<std::uint32_t>> &paths, corpus::Goal goal) {
  const corpus::TouchKinds kinds(from.policy.base);
  std::vector<Way> ways;
  for (const std::vector<std::uint32_t> &path : paths) {
    Way way;
    for (const std::uint32_t item : path) way.stops.push_back(from.stop(item));
    if (way.stops.empty()) continue;
    if (path.back() < from.corpus.items.size()) end_at(from.corpus.items[path.back()].item, kinds, goal, way);
    way.text = text_of(way);
    ways.push_back(std::move(way));
  }
  return ways;
}

}  // namespace freehold::report
