// Literals: which of many byte strings a text begins with at a given place.
//
// Built in a few milliseconds from ten thousand literals and immutable. A place that begins no literal, as nearly all do, costs a few look-ups in small
// bit tables, none of which waits for another; at any other the literals with the same beginning are found by its hash, and of many with the same first
// eight bytes the right one by a binary search: no text makes it slow.
//
// The tables are larger than the caches near the processor, and between two texts other work has used those: what a look-up costs is the wait for memory.
// So a look-up touches one place of a table after another, and fetch() asks for the next one of several look-ups before the first goes on.
//
// Why not a general multi-pattern engine: phrases begin at words, so few places are asked about; and each worker would compile its database anew,
// which takes such an engine longer than the audit of a hundred pages.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

class Literals {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  // Where a literal stands among the bytes of all.
  struct Place {
    std::uint32_t begin;
    std::uint32_t size;
  };

  Literals() = default;
  // Requires: sorted by bytes, none empty, each <= 2^16 bytes. Equal ones stand beside each other.
  Literals(std::string bytes, const std::vector<Place> &sorted);

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

  // What a place of a text may begin with, as far as the bit tables tell.
  struct Beginning {
    std::uint64_t head = 0;
    unsigned sizes = 0;  // how many of its bytes are those of a literal: a bit for each number. 0: no literal stands here
  };
  Beginning beginning_of(std::string_view text) const {
    const std::uint64_t head = head_of(text);
    return {head, filters_ == nullptr ? 0 : filters_->sizes_of(head)};
  }
  // Literals of the same first bytes, all they have or eight: of those that may stand at a place, the ones with the most.
  struct Alike {
    std::uint32_t first = none;  // by number in `sorted`
    std::uint32_t count = 0;     // 0: none may stand there after all
    bool whole = false;          // they have no other bytes
  };
  Alike alike(const Beginning &place) const;

  // Ask the memory for what alike() looks at, and for what longest() looks at first and then. Requires: sizes != 0; count != 0.
  void fetch(const Beginning &place) const { __builtin_prefetch(&groups_[slot_of(place.head, largest(place.sizes))]); }
  void fetch(const Alike &some) const { __builtin_prefetch(&entries_[some.first]); }
  void fetch_text(const Alike &some) const { __builtin_prefetch(bytes_.data() + entries_[some.first].place.begin); }

  // The last (so the longest) literal that `text` begins with, by its number in `sorted`, or none; shorter() tells the others.
  std::uint32_t longest(std::string_view text) const {
    const Beginning place = beginning_of(text);
    return place.sizes == 0 ? none : longest(text, alike(place));
  }
  // some: what alike() said of this text.
  std::uint32_t longest(std::string_view text, const Alike &some) const;
  // The next literal that begins everything this one begins; none after the shortest.
  std::uint32_t shorter(std::uint32_t literal) const { return entries_[literal].shorter; }

 private:
  struct Entry {
    Place place;
    std::uint32_t shorter;
  };
  // Literals of the same first bytes: all they have, or eight.
  struct Group {
    std::uint64_t key = 0;    // those bytes
    std::uint32_t first = 0;  // of its entries
    std::uint32_t count : 28 = 0;  // 0: nobody's
    std::uint32_t size : 4 = 0;    // how many bytes
  };
  static_assert(sizeof(Group) == 16);
  static constexpr std::size_t whole = sizeof(std::uint64_t);  // bytes of a head
  static constexpr unsigned size_bits = 15;

  static std::size_t slot(std::uint64_t key, unsigned bits) { return (key * 0x9E3779B97F4A7C15ULL) >> (64 - bits); }
  std::size_t slot_of(std::uint64_t head, std::size_t size) const { return slot(key_of(head, size), group_bits_); }

  // The first bytes of a head, and how many they are.
  static std::uint64_t key_of(std::uint64_t head, std::size_t size) { return (head >> (64 - 8 * size)) ^ size; }
  static std::size_t largest(unsigned sizes) { return static_cast<std::size_t>(std::bit_width(sizes)) - 1; }

  // Bits that say of a key "maybe" or "surely not".
  template <unsigned Bits>
  class Filter {
   public:
    void add(std::uint64_t key) { bits_[slot(key, Bits) >> 6] |= std::uint64_t{1} << (slot(key, Bits) & 63); }
    bool may_hold(std::uint64_t key) const { return (bits_[slot(key, Bits) >> 6] >> (slot(key, Bits) & 63)) & 1; }

   private:
    std::array<std::uint64_t, (std::size_t{1} << Bits) / 64> bits_{};
  };

  struct Filters {
    std::array<std::uint64_t, (1u << 16) / 64> twos{};  // two bytes that are a literal, or begin with one of one byte
    Filter<15> threes;                                  // literals of three bytes
    std::array<std::uint8_t, 1u << size_bits> sizes{};  // by the first four bytes of those of four to seven: a bit for each size
    Filter<18> heads;                                   // all bytes of literals of four to seven, eight of longer ones

    void add(std::uint64_t head, std::size_t size);
    // No look-up waits for another, but for literals of four to seven bytes: of these few places ask, and heads tells more.
    unsigned sizes_of(std::uint64_t head) const {
      const auto two = static_cast<unsigned>(twos[head >> 54] >> (head >> 48 & 63)) & 1u;
      unsigned found = unsigned{heads.may_hold(key_of(head, whole))} << whole | unsigned{threes.may_hold(head >> 40)} << 3 | two << 2 | two << 1;
      for (unsigned asked = sizes[slot(head >> 32, size_bits)]; asked != 0; asked &= asked - 1) {
        if (heads.may_hold(key_of(head, static_cast<std::size_t>(std::countr_zero(asked))))) found |= asked & -asked;
      }
      return found;
    }
  };

  void add_group(std::uint64_t head, std::size_t size, std::uint32_t first, std::uint32_t end);
  const Group *group_of(std::uint64_t head, std::size_t size) const;
  std::string_view text_of(const Place &place) const { return {bytes_.data() + place.begin, place.size}; }

  std::vector<Entry> entries_;
  std::string bytes_;
  std::unique_ptr<Filters> filters_;
  std::vector<Group> groups_;  // each at the hash of its key, or the next place that was free; never more than three quarters full
  unsigned group_bits_ = 1;
};

}  // namespace freehold::content
