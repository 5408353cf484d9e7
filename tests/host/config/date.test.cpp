#include "host/config/date.hpp"

#include <gtest/gtest.h>

namespace freehold::config {
namespace {

TEST(Dates, AreToldFromOtherTexts) {
  EXPECT_TRUE(is_date("2026-11-30"));
  for (const char *text : {"", "2026-1-30", "2026-13-01", "2026-00-10", "2026-11-32", "30.11.2026", "2026-11-30x"}) EXPECT_FALSE(is_date(text)) << text;
}

}  // namespace
}  // namespace freehold::config
