#include "host/config/dismissals.hpp"

#include <gtest/gtest.h>

#include "host/config/config.hpp"

namespace freehold::config {
namespace {

const model::Dismissal kOne{"F-1a2b3c4d", "It says \"so\" on the \\ printed list", "2027-01-31", "2026-11-30"};
const model::Dismissal kTwo{"F-00000002", "known", "", "2026-11-30"};

constexpr const char *kTable =
    "[[dismissed]]\nfinding = \"F-1a2b3c4d\"\nreason = \"It says \\\"so\\\" on the \\\\ printed list\"\nuntil = \"2027-01-31\"\non = \"2026-11-30\"\n";

std::string with(std::string_view text, const model::Dismissal &dismissal) {
  const auto out = with_dismissal(text, "f.toml", dismissal);
  return out ? *out : out.problem().code + " " + to_line(out.problem());
}

std::string without(std::string_view text, std::string_view finding) {
  const auto out = without_dismissal(text, "f.toml", finding);
  return out ? *out : out.problem().code + " " + to_line(out.problem());
}

TEST(Dismissals, AreAddedAtTheEndAndReadBack) {
  EXPECT_EQ(with("", kOne), kTable);
  EXPECT_EQ(with("# mine\n[client]\nname = 'N'   # me", kOne), std::string("# mine\n[client]\nname = 'N'   # me\n\n") + kTable);
  const std::string both = with(with("[gate]\n", kOne), kTwo);
  const Reading reading = parse_config(both, "f.toml");
  ASSERT_TRUE(reading.problems.empty());
  EXPECT_EQ(reading.config.dismissed, (std::vector<model::Dismissal>{kOne, kTwo}));
}

TEST(Dismissals, KeepEveryOtherByte) {
  const std::string before = "# ä\n[client]\t# \"x\"\nname = '''a\n[[dismissed]]\n'''\n";
  const std::string after = "\n# behind\n[weights]\nO1 = 3 # three";
  const std::string text = before + "\n" + kTable + after;
  model::Dismissal changed = kOne;
  changed.reason = "otherwise";
  changed.until.clear();
  EXPECT_EQ(with(text, changed), before + "\n[[dismissed]]\nfinding = \"F-1a2b3c4d\"\nreason = \"otherwise\"\non = \"2026-11-30\"\n" + after);
  EXPECT_EQ(without(text, "F-1a2b3c4d"), before + after);
  EXPECT_EQ(without(text, "F-99999999"), text);
  EXPECT_EQ(without(with(before, kTwo), kTwo.finding), before);
}

TEST(Dismissals, EndLinesAsTheFileDoes) {
  const std::string added = with("[client]\r\nname = 'N'\r\n", kTwo);
  EXPECT_EQ(added, "[client]\r\nname = 'N'\r\n\r\n[[dismissed]]\r\nfinding = \"F-00000002\"\r\nreason = \"known\"\r\non = \"2026-11-30\"\r\n");
  EXPECT_EQ(without(added, kTwo.finding), "[client]\r\nname = 'N'\r\n");
}

TEST(Dismissals, OfOddShapesAreLeftAlone) {
  EXPECT_NE(with("dismissed = []\n", kOne).find("dismissed-elsewhere"), std::string::npos);
  EXPECT_NE(with("dismissed = [{finding = 'F-00000002', reason = 'r'}]\n", kOne).find("f.toml:1"), std::string::npos);
  EXPECT_NE(with("[client\n", kOne).find("toml-syntax"), std::string::npos);
  model::Dismissal hostile = kOne;
  hostile.reason = "\"\n[[source]]\npath = \"/\"\x01\x7f";
  const Reading reading = parse_config(with("", hostile), "f.toml");
  ASSERT_TRUE(reading.problems.empty());
  EXPECT_EQ(reading.config.dismissed.at(0).reason, hostile.reason);
  EXPECT_TRUE(reading.config.sources.empty());
}

TEST(Fingerprints, AreToldFromOtherTexts) {
  EXPECT_TRUE(is_fingerprint("F-1a2b3c4d"));
  for (const char *text : {"", "F-", "F-1a2b3c4", "F-1a2b3c4de", "F-1A2B3C4D", "f-1a2b3c4d", "1a2b3c4d"}) EXPECT_FALSE(is_fingerprint(text)) << text;
}

}  // namespace
}  // namespace freehold::config
