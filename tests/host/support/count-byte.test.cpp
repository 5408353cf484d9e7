#include "host/support/count-byte.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace freehold {
namespace {

TEST(CountByte, CountsInTextsOfAnyLength) {
  std::string text;
  for (std::size_t size = 0; size < 20000; size += 1 + size / 7) {
    while (text.size() < size) text += text.size() % 3 == 0 || text.size() > 9000 ? '\n' : 'x';
    EXPECT_EQ(count_byte(text, '\n'), static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'))) << size;
  }
}

}  // namespace
}  // namespace freehold
