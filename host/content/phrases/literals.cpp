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
  const auto begins_group = [&](std::uint32_t entry) {
    return entry == 0 || sorted_[entry] != sorted_[entry - 1] || known_size(entry) != known_size(entry - 1);
  };
  std::size_t groups = 0;
  for (std::uint32_t entry = 0; entry < sorted_.size(); ++entry) groups += begins_group(entry);
  group_bits_ = static_cast<unsigned>(std::bit_width(2 * groups));
  groups_.resize(std::size_t{1} << group_bits_, none);
  for (std::uint32_t entry = 0; entry < sorted_.size(); ++entry) {
    if (begins_group(entry)) add_group(entry);
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

void Literals::add_group(std::uint32_t first) {
  std::size_t at = slot(key_of(sorted_[first], known_size(first)), group_bits_);
  while (groups_[at] != none) at = (at + 1) & (groups_.size() - 1);
  groups_[at] = first;
}

// Of the literals with these first `size` bytes, that have no more or are longer than a head, the first one; or none.
std::uint32_t Literals::group_of(std::uint64_t head, std::size_t size) const {
  const std::uint64_t key = key_of(head, size);
  std::size_t at = slot(key, group_bits_);
  for (; groups_[at] != none; at = (at + 1) & (groups_.size() - 1)) {
    if (key_of(sorted_[groups_[at]], size) == key && known_size(groups_[at]) == size) break;
  }
  return groups_[at];
}

// Every literal that begins the text is at or before the last one not after it in order, and begins that one too; among those of the text's head.
std::uint32_t Literals::search(std::string_view text, std::uint64_t head, unsigned sizes) const {
  for (; sizes != 0; sizes ^= std::bit_floor(sizes)) {
    const auto size = static_cast<std::size_t>(std::bit_width(sizes)) - 1;
    if (size > 3 && size < whole && !filters_->heads.may_hold(key_of(head, size))) continue;
    const std::uint32_t first = group_of(head, size);
    if (first == none) continue;
    std::uint32_t literal = first;
    if (first + 1 < sorted_.size() && sorted_[first + 1] == sorted_[first]) {
      const auto begin = entries_.begin() + first;
      const auto end = entries_.begin() + (std::upper_bound(sorted_.begin() + first + 1, sorted_.end(), sorted_[first]) - sorted_.begin());
      const auto after = std::upper_bound(begin, end, text, [&](std::string_view wanted, const Entry &entry) { return wanted < text_of(entry); });
      if (after != begin) literal = static_cast<std::uint32_t>(after - entries_.begin()) - 1;
    }
    for (; literal != none; literal = shorter(literal)) {
      if (text.starts_with(text_of(entries_[literal]))) return literal;
    }
    return none;
  }
  return none;
}

}  // namespace freehold::content
