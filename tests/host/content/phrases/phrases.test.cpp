#include "host/content/phrases/phrases.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "host/content/phrases/fold.hpp"

namespace freehold::content {
namespace {

std::optional<PhraseSet> compiled(const std::vector<Phrase> &phrases) {
  PhraseFault fault;
  auto set = PhraseSet::compile(phrases, fault);
  EXPECT_TRUE(set) << fault.index << ": " << fault.sentence;
  return set;
}

// The original text of each hit.
std::vector<std::string> found(const std::vector<Phrase> &phrases, const std::string &text) {
  const auto set = compiled(phrases);
  PhraseScratch scratch;
  std::vector<PhraseHit> hits;
  EXPECT_TRUE(set->scan(text, scratch, hits));
  std::vector<std::string> texts;
  for (const PhraseHit &hit : hits) texts.push_back(text.substr(hit.begin, hit.end - hit.begin));
  return texts;
}

struct Case {
  std::string phrase;
  std::string text;
  std::vector<std::string> hits;
};

TEST(Phrases, AreFoundWhateverTheWriting) {
  const std::vector<Case> cases{
      {"book a call", "Book a call", {"Book a call"}},
      {"Book A Call", "please BOOK A CALL now", {"BOOK A CALL"}},
      {"book a call", "book \n\t a  call", {"book \n\t a  call"}},
      {"book a call", "book\u00A0a\u2003call.", {"book\u00A0a\u2003call"}},
      {"book  a   call", "book a call", {"book a call"}},
      {"don't miss", "Don\u2019t miss it", {"Don\u2019t miss"}},
      {"don\u2019t miss", "don't miss", {"don't miss"}},
      {"don`t", "don't", {"don't"}},
      {"sign up", "\uFF33\uFF29\uFF27\uFF2E \uFF35\uFF30!", {"\uFF33\uFF29\uFF27\uFF2E \uFF35\uFF30"}},
      {"newsletter", "News\u00ADletter", {"News\u00ADletter"}},
      {"newsletter", "Mein Newsletter\u200B.", {"Newsletter"}},
      {"office", "our o\uFB03ce", {"o\uFB03ce"}},
      {"gr\u00FC\u00DFe", "GR\u00DCSSE GRU\u0308\u00DFE", {"GR\u00DCSSE", "GRU\u0308\u00DFE"}},
      {"e-mail", "e\u2011mail, e\u2013mail", {"e\u2011mail", "e\u2013mail"}},
      {"wait ...", "wait \u2026", {"wait \u2026"}},
      {"acme", "Acme\u2122 acme\u00B2", {"Acme", "acme"}},
      {"\u043F\u0440\u0438\u0432\u0435\u0442",
       "\u041F\u0420\u0418\u0412\u0415\u0422 \u043C\u0438\u0440",
       {"\u041F\u0420\u0418\u0412\u0415\u0422"}},
      {"\u0938\u0926\u0938\u094D\u092F", "\u00BB\u0938\u0926\u0938\u094D\u092F\u3000\u0938\u0926\u0938\u094D\u092F",
       {"\u0938\u0926\u0938\u094D\u092F", "\u0938\u0926\u0938\u094D\u092F"}},
      {"\u8BA2\u9605 caf\u00E9", "\u200B\u8BA2\u9605\u3000Caf\u00E9\xED\xA0\x80", {"\u8BA2\u9605\u3000Caf\u00E9"}},
      {"#ad", "x #ad y x#ad", {"#ad", "#ad"}},
      {"100%", "100% of", {"100%"}},
  };
  for (const Case &row : cases)
    EXPECT_EQ(found({{row.phrase, 1}}, row.text), row.hits) << row.phrase << " in " << row.text;
}

TEST(Phrases, MatchWholeWords) {
  const std::vector<Case> cases{
      {"call", "recall callback calls call_me call2 2call", {}},
      {"call", "call call. (call) call-back 'call' call", {"call", "call", "call", "call", "call", "call"}},
      {"cafe", "caf\u00E9 cafe\u0301", {}},
      {"caf\u00E9", "cafe caf\u00E9 cafe\u0301", {"caf\u00E9", "cafe\u0301"}},
      {"call", "\u00E9call call\u00E9 \u0436call", {}},
      {"call",
       "\xFF"
       "call\xC3",
       {"call"}},
      {"call", "\u8ACBcall\u6211", {"call"}},
      {"a", "a aa a", {"a", "a"}},
  };
  for (const Case &row : cases)
    EXPECT_EQ(found({{row.phrase, 1}}, row.text), row.hits) << row.phrase << " in " << row.text;
}

TEST(Phrases, AskForNoBoundaryWhereAScriptHasNoSpaces) {
  const std::vector<Case> cases{
      {"\u8BA2\u9605", "\u8BF7\u8BA2\u9605\u6211\u4EEC", {"\u8BA2\u9605"}},
      {"\u304B", "\u304C\u304B", {"\u304B"}},  // the voiced sign belongs to its letter
      {"\u0E2A\u0E21\u0E31\u0E04\u0E23",
       "\u0E01\u0E32\u0E23\u0E2A\u0E21\u0E31\u0E04\u0E23\u0E2A\u0E21\u0E32\u0E0A\u0E34\u0E01",
       {"\u0E2A\u0E21\u0E31\u0E04\u0E23"}},
      {"\uC0C1\uB2F4", "\uC0C1\uB2F4 \uBB34\uB8CC\uC0C1\uB2F4", {"\uC0C1\uB2F4"}},
  };
  for (const Case &row : cases)
    EXPECT_EQ(found({{row.phrase, 1}}, row.text), row.hits) << row.phrase << " in " << row.text;
}

TEST(Phrases, EndingInAStarMatchTheBeginningOfAWord) {
  const std::vector<Case> cases{
      {"consult*", "Consulting, consultants; consult", {"Consult", "consult", "consult"}},
      {"consult*", "preconsult", {}},
      {"our client*", "Our  clientele", {"Our  client"}},
      {"of*", "o\uFB03ce", {"o\uFB03"}},
      {"caf*", "cafe\u0301", {"caf"}},
      {"cafe*", "cafe\u0301", {}},
  };
  for (const Case &row : cases)
    EXPECT_EQ(found({{row.phrase, 1}}, row.text), row.hits) << row.phrase << " in " << row.text;
}

TEST(Phrases, HitsAreSortedAndUnique) {
  const auto set = compiled({{"book", 7}, {"Book", 7}, {"book*", 3}, {"book a call", 5}, {"a call", 1}, {"call", 9}});
  PhraseScratch scratch;
  std::vector<PhraseHit> hits;
  EXPECT_TRUE(set->scan("Book a call", scratch, hits));
  const std::vector<PhraseHit> wanted{{3, 0, 4}, {7, 0, 4}, {5, 0, 11}, {1, 5, 11}, {9, 7, 11}};
  EXPECT_EQ(hits, wanted);
  EXPECT_TRUE(set->scan("", scratch, hits));
  EXPECT_TRUE(hits.empty());
}

TEST(Phrases, AnEmptySetFindsNothing) {
  const auto set = compiled({});
  PhraseScratch scratch;
  std::vector<PhraseHit> hits{{1, 2, 3}};
  EXPECT_TRUE(set->scan("text", scratch, hits));
  EXPECT_TRUE(hits.empty());
}

TEST(Phrases, FaultsNameThePhrase) {
  for (const std::string &text :
       std::vector<std::string>{"", "  ", "*", " *", "\u00AD", "\xFF", std::string(600, 'a')}) {
    PhraseFault fault;
    EXPECT_FALSE(PhraseSet::compile(std::vector<Phrase>{{"good", 1}, {text, 2}}, fault)) << text;
    EXPECT_EQ(fault.index, 1U) << text;
    EXPECT_FALSE(fault.sentence.empty());
  }
}

TEST(Phrases, ControlCharactersAreNoFault) {
  EXPECT_EQ(found({{"a\x01" "b", 1}}, "A\x01" "B"), std::vector<std::string>{"A\x01" "B"});
}

TEST(Phrases, TooManyHitsAreSaidSo) {
  const auto set = compiled({{"a", 1}, {"a", 2}, {"a", 3}});
  PhraseScratch scratch;
  std::vector<PhraseHit> hits;
  std::string text;
  for (std::size_t count = 0; count < PhraseSet::max_hits / 2; ++count) text += "a ";
  EXPECT_FALSE(set->scan(text, scratch, hits));
  EXPECT_LE(hits.size(), PhraseSet::max_hits);
}

// Phrases that begin one another, of every length, against asking of each phrase alone.
TEST(Phrases, ManyAreFoundLikeEachAlone) {
  const std::vector<std::string> words{"a", "ab", "abc", "abcd", "abcde", "abcdefgh", "abcdefghi", "#a", "\u00E9t\u00E9", "\u8BA2", "b-c", "1"};
  std::uint32_t state = 7;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 16) % below;
  };
  std::vector<std::string> texts;
  while (texts.size() < 300) {
    std::string text = words[next(words.size())];
    for (std::size_t more = next(4); more > 0; --more) text += (next(5) == 0 ? "" : " ") + words[next(words.size())];
    texts.push_back(text + (next(4) == 0 ? "*" : ""));
  }
  std::vector<Phrase> phrases;
  for (const std::string &text : texts) phrases.push_back({text, static_cast<std::uint32_t>(phrases.size())});
  const auto all = compiled(phrases);
  std::vector<PhraseSet> alone;
  for (const Phrase &phrase : phrases) alone.push_back(std::move(*compiled({phrase})));
  PhraseScratch scratch;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t count = next(30); count > 0; --count) text += (next(6) == 0 ? "" : " ") + words[next(words.size())];
    std::vector<PhraseHit> wanted;
    std::vector<PhraseHit> hits;
    for (const PhraseSet &one : alone) {
      EXPECT_TRUE(one.scan(text, scratch, hits));
      wanted.insert(wanted.end(), hits.begin(), hits.end());
    }
    std::sort(wanted.begin(), wanted.end(), [](const PhraseHit &a, const PhraseHit &b) {
      return std::tie(a.begin, a.end, a.id) < std::tie(b.begin, b.end, b.id);
    });
    EXPECT_TRUE(all->scan(text, scratch, hits));
    EXPECT_EQ(hits, wanted) << text;
  }
}

// Every byte string folds within bounds, and every position maps back into it, in order.
TEST(Phrases, FoldingMapsBackAnyBytes) {
  const FoldTable table;
  FoldedText folded;
  std::uint32_t state = 1;
  const std::vector<std::string> pieces{"a",
                                        "B",
                                        " ",
                                        "\n",
                                        "\u00E9",
                                        "\u00AD",
                                        "\uFB03",
                                        "\uFDFA",
                                        "\u3000",
                                        "\xC3",
                                        "\xE2\x80",
                                        "\x80",
                                        "\U0001F600",
                                        "\u4E2D",
                                        std::string(1, '\0'),
                                        "plain words of some length here ",
                                        "\u0390"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int count = 0; count < round % 40; ++count) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % pieces.size()];
    }
    table.fold(text, folded);
    ASSERT_LE(folded.text().size(), text.size() * 11);
    std::uint32_t last = 0;
    for (std::size_t at = 0; at < folded.text().size(); ++at) {
      const std::uint32_t begin = folded.original_begin(at);
      const std::uint32_t end = folded.original_end(at + 1);
      ASSERT_LE(last, begin);
      ASSERT_LT(begin, end);
      ASSERT_LE(end, text.size());
      last = begin;
    }
  }
}

TEST(Phrases, WhatFoldsToItselfIsKnown) {
  const FoldTable table;
  FoldedText folded;
  for (const std::string &text : {std::string(), std::string("book a call"), std::string("a sentence of more than sixteen bytes, 100% plain *"), std::string(16, 'x'), std::string(17, '-')}) {
    EXPECT_TRUE(folds_to_itself(text)) << text;
  }
  // One odd thing at every place of a text of two blocks.
  for (std::size_t at = 0; at < 33; ++at) {
    for (const char *odd : {"A", "Z", "`", "\n", "\t", "\u00E9", "\xFF", "  ", "\x01"}) {
      const std::string text = std::string(at, 'x') + odd + std::string(33 - at, 'y');
      EXPECT_FALSE(folds_to_itself(text)) << text;
    }
    const std::string plain = std::string(at, '@') + "[ _{~" + std::string(33 - at, '\x7f');
    table.fold(plain, folded);
    EXPECT_TRUE(folds_to_itself(plain) && folded.text() == plain) << plain;
  }
}

TEST(Phrases, BlocksFoldLikeSingleCharacters) {
  const FoldTable table;
  FoldedText whole;
  FoldedText single;
  std::string text;
  for (int count = 0; count < 300; ++count) text.push_back(static_cast<char>(count * 7 % 128));
  for (int count = 0; count < 40; ++count)
    text += std::string(static_cast<std::size_t>(count % 5), ' ') + "\t\nWords, `quoted`";
  for (std::size_t begin = 0; begin < 40; ++begin) {
    const std::string_view part = std::string_view(text).substr(begin);
    table.fold(part, whole);
    std::string expected;
    for (const char c : part) {
      table.fold(std::string_view(&c, 1), single);
      if (!(single.text() == " " && expected.ends_with(' '))) expected += single.text();
    }
    EXPECT_EQ(whole.text(), expected);
  }
}

}  // namespace
}  // namespace freehold::content
