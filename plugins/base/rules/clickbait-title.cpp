#include <freehold/plugin.hpp>

#include "plugins/base/clickbait-model.hpp"
#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

constexpr std::uint64_t kFires = 500;      // of 1000
constexpr std::uint64_t kAPhrase = 180;    // what a phrase of the list adds; the model was learned on few languages
constexpr std::uint64_t kFewestWords = 3;  // "Contact" and "About me" hide nothing

}  // namespace

// Does the title hide its subject? The measure is its strength: half and more fires.
FREEHOLD_RULE(clickbait_title, "clickbait-title") {
  if (item.title().absent()) return;
  if (item.title().word_count() < kFewestWords || support::is_chore(item)) {
    report.no();
    return;
  }
  std::uint64_t phrases = 0;
  for (const freehold::sdk::Phrase &phrase : item.phrases("clickbait")) phrases += phrase.in_title() ? 1 : 0;
  // A page's title is its name; without a phrase that plays on curiosity it hides nothing.
  if (item.kind() == "page" && phrases == 0) {
    report.no();
    return;
  }
  std::uint64_t strength = freehold::base::clickbait_permille(item.title());
  const std::string_view language = std::string_view(item.language()).substr(0, 2);
  if (!language.empty() && language != "en" && language != "es") strength += phrases * kAPhrase;
  strength = std::min<std::uint64_t>(strength, 1000);
  report.measure(strength, 1000);
  if (strength >= kFires) report.finding("hides").at_title().arg("percent", strength / 10).worth(strength);
}
