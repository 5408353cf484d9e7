#include "plugins/inventory/item-kinds.hpp"

#include <gtest/gtest.h>

#include "plugins/inventory/counts.hpp"

namespace freehold::inventory {
namespace {

TEST(ItemKinds, AreToldByWordThenPlaceThenPlatform) {
  struct Case {
    std::string word, platform, host, path, kind, page_kind;
  };
  for (const Case &row : std::vector<Case>{{"", "", "", "", "post", ""},
                                           {"Reel", "", "", "", "video", ""},
                                           {"Blog post", "", "", "", "article", ""},
                                           {"Seite", "", "", "", "page", ""},
                                           {"Homepage", "", "", "", "page", "home"},
                                           {"webinar", "", "", "", "webinar", ""},
                                           {"", "youtube", "", "", "video", ""},
                                           {"", "newsletter", "", "", "letter", ""},
                                           {"", "podcast", "", "", "episode", ""},
                                           {"", "blog", "", "", "article", ""},
                                           {"", "somewhere", "", "", "post", ""},
                                           {"", "", "instagram.com", "/reel/1", "video", ""},
                                           {"", "", "mara.substack.com", "/p/x", "letter", ""},
                                           {"", "", "mara.example", "/watch", "post", ""}}) {
    const ItemKind kind = kind_of(row.word, row.platform, row.host, row.path);
    EXPECT_EQ(kind.kind, row.kind) << row.word << row.platform << row.host;
    EXPECT_EQ(kind.page_kind, row.page_kind) << row.word;
  }
}

TEST(ItemKinds, PlatformsHaveOneName) {
  EXPECT_EQ(platform_of_word("X (Twitter)"), "x");
  EXPECT_EQ(platform_of_word("YouTube"), "youtube");
  EXPECT_EQ(platform_of_word("Own Blog"), "own-blog");
  EXPECT_EQ(platform_of_host("m.youtube.com"), "youtube");
  EXPECT_EQ(platform_of_host("notyoutube.com"), "");
}

TEST(Counts, AreReadAsPeopleWriteThem) {
  struct Case {
    std::string written;
    std::optional<std::int64_t> count;
  };
  for (const Case &row : std::vector<Case>{{"15,000", 15000}, {"1.234.567", 1234567}, {"3 400", 3400}, {"0", 0}, {" 7 ", 7}, {"1.2K", 1200}, {"3M", 3000000}, {"12k", 12000},
                                           {"4.17%", {}}, {"1.5", {}}, {"-3", {}}, {"", {}}, {"n/a", {}}, {"1,23,4", {}}, {"99999999999999999999999", {}}}) {
    EXPECT_EQ(count_of(row.written), row.count) << row.written;
  }
}

}  // namespace
}  // namespace freehold::inventory
