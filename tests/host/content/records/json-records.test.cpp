#include "host/content/records/json-records.hpp"

#include "tests/host/content/html/public-data.hpp"
#include "tests/host/content/records/record-text.hpp"

namespace freehold::content {
namespace {

using tests::Read;
using tests::read_all;
using Texts = std::vector<std::string>;

Read json(std::string_view bytes, std::optional<std::string_view> where = {}) { return read_all(read_json, bytes, where); }

struct Case {
  std::string bytes;
  std::optional<std::string> where;
  Texts records;
};

TEST(JsonRecords, AreCutOutOfWhateverHoldsThem) {
  const std::vector<Case> cases{
      {R"([{"a":1}, {"a":2}])", {}, {R"(^{"a":1})", R"({"a":2})"}},
      {R"({"a":[1,2]})", {}, {R"(^{"a":[1,2]})"}},
      {R"([{"a":1}])", "", {R"(^[{"a":1}])"}},
      {"{\"a\":1}\n\n{\"a\":2}\r\n[3,4]\n", {}, {R"(^{"a":1})", R"({"a":2})", "^3", "4"}},
      {"{\"a\":\n 1}\n{\n\"a\":2}{\"a\":3}", {}, {R"(^{"a":1})", R"({"a":2})", R"({"a":3})"}},
      {"window.YTD.x.part0 = [ {\"a\" : 1} ];", {}, {R"(^{"a":1})"}},
      {"window[\"x\"] = {\"a\":1}", {}, {R"(^{"a":1})"}},
      {")]}',\n[1]", {}, {"^1"}},
      {"\xEF\xBB\xBF[true]", {}, {"^true"}},
      {R"({"m":{"x":[{"t":1}],"y":[{"t":2},{"t":3}]}, "z":[]})", "/m/*/*", {R"(^x:{"t":1})", R"(^y:{"t":2})", R"(y:{"t":3})"}},
      {R"({"a/b":{"~":7}, "":1})", "/a~1b/~0", {"^~:7"}},
      {R"([[1,2],[3,4]])", "/1/*", {"^3", "4"}},
      {R"({"a":1})", "/b/*", {}},
      {R"(["x\ud83d\ude00\ud83d \u0000"])", {}, {"^\"x\U0001F600\uFFFD \uFFFD\""}},
      {"[\"\xE9\"]", {}, {"^\"\xC3\xA9\""}},
      {R"([{"a":1,"a":2}])", {}, {R"(^{"a":1,"a":2})"}},
      {"[9223372036854775807, 9223372036854775808, 1.0, 1.5, 1e400, -0, -9223372036854775808]", "",
       {"^[9223372036854775807,9223372036854775808?,1.0,1.5?,1e400?,-0,-9223372036854775808?]"}},
  };
  for (const Case &row : cases) {
    const Read read = json(row.bytes, row.where);
    EXPECT_EQ(read.records, row.records) << row.bytes;
    EXPECT_EQ(read.outcome.code, FH_OK) << row.bytes << read.outcome.why;
  }
}

TEST(JsonRecords, OutOfUtf16) {
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      const Read read = json(tests::utf16(R"([{"a":"x"}])", big, mark));
      EXPECT_EQ(read.records, Texts{R"(^{"a":"x"})"});
      EXPECT_EQ(read.places, Texts{"nowhere"});
    }
  }
}

TEST(JsonRecords, SayWhereTheyStand) {
  const Read read = json("\xEF\xBB\xBF[\n  {\"a\":1},\n\n  {\"a\":\n2}]");
  EXPECT_EQ(read.lines, (std::vector<std::uint64_t>{2, 4}));
  EXPECT_EQ(read.places, (Texts{"{\"a\":1}", "{\"a\":\n2}"}));
}

TEST(JsonRecords, ABrokenOneCostsItselfOnly) {
  const std::vector<Case> cases{
      {"[{\"a\":tru},{\"a\":1}]", {}, {"!line 1: ", R"({"a":1})"}},
      {"{\"a\":1}\n{\"a\":\n{\"a\":3}\n", {}, {R"(^{"a":1})", "!line 2: ", R"({"a":3})"}},
      {"{\"a\":1}\n{\"a\":\"x}\n{\"a\":3}\n", {}, {R"(^{"a":1})", "!line 2: ", R"({"a":3})"}},
      {"{\"a\"\n{\"a\":2}\n{\"a\":3}", {}, {"!line 1: ", R"({"a":2})", R"({"a":3})"}},
      {"{\"a\":1} x\n{\"a\":2}\n", {}, {R"(^{"a":1})", "!line 1: ", R"({"a":2})"}},
  };
  for (const Case &row : cases) {
    const Read read = json(row.bytes, row.where);
    EXPECT_EQ(read.outcome.code, FH_OK) << row.bytes << read.outcome.why;
    ASSERT_EQ(read.records.size(), row.records.size()) << row.bytes;
    for (std::size_t i = 0; i < row.records.size(); ++i) EXPECT_TRUE(read.records[i].starts_with(row.records[i])) << row.bytes << "\n" << read.records[i];
  }
}

TEST(JsonRecords, ACutTextIsNeverWhole) {
  const std::string whole = R"([{"a":"x,]"},{"b":[1,{}]},true])";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Read read = json(whole.substr(0, size));
    EXPECT_EQ(read.outcome.code, read.records.empty() ? FH_E_FORMAT : FH_E_PARTIAL) << whole.substr(0, size);
    EXPECT_FALSE(read.outcome.why.empty());
  }
}

TEST(JsonRecords, WhatIsNoJsonIsRefused) {
  for (const std::string bytes : {"", " ", "<html>", "hello", "title,url\na,b", "[1,]", "[1 2]", "{\"a\":1,}", "[1}", "[1]]", "x = 1", "\xEF\xBB{}"}) {
    const Read read = json(bytes);
    EXPECT_LT(read.outcome.code, 0) << bytes;
  }
}

TEST(JsonRecords, DeepOnesAreCutAndLongOnesTakeLinearTime) {
  const std::string deep = std::string(100000, '[') + std::string(100000, ']');
  const Read cut = json(deep, "");
  ASSERT_EQ(cut.records.size(), 1u);
  EXPECT_TRUE(cut.records[0].starts_with("^~[")) << cut.records[0].substr(0, 40);
  EXPECT_LT(json(std::string(1000000, '[')).outcome.code, 0);
  std::string lines;
  for (int i = 0; i < 50000; ++i) lines += "{\"a\":[\n";
  EXPECT_EQ(json(lines).records.size(), 50000u);
}

TEST(JsonRecords, AReaderMayStopAndMayReadInside) {
  int seen = 0;
  const Outcome stopped = read_json("[1,2,3]", {}, [&](const fh_record &) -> std::int32_t { return ++seen == 2 ? FH_E_CANCELLED : FH_OK; });
  EXPECT_EQ(stopped.code, FH_E_CANCELLED);
  EXPECT_EQ(seen, 2);
  Texts inner;
  read_json(R"(["[1,2]","[3]"])", {}, [&](const fh_record &outer) -> std::int32_t {
    const auto *node = static_cast<const fh_node *>(outer.nodes.data);
    return read_json(tests::seen(node->text), {}, [&](const fh_record &record) -> std::int32_t {
             inner.push_back(tests::record_text(record));
             return FH_OK;
           }).code;
  });
  EXPECT_EQ(inner, (Texts{"^1", "2", "^3"}));
}

// Files named y_… must be taken, n_… refused, i_… either.
TEST(JsonRecords, PassTheJsonTestSuite) {
  const auto folder = testing::data_folder("conformance", "jsontestsuite/test_parsing");
  if (folder.empty()) GTEST_SKIP() << "set FREEHOLD_DATA to a folder with conformance/jsontestsuite to run this";
  std::size_t files = 0;
  for (const auto &file : testing::files_in(folder, ".json")) {
    const std::string name = file.filename();
    const Read read = json(testing::read_file(file), "");
    const bool taken = read.outcome.code == FH_OK && !read.any_broken && read.records.size() == 1;
    if (name[0] != 'i') {
      EXPECT_EQ(taken, name[0] == 'y') << name << ": " << read.outcome.why;
    }
    ++files;
  }
  EXPECT_GT(files, 300u);
}

}  // namespace
}  // namespace freehold::content
