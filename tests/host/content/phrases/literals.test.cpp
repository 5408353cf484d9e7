#include "host/content/phrases/literals.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace freehold::content {
namespace {

// All literals that the text begins with, the last first.
std::vector<std::uint32_t> compared(const std::vector<std::string> &sorted, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = sorted.size(); i-- > 0;) {
    if (text.starts_with(sorted[i])) numbers.push_back(static_cast<std::uint32_t>(i));
  }
  return numbers;
}

std::vector<std::uint32_t> found(const Literals &literals, std::string_view text) {
  std::vector<std::uint32_t> numbers;
  for (auto at = literals.longest(text); at != Literals::none; at = literals.shorter(at)) numbers.push_back(at);
  return numbers;
}

Literals made(const std::vector<std::string> &sorted) {
  std::string bytes;
  std::vector<Literals::Place> places;
  for (const std::string &text : sorted) {
    places.push_back({static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(text.size())});
    bytes += text;
  }
  return Literals(std::move(bytes), places);
}

TEST(Literals, AreFoundAsByComparing) {
  std::mt19937 random(1);
  const auto text_of = [&](std::size_t longest, std::string_view letters) {
    std::string text;
    for (std::size_t size = random() % longest + 1; text.size() < size;) text += letters[random() % letters.size()];
    return text;
  };
  using namespace std::string_view_literals;
  for (const std::string_view letters : {"ab"sv, "a\0"sv, "abcdefgh"sv, "\xC3\xA4 "sv}) {
    for (const std::size_t longest : {3, 8, 9, 20}) {
      std::vector<std::string> sorted;
      for (int i = 0; i < 300; ++i) sorted.push_back(text_of(longest, letters));
      std::sort(sorted.begin(), sorted.end());
      const Literals literals = made(sorted);
      for (int i = 0; i < 1000; ++i) {
        const std::string text = i % 2 == 0 ? text_of(24, letters) : sorted[random() % sorted.size()] + text_of(4, letters);
        EXPECT_EQ(found(literals, text), compared(sorted, text)) << text;
      }
    }
  }
}

TEST(Literals, OfOneBeginningAreToldApartByWhatFollows) {
  const std::vector<std::string> sorted{"beginnin", "beginning", "beginning a", "beginning b", "beginning b", "beginning c"};
  const Literals literals = made(sorted);
  for (const std::string text : {"beginni", "beginnin", "beginninA", "beginning", "beginning ", "beginning a", "beginning b", "beginning bb", "beginning d", "z"}) {
    EXPECT_EQ(found(literals, text), compared(sorted, text)) << text;
  }
}

TEST(Literals, NoneBeginNothing) {
  EXPECT_EQ(Literals().longest("text"), Literals::none);
  EXPECT_EQ(made({}).longest("text"), Literals::none);
  EXPECT_EQ(made({"a"}).longest(""), Literals::none);
}

}  // namespace
}  // namespace freehold::content
