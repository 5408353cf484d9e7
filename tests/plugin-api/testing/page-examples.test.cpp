#include "plugin-api/testing/page-examples.hpp"

#include <gtest/gtest.h>

namespace freehold::tester {
namespace {

struct Expected {
  const char *language;
  bool fires;
  std::size_t line;
  const char *text;
};

struct Case {
  const char *name;
  const char *page;
  std::vector<Expected> examples;
};

TEST(PageExamples, AreTheTaggedBlocks) {
  const Case cases[] = {
      {"none", "# Page\n\nNo block.\n", {}},
      {"one of each",
       "```html fires\n<p>a\n```\n\ntext\n```jsonl silent\n{}\n{}\n```\n",
       {{"html", true, 1, "<p>a\n"}, {"jsonl", false, 6, "{}\n{}\n"}}},
      {"other blocks", "```html\n<p>\n```\n```toml fires\na=1\n```\n```html maybe\n<p>\n```\n", {}},
      {"more spaces, carriage returns", "```html   silent \r\n<p>\r\n```\r\n", {{"html", false, 1, "<p>\r\n"}}},
      {"tildes around backticks",
       "~~~~html fires\n```html silent\n~~~\n~~~~\n",
       {{"html", true, 1, "```html silent\n~~~\n"}}},
      {"a longer fence closes",
       "```html fires\n<p>\n`````\n```html silent\n```",
       {{"html", true, 1, "<p>\n"}, {"html", false, 4, ""}}},
      {"inside another block", "````markdown\n```html fires\n<p>\n```\n````\n", {}},
      {"never closed", "```jsonl fires\n{}", {{"jsonl", true, 1, "{}\n"}}},
      {"indented by three, not by four",
       "   ```html fires\n<p>\n   ```\n    ```html fires\n",
       {{"html", true, 1, "<p>\n"}}},
      {"inline code", "```html fires``` is how\n", {}},
  };
  for (const Case &one : cases) {
    SCOPED_TRACE(one.name);
    const std::vector<PageExample> found = page_examples(one.page);
    ASSERT_EQ(found.size(), one.examples.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i].language, one.examples[i].language);
      EXPECT_EQ(found[i].fires, one.examples[i].fires);
      EXPECT_EQ(found[i].line, one.examples[i].line);
      EXPECT_EQ(found[i].text, one.examples[i].text);
    }
  }
}

}  // namespace
}  // namespace freehold::tester
