#include "host/support/json-writer.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>

#include "host/support/escape.hpp"

namespace freehold {
namespace {

void write_sample(JsonWriter &json) {
  json.begin_object().member("name", "Mara").member("gone", std::optional<int>()).member("n", UINT64_MAX).member("yes", true);
  json.key("list").begin_array().value(-1).begin_object(true).member("a", 1).member("b", 2).end_object().end_array();
  json.key("empty").begin_array().end_array().end_object();
}

TEST(JsonWriter, WritesCompact) {
  std::ostringstream out;
  JsonWriter json(out, JsonStyle::compact);
  write_sample(json);
  EXPECT_EQ(out.str(), R"({"name":"Mara","gone":null,"n":18446744073709551615,"yes":true,"list":[-1,{"a":1,"b":2}],"empty":[]})");
}

// Text is looked at in blocks; where a character stands in its block makes no difference.
TEST(JsonWriter, EscapesWhereverItStands) {
  const auto inner = [](std::string_view text) {
    const std::string quoted = json_string(text);
    return quoted.substr(1, quoted.size() - 2);
  };
  for (int c = 0; c < 256; ++c) {
    const std::string special(1, static_cast<char>(c));
    for (std::size_t before = 0; before < 34; ++before) {
      const std::string text = std::string(before, 'a') + special + std::string(40 - before, 'b');
      ASSERT_EQ(inner(text), std::string(before, 'a') + inner(special) + std::string(40 - before, 'b')) << c << " after " << before;
    }
  }
}

// Short texts are copied before they are looked at; of every length, whatever stands in them, they come out as json_string() makes them.
TEST(JsonWriter, WritesTextsOfAnyLength) {
  const std::string letters = "abc\u00e9\"\n<\u200b";
  for (std::size_t size = 0; size < 2200; size = size < 40 ? size + 1 : size * 3 / 2) {
    for (std::size_t end = 0; end < letters.size(); ++end) {
      const std::string text = std::string(size, 'x') + letters.substr(0, end);
      std::ostringstream out;
      JsonWriter json(out, JsonStyle::compact);
      json.begin_object().key(text).begin_array().value(text).value(7).end_array().end_object();
      ASSERT_EQ(out.str(), "{" + json_string(text) + ":[" + json_string(text) + ",7]}") << size << " and " << end;
    }
  }
}

TEST(JsonWriter, WritesPretty) {
  std::ostringstream out;
  JsonWriter json(out, JsonStyle::pretty);
  write_sample(json);
  EXPECT_EQ(out.str(), R"({
  "name": "Mara",
  "gone": null,
  "n": 18446744073709551615,
  "yes": true,
  "list": [
    -1,
    {"a": 1, "b": 2}
  ],
  "empty": []
})");
}

TEST(JsonWriter, StandsInAsFarAsItIsNested) {
  std::ostringstream out;
  JsonWriter json(out, JsonStyle::pretty);
  std::string expected, indent;
  for (int i = 0; i < 40; ++i) {
    json.begin_object().own_key("inner");
    indent += "  ";
    expected += "{\n" + indent + "\"inner\": ";
  }
  json.value(7);
  expected += "7";
  for (int i = 0; i < 40; ++i) {
    json.end_object();
    indent.resize(indent.size() - 2);
    expected += "\n" + indent + "}";
  }
  EXPECT_EQ(out.str(), expected);
}

TEST(JsonWriter, HandsOnWholeDocumentsOfAnySize) {
  const std::string text(1000, 'a');
  for (const std::size_t count : {0u, 1u, 65u, 66u, 1000u}) {
    std::ostringstream out;
    JsonWriter json(out, JsonStyle::compact);
    json.begin_array();
    for (std::size_t i = 0; i < count; ++i) json.value(text);
    json.end_array();
    out << '\n';
    EXPECT_EQ(out.str().size(), 3 + count * 1002 + (count > 0 ? count - 1 : 0)) << count;
    EXPECT_EQ(out.str().substr(out.str().size() - 2), "]\n") << count;
  }
}

TEST(JsonString, IsSafeInHtmlAndOnATerminal) {
  EXPECT_EQ(json_string("</script>&\"\\"), R"("\u003c/script\u003e\u0026\"\\")");
  EXPECT_EQ(json_string("\x1b\x7f\xc2\x9b\xe2\x80\xa8\xe2\x80\xae\xf3\xa0\x81\x81"), R"("\u001b\u007f\u009b\u2028\u202e\udb40\udc41")");
  EXPECT_EQ(json_string("bad \xff"), "\"bad \xef\xbf\xbd\"");
}

TEST(JsonString, MeansTheSameStringToAnotherParser) {
  for (char32_t c = 0; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "a";
    append_utf8(c, text);
    ASSERT_EQ(boost::json::parse(json_string(text)).as_string(), text) << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace freehold
