// What the pages of rules promise: every example through the whole program, reader, host and verdict included.
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "plugin-api/testing/page-examples.hpp"
#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

struct Example {
  std::string where;   // "plugins/base/rules/dead-end.md:40"
  std::string rule;    // "base/dead-end"
  bool alone = false;  // a rule that looks at more than one item
  bool fires = false;
  std::vector<boost::json::object> rows;  // of a list; or
  std::string html;                       // the body of one page
};

// Of an item that a list can hold: a row has no cell for forms.
bool is_row(const boost::json::object &item) { return !item.contains("forms"); }

std::vector<boost::json::object> rows_of(const std::string &text) {
  std::vector<boost::json::object> rows;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) rows.push_back(boost::json::parse(line).as_object());
  return rows;
}

std::vector<Example> examples_of_all_pages() {
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
      Example example{page.string() + ":" + std::to_string(one.line), rule, text.find("\nkind = \"item\"\n") == text.npos, one.fires, {}, {}};
      if (one.language == "jsonl") example.rows = rows_of(one.text);
      if (one.language == "html") example.html = one.text;
      examples.push_back(std::move(example));
    }
  }
  return examples;
}

// Those of lists, or those of pages.
std::vector<Example> examples(bool html, bool alone) {
  std::vector<Example> some = examples_of_all_pages();
  std::erase_if(some, [&](const Example &one) { return one.html.empty() == html || one.alone != alone || !std::all_of(one.rows.begin(), one.rows.end(), is_row); });
  std::printf("%zu examples\n", some.size());
  return some;
}

boost::json::value judged(const std::vector<boost::json::object> &rows) {
  const Folder folder;
  std::string list;
  for (const boost::json::object &row : rows) list += boost::json::serialize(row) + "\n";
  return report_of(run(audit(folder.write("list.jsonl", list))));
}

// What its first heading says, as a page's title mostly does.
std::string title_of(const std::string &html) {
  const std::size_t begin = html.find("<h1>");
  return begin == html.npos ? "A page" : html.substr(begin + 4, html.find("</h1>") - begin - 4);
}

// As page-0.html and so on of one site.
boost::json::value judged(const std::vector<Example> &pages) {
  const Folder folder;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    folder.write("site/page-" + std::to_string(i) + ".html", "<!doctype html><title>" + title_of(pages[i].html) + "</title><body>" + pages[i].html + "</body>");
  }
  return report_of(run(audit(folder.path("site"), {"--address", "https://mara-lindqvist.example/"})));
}

void expect(const Example &example, bool said) { EXPECT_EQ(said, example.fires) << example.where << (said ? ": " : ": nothing of ") << example.rule; }

bool says(const boost::json::value &item, const std::string &id) {
  const auto *rule = item.at("rules").as_object().if_contains(id);
  return rule != nullptr && !rule->at("findings").as_array().empty();
}

bool finds(const boost::json::value &report, const std::string &id) {
  const boost::json::array &findings = report.at("findings").as_array();
  return std::any_of(findings.begin(), findings.end(), [&](const auto &one) { return one.at("rule").as_string() == id; });
}

// What a rule says of an item depends on that item alone, so the examples of all such rules are one list.
TEST(RulePages, ExamplesOfOneItemHold) {
  const std::vector<Example> all = examples(false, false);
  std::vector<boost::json::object> list;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (boost::json::object row : all[i].rows) {
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
    if (says(item, all[i].rule)) said.insert(i);
  }
  for (std::size_t i = 0; i < all.size(); ++i) expect(all[i], said.contains(i));
}

// … and one site.
TEST(RulePages, ExamplesOfOnePageHold) {
  const std::vector<Example> all = examples(true, false);
  const boost::json::value report = judged(all);
  const boost::json::array &items = report.at("items").as_array();
  ASSERT_EQ(items.size(), all.size());
  for (const boost::json::value &item : items) {
    const std::string_view path = item.at("path").as_string();
    const Example &example = all.at(std::stoul(std::string(path.substr(path.rfind('-') + 1))));
    expect(example, says(item, example.rule));
  }
}

TEST(RulePages, ExamplesOfWholeChannelsHold) {
  for (const Example &example : examples(false, true)) expect(example, finds(judged(example.rows), example.rule));
}

TEST(RulePages, ExamplesOfPagesOnTheirOwnHold) {
  for (const Example &example : examples(true, true)) expect(example, finds(judged(std::vector<Example>{example}), example.rule));
}

}  // namespace
}  // namespace freehold::journeys
