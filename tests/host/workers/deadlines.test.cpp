#include "host/workers/deadlines.hpp"

#include <gtest/gtest.h>

#include <signal.h>
#include <unistd.h>

#include <fstream>

#include "host/workers/faults.hpp"
#include "host/workers/spawn.hpp"

namespace freehold::workers {
namespace {

Sample at(double wall, double cpu, std::uint64_t seq, bool in_call = true) {
  Sample sample;
  sample.wall = wall;
  sample.cpu = cpu;
  sample.seq = seq;
  sample.in_call = in_call;
  return sample;
}

TEST(Deadline, CountsCpuSinceProgressOnly) {
  Deadline deadline({});
  EXPECT_EQ(deadline.tick(at(0, 10, 1)), Overrun::none);
  EXPECT_EQ(deadline.tick(at(1, 11.9, 1)), Overrun::none);
  EXPECT_EQ(deadline.tick(at(2, 13.5, 2)), Overrun::none);
  EXPECT_EQ(deadline.tick(at(3, 15.4, 2)), Overrun::none);
  EXPECT_EQ(deadline.tick(at(4, 15.6, 2)), Overrun::cpu);
}

TEST(Deadline, LargeItemsGetMoreTime) {
  Deadline deadline({});
  Sample start = at(0, 0, 1);
  start.bytes = 40 << 20;
  deadline.tick(start);
  Sample later = start;
  later.wall = later.cpu = 11.5;
  EXPECT_EQ(deadline.tick(later), Overrun::none);
  later.cpu = 12.5;
  EXPECT_EQ(deadline.tick(later), Overrun::cpu);
}

TEST(Deadline, ASleeperIsCaughtAndABusyMachineIsNot) {
  Deadline deadline({});
  deadline.tick(at(0, 0, 1));
  double wall = 0;
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(deadline.tick(at(wall += 0.5, i * 0.0015, 1)), Overrun::none);  // starved, but it runs
  Overrun last = Overrun::none;
  int ticks = 0;
  for (; last == Overrun::none && ticks < 100; ++ticks) last = deadline.tick(at(wall += 0.5, 1.5, 1));
  EXPECT_EQ(last, Overrun::hang);
  EXPECT_NEAR(ticks, 41, 2);
}

TEST(Deadline, AHostThatWasStoppedBlamesNobody) {
  Deadline deadline({});
  deadline.tick(at(0, 0, 1));
  EXPECT_EQ(deadline.tick(at(3600, 0, 1)), Overrun::none);
  deadline.rest();
  EXPECT_EQ(deadline.tick(at(9000, 500, 1)), Overrun::none);
}

TEST(Deadline, EndlessProgressEndsToo) {
  DeadlineOptions options;
  options.task_cpu = 5;
  Deadline deadline(options);
  Overrun last = Overrun::none;
  std::uint64_t seq = 0;
  double cpu = 0;
  while (last == Overrun::none && cpu < 100) {
    last = deadline.tick(at(cpu, cpu, ++seq));
    cpu += 0.1;
  }
  EXPECT_EQ(last, Overrun::cpu);
  EXPECT_NEAR(cpu, 5.2, 0.3);
}

TEST(Accuse, BelievesOnlyWhatFitsThePlan) {
  model::Plan plan;
  plan.plugins.resize(2);
  plan.plugins[0].manifest.id = "a";
  plan.plugins[1].manifest.id = "b";
  plan.rules.resize(2);
  plan.rules[0].id = "a/one";
  plan.rules[1].id = "b/two";
  struct Case {
    Phase phase;
    std::uint32_t plugin, rule;
    Guilt guilt;
    std::uint32_t plugin_out, rule_out;
  };
  const std::uint32_t none = model::kNone;
  const Case cases[] = {
      {Phase::item_rule, 1, 1, Guilt::rule, 1, 1},
      {Phase::item_rule, 1, 0, Guilt::rule, 1, none},  // another plugin's rule
      {Phase::item_rule, 2, 0, Guilt::nobody, none, none},
      {Phase::reader, 0, none, Guilt::reader, 0, none},
      {Phase::loading, 1, none, Guilt::loading, 1, none},
      {Phase::content, 0, 0, Guilt::content, none, none},
      {Phase::idle, none, none, Guilt::nobody, none, none},
      {Phase::idle, 1, 1, Guilt::rule, 1, 1},  // the last that was called
      {Phase::idle, 0, none, Guilt::reader, 0, none},
  };
  for (const Case &one : cases) {
    Blame blame;
    blame.phase = one.phase;
    blame.plugin = one.plugin;
    blame.rule = one.rule;
    const Accused accused = accuse(blame, plan);
    EXPECT_EQ(accused.guilt, one.guilt) << static_cast<int>(one.phase);
    EXPECT_EQ(accused.plugin, one.plugin_out) << static_cast<int>(one.phase);
    EXPECT_EQ(accused.rule, one.rule_out) << static_cast<int>(one.phase);
  }
}

TEST(BlamePage, ReadsWhatWasMarkedAndClampsTheRest) {
  BlamePage page;
  page.set_task(5, 1000);
  {
    const Mark mark(page, Phase::reader, 3);
    page.set_item(7, 11);
    {
      const InnerMark inner(page, Phase::content);
      EXPECT_EQ(page.read().phase, Phase::content);
    }
    const Blame blame = page.read();
    EXPECT_EQ(blame.phase, Phase::reader);
    EXPECT_EQ(blame.plugin, 3u);
    EXPECT_EQ(blame.task, 5u);
    EXPECT_EQ(blame.item, 7u);
    EXPECT_EQ(blame.bytes, 11u);
  }
  EXPECT_EQ(page.read().phase, Phase::idle);
  EXPECT_EQ(page.read().plugin, 3u);
  page.set(static_cast<Phase>(99));
  EXPECT_EQ(page.read().phase, Phase::idle);
}

TEST(Child, SaysHowItEndedAndKeepsWhatItPrinted) {
  Result<Child> child = Child::start("/bin/sh", {"-c", "echo out; echo err >&2; env; exit 3"}, {}, "mark");
  ASSERT_TRUE(child.ok());
  while (!child->poll().ended) ::usleep(1000);
  EXPECT_EQ(describe(child->poll()), "ended the process (exit code 3)");
  EXPECT_NE(child->printed().find("out\nerr\n"), std::string::npos);
  EXPECT_NE(child->printed().find("FREEHOLD_WORKER_OF=mark"), std::string::npos);
  EXPECT_EQ(child->printed().find("HOME="), std::string::npos);
}

TEST(Child, IsKilledWithItsGroup) {
  Result<Child> child = Child::start("/bin/sh", {"-c", "sleep 100 & echo $!; wait"}, {}, "mark");
  ASSERT_TRUE(child.ok());
  while (child->printed().find('\n') == std::string::npos) child->drain_output(), ::usleep(1000);
  const pid_t grandchild = static_cast<pid_t>(std::stol(child->printed()));
  EXPECT_EQ(describe(child->kill()), "crashed (SIGKILL)");
  int waits = 0;
  while (::kill(grandchild, 0) == 0 && waits < 2000) {
    // Gone or, where nobody reaps orphans, a zombie.
    std::ifstream file("/proc/" + std::to_string(grandchild) + "/stat");
    std::string id, name, state;
    file >> id >> name >> state;
    if (state == "Z") break;
    ::usleep(1000), ++waits;
  }
  EXPECT_LT(waits, 2000);
}

}  // namespace
}  // namespace freehold::workers
