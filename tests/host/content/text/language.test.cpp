#include "host/content/text/language.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string declared;
  std::string tag;
};

TEST(Language, TakesWhatIsDeclared) {
  const std::vector<Case> cases{
      {"en", "en"},  {"en-GB", "en"}, {"pt_BR", "pt"}, {" DE ", "de"},  {"de, en", "de"}, {"zh-Hant-TW", "zh"},
      {"eng", "en"}, {"ger", "de"},   {"iw", "he"},    {"gsw", "gsw"},  {"", ""},         {"x-none", ""},
      {"und", ""},   {"mul", ""},     {"e", ""},       {"english", ""}, {"{{lang}}", ""}, {"12", ""},
      {"zho", "zh"}, {"ara", "ar"},
  };
  for (const Case &row : cases) {
    EXPECT_EQ(primary_subtag(row.declared), row.tag) << row.declared;
    const Language language = language_of(row.declared, "");
    EXPECT_EQ(language.tag, row.tag) << row.declared;
    EXPECT_EQ(language.source, row.tag.empty() ? LanguageSource::unknown : LanguageSource::declared) << row.declared;
  }
}

TEST(Language, GuessesFromTheText) {
  const std::vector<Case> cases{
      {"We help small firms to sell what they know. Write to us and we will call you back within two working days.",
       "en"},
      {"Wir helfen kleinen Firmen, ihr Wissen zu verkaufen. Schreiben Sie uns, wir rufen innerhalb von zwei Tagen "
       "zur\u00FCck.",
       "de"},
      {"Nous aidons les petites entreprises \u00E0 vendre leur savoir. \u00C9crivez-nous et nous vous rappelons sous "
       "deux jours.",
       "fr"},
      {"\u041C\u044B \u043F\u043E\u043C\u043E\u0433\u0430\u0435\u043C "
       "\u043D\u0435\u0431\u043E\u043B\u044C\u0448\u0438\u043C \u043A\u043E\u043C\u043F\u0430\u043D\u0438\u044F\u043C "
       "\u043F\u0440\u043E\u0434\u0430\u0432\u0430\u0442\u044C \u0441\u0432\u043E\u0438 "
       "\u0437\u043D\u0430\u043D\u0438\u044F.",
       "ru"},
      {"\u79C1\u305F\u3061\u306F\u5C0F\u3055\u306A\u4F1A\u793E\u3092\u652F\u63F4\u3057\u307E\u3059\u3002", "ja"},
  };
  for (const Case &row : cases)
    EXPECT_EQ(language_of("", row.declared), (Language{row.tag, LanguageSource::guessed})) << row.declared;
  EXPECT_EQ(language_of("und", cases[0].declared).source, LanguageSource::guessed);
  EXPECT_EQ(language_of("fr", cases[0].declared), (Language{"fr", LanguageSource::declared}));
}

TEST(Language, LooksAtALongTextAsAWhole) {
  const auto repeated = [](const std::string &sentence, std::size_t size) {
    std::string text;
    while (text.size() < size) text += sentence + " ";
    return text;
  };
  const std::string english = "We help small firms to sell what they know, and call you back within two working days.";
  const std::string french = "Nous aidons les petites entreprises \u00E0 vendre leur savoir et nous vous rappelons sous deux jours.";
  const std::string japanese = "\u79C1\u305F\u3061\u306F\u5C0F\u3055\u306A\u4F1A\u793E\u3092\u652F\u63F4\u3057\u307E\u3059\u3002";
  EXPECT_EQ(language_of("", repeated(english, 5000)).tag, "en");
  EXPECT_EQ(language_of("", repeated(english, 400) + repeated(french, 1600)).tag, "fr");
  for (std::size_t shift = 0; shift < 4; ++shift) EXPECT_EQ(language_of("", std::string(shift, 'x') + repeated(japanese, 3000)).tag, "ja") << shift;
}

TEST(Language, SaysSoWhereItDoesNotKnow) {
  for (const std::string &text : std::vector<std::string>{"", "   ", "12345 67890", "\xFF\xFE\xFD",
                                                          std::string(10, '\0'), std::string(100000, '?')}) {
    EXPECT_EQ(language_of("", text), Language{}) << text.substr(0, 20);
  }
}

}  // namespace
}  // namespace freehold::content
