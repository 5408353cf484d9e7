// A score explains itself: every one of a report is computed again from its JSON alone, and every fix is tried.
#include <algorithm>
#include <sstream>

#include "tests/host/corpus/seeded.hpp"
#include "tests/journeys/journey.hpp"
#include "tests/journeys/published-formula.hpp"

namespace freehold::journeys {
namespace {

namespace json = boost::json;

constexpr const char *kDimensions[] = {"ownership", "funnel", "dependence"};

json::value audited(const std::string &folder, std::vector<std::string> more = {}) {
  RunOptions options;
  options.folder = folder;
  more.insert(more.begin(), {"audit", "--today", "2026-11-20", "--format", "json"});
  return report_of(run(more, options));
}

// Declared channels with weights, one of them not read, and others; posts that ask for reactions, pages that lead on, letters, articles.
std::string write_mixed(const Folder &folder) {
  folder.write("freehold.toml", R"([client]
strategy = "thought-leader"
own = ["cold-rooms.example"]
[[channel]]
key = "site"
url = "https://cold-rooms.example/"
weight = 5
[[channel]]
key = "letters"
weight = 2
[[channel]]
key = "podcast"
weight = 1
[[source]]
name = "list"
path = "list.jsonl"
)");
  Seeded random(1);
  std::ostringstream rows;
  const std::vector<std::string> texts = {"We measured forty doors over nine weeks.", "Book a call at https://cold-rooms.example/call.", "Comment COLD and tag two friends.",
                                          "The operator of a cold room asked why the heater ran.", "Ask your service firm for the run hours.", "Read https://cold-rooms.example/1."};
  for (int i = 0; i < 60; ++i) {
    rows << "{\"id\":\"" << i << "\",\"title\":\"" << (random.one_in(3) ? "You won't believe what this box hid" : "Door minutes") << "\",\"text\":\"" << random.of(texts)
         << ' ' << random.of(texts) << "\",\"published\":\"2026-0" << 1 + random.below(9) << "-11\",\"views\":" << random.below(5000);
    if (i % 3 == 0) rows << ",\"channel\":\"site\",\"kind\":\"page\",\"url\":\"https://cold-rooms.example/" << i << '"';
    if (i % 3 == 1) rows << ",\"channel\":\"letters\",\"kind\":\"letter\"";
    if (i % 3 == 2) rows << ",\"platform\":\"youtube\",\"account\":\"cold\",\"url\":\"https://www.youtube.com/watch?v=" << i << '"';
    rows << "}\n";
  }
  // Articles that show much and lead nowhere, but for one sale: the gate of the next step holds this channel's funnel.
  const std::string shows = "I help operators of cold stores whose bill rose by a third. We measured forty doors over nine weeks and wrote down every minute they stood open. "
                            "The heater of the frame ran all summer, and nobody had asked why. With strip curtains the plant saved the tenth part of its bill in one year.";
  for (int i = 0; i < 30; ++i) {
    rows << "{\"id\":\"note " << i << "\",\"title\":\"Door minutes\",\"kind\":\"article\",\"channel\":\"notes\",\"ground\":\"own\",\"published\":\"2026-03-04\",\"text\":\""
         << shows << (i == 0 ? " The course: https://buy.stripe.com/cold-demo" : "") << "\"}\n";
  }
  folder.write("list.jsonl", rows.str());
  return folder.root();
}

// The reports that everything here is tried on, made once.
const std::vector<std::pair<std::string, json::value>> &reports() {
  static const auto *made = [] {
    const Folder folder;
    const std::string mixed = write_mixed(folder);
    auto *list = new std::vector<std::pair<std::string, json::value>>;
    list->emplace_back("consultant", audited(source_path("samples/consultant")));
    list->emplace_back("consultant without text", audited(source_path("samples/consultant"), {"--no-text"}));
    list->emplace_back("influencer", audited(source_path("samples/influencer-as-thought-leader")));
    list->emplace_back("mixed", audited(mixed));
    list->emplace_back("mixed without text", audited(mixed, {"--no-text"}));
    return list;
  }();
  return *made;
}

TEST(Recomputed, QuestionsFromTheirRules) {
  for (const auto &[name, report] : reports()) {
    for (const json::value &channel : report.at("channels").as_array()) {
      for (const json::value &question : channel.at("questions").as_array())
        EXPECT_EQ(question_again(question), printed_figure(question)) << name << ' ' << text_of(channel, "key") << ' ' << text_of(question, "question");
    }
  }
}

TEST(Recomputed, DimensionsFromQuestionsAndChannels) {
  int moved_by_gates = 0;
  for (const auto &[name, report] : reports()) {
    for (std::size_t d = 0; d < 3; ++d) {
      const json::value &whole = report.at("dimensions").at(d);
      ASSERT_EQ(text_of(whole, "dimension"), kDimensions[d]);
      EXPECT_EQ(whole_again(report, kDimensions[d]), printed_figure(whole)) << name << ' ' << kDimensions[d];
      EXPECT_EQ(whole.at("enough").as_bool(), number_of(whole, "judged") >= 10 && !whole.at("value").is_null()) << name;
      for (const json::value &channel : report.at("channels").as_array()) {
        const Figure printed = printed_figure(channel.at("dimensions").at(d));
        EXPECT_EQ(channel_again(channel, kDimensions[d]), printed) << name << ' ' << text_of(channel, "key") << ' ' << kDimensions[d];
        moved_by_gates += printed.value && *printed.value != printed.before_gates ? 1 : 0;
      }
    }
  }
  EXPECT_GE(moved_by_gates, 1) << "no gate was tried";
}

// What the rules said item by item adds up to the rules of the channels. A rule that judges channels stands in no item.
TEST(Recomputed, RulesFromItems) {
  for (const auto &[name, report] : reports()) {
    std::map<std::pair<std::string, std::string>, std::pair<std::int64_t, std::int64_t>> sums;  // channel, rule → num, den
    for (const json::value &item : report.at("items").as_array()) {
      if (!item.at("counted").as_bool()) continue;
      for (const auto &[rule, said] : item.at("rules").as_object()) {
        auto &[num, den] = sums[{text_of(item, "channel"), std::string(rule)}];
        num += number_of(said, "num");
        den += number_of(said, "den");
      }
    }
    int compared = 0;
    for (const json::value &channel : report.at("channels").as_array()) {
      for (const json::value &question : channel.at("questions").as_array()) {
        for (const json::value &rule : question.at("rules").as_array()) {
          const auto sum = sums.find({text_of(channel, "key"), text_of(rule, "rule")});
          if (sum == sums.end()) continue;
          EXPECT_EQ(sum->second, std::pair(number_of(rule, "num"), number_of(rule, "den"))) << name << ' ' << text_of(rule, "rule");
          ++compared;
        }
      }
    }
    EXPECT_GE(compared, 10) << name;
  }
}

TEST(Recomputed, AnswersOfItems) {
  for (const auto &[name, report] : reports()) {
    std::map<std::string, std::map<std::string, std::int64_t>> weights;  // question → rule → weight
    for (const json::value &question : report.at("questions").as_array()) {
      for (const json::value &rule : question.at("rules").as_array()) weights[text_of(question, "question")][text_of(rule, "rule")] = number_of(rule, "weight");
    }
    for (const json::value &item : report.at("items").as_array()) {
      if (!item.at("counted").as_bool()) continue;
      for (const auto &[question, answer] : item.at("answers").as_object()) {
        std::int64_t num = 0, den = 0;
        for (const auto &[rule, weight] : weights[std::string(question)]) {
          const json::value *said = item.at("rules").as_object().if_contains(rule);
          if (said == nullptr || text_of(*said, "outcome") != "judged") continue;
          num += weight * number_of(*said, "num");
          den += weight * number_of(*said, "den");
        }
        EXPECT_EQ(answer.as_string(), den == 0 ? "na" : 2 * num >= den ? "yes" : "no") << name << ' ' << text_of(item, "id") << ' ' << question;
      }
    }
  }
}

Axis printed_axis(const json::value &verdict, const Axis &again) {
  Axis axis{number_of(verdict, "share"), number_of(verdict, "margin"), number_of(verdict, "share_low"), number_of(verdict, "share_high"), text_of(verdict, "archetype"),
            verdict.at("holds_each").as_bool(), verdict.at("holds_all").as_bool()};
  // Whether a side is named at all hangs on more than the axis.
  if (axis.side == "unclear" || axis.side == "neither") axis.side = again.side;
  return axis;
}

TEST(Recomputed, Archetypes) {
  for (const auto &[name, report] : reports()) {
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> sums;  // rule → Σ weight · value, Σ weight
    for (const json::value &channel : report.at("channels").as_array()) {
      const json::value &verdict = channel.at("verdict");
      for (const json::value &term : verdict.at("terms").as_array()) {
        EXPECT_EQ(number_of(term, "value"), parts_per_million(number_of(term, "num"), number_of(term, "den"))) << name;
        sums[text_of(term, "rule")].first += number_of(term, "value") * number_of(channel, "weight");
        sums[text_of(term, "rule")].second += number_of(channel, "weight");
      }
      if (verdict.at("terms").as_array().empty()) continue;
      const Axis again = axis_again(verdict);
      EXPECT_EQ(printed_axis(verdict, again), again) << name << ' ' << text_of(channel, "key");
    }
    const json::value &whole = report.at("verdict");
    ASSERT_FALSE(whole.at("terms").as_array().empty()) << name;
    for (const json::value &term : whole.at("terms").as_array()) {
      const auto &[sum, weights] = sums[text_of(term, "rule")];
      const std::int64_t down = sum / weights, rest = 2 * (sum % weights) - weights;
      EXPECT_EQ(number_of(term, "value"), rest > 0 || (rest == 0 && down % 2 == 1) ? down + 1 : down) << name << ' ' << text_of(term, "rule");
    }
    const Axis again = axis_again(whole);
    EXPECT_EQ(printed_axis(whole, again), again) << name;
  }
}

std::string message_of(const json::value &report, const json::value &fix) {
  for (const json::value &group : report.at("findings").as_array()) {
    if (group.at("rule") != fix.at("rule")) continue;
    for (const json::value &spot : group.at("spots").as_array()) {
      if (spot.at("fingerprint") == fix.at("fingerprint")) return text_of(group, "message");
    }
  }
  return "";
}

// What the findings of a fix are worth, item by item and never more than the item's measure allows.
void mend(const json::value &report, const json::value &fix, Mended &mended) {
  const std::string message = message_of(report, fix);
  ASSERT_FALSE(message.empty());
  const bool dependence = text_of(fix.at("gain"), "dimension") == "dependence";
  for (const json::value &item : report.at("items").as_array()) {
    const json::value *said = item.at("rules").as_object().if_contains(text_of(fix, "rule"));
    if (said == nullptr || !item.at("counted").as_bool()) continue;
    std::int64_t worth = 0;
    for (const json::value &finding : said->at("findings").as_array()) {
      if (text_of(finding, "message") == message) worth += number_of(finding, "worth");
    }
    const std::int64_t most = dependence ? number_of(*said, "num") : number_of(*said, "den") - number_of(*said, "num");
    mended[{text_of(item, "channel"), text_of(fix, "rule")}] += std::min(worth, most);
  }
}

void expect_gain(const json::value &report, const json::value &gain, const Mended &mended, const std::string &what) {
  const std::string dimension = text_of(gain, "dimension");
  EXPECT_EQ(whole_again(report, dimension).value, number_of(gain, "before")) << what;
  EXPECT_EQ(whole_again(report, dimension, mended).value, number_of(gain, "after")) << what;
}

TEST(Recomputed, FixesOneByOneAndAllTogether) {
  int all_three = 0;
  for (const auto &[name, report] : reports()) {
    Mended all;
    const json::array &fixes = report.at("fixes").as_array();
    for (const json::value &fix : fixes) {
      Mended mended;
      mend(report, fix, mended);
      mend(report, fix, all);
      expect_gain(report, fix.at("gain"), mended, name + " " + text_of(fix, "rule"));
    }
    for (const json::value &gain : report.at("together").as_array()) expect_gain(report, gain, all, name + " together");
    all_three += fixes.size() == 3 ? 1 : 0;
  }
  EXPECT_GE(all_three, 2);
}

}  // namespace
}  // namespace freehold::journeys
