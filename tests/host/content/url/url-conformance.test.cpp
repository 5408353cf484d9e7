// The URL standard's own test data (web-platform-tests), read from $FREEHOLD_DATA/conformance/wpt-url.
#include <gtest/gtest.h>
#include <unicode/uvernum.h>

#include <filesystem>
#include <set>
#include <string>

#include "tests/host/content/url/url-cases.hpp"

namespace freehold::content {
namespace {

constexpr const char *kNoData = "no conformance data: set FREEHOLD_DATA to the folder that holds conformance/wpt-url";

class UrlConformance : public ::testing::TestWithParam<const char *> {};

TEST_P(UrlConformance, AgreesWithTheStandardsTests) {
  const auto checked = testing::check_urls(testing::data_folder("conformance", "wpt-url/tests/wpt") / GetParam());
  if (!checked) GTEST_SKIP() << kNoData;
  for (const testing::CheckedCase &test : *checked) EXPECT_EQ(test.mistakes, std::vector<std::string>()) << test.name;
  RecordProperty("tests", static_cast<int>(checked->size()));
}

INSTANTIATE_TEST_SUITE_P(Sets, UrlConformance,
                         ::testing::Values("urltestdata.json", "ada_extra_urltestdata.json",
                                         "ada_long_urltestdata.json"));

TEST(UrlConformance, HostsToAscii) {
  const auto file = testing::data_folder("conformance", "wpt-url/tests/wpt") / "toascii.json";
  if (!std::filesystem::is_regular_file(file)) GTEST_SKIP() << kNoData;
  const boost::json::value tests = boost::json::parse(testing::read_file(file));
  // Decided differently by the Unicode tables of ICU before 76.
  const std::set<std::string> newer_unicode{"look\u180Eout.net", "look\u206Bout.net", "\u04C0.com",    "\u2183.com",
                                            "\U0002F868.com",    "\u1E9E.com",        "\u1E9E.foo.com"};
  const UrlParser parser;
  for (const auto &entry : tests.as_array()) {
    if (!entry.is_object()) continue;
    const auto &test = entry.as_object();
    if (U_ICU_VERSION_MAJOR_NUM < 76 && newer_unicode.contains(testing::text_of(test, "input"))) continue;
    const auto host = parser.parse_host(testing::text_of(test, "input"));
    EXPECT_EQ(host.value_or("(refused)"), test.at("output").is_string() ? testing::text_of(test, "output") : "(refused)")
        << testing::text_of(test, "input");
  }
}

}  // namespace
}  // namespace freehold::content
