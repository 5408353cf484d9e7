// Item and graph rules through the real table of functions, under older and newer hosts.
#include "plugin-api/testing/rule-tester.hpp"

#include <gmock/gmock.h>

namespace freehold::tester {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

LoadedPlugin everything() {
  return LoadedPlugin(TEST_PLUGINS "/test_everything.fhp.so");
}

ItemBuilder full() {
  return item()
      .title("Tag a friend")
      .text("Write to me. Tag a friend, or book a call.")
      .address("own")
      .link({.url = "https://me.example/", .text = "Write to me"})
      .link({.url = "https://book.example/me",
             .text = "book a call",
             .kind = "booking",
             .flags = FH_LINK_IN_TEXT | FH_LINK_OWNED})
      .link({.url = "https://me.example/imprint", .text = "Imprint", .flags = 0, .place = FH_PLACE_FOOTER})
      .form({.kind = "signup", .fields = {{.role = "email"}, {.role = "name"}}})
      .call({.kind = "booking", .text = "book a call", .link = 1})
      .heading(2, "Write to me")
      .phrase("everything/bait", "tag a friend")
      .phrase("other/bait", "write to me")
      .metric("views", 0)
      .pair("front.date", "2026-01-05");
}

std::vector<std::string> messages(const Answer &answer) {
  std::vector<std::string> list;
  for (const SaidFinding &finding : answer.findings) list.push_back(finding.message);
  return list;
}

TEST(SdkRules, SeeEveryPartOfAnItem) {
  const LoadedPlugin plugin = everything();
  const Answer answer = RuleTester(plugin, "everything/touchpoints").judge(full());
  EXPECT_EQ(answer.code, FH_OK);
  EXPECT_EQ(answer.num, 2u);
  EXPECT_EQ(answer.den, 3u);
  EXPECT_THAT(messages(answer), ElementsAre("link", "link", "booking", "form", "call", "heading", "own-phrase",
                                            "own-phrase", "other-phrase", "views", "pair", "address"));
  const auto &said = answer.findings;
  EXPECT_EQ(said[1].args.at("url"), "https://book.example/me");
  EXPECT_EQ(said[1].worth, 1u);
  EXPECT_EQ(said[2].index, 1u);
  EXPECT_EQ(said[3].args,
            (std::map<std::string, std::string>{{"fields", "2"}, {"role-0", "email"}, {"role-1", "name"}}));
  EXPECT_EQ(said[4].args.at("link"), "1");
  EXPECT_EQ(said[5].args.at("level"), "2");
  EXPECT_EQ(said[6].quote, "Tag a friend");
  EXPECT_EQ(said[6].where, std::uint32_t{FH_IN_TITLE});
  EXPECT_EQ(said[7].where, std::uint32_t{FH_IN_TEXT});
  EXPECT_EQ(said[8].quote, "Write to me");
  EXPECT_EQ(said[9].args.at("n"), "0") << "a metric of 0 is there; an absent one is not";
}

TEST(SdkRules, ReadWhatAnotherVersionOfTheContractWrote) {
  struct Case {
    const char *name;
    Layout layout;
    bool address;  // the last text of fh_item
    bool parts;    // the arrays behind it
  };
  const Case cases[] = {
      {"today's host", {}, true, true},
      {"a newer host, 8 bytes more", {.appended = 8}, true, true},
      {"a newer host, 24 bytes more", {.appended = 24}, true, true},
      {"a newer host, 4 KiB more", {.appended = 4096}, true, true},
      {"an older host without origin", {.item_size = offsetof(fh_item, origin)}, true, true},
      {"an older host without the arrays", {.item_size = offsetof(fh_item, links)}, true, false},
      {"an older host without address", {.item_size = offsetof(fh_item, address)}, false, false},
  };
  const LoadedPlugin plugin = everything();
  const RuleTester rule(plugin, "everything/touchpoints");
  const Answer today = rule.judge(full());
  for (const Case &one : cases) {
    SCOPED_TRACE(one.name);
    const Answer answer = rule.judge(full(), {}, one.layout);
    EXPECT_EQ(answer.code, FH_OK);
    if (one.address && one.parts) {
      EXPECT_EQ(answer, today);
    } else {
      EXPECT_EQ(messages(answer), one.address ? std::vector<std::string>{"address"} : std::vector<std::string>{});
    }
  }
}

TEST(SdkRules, ReadLinksOfAnOlderHostByItsStride) {
  const LoadedPlugin plugin = everything();
  Layout older;
  older.link_stride = offsetof(fh_link, begin);
  const Answer answer = RuleTester(plugin, "everything/touchpoints").judge(full(), {}, older);
  EXPECT_EQ(answer.num, 2u);
  EXPECT_EQ(answer.findings.at(1).args.at("url"), "https://book.example/me");
}

TEST(SdkRules, PointAtPartsOfTheItemOnly) {
  const LoadedPlugin plugin = everything();
  const RuleTester rule(plugin, "everything/late-start");
  rule.fires_on({{"three words", item().text("One two  three four."), {"beginning"}},
                 {"an empty text", item().text(""), {"beginning"}}});
  rule.silent_on({{"no text at all", item().title("One")}});
  EXPECT_EQ(rule.judge(item().text("One two  three four.")).findings.at(0).quote, "One two  three");
  const Answer foreign = rule.judge(item().title("elsewhere").text("One two"));
  EXPECT_EQ(foreign.code, FH_E_RANGE);
  EXPECT_THAT(messages(foreign), ElementsAre("beginning"));
  EXPECT_THAT(foreign.problems, ElementsAre(HasSubstr("evidence of finding \"foreign\" is not part of the item")));
}

TEST(SdkRules, TurnWhatIsThrownIntoACodeAndAText) {
  struct Case {
    const char *title;
    std::int32_t code;
    const char *text;
  };
  const Case cases[] = {{"coded", FH_E_CONFIG, "-3: with a code"},
                        {"standard", FH_E_FAILED, "basic_string::at"},
                        {"anything", FH_E_FAILED, "something that is no std::exception"},
                        {"half", FH_E_FAILED, "basic_string::at"}};
  const LoadedPlugin plugin = everything();
  const RuleTester rule(plugin, "everything/tantrum");
  for (const Case &one : cases) {
    SCOPED_TRACE(one.title);
    const Answer answer = rule.judge(item().title(one.title));
    EXPECT_EQ(answer.code, one.code);
    EXPECT_FALSE(answer.measured) << "a rule that failed has no answer";
    EXPECT_TRUE(answer.findings.empty()) << "a half-made finding is not said";
    EXPECT_THAT(answer.problems, ElementsAre(HasSubstr(one.text)));
  }
  EXPECT_EQ(rule.judge(item().title("calm")).num, 1u) << "the next item is judged";
}

TEST(SdkRules, FailWhereTheSinkRefuses) {
  const LoadedPlugin plugin = everything();
  const auto *rules = plugin.extension<fh_item_rules>(FH_EXT_ITEM_RULES);
  const LaidOutItem laid = full().lay_out();
  fh_sink sink{};
  sink.struct_size = sizeof sink;
  sink.measure = [](void *, std::uint64_t, std::uint64_t) noexcept { return std::int32_t{FH_OK}; };
  sink.finding = [](void *, const fh_finding *) noexcept { return std::int32_t{FH_E_RANGE}; };
  EXPECT_EQ(
      rules->judge(plugin.instance(), LoadedPlugin::number_of(rules, "everything/touchpoints"), laid.raw(), &sink),
      FH_E_RANGE);
  EXPECT_LT(rules->judge(plugin.instance(), 99, laid.raw(), &sink), 0) << "a rule that is not there";
  sink.struct_size = offsetof(fh_sink, finding);
  EXPECT_EQ(
      rules->judge(plugin.instance(), LoadedPlugin::number_of(rules, "everything/touchpoints"), laid.raw(), &sink),
      FH_E_FAILED)
      << "a host that cannot take findings";
}

TEST(SdkRules, AreNumberedByTheirIds) {
  const LoadedPlugin plugin = everything();
  const auto *rules = plugin.extension<fh_item_rules>(FH_EXT_ITEM_RULES);
  ASSERT_NE(rules, nullptr);
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < rules->count; ++i) ids.emplace_back(sdk::Text(rules->ids[i]));
  EXPECT_THAT(ids, ElementsAre("everything/late-start", "everything/tantrum", "everything/touchpoints"));
  EXPECT_EQ(plugin.extension<void>("freehold.item-rules/2"), nullptr);
  EXPECT_EQ(plugin.extension<void>("freehold.item-rules/1x"), nullptr);
}

TEST(SdkGraphRules, SeeTheGraph) {
  const LoadedPlugin plugin = everything();
  const RuleTester rule(plugin, "everything/dead-end");
  const auto with_steps = [](std::int32_t steps) {
    fh_graph_facts known = facts();
    known.steps_to_capture = steps;
    return known;
  };
  fh_graph_facts left_out = facts();
  left_out.flags = 4;
  rule.fires_on({{"no way", item(), {"no-way"}, 0, 1, facts()}, {"a long way", item(), {"far"}, 1, 1, with_steps(3)}});
  rule.silent_on({{"here", item(), 1, 1, with_steps(0)}, {"left out", item(), 0, 0, left_out}});
}

}  // namespace
}  // namespace freehold::tester
