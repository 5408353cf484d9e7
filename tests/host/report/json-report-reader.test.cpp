#include "host/report/json-report-reader.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "host/report/renderers.hpp"
#include "tests/host/report/sample-report.hpp"

namespace freehold::report {
namespace {

std::string drawn(const Renderer &renderer, const Report &report) {
  std::ostringstream out;
  renderer.render(report, {}, out);
  return out.str();
}

std::string sample_json() { return drawn(*find_renderer("json"), sample_report()); }

std::string replaced(std::string text, const std::string &from, const std::string &to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(JsonReportReader, DrawsTheSameBytesInEveryFormat) {
  const Report report = sample_report();
  const auto again = read_report(sample_json(), "report.json");
  ASSERT_TRUE(again) << to_line(again.problem());
  for (const Renderer &renderer : renderers()) EXPECT_EQ(drawn(renderer, *again), drawn(renderer, report)) << renderer.name;
}

// A seed that stops at its first member is none.
TEST(JsonReportReader, TakesTheSeedsOfItsFuzzTarget) {
  for (const auto &seed : std::filesystem::directory_iterator(FREEHOLD_SOURCE_DIR "/tests/fuzz/seeds/report")) {
    std::ifstream file(seed.path(), std::ios::binary);
    const auto report = read_report(std::string(std::istreambuf_iterator<char>(file), {}), seed.path().filename().string());
    EXPECT_TRUE(report) << to_line(report.problem());
  }
}

struct Bad {
  std::string text;
  std::string code;
  std::string line;
};

TEST(JsonReportReader, SaysWhatIsWrongAndWhere) {
  const std::string good = sample_json();
  const Bad cases[] = {
      {"", "report-not-json", "r.json:1:1: This is not JSON"},
      {"{\n  \"a\": 1,\n  oops }", "report-not-json", "r.json:3:3: This is not JSON"},
      {good.substr(0, 500), "report-not-json", "r.json:"},
      {good + "x", "report-not-json", "Something stands behind the end"},
      {std::string(100000, '['), "report-not-json", "r.json:1:3"},
      {"[]", "report-foreign", "not a report of freehold"},
      {"{\"schema\": \"other/1\"}", "report-foreign", "not a report of freehold"},
      {"{\"schema\": 7}", "report-foreign", "not a report of freehold"},
      {"{\"schema\": \"freehold-report/2\"}", "report-other-version", "another schema"},
      {"{\"schema\": \"freehold-report/1\"}", "report-incomplete", "\"head\" is not present"},
      {replaced(good, "\"client\": \"Mara Lindqvist\"", "\"client\": null"), "report-incomplete", "\"head.client\" is not a string"},
      {replaced(good, "\"window_days\": 365", "\"window_days\": 365.5"), "report-incomplete", "\"head.window_days\" is not a whole number"},
      {replaced(good, "\"window_days\": 365", "\"window_days\": 99999999999999999999"), "report-incomplete", "head.window_days"},
      {replaced(good, "\"strengths\": [", "\"strengths\": [7,"), "report-incomplete", "\"strengths[0]\" is not an object"},
      {replaced(good, "\"answers\": {\"O1\": \"yes\"", "\"answers\": {\"O1\": 3"), "report-incomplete", "\"items[0].answers[O1]\" is not a string"},
      {replaced(good, "[0, 1]", "[0, 9]"), "report-incomplete", "an edge to nowhere"},
  };
  for (const Bad &bad : cases) {
    const auto report = read_report(bad.text, "r.json");
    ASSERT_FALSE(report) << bad.text.substr(0, 80);
    EXPECT_EQ(report.problem().code, bad.code) << bad.text.substr(0, 80);
    EXPECT_NE(to_line(report.problem()).find(bad.line), std::string::npos) << to_line(report.problem());
    EXPECT_FALSE(report.problem().next_step.empty());
  }
}

TEST(JsonReportReader, ReadsOrRefusesEveryTruncationAndEveryChangedByte) {
  const std::string good = sample_json();
  for (std::size_t i = 0; i < good.size(); i += 97) {
    EXPECT_FALSE(read_report(std::string_view(good).substr(0, i), "r.json")) << i;
    std::string changed = good;
    changed[i] = static_cast<char>(changed[i] ^ 0x15);
    const auto report = read_report(changed, "r.json");
    if (!report) continue;
    for (const Renderer &renderer : renderers()) drawn(renderer, *report);
  }
}

}  // namespace
}  // namespace freehold::report
