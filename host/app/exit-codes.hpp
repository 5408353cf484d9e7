// How a run ends. Where several apply the first of kOrder counts; the JSON report lists all.
#pragma once

#include <algorithm>
#include <array>
#include <set>

namespace freehold::app {

inline constexpr int kDone = 0;
inline constexpr int kGateFailed = 1;
inline constexpr int kUsage = 2;            // usage or configuration
inline constexpr int kNothingToAudit = 3;
inline constexpr int kIncomplete = 4;       // a plugin failed, a source was partial or refused
inline constexpr int kBroken = 5;           // the run itself broke
inline constexpr int kAlreadyRunning = 75;

inline constexpr std::array<int, 6> kOrder = {kBroken, kUsage, kAlreadyRunning, kNothingToAudit, kIncomplete, kGateFailed};

inline int exit_code_of(const std::set<int> &applied) {
  const auto first = std::find_if(kOrder.begin(), kOrder.end(), [&](int code) { return applied.contains(code); });
  return first == kOrder.end() ? kDone : *first;
}

}  // namespace freehold::app
