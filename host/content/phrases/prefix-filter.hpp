// PrefixFilter: whether a word may begin as one of many names does. Nearly all words do not, and cost one look at a bit; the rest is looked up properly.
// Case of ASCII letters does not count.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace freehold::content {

class PrefixFilter {
 public:
  // open: words that only begin so count as well.
  void add(std::string_view name, bool open = false) {
    if (open && name.size() < kBytes) all_ = true;
    const std::uint32_t slot = slot_of(name);
    bits_[slot / 64] |= std::uint64_t{1} << (slot % 64);
  }
  bool may_be(std::string_view word) const { return all_ || bit(slot_of(word)); }
  // Of a word of which kBytes can be read, which may be more than it has: shorter names than that are not known then.
  bool may_be_long(const char *word) const { return bit(slot_of({word, kBytes})); }
  static constexpr std::size_t kBytes = 4;

 private:
  bool bit(std::uint32_t slot) const { return (bits_[slot / 64] >> (slot % 64) & 1) != 0; }

  static constexpr std::uint32_t kSlots = 4096;
  static std::uint32_t slot_of(std::string_view word) {
    std::uint32_t key = 0;
    if (word.size() >= kBytes) {
      std::memcpy(&key, word.data(), kBytes);
    } else {
      for (std::size_t i = 0; i < word.size(); ++i) key |= static_cast<std::uint32_t>(static_cast<unsigned char>(word[i])) << (8 * i);
    }
    return (key | 0x20202020u) * 2654435761u >> 20;  // the upper twelve bits
  }

  std::array<std::uint64_t, kSlots / 64> bits_{};
  bool all_ = false;
};

}  // namespace freehold::content
