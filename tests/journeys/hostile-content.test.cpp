// Content that attacks whoever looks at the report: on the terminal, in a browser, in a tool that reads JSON.
#include <sstream>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

const char *const kHostile[] = {
    "</script><script>document.title='ran'</script>", "</title></style><img src=x onerror=\"document.title='ran'\">", "\" onmouseover=\"document.title='ran'",
    "$& $` $' \\u003cscript\\u003e", "\x1b]0;ran\x07\x1b[2J\x1b]52;c;cmFu\x07", "\xc2\x9b" "31m\xc2\x9d" "0;ran\xc2\x9c", "\xe2\x80\xae" "gpj.exe\xe2\x81\xa6 isolate",
    "javascript:document.title='ran'", "'\"`{{7*7}}<svg/onload=document.title='ran'>", "https://canary.example/beacon?<b>"};

// Hostile in title, text, link, button, address and, where a file system allows it, name.
Folder &hostile_site() {
  static Folder folder;
  int number = 0;
  for (const char *text : kHostile) {
    std::string name = text;
    for (char &c : name) c = c == '/' ? '_' : c;
    std::string escaped;
    for (const char *c = text; *c != '\0'; ++c) escaped += *c == '<' ? "&lt;" : *c == '"' ? "&quot;" : *c == '&' ? "&amp;" : std::string(1, *c);
    folder.write("site/" + std::to_string(++number) + name.substr(0, 60) + ".html",
                 "<html><head><meta charset=utf-8><title>" + escaped + "</title><link rel=canonical href=\"https://hostile.example/" + escaped +
                     "\"></head><body><h1>" + escaped + "</h1><p>Buy now! " + escaped + "</p><a href=\"" + escaped + "\">" + escaped +
                     "</a><form action=\"https://canary.example/" + escaped + "\"><input name=email><button>" + escaped + "</button></form></body></html>");
  }
  return folder;
}

// No control character but line feed and tab, no C1, no control of direction.
std::string forbidden_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) return "control byte " + std::to_string(byte) + " at " + std::to_string(i);
    const auto next = [&](std::size_t n) { return i + n < text.size() ? static_cast<unsigned char>(text[i + n]) : 0u; };
    if (byte == 0xc2 && next(1) >= 0x80 && next(1) < 0xa0) return "C1 at " + std::to_string(i);
    if (byte == 0xe2 && ((next(1) == 0x80 && next(2) >= 0xaa && next(2) <= 0xae) || (next(1) == 0x81 && next(2) >= 0xa6 && next(2) <= 0xa9)))
      return "direction control at " + std::to_string(i);
  }
  return "";
}

TEST(HostileContent, ReachesNoTerminal) {
  const std::string site = hostile_site().path("site");
  const Ran audited = run({"audit", site, "--format", "terminal", "--today", "2026-11-20"});
  EXPECT_TRUE(audited.code == 0 || audited.code == 4) << audited.err;
  EXPECT_EQ(forbidden_in(audited.out), "");
  EXPECT_EQ(forbidden_in(audited.err), "");
  const std::string report = hostile_site().path("report.json");
  run({"audit", site, "--format", "json", "-o", report});
  const boost::json::value whole = boost::json::parse(whole_file(report));
  for (const boost::json::value &finding : whole.at("findings").as_array()) {
    const Ran ran = run({"explain", std::string(finding.at("rule").as_string()), report});
    EXPECT_EQ(forbidden_in(ran.out), "") << finding.at("rule");
  }
  for (const char *text : kHostile) {
    const Ran ran = run({"audit", text});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(forbidden_in(ran.err), "") << ran.err;
  }
}

TEST(HostileContent, StaysTextInJson) {
  const std::string site = hostile_site().path("site");
  const Ran ran = run(audit(site));
  EXPECT_TRUE(report_of(ran).is_object());
  EXPECT_EQ(forbidden_in(ran.out), "");
  EXPECT_THAT(ran.out, testing::Not(testing::HasSubstr("</script")));
  std::istringstream lines(run({"audit", site, "--format", "jsonl"}).out);
  for (std::string line; std::getline(lines, line);) {
    boost::json::error_code error;
    boost::json::parse(line, error);
    EXPECT_FALSE(error) << line.substr(0, 200);
    EXPECT_EQ(forbidden_in(line), "");
  }
}

TEST(HostileContent, RunsInNoBrowser) {
  if (run_program("sh", {"-c", "command -v chromium || command -v chromium-browser"}).code != 0) GTEST_SKIP() << "no chromium";
  const Folder folder;
  const std::string html = folder.path("report.html");
  const Ran ran = run({"audit", hostile_site().path("site"), "--format", "html", "-o", html});
  EXPECT_TRUE(ran.code == 0 || ran.code == 4) << ran.err;
  EXPECT_THAT(whole_file(html), testing::Not(testing::HasSubstr("<script")));
  RunOptions home;
  home.environment = {"HOME=" + folder.root()};
  const Ran canary = run_program("sh", {source_path("tests/host/report/chromium-canary.sh"), html}, home);
  EXPECT_EQ(canary.code, 0) << canary.err;
}

}  // namespace
}  // namespace freehold::journeys
