#include "host/content/records/xml-records.hpp"

#include "tests/host/content/records/record-outline.hpp"

namespace freehold::content {
namespace {

using Texts = std::vector<std::string>;

tests::Outlined read(std::string_view bytes, std::optional<std::string_view> where = {}) {
  static Decoder decoder;
  tests::Outlined read;
  read.outcome = read_xml(bytes, where, decoder, read.keep(bytes));
  return read;
}

struct Case {
  std::string bytes;
  std::optional<std::string> where;
  Texts records;
};

TEST(XmlRecords, AreElementsWithAttributesTextAndWhatStandsInside) {
  const std::vector<Case> cases{
      {"<a/>", {}, {"a: \"\""}},
      {"<?xml version='1.0'?>\n<!-- x --><a b=\"1\" c='2 &amp; 3'>x<d/>y</a>", {}, {"a: \"xy\"{@b=\"1\" @c=\"2 & 3\" d\"\"}"}},
      {"<r><i>1</i><j>2</j><k><i>3</i></k></r>", "i", {"i: \"1\"", "i: \"3\""}},
      {"<r><i>1</i><j>2</j></r>", "i|j", {"i: \"1\"", "j: \"2\""}},
      {"<r><i>1<i>2</i></i><i>3</i></r>", "i", {"i: \"1\"{i\"2\"}", "i: \"3\""}},
      {"<r><i><p> a </p>\n<p/></i></r>", "i", {"i: {p\" a \" p\"\"}"}},
      {"<r><dc:i xmlns:dc='x'>1</dc:i><i>2</i></r>", "dc:i", {"dc:i: \"1\"{@xmlns:dc=\"x\"}"}},
      {"<r><i><![CDATA[</i><i>&amp;]]>]]&gt;</i></r>", "i", {"i: \"</i><i>&amp;]]>\""}},
      {"<r><!-- <i>no</i> --><?x <i>no</i> ?><i a='</i>' b=\">\">1</i></r>", "i", {"i: \"1\"{@a=\"</i>\" @b=\">\"}"}},
      {"<!DOCTYPE r [<!ENTITY x 'y'> <!-- ]> --> <!ELEMENT i (#PCDATA)>]><r><i>&x;</i></r>", "i", {"i: \"&x;\""}},
      {"<r><i>&lt;&#65;&#x42;&nbsp;&euro;&#150; &copy &unknown; & &;</i></r>", "i", {"i: \"<AB\u00A0\u20AC\u2013 &copy &unknown; & &;\""}},
      {"\xEF\xBB\xBF\n<r>\n<i>ä</i></r>", "i", {"i: \"ä\""}},
      {"<r>a < b <i>1 < 2</i></r>", "i", {"i: !<i> is not well formed in its line 1: Could not determine tag type"}},
  };
  for (const Case &test : cases) {
    const auto got = read(test.bytes, test.where);
    EXPECT_EQ(got.records, test.records) << test.bytes;
    EXPECT_EQ(got.outcome.code, FH_OK) << test.bytes;
  }
}

TEST(XmlRecords, SayWhereTheyStand) {
  const std::string bytes = "<r>\n  <i>1</i>\n\n  <i\n a='b'/></r>";
  const auto got = read(bytes, "i");
  EXPECT_EQ(got.places, (Texts{"<i>1</i>", "<i\n a='b'/>"}));
  EXPECT_EQ(got.lines, (std::vector<std::uint64_t>{2, 4}));
}

TEST(XmlRecords, AreReadInEveryEncoding) {
  const auto utf16 = [](std::string_view ascii, bool big, bool mark) {
    std::string out = !mark ? "" : big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
    return out;
  };
  const auto utf32 = [](std::string_view ascii) {
    std::string out;
    for (const char c : ascii) out += std::string{c, '\0', '\0', '\0'};
    return out;
  };
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<?xml version='1.0' encoding='iso-8859-1'?><i>\xE4</i>", "i: \"ä\""},
      {"<?xml version='1.0' encoding='windows-1251'?><i>\xE4</i>", "i: \"д\""},
      {"<?xml version='1.0' encoding='Shift_JIS'?><i>\x82\xA0</i>", "i: \"あ\""},
      {"<?xml version='1.0' encoding='utf-8'?><i>\x93x\x94</i>", "i: \"“x”\""},
      {"<?xml version='1.0' encoding='utf-8'?><i>ä\x93</i>", "i: \"ä\uFFFD\""},
      {"<?xml version='1.0' encoding='utf-16'?><i>ä</i>", "i: \"ä\""},
      {"<?xml version='1.0' encoding='nobody-knows'?><i>ä</i>", "i: \"ä\""},
      {utf16("<i>x</i>", true, true), "i: \"x\""},
      {utf16("<i>x</i>", false, true), "i: \"x\""},
      {utf16("<?xml version='1.0'?><i>x</i>", true, false), "i: \"x\""},
      {utf16("<i>x</i>", false, false), "i: \"x\""},
      {utf32("<i>x</i>"), "i: \"x\""},
  };
  for (const auto &[bytes, expected] : cases) EXPECT_EQ(read(bytes).records, Texts{expected}) << bytes;
  EXPECT_EQ(read(utf16("<i>x</i>", true, true)).places, Texts{"nowhere"});
}

TEST(XmlRecords, ABrokenOneCostsItselfOnly) {
  const std::vector<Case> cases{
      {"<r><i>1</j></i><i>2</i></r>", "i", {"i: !<i> is not well formed in its line 1: Start-end tags mismatch", "i: \"2\""}},
      {"<r><i>1<i>2</i><i>3</i></r>", "i", {"i: !<i> is not closed before the next one begins", "i: \"2\"", "i: \"3\""}},
      {"<r><i>1</i><i>2<i>3</r>", "i", {"i: \"1\"", "i: !<i> is not closed before the next one begins", "i: !<i> is not closed before <r> is"}},
      {"<r><i>1</r><r><i>2</i></r>", "i", {"i: !<i> is not closed before <r> is", "i: \"2\""}},
      {"<r></x></i><i>1</i></r>", "i", {"i: \"1\""}},
  };
  for (const Case &test : cases) EXPECT_EQ(read(test.bytes, test.where).records, test.records) << test.bytes;
}

TEST(XmlRecords, ACutDocumentIsPartial) {
  for (const char *bytes : {"<r><i>1</i><i>2", "<r><i>1</i>", "<r><i>1</i><!-- ", "<r><i>1</i><![CDATA[ "}) {
    const auto got = read(bytes, "i");
    EXPECT_EQ(got.outcome.code, FH_E_PARTIAL) << bytes;
    EXPECT_FALSE(got.outcome.why.empty()) << bytes;
    EXPECT_EQ(got.records.front(), "i: \"1\"") << bytes;
  }
  EXPECT_EQ(read("<r><i>1</i><i>2", "i").records.back(), "i: !the text ends inside <i>");
}

TEST(XmlRecords, WhatHasNoElementIsRefused) {
  for (const char *bytes : {"", " ", "plain text", "{\"a\": \"b\"}", "<>", "< a>"}) {
    const auto got = read(bytes);
    EXPECT_EQ(got.outcome.code, FH_E_FORMAT) << bytes;
    EXPECT_TRUE(got.records.empty()) << bytes;
  }
}

TEST(XmlRecords, TheSinkEndsTheReading) {
  Decoder decoder;
  int calls = 0;
  const auto outcome = read_xml("<r><i/><i/><i/></r>", "i", decoder, [&](const fh_record &) { return ++calls < 2 ? FH_OK : FH_E_CANCELLED; });
  EXPECT_EQ(outcome.code, FH_E_CANCELLED);
  EXPECT_EQ(calls, 2);
}

TEST(XmlRecords, ReadingMayBeginInsideReading) {
  Decoder decoder;
  const std::string latin = "<?xml version='1.0' encoding='iso-8859-1'?><r><i>\xE4</i><i>\xF6</i></r>";
  Texts seen;
  read_xml(latin, "i", decoder, [&](const fh_record &record) {
    seen.push_back(tests::outline(sdk::Record(&record).value()));
    return read_xml("<?xml version='1.0' encoding='windows-1251'?><x>\xE4</x>", {}, decoder, [](const fh_record &) { return std::int32_t{FH_OK}; }).code;
  });
  EXPECT_EQ(seen, (Texts{"\"ä\"", "\"ö\""}));
}

TEST(XmlRecords, TooDeepIsCutAndSaysSo) {
  std::string deep;
  for (int i = 0; i < 1000; ++i) deep += "<a>";
  for (int i = 0; i < 1000; ++i) deep += "</a>";
  const auto got = read(deep);
  ASSERT_EQ(got.records.size(), 1u);
  EXPECT_TRUE(got.records[0].starts_with("a: ~too many values, or too deep")) << got.records[0].substr(0, 100);
}

}  // namespace
}  // namespace freehold::content
