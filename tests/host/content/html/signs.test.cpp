#include "host/content/html/signs.hpp"

#include <gtest/gtest.h>

#include "host/content/html/extract.hpp"

namespace freehold::content {
namespace {

const Signs &signs() {
  static const Signs kSigns({"#sign_up", ".agenda-inline", ".letter-form-*", "[data-portal]", "book.example", "#", "[data-unknown]"});
  return kSigns;
}

std::vector<std::uint32_t> found(std::string_view html) {
  Extractor extractor;
  extractor.look_for(&signs());
  std::vector<std::uint32_t> out;
  for (const Sign &sign : extractor.extract(html).signs) out.push_back(sign.pattern);
  return out;
}

TEST(Signs, AreFoundByIdClassAndAttribute) {
  const struct {
    const char *html;
    std::vector<std::uint32_t> patterns;
  } cases[] = {
      {"<div id=sign_up>x</div>", {0}},
      {"<div id=sign_up2>x</div>", {}},
      {"<div id=Sign_Up>x</div>", {}},
      {"<div class='card agenda-inline wide'>x</div>", {1}},
      {"<div class=agenda-inline-2>x</div>", {}},
      {"<div class=letter-form-AbC>x</div>", {2}},
      {"<a href='#' data-portal=signup>x</a>", {3}},
      {"<a href='#' data-unknown=signup>x</a>", {}},
      {"<div class=agenda-inline><div class=agenda-inline>x</div></div><p class=agenda-inline>", {1, 1}},
      {"<body class=agenda-inline><div id=sign_up></div>", {0}},
      {"<div id=\"\" class=\"\">", {}},
  };
  for (const auto &one : cases) EXPECT_EQ(found(one.html), one.patterns) << one.html;
}

TEST(Signs, TellTheAddressTheyCarryAndWhetherAFormStandsThere) {
  Extractor extractor;
  extractor.look_for(&signs());
  const Page &page = extractor.extract("<main><div class=agenda-inline data-url='https://book.example/a?b=1&amp;c'></div><form><div id=sign_up>Join us</div></form></main>");
  ASSERT_EQ(page.signs.size(), 2u);
  EXPECT_EQ(page.signs[0].src, "https://book.example/a?b=1&c");
  EXPECT_FALSE(page.signs[0].has_form);
  EXPECT_TRUE(page.signs[1].has_form);
  EXPECT_EQ(page.signs[1].text, "Join us");
}

TEST(Signs, OfAPageWithoutEndAreCut) {
  std::string html;
  for (int i = 0; i < 5000; ++i) html += "<p class=agenda-inline>";
  EXPECT_LE(found(html).size(), 200u);
}

TEST(Signs, OfOnePageAreNotThoseOfTheNext) {
  Extractor extractor;
  extractor.look_for(&signs());
  EXPECT_EQ(extractor.extract("<div id=sign_up>x</div>").signs.size(), 1u);
  EXPECT_TRUE(extractor.extract("<p>nothing</p>").signs.empty());
}

TEST(Signs, WithoutPatternsNothingIsLookedFor) {
  Extractor extractor;
  EXPECT_TRUE(extractor.extract("<div id=sign_up>").signs.empty());
  EXPECT_TRUE(Signs().empty());
}

}  // namespace
}  // namespace freehold::content
