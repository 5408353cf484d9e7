// Literals: which of many byte strings a text begins with at a given place.
//
// Built in a few milliseconds from ten thousand literals and immutable. A place that begins no literal, as nearly all do, costs four look-ups in
// bit tables; any other a binary search among those with the same two bytes, whatever the text: no text makes it slow.
//
// Why not a general multi-pattern engine: phrases begin at words, so few places are asked about; and each worker would compile its database anew,
// which takes such an engine longer than the audit of a hundred pages.
#pragma once

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
  static constexpr unsigned table_bits = 17;
  static constexpr std::size_t few = 1024;  // so many are searched as they are: a table by two bytes is a quarter of a megabyte

  static std::size_t slot(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15ULL) >> (64 - table_bits); }
  static bool get(const std::vector<std::uint64_t> &bits, std::size_t at) { return (bits[at >> 6] >> (at & 63)) & 1; }
  static void set(std::vector<std::uint64_t> &bits, std::size_t at) { bits[at >> 6] |= std::uint64_t{1} << (at & 63); }

  // False: surely none. By the first eight bytes, for literals of four to seven by the first four, for shorter ones by their three or two.
  bool maybe(std::string_view text) const {
    const std::uint64_t head = head_of(text);
    return get(by_two_, head >> 48) || get(by_three_, slot(head >> 40)) || get(by_four_, slot(head >> 32)) || get(by_eight_, slot(head));
  }
  std::uint32_t search(std::string_view text) const;
  std::string_view text_of(const Entry &entry) const { return {pool_.data() + entry.begin, entry.size}; }
  void add_head(std::uint64_t head, std::size_t size);

  std::vector<std::uint64_t> heads_;  // of the entries; apart from them, so that a search touches little memory
  std::vector<Entry> entries_;
  std::string pool_;
  std::vector<std::uint32_t> first_;  // by the first two bytes: the first entry with them or later ones, and one past the end; empty: there are few
  std::vector<std::uint64_t> by_two_, by_three_, by_four_, by_eight_;
};

}  // namespace freehold::content
