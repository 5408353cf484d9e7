// Whatever a plugin does: the report comes, complete but for the named items, the same for any number of workers, and nothing is left running.
// The plugins and what is said of each are those of tests/misbehaving.
#include <fstream>
#include <sstream>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

namespace json = boost::json;

struct Case {
  std::string plugin, when, culprit, said;
  bool of_reader() const { return when == "probe" || when == "plan" || when == "read"; }
  friend void PrintTo(const Case &one, std::ostream *out) { *out << one.plugin; }
  bool may_be(const std::string &word) const { return ("|" + said + "|").find("|" + word + "|") != said.npos; }
};

std::vector<Case> cases() {
  std::vector<Case> list;
  std::ifstream file(source_path("tests/misbehaving/cases.txt"));
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    Case one;
    if (line.empty() || line[0] == '#' || !(words >> one.plugin >> one.when >> one.culprit >> one.said)) continue;
    list.push_back(one);
  }
  return list;
}

std::string plugin_file(const std::string &plugin) { return build_path("misbehaving/" + plugin + ".fhp.so"); }

// Six pages; `poisoned` of them have a title that item rules fault on, one a name that readers fault on.
std::string write_poisoned(const Folder &folder, const std::string &name, int poisoned, bool reader) {
  write_site(folder, name, 6);
  for (int i = 1; i <= poisoned; ++i) folder.write(name + "/page-" + std::to_string(i) + ".html", page("A poisoned page, number " + std::to_string(i)));
  if (reader) folder.write(name + "/poison.html", page("A page with a bad name"));
  return folder.path(name);
}

std::vector<std::string> audit_with(const std::string &site, const std::string &plugin, const std::string &workers = "1") {
  std::vector<std::string> more{"--hang-after", "1", "--workers", workers};
  if (!plugin.empty()) more.insert(more.end(), {"--plugin", plugin_file(plugin)});
  return audit(site, more);
}

template <class Drop>
void drop_from(json::value &list, Drop drop) {
  json::array &all = list.as_array();
  for (std::size_t i = 0; i < all.size();) {
    if (drop(all[i])) {
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

// What the report says of this plugin is taken out; what remains is to be as if it had not been there.
std::string without(json::value report, const std::string &plugin) {
  const auto of_plugin = [&](const json::value &value, const char *key) {
    const std::string_view id = value.at(key).as_string();
    return id == plugin || id.starts_with(plugin + "/");
  };
  drop_from(report.at("notes"), [&](const json::value &note) { return of_plugin(note, "culprit"); });
  drop_from(report.at("findings"), [&](const json::value &finding) { return of_plugin(finding, "rule"); });
  drop_from(report.at("provenance").at("plugins"), [&](const json::value &used) { return of_plugin(used, "id"); });
  for (json::value &item : report.at("items").as_array()) item.at("rules").as_object().stable_erase(plugin + "/poison");
  json::object &missing = report.at("missing").as_object();
  drop_from(missing.at("failed"), [&](const json::value &failed) { return of_plugin(failed, "rule"); });
  drop_from(missing.at("withdrawn"), [&](const json::value &withdrawn) { return withdrawn.as_string() == plugin; });
  missing.stable_erase("notes");
  for (const char *counts_its_rules : {"digest", "rules"}) report.at("policy").as_object().stable_erase(counts_its_rules);
  report.as_object().stable_erase("exit_codes");
  return json::serialize(report);
}

// One of the words of cases.txt for what the report says about the plugin.
std::string said_of(const Case &one, const json::value &report, const Ran &ran) {
  static constexpr std::pair<const char *, const char *> kWords[] = {
      {"failed to load", "refused"}, {"could not be loaded", "refused"}, {"crashed", "crashed"},   {"ended the process", "ended-the-process"},
      {"closed its connection", "ended-the-process"}, {"of memory", "memory"}, {"of CPU", "over-cpu"}, {"hung", "hung"}, {"was killed", "crashed"}};
  for (const json::value &note : report.at("notes").as_array()) {
    const std::string_view culprit = note.at("culprit").as_string(), sentence = note.at("sentence").as_string();
    if (culprit != one.culprit && culprit != one.plugin && culprit != one.plugin + "/poison") continue;
    for (const auto &[part, word] : kWords) {
      if (sentence.find(part) != sentence.npos) return word;
    }
    return "failed";
  }
  for (const json::value &failed : report.at("missing").at("failed").as_array()) {
    if (failed.at("rule").as_string() == one.culprit || failed.at("rule").as_string() == one.plugin + "/poison") return "failed";
  }
  return ran.err.find(one.plugin) != ran.err.npos ? "refused" : "harmless";
}

class Misbehaving : public testing::TestWithParam<Case> {};

TEST_P(Misbehaving, PluginDoesNotEndTheRun) {
  const Case &one = GetParam();
  const Folder folder;
  const std::string site = write_poisoned(folder, "site", 1, one.of_reader());
  const Ran ran = run(audit_with(site, one.plugin));
  ASSERT_EQ(ran.signal, 0) << ran.err;
  EXPECT_EQ(ran.left_behind, 0);
  EXPECT_LT(ran.cpu, 12) << "seconds of CPU";
  EXPECT_LT(ran.wall, 100);
  const json::value report = report_of(ran);
  ASSERT_TRUE(report.is_object());
  const std::string said = said_of(one, report, ran);
  EXPECT_TRUE(one.may_be(said)) << one.plugin << " is said to have: " << said << ", not " << one.said << "\n" << ran.err << testing::PrintToString(notes_of(report));
  EXPECT_EQ(ran.code, said == "harmless" ? 0 : 4) << said;
  for (const json::value &finding : report.at("findings").as_array())
    EXPECT_NE(finding.at("rule").as_string(), one.plugin + "/poison") << "what it reached for was not denied";
  if (one.when == "read" || (said == "harmless" && one.of_reader())) return;  // it did read that source
  EXPECT_EQ(without(report, one.plugin), without(report_of(run(audit_with(site, ""))), one.plugin));
}

INSTANTIATE_TEST_SUITE_P(All, Misbehaving, testing::ValuesIn(cases()), [](const auto &given) {
  std::string name = given.param.plugin;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

// Which of them faults is the same however the work is shared; from the third on it is withdrawn as a whole.
TEST(Withdrawal, SaysTheSameForAnyNumberOfWorkers) {
  for (const char *plugin : {"writes-null", "exits", "throws"}) {
    for (const int poisoned : {2, 5}) {
      const Folder folder;
      const std::string site = write_poisoned(folder, "site", poisoned, false);
      const Ran one = run(audit_with(site, plugin));
      const json::value report = report_of(one);
      ASSERT_TRUE(report.is_object());
      EXPECT_EQ(one.code, 4);
      const bool dies = std::string_view(plugin) != "throws";
      EXPECT_EQ(report.at("missing").at("withdrawn").as_array().size(), dies && poisoned > 2 ? 1 : 0) << plugin << poisoned;
      EXPECT_EQ(report.at("missing").at("failed").at(0).at("count").to_number<int>(), dies && poisoned > 2 ? 6 : poisoned) << plugin << poisoned;
      for (const char *workers : {"2", "7"}) {
        const Ran more = run(audit_with(site, plugin, workers));
        EXPECT_EQ(more.out, one.out) << plugin << " " << poisoned << " " << workers;
        EXPECT_EQ(more.left_behind, 0);
      }
    }
  }
}

}  // namespace
}  // namespace freehold::journeys
