#include "host/worker/entry-name.hpp"

#include <gtest/gtest.h>

namespace freehold::worker {
namespace {

struct Case {
  std::string raw, path, refusal;
};

TEST(EntryName, IsCleanedOrRefused) {
  const Case cases[] = {
      {"a/b.html", "a/b.html", ""},
      {"./a//b/./c", "a/b/c", ""},
      {"a\xe9.html", "a\\xe9.html", ""},
      {"\xc3\xa4", "\xc3\xa4", ""},
      {"..a/b..", "..a/b..", "hidden file"},
      {"/a", "/a", "absolute path"},
      {"c:a", "c:a", "absolute path"},
      {"./c:/a", "./c:/a", "absolute path"},
      {"a/../b", "a/../b", "path outside the archive"},
      {"a\\b", "a\\b", "backslash in its path"},
      {"a\x7f", "a\x7f", "control character in its path"},
      {"", "", "no name"},
      {"./", "", "no name"},
      {"__MACOSX/a", "__MACOSX/a", "hidden file"},
      {"a/.DS_Store", "a/.DS_Store", "hidden file"},
      {"a.TAR.gz", "a.TAR.gz", "archive inside an archive"},
      {std::string(5000, 'a'), std::string(80, 'a'), "name too long"},
  };
  for (const Case &one : cases) {
    const EntryName name = entry_name(one.raw);
    EXPECT_EQ(name.refusal, one.refusal) << one.raw;
    EXPECT_EQ(name.path, one.path) << one.raw;
  }
  EXPECT_EQ(twin_key("A/b.Html"), twin_key("a/B.hTML"));
}

}  // namespace
}  // namespace freehold::worker
