// Literals: which of many byte strings a text begins with at a given place.
//
// Built in a few milliseconds from ten thousand literals and immutable. A place that begins no literal, as nearly all do, costs three look-ups in
// small bit tables; any other a binary search among those with the same two bytes, whatever the text: no text makes it slow.
//
// Why not a general multi-pattern engine: phrases begin at words, so few places are asked about; and each worker would compile its database anew,
// which takes such an engine longer than the audit of a hundred pages.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

class Literals {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  Literals() = default;
  // Requires: sorted by bytes, none empty, each <= 2^16 bytes, all together <= 2^32 bytes. Equal ones stand beside each other.
  explicit Literals(const std::vector<std::string_view> &sorted);

  bool empty() const { return entries_.empty(); }

  // The first eight bytes as a number, the first one highest, zeros behind a shorter text: texts of different heads are in the order of these.
  static std::uint64_t head_of(std::string_view text) {
    std::uint64_t head = 0;
    if (text.size() >= sizeof head) {
      std::memcpy(&head, text.data(), sizeof head);
    } else {
      std::memcpy(&head, text.data(), text.size());
    }
    return __builtin_bswap64(head);
  }

  // The last (so the longest) literal that `text` begins with, by its number in `sorted`, or none; shorter() tells the others.
  std::uint32_t longest(std::string_view text) const {
    return maybe(text) ? search(text) : none;
  }
  // The next literal that begins everything this one begins; none after the shortest.
  std::uint32_t shorter(std::uint32_t literal) const { return entries_[literal].shorter; }

 private:
  struct Entry {
    std::uint32_t begin;  // into pool_
    std::uint32_t size;
    std::uint32_t shorter;
  };
  static constexpr std::size_t few = 1024;  // so many are searched as they are: a table by two bytes is a quarter of a megabyte
  static constexpr std::size_t whole = sizeof(std::uint64_t);  // bytes of a head
  static constexpr unsigned size_bits = 15;

  static std::size_t slot(std::uint64_t key, unsigned bits) { return (key * 0x9E3779B97F4A7C15ULL) >> (64 - bits); }

  // Bits that say of a key "maybe" or "surely not".
  template <unsigned Bits>
  class Filter {
   public:
    void add(std::uint64_t key) { bits_[slot(key, Bits) >> 6] |= std::uint64_t{1} << (slot(key, Bits) & 63); }
    bool may_hold(std::uint64_t key) const { return (bits_[slot(key, Bits) >> 6] >> (slot(key, Bits) & 63)) & 1; }

   private:
    std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>((std::size_t{1} << Bits) / 64);
  };

  // The first bytes of a head, and how many they are.
  static std::uint64_t key_of(std::uint64_t head, std::size_t size) { return (head >> (64 - 8 * size)) ^ size; }

  // False: surely none. Few words share their first four bytes with a literal; for those that do, the sizes of such literals are known.
  bool maybe(std::string_view text) const {
    const std::uint64_t head = head_of(text);
    if (!first_bytes_[head >> 56]) return false;
    for (unsigned sizes = sizes_[slot(head >> 32, size_bits)]; sizes != 0; sizes &= sizes - 1) {
      if (heads_.may_hold(key_of(head, static_cast<std::size_t>(std::countr_zero(sizes)) + 1))) return true;
    }
    return threes_.may_hold(head >> 40) || ((twos_[head >> 54] >> (head >> 48 & 63)) & 1) != 0;
  }
  std::uint32_t search(std::string_view text) const;
  std::string_view text_of(const Entry &entry) const { return {pool_.data() + entry.begin, entry.size}; }
  void add_head(std::uint64_t head, std::size_t size);

  std::vector<std::uint64_t> sorted_;  // heads of the entries; apart from them, so that a search touches little memory
  std::vector<Entry> entries_;
  std::string pool_;
  std::vector<std::uint32_t> first_;  // by the first two bytes: the first entry with them or later ones, and one past the end; empty: there are few
  std::array<bool, 256> first_bytes_{};  // of any literal
  std::vector<std::uint64_t> twos_;      // two bytes that are a literal, or begin with one of one byte
  Filter<15> threes_;                    // literals of three bytes
  std::vector<std::uint8_t> sizes_;      // by the first four bytes of longer ones: a bit for each size, those of eight bytes and more together
  Filter<18> heads_;                     // all bytes of literals of four to seven, eight of longer ones
};

}  // namespace freehold::content
