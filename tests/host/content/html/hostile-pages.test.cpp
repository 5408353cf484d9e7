// Pages made to hurt: each must be read within two seconds of CPU and 256 MB, and what was cut must be flagged.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>

#include "host/content/html/encoding.hpp"
#include "host/content/html/extract.hpp"

namespace freehold::content {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out.append(piece);
  return out;
}

std::string many_attributes(std::size_t count) {
  std::string out = "<p ";
  for (std::size_t i = 0; i < count; ++i) out += "a" + std::to_string(i) + "=1 ";
  return out + "><a " + repeated("href=x ", count) + ">link</a>";
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double seconds_allowed = 20.0;
#else
constexpr double seconds_allowed = 2.0;
#endif

// Of a host whose name is as long as one may be, and longer.
const std::string an_article =
    "<meta property=og:type content=article><link rel=canonical href=https://" + std::string(250, 'a') + ".example/a>";
const std::string prose = "<p>" + repeated("A sentence of a piece that goes on and on. ", 20);

struct Hostile {
  const char *name;
  std::function<std::string()> page;
  bool cut;
};

void PrintTo(const Hostile &test, std::ostream *out) {
  *out << test.name;
}

const Hostile cases[] = {
    {"nested_divs", [] { return repeated("<div>", 100'000) + "deep"; }, true},
    {"nested_divs_closed",
     [] { return repeated("<div>", 100'000) + "deep" + repeated("</div>", 100'000) + "<p>after</p>"; }, true},
    {"open_formatting", [] { return repeated("<b><i><font>", 4'000) + "<p>" + repeated("x</b><p>", 4'000); }, true},
    {"misnested_links", [] { return repeated("<a href=x><div>", 50'000) + repeated("</a>", 50'000); }, true},
    {"attributes", [] { return many_attributes(200'000); }, false},
    {"huge_attribute", [] { return "<a href=\"" + std::string(50'000'000, 'x') + "\">text</a>"; }, true},
    {"huge_attribute_of_references", [] { return "<a href=\"" + repeated("&amp;", 4'000'000) + "\">text</a>"; }, true},
    {"unclosed_comment", [] { return "<p>seen</p><!--" + repeated("-- >", 5'000'000); }, false},
    {"comment_marks", [] { return repeated("<!--", 4'000'000); }, false},
    {"unclosed_tag", [] { return repeated("<a ", 5'000'000); }, false},
    {"references", [] { return repeated("&amp;", 1'000'000); }, false},
    {"unknown_references", [] { return repeated("&CounterClockwiseContourIntegra", 300'000); }, false},
    {"long_number", [] { return "&#" + std::string(10'000'000, '9') + ";"; }, false},
    {"nuls", [] { return "<p>a" + std::string(5'000'000, '\0') + "b</p>"; }, false},
    {"invalid_bytes", [] { return "<p>" + std::string(5'000'000, '\xFF'); }, false},
    {"tables", [] { return repeated("<table><tr><td>", 60'000) + "deep"; }, true},
    {"rows_without_tables", [] { return repeated("<tr><td>x", 500'000); }, false},
    {"forms", [] { return repeated("<form><input name=a></form>", 1'000'000); }, true},
    {"links", [] { return repeated("<a href=x>y</a> ", 1'000'000); }, true},
    {"blocked_end_tags", [] { return "<li><table>" + repeated("<span>", 480) + repeated("</li>", 1'000'000); }, false},
    {"unknown_end_tags", [] { return repeated("<x-a>", 480) + repeated("</x-b>", 1'000'000); }, false},
    {"headings", [] { return repeated("<h2><a href=x>t</a></h2>", 300'000); }, true},
    {"labels",
     [] { return repeated("<label for=a>", 400) + repeated("text ", 100'000) + repeated("<input id=a>", 60'000); },
     true},
    {"pointers",
     [] {
       return an_article + repeated("<p><a href=/2023/a-piece-with-a-title>" + prose.substr(0, 60) + "</a>", 300'000) +
              prose;
     },
     true},
    {"share_links",
     [] {
       return an_article + prose +
              repeated("<p><a href=//b.example/share?" + std::string(2'000, 'a') + ">s</a>", 5'000);
     },
     false},
    {"lines_in_formatting", [] { return an_article + prose + repeated("<b>", 480) + repeated("x<br>", 400'000); },
     false},
    {"titles", [] { return an_article + repeated("<h1>x</h1>", 200'000) + prose; }, true},
    {"articles_in_articles", [] { return an_article + repeated("<article><h1>x</h1>" + prose, 50'000); }, true},
    {"selects", [] { return repeated("<select><option>a", 500'000); }, true},
    {"foreign", [] { return repeated("<svg><g><title>", 100'000) + repeated("<p>", 100'000); }, true},
    {"templates", [] { return repeated("<template><form>", 100'000); }, true},
    {"script_escapes", [] { return "<script>" + repeated("<!--<script>", 1'000'000); }, false},
    {"classes", [] { return "<p class=\"" + repeated("nav menuBar ", 1'000'000) + "\">x"; }, false},
    {"cdata", [] { return "<svg><![CDATA[" + repeated("]]", 4'000'000); }, false},
    {"orphan_fields", [] { return repeated("<input type=email>", 300'000) + repeated("<button>b</button>", 100'000); },
     true},
};

class HostilePages : public ::testing::TestWithParam<Hostile> {};

TEST_P(HostilePages, AreReadInTimeAndFlagged) {
  const std::string source = GetParam().page();
  Extractor extractor;
  const std::clock_t start = std::clock();
  const Page &page = extractor.extract(source);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  EXPECT_LT(seconds, seconds_allowed);
  EXPECT_EQ(page.cuts.any(), GetParam().cut);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  RecordProperty("milliseconds", static_cast<int>(seconds * 1000));
  RecordProperty("peak_megabytes_of_all_so_far", static_cast<int>(usage.ru_maxrss / 1024));
  if (std::getenv("FREEHOLD_VERBOSE") != nullptr) {
    std::cout << GetParam().name << ": " << seconds << " s, " << usage.ru_maxrss / 1024 << " MB\n";
  }
}

INSTANTIATE_TEST_SUITE_P(All, HostilePages, ::testing::ValuesIn(cases),
                         [](const auto &test) { return test.param.name; });

TEST(HostilePages, EveryByteOfAPageMayBeItsLast) {
  const std::string page =
      "<!doctype html><html lang=en><head><title>A &amp; B</title><script "
      "type=application/ld+json>{\"a\":\"<!--<script>\"}</script></head>"
      "<body class='x'><svg><![CDATA[ ]]></svg><form action=/a><label>Mail <input type=email "
      "name='m'></label></form><p>Text &nbsp;&#8217;</p>"
      "<table><tr><td>x</table><select><option>1</select><textarea>t</textarea><!-- c --></body></html>";
  Extractor extractor;
  for (std::size_t size = 0; size <= page.size(); ++size) {
    // A copy of its own size, so that a read beyond the end is found.
    const std::vector<char> exact(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(size));
    const Page &read = extractor.extract({exact.data(), exact.size()});
    EXPECT_LE(read.text.size(), page.size());
  }
}

TEST(HostilePages, Utf16IsDecodedAndNeverReadAsBytes) {
  std::string bytes("\xFF\xFE", 2);
  for (const char c : std::string("<title>Wide</title><p>text</p>")) bytes.append({c, '\0'});
  Decoder decoder;
  const Decoded decoded = decoder.decode(bytes);
  EXPECT_EQ(decoded.encoding.name, "utf-16le");
  EXPECT_FALSE(decoded.is_source);
  EXPECT_EQ(extract(decoded.text).title, "Wide");
}

}  // namespace
}  // namespace freehold::content
