#include <filesystem>
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

std::vector<std::string> files() {
  std::vector<std::string> out;
  for (const auto &entry : std::filesystem::directory_iterator(FREEHOLD_SOURCE_DIR "/plugins/web-services/catalogue")) out.push_back(entry.path().filename());
  std::sort(out.begin(), out.end());
  return out;
}

TEST(WebServices, EveryEntryIsSourcedAndOfAKindThatTheReadmeExplains) {
  std::ifstream readme(FREEHOLD_SOURCE_DIR "/plugins/web-services/README.md");
  std::ostringstream explained;
  explained << readme.rdbuf();
  std::size_t entries = 0;
  for (const std::string &file : files()) {
    std::istringstream lines(contents(file));
    for (std::string line; std::getline(lines, line);) {
      if (line.find("{ id = ") == std::string::npos) continue;
      ++entries;
      EXPECT_EQ(value_of(line, "source").rfind("https://", 0), 0u) << line;
      EXPECT_EQ(value_of(line, "source").find('*'), std::string::npos) << line;
      EXPECT_EQ(value_of(line, "unwrap").empty() || value_of(line, "kind") == "shortener", true) << line;
      EXPECT_NE(explained.str().find('`' + value_of(line, "kind") + '`'), std::string::npos) << line;
    }
  }
  EXPECT_GE(entries, 700u);
}

}  // namespace
