#include "plugin-api/tools/manifest-files.hpp"

#include <gtest/gtest.h>

#include "plugin-api/tools/page-chunk.hpp"

namespace freehold::tools {
namespace {

const std::string kFront = "+++\ntitle = \"T\"\ndimension = \"none\"\nnature = \"judgement\"\ntier = \"A\"\n";

std::string entry(const std::string &id, const std::string &match) {
  return "[[entry]]\nid = \"" + id + "\"\nmatch = [\"" + match +
         "\"]\nkind = \"booking\"\nname = \"N\"\nsource = \"s\"\ndate = \"2026-11-20\"\n";
}

std::string weights(const std::string &lines) {
  return "[[model]]\nname = \"m\"\nwhy = \"w\"\nsource = \"s\"\ndate = \"2026-11-20\"\nweights = \"\"\"\n" + lines + "\n\"\"\"\n";
}
std::string phrases(const std::string &texts) {
  return "[[phrases]]\nlist = \"l\"\nlanguage = \"en\"\nwhy = \"w\"\nsource = \"s\"\ndate = \"2026-11-20\"\ntext = [" +
         texts + "]\n";
}

TEST(ManifestFiles, APageBecomesARuleWithIdAndBody) {
  ManifestFiles files("my-plugin");
  files.add("rules/dead-end.md",
            kFront + "[[message]]\nid = \"m\"\ntext = \"x\"\n+++\r\n\n# Dead end\n“quoted” '''\"\"\" \\ \t\n");
  ASSERT_TRUE(files.mistakes().empty());
  ASSERT_EQ(files.chunks().size(), 1u);
  Mistakes mistakes;
  const auto chunk = read_page_chunk(files.chunks()[0], mistakes);
  ASSERT_TRUE(chunk);
  EXPECT_EQ(chunk->table.at_path("rule[0].id").value<std::string>(), "my-plugin/dead-end");
  EXPECT_EQ(chunk->page, "# Dead end\n“quoted” '''\"\"\" \\ \t\n");
  EXPECT_EQ(chunk->table.at_path("rule[0].message[0].id").value<std::string>(), "m");
}

TEST(ManifestFiles, EveryMistakeHasItsPlace) {
  const struct {
    const char *path;
    std::string text;
    const char *code;
    std::size_t line;
  } cases[] = {
      {"rules/a.md", "# No front matter\n", "front-matter", 1},
      {"rules/a.md", "+++\ntitle = 'x'\n", "front-matter", 1},
      {"rules/A_b.md", kFront + "+++\n", "bad-id", 0},
      {"rules/a.md", kFront + "titel = \"x\"\n+++\n", "unknown-key", 6},
      {"rules/a.md", kFront + "x = \n+++\n", "toml-syntax", 6},
      {"rules/a.md", "+++\ndimension = \"none\"\nnature = \"judgement\"\ntier = \"A\"\n+++\n", "missing-key", 1},
      {"rules/a.md", kFront + "[[message]]\nid = \"m\"\ntext = \"t\"\n[[message]]\nid = \"m\"\ntext = \"t\"\n+++\n",
       "duplicate", 9},
      {"rules/a.md", kFront + "+++\n\xff\n", "bad-text", 0},
      {"rules/a.md", kFront + "+++\na" + std::string(1, '\0'), "bad-text", 0},
      {"catalogue/a.toml", entry("b", "b.example") + entry("a", "a.example"), "out-of-order", 8},
      {"catalogue/a.toml", entry("a", "a.example") + entry("a", "b.example"), "duplicate", 8},
      {"catalogue/a.toml", entry("a", "a.example") + entry("b", "a.example"), "duplicate", 10},
      {"catalogue/a.toml", phrases("\"b\", \"a\""), "out-of-order", 7},
      {"catalogue/a.toml", phrases("\"a\", \"a\""), "duplicate", 7},
      {"catalogue/a.toml", phrases("\"a\"") + phrases("\"b\""), "duplicate", 8},
      {"catalogue/a.toml", phrases("\"a\\nb\""), "bad-value", 7},
      {"catalogue/a.toml", weights("w:x 12\nw:y 1.5"), "bad-value", 6},
      {"catalogue/a.toml", weights("two words 3"), "bad-value", 6},
      {"catalogue/a.toml", weights("w:x"), "bad-value", 6},
      {"catalogue/a.toml", "[[entries]]\n", "unknown-key", 1},
      {"rule-set.toml", "[rule-set]\nid = \"base\"\n", "missing-key", 1},
      {"rule-set.toml",
       "[rule-set]\nid = \"b\"\nversion = \"1\"\n[[rule-set.question]]\nid = \"O1\"\nweight = "
       "1\n[[rule-set.question]]\nid = \"O1\"\nweight = 1\n",
       "duplicate", 7},
      {"notes.txt", "", "unknown-file", 0},
  };
  for (const auto &one : cases) {
    ManifestFiles files("p");
    files.add(one.path, one.text);
    ASSERT_EQ(files.mistakes().size(), 1u) << one.path << '\n' << one.text;
    EXPECT_EQ(files.mistakes()[0].mistake.code, one.code) << one.text;
    EXPECT_EQ(files.mistakes()[0].mistake.line, one.line) << one.text;
    EXPECT_EQ(files.mistakes()[0].path, one.path);
  }
}

TEST(ManifestFiles, CataloguesBecomeLines) {
  ManifestFiles files("p");
  files.add("catalogue/a.toml", entry("a", "a.example") + phrases("\"a b\", \"ä\"") + weights("w:x 12"));
  files.add("catalogue/b.toml", "# of entries alone\n" + entry("b", "b.example"));
  ASSERT_TRUE(files.mistakes().empty()) << files.mistakes()[0].mistake.sentence;
  ASSERT_EQ(files.chunks().size(), 4u);
  EXPECT_TRUE(files.chunks()[0].starts_with("%entry\n")) << files.chunks()[0];
  EXPECT_TRUE(files.chunks()[0].ends_with("\n\na.example\n")) << files.chunks()[0];
  EXPECT_EQ(files.chunks()[1], "%phrases\ndate: 2026-11-20\nlanguage: en\nlist: l\nsource: s\nwhy: w\n\na b\nä\n");
  EXPECT_EQ(files.chunks()[2], "%model\ndate: 2026-11-20\nname: m\nsource: s\nwhy: w\n\nw:x 12\n");
  EXPECT_TRUE(files.chunks()[3].ends_with("\n\nb.example\n")) << files.chunks()[3];
}

TEST(ManifestFiles, TwoFilesMayNotClaimTheSame) {
  ManifestFiles files("p");
  files.add("catalogue/a.toml", entry("a", "a.example"));
  files.add("catalogue/b.toml", entry("a", "a.example"));
  files.add("rules/x.md", kFront + "+++\n");
  files.add("more/x.md", kFront + "+++\n");
  ASSERT_EQ(files.mistakes().size(), 3u);
  EXPECT_NE(files.mistakes()[0].mistake.sentence.find("catalogue/a.toml:1"), std::string::npos)
      << files.mistakes()[0].mistake.sentence;
}

TEST(ManifestFiles, SourceHoldsTheBytesOfTheChunks) {
  const std::string source = as_source({"a = \"ä?\\\"\n"});
  EXPECT_NE(source.find("\"a = \\042\\303\\244\\077\\134\\042\\n\""), std::string::npos) << source;
  EXPECT_EQ(as_source({}).find("chunk_"), std::string::npos);
}

}  // namespace
}  // namespace freehold::tools
