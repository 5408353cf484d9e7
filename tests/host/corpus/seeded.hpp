// Numbers for random tests: the same for the same seed on every machine and with every library.
//
// A test runs over for_each_seed(count, …), which begins at 1, or at the number in FREEHOLD_SEED to look at one case again. The seed stands in every
// message of a failure.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace freehold {

class Seeded {
 public:
  explicit Seeded(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15) {}

  // splitmix64
  std::uint64_t next() {
    std::uint64_t x = state_ += 0x9E3779B97F4A7C15;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return x ^ (x >> 31);
  }
  // Requires: limit > 0. The slight preference for small numbers does not matter here.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  bool one_in(std::size_t n) { return below(n) == 0; }
  template <class T>
  const T &of(const std::vector<T> &list) {
    return list[below(list.size())];
  }
  template <class T>
  void shuffle(std::vector<T> &list) {
    for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
  }

 private:
  std::uint64_t state_;
};

// Stops at the first seed that fails: the others would say the same at length.
template <class Check>
void for_each_seed(int count, Check check) {
  const char *first = std::getenv("FREEHOLD_SEED");
  const std::uint64_t begin = first == nullptr ? 1 : std::strtoull(first, nullptr, 10);
  for (std::uint64_t seed = begin; seed < begin + static_cast<std::uint64_t>(count); ++seed) {
    SCOPED_TRACE("FREEHOLD_SEED=" + std::to_string(seed));
    check(Seeded(seed));
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace freehold
