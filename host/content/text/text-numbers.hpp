// TextNumbers: some thousand texts, numbered in the order they came in, each found in one step; most texts that are asked for are none of them.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "host/content/text/quick-hash.hpp"

namespace freehold::content {

class TextNumbers {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  // The number it has, or the next. Requires: the text outlives this.
  std::uint32_t add(std::string_view text);
  // none: it was not added.
  std::uint32_t find(std::string_view text) const {
    const std::uint64_t hash = quick_hash(text);
    return known_[hash >> (64 - kKnownBits)] ? slots_[slot_of(text, hash)].number : none;
  }
  std::size_t size() const { return texts_.size(); }

 private:
  struct Slot {
    std::uint32_t part = 0;  // of the hash: tells most texts apart without a look at them
    std::uint32_t number = none;
  };
  static constexpr unsigned kKnownBits = 15;

  static std::uint32_t part_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  // Where the text is, or would be put.
  std::size_t slot_of(std::string_view text, std::uint64_t hash) const;
  void grow();

  std::vector<std::string_view> texts_;
  std::vector<Slot> slots_ = std::vector<Slot>(64);  // by that part of the hash, or the next that was free; at most half full
  std::bitset<std::size_t{1} << kKnownBits> known_;  // a bit tells of most texts that they are not there, and the large table is left alone
};

}  // namespace freehold::content
