#include "host/workers/pool.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "tests/host/workers/played-run.hpp"

namespace freehold::workers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string kBoth = "a/corpus judged, a/item judged, b/corpus judged, b/item judged";

TEST(Pool, ReadsAndJudgesEveryUnit) {
  std::vector<std::string> texts;
  for (int i = 0; i < 500; ++i) texts.push_back("first " + std::to_string(i) + "\nsecond");
  const Outcome outcome = read_all(plan_of({"a", "b"}), played(2), texts);
  EXPECT_EQ(outcome.items.size(), 1000u);
  EXPECT_EQ(outcome.whole.size(), 500u);
  EXPECT_EQ(outcome.contacts.size(), 500u);
  EXPECT_EQ(outcome.items.at("u499#1"), kBoth);
  EXPECT_TRUE(outcome.report.notes.empty());
  EXPECT_THAT(outcome.isolation, testing::AnyOf(HasSubstr("seccomp"), HasSubstr("separate")));
}

TEST(Pool, GivesEveryWorkerTheSameKeyForContacts) {
  WorkerOptions options = played(2);
  options.contact_key = ContactKey{0x1000, 2};
  std::vector<std::string> texts(40, "contact of this line");
  Outcome outcome = read_all(plan_of({"a"}), options, texts);
  ASSERT_EQ(outcome.marks.size(), 40u);
  for (const std::string &mark : outcome.marks) EXPECT_THAT(mark, testing::EndsWith("=" + std::to_string(0x1000 ^ texts[0].size())));
  const auto drawn = [&] { return read_all(plan_of({"a"}), played(1), {"contact me"}).marks.at(0); };
  EXPECT_NE(drawn(), drawn()) << "a run without a key draws its own";
}

TEST(Pool, TakesContactsOnceThoughTheReaderCrashesBehindThem) {
  const Outcome outcome = read_all(plan_of({"a"}), played(1), {"contact one\nx\nreader:segv\nx", "contact three"});
  EXPECT_EQ(outcome.marks.size(), 2u);
}

TEST(Pool, RefusesContactsThatCannotBe) {
  for (const char *lie : {"lying count", "wild mark", "wild stage"}) {
    const Outcome outcome = read_all(plan_of({"a"}), played(1), {"x", lie, "x"});
    EXPECT_TRUE(outcome.marks.empty()) << lie;
    EXPECT_FALSE(outcome.whole.at(1)) << lie;
    EXPECT_TRUE(outcome.whole.at(0) && outcome.whole.at(2)) << lie;
    EXPECT_FALSE(outcome.report.notes.empty()) << lie;
  }
}

TEST(Pool, RefusesNumbersOfLinksThatNoPageHas) {
  const Outcome outcome = read_all(plan_of({"a"}), played(1), {"number:7", "number:4000000000", "x"});
  EXPECT_TRUE(outcome.items.contains("u0#0"));
  EXPECT_FALSE(outcome.whole.at(1));
  EXPECT_TRUE(outcome.whole.at(0) && outcome.whole.at(2));
}

struct Deed {
  const char *deed;
  const char *how;
};

class PoolDeeds : public testing::TestWithParam<Deed> {};

// Whatever a rule does, only its plugin's answers on that very item are missing, and the note says whose fault it was.
TEST_P(PoolDeeds, OfARuleCostItsAnswerOnThatItem) {
  const Deed &deed = GetParam();
#if defined(__SANITIZE_ADDRESS__)
  if (std::string(deed.deed) == "memory" || std::string(deed.deed) == "recursion") GTEST_SKIP() << "sanitizers have their own limits";
#endif
  const std::vector<std::string> texts{"x\ny", std::string("x\nbad a:") + deed.deed + "\nz", "x", "x", "x"};
  const Outcome outcome = read_all(plan_of({"a", "b"}), played(2), texts);
  ASSERT_EQ(outcome.items.size(), 8u) << deed.deed;
  for (const auto &[id, words] : outcome.items) {
    if (id == "u1#1") continue;
    EXPECT_EQ(words, kBoth) << id;
  }
  const std::string failed = std::string(" failed (its plugin ") + deed.how + ")";
  EXPECT_EQ(outcome.items.at("u1#1"), "a/corpus" + failed + ", a/item" + failed + ", b/corpus judged, b/item judged");
  EXPECT_THAT(outcome.sentences(),
              ElementsAre(std::string("plugin-fault a/corpus u1: It ") + deed.how + "; its plugin did not judge this."));
  EXPECT_TRUE(outcome.whole.at(1));
}

INSTANTIATE_TEST_SUITE_P(Pool, PoolDeeds,
                         testing::Values(Deed{"segv", "crashed (SIGSEGV)"}, Deed{"abort", "crashed (SIGABRT)"},
                                         Deed{"exit", "ended the process (exit code 0)"}, Deed{"_exit", "ended the process (exit code 0)"},
                                         Deed{"recursion", "crashed (SIGSEGV)"}, Deed{"spin", "ran over its 1 s of CPU"},
                                         Deed{"sleep", "hung"}, Deed{"memory", "exceeded its 512 MiB of memory"},
                                         Deed{"throw", "crashed (SIGABRT)"}),
                         [](const testing::TestParamInfo<Deed> &one) { return std::string(one.param.deed[0] == '_' ? "quick_exit" : one.param.deed); });

// What the sandbox or the pipe makes harmless costs nothing at all.
TEST(Pool, HarmlessDeedsCostNothing) {
  for (const std::string deed : {"fork", "print", "closefds"}) {
#if defined(__SANITIZE_ADDRESS__)
    if (deed == "closefds") continue;  // takes the second layer, which sanitizer builds do without
#endif
    const Outcome outcome = read_all(plan_of({"a", "b"}), played(), {"bad a:" + deed, "x"});
    ASSERT_EQ(outcome.items.size(), 2u) << deed;
    EXPECT_EQ(outcome.items.at("u0#0"), kBoth) << deed;
    EXPECT_TRUE(outcome.report.notes.empty()) << deed;
  }
}

TEST(Pool, NonsenseOnTheSocketCostsTheUnitAndBlamesNobody) {
  const Outcome outcome = read_all(plan_of({"a", "b"}), played(), {"x", "bad b:garbage", "x"});
  EXPECT_EQ(outcome.items.size(), 2u);
  EXPECT_FALSE(outcome.whole.at(1));
  EXPECT_THAT(outcome.sentences(), ElementsAre("item-lost  u1: The worker sent what makes no sense twice over it; no plugin could be blamed."));
}

TEST(Pool, AScribbledBlamePageCostsTheUnitAndBlamesNobody) {
  const Outcome outcome = read_all(plan_of({"a", "b"}), played(), {"x", "x\nbad a:scribble", "x"});
  EXPECT_EQ(outcome.items.size(), 3u);
  EXPECT_FALSE(outcome.whole.at(1));
  EXPECT_THAT(outcome.sentences(), ElementsAre("item-lost  u1: The worker crashed (SIGABRT) twice over it; no plugin could be blamed."));
}

TEST(Pool, ProgressThatIsNoneEndsAsWell) {
  WorkerOptions options = played();
  options.deadlines.task_cpu = 0.5;
  const Outcome outcome = read_all(plan_of({"a", "b"}), options, {"x", "x\nbad b:busy-scribble", "x"});
  EXPECT_EQ(outcome.whole.size(), 3u);
  EXPECT_EQ(outcome.report.notes.size(), 1u);
}

TEST(Pool, AReaderThatCrashesCostsTheRestOfItsUnit) {
  const Outcome outcome = read_all(plan_of({"a", "b"}), played(2), {"x", "one\ntwo\nthree reader:segv\nfour", "x"});
  EXPECT_EQ(outcome.items.size(), 4u);
  EXPECT_TRUE(outcome.items.contains("u1#1"));
  EXPECT_FALSE(outcome.whole.at(1));
  EXPECT_THAT(outcome.sentences(), ElementsAre("plugin-fault a u1: Its reader crashed (SIGSEGV); the rest of this file was not read."));
}

TEST(Pool, OurOwnParserIsNoPluginsFault) {
  const Outcome outcome = read_all(plan_of({"a", "b"}), played(), {"x", "one\ntwo content:segv\nthree", "x"});
  EXPECT_EQ(outcome.items.size(), 3u);
  EXPECT_THAT(outcome.sentences(), ElementsAre("item-lost  u1: Reading its content crashed (SIGSEGV); the rest of it was not read."));
  EXPECT_TRUE(outcome.report.withdrawn.empty());
}

TEST(Pool, TwoPluginsMayFaultOnOneItem) {
  const Outcome outcome = read_all(plan_of({"a", "b", "c"}), played(), {"bad a:segv b:abort"});
  ASSERT_EQ(outcome.items.size(), 1u);
  EXPECT_THAT(outcome.items.at("u0#0"), HasSubstr("a/item failed"));
  EXPECT_THAT(outcome.items.at("u0#0"), HasSubstr("b/item failed"));
  EXPECT_THAT(outcome.items.at("u0#0"), HasSubstr("c/item judged"));
}

TEST(Pool, ThreeFaultsWithdrawAPluginWhoeverDoesTheWork) {
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i) texts.push_back(i % 7 == 3 ? "bad b:segv" : "fine");
  std::vector<std::string> sentences;
  for (std::size_t count : {1u, 2u, 5u}) {
    const Outcome outcome = read_all(plan_of({"a", "b"}), played(count), texts);
    EXPECT_EQ(outcome.items.size(), 60u);
    EXPECT_THAT(outcome.report.withdrawn, ElementsAre("b"));
    for (const auto &[id, words] : outcome.items) EXPECT_THAT(words, HasSubstr("a/item judged")) << id;
    EXPECT_THAT(outcome.sentences(), ElementsAre("plugin-withdrawn b : It faulted 3 times and was withdrawn from the whole run."));
  }
}

TEST(Pool, FaultsOfEarlierRunsCount) {
  WorkerOptions options = played();
  options.faults.known["b"] = 2;
  EXPECT_THAT(read_all(plan_of({"a", "b"}), options, {"bad b:segv"}).report.withdrawn, ElementsAre("b"));
}

TEST(Pool, AReaderIsWithdrawnLater) {
  WorkerOptions options = played();
  options.faults.reader_faults = 4;
  const Outcome outcome = read_all(plan_of({"a", "b"}), options, std::vector<std::string>(20, "reader:abort"));
  EXPECT_EQ(outcome.whole.size(), 20u);
  EXPECT_THAT(outcome.report.withdrawn_readers, ElementsAre("a"));
  EXPECT_TRUE(outcome.report.withdrawn.empty());
  EXPECT_EQ(outcome.report.notes.size(), 1u);
}

TEST(Pool, APluginThatFailsToLoadIsLeftOutAndNamed) {
  for (const auto &[deed, how] : {std::pair{"segv", "crashed (SIGSEGV)"}, {"sleep", "hung"}, {"exit", "ended the process (exit code 0)"}}) {
    model::Plan plan = plan_of({"a", "b"});
    plan.plugins[1].path = std::string("/") + deed;
    const Outcome outcome = read_all(plan, played(2), {"x", "y"});
    EXPECT_EQ(outcome.items.size(), 2u);
    EXPECT_FALSE(outcome.loaded[1].ok);
    EXPECT_EQ(outcome.loaded[1].reason, std::string("failed to load: it ") + how);
    EXPECT_THAT(outcome.report.withdrawn, ElementsAre("b"));
    EXPECT_THAT(outcome.sentences(), ElementsAre(std::string("plugin-fault b : It failed to load: ") + how + "."));
  }
}

TEST(Pool, AWorkerThatCannotStartIsAProblem) {
  for (const char *program : {"/bin/false", "/nowhere/freehold-worker"}) {
    WorkerOptions options = played();
    options.program = program;
    const model::Plan plan = plan_of({"a"});
    const Result<Pool> pool = Pool::start(options, plan);
    ASSERT_FALSE(pool.ok()) << program;
    EXPECT_EQ(pool.problem().code, "worker-start");
  }
}

TEST(Pool, PlansASourceWithoutTheReaderThatDiedOnIt) {
  const model::Plan plan = plan_of({"a", "b"});
  Result<Pool> pool = Pool::start(played(2), plan);
  ASSERT_TRUE(pool.ok());
  SourceListing listing{"site", std::nullopt, {}};
  for (int i = 0; i < 5000; ++i) listing.files.push_back({"f" + std::to_string(10000 + i), std::string(512, '\xff'), 7});
  listing.files[17].head = "head a:segv";
  const Result<PlannedSource> planned = pool->plan(listing);
  ASSERT_TRUE(planned.ok());
  EXPECT_EQ(planned->reader, 1u);
  EXPECT_EQ(planned->units.size(), 5000u);
  EXPECT_EQ(planned->context, "of site");
  listing.files[17].head = "fine";
  const Result<PlannedSource> again = pool->plan(listing);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->reader, 0u);
  EXPECT_EQ(pool->end().notes.size(), 1u);
}

TEST(Pool, ExplainsAnItemWhateverItsPluginsDo) {
  const model::Plan plan = plan_of({"a", "b"});
  Result<Pool> pool = Pool::start(played(1), plan);
  ASSERT_TRUE(pool.ok());
  model::ContentItem item;
  item.id = "it";
  item.text = item.title = "x";
  const auto whole = pool->explain(item, true);
  ASSERT_TRUE(whole.ok());
  EXPECT_EQ(whole->item.id, "it");
  EXPECT_EQ(whole->parts.size(), 4u) << "item and corpus rules of both";
  item.text = "bad a:segv";
  const auto without = pool->explain(item, true);
  ASSERT_TRUE(without.ok());
  EXPECT_EQ(without->parts.size(), 2u) << "those of the plugin that crashed are left out";
  item.text = "bad content:segv";
  const auto lost = pool->explain(item, true);
  ASSERT_FALSE(lost.ok());
  EXPECT_EQ(lost.problem().code, "not-explained");
  EXPECT_THAT(lost.problem().sentence, HasSubstr("crashed (SIGSEGV)"));
}

TEST(Pool, JudgesGraphsAndFinishes) {
  const model::Plan plan = plan_of({"a", "b"});
  Result<Pool> pool = Pool::start(played(2), plan);
  ASSERT_TRUE(pool.ok());
  const std::vector<std::string> texts{"x", "bad a:segv", "y"};
  std::map<std::uint64_t, std::string> judged;
  std::map<std::uint64_t, std::string> graphed;
  std::size_t next = 0;
  const auto item_of = [](const std::string &text) {
    model::ContentItem item;
    item.id = text;
    item.text = item.title = text;
    return item;
  };
  ASSERT_TRUE(pool->judge([&]() -> std::optional<ItemInput> {
                    if (next == texts.size()) return std::nullopt;
                    ItemInput input{next, item_of(texts[next])};
                    ++next;
                    return input;
                  },
                  [&](std::uint64_t i, model::JudgedItem &&item) {
                    EXPECT_EQ(item.item.text, texts[i]);
                    judged[i] = in_words(item.results, plan);
                  }).ok());
  next = 0;
  model::ContentItem shown;
  ASSERT_TRUE(pool->graph([&]() -> std::optional<GraphInput> {
                    if (next == texts.size()) return std::nullopt;
                    shown = item_of(texts[next]);
                    GraphInput input{next, &shown, {}};
                    ++next;
                    return input;
                  },
                  [&](std::uint64_t i, std::vector<model::RuleResult> &&results, std::vector<model::Note> &&) { graphed[i] = in_words(results, plan); })
                  .ok());
  EXPECT_EQ(judged[0], kBoth);
  EXPECT_THAT(judged[1], HasSubstr("a/item failed (its plugin crashed (SIGSEGV))"));
  EXPECT_EQ(graphed[2], "a/graph judged, b/graph judged");
  EXPECT_EQ(graphed[1], "a/graph failed (its plugin crashed (SIGSEGV)), b/graph judged");
  const auto finished = pool->finish({{0, "mine", {{{"key", 1, 2}}}}, {3, "bad b:abort", {}}, {3, "yours", {{}, {}}}});
  ASSERT_TRUE(finished.ok());
  EXPECT_EQ((*finished)[0].result.measure.num, 1u);
  EXPECT_EQ((*finished)[1].result.reason, "its plugin crashed (SIGABRT)");
  EXPECT_EQ((*finished)[2].result.measure.num, 2u);
  EXPECT_EQ(pool->end().notes.size(), 3u);
}

TEST(Pool, GraphRulesSeeLinksOfTheMainContentInTheirPlaces) {
  const model::Plan plan = plan_of({"a"});
  Result<Pool> pool = Pool::start(played(1), plan);
  ASSERT_TRUE(pool.ok());
  std::vector<model::ContentItem> items(3);
  for (model::ContentItem &item : items) {
    item.title = "x";
    item.links.resize(4);
    for (model::Link &link : item.links) link.url = "https://own.example/";
    item.links[0].place = item.links[2].place = model::Place::main;
  }
  items[1].link_numbers = {3, 4, 8, 9};
  items[2].links.clear();
  std::vector<std::string> seen(items.size());
  std::size_t next = 0;
  const auto pull = [&]() -> std::optional<GraphInput> {
    if (next == items.size()) return std::nullopt;
    const std::size_t i = next++;
    return GraphInput{i, &items[i], {}};
  };
  ASSERT_TRUE(pool->graph(pull, [&](std::uint64_t i, std::vector<model::RuleResult> &&results, std::vector<model::Note> &&) { seen[i] = results.at(0).reason.string(); }).ok());
  EXPECT_EQ(seen[0], "0 2 of 4");
  EXPECT_EQ(seen[1], "3 8 of 10");
  EXPECT_EQ(seen[2], "of 0");
}

TEST(Pool, FilesThatAreTooLargeAreNamed) {
  WorkerOptions options = played();
  options.limits.unit_bytes = 1 << 20;
  const Outcome outcome = read_all(plan_of({"a", "b"}), options, {"x", std::string((1 << 20) + 1, 'y'), std::string(1 << 20, 'z')});
  EXPECT_EQ(outcome.items.size(), 2u);
  EXPECT_THAT(outcome.sentences(), ElementsAre("file-too-large  u1: It is larger than 1 MiB and was not read."));
}

// Children of this process that have not ended.
std::size_t running_children() {
  std::ifstream children("/proc/self/task/" + std::to_string(::gettid()) + "/children");
  std::size_t running = 0;
  for (pid_t child = 0; children >> child;) {
    std::ifstream stat("/proc/" + std::to_string(child) + "/stat");
    const std::string line{std::istreambuf_iterator<char>(stat), {}};
    running += line.find(") Z ") == std::string::npos ? 1 : 0;
  }
  return running;
}

TEST(Pool, WithoutACountHiresTheOthersWhereWorkLasts) {
  const model::Plan plan = plan_of({"a"});
  const std::vector<std::string> texts(500, "x");
  const auto hired_of = [&](std::size_t count, double alone) {
    WorkerOptions options = played(count);
    options.alone = alone;
    const std::size_t before = running_children();
    Outcome outcome;
    Result<Pool> pool = Pool::start(options, plan);
    EXPECT_TRUE(pool.ok() && pool->read(units_of(texts), sink_into(outcome, plan), true).ok());
    EXPECT_EQ(outcome.items.size(), texts.size());
    return running_children() - before;
  };
  EXPECT_EQ(hired_of(0, 60), 1u) << "it is done before another has started";
  EXPECT_EQ(hired_of(0, 0), std::max(1u, std::thread::hardware_concurrency()));
  EXPECT_EQ(hired_of(3, 60), 3u) << "as many as were asked for, from the first moment on";
}

TEST(Pool, LeavesNoProcessBehind) {
  WorkerOptions options = played();
  options.sandbox = false;
  const Outcome outcome = read_all(plan_of({"a", "b"}), options, {"x", "bad a:stray", "x"});
  EXPECT_EQ(outcome.items.size(), 3u);
  EXPECT_EQ(outcome.isolation, "separate process");
  // What ended by itself before the sweep is a zombie until this process ends; what still runs would be left behind.
  EXPECT_EQ(running_children(), 0u);
}

}  // namespace
}  // namespace freehold::workers
