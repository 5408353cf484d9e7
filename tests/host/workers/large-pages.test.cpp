#include "host/workers/large-pages.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace freehold::workers {
namespace {

std::uintptr_t heap_end() { return reinterpret_cast<std::uintptr_t>(::sbrk(0)); }

bool kernel_gives_them() {
  std::string modes;
  std::getline(std::ifstream("/sys/kernel/mm/transparent_hugepage/enabled"), modes);
  return !modes.empty() && modes.find("[never]") == modes.npos;
}

// Of this process, in large pages.
std::size_t kib_in_large_pages() {
  std::size_t kib = 0;
  std::ifstream rollup("/proc/self/smaps_rollup");
  for (std::string line; std::getline(rollup, line);) {
    if (line.starts_with("AnonHugePages:")) kib = std::stoul(line.substr(line.find(':') + 1));
  }
  return kib;
}

TEST(LargePages, AreWhatTheHeapIsMadeOf) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the heap is the sanitizer's";
#endif
  if (!kernel_gives_them()) GTEST_SKIP() << "this kernel gives no large pages";
  begin_large_pages();
  const std::size_t before = kib_in_large_pages();
  const std::uintptr_t end = heap_end();
  // More than the heap has at hand, whatever tests before this one have given back to it.
  constexpr std::size_t kSize = 30u << 20;
  std::vector<std::unique_ptr<char[]>> blocks;
  while (heap_end() == end && blocks.size() < 8) blocks.push_back(std::make_unique_for_overwrite<char[]>(kSize));
  ASSERT_NE(heap_end(), end);
  extend_large_pages();
  std::memset(blocks.back().get(), 1, kSize);
  EXPECT_GT(kib_in_large_pages(), before + (16u << 10));
  extend_large_pages();  // nothing new
}

}  // namespace
}  // namespace freehold::workers
