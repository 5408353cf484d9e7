#include "host/workers/large-pages.hpp"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace freehold::workers {
namespace {

// What the heap grows by at once, in addresses: pages are taken as they are used. Up to two megabytes of each later growth are met before they can be
// marked, and stay in small pages.
constexpr int kGrowth = 64 << 20;
// Setting one of malloc's limits stops it from adapting the others: these are the largest it would have come to.
constexpr int kOwnMapping = 32 << 20;
constexpr int kGivenBack = 2 * kGrowth;
constexpr std::uintptr_t kPage = 4096;
constexpr std::uintptr_t kLargePage = 2 << 20;

std::uintptr_t marked_to = 0;
void *volatile kept_empty = nullptr;

std::uintptr_t heap_end() { return reinterpret_cast<std::uintptr_t>(::sbrk(0)); }

}  // namespace

void begin_large_pages() {
  ::mallopt(M_MMAP_THRESHOLD, kOwnMapping);
  ::mallopt(M_TRIM_THRESHOLD, kGivenBack);
  ::mallopt(M_TOP_PAD, kGrowth);
  const std::uintptr_t unmarked = marked_to = heap_end();
  // The heap grows, and of what it grows by no more is met than must be: in a large page of which anything was met before it is marked, small ones stay.
  void *volatile block = std::malloc(::mallinfo2().keepcost + kPage);  // volatile: or the pair is optimised away
  std::free(block);
  extend_large_pages();
  // What is marked begins somewhere inside a large page, where small ones have to do: what is left of that is taken for good and never met.
  const std::uintptr_t first = (unmarked + kLargePage - 1) / kLargePage * kLargePage;
  const std::uintptr_t left = first - reinterpret_cast<std::uintptr_t>(block);
  if (left < 2 * kLargePage) kept_empty = std::malloc(left);  // else the heap is another allocator's
}

void extend_large_pages() {
  const std::uintptr_t end = heap_end();
  const std::uintptr_t begin = (marked_to + kPage - 1) / kPage * kPage;
  if (begin < end) ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
  marked_to = end;
}

}  // namespace freehold::workers
