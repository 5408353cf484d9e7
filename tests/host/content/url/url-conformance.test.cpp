// The URL standard's own test data (web-platform-tests), read from $FREEHOLD_DATA/conformance/wpt-url.
#include <gtest/gtest.h>
#include <unicode/uvernum.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>

#include "host/content/url/url.hpp"

namespace freehold::content {
namespace {

std::optional<boost::json::array> load(const std::string &name) {
  const char *data = std::getenv("FREEHOLD_DATA");
  if (data == nullptr) return std::nullopt;
  std::ifstream file(std::filesystem::path(data) / "conformance/wpt-url/tests/wpt" / name);
  if (!file) return std::nullopt;
  std::stringstream text;
  text << file.rdbuf();
  return boost::json::parse(text.str()).as_array();
}

std::string text_of(const boost::json::object &test, const char *key) {
  const auto *value = test.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

std::string prefixed(char mark, std::string_view text) {
  return text.empty() ? std::string() : mark + std::string(text);
}

void expect_components(const boost::json::object &test, const Url &url, const std::string &input) {
  EXPECT_EQ(url.href(), text_of(test, "href")) << input;
  if (!test.contains("protocol")) return;
  EXPECT_EQ(std::string(url.scheme()) + ":", text_of(test, "protocol")) << input;
  EXPECT_EQ(url.username(), text_of(test, "username")) << input;
  EXPECT_EQ(url.password(), text_of(test, "password")) << input;
  EXPECT_EQ(url.host_and_port(), text_of(test, "host")) << input;
  EXPECT_EQ(url.host(), text_of(test, "hostname")) << input;
  EXPECT_EQ(url.port() ? std::to_string(*url.port()) : "", text_of(test, "port")) << input;
  EXPECT_EQ(url.path(), text_of(test, "pathname")) << input;
  EXPECT_EQ(prefixed('?', url.query()), text_of(test, "search")) << input;
  EXPECT_EQ(prefixed('#', url.fragment()), text_of(test, "hash")) << input;
}

// Whether one test holds; failed expectations name the rest.
void run(const boost::json::object &test, const UrlParser &parser) {
  const std::string input = "input <" + text_of(test, "input") + "> base <" + text_of(test, "base") + ">";
  std::optional<Url> base;
  if (const auto *given = test.if_contains("base"); given != nullptr && given->is_string()) {
    base = parser.parse(std::string(given->as_string()));
    if (!base) {
      EXPECT_TRUE(test.contains("failure")) << "base does not parse, " << input;
      return;
    }
  }
  const auto url = parser.parse(text_of(test, "input"), base ? &*base : nullptr);
  EXPECT_EQ(url.has_value(), !test.contains("failure")) << input << (url ? " gave " + url->href() : "");
  if (!url || test.contains("failure")) return;
  expect_components(test, *url, input);
  const auto again = parser.parse(url->href());
  ASSERT_TRUE(again) << url->href();
  EXPECT_EQ(again->href(), url->href());
}

class UrlConformance : public testing::TestWithParam<const char *> {};

TEST_P(UrlConformance, AgreesWithTheStandardsTests) {
  const auto tests = load(GetParam());
  if (!tests) GTEST_SKIP() << "no conformance data: set FREEHOLD_DATA to the folder that holds conformance/wpt-url";
  const UrlParser parser;
  int count = 0;
  for (const auto &test : *tests) {
    if (!test.is_object()) continue;
    run(test.as_object(), parser);
    ++count;
  }
  RecordProperty("tests", count);
}

INSTANTIATE_TEST_SUITE_P(Sets, UrlConformance,
                         testing::Values("urltestdata.json", "ada_extra_urltestdata.json",
                                         "ada_long_urltestdata.json"));

TEST(UrlConformance, HostsToAscii) {
  const auto tests = load("toascii.json");
  if (!tests) GTEST_SKIP() << "no conformance data: set FREEHOLD_DATA to the folder that holds conformance/wpt-url";
  // Decided differently by the Unicode tables of ICU before 76.
  const std::set<std::string> newer_unicode{"look\u180Eout.net", "look\u206Bout.net", "\u04C0.com",    "\u2183.com",
                                            "\U0002F868.com",    "\u1E9E.com",        "\u1E9E.foo.com"};
  const UrlParser parser;
  for (const auto &entry : *tests) {
    if (!entry.is_object()) continue;
    const auto &test = entry.as_object();
    if (U_ICU_VERSION_MAJOR_NUM < 76 && newer_unicode.contains(text_of(test, "input"))) continue;
    const auto host = parser.parse_host(text_of(test, "input"));
    EXPECT_EQ(host.value_or("(refused)"), test.at("output").is_string() ? text_of(test, "output") : "(refused)")
        << text_of(test, "input");
  }
}

}  // namespace
}  // namespace freehold::content
