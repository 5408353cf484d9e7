// Real saved sites, where there are some: the set "sites" in the folder named by FREEHOLD_DATA. They are not part of the project.
#include <cstdlib>
#include <filesystem>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

std::filesystem::path saved_sites() {
  const char *data = std::getenv("FREEHOLD_DATA");
  for (const char *place : {"sites/sites", "sites"}) {
    if (data != nullptr && std::filesystem::exists(std::filesystem::path(data) / place / "labels.csv")) return std::filesystem::path(data) / place;
  }
  return {};
}

TEST(SavedSites, EndWellAndQuickly) {
  const std::filesystem::path folder = saved_sites();
  if (folder.empty()) GTEST_SKIP() << "FREEHOLD_DATA names no folder with the set sites";
  int sites = 0;
  for (const auto &entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_directory()) continue;
    const Ran ran = run(audit(entry.path().string()));
    EXPECT_TRUE(ran.code == 0 || ran.code == 4) << entry.path() << " " << ran.code << " " << ran.signal << ran.err;
    EXPECT_LT(ran.cpu, 1.0) << entry.path();
    EXPECT_EQ(ran.left_behind, 0) << entry.path();
    std::printf("%-40s %.2f s CPU, %ld MiB, code %d\n", entry.path().filename().c_str(), ran.cpu, ran.peak_kib >> 10, ran.code);
    ++sites;
  }
  EXPECT_GT(sites, 0) << folder;
}

}  // namespace
}  // namespace freehold::journeys
