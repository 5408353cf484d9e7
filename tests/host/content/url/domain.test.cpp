#include "host/content/url/domain.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/host/content/url/url-cases.hpp"

namespace freehold::content {
namespace {

// A small list of our own, so that the tests do not change with the system's.
PublicSuffixes small_list() {
  const std::string path = ::testing::TempDir() + "freehold-suffixes.dat";
  std::ofstream(path) << "// ===BEGIN ICANN DOMAINS===\ncom\nuk\nco.uk\n*.ck\n!www.ck\nio\n// ===END ICANN DOMAINS===\n"
                         "// ===BEGIN PRIVATE DOMAINS===\npages.io\n*.free.com\n// ===END PRIVATE DOMAINS===\n";
  auto list = PublicSuffixes::from_file(path);
  EXPECT_TRUE(list);
  return std::move(*list);
}

struct Case {
  std::string host;
  std::string suffix;
  std::string registrable;
  std::string icann_suffix;
  std::string icann_registrable;
  bool listed;
  bool free_host;
};

TEST(Domain, SplitsByBothSections) {
  PublicSuffixes list = small_list();
  const std::vector<Case> cases{
      {"example.com", "com", "example.com", "com", "example.com", true, false},
      {"a.b.example.com", "com", "example.com", "com", "example.com", true, false},
      {"example.co.uk", "co.uk", "example.co.uk", "co.uk", "example.co.uk", true, false},
      {"co.uk", "co.uk", "", "co.uk", "", true, false},
      {"example.com.", "com", "example.com", "com", "example.com", true, false},
      {"alice.pages.io", "pages.io", "alice.pages.io", "io", "pages.io", true, true},
      {"blog.alice.pages.io", "pages.io", "alice.pages.io", "io", "pages.io", true, true},
      {"pages.io", "pages.io", "", "io", "pages.io", true, true},
      {"other.io", "io", "other.io", "io", "other.io", true, false},
      {"bob.shop.free.com", "shop.free.com", "bob.shop.free.com", "com", "free.com", true, true},
      {"free.com", "free.com", "", "com", "free.com", true, true},
      {"x.y.ck", "y.ck", "x.y.ck", "y.ck", "x.y.ck", true, false},
      {"a.www.ck", "ck", "www.ck", "ck", "www.ck", true, false},
      {"intranet", "intranet", "", "intranet", "", false, false},
      {"host.invented", "invented", "host.invented", "invented", "host.invented", false, false},
      {"192.0.2.1", "", "", "", "", false, false},
      {"[2001:db8::1]", "", "", "", "", false, false},
      {"", "", "", "", "", false, false},
      {".com", "", "", "", "", false, false},
      {"a..com", "", "", "", "", false, false},
      {std::string(300, 'a') + ".com", "", "", "", "", false, false},
  };
  for (int round = 0; round < 2; ++round) {  // from the list, then from the cache
    for (const Case &row : cases) {
      const Domain domain = list.split(row.host);
      EXPECT_EQ(domain.suffix, row.suffix) << row.host;
      EXPECT_EQ(domain.registrable, row.registrable) << row.host;
      EXPECT_EQ(domain.icann_suffix, row.icann_suffix) << row.host;
      EXPECT_EQ(domain.icann_registrable, row.icann_registrable) << row.host;
      EXPECT_EQ(domain.listed, row.listed) << row.host;
      EXPECT_EQ(domain.free_host(), row.free_host) << row.host;
    }
  }
}

TEST(Domain, ManyLabelsAreNoProblem) {
  PublicSuffixes list = small_list();
  std::string host;
  for (int count = 0; count < 120; ++count) host += "a.";
  EXPECT_EQ(list.split(host + "example.com").registrable, "example.com");
}

TEST(Domain, SitesAreCompared) {
  PublicSuffixes list = small_list();
  EXPECT_TRUE(list.same_site("www.example.com", "shop.example.com"));
  EXPECT_TRUE(list.same_site("192.0.2.1", "192.0.2.1"));
  EXPECT_FALSE(list.same_site("alice.pages.io", "bob.pages.io"));
  EXPECT_FALSE(list.same_site("com", "com"));
  EXPECT_FALSE(list.same_site("192.0.2.1", "192.0.2.2"));
  EXPECT_EQ(list.site_of("a.example.com"), "example.com");
}

TEST(Domain, TheBuiltInListKnowsBothSections) {
  auto list = PublicSuffixes::builtin();
  ASSERT_TRUE(list);
  EXPECT_EQ(list->split("www.example.co.uk").registrable, "example.co.uk");
  EXPECT_TRUE(list->split("alice.us.com").free_host());
  EXPECT_FALSE(PublicSuffixes::from_file("/nonexistent/list"));
}

// The list's own tests: $FREEHOLD_DATA/conformance/psl.
TEST(DomainConformance, AgreesWithTheListsTests) {
  const auto folder = testing::data_folder("conformance", "psl");
  if (folder.empty()) GTEST_SKIP() << "no conformance data: set FREEHOLD_DATA to the folder that holds conformance/psl";
  auto own = PublicSuffixes::from_file(folder / "public_suffix_list.dat");
  auto system = PublicSuffixes::latest();
  ASSERT_TRUE(own && system);
  for (PublicSuffixes *list : {&*own, &*system}) {
    const auto checked = testing::check_suffixes(folder / "tests/tests.txt", *list);
    ASSERT_TRUE(checked);
    for (const testing::CheckedCase &test : *checked) EXPECT_EQ(test.mistakes, std::vector<std::string>()) << test.name;
    EXPECT_GT(checked->size(), 70u);
  }
}

}  // namespace
}  // namespace freehold::content
