// The plugins of this folder really do what cases.txt says; otherwise a run that survives them would prove nothing. Each is called in a child of
// the test, without any sandbox; so those whose fault is to reach outside of the process are looked at by the journeys only.
#include "plugin-api/testing/reader-tester.hpp"
#include "plugin-api/testing/rule-tester.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace freehold::tester {
namespace {

struct Case {
  std::string plugin, when, culprit, said;
};

std::vector<Case> cases() {
  std::vector<Case> list;
  std::ifstream file(FREEHOLD_SOURCE_DIR "/tests/misbehaving/cases.txt");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    Case one;
    if (line.empty() || line[0] == '#' || !(words >> one.plugin >> one.when >> one.culprit >> one.said)) continue;
    list.push_back(one);
  }
  return list;
}

std::string file_of(const std::string &plugin) {
  return std::string(MISBEHAVING_PLUGINS) + "/" + plugin + ".fhp.so";
}

constexpr int kFailed = 33;  // exit codes of the child: the rule or unit had no answer
constexpr int kRefused = 34;
constexpr int kWell = 35;

// In the child: what a worker would do with the plugin, which stays loaded.
int use(const Case &one) {
  try {
    const LoadedPlugin &plugin = *new LoadedPlugin(file_of(one.plugin));
    if (one.plugin == "wrong-id" || one.plugin == "rules-of-another" ||
        plugin.descriptor().struct_size < sizeof(fh_plugin))
      return kRefused;
    if (one.when == "judge" || one.when == "exit") {
      const RuleTester rule(plugin, one.plugin + "/poison");
      const Answer good = rule.judge(item().title("good"));
      if (good.code != FH_OK || !good.problems.empty() || good.num != 1) return 1;
      if (one.when == "exit") return kWell;
      const Answer bad = rule.judge(item().title("poison").text("text"));
      const bool unknown = !bad.findings.empty() && bad.findings[0].message != "found";
      return bad.code != FH_OK || !bad.problems.empty() || unknown ? kFailed : kWell;
    }
    if (one.when == "load") return kWell;
    if (ReaderTester(plugin, {{"good.txt", "x"}}).probe() != 0) return 1;
    const ReaderTester bad(plugin, {{"poison.txt", "x"}});
    const int sure = bad.probe();
    if (sure < 0 || sure > 100) return kFailed;
    return bad.read().problems.empty() ? kWell : kFailed;
  } catch (const std::runtime_error &) {
    return kRefused;
  }
}

// Computes or sleeps until it is ended.
bool never_ends(const Case &one) {
  return one.said.find("over-cpu") != std::string::npos || one.said == "hung" || one.plugin == "hangs-at-load";
}

pid_t start(const Case &one) {
  const pid_t child = fork();
  if (child != 0) return child;
  const rlimit none{0, 0}, memory{rlim_t{256} << 20, rlim_t{256} << 20};
  setrlimit(RLIMIT_CORE, &none);
  if (one.plugin.rfind("eats-memory", 0) == 0) setrlimit(RLIMIT_AS, &memory);
  if (freopen("/dev/null", "w", stdout) == nullptr || freopen("/dev/null", "w", stderr) == nullptr) _exit(1);
  alarm(never_ends(one) ? 2 : 60);  // on a busy machine one second may bring a loop no CPU to be told by
  _exit(use(one));
}

void wait_until_gone(pid_t child) {
  siginfo_t info{};
  waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT);
}

// How a child ended, in the words of cases.txt.
std::string ending(const Case &one, pid_t child) {
  int status = 0;
  rusage used{};
  for (int tenth = 0; wait4(child, &status, WNOHANG, &used) == 0; ++tenth) {
    usleep(100000);
    if (tenth == 30) kill(child, SIGKILL);  // one that does not hear the alarm
  }
  if (WIFSIGNALED(status)) {
    const bool late = WTERMSIG(status) == SIGALRM || (WTERMSIG(status) == SIGKILL && one.plugin == "ignores-signals");
    if (!late) return "crashed";
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec > 0 || used.ru_utime.tv_usec + used.ru_stime.tv_usec > 20000
               ? "over-cpu"
               : "hung";
  }
  switch (WEXITSTATUS(status)) {
    case 0:
      return "ended-the-process";
    case kFailed:
      return "failed";
    case kRefused:
      return "refused";
    case kWell:
      return "harmless";
    default:
      return "not even good where it should be";
  }
}

TEST(Misbehaving, TableNamesEveryPluginOnce) {
  std::vector<std::string> named, built;
  for (const Case &one : cases()) named.push_back(one.plugin);
  for (const auto &entry : std::filesystem::directory_iterator(FREEHOLD_SOURCE_DIR "/tests/misbehaving")) {
    const std::string name = entry.path().filename().string();
    if (entry.path().extension() == ".cpp" && name.find(".test.") == std::string::npos)
      built.push_back(entry.path().stem().string());
  }
  std::sort(named.begin(), named.end());
  std::sort(built.begin(), built.end());
  EXPECT_EQ(named, built);
}

TEST(Misbehaving, PluginsDoWhatTheTableSays) {
  const std::string reaches_outside =
      " starts-threads forks runs-a-shell kills-its-parent writes-a-file reads-a-file opens-a-socket closes-files ";
  std::vector<std::pair<Case, pid_t>> children;  // those that never end run together, behind the others
  for (const bool endless : {false, true}) {
    for (const Case &one : cases()) {
      if (never_ends(one) != endless || reaches_outside.find(" " + one.plugin + " ") != std::string::npos) continue;
      children.emplace_back(one, start(one));
      if (!endless) wait_until_gone(children.back().second);
    }
  }
  for (const auto &[one, child] : children) {
    // At load every fault is a refusal of the host; here it shows as what it is.
    const std::string expected = one.when == "load" ? "refused|crashed|over-cpu|ended-the-process" : one.said;
    const std::string found = ending(one, child);
    EXPECT_TRUE(("|" + expected + "|").find("|" + found + "|") != std::string::npos)
        << one.plugin << ": " << found << ", not " << expected;
  }
}

}  // namespace
}  // namespace freehold::tester
