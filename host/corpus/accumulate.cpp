#include "host/corpus/accumulate.hpp"

#include <freehold/abi.h>
#include <xxhash.h>

#include <algorithm>

namespace freehold::corpus {
namespace {

__extension__ typedef unsigned __int128 Wide;
__extension__ typedef __int128 Sum;

constexpr std::size_t kMostKeys = 1u << 20;  // whatever a plugin declares

std::int64_t clamped(Sum sum) { return static_cast<std::int64_t>(std::clamp<Sum>(sum, INT64_MIN, INT64_MAX)); }

std::string bucket_key(std::int64_t bucket) {
  std::string digits = std::to_string(bucket);
  return std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits;  // sorts as numbers do
}

}  // namespace

// A key that fell out can only come back with a higher number, so forgetting it loses nothing.
void Accumulator::add_top(const std::string &key, std::int64_t a) {
  const auto [slot, fresh] = by_key_.try_emplace(key, Pair{a, 0});
  if (!fresh) slot->second.a = std::max<Sum>(slot->second.a, a);
  if (by_key_.size() <= capacity_) return;
  auto lowest = by_key_.begin();
  for (auto it = by_key_.begin(); it != by_key_.end(); ++it) {
    if (it->second.a <= lowest->second.a) lowest = it;  // of equal ones the largest key goes
  }
  by_key_.erase(lowest);
}

void Accumulator::add(const std::string &key, std::int64_t a, std::int64_t b) {
  const std::size_t capacity = std::min<std::size_t>(capacity_, kMostKeys);
  switch (kind_) {
    case FH_SUM:
    case FH_RATIO: {
      Pair &pair = by_key_[""];
      pair.a += a;
      pair.b += b;
      break;
    }
    case FH_TALLY: {
      // The smallest keys win: one that falls out is larger than `capacity` others for good.
      if (by_key_.size() >= capacity && !by_key_.contains(key) && (by_key_.empty() || key > by_key_.rbegin()->first)) break;
      Pair &pair = by_key_[key];
      pair.a += a;
      if (by_key_.size() > capacity) by_key_.erase(std::prev(by_key_.end()));
      break;
    }
    case FH_TOP: add_top(key, a); break;
    case FH_DISTINCT:
      hashes_[XXH3_64bits(key.data(), key.size())] = 1;
      if (hashes_.size() > capacity) {
        hashes_.erase(std::prev(hashes_.end()));
        overflowed_ = true;
      }
      break;
    case FH_HISTOGRAM: {
      Pair &pair = by_key_[bucket_key(a)];
      pair.a += 1;
      break;
    }
    case FH_FIRST:
    case FH_LAST: {
      const bool empty = by_key_.empty();
      using Place = std::tuple<std::int64_t, std::string, std::int64_t>;
      const Place held = empty ? Place{} : Place{clamped(by_key_.begin()->second.a), by_key_.begin()->first, clamped(by_key_.begin()->second.b)};
      const Place offered{a, key, b};
      if (!empty && (kind_ == FH_FIRST ? held <= offered : held >= offered)) break;
      by_key_.clear();
      by_key_[key] = {a, b};
      break;
    }
    default: break;
  }
}

std::vector<Entry> Accumulator::entries() const {
  std::vector<Entry> list;
  if (kind_ == FH_DISTINCT) {
    if (hashes_.empty()) return list;
    std::int64_t count = static_cast<std::int64_t>(hashes_.size());
    if (overflowed_) {  // k-th smallest of n uniform hashes lies near k/n of the range
      const Wide largest = static_cast<Wide>(hashes_.rbegin()->first) + 1;
      count = static_cast<std::int64_t>((static_cast<Wide>(hashes_.size() - 1) << 64) / largest);
    }
    list.push_back({"", count, overflowed_ ? 1 : 0});
    return list;
  }
  for (const auto &[key, pair] : by_key_) list.push_back({key, clamped(pair.a), clamped(pair.b)});
  return list;
}

void States::add(const std::string &channel, const model::Accumulation &accumulation) {
  auto &accumulators = states_[{accumulation.rule, channel}];
  const auto [slot, fresh] = accumulators.try_emplace(accumulation.accumulator, accumulation.kind, accumulation.capacity);
  slot->second.add(accumulation.key, accumulation.a, accumulation.b);
}

std::vector<State> States::states() const {
  std::vector<State> list;
  for (const auto &[key, accumulators] : states_) {
    State &state = list.emplace_back();
    state.rule = key.rule;
    state.channel = key.channel;
    for (const auto &[number, accumulator] : accumulators) {
      state.accumulators.resize(number + 1);
      state.accumulators[number] = accumulator.entries();
    }
  }
  return list;
}

}  // namespace freehold::corpus
