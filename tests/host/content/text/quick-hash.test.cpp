#include "host/content/text/quick-hash.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace freehold::content {
namespace {

TEST(QuickHash, TellsShortTextsApart) {
  std::set<std::uint64_t> hashes;
  for (std::size_t size = 0; size < 8; ++size) {
    for (char c = 'a'; c <= 'z'; ++c) hashes.insert(quick_hash(std::string(size, 'x') + c));
  }
  EXPECT_EQ(hashes.size(), 8u * 26);
}

TEST(QuickHash, SpreadsItsUpperBits) {
  std::set<std::uint64_t> places;
  for (int i = 0; i < 256; ++i) places.insert(quick_hash("/topics/" + std::to_string(i)) >> 52);
  EXPECT_GT(places.size(), 220u);  // of 4096 places; by chance some share one
}

TEST(QuickHash, ReadsNothingBeyondTheText) {
  const std::string text = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string copy = text.substr(0, size);
    EXPECT_EQ(quick_hash(std::string_view(text).substr(0, size)), quick_hash(copy)) << size;
  }
}

}  // namespace
}  // namespace freehold::content
