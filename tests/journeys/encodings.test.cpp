// Pages in the encodings of the web come out as the same words, decoded in a worker behind its sandbox, where no library can load a table any more: told by
// byte order mark, by meta or by their bytes, in that order.
#include "tests/journeys/journey.hpp"

#include <map>

namespace freehold::journeys {
namespace {

struct Encoded {
  std::string_view name, head, bytes, words;
};

constexpr Encoded kPages[] = {
    {"windows-1252", "<meta charset=windows-1252>", "Caf\xe9 \x96 \x93ruhig\x94 f\xfcr 9 \x80", "Café – “ruhig” für 9 €"},
    {"latin1-label", "<meta charset=iso-8859-1>", "Na\xefve \x93words\x94 cost 9 \x80", "Naïve “words” cost 9 €"},
    {"iso-8859-2", "<meta charset=iso-8859-2>", "Za\xbf\xf3\xb3\xe6 g\xea\xb6l\xb1 ja\xbc\xf1", "Zażółć gęślą jaźń"},
    {"windows-1251", "<meta charset=windows-1251>", "\xd2\xe8\xf5\xe8\xe5 \xe4\xed\xe8 \xf3 \xec\xee\xf0\xff", "Тихие дни у моря"},
    {"koi8-r", "<meta charset=koi8-r>", "\xf4\xc9\xc8\xc9\xc5 \xc4\xce\xc9 \xd5 \xcd\xcf\xd2\xd1", "Тихие дни у моря"},
    {"koi8-u", "<meta charset=koi8-u>", "\xf4\xc9\xc8\xa6 \xc4\xce\xa6 \xc2\xa6\xcc\xd1 \xcd\xcf\xd2\xd1", "Тихі дні біля моря"},
    {"shift-jis", "<meta charset=Shift_JIS>", "\x90\xc3\x82\xa9\x82\xc8\x8a" "C\x82\xcc\x93\xfa\x81X\x82\xc6\x83\\\x81[\x83X", "静かな海の日々とソース"},
    {"euc-jp", "<meta charset=euc-jp>", "\xc0\xc5\xa4\xab\xa4\xca\xb3\xa4\xa4\xce\xc6\xfc\xa1\xb9", "静かな海の日々"},
    {"iso-2022-jp", "<meta charset=iso-2022-jp>", "\x1b$B@E$+$J3$$NF|!9\x1b(B", "静かな海の日々"},
    {"gbk", "<meta charset=gbk>", "\xba\xa3\xb1\xdf\xb0\xb2\xbe\xb2\xb5\xc4\xc8\xd5\xd7\xd3", "海边安静的日子"},
    {"gb2312-label", "<meta charset=gb2312>", "\xba\xa3\xb1\xdf\xb0\xb2\xbe\xb2\xb5\xc4\xc8\xd5\xd7\xd3\xa3\xac\xe6g", "海边安静的日子，鎔"},
    {"gb18030", "<meta charset=gb18030>", "\xba\xa3\xb1\xdf\xb0\xb2\xbe\xb2\xb5\xc4\xc8\xd5\xd7\xd3\x95" "2\x83" "7", "海边安静的日子𠀋"},
    {"big5", "<meta charset=big5>", "\xae\xfc\xc3\xe4\xa6w\xc0R\xaa\xba\xa4\xe9\xa4l", "海邊安靜的日子"},
    {"euc-kr", "<meta charset=euc-kr>", "\xb9\xd9\xb4\xe5\xb0\xa1\xc0\xc7 \xc1\xb6\xbf\xeb\xc7\xd1 \xb3\xaf\xb5\xe9 \x8c" "c", "바닷가의 조용한 날들 똠"},
    {"http-equiv", "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "\xf4\xc9\xc8\xc9\xc5 \xc4\xce\xc9", "Тихие дни"},
    {"mark-before-meta", "\xef\xbb\xbf<meta charset=koi8-r>", "Тихие дни", "Тихие дни"},
    {"told-by-nothing", "", "Тихие дни", "Тихие дни"},
    {"neither-told-nor-utf-8", "", "Caf\xe9 \x96 9 \x80", "Café – 9 €"},
    {"told-wrongly", "<meta charset=no-such-encoding>", "Тихие дни", "Тихие дни"},
};

std::string sixteen_bits(std::u16string_view text, bool big) {
  std::string bytes = big ? "\xfe\xff" : "\xff\xfe";
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xff);
    bytes += big ? std::string{high, low} : std::string{low, high};
  }
  return bytes;
}

// The items by the name of their file.
std::map<std::string, boost::json::value> items_of(const Ran &ran) {
  std::map<std::string, boost::json::value> items;
  for (std::size_t at = 0; at < ran.out.size();) {
    const std::size_t end = std::min(ran.out.find('\n', at), ran.out.size());
    boost::json::value line = boost::json::parse(ran.out.substr(at, end - at));
    if (line.is_object() && line.as_object().contains("path")) items[line.at("path").as_string().c_str()] = std::move(line);
    at = end + 1;
  }
  return items;
}

std::string text_of(const boost::json::value &item, std::string_view key) { return item.at(key).as_string().c_str(); }

TEST(Encodings, ComeOutAsTheSameWordsBehindTheSandbox) {
  const Folder folder;
  for (const Encoded &page : kPages) {
    const std::string words(page.bytes);
    folder.write("site/" + std::string(page.name) + ".html",
                 std::string(page.head) + "<title>" + words + "</title><main><h1>" + words + "</h1><p>" + words + " <a href=/a>" + words + "</a></main>");
  }
  const Ran ran = run({"read", "--to", "jsonl", folder.path("site")});
  EXPECT_EQ(ran.code, 0) << ran.err;
  const auto items = items_of(ran);
  for (const Encoded &page : kPages) {
    const std::string words(page.words);
    const auto found = items.find(std::string(page.name) + ".html");
    ASSERT_NE(found, items.end()) << page.name;
    EXPECT_EQ(text_of(found->second, "title"), words) << page.name;
    EXPECT_EQ(text_of(found->second, "text"), words + "\n" + words + " " + words) << page.name;
    EXPECT_EQ(text_of(found->second.at("links").at(0), "text"), words) << page.name;
    EXPECT_TRUE(found->second.at("problems").as_array().empty()) << page.name;
  }
}

TEST(Encodings, OfSixteenBitsAreToldByTheirMark) {
  const Folder folder;
  const std::u16string page = u"<meta charset=koi8-r><title>Тихие дни</title><main><p>静かな海の日々</main>";
  folder.write("site/big.html", sixteen_bits(page, true));
  folder.write("site/little.html", sixteen_bits(page, false));
  const auto items = items_of(run({"read", "--to", "jsonl", folder.path("site")}));
  ASSERT_EQ(items.size(), 2u);
  for (const auto &[name, item] : items) {
    EXPECT_EQ(text_of(item, "title"), "Тихие дни") << name;
    EXPECT_EQ(text_of(item, "text"), "静かな海の日々") << name;
  }
}

// The whole audit, and said to be isolated.
TEST(Encodings, AreAuditedInIsolation) {
  const Folder folder;
  folder.write("site/index.html", "<meta charset=Shift_JIS><title>\x90\xc3\x82\xa9</title><main><h1>\x90\xc3\x82\xa9</h1></main>");
  const Ran ran = run(audit(folder.path("site")));
  const boost::json::value report = report_of(ran);
  ASSERT_TRUE(report.is_object()) << ran.err;
  EXPECT_TRUE(text_of(report.at("provenance"), "isolation").starts_with("seccomp")) << report.at("provenance").at("isolation");
  EXPECT_EQ(report.at("facts").at("items").to_number<int>(), 1);
  EXPECT_TRUE(notes_of(report).empty()) << testing::PrintToString(notes_of(report));
  EXPECT_NE(ran.out.find("静か"), std::string::npos);
}

}  // namespace
}  // namespace freehold::journeys
