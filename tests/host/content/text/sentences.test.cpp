#include "host/content/text/sentences.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string text;
  std::vector<std::string> sentences;  // "block:text"
};

std::vector<std::string> split(const std::string &text) {
  std::vector<std::string> out;
  for (const Sentence &sentence : split_sentences(text)) {
    out.push_back(std::to_string(sentence.block) + ":" + text.substr(sentence.begin, sentence.end - sentence.begin));
  }
  return out;
}

TEST(Sentences, AreSplit) {
  const std::vector<Case> cases{
      {"", {}},
      {" \n \t\n", {}},
      {"No end", {"0:No end"}},
      {"One. Two! Three? Four\u2026 Five", {"0:One.", "0:Two!", "0:Three?", "0:Four\u2026", "0:Five"}},
      {"One\nTwo\r\n\r\n  Three. Four ", {"0:One", "1:Two", "2:Three.", "2:Four"}},
      {"He said \"Go.\" Then he went.", {"0:He said \"Go.\"", "0:Then he went."}},
      {"\u201EGeh!\u201C Dann ging er. (So war es.) Ende",
       {"0:\u201EGeh!\u201C", "0:Dann ging er.", "0:(So war es.)", "0:Ende"}},
      {"Really?! Yes... And so on", {"0:Really?!", "0:Yes...", "0:And so on"}},
      {"wait... and see. Now", {"0:wait... and see.", "0:Now"}},
      {"Dr. Doe met J. Smith, e.g. Today. Mr. X", {"0:Dr. Doe met J. Smith, e.g. Today.", "0:Mr. X"}},
      {"Am 3. M\u00E4rz, z. B. um 8. Dann Schluss", {"0:Am 3. M\u00E4rz, z. B. um 8. Dann Schluss"}},
      {"In 2026. We grew 3.5 percent. See No. 5. I said no. Not now.",
       {"0:In 2026.", "0:We grew 3.5 percent.", "0:See No. 5. I said no.", "0:Not now."}},
      {"See example.org. It is free", {"0:See example.org.", "0:It is free"}},
      {"\u4F60\u597D\u3002\u518D\u89C1\uFF01\u300C\u597D\u3002\u300D\u597D",
       {"0:\u4F60\u597D\u3002", "0:\u518D\u89C1\uFF01", "0:\u300C\u597D\u3002\u300D", "0:\u597D"}},
      {"\u041F\u0440\u0438\u0432\u0435\u0442. \u041A\u0430\u043A? \u0434\u0430",
       {"0:\u041F\u0440\u0438\u0432\u0435\u0442.", "0:\u041A\u0430\u043A? \u0434\u0430"}},
      {"\xFF. \xC3. A", {"0:\xFF.", "0:\xC3.", "0:A"}},
      {"a\u2028b\u0085"
       "c",
       {"0:a", "1:b", "2:c"}},
  };
  for (const Case &row : cases) EXPECT_EQ(split(row.text), row.sentences) << row.text;
}

TEST(Sentences, CoverAllThatIsNotWhiteSpace) {
  const std::vector<std::string> pieces{".",      "!",      " ",    "\n", "a",      "Dr", "\"",
                                        "\u3002", "\u201C", "\xC3", "3",  "\u00A0", "(",  std::string(1, '\0')};
  std::uint32_t state = 9;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int count = 0; count < round % 15; ++count) {
      state = state * 1664525 + 1013904223;
      text += pieces[(state >> 16) % pieces.size()];
    }
    std::size_t end = 0;
    for (const Sentence &sentence : split_sentences(text)) {
      ASSERT_LE(end, sentence.begin) << text;
      ASSERT_LT(sentence.begin, sentence.end) << text;
      ASSERT_EQ(text.substr(end, sentence.begin - end).find_first_not_of(" \n\xC2\xA0"), std::string::npos) << text;
      end = sentence.end;
    }
    ASSERT_EQ(text.substr(end).find_first_not_of(" \n\xC2\xA0"), std::string::npos) << text;
  }
}

// Made to be slow; the suite's time limit is the judge.
TEST(Sentences, HostileTextsTakeLinearTime) {
  for (const std::string &piece : std::vector<std::string>{".", ". ", "\"", ".\"", " ", "a", "a.", "\n", ". \""}) {
    std::string text = "A.";
    while (text.size() < 1 << 20) text += piece;
    EXPECT_FALSE(split_sentences(text).empty());
  }
}

}  // namespace
}  // namespace freehold::content
