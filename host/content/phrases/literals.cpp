#include "host/content/phrases/literals.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace freehold::content {

static_assert(std::endian::native == std::endian::little, "head_of() turns the bytes round");

Literals::Literals(std::string bytes, const std::vector<Place> &sorted) : bytes_(std::move(bytes)), filters_(std::make_unique<Filters>()) {
  std::vector<std::uint32_t> open;  // literals that begin the one before, each beginning the next
  entries_.reserve(sorted.size());
  const auto count = static_cast<std::uint32_t>(sorted.size());
  struct Head {
    std::uint64_t bytes;
    std::size_t size;
    std::uint32_t first;  // of its literals
  };
  std::vector<Head> heads;
  for (std::uint32_t literal = 0; literal < count; ++literal) {
    const std::string_view text = text_of(sorted[literal]);
    while (!open.empty() && !text.starts_with(text_of(sorted[open.back()]))) open.pop_back();
    entries_.push_back({sorted[literal], open.empty() ? none : open.back()});
    open.push_back(literal);
    const std::uint64_t head = head_of(text);
    const std::size_t size = std::min(text.size(), whole);
    if (heads.empty() || heads.back().bytes != head || heads.back().size != size) heads.push_back({head, size, literal});
  }
  group_bits_ = static_cast<unsigned>(std::bit_width(heads.size() + heads.size() / 3 + 1));
  groups_.resize(std::size_t{1} << group_bits_);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    filters_->add(heads[i].bytes, heads[i].size);
    add_group(heads[i].bytes, heads[i].size, heads[i].first, i + 1 < heads.size() ? heads[i + 1].first : count);
  }
}

void Literals::Filters::add(std::uint64_t head, std::size_t size) {
  const auto add_two = [&](std::uint64_t two) { twos[two >> 6] |= std::uint64_t{1} << (two & 63); };
  if (size == 1) {
    for (std::uint64_t second = 0; second < 256; ++second) add_two((head >> 48) | second);
  } else if (size == 2) {
    add_two(head >> 48);
  } else if (size == 3) {
    threes.add(head >> 40);
  } else if (size < whole) {
    sizes[slot(head >> 32, size_bits)] |= static_cast<std::uint8_t>(1u << size);
    heads.add(key_of(head, size));
  } else {
    heads.add(key_of(head, whole));
  }
}

void Literals::add_group(std::uint64_t head, std::size_t size, std::uint32_t first, std::uint32_t end) {
  std::size_t at = slot_of(head, size);
  while (groups_[at].count != 0) at = (at + 1) & (groups_.size() - 1);
  groups_[at].key = key_of(head, size);
  groups_[at].first = first;
  groups_[at].count = (end - first) & ((1u << 28) - 1);
  groups_[at].size = size & 0xF;
}

// nullptr: no literal has these first `size` bytes and no more, or is longer than a head.
const Literals::Group *Literals::group_of(std::uint64_t head, std::size_t size) const {
  const std::uint64_t key = key_of(head, size);
  for (std::size_t at = slot_of(head, size); groups_[at].count != 0; at = (at + 1) & (groups_.size() - 1)) {
    if (groups_[at].key == key && groups_[at].size == size) return &groups_[at];
  }
  return nullptr;
}

Literals::Alike Literals::alike(const Beginning &place) const {
  for (unsigned sizes = place.sizes; sizes != 0; sizes ^= std::bit_floor(sizes)) {
    const std::size_t size = largest(sizes);
    if (const Group *group = group_of(place.head, size)) return {group->first, group->count, size < whole};
  }
  return {};
}

// Every literal that begins the text is at or before the last one not after it in order, and begins that one too; among those of the text's head.
std::uint32_t Literals::longest(std::string_view text, const Alike &some) const {
  if (some.count == 0) return none;
  std::uint32_t literal = some.first + some.count - 1;
  if (some.whole) {
    // All their bytes are known; a head has zeros behind the end of a text.
    if (text.size() >= entries_[literal].place.size) return literal;
  } else if (some.count > 1) {
    const auto begin = entries_.begin() + some.first;
    const auto after = std::upper_bound(begin, begin + some.count, text, [&](std::string_view wanted, const Entry &entry) { return wanted < text_of(entry.place); });
    literal = after == begin ? some.first : static_cast<std::uint32_t>(after - entries_.begin()) - 1;
  }
  for (; literal != none; literal = shorter(literal)) {
    if (text.starts_with(text_of(entries_[literal].place))) return literal;
  }
  return none;
}

}  // namespace freehold::content
