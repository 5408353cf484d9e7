#include "host/content/records/transfer-encodings.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string text;
  std::string bytes;
  bool sound;
};

TEST(TransferEncodings, Base64) {
  const std::vector<Case> cases{
      {"", "", true},           {"YQ==", "a", true},       {"YWI=", "ab", true},     {"YWJj", "abc", true},     {"Y W\r\nJ j", "abc", true},
      {"YQ==YWI=", "aab", true}, {"YWJ", "ab", false},      {"Y", "", false},         {"YW*Jj", "abc", false},   {"-_-_", "\xFB\xFF\xBF", true},
  };
  for (const Case &test : cases) {
    std::string out;
    EXPECT_EQ(decode_base64(test.text, out), test.sound) << test.text;
    EXPECT_EQ(out, test.bytes) << test.text;
  }
}

TEST(TransferEncodings, QuotedPrintable) {
  const std::vector<Case> cases{
      {"a=3Db", "a=b", true}, {"a=\nb", "ab", true}, {"a= \t\r\nb", "ab", true}, {"a=", "a", true}, {"a=zb", "a=zb", false}, {"=4", "=4", false}, {"a_b=c3=a4", "a_bä", true},
  };
  for (const Case &test : cases) {
    std::string out;
    EXPECT_EQ(decode_quoted_printable(test.text, false, out), test.sound) << test.text;
    EXPECT_EQ(out, test.bytes) << test.text;
  }
  std::string out;
  decode_quoted_printable("a_b", true, out);
  EXPECT_EQ(out, "a b");
}

TEST(TransferEncodings, Uuencode) {
  std::string out;
  EXPECT_TRUE(decode_uuencode("x\nbegin 644 f\r\n#86)C\r\n`\r\nend\r\n", out));
  EXPECT_EQ(out, "abc");
  out.clear();
  EXPECT_FALSE(decode_uuencode("begin 644 f\n#86)C\n", out));
  EXPECT_EQ(out, "abc");
}

}  // namespace
}  // namespace freehold::content
