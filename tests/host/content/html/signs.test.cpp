#include "host/content/html/signs.hpp"

#include <gtest/gtest.h>

#include <random>

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

// Whichever blanks part the classes, wherever one stands among others and however much of the page comes behind.
TEST(Signs, AreFoundAmongManyClasses) {
  const Signs with_short({".ab", ".agenda-inline", ".letter-form-*"});
  std::mt19937 random(1);
  const auto one_of = [&](const std::vector<std::string> &list) { return list[random() % list.size()]; };
  for (int i = 0; i < 20000; ++i) {
    std::string classes;
    std::uint32_t first = Signs::none, first_with_short = Signs::none;
    for (std::size_t words = random() % 8; words > 0; --words) {
      const std::string word = one_of({"a", "ab", "agen", "agenda", "agenda-inline", "agenda-inline-x", "letter-form-7", "letter", "x\1letter-form-", "wide"});
      classes += one_of({"", " ", "\t", "\n \f"}) + word + one_of({" ", "\r", "  "});
      const std::uint32_t found = word == "agenda-inline" ? 1u : word.starts_with("letter-form-") ? 2u : Signs::none;
      if (first == Signs::none) first = found;
      if (first_with_short == Signs::none) first_with_short = word == "ab" ? 0u : found;
    }
    const std::string source = "class='" + classes + "'>" + std::string(random() % 40, random() % 2 == 0 ? ' ' : 'x');
    EXPECT_EQ(signs().of_classes(source, 7, classes.size()), first) << classes;
    EXPECT_EQ(with_short.of_classes(source, 7, classes.size()), first_with_short) << classes;
  }
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
