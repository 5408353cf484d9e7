#include <freehold/plugin.hpp>

#include "plugins/thought-leader/purposes.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kEnoughWords = 45;  // in sentences; a shorter piece can hardly serve anything

constexpr std::uint64_t kFigures = 3;

// Rows of digits: years, amounts, results.
std::uint64_t figures(std::string_view text) {
  std::uint64_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    count += digit && !inside ? 1 : 0;
    inside = digit || (inside && (c == '.' || c == ','));
  }
  return count;
}

// One word of proof or help may stand there by chance, and may as well be meant; so may figures. They serve no purpose yet, and nobody is told of them.
bool has_any_sign(const freehold::sdk::Item &item) {
  return !item.phrases("base/proof").empty() || !item.phrases("base/usable-step").empty() || figures(item.text()) >= kFigures;
}

}  // namespace

// Of credibility, personality and help, how many does a piece serve?
FREEHOLD_RULE(purpose_unseen, "purpose-unseen") {
  if (support::is_chore(item) || support::one_of(item.page_kind(), "contact", "landing", "links", "shop")) return;
  if (!support::has_prose(item.text(), kEnoughWords)) return;
  const auto purposes = freehold::thought_leader::purposes_of(item);
  report.measure(purposes.count(), 3);
  if (purposes.credibility) report.reason("shows credibility");
  if (purposes.personality) report.reason("shows personality");
  if (purposes.help) report.reason("helps");
  const std::string_view stage = freehold::thought_leader::stage_of(item);
  if (!stage.empty()) report.reason("stage: " + std::string(stage));
  if (purposes.count() == 0 && !has_any_sign(item)) report.finding("none");
}
