#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace {

std::string contents(const std::string &name) {
  std::ifstream in(FREEHOLD_SOURCE_DIR "/plugins/web-services/catalogue/" + name);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// The value of key = "…" in one line of a catalogue.
std::string value_of(const std::string &line, const std::string &key) {
  const std::size_t at = line.find(key + " = \"");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + key.size() + 4;
  return line.substr(begin, line.find('"', begin) - begin);
}

constexpr const char *kFiles[] = {"advertising",  "affiliate",   "booking",     "chat",           "checkout",  "courses-communities",  "donation",   "forms",
                                  "free-hosts",   "link-in-bio", "mail-providers", "marketplaces", "platforms", "places-events-apps", "short-links"};

TEST(WebServices, EveryEntryIsSourcedAndOfAKindThatTheReadmeExplains) {
  std::ifstream readme(FREEHOLD_SOURCE_DIR "/plugins/web-services/README.md");
  std::ostringstream explained;
  explained << readme.rdbuf();
  std::size_t entries = 0;
  for (const char *file : kFiles) {
    std::istringstream lines(contents(std::string(file) + ".toml"));
    for (std::string line; std::getline(lines, line);) {
      if (line.find("{ id = ") == std::string::npos) continue;
      ++entries;
      EXPECT_EQ(value_of(line, "source").rfind("https://", 0), 0u) << line;
      EXPECT_EQ(value_of(line, "source").find('*'), std::string::npos) << line;
      EXPECT_NE(explained.str().find('`' + value_of(line, "kind") + '`'), std::string::npos) << line;
    }
  }
  EXPECT_GE(entries, 600u);
}

}  // namespace
