#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

using testing::HasSubstr;

constexpr const char *kValidate = R"py(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1])); Draft202012Validator.check_schema(schema)
wrong = [e.json_path + ': ' + e.message for line in sys.stdin for e in Draft202012Validator(schema).iter_errors(json.loads(line))]
print('\n'.join(wrong[:10]) or 'fine')
)py";

// A list, a calendar and a counter that no <form> and no link shows.
constexpr const char *kPage = R"(<!doctype html><html lang="en"><head><title>Talk to me</title><script src="https://plausible.io/js/script.js"></script></head><body><main>
<h1>Talk to me</h1><p>Pick an hour for a call about your plant, or read the <a href="/media-kit.pdf">media kit</a>.</p>
<div class="calendly-inline-widget" data-url="https://calendly.com/mara/intro"></div>
<form action="/search"><input name="q" type="search"></form>
<script async data-uid="abc" src="https://mara.ck.page/abc/index.js"></script></main></body></html>)";

TEST(ReadLines, FollowTheirSchemaAndNameProviders) {
  const Folder folder;
  folder.write("site/index.html", kPage);
  const Ran ran = run({"read", "--to", "jsonl", "--address", "https://mara.example/", folder.path("site")}, {.folder = folder.root()});
  ASSERT_EQ(ran.code, 0) << ran.err;
  const Ran checked = run_program("python3", {"-c", kValidate, FREEHOLD_SOURCE_DIR "/host/corpus/schema/read-line.schema.json"}, {.input = ran.out});
  EXPECT_EQ(checked.out, "fine\n") << checked.err;
  for (const char *part : {R"("name":"Calendly","kind":"booking","portable":"yes")", R"x("name":"Kit (ConvertKit)","kind":"mail","portable":"yes")x",
                           R"("name":"Plausible","kind":"analytics","portable":"unknown")", R"("kind":"sponsor-kit")",
                           R"("url":"https://calendly.com/mara/intro","text":"","rel":"","kind":"booking")",
                           R"("action":"https://mara.ck.page/abc/index.js","method":"get","kind":"signup","fields":[])"}) {
    EXPECT_THAT(ran.out, HasSubstr(part));
  }
}

// Kept items carry the lines of all their text; an audit counts those that findings point at.
TEST(Lines, AreThoseOfTheFile) {
  const Folder folder;
  folder.write("site/a.html", "<!doctype html>\n<html lang=\"en\"><title>A</title>\n<main>\n<h1>Notes</h1>\n\n<p>Shelves were put up on Monday, in the "
                              "afternoon they were painted, and on Tuesday everything had dried.</p>\n<p>On Wednesday nobody came.</p></main></html>\n");
  const Ran kept = run({"read", "--to", "jsonl", folder.path("site")}, {.folder = folder.root()});
  EXPECT_THAT(kept.out, HasSubstr(R"("origin":[0,60,4,6,75,6,110,186,7])")) << kept.err;
  const boost::json::value report = report_of(run(audit(folder.path("site")), {.folder = folder.root()}));
  ASSERT_TRUE(report.is_object());
  std::set<std::int64_t> lines;
  for (const auto &[rule, result] : report.at("items").at(0).at("rules").as_object()) {
    for (const auto &finding : result.at("findings").as_array()) {
      if (const auto &line = finding.at("evidence").at("line"); line.is_int64()) lines.insert(line.as_int64());
    }
  }
  EXPECT_THAT(lines, testing::Contains(4));
}

}  // namespace
}  // namespace freehold::journeys
