// What the pages of rules promise: every example of a list (jsonl) through the whole program, reader, host and verdict included.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "plugin-api/testing/page-examples.hpp"
#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

struct Example {
  std::string where;  // "plugins/base/rules/dead-end.md:40"
  std::string rule;   // "base/dead-end"
  bool alone = false; // a rule that looks at more than one item
  bool fires = false;
  std::vector<boost::json::object> rows;
};

// Of an item that a list can hold: a row has no cell for forms.
bool is_row(const boost::json::object &item) { return !item.contains("forms"); }

std::vector<boost::json::object> rows_of(const std::string &text) {
  std::vector<boost::json::object> rows;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) rows.push_back(boost::json::parse(line).as_object());
  return rows;
}

// left_out: how many hold what no list can.
std::vector<Example> examples_of_all_pages(int &left_out) {
  namespace fs = std::filesystem;
  std::vector<fs::path> pages;
  for (const auto &entry : fs::recursive_directory_iterator(source_path("plugins"))) {
    if (entry.path().extension() == ".md" && entry.path().parent_path().filename() == "rules") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  std::vector<Example> examples;
  for (const fs::path &page : pages) {
    const std::string text = whole_file(page);
    const std::string rule = page.parent_path().parent_path().filename().string() + "/" + page.stem().string();
    for (const tester::PageExample &one : tester::page_examples(text)) {
      if (one.language != "jsonl") continue;
      Example example{page.string() + ":" + std::to_string(one.line), rule, text.find("\nkind = \"item\"\n") == text.npos, one.fires, rows_of(one.text)};
      const bool fits = std::all_of(example.rows.begin(), example.rows.end(), is_row);
      if (fits) examples.push_back(std::move(example));
      else ++left_out;
    }
  }
  return examples;
}

boost::json::value judged(const std::vector<boost::json::object> &rows) {
  const Folder folder;
  std::string list;
  for (const boost::json::object &row : rows) list += boost::json::serialize(row) + "\n";
  return report_of(run(audit(folder.write("list.jsonl", list))));
}

void expect(const Example &example, bool said) { EXPECT_EQ(said, example.fires) << example.where << (said ? ": " : ": nothing of ") << example.rule; }

// What a rule says of an item depends on that item alone, so the examples of all such rules are one list.
TEST(RulePages, ExamplesOfOneItemHold) {
  int left_out = 0;
  std::vector<Example> examples = examples_of_all_pages(left_out);
  std::erase_if(examples, [](const Example &one) { return one.alone; });
  std::vector<boost::json::object> list;
  for (std::size_t i = 0; i < examples.size(); ++i) {
    for (boost::json::object row : examples[i].rows) {
      row["id"] = std::to_string(i) + "/" + std::string(row.at("id").as_string());
      list.push_back(std::move(row));
    }
  }
  const boost::json::value report = judged(list);
  const boost::json::array &items = report.at("items").as_array();
  ASSERT_EQ(items.size(), list.size());
  std::set<std::size_t> said;
  for (const boost::json::value &item : items) {
    const std::string_view id = item.at("id").as_string();
    const std::size_t i = std::stoul(std::string(id.substr(id.find(':') + 1)));
    const auto *rule = item.at("rules").as_object().if_contains(examples[i].rule);
    if (rule != nullptr && !rule->at("findings").as_array().empty()) said.insert(i);
  }
  for (std::size_t i = 0; i < examples.size(); ++i) expect(examples[i], said.contains(i));
  std::printf("%zu examples, %d left out\n", examples.size(), left_out);
}

TEST(RulePages, ExamplesOfWholeChannelsHold) {
  int left_out = 0;
  std::size_t count = 0;
  for (const Example &example : examples_of_all_pages(left_out)) {
    if (!example.alone) continue;
    ++count;
    const boost::json::value report = judged(example.rows);
    const boost::json::array &findings = report.at("findings").as_array();
    expect(example, std::any_of(findings.begin(), findings.end(), [&](const auto &one) { return one.at("rule").as_string() == example.rule; }));
  }
  std::printf("%zu examples\n", count);
}

}  // namespace
}  // namespace freehold::journeys
