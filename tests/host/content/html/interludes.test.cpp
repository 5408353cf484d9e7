#include "host/content/html/interludes.hpp"

#include <gtest/gtest.h>

#include <string>

#include "host/content/html/extract.hpp"

namespace freehold::content {
namespace {

constexpr std::string_view prose =
    "<p>The first year was the quiet one, and what it taught us about patience is what this piece is about in the end."
    "<p>The second year was louder, for by then the letter went out to nine hundred people who had asked for it.";

// A page of one article, with `amid` between two halves of its text.
std::string article(std::string_view amid, std::string_view path = "/2024/the-quiet-year") {
  std::string source = "<meta property=og:type content=article><link rel=canonical href='https://www.mara.example";
  source.append(path).append("'><main><div>");
  source.append(prose).append(prose).append(prose).append(amid).append(prose).append(prose);
  return source.append("</div></main>");
}

bool keeps(const Page &page, std::string_view text) {
  return page.main_text.find(text) != std::string::npos;
}

TEST(Interludes, LeaveTheText) {
  const struct {
    std::string_view amid, gone;
  } cases[] = {
      {"<p><a href=/2023/how-we-lost-the-first-harvest>Read more: How we lost the first harvest</a>", "Read more"},
      {"<p>SEE ALSO: <a href=https://blog.mara.example/p/how-we-lost-it-all>How we lost the first harvest</a>", "SEE ALSO"},
      {"<h3><a href=/news/83412>What the neighbours said about the frost</a></h3>", "What the neighbours"},
      {"<p><a href=/notes/%D1%87%D1%82%D0%BE-%D1%81%D0%BA%D0%B0%D0%B7%D0%B0%D0%BB%D0%B8>Что сказали соседи о морозе</a>", "Что"},
      {"<p>Weiterlesen:<p><a href=/2023/was-die-nachbarn-sagten-heute>Was die Nachbarn zum Frost sagten</a>", "Weiterlesen"},
      {"<p>Related<ul><li><a href=/a/1001>What the neighbours said about frost</a><li><a href=/a/1002>Frost</a></ul>", "Related"},
      {"<p>Related<ul><li><a href=/a/1001>What the neighbours said about frost</a><li><a href=/a/1002>Frost</a></ul>", "Frost"},
      {"<p><a href='https://net.example/share?u=https%3A%2F%2Fwww.mara.example%2F2024'>Tell a friend</a>", "Tell a friend"},
      {"<p><a href='chat://send?text=https://www.mara.example/2024'>Send this on</a>", "Send this on"},
      {"<p><a href=#>Back to top</a>", "Back to top"},
      {"<p><a href='javascript:;'>Close</a>", "Close"},
      {"<p><a href=/2024/the-quiet-year#respond>Leave a comment</a>", "Leave a comment"},
  };
  for (const auto &test : cases) {
    const Page page = extract(article(test.amid));
    EXPECT_FALSE(keeps(page, test.gone)) << test.amid;
    EXPECT_TRUE(keeps(page, "what it taught us")) << test.amid;
    for (const Link &link : page.links) EXPECT_FALSE(link.in_text) << test.amid;
  }
}

TEST(Interludes, StepsAndSourcesStay) {
  const std::string_view cases[] = {
      "<p><a href=/call>Book a call with me this week or next</a>",
      "<p><a href=/letter>Get the letter that nine hundred people asked for</a>",
      "<p><a href=https://buy.example/item/40012>The pan that I have cooked with for ten years</a>",
      "<p>My own favourites of that year, in the order in which they were written down:<ul>"
      "<li><a href=/2023/how-we-lost-the-first-harvest>How we lost the first harvest</a></ul>",
      "<p>I told <a href=/2023/how-we-lost-the-first-harvest>how we lost the first harvest</a> in another piece.",
      "<p><a href='https://net.example/item?from=https://www.mara.example/2024'>Also at the other shop</a>",
      "<p><a href=#part-two>On to part two</a>",
      "<p><a href=mailto:mara@mara.example>Write to me</a>",
  };
  for (const std::string_view amid : cases) {
    const Page page = extract(article(amid));
    ASSERT_EQ(page.links.size(), 1u) << amid;
    EXPECT_TRUE(page.links[0].in_text) << amid;
  }
}

TEST(Interludes, APageOfPiecesKeepsThem) {
  const std::string_view piece = "<p><a href=/2023/how-we-lost-the-first-harvest>How we lost the first harvest of all</a>";
  EXPECT_TRUE(keeps(extract(article(piece, "/")), "How we lost")) << "the first page of a host";
  std::string many = "<meta property=og:type content=article>";
  for (int i = 0; i < 20; ++i) many.append(piece);
  EXPECT_TRUE(keeps(extract(many), "How we lost")) << "a list of pieces";
  EXPECT_TRUE(keeps(extract("<main>" + std::string(prose) + std::string(piece)), "How we lost")) << "not said to be an article";
}

TEST(Interludes, TheTitleIsNotTold) {
  const Page page = extract(
      "<body class='post single-post'><div><p>Essays<h1>The quiet year</h1><p>By Mara Lindqvist<p>3 March 2024" +
      std::string(prose) + std::string(prose) + std::string(prose) + "<p>Written in 2024.<h3>Comments</h3></div>");
  EXPECT_TRUE(page.main_text.starts_with("The first year")) << page.main_text;
  EXPECT_TRUE(page.main_text.ends_with("Written in 2024.")) << page.main_text;
  EXPECT_EQ(page.first_heading, "The quiet year");
}

}  // namespace
}  // namespace freehold::content
