#include <freehold/plugin.hpp>

#include "plugins/base/title-features.hpp"
#include "plugins/support/touchpoints.hpp"

namespace base = freehold::base;
namespace sdk = freehold::sdk;

namespace {

constexpr std::string_view kModel = "base/clickbait-title";
constexpr std::uint64_t kFires = 500;        // of 1000
constexpr std::uint64_t kAPhrase = 180;      // what a phrase of the list adds in a language the model was not learned in
constexpr std::uint64_t kUnlearned = 320;    // the most the model says of such a title, and of a name: alone it never fires
constexpr std::uint64_t kFewestWords = 3;    // "Contact" and "About me" are names and hide nothing
constexpr std::uint64_t kShortPost = 400;    // characters; a longer text has room for its subject
constexpr std::size_t kMostReasons = 12;

std::uint64_t characters(std::string_view text) {
  return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_short_post(const sdk::Item &item) {
  return item.title().absent() && item.text().present() && item.kind() != "page" && item.text().size() <= 4 * kShortPost && characters(item.text()) <= kShortPost;
}

// "Word salad." is a post, "About me" the name of something.
bool is_sentence(std::string_view text) {
  return !text.empty() && (std::string_view(".!?:\"").find(text.back()) != text.npos || text.ends_with("…") || text.ends_with("”"));
}

struct Judged {
  std::int64_t sum = 0;
  int known = 0;  // words the model has a weight for
  std::vector<std::pair<std::int64_t, std::string>> reasons;  // heaviest first
};

Judged judge_title(const sdk::Host &host, const base::TitleFeatures &title, bool explaining) {
  Judged out;
  out.sum = host.weight(kModel, "bias");
  for (const std::string &name : title.names) {
    const std::int64_t weight = host.weight(kModel, name);
    if (weight == 0) continue;
    out.sum += weight;
    out.known += name.find("word:") < 6 ? 1 : 0;
    if (explaining) out.reasons.emplace_back(weight, name);
  }
  std::stable_sort(out.reasons.begin(), out.reasons.end(), [](const auto &a, const auto &b) { return std::abs(a.first) > std::abs(b.first); });
  return out;
}

// What a title is to be told by: the language somebody said or detected; of a short text alone rather its own words.
bool is_learned_language(const sdk::Item &item, const base::TitleFeatures &title, int known) {
  const std::string_view language = std::string_view(item.language()).substr(0, 2);
  if (!language.empty() && language != "en" && language != "es" && (item.title().present() || title.common * 5 < title.words)) return false;
  if (title.elsewhere > 1 && title.elsewhere * 2 >= title.common) return false;
  return title.common > 0 || known > (title.words < 4 ? 0 : 1);
}

std::uint64_t phrases_in(const sdk::Item &item, bool of_title) {
  std::uint64_t phrases = 0;
  for (const sdk::Phrase &phrase : item.phrases("clickbait")) phrases += phrase.in_title() == of_title ? 1 : 0;
  return phrases;
}

}  // namespace

// Does the title hide its subject? The measure is its strength: half and more fires. A post without a title is judged by its text if that is short.
FREEHOLD_RULE(clickbait_title, "clickbait-title") {
  const bool post = is_short_post(item);
  if (item.title().absent() && !post) return;
  const sdk::Text text = post ? item.text() : item.title();
  const std::uint64_t phrases = phrases_in(item, !post);
  // A page's title is its name; without a phrase that plays on curiosity it hides nothing.
  const bool few = text.word_count() < kFewestWords;
  if ((few && item.kind() != "post") || freehold::support::is_chore(item) || (item.kind() == "page" && phrases == 0)) {
    report.no();
    return;
  }
  const base::TitleFeatures title = base::features_of_title(text);
  const Judged judged = judge_title(host, title, report.explaining());
  std::uint64_t strength = base::strength_of(judged.sum, host.weight(kModel, "line"));
  if (!is_learned_language(item, title, judged.known)) strength = std::min<std::uint64_t>(std::min(strength, kUnlearned) + phrases * kAPhrase, 1000);
  if (few && !is_sentence(text)) strength = std::min(strength, kUnlearned);
  report.measure(strength, 1000);
  if (report.explaining()) report.reason("any title", host.weight(kModel, "bias"));
  for (std::size_t i = 0; i < std::min(kMostReasons, judged.reasons.size()); ++i) {
    report.reason(base::in_words(judged.reasons[i].second), judged.reasons[i].first);
  }
  if (strength < kFires) return;
  auto finding = report.finding("hides");
  post ? finding.at_text({0, text.size()}) : finding.at_title();
  finding.arg("percent", strength / 10).worth(strength);
}
