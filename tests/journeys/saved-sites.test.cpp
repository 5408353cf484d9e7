// Real saved sites, where there are some: a folder of folders named by FREEHOLD_DATA. They are not part of the project.
#include <cstdlib>
#include <filesystem>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

TEST(SavedSites, EndWellAndQuickly) {
  const char *data = std::getenv("FREEHOLD_DATA");
  if (data == nullptr) GTEST_SKIP() << "FREEHOLD_DATA names no folder of saved sites";
  int sites = 0;
  for (const auto &entry : std::filesystem::directory_iterator(data)) {
    if (!entry.is_directory()) continue;
    const Ran ran = run(audit(entry.path().string()));
    EXPECT_TRUE(ran.code == 0 || ran.code == 4) << entry.path() << " " << ran.code << " " << ran.signal << ran.err;
    EXPECT_LT(ran.cpu, 1.0) << entry.path();
    EXPECT_EQ(ran.left_behind, 0) << entry.path();
    std::printf("%-40s %.2f s CPU, %ld MiB, code %d\n", entry.path().filename().c_str(), ran.cpu, ran.peak_kib >> 10, ran.code);
    ++sites;
  }
  EXPECT_GT(sites, 0) << data;
}

}  // namespace
}  // namespace freehold::journeys
