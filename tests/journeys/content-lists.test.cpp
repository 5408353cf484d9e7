// Lists with one piece in each row: from a file, a spreadsheet's CSV or standard input.
#include <sstream>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

std::vector<boost::json::object> lines_of(const Ran &ran) {
  std::vector<boost::json::object> lines;
  std::istringstream in(ran.out);
  for (std::string line; std::getline(in, line);) lines.push_back(boost::json::parse(line).as_object());
  return lines;
}

const std::string kList = "{\"id\":\"1\",\"title\":\"What this one box hid will shock you\",\"platform\":\"sample\"}\n"
                          "{\"id\":\"2\",\"text\":\"Book a call at https://mara.example/call.\",\"platform\":\"sample\",\"date\":\"5 Jan 2026\"}\n";

TEST(ContentLists, RowsAreItemsUnderTheirOwnIds) {
  const Folder folder;
  const Ran ran = run({"read", "--to", "jsonl", folder.write("list.jsonl", kList)});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto lines = lines_of(ran);
  ASSERT_EQ(lines.size(), 2u) << ran.out;
  EXPECT_EQ(lines[0].at("id").as_string(), "list.jsonl:1");
  EXPECT_EQ(lines[0].at("kind").as_string(), "post");
  EXPECT_EQ(lines[1].at("published").as_string(), "2026-01-05");
  EXPECT_EQ(lines[1].at("links").at(0).at("url").as_string(), "https://mara.example/call");
  EXPECT_TRUE(lines[1].at("links").at(0).at("in_text").as_bool());
}

// Titles without texts and posts without titles are whole pieces: nothing about them is a failure.
TEST(ContentLists, WhatWasNeverThereIsNoFailure) {
  const Folder folder;
  const Ran ran = run({"audit", "--today", "2026-02-01", "--format", "jsonl", folder.write("list.jsonl", kList)});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto lines = lines_of(ran);
  ASSERT_EQ(lines.size(), 2u);
  for (const boost::json::object &line : lines) {
    for (const auto &[rule, said] : line.at("rules").as_object()) EXPECT_EQ(said.at("outcome").as_string(), "judged") << rule;
  }
  const boost::json::value &title = lines[0].at("rules").at("base/clickbait-title");
  EXPECT_GE(title.at("num").to_number<std::int64_t>() * 2, title.at("den").to_number<std::int64_t>());
}

// The database of time zones is out of reach when the first row is read.
TEST(ContentLists, TimesOfZonesAreToldBehindTheSandbox) {
  const Folder folder;
  const Ran ran = run({"read", "--to", "jsonl", folder.write("list.csv", "title,url,published\nA,https://mara.example/a,2026-07-05 14:00 Europe/Berlin\n"
                                                                         "B,https://mara.example/b,2026-01-05 14:00 America/New_York\n")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto lines = lines_of(ran);
  ASSERT_EQ(lines.size(), 2u) << ran.out;
  EXPECT_EQ(lines[0].at("published").as_string(), "2026-07-05T12:00:00Z");
  EXPECT_EQ(lines[1].at("published").as_string(), "2026-01-05T19:00:00Z");
}

TEST(ContentLists, StandardInputIsASource) {
  RunOptions piped;
  piped.input = "title;url\nCalm;https://mara.example/\n";
  const Ran ran = run({"read", "--to", "jsonl", "-"}, piped);
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto lines = lines_of(ran);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].at("id").as_string(), "stdin:stdin:2");
}

TEST(ContentLists, BrokenRowsAreNamed) {
  const Folder folder;
  const Ran ran = run(audit(folder.write("list.jsonl", kList + "{\"id\":\n" + "{\"id\":\"3\",\"text\":\"x\"}\n")));
  EXPECT_EQ(ran.code, 4);
  EXPECT_THAT(notes_of(report_of(ran)), testing::Contains(testing::HasSubstr("line 3")));
}

}  // namespace
}  // namespace freehold::journeys
