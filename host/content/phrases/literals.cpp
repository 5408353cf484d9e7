#include "host/content/phrases/literals.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace freehold::content {

static_assert(std::endian::native == std::endian::little, "head_of() turns the bytes round");

Literals::Literals(const std::vector<std::string_view> &sorted) : filters_(std::make_unique<Filters>()) {
  std::vector<std::uint32_t> open;  // literals that begin the one before, each beginning the next
  sorted_.reserve(sorted.size());
  entries_.reserve(sorted.size());
  pool_.reserve(std::accumulate(sorted.begin(), sorted.end(), std::size_t{0}, [](std::size_t sum, std::string_view text) { return sum + text.size(); }));
  for (const std::string_view text : sorted) {
    while (!open.empty() && !text.starts_with(text_of(entries_[open.back()]))) open.pop_back();
    sorted_.push_back(head_of(text));
    entries_.push_back({static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size()),
                        open.empty() ? none : open.back()});
    pool_.append(text);
    open.push_back(static_cast<std::uint32_t>(entries_.size() - 1));
    filters_->add(sorted_.back(), text.size());
  }
  group_bits_ = static_cast<unsigned>(std::bit_width(2 * sorted.size()));
  groups_.resize(std::size_t{1} << group_bits_);
  for (std::uint32_t first = 0, end = 1; first < sorted_.size(); first = end++) {
    while (end < sorted_.size() && sorted_[end] == sorted_[first] && known_size(end) == known_size(first)) ++end;
    add_group(first, end);
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
  } else {
    heads.add(head);
  }
}

void Literals::add_group(std::uint32_t first, std::uint32_t end) {
  std::size_t at = slot(key_of(sorted_[first], known_size(first)), group_bits_);
  while (groups_[at].end != 0) at = (at + 1) & (groups_.size() - 1);
  groups_[at] = {first, end};
}

// Of the literals with these first `size` bytes: those that have no more, or are longer than a head.
Literals::Group Literals::group_of(std::uint64_t head, std::size_t size) const {
  const std::uint64_t key = key_of(head, size);
  for (std::size_t at = slot(key, group_bits_); groups_[at].end != 0; at = (at + 1) & (groups_.size() - 1)) {
    const std::uint32_t first = groups_[at].first;
    if (key_of(sorted_[first], size) == key && known_size(first) == size) return groups_[at];
  }
  return {};
}

// Every literal that begins the text is at or before the last one not after it in order, and begins that one too; among those of the text's head.
std::uint32_t Literals::search(std::string_view text, std::uint64_t head, unsigned sizes) const {
  for (; sizes != 0; sizes ^= std::bit_floor(sizes)) {
    const Group group = group_of(head, static_cast<std::size_t>(std::bit_width(sizes)) - 1);
    if (group.end == 0) continue;
    std::uint32_t literal = group.end - 1;
    if (literal != group.first) {
      const auto begin = entries_.begin() + group.first;
      const auto after = std::upper_bound(begin, entries_.begin() + group.end, text, [&](std::string_view wanted, const Entry &entry) { return wanted < text_of(entry); });
      literal = after == begin ? group.first : static_cast<std::uint32_t>(after - entries_.begin()) - 1;
    }
    for (; literal != none; literal = shorter(literal)) {
      if (text.starts_with(text_of(entries_[literal]))) return literal;
    }
    return none;
  }
  return none;
}

}  // namespace freehold::content
