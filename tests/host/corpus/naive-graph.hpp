// What the content graph says, computed in another way: by matrices of all pairs, straight from what was meant. Cubic in items.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "tests/host/corpus/random-world.hpp"

namespace freehold::corpus {

inline constexpr int kFar = 1'000'000;

using Matrix = std::vector<std::vector<int>>;  // steps from row to column; kFar: no way

// Steps between all pairs along the links for which follow(from, meant) holds (Floyd and Warshall).
template <class Follow>
Matrix all_steps(const World &world, Follow follow) {
  const std::size_t n = world.meant.size();
  Matrix steps(n, std::vector<int>(n, kFar));
  for (std::size_t i = 0; i < n; ++i) {
    for (const Meant &meant : world.meant[i]) {
      if (meant.to >= 0 && meant.leads && follow(i, meant)) steps[i][static_cast<std::size_t>(meant.to)] = 1;
    }
    steps[i][i] = 0;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) steps[i][j] = std::min(steps[i][j], steps[i][k] + steps[k][j]);
    }
  }
  return steps;
}

// From each item to the nearest that has(item); -1: no way.
template <class Has>
std::vector<int> nearest(const Matrix &steps, Has has) {
  std::vector<int> found(steps.size(), kFar);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (std::size_t j = 0; j < steps.size(); ++j) {
      if (has(j)) found[i] = std::min(found[i], steps[i][j]);
    }
  }
  for (int &n : found) n = n >= kFar ? -1 : n;
  return found;
}

inline bool holds(const World &world, std::size_t item, int touch, bool in_main) {
  return std::any_of(world.meant[item].begin(), world.meant[item].end(),
                     [&](const Meant &meant) { return (meant.touch & touch) != 0 && (meant.main || !in_main); });
}

// Items that reach each other, three or more, from which nothing in the main content leads out but to rented ground.
inline std::vector<std::vector<std::uint32_t>> naive_holes(const World &world, const Matrix &steps) {
  const std::size_t n = steps.size();
  std::vector<std::vector<std::uint32_t>> holes;
  for (std::size_t first = 0; first < n; ++first) {
    std::vector<std::uint32_t> group;
    for (std::uint32_t j = 0; j < n; ++j) {
      if (steps[first][j] < kFar && steps[j][first] < kFar) group.push_back(j);
    }
    if (group.size() < 3 || group.front() != first) continue;
    const auto way_out = [&](std::uint32_t member) {
      return std::any_of(world.meant[member].begin(), world.meant[member].end(), [&](const Meant &meant) {
        if (!meant.main) return false;
        if (meant.touch != 0 || (meant.outside && meant.leads)) return true;
        if (meant.to < 0 || !meant.leads || std::count(group.begin(), group.end(), static_cast<std::uint32_t>(meant.to)) != 0) return false;
        return world.corpus.items[static_cast<std::size_t>(meant.to)].item.address != "rented";
      });
    };
    if (std::none_of(group.begin(), group.end(), way_out)) holes.push_back(group);
  }
  std::stable_sort(holes.begin(), holes.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
  return holes;
}

}  // namespace freehold::corpus
