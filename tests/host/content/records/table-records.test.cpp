#include "host/content/records/table-records.hpp"

#include "tests/host/content/records/record-text.hpp"

namespace freehold::content {
namespace {

using tests::Read;
using tests::read_all;
using Texts = std::vector<std::string>;

Read table(std::string_view bytes, std::optional<std::string_view> where = {}) { return read_all(read_table, bytes, where); }

struct Case {
  std::string bytes;
  Texts records;
};

void expect(const std::vector<Case> &cases) {
  for (const Case &row : cases) {
    const Read read = table(row.bytes);
    EXPECT_EQ(read.records, row.records) << row.bytes;
    EXPECT_EQ(read.outcome.code, FH_OK) << row.bytes << read.outcome.why;
  }
}

TEST(TableRecords, InAnyDialectOfCsv) {
  const Texts two{R"(^1:{"title":"a, b","url":"x"})", R"(1:{"title":"c","url":"y"})"};
  expect({
      {"title,url\n\"a, b\",x\nc,y\n", two},
      {"title,url\r\n\"a, b\",x\r\nc,y", two},
      {"title,url\r\"a, b\",x\rc,y\r", two},
      {"title;url\na, b;x\nc;y\n", two},
      {"title\turl\na, b\tx\nc\ty\n", two},
      {"title|url\na, b|x\nc|y\n", two},
      {"sep=;\ntitle;url\na, b;x\nc;y\n", two},
      {"\xEF\xBB\xBFtitle,url\n\"a, b\" ,x\nc,y\n", two},
      {"title, url\n\"a, b\", \"x\"\nc,y\n\n\n", two},
      {tests::utf16("title\turl\r\na, b\tx\r\nc\ty\r\n", false, true), two},
      {tests::utf16("title\turl\r\na, b\tx\r\nc\ty\r\n", true, true), two},
      {"a,b\n\"x\"\"\ny\"\"\",1\n", {"^1:{\"a\":\"x\"\ny\"\",\"b\":\"1\"}"}},
      {"a,b\n\"He said \"hi\" twice\",1\n", {"^1:{\"a\":\"He said \"hi\" twice\",\"b\":\"1\"}"}},
      {"caf\xE9,b\n\x93x\x94,1\n", {"^1:{\"caf\xC3\xA9\":\"\xE2\x80\x9Cx\xE2\x80\x9D\",\"b\":\"1\"}"}},
      {"a,b\nx\xC3\xA9\xC3\xA9,\xFF\n", {"^1:{\"a\":\"x\xC3\xA9\xC3\xA9\",\"b\":\"\xEF\xBF\xBD\"}"}},
      {"name\nAda\nBo\n", {R"(^1:{"name":"Ada"})", R"(1:{"name":"Bo"})"}},
      {"a,b,c\n1\n2,3,4,5\n,,\n6,,\n", {R"(^1:{"a":"1"})", R"(1:{"a":"2","b":"3","c":"4","5"})", R"(1:{"a":"6","b":"","c":""})"}},
  });
}

TEST(TableRecords, BehindWhatStandsBeforeTheHeader) {
  expect({
      {"Notes:\n\"These are contacts, some of them without an address\"\n\nFirst,Last,URL\nAda,L,x\n", {R"(^1:{"First":"Ada","Last":"L","URL":"x"})"}},
      {"Video overview,,\nVideo,Views,Likes\nv1,3,4\n", {R"(^1:{"Video":"v1","Views":"3","Likes":"4"})"}},
      {"# ----\n# Report\n# Start date: 20260101\n# Account: Foo, Inc.\n\nChannel,Sessions,Users\nDirect,5,4\nEmail,2,1\n\nDay,Sessions\n0001,7\n",
       {R"(^1:{"Channel":"Direct","Sessions":"5","Users":"4"})", R"(1:{"Channel":"Email","Sessions":"2","Users":"1"})", R"(^2:{"Day":"0001","Sessions":"7"})"}},
  });
}

TEST(TableRecords, AnEmptyRowAloneEndsNothing) {
  expect({
      {"title,views\na,1\n\nb,2\n\n\nc,3\n\nTotal of all rows shown here\n", {R"(^1:{"title":"a","views":"1"})", R"(1:{"title":"b","views":"2"})", R"(1:{"title":"c","views":"3"})"}},
      {"title,views\na,1\n\ntitle,views\nb,2\n", {R"(^1:{"title":"a","views":"1"})", R"(^2:{"title":"b","views":"2"})"}},
  });
}

TEST(TableRecords, AnUnclosedQuoteCostsItsLine) {
  const Read read = table("a,b\n1,\"x\n2,y\n3,\"z\"\n4,w\n");
  ASSERT_EQ(read.records.size(), 4u);
  EXPECT_EQ(read.records[0], "1:!line 2: a quote is not closed before the next one opens");
  EXPECT_EQ(read.records[3], R"(1:{"a":"4","b":"w"})");
  const Read open = table("a,b\n1,x\n2,\"y\n3,z\n4,w\n");
  ASSERT_EQ(open.records.size(), 4u) << open.records.back();
  EXPECT_EQ(open.places[1], "2,\"y");
  EXPECT_EQ(open.records[3], R"(1:{"a":"4","b":"w"})");
  std::string hostile = "a,b\n";
  for (int i = 0; i < 50000; ++i) hostile += "\"\"\"\"x\n";
  EXPECT_GT(table(hostile).records.size(), 1000u);  // and in linear time
}

TEST(TableRecords, SayWhereTheyStand) {
  const Read read = table("\xEF\xBB\xBF" "a,b\r\n\"x\r\ny\",1\r\nz,2\r\n");
  EXPECT_EQ(read.lines, (std::vector<std::uint64_t>{2, 4}));
  EXPECT_EQ(read.places, (Texts{"\"x\r\ny\",1", "z,2"}));
}

TEST(TableRecords, OnlyTheTableAskedFor) {
  const std::string two = "Channel,Sessions\nDirect,5\n\nDay,Users\n1,7\n";
  EXPECT_EQ(table(two, "2").records, Texts{R"(^2:{"Day":"1","Users":"7"})"});
}

TEST(TableRecords, OutOfJson) {
  expect({
      {"{\"a\":1}\n{\"a\":2,\"b\":[\"x\"]}\n", {R"(^{"a":1})", R"({"a":2,"b":["x"]})"}},
      {"[{\"a\":1}, {\"a\":2}]", {R"(^{"a":1})", R"({"a":2})"}},
      {"[{\"a\":1}, 2]", {R"(^{"a":1})", "!line 1: this is no object"}},
      {"[x],url\n1,2\n", {R"(^1:{"[x]":"1","url":"2"})"}},
  });
}

TEST(TableRecords, WhatIsNoTableIsRefused) {
  for (const std::string bytes : {"", "\n\n", "<html><body>", "\xD0\xCF\x11\xE0\xA1", "PK\x03\x04zip", "{\"a\":"}) {
    const Read read = table(bytes);
    EXPECT_EQ(read.outcome.code, FH_E_FORMAT) << bytes;
    EXPECT_FALSE(read.outcome.why.empty()) << bytes;
    EXPECT_TRUE(read.records.empty()) << bytes;
  }
}

}  // namespace
}  // namespace freehold::content
