#include "host/content/records/xlsx.hpp"

#include "host/content/records/xlsx-cells.hpp"
#include "host/content/records/xml-cutter.hpp"
#include "tests/host/content/records/record-text.hpp"
#include "tests/host/content/records/zip-bytes.hpp"

namespace freehold::content {
namespace {

using tests::Read;
using Texts = std::vector<std::string>;
using tests::Parts;
using tests::zip;

// Two sheets that lie in the file in another order than the workbook has them.
Parts book(const std::string &rows) {
  return {
      {"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>day</t></is></c><c t='inlineStr'><is><t>users</t></is></c></row>"
                                   "<row><c><v>1</v></c><c><v>2.5</v></c></row></sheetData></worksheet>"},
      {"xl/worksheets/sheet1.xml", "<x:worksheet xmlns:x='m'><x:sheetData>" + rows + "</x:sheetData></x:worksheet>"},
      {"xl/sharedStrings.xml", "<sst><si><t>title</t></si><si><r><t>vie</t></r><r><t>ws</t></r><rPh><t>no</t></rPh></si><si><t xml:space='preserve'> a&amp;b_x000D_\n</t></si></sst>"},
      {"xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[$-409]d\\-mmm;@'/><numFmt numFmtId='171' formatCode='[Red]0.00\"days\"'/></numFmts>"
                        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/></cellXfs></styleSheet>"},
      {"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='Posts' sheetId='1' r:id='rId7'/><sheet name='Days' sheetId='2' r:id='rId8'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='rId7' Target='worksheets/sheet1.xml'/><Relationship Id='rId8' Target='/xl/worksheets/sheet2.xml'/></Relationships>"},
  };
}

const std::string kRows =
    "<x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r='B1' t='s'><x:v>1</x:v></x:c><x:c r='C1' t='str'><x:v>on</x:v></x:c><x:c r='D1' t='str'><x:v>ok</x:v></x:c></x:row>"
    "<x:row r='2' spans='1:4'><x:c r='A2' t='s'><x:v>2</x:v></x:c><x:c r='B2'><x:v>12</x:v></x:c><x:c r='C2' s='1'><x:v>45356</x:v></x:c><x:c r='D2' t='b'><x:v>1</x:v></x:c></x:row>"
    "<x:row r='4'><x:c r='B4' s='3'><x:v>1.2E3</x:v></x:c><x:c r='C4' s='2'><x:v>45356.604166666664</x:v></x:c></x:row><x:row r='5'/>";

Read read(const std::string &bytes, std::optional<std::string_view> where = {}) { return tests::read_all(read_xlsx, bytes, where); }

TEST(Xlsx, SheetsComeInTheOrderOfTheWorkbook) {
  const Read all = read(zip(book(kRows)));
  EXPECT_EQ(all.outcome.code, FH_OK) << all.outcome.why;
  EXPECT_EQ(all.records, (Texts{"^Posts:{\"title\":\" a&b\n\",\"views\":12,\"on\":\"2024-03-05\",\"ok\":true}",
                                "Posts:{\"views\":1.2E3,\"on\":\"2024-03-05T14:30:00\"}", "^Days:{\"day\":1,\"users\":2.5?}"}));
  EXPECT_EQ(all.lines, (std::vector<std::uint64_t>{2, 4, 2}));
  EXPECT_EQ(read(zip(book(kRows)), "Days").records.size(), 1u);
}

TEST(Xlsx, ABrokenRowCostsItself) {
  const Read one = read(zip(book(kRows + "<x:row r='6'><x:c</x:row><x:row r='7'><x:c r='A7'><x:v>5</x:v></x:c></x:row>")), "Posts");
  ASSERT_EQ(one.records.size(), 4u);
  EXPECT_EQ(one.records[2], "Posts:!row 6: its XML is broken");
  EXPECT_EQ(one.records[3], "Posts:{\"title\":5}");
}

TEST(Xlsx, WhatIsCutOrMissingIsSaid) {
  const std::string whole = zip(book(kRows));
  EXPECT_EQ(read(whole.substr(0, whole.size() / 2)).outcome.code, FH_E_FORMAT);
  EXPECT_EQ(read(zip({{"a.txt", "x"}})).outcome.why, "this is a zip, but no workbook");
  Parts without = book(kRows);
  without.erase(without.begin());
  const Read rest = read(zip(without));
  EXPECT_EQ(rest.outcome.code, FH_E_PARTIAL);
  EXPECT_EQ(rest.outcome.why, "sheet \"Days\": it is not in the file");
  EXPECT_EQ(rest.records.size(), 2u);
  const Read broken_off = read(zip(book(kRows + "<x:row r='9'><x:c")));
  EXPECT_EQ(broken_off.outcome.code, FH_E_PARTIAL);
}

TEST(Xlsx, DaysAreCountedAsExcelDoes) {
  struct Day {
    std::string serial;
    bool from_1904;
    std::string iso;
  };
  for (const Day &day : std::vector<Day>{{"1", false, "1900-01-01"}, {"59", false, "1900-02-28"}, {"61", false, "1900-03-01"}, {"45356", false, "2024-03-05"},
                                         {"45356.5", false, "2024-03-05T12:00:00"}, {"0.25", false, "06:00:00"}, {"0", true, "1904-01-01"}, {"43894", true, "2024-03-05"},
                                         {"-1", false, ""}, {"x", false, ""}, {"1e99", false, ""}, {"nan", false, ""}}) {
    EXPECT_EQ(iso_of_serial(day.serial, day.from_1904), day.iso) << day.serial;
  }
}

TEST(Xlsx, ElementsAreCutOutOfPiecesOfAnySize) {
  const std::string xml = "<s><rows/><row a='1'>x</row><x:row/><row>y</row ></s>";
  for (std::size_t size = 1; size <= xml.size(); ++size) {
    Texts cut;
    XmlCutter cutter("row", [&](std::string_view element) {
      cut.emplace_back(element);
      return true;
    });
    for (std::size_t at = 0; at < xml.size(); at += size) cutter.feed(std::string_view(xml).substr(at, size));
    EXPECT_EQ(cut, (Texts{"<row a='1'>x</row>", "<x:row/>", "<row>y</row >"})) << size;
    EXPECT_FALSE(cutter.inside());
  }
}

}  // namespace
}  // namespace freehold::content
