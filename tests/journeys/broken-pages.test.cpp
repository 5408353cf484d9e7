// No page stops the run: each of these beside a good one costs less than two seconds of CPU and 256 MiB, and where something was cut the report
// says so. The figures are printed; CPU is that of the program with all its workers.
#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

std::string times(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string utf16(std::string_view ascii, bool big) {
  std::string text = big ? "\xfe\xff" : "\xff\xfe";
  for (const char c : ascii) text += big ? std::string{'\0', c} : std::string{c, '\0'};
  return text;
}

std::string attributes(std::size_t count) {
  std::string all = "<p ";
  for (std::size_t i = 0; i < count; ++i) all += "a" + std::to_string(i) + "=1 ";
  return all + ">text</p>";
}

// Bytes of no meaning, the same in every run.
std::string junk(std::size_t size) {
  std::string bytes;
  std::uint64_t state = 88172645463325252u;
  while (bytes.size() < size) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    bytes += static_cast<char>(state & 0xff);
  }
  return bytes;
}

const std::string kHead = "<!doctype html><html><head><title>A page</title></head><body><p>Words of a page.</p>";
const std::string kWhole = "<html><head><title>Sixteen</title></head><body><p>Words of a page in sixteen bits.</p></body></html>";

struct Page {
  const char *name;
  std::string (*make)();
  bool cut;     // less was read than there is, and that is said
  bool item;    // it is an item
};

const Page kPages[] = {
    {"nested-div", [] { return kHead + times("<div>", 100000); }, true, true},
    {"nested-table", [] { return kHead + times("<table><tr><td>", 50000); }, true, true},
    {"open-formatting", [] { return kHead + times("<b>x<i>y<font>z<p>", 4000); }, false, true},
    {"attributes", [] { return kHead + attributes(200000); }, false, true},
    {"long-attribute", [] { return kHead + "<a title=\"" + std::string(50u << 20, 'x') + "\" href=\"page-1.html\">t</a>"; }, false, true},
    {"nul", [] { return kHead + std::string(1u << 20, '\0') + times(std::string_view("<p>\0x\0</p>", 10), 10000); }, false, true},
    {"utf16-le", [] { return utf16(kWhole, false); }, false, true},
    {"utf16-be", [] { return utf16(kWhole, true); }, false, true},
    {"open-comment", [] { return kHead + "<!--" + std::string(20u << 20, 'c'); }, false, true},
    {"entities", [] { return kHead + times("&amp;", 1000000); }, false, true},
    {"windows-1252-as-utf8", [] { return std::string("<meta charset=utf-8><title>Caf\xe9 \x80</title><p>na\xefve \x93words\x94 \x81</p>"); }, false, true},
    {"empty", [] { return std::string(); }, false, false},
    {"one-byte", [] { return std::string("<"); }, false, true},
    {"junk", [] { return junk(2u << 20); }, false, true},
    {"links", [] { return kHead + times("<a href=/x>y</a>", 200000); }, true, true},
    {"entity-names", [] { return kHead + times("&CounterClockwiseContourIntegral;&#x110000;&notit;", 100000); }, false, true},
    {"open-scripts", [] { return kHead + "<script>" + times("x<!--<script>", 200000); }, false, true},
    {"forms", [] { return kHead + times("<form><input name=a><button>Go</button>", 100000); }, true, true},
    {"json-ld-depth", [] { return kHead + "<script type='application/ld+json'>" + std::string(1000000, '[') + "</script>"; }, false, true},
};

class BrokenPage : public testing::TestWithParam<Page> {};

TEST_P(BrokenPage, IsReadWithinItsBounds) {
  const Page &broken = GetParam();
  const Folder folder;
  write_site(folder, "site", 2);
  folder.write("site/broken.html", broken.make());
  const Ran ran = run(audit(folder.path("site"), {"--workers", "1"}));
  RecordProperty("cpu_ms", static_cast<int>(ran.cpu * 1000));
  std::printf("%-22s %.2f s CPU, %ld MiB\n", broken.name, ran.cpu, ran.peak_kib >> 10);
  EXPECT_EQ(ran.signal, 0);
  EXPECT_LT(ran.cpu, 2.0);
  EXPECT_LT(ran.peak_kib, 256 << 10);
  EXPECT_EQ(ran.left_behind, 0);
  const boost::json::value report = report_of(ran);
  ASSERT_TRUE(report.is_object());
  EXPECT_EQ(report.at("facts").at("items").to_number<int>(), broken.item ? 3 : 2);
  const std::vector<std::string> notes = notes_of(report);
  const bool told = std::any_of(notes.begin(), notes.end(), [](const std::string &note) { return note.find("broken.html") != note.npos; });
  if (broken.cut) {
    EXPECT_TRUE(told) << testing::PrintToString(notes);
  }
  EXPECT_EQ(ran.code, told ? 4 : 0) << testing::PrintToString(notes);
  EXPECT_EQ(report.at("sources").at(0).at("state").as_string(), told ? "partial" : "done");
}

INSTANTIATE_TEST_SUITE_P(All, BrokenPage, testing::ValuesIn(kPages), [](const auto &given) {
  std::string name = given.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace freehold::journeys
