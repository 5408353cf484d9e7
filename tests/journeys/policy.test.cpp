// How an owner makes the rules their own: by place, as a group, as demands of a run, as a mix, and finding by finding. And two runs side by side.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The influencer of the samples, with a configuration of the test's own behind it.
class PolicyJourney : public testing::Test {
 protected:
  PolicyJourney() {
    std::filesystem::copy(source_path("samples/influencer-as-thought-leader"), folder_.root(), std::filesystem::copy_options::recursive);
    plain_ = whole_file(folder_.path("freehold.toml"));
  }

  void configure(std::string_view more) const { folder_.write("freehold.toml", plain_ + "\n" + std::string(more)); }

  Ran here(std::vector<std::string> arguments) const {
    if (arguments[0] != "report") arguments.insert(arguments.end(), {"--today", "2026-11-23"});
    RunOptions options;
    options.folder = folder_.root();
    return run(arguments, options);
  }

  boost::json::value audited(const std::vector<std::string> &more = {}) const {
    std::vector<std::string> arguments{"audit", "--format", "json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return report_of(here(arguments));
  }

  Folder folder_;
  std::string plain_;
};

std::int64_t value_of(const boost::json::value &report, std::size_t dimension, const char *member = "value") {
  return report.at("dimensions").at(dimension).at(member).to_number<std::int64_t>();
}

std::string rules_that_speak(const boost::json::value &report) {
  std::string rules;
  for (const auto &group : report.at("findings").as_array()) rules += std::string(group.at("rule").as_string()) + ' ';
  return rules;
}

TEST_F(PolicyJourney, RulesByPlaceMoveNothingAndAreCounted) {
  configure("[[override]]\nrules = [\"base/capture-missing\", \"base/quiet-channel\"]\npath = \"**\"\noff = true\n"
            "[[override]]\nrules = [\"base/next-step-missing\"]\npath = \"**three-words*\"\nseverity = \"note\"\n");
  const auto report = audited();
  EXPECT_THAT(rules_that_speak(report), AllOf(Not(HasSubstr("base/capture-missing")), HasSubstr("base/next-step-missing")));
  EXPECT_GT(report.at("policy").at("overrides").at(0).at("answers").to_number<int>(), 20);
  EXPECT_EQ(value_of(report, 0, "coverage"), value_of([&] { configure(""); return audited(); }(), 0, "coverage")) << "coverage does not suffer";
  configure("[[override]]\nrules = [\"base/capture-missing\", \"base/quiet-channel\"]\npath = \"**\"\noff = true\n");
  const std::string corpus = folder_.path("corpus");
  ASSERT_EQ(here({"read", "-o", corpus}).code, 0);
  EXPECT_EQ(here({"judge", corpus}).out, here({"audit", "--format", "json"}).out);
  EXPECT_THAT(here({"audit", "--format", "terminal"}).out, HasSubstr("answers left out by place"));
}

TEST_F(PolicyJourney, JudgementIsOffAsAGroup) {
  const auto with = audited();
  const auto without = audited({"--no-judgement"});
  EXPECT_THAT(rules_that_speak(with), HasSubstr("base/proof-missing"));
  EXPECT_THAT(rules_that_speak(without), Not(HasSubstr("base/proof-missing")));
  EXPECT_GE(value_of(without, 1, "coverage"), value_of(with, 1, "coverage"));
  configure("[rules]\njudgement = \"off\"\n\"base/proof-missing\" = \"on\"\n");
  EXPECT_THAT(rules_that_speak(audited()), AllOf(HasSubstr("base/proof-missing"), Not(HasSubstr("base/audience-unnamed"))));
}

TEST_F(PolicyJourney, DemandsDecideTheExitCode) {
  EXPECT_EQ(here({"audit", "--format", "json"}).code, 0) << "findings alone never fail";
  EXPECT_EQ(here({"audit", "--format", "json", "--fail-on", "high"}).code, 1);
  configure("[gate]\nownership_at_least = 5\n");
  EXPECT_EQ(here({"audit", "--format", "json"}).code, 0);
  configure("[gate]\nownership_at_least = 90\n");
  const Ran ran = here({"audit"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_THAT(ran.out, HasSubstr("at least 90 was demanded"));
  EXPECT_EQ(here({"report", "freehold-report.json"}).code, 1) << "the report keeps it";
  EXPECT_THAT(whole_file(folder_.path("freehold-report.html")), HasSubstr("at least 90 was demanded"));
  EXPECT_THAT(here({"audit", "--fail-on", "awful"}).err, HasSubstr("--fail-on"));
}

TEST_F(PolicyJourney, AHybridIsMeasuredAgainstItsMix) {
  const auto far = audited({"--strategy", "hybrid"});
  EXPECT_EQ(far.at("head").at("followed_strategy").as_string(), "hybrid");
  EXPECT_EQ(far.at("policy").at("mix").to_number<int>(), 500'000);
  EXPECT_THAT(std::string(far.at("saying").at(0).as_string()), HasSubstr("another mix"));
  std::string near = plain_;
  near.insert(near.find("[client]") + 9, "mix = 5\n");
  folder_.write("freehold.toml", near);
  const auto report = audited({"--strategy", "hybrid"});
  EXPECT_THAT(std::string(report.at("saying").at(0).as_string()), HasSubstr("near enough"));
  EXPECT_EQ(value_of(report, 0), value_of(far, 0)) << "what is declared never moves a score";
}

TEST_F(PolicyJourney, RegulatedOwnersAreNotAskedForTestimonialsAndUrgency) {
  std::string regulated = plain_;
  regulated.insert(regulated.find("[client]") + 9, "regulated = \"health\"\n");
  folder_.write("freehold.toml", regulated);
  const auto report = audited();
  std::string silent;
  for (const auto &off : report.at("policy").at("off").as_array()) {
    if (off.at("by").as_string() == "regulated") silent += std::string(off.at("rule").as_string()) + ' ';
  }
  EXPECT_THAT(silent, AllOf(HasSubstr("thought-leader/client-voice-missing"), HasSubstr("thought-leader/urgency-pressure")));
  EXPECT_THAT(rules_that_speak(report), Not(HasSubstr("thought-leader/client-voice-missing")));
}

TEST_F(PolicyJourney, FindingsAreDismissedUntilADayAndSpeakAgain) {
  ASSERT_EQ(here({"audit"}).code, 0);
  const auto before = boost::json::parse(whole_file(folder_.path("freehold-report.json")));
  const std::string finding(before.at("findings").at(0).at("spots").at(0).at("fingerprint").as_string());
  const Ran dismissed = here({"dismiss", finding.substr(0, 7), "--report", "freehold-report.json", "--reason", "It is printed \"there\"", "--until", "2026-11-30"});
  EXPECT_EQ(dismissed.code, 0) << dismissed.err;
  const std::string written = whole_file(folder_.path("freehold.toml"));
  EXPECT_EQ(written.substr(0, plain_.size()), plain_);
  EXPECT_THAT(here({"dismiss", "--list"}).out, AllOf(HasSubstr(finding), HasSubstr("active"), HasSubstr("It is printed")));
  const auto after = audited();
  EXPECT_EQ(after.at("missing").at("dismissed").to_number<int>(), 1);
  EXPECT_EQ(after.at("policy").at("dismissals").at(0).at("findings").to_number<int>(), 1);
  EXPECT_THAT(here({"audit", "--format", "html"}).out, HasSubstr("It is printed &quot;there&quot;, on 2026-11-23, until 2026-11-30"));
  RunOptions options;
  options.folder = folder_.root();
  EXPECT_THAT(run({"audit", "--format", "terminal", "--today", "2026-12-01"}, options).out, HasSubstr("1 dismissal expired"));
  EXPECT_EQ(here({"dismiss", finding, "--reason", "again"}).code, 0);
  EXPECT_THAT(whole_file(folder_.path("freehold.toml")), AllOf(HasSubstr("reason = \"again\""), Not(HasSubstr("until = "))));
  EXPECT_EQ(here({"dismiss", "--undo", finding}).code, 0);
  EXPECT_EQ(whole_file(folder_.path("freehold.toml")), plain_) << "every byte is as it was";
}

TEST_F(PolicyJourney, MistakesInDismissingChangeNothing) {
  ASSERT_EQ(here({"audit"}).code, 0);
  const std::vector<std::vector<std::string>> mistakes = {
      {"dismiss"}, {"dismiss", "F-1a2b3c4d"}, {"dismiss", "F-1a2b", "--reason", "r"}, {"dismiss", "F-00000000", "--reason", "r", "--report", "freehold-report.json"},
      {"dismiss", "F-1a2b3c4d", "--reason", "r", "--until", "soon"}, {"dismiss", "--undo", "F-1a2b3c4d"}, {"dismiss", "--list", "F-1a2b3c4d"},
      {"dismiss", "F-1a2b3c4d", "--reason", "r", "--report", "none.json"}};
  for (const auto &arguments : mistakes) {
    const Ran ran = here(arguments);
    EXPECT_EQ(ran.code, 2) << testing::PrintToString(arguments);
    EXPECT_FALSE(ran.err.empty());
  }
  EXPECT_EQ(whole_file(folder_.path("freehold.toml")), plain_);
  EXPECT_THAT(here(mistakes[3]).err, HasSubstr("unknown-finding"));
  folder_.write("freehold.toml", "dismissed = []\n" + plain_);
  EXPECT_THAT(here({"dismiss", "F-1a2b3c4d", "--reason", "r"}).err, HasSubstr("[[dismissed]]"));
  std::filesystem::remove(folder_.path("freehold.toml"));
  EXPECT_EQ(here({"dismiss", "F-1a2b3c4d", "--reason", "r"}).code, 0) << "a file that is not there is made";
  EXPECT_THAT(whole_file(folder_.path("freehold.toml")), HasSubstr("finding = \"F-1a2b3c4d\""));
}

constexpr const char *kValidate = R"py(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1])); Draft202012Validator.check_schema(schema)
wrong = [e.json_path + ': ' + e.message for e in Draft202012Validator(schema).iter_errors(json.load(sys.stdin))]
print('\n'.join(wrong[:10]) or 'fine')
)py";

TEST_F(PolicyJourney, TwoRunsAreComparedUnderTheSameRulesOnly) {
  const std::string before = folder_.path("before.json"), after = folder_.path("after.json"), changed = folder_.path("changed.json");
  const std::string corpus = folder_.path("before.corpus");
  here({"audit", "--format", "json", "-o", before});
  here({"read", "-o", corpus});
  folder_.write("site/new-piece.md", "+++\ntitle = \"A new piece\"\n+++\nSmash that like button and subscribe.\n");
  here({"audit", "--format", "json", "-o", after});
  const Ran told = here({"compare", before, after});
  EXPECT_EQ(told.code, 0) << told.err;
  EXPECT_THAT(told.out, AllOf(HasSubstr("Ownership"), HasSubstr("Archetype"), HasSubstr("1 new, 0 gone"), HasSubstr("A new piece")));
  EXPECT_THAT(told.out, Not(HasSubstr("judged again")));
  for (const auto &side : {after, before}) {
    const Ran json = here({"compare", before, side, "--format", "json"});
    EXPECT_EQ(run_program("python3", {"-c", kValidate, source_path("host/history/schema/comparison.schema.json")}, {.input = json.out}).out, "fine\n");
  }
  configure("[weights]\nO1 = 100\n");
  here({"audit", "--format", "json", "-o", changed});
  const Ran differs = here({"compare", before, changed});
  EXPECT_EQ(differs.code, 4);
  EXPECT_THAT(differs.out, AllOf(HasSubstr("not judged under the same rules"), HasSubstr("your question of O1"), HasSubstr("give the two corpora"), Not(HasSubstr("Ownership"))));
  const Ran again = here({"compare", corpus, corpus});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_THAT(again.out, AllOf(HasSubstr("judged again"), HasSubstr("0 new, 0 gone"), HasSubstr("as before")));
  EXPECT_EQ(here({"compare", before}).code, 2);
  EXPECT_EQ(here({"compare", before, folder_.path("nowhere")}).code, 2);
}

}  // namespace
}  // namespace freehold::journeys
