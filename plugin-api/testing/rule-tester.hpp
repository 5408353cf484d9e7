// RuleTester: what a rule says of small items, by table. For authors of plugins; GoogleTest based, C++20.
//
//   TEST(CaptureMissing, FiresAndStaysSilent) {
//     LoadedPlugin plugin("lib/freehold/plugins/website.fhp.so");
//     RuleTester rule(plugin, "website/capture-missing");
//     rule.fires_on({
//         {"a page without a form", item().text("All about me."), {"nowhere"}, 0, 1},
//     });
//     rule.silent_on({
//         {"a page with a form", item().text("Stay in touch.").form({.kind = "signup"}), 1, 1},
//         {"an episode", item().kind("episode")},                                       // no measure: not applicable
//     });
//   }
//
// Every case is judged three times: as it is, once more (the same answer?), and laid out as a newer host would (still the same?). What the host
// would refuse fails the test too: spans outside the text, num above den, an index that is not there, a negative code.
#pragma once

#include <gtest/gtest.h>

#include "answer.hpp"
#include "item-builder.hpp"
#include "loaded-plugin.hpp"

namespace freehold::tester {

// A case that fires: the messages in the order they are said, and the measure. num and den of 0: no measure.
struct Fires {
  std::string name;
  ItemBuilder item;
  std::vector<std::string> messages;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::optional<fh_graph_facts> facts = {};  // graph rules
};

// A case without a finding.
struct Silent {
  std::string name;
  ItemBuilder item;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::optional<fh_graph_facts> facts = {};
};

// Facts of an item that leads nowhere; set what the case is about.
inline fh_graph_facts facts() {
  return {sizeof(fh_graph_facts), 0, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0, -1, -1};
}

class RuleTester {
 public:
  // rule: "<plugin>/<rule>", an item rule or a graph rule.
  RuleTester(const LoadedPlugin &plugin, const std::string &rule) : plugin_(plugin) {
    items_ = plugin.extension<fh_item_rules>(FH_EXT_ITEM_RULES);
    graphs_ = plugin.extension<fh_graph_rules>(FH_EXT_GRAPH_RULES);
    for (std::uint32_t i = 0; graphs_ != nullptr && i < graphs_->count; ++i) {
      if (sdk::Text(graphs_->ids[i]) == rule) {
        number_ = i;
        return;
      }
    }
    graphs_ = nullptr;
    number_ = LoadedPlugin::number_of(items_, rule);
  }

  // The answer as it comes, for tests that look closer.
  Answer judge(const ItemBuilder &builder, const std::optional<fh_graph_facts> &known = {},
               const Layout &layout = {}) const {
    const LaidOutItem laid = builder.lay_out(layout);
    Recorder recorder(laid.raw());
    if (graphs_ == nullptr)
      return recorder.answer(items_->judge(plugin_.instance(), number_, laid.raw(), &recorder.sink()));
    detail::Laid memory;
    const fh_graph_facts *raw = memory.sized(known.value_or(facts()), sizeof(fh_graph_facts) + layout.appended);
    return recorder.answer(graphs_->judge(plugin_.instance(), number_, laid.raw(), raw, &recorder.sink()));
  }

  void fires_on(const std::vector<Fires> &cases) const {
    EXPECT_FALSE(cases.empty()) << "a rule needs a case that fires";
    for (const Fires &one : cases) {
      SCOPED_TRACE("fires on: " + one.name);
      const Answer answer = steady(one.item, one.facts);
      std::vector<std::string> messages;
      for (const SaidFinding &finding : answer.findings) messages.push_back(finding.message);
      EXPECT_FALSE(answer.findings.empty()) << "says nothing";
      EXPECT_EQ(messages, one.messages);
      measures(answer, one.num, one.den);
    }
  }
  void silent_on(const std::vector<Silent> &cases) const {
    EXPECT_FALSE(cases.empty()) << "a rule needs a case on which it stays silent";
    for (const Silent &one : cases) {
      SCOPED_TRACE("silent on: " + one.name);
      const Answer answer = steady(one.item, one.facts);
      EXPECT_TRUE(answer.findings.empty()) << ::testing::PrintToString(answer);
      measures(answer, one.num, one.den);
    }
  }

 private:
  // Judges, and again, and as a newer host would call it.
  Answer steady(const ItemBuilder &builder, const std::optional<fh_graph_facts> &known) const {
    const Answer answer = judge(builder, known);
    EXPECT_EQ(answer.code, FH_OK) << ::testing::PrintToString(answer);
    EXPECT_TRUE(answer.problems.empty()) << ::testing::PrintToString(answer);
    EXPECT_EQ(answer, judge(builder, known)) << "a second call of the same item answers otherwise";
    Layout newer;
    newer.appended = 24;
    EXPECT_EQ(answer, judge(builder, known, newer)) << "answers otherwise under a newer host";
    return answer;
  }
  static void measures(const Answer &answer, std::uint64_t num, std::uint64_t den) {
    EXPECT_EQ(answer.measured, den != 0) << ::testing::PrintToString(answer);
    EXPECT_EQ(answer.num, num);
    EXPECT_EQ(answer.den, den);
  }

  const LoadedPlugin &plugin_;
  const fh_item_rules *items_ = nullptr;
  const fh_graph_rules *graphs_ = nullptr;
  std::uint32_t number_ = 0;
};

}  // namespace freehold::tester
