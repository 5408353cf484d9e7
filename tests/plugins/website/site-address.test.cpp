#include "plugins/website/site-address.hpp"

#include <gtest/gtest.h>

namespace freehold::website {
namespace {

TEST(SiteAddress, IsTheSameAfterText) {
  const SiteAddress site{"https://mara.example/", {"a.example", "b.example"}, {}};
  const SiteAddress again = SiteAddress::from_text(site.to_text());
  EXPECT_EQ(again.root, site.root);
  EXPECT_EQ(again.hosts, site.hosts);
}

TEST(SiteAddress, SaysWhereAPageIs) {
  const SiteAddress site{"https://mara.example/notes", {"other.example"}, {}};
  EXPECT_EQ(site.address_of("index.html"), "https://mara.example/notes/");
  EXPECT_EQ(site.address_of("calm/index.html"), "https://mara.example/notes/calm/");
  EXPECT_EQ(site.address_of("two words.html"), "https://mara.example/notes/two%20words.html");
  EXPECT_EQ(site.address_of("other.example/a.html"), "https://other.example/a.html");
  EXPECT_EQ(site.path_in_site("other.example/a.html"), "a.html");
  EXPECT_EQ(SiteAddress{}.address_of("a.html"), "");
}

TEST(SiteAddress, RemembersItsPages) {
  SiteAddress site{"https://mara.example/", {}, {}};
  for (const char *path : {"index.html", "about.html", "notes/index.html"}) site.add_page(site.address_of(path));
  site.settle();
  const SiteAddress again = SiteAddress::from_text(site.to_text());
  for (const char *address : {"https://mara.example/", "http://www.mara.example/About", "https://mara.example/about/", "https://mara.example/notes#end"}) {
    EXPECT_TRUE(again.has_page(address)) << address;
  }
  EXPECT_FALSE(again.has_page("https://mara.example/other"));
  EXPECT_LE(site.to_text().size(), 65536u);
}

TEST(SiteAddress, ReadsACnameFile) {
  EXPECT_EQ(root_of_cname("mara.example\n"), "https://mara.example/");
  EXPECT_EQ(root_of_cname(" \n"), "");
  EXPECT_EQ(root_of_cname("not a host at all"), "");
  EXPECT_EQ(root_of_cname("https://mara.example/"), "");
}

TEST(SiteAddress, KnowsWhereGeneratorsPublish) {
  EXPECT_EQ(published_path("content/about.md"), "about/");
  EXPECT_EQ(published_path("content/calm/index.md"), "calm/");
  EXPECT_EQ(published_path("_posts/2026-3-1-calm-days.markdown"), "2026/03/01/calm-days.html");
  EXPECT_EQ(published_path("about.html"), "about.html");
  EXPECT_EQ(date_of_name("_posts/2026-3-1-calm.md"), "2026-03-01");
  for (const char *name : {"calm.md", "2026.md", "2026-.md", "2026-1-.md", "2026-1-1", "12345-1-1-x.md"}) EXPECT_EQ(date_of_name(name), "") << name;
}

}  // namespace
}  // namespace freehold::website
