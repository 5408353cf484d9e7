// The tokenizer tests of the html5lib project, run when the data is there.
#include <gtest/gtest.h>

#include <iostream>

#include "tests/host/content/html/html5lib-cases.hpp"

namespace freehold::content {
namespace {

TEST(Html5libTokens, AllAreReadAsTheStandardSays) {
  const auto folder = testing::data_folder("conformance", "html5lib-tests/tokenizer");
  if (folder.empty())
    GTEST_SKIP() << "set FREEHOLD_DATA to a folder with conformance/html5lib-tests/tokenizer to run these";
  int tests = 0;
  std::size_t runs = 0;
  testing::each_token_test(folder, [&](const testing::TokenTest &test) {
    for (const testing::TokenRun &run : test.runs) EXPECT_EQ(run.got, run.expected) << test.name << " in " << run.state;
    runs += test.runs.size();
    ++tests;
  });
  std::cout << tests << " tests, " << runs << " runs\n";
  EXPECT_GT(tests, 6000);
}

}  // namespace
}  // namespace freehold::content
