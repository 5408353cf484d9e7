#include "host/content/classify/name-words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace freehold::content {
namespace {

TEST(NameWords, ArePartedByWhatIsNoLetterAndByCapitals) {
  const struct {
    const char *name, *words;
  } cases[] = {
      {"first_name", "first|name|"}, {"firstName", "first|Name|"}, {"ctl00[q]", "ctl|q|"}, {"userID", "user|ID|"},
      {"Stra\xC3\x9F" "eNr", "Stra\xC3\x9F" "e|Nr|"}, {"\xC3\xA9T", "\xC3\xA9T|"}, {"--", ""}, {"", ""},
  };
  for (const auto &one : cases) {
    std::string words;
    for_each_name_word(one.name, [&](std::string_view word) { words.append(word).append("|"); });
    EXPECT_EQ(words, one.words) << one.name;
  }
}

}  // namespace
}  // namespace freehold::content
