// Every string of a report is set to text that attacks a reader, and no format may give way.
#include <gtest/gtest.h>
#include <gumbo.h>

#include <boost/json.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "host/report/html.hpp"
#include "host/report/json-report-reader.hpp"
#include "host/report/renderers.hpp"
#include "host/report/report-fields.hpp"
#include "host/support/escape-html.hpp"
#include "host/support/escape.hpp"
#include "host/support/utf8.hpp"
#include "tests/host/report/change-items.hpp"
#include "tests/host/report/sample-report.hpp"

namespace freehold::report {
namespace {

// Every payload that runs would set document.title or ask for canary.example.
const std::vector<std::string> &payloads() {
  static const std::vector<std::string> list = {"</script><script>document.title='canary'</script>",
                                                "<script>document.title='canary'</script>",
                                                "<script src=https://canary.example/x.js></script>",
                                                "</title><script>document.title='canary'</script>",
                                                "</style><script>document.title='canary'</script>",
                                                "--><script>document.title='canary'</script>",
                                                "]]><script>document.title='canary'</script>",
                                                "<img src=x onerror=document.title='canary'>",
                                                "<img src=https://canary.example/i.png>",
                                                "\"><img src=x onerror=document.title='canary'>",
                                                "'><img src=x onerror=document.title='canary'>",
                                                "` onmouseover=document.title='canary' `",
                                                "\" onfocus=document.title='canary' autofocus x=\"",
                                                "' onload='document.title=1",
                                                "<svg onload=document.title='canary'>",
                                                "<svg><script>document.title='canary'</script></svg>",
                                                "<svg><animate onbegin=document.title='canary' attributeName=x dur=1s>",
                                                "<math><mi xlink:href=\"javascript:document.title='canary'\">x",
                                                "<iframe src=javascript:document.title='canary'>",
                                                "<iframe srcdoc=\"<script>parent.document.title='canary'</script>\">",
                                                "<object data=https://canary.example/>",
                                                "<embed src=https://canary.example/>",
                                                "<base href=https://canary.example/>",
                                                "<link rel=stylesheet href=https://canary.example/x.css>",
                                                "<meta http-equiv=refresh content=0;url=https://canary.example/>",
                                                "<form action=https://canary.example/><input type=submit autofocus>",
                                                "<details open ontoggle=document.title='canary'>",
                                                "<body onload=document.title='canary'>",
                                                "<video><source onerror=document.title='canary'>",
                                                "<style>@import 'https://canary.example/x.css'</style>",
                                                "<style>*{background:url(https://canary.example/b)}</style>",
                                                "<a href=javascript:document.title='canary'>click</a>",
                                                "javascript:document.title='canary'",
                                                "JaVaScRiPt:document.title='canary'",
                                                "java\nscript:document.title='canary'",
                                                " javascript:document.title='canary'",
                                                "\x01javascript:document.title='canary'",
                                                "data:text/html,<script>document.title='canary'</script>",
                                                "vbscript:msgbox(1)",
                                                "https://canary.example/\"onclick=\"document.title='canary'",
                                                "https://canary.example/' onclick='x",
                                                "https://canary.example/<script>",
                                                "http://user:pass@canary.example/",
                                                "mailto:x@canary.example?body=<b>",
                                                "&lt;script&gt;document.title='canary'&lt;/script&gt;",
                                                "&#60;script&#62;1&#60;/script&#62;",
                                                "&quot;><script>1</script>",
                                                "{{constructor.constructor('document.title=1')()}}",
                                                "${document.title='canary'}",
                                                "pre$`post",
                                                "pre$&post",
                                                "$'$1$$",
                                                "%s%n%x",
                                                "{name}{client}{0}",
                                                "'; DROP TABLE runs; --",
                                                "=HYPERLINK(\"https://canary.example\")",
                                                "+cmd|' /C calc'!A0",
                                                "@SUM(1)",
                                                "-2+3",
                                                "\x1b[31mred\x1b[0m",
                                                "\x1b]0;canary\x07",
                                                "\x1b]8;;https://canary.example\x1b\\link\x1b]8;;\x1b\\",
                                                "\x1b]52;c;Y2FuYXJ5\x07",
                                                "\xc2\x9b"
                                                "31mred",
                                                "\x9b"
                                                "31m",
                                                "over\rwritten",
                                                "bell\x07 back\x08\x08 form\x0c",
                                                "tab\tand\nfeed",
                                                "\xe2\x80\xae"
                                                "gnp.exe",
                                                "\xe2\x81\xa6isolate",
                                                "zero\xe2\x80\x8bwidth\xe2\x80\x8d",
                                                "\xef\xbb\xbf"
                                                "bom",
                                                "line\xe2\x80\xa8sep\xe2\x80\xa9",
                                                "bad \xff\xfe\xc0\xaf utf-8",
                                                "cut \xf0\x9f\x98",
                                                "\xed\xa0\x80 surrogate",
                                                "\xef\xbc\x9cscript\xef\xbc\x9e",
                                                "<!--",
                                                "<![CDATA[",
                                                "<!DOCTYPE html>",
                                                "\\u003cscript\\u003e",
                                                "\"},{\"x\":\"",
                                                "\\",
                                                "\"",
                                                "日本語のとても長い題名",
                                                "مرحبا بالعالم",
                                                "👩‍👩‍👧",
                                                std::string("nul\0byte", 8),
                                                std::string(5000, 'A'),
                                                std::string(400, '<')};
  return list;
}

// Sets every string there is, one text after the other; only the schema's name stays.
struct Poison {
  const std::vector<std::string> &texts;
  std::size_t next = 0;

  const std::string &text() { return texts[next++ % texts.size()]; }
  void operator()(const char *name, std::string &x) {
    if (std::string_view(name) != "schema") x = text();
  }
  void operator()(const char *, std::vector<std::pair<std::uint32_t, std::uint32_t>> &) {}
  template <class T>
  void operator()(const char *name, std::optional<T> &x) {
    if constexpr (std::is_same_v<T, std::string>) x.emplace();
    if (x) (*this)(name, *x);
  }
  template <class T>
  void operator()(const char *name, std::vector<T> &list) {
    for (T &x : list) (*this)(name, x);
  }
  void operator()(const char *name, ItemList &items) {
    change_items(items, [&](std::vector<Item> &list) { (*this)(name, list); });
  }
  template <class T>
  void operator()(const char *name, ByName<T> &map) {
    if (map.size() > 1) map.resize(1);  // the names are to be all alike, and names of an object only once
    for (auto &[key, x] : map) key = text(), (*this)(name, x);
  }
  template <class T>
  void operator()(const char *, T &x) {
    if constexpr (Described<T>) fields(*this, x);
  }
};

Report poisoned(const std::string &text) {
  Report report = sample_report();
  const std::vector<std::string> texts = {text};
  Poison{texts}("", report);
  return report;
}

std::string drawn(std::string_view format, const Report &report, const RenderOptions &options = {}) {
  std::ostringstream out;
  find_renderer(format)->render(report, options, out);
  return out.str();
}

void expect_no_controls(const std::string &text, const std::string &payload) {
  ASSERT_TRUE(is_clean_utf8(text)) << payload;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    ASSERT_FALSE((is_control(c) && c != '\n') || is_bidi_control(c) || is_zero_width(c))
        << static_cast<std::uint32_t>(c) << " of " << payload;
  }
}

// Walks the tree as an independent parser built it: counts elements by name and refuses everything the template has
// not.
void inspect(const GumboNode *node, std::map<std::string, int> &elements, const std::string &payload) {
  static const std::set<std::string> kOurs = {
      "a",    "b",     "bdi",    "blockquote", "body", "caption", "circle", "code",    "dd",   "details", "div",
      "dl",   "dt",    "footer", "h1",         "h2",   "h3",      "head",   "header",  "html", "li",      "main",
      "meta", "nav",   "ol",     "p",          "path", "pre",     "rect",   "section", "span", "style",   "summary",
      "svg",  "table", "tbody",  "td",         "text", "th",      "thead",  "title",   "tr",   "ul"};
  if (node->type != GUMBO_NODE_ELEMENT) return;
  const GumboElement &element = node->v.element;
  std::string tag = gumbo_normalized_tagname(element.tag);
  if (tag.empty()) {
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    tag.assign(piece.data, piece.length);
  }
  ASSERT_TRUE(kOurs.count(tag)) << tag << " of " << payload;
  if (tag != "a") ++elements[tag];
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
    const std::string name = attribute->name;
    const std::string value = attribute->value;
    ASSERT_FALSE(name.starts_with("on") || name == "style" || name == "src" || name == "srcdoc" || name == "action")
        << name << " of " << payload;
    if (name == "href") {
      ASSERT_TRUE(value.starts_with('#') || is_safe_link(value)) << value;
    }
  }
  for (unsigned i = 0; i < element.children.length; ++i)
    inspect(static_cast<const GumboNode *>(element.children.data[i]), elements, payload);
}

std::map<std::string, int> elements_of(const std::string &html, const std::string &payload) {
  std::map<std::string, int> elements;
  GumboOutput *tree = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
  inspect(tree->root, elements, payload);
  gumbo_destroy_output(&kGumboDefaultOptions, tree);
  return elements;
}

// What any text becomes that is to stand in JSON: valid UTF-8.
std::string repaired(const std::string &text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) append_utf8(next_character(text, at), out);
  return out;
}

TEST(HostileText, ThereAreEnoughPayloads) {
  EXPECT_GE(payloads().size(), 90u);
}

TEST(HostileText, CannotSteerATerminal) {
  for (const std::string &payload : payloads()) {
    const Report report = poisoned(payload);
    for (const std::size_t width : {40u, 80u, 200u})
      expect_no_controls(drawn("terminal", report, {width, false, false, payload}), payload);
    const std::string ascii = drawn("terminal", report, {80, false, true, payload});
    EXPECT_TRUE(std::all_of(ascii.begin(), ascii.end(), [](char c) { return c == '\n' || (c >= ' ' && c <= '~'); }))
        << payload;
  }
}

TEST(HostileText, AddsNothingToTheHtml) {
  const auto harmless = elements_of(drawn("html", poisoned("x")), "x");
  EXPECT_EQ(harmless.count("script"), 0u);
  for (const std::string &payload : payloads()) {
    const std::string html = drawn("html", poisoned(payload));
    ASSERT_TRUE(is_clean_utf8(html)) << payload;
    EXPECT_EQ(elements_of(html, payload), harmless) << payload;
  }
}

// chromium-canary.sh opens it.
TEST(HostileText, IsWrittenForTheCanary) {
  Report report = sample_report();
  Poison{payloads()}("", report);
  report.notes.resize(payloads().size(), report.notes.front());
  for (std::size_t i = 0; i < report.notes.size(); ++i) report.notes[i].sentence = payloads()[i];
  report.strengths.resize(payloads().size(), report.strengths.front());
  for (std::size_t i = 0; i < report.strengths.size(); ++i) report.strengths[i].text = payloads()[i];
  report.ways.paths.assign(1, {});
  for (const std::string &payload : payloads()) report.ways.paths[0].stops.push_back({payload, payload, payload});
  std::ofstream file(FREEHOLD_BUILD_DIR "/hostile-report.html", std::ios::binary);
  render_html(report, {}, file);
  EXPECT_TRUE(file.flush().good());
}

TEST(HostileText, IsTheSameStringInJson) {
  for (const std::string &payload : payloads()) {
    const std::string text = drawn("json", poisoned(payload));
    expect_no_controls(text, payload);
    EXPECT_EQ(text.find('<'), std::string::npos);
    const boost::json::value document = boost::json::parse(text);
    EXPECT_EQ(document.at("head").at("client").as_string(), repaired(payload)) << payload;
    EXPECT_EQ(document.at("findings").at(0).at("spots").at(0).at("evidence").at("quote").as_string(), repaired(payload))
        << payload;
    const auto again = read_report(text, "report.json");
    ASSERT_TRUE(again) << to_line(again.problem());
    EXPECT_EQ(drawn("json", *again), text);
    std::istringstream lines(drawn("jsonl", *again));
    for (std::string line; std::getline(lines, line);)
      EXPECT_EQ(boost::json::parse(line).at("id").as_string(), repaired(payload));
  }
}

}  // namespace
}  // namespace freehold::report
