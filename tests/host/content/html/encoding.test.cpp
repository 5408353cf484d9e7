#include "host/content/html/encoding.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

TEST(Encoding, IsChosenAsTheStandardSays) {
  const struct {
    std::string_view bytes, transport, name;
    EncodingSource by;
  } cases[] = {
      {"\xEF\xBB\xBF<meta charset=latin1>", "koi8-r", "utf-8", EncodingSource::byte_order_mark},
      {"<meta charset=latin1>", "KOI8-R", "koi8-r", EncodingSource::transport},
      {"<meta charset='Shift_JIS'>", "", "shift_jis", EncodingSource::meta},
      {"<!-- <meta charset=big5> --><meta http-equiv=Content-Type content='text/html; charset=\"gb2312\"'>", "", "gbk",
       EncodingSource::meta},
      {"<meta content='text/html; charset=gb2312'>\xFF", "", "windows-1252", EncodingSource::fallback},
      {"<meta charset=utf-16>", "", "utf-8", EncodingSource::meta},
      {"<meta charset=windows-1252>gr\xC3\xBC\xC3\x9F", "", "utf-8", EncodingSource::content},
      {"plain", "", "utf-8", EncodingSource::content},
      {"gr\xFC\xDF", "", "windows-1252", EncodingSource::fallback},
      {"plain", "no-such", "utf-8", EncodingSource::content},
  };
  for (const auto &test : cases) {
    const EncodingChoice choice = choose_encoding(test.bytes, test.transport);
    EXPECT_EQ(choice.name, test.name) << test.bytes;
    EXPECT_EQ(choice.by, test.by) << test.bytes;
  }
}

TEST(Encoding, DecodesEveryEncodingOfTheStandard) {
  Decoder decoder;
  EXPECT_TRUE(decoder.missing().empty());
  const struct {
    std::string_view label, bytes, text;
  } cases[] = {
      {"latin1", "\x80\xFC", "€ü"},
      {"iso-8859-2", "\xB1", "ą"},
      {"iso-8859-16", "\xA4\xAA", "€Ș"},
      {"windows-1251", "\xCF", "П"},
      {"koi8-u", "\xA4", "є"},
      {"macintosh", "\x8A", "ä"},
      {"gb2312", "\xC4\xE3", "你"},
      {"gb18030", "\x81\x30\x81\x30", "\xC2\x80"},
      {"big5", "\xA7\x41", "你"},
      {"euc-jp", "\xC6\xFC", "日"},
      {"iso-2022-jp", "\x1B$BF|\x1B(B", "日"},
      {"sjis", "\x93\xFA", "日"},
      {"euc-kr", "\xC7\xD1", "한"},
      {"utf-16be", std::string_view("\0a", 2), "a"},
      {"utf-16le", std::string_view("a\0", 2), "a"},
      {"x-user-defined", "a\x80", "a\xEF\x9E\x80"},
      {"iso-2022-kr", "abc", "\xEF\xBF\xBD"},
  };
  for (const auto &test : cases) {
    const std::string_view name = encoding_of_label(test.label);
    ASSERT_FALSE(name.empty()) << test.label;
    const Decoded decoded = decoder.decode_as(test.bytes, {name, EncodingSource::transport});
    EXPECT_EQ(decoded.text, test.text) << test.label;
    EXPECT_FALSE(decoded.is_source);
  }
}

TEST(Encoding, LeavesUtf8AsItIs) {
  Decoder decoder;
  const std::string_view bytes = "a \xC3\xBC \xFF";
  const Decoded decoded = decoder.decode(bytes, "utf8");
  EXPECT_TRUE(decoded.is_source);
  EXPECT_EQ(decoded.text.data(), bytes.data());
}

}  // namespace
}  // namespace freehold::content
