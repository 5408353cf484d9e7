// The command line as its users meet it: what it says, with which exit code, and what is there afterwards.
#include <csignal>
#include <filesystem>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

using testing::HasSubstr;
using testing::Not;

const char *const kCommands[] = {"audit", "read", "judge", "report", "merge", "explain", "plugin", "init", "completion", "help"};

TEST(Help, IsThereForEveryCommandAndNamesItsOptions) {
  const std::string overview = run({"help"}).out;
  for (const char *command : kCommands) {
    const Ran ran = run({command, "--help"});
    EXPECT_EQ(ran.code, 0) << command;
    EXPECT_THAT(ran.out, HasSubstr("freehold ")) << command;
    EXPECT_TRUE(ran.err.empty()) << command << ran.err;
    EXPECT_THAT(overview, HasSubstr(command));
  }
  for (const char *option : {"--config", "--plugin", "--strategy", "--today", "--workers", "--isolation", "--hang-after", "--address", "--shard", "--no-text",
                             "--format", "--output", "--color", "--width", "--ascii", "--report"}) {
    EXPECT_THAT(run({"audit", "--help"}).out, HasSubstr(option));
  }
}

struct Mistake {
  std::vector<std::string> arguments;
  int code;
  const char *says;
};

TEST(Mistakes, AreNamedWithTheNextStep) {
  const Folder folder;
  write_site(folder, "site", 1);
  std::filesystem::create_directories(folder.path("empty"));
  const std::string site = folder.path("site");
  const Mistake kMistakes[] = {
      {{}, 2, ""},
      {{"audti"}, 2, "freehold help"},
      {{"audit", "--nonsense", site}, 2, "--help"},
      {{"audit"}, 2, "no source was named"},
      {{"audit", folder.path("nowhere")}, 2, "no such file or folder"},
      {{"audit", folder.path("empty"), "--format", "json"}, 3, ""},
      {{"audit", "https://example.example/"}, 2, "wget"},
      {{"audit", "https://example.example/"}, 2, "HTTrack"},
      {{"audit", "https://example.example/"}, 2, "static site generator"},
      {{"audit", site, "--today", "yesterday"}, 2, "--today"},
      {{"audit", site, "--strategy", "fame"}, 2, "thought-leader or influencer"},
      {{"audit", site, "--isolation", "some"}, 2, "--isolation"},
      {{"audit", site, "--format", "pdf"}, 2, "terminal"},
      {{"audit", site, "--shard", "3/3"}, 2, "--shard"},
      {{"audit", site, "--plugin", folder.path("none.fhp.so")}, 2, "no such plugin"},
      {{"audit", site, "--config", folder.write("bad.toml", "[client\n")}, 2, "bad.toml:1"},
      {{"audit", site, "--format", "json", "--output", folder.path("no") + "/such/folder/x"}, 5, "could not be written"},
      {{"audit", site, "--format", "json", "--output", "/dev/full"}, 5, "No space left"},
      {{"report", folder.write("r.json", "{}")}, 2, "r.json"},
      {{"judge", folder.write("c", "no corpus")}, 2, "not a corpus file"},
      {{"merge"}, 2, "No corpus was named"},
      {{"explain", "no/such-rule"}, 2, "no/such-rule"},
  };
  for (const Mistake &mistake : kMistakes) {
    const Ran ran = run(mistake.arguments);
    EXPECT_EQ(ran.code, mistake.code) << testing::PrintToString(mistake.arguments) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr(mistake.says)) << testing::PrintToString(mistake.arguments);
    EXPECT_EQ(ran.left_behind, 0) << testing::PrintToString(mistake.arguments);
  }
}

TEST(Output, ThatCannotBeWrittenIsToldOfAndNeverKills) {
  const Folder folder;
  write_site(folder, "site", 2);
  RunOptions full;
  full.output = "/dev/full";
  for (const char *format : {"terminal", "json", "jsonl", "html"}) EXPECT_EQ(run({"audit", folder.path("site"), "--format", format}, full).code, 5) << format;
  EXPECT_EQ(run({"help"}, full).code, 5);
  EXPECT_EQ(run({"--version"}, full).code, 5);
  EXPECT_EQ(run({"read", folder.path("site")}, full).code, 5);
  RunOptions closed;
  closed.output_closed = true;
  const Ran ran = run({"audit", folder.path("site"), "--format", "html"}, closed);
  EXPECT_EQ(ran.signal, 0);
  EXPECT_EQ(ran.code, 5);
  EXPECT_EQ(ran.left_behind, 0);
}

TEST(Colour, IsHonoured) {
  const Folder folder;
  write_site(folder, "site", 1);
  const std::vector<std::string> plain{"audit", folder.path("site"), "--format", "terminal"};
  std::vector<std::string> always = plain;
  always.insert(always.end(), {"--color", "always"});
  EXPECT_THAT(run(plain).out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(run(always).out, HasSubstr("\x1b["));
  RunOptions no_colour;
  no_colour.environment = {"NO_COLOR=1"};
  EXPECT_THAT(run(plain, no_colour).out, Not(HasSubstr("\x1b")));
}

TEST(Start, InitThenAuditThenExplain) {
  const Folder folder;
  write_site(folder, "site", 3);
  RunOptions here;
  here.folder = folder.root();
  EXPECT_EQ(run({"init"}, here).code, 0);
  EXPECT_EQ(run({"init"}, here).code, 2) << "overwrites nothing";
  const Ran ran = run({"audit", "site", "--today", "2026-11-20"}, here);
  EXPECT_TRUE(ran.code == 0 || ran.code == 4) << ran.err;
  EXPECT_TRUE(std::filesystem::exists(folder.path("freehold-report.html")));
  const std::string report = folder.path("freehold-report.json");
  for (const char *what : {"funnel", "ownership", "dependence", "archetype"}) {
    const Ran explained = run({"explain", what, report});
    EXPECT_EQ(explained.code, 0) << what << explained.err;
    EXPECT_FALSE(explained.out.empty());
  }
  EXPECT_EQ(run({"explain", "base/capture-missing"}).code, 0);
  EXPECT_EQ(run({"report", report, "--format", "html"}).out, whole_file(folder.path("freehold-report.html")));
  const Ran plugins = run({"plugin", "list"});
  EXPECT_EQ(plugins.code, 0);
  for (const char *plugin : {"website", "base", "web-services"}) EXPECT_THAT(plugins.out, HasSubstr(plugin));
}

TEST(Start, InitFromSamples) {
  for (const char *sample : {"consultant", "influencer-as-thought-leader"}) {
    const Folder folder;
    const std::string config = folder.path("freehold.toml");
    const Ran proposed = run({"init", "--from", source_path(std::string("samples/") + sample + "/site"), config});
    ASSERT_EQ(proposed.code, 0) << proposed.err;
    const Ran ran = run({"audit", "--config", config, "--format", "json", "--today", "2026-11-20"});
    EXPECT_TRUE(ran.code == 0 || ran.code == 4) << ran.err;
    EXPECT_GT(report_of(ran).at("facts").at("items").to_number<int>(), 3);
  }
}

TEST(Interrupt, LeavesNothingRunning) {
  const Folder folder;
  write_site(folder, "site", 2);
  folder.write("site/poison.html", page("poison"));
  for (const double after : {0.05, 0.4}) {
    RunOptions options;
    options.interrupt_after = after;
    const Ran ran = run(audit(folder.path("site"), {"--plugin", build_path("misbehaving/sleeps.fhp.so"), "--workers", "3"}), options);
    EXPECT_TRUE(ran.signal == SIGINT || ran.code != 0) << ran.code;
    EXPECT_LT(ran.wall, 10);
    EXPECT_EQ(ran.left_behind, 0);
  }
}

}  // namespace
}  // namespace freehold::journeys
