#include <gtest/gtest.h>

#include "tests/host/content/records/zip-bytes.hpp"
#include "tests/plugins/reader-under-test.hpp"

namespace {

using freehold::tester::ReadItem;
using freehold::tester::ReadResult;
using freehold::tests::ReaderUnderTest;

class InventoryReader : public ::testing::Test {
 protected:
  ReadResult read(const std::string &name, const std::string &bytes) const { return reader_.read({{name, bytes}}); }
  ReaderUnderTest reader_{"inventory"};
};

TEST_F(InventoryReader, IsSureOfListsOnly) {
  struct Case {
    std::string path, bytes;
    int sure;
  };
  for (const Case &row : std::vector<Case>{{"list.csv", "id,title,text\n1,a,b\n", 40},
                                           {"list.csv", "\xEF\xBB\xBFTitel;Link\r\n", 40},
                                           {"list.csv", "# Report\n\nURL,Views\nx,1\n", 40},
                                           {"list.jsonl", "{\"id\": 1, \"text\": \"x\"}\n", 40},
                                           {"list.json", "[\n {\"headline\": \"x\", \"platform\": \"y\"}]", 40},
                                           {"list", "title\turl\na\tb\n", 40},
                                           {"book.xlsx", "PK\x03\x04...", 15},
                                           {"package.json", "{\"name\": \"x\", \"description\": \"y\"}", 0},
                                           {"people.csv", "First Name,Email\nA,b\n", 0},
                                           {"notes.md", "title | url\n", 0},
                                           {"index.html", "<html>", 0},
                                           {"data.zip", "PK\x03\x04...", 0},
                                           {"empty.csv", "", 0}}) {
    EXPECT_EQ(reader_.probe({{row.path, row.bytes}}), row.sure) << row.path << ": " << row.bytes;
  }
  EXPECT_LT(reader_.probe({{"list.csv", "id,title,text\n"}, {"notes.md", "# Hi"}}), 25);
}

TEST_F(InventoryReader, ARowIsAnItem) {
  const ReadResult result = read("list.csv",
                                 "ID,Title,Text,URL,Published,Platform,Handle,Views,Likes,Sponsored,Language,Author,Links\n"
                                 "7,Calm,\"Two\nlines\",https://x.com/mara/status/7,\"Jan 5, 2024\",Twitter,@mara,\"1,200\",3,yes,EN,Mara,https://mara.example/ https://b.example/\n"
                                 ",,Only text,,,,,,,,,,\n");
  EXPECT_TRUE(result.problems.empty()) << result.problems[0];
  ASSERT_EQ(result.items.size(), 2u);
  const ReadItem &one = result.items[0];
  EXPECT_EQ(one.id, "7");
  EXPECT_EQ(one.title, "Calm");
  EXPECT_EQ(one.text, "Two\nlines");
  EXPECT_EQ(one.url, "https://x.com/mara/status/7");
  EXPECT_EQ(one.published, "2024-01-05");
  EXPECT_EQ(one.platform, "x");
  EXPECT_EQ(one.channel, "x/mara");
  EXPECT_EQ(one.kind, "post");
  EXPECT_EQ(one.language, "en");
  EXPECT_EQ(one.author, "Mara");
  EXPECT_EQ(one.flags, static_cast<std::uint32_t>(FH_ITEM_PAID));
  EXPECT_EQ(one.links.size(), 2u);
  EXPECT_EQ(one.metrics, (std::map<std::string, std::int64_t>{{"likes", 3}, {"views", 1200}}));
  const ReadItem &two = result.items[1];
  EXPECT_EQ(two.id, "list.csv:4");
  EXPECT_EQ(two.title, std::nullopt);
  EXPECT_EQ(two.kind, "post");
  EXPECT_EQ(two.url, std::nullopt);
  EXPECT_TRUE(two.metrics.empty());
}

TEST_F(InventoryReader, JsonMayNest) {
  const ReadResult result = read("list.jsonl",
                                 "{\"id\":12,\"text\":[\"One\",\"Two\"],\"date\":1704463200,\"metrics\":{\"views\":9},\"links\":[{\"url\":\"https://a.example/\"}],\"pinned\":true}\n"
                                 "{\"url\":\"https://www.youtube.com/watch?v=1\",\"content_html\":\"<p>See <a href='https://b.example/'>b</a></p>\"}\n");
  ASSERT_EQ(result.items.size(), 2u);
  EXPECT_EQ(result.items[0].id, "12");
  EXPECT_EQ(result.items[0].text, "One\nTwo");
  EXPECT_EQ(result.items[0].published, "2024-01-05T14:00:00Z");
  EXPECT_EQ(result.items[0].metrics.at("views"), 9);
  EXPECT_EQ(result.items[0].links.at(0).url, "https://a.example/");
  EXPECT_EQ(result.items[0].flags, static_cast<std::uint32_t>(FH_ITEM_PINNED));
  EXPECT_EQ(result.items[1].kind, "video");
  EXPECT_EQ(result.items[1].channel, "youtube");
  EXPECT_EQ(result.items[1].text, "See b");
  EXPECT_EQ(result.items[1].links.at(0).url, "https://b.example/");
}

TEST_F(InventoryReader, WhatTheProgramPrintsIsAListAgain) {
  const ReadResult result = read("list.jsonl", R"({"id":"a","kind":"page","page_kind":"about","address":"own","url":"https://mara.example/","text":"Hi","links":[)"
                                               R"({"url":"https://b.example/","text":"b","kind":"booking","in_text":true}],"metrics":{"views":3,"views.recommended":1}})");
  ASSERT_EQ(result.items.size(), 1u);
  EXPECT_EQ(result.items[0].kind, "page");
  EXPECT_EQ(result.items[0].page_kind, "about");
  EXPECT_EQ(result.items[0].address, "own");
  EXPECT_EQ(result.items[0].url, "https://mara.example/");
  EXPECT_EQ(result.items[0].links.at(0).text, "b");
  EXPECT_EQ(result.items[0].metrics, (std::map<std::string, std::int64_t>{{"views", 3}, {"views.recommended", 1}}));
}

TEST_F(InventoryReader, TheListDecidesHowDaysAreMeant) {
  const std::string head = "text,date\na,03/04/2024\n";
  EXPECT_EQ(read("l.csv", head + "b,27/04/2024\n").items[0].published, "2024-04-03");
  EXPECT_EQ(read("l.csv", head + "b,04/27/2024\n").items[0].published, "2024-03-04");
  const ReadResult open = read("l.csv", head);
  EXPECT_EQ(open.items[0].published, std::nullopt);
  ASSERT_EQ(open.problems.size(), 1u);
  EXPECT_NE(open.problems[0].find("1 dates cannot be read or could be two days, the first in line 2"), std::string::npos) << open.problems[0];
  const ReaderUnderTest told("inventory", R"({"dates":"en-us"})");
  EXPECT_EQ(told.read({{"l.csv", head}}).items[0].published, "2024-03-04");
}

TEST_F(InventoryReader, WhatCannotBeReadIsNamed) {
  const ReadResult result = read("l.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\n{\"id\":\"a\",\"text\":\"y\"}\n{\"foo\":1}\n{\"foo\":2}\n");
  ASSERT_EQ(result.items.size(), 2u);
  EXPECT_EQ(result.items[1].id, "l.jsonl:3");
  ASSERT_EQ(result.problems.size(), 3u);
  EXPECT_NE(result.problems[0].find("line 2"), std::string::npos) << result.problems[0];
  EXPECT_NE(result.problems[1].find("line 3: the id a is there twice"), std::string::npos) << result.problems[1];
  EXPECT_NE(result.problems[2].find("2 rows have neither title nor text nor address, the first in line 4"), std::string::npos) << result.problems[2];
}

TEST_F(InventoryReader, WorkbooksAreListsToo) {
  const std::string book = freehold::tests::zip(
      {{"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Posts' r:id='a'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<R><R Id='a' Target='worksheets/sheet1.xml'/></R>"},
       {"xl/styles.xml", "<s><cellXfs><xf numFmtId='14'/></cellXfs></s>"},
       {"xl/worksheets/sheet1.xml",
        "<w><sheetData><row r='1'><c t='str'><v>title</v></c><c t='str'><v>date</v></c></row><row r='2'><c t='str'><v>Calm</v></c><c s='0'><v>45356</v></c></row></sheetData></w>"}});
  const ReadResult result = read("book.xlsx", book);
  ASSERT_EQ(result.items.size(), 1u) << (result.problems.empty() ? "" : result.problems[0]);
  EXPECT_EQ(result.items[0].id, "book.xlsx:Posts:2");
  EXPECT_EQ(result.items[0].title, "Calm");
  EXPECT_EQ(result.items[0].published, "2024-03-05");
}

TEST_F(InventoryReader, OtherFilesAreLeftOut) {
  const ReadResult result = reader_.read({{"a.csv", "title,url\nx,https://a.example/\n"}, {"b.md", "# B"}});
  EXPECT_EQ(result.left_out.at("b.md"), "no list of content");
  EXPECT_EQ(result.items.size(), 1u);
}

TEST(Inventory, SaysOnWhichDayItWasExportedWhereTheOwnerDoes) {
  const std::string list = "title,platform\nOne,feed\nTwo,feed\nThree,tube\n";
  EXPECT_TRUE(ReaderUnderTest("inventory").read({{"list.csv", list}}).channels.empty());
  const auto told = ReaderUnderTest("inventory", R"({"exported":"31 January 2026"})").read({{"list.csv", list}});
  ASSERT_EQ(told.channels.size(), 2u);
  EXPECT_EQ(told.channels[0].key, "feed");
  EXPECT_EQ(told.channels[0].exported, "2026-01-31");
  EXPECT_EQ(told.channels[1].key, "tube");
  const auto wrong = ReaderUnderTest("inventory", R"({"exported":"lately"})").read({{"list.csv", list}});
  ASSERT_EQ(wrong.problems.size(), 1u);
  EXPECT_NE(wrong.problems[0].find("exported"), std::string::npos);
}

}  // namespace
