#include "host/content/phrases/literals.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace freehold::content {

static_assert(std::endian::native == std::endian::little, "head_of() turns the bytes round");

Literals::Literals(const std::vector<std::string_view> &sorted)
    : twos_((1u << 16) / 64), sizes_(1u << size_bits) {
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
    add_head(sorted_.back(), text.size());
  }
  if (sorted.size() <= few) return;
  first_.reserve((1u << 16) + 1);
  for (std::uint32_t entry = 0; entry < sorted_.size(); ++entry) first_.resize(std::max<std::size_t>(first_.size(), (sorted_[entry] >> 48) + 1), entry);
  first_.resize((1u << 16) + 1, static_cast<std::uint32_t>(sorted_.size()));
}

void Literals::add_head(std::uint64_t head, std::size_t size) {
  const auto add_two = [&](std::uint64_t two) { twos_[two >> 6] |= std::uint64_t{1} << (two & 63); };
  first_bytes_[head >> 56] = true;
  if (size == 1) {
    for (std::uint64_t second = 0; second < 256; ++second) add_two((head >> 48) | second);
  } else if (size == 2) {
    add_two(head >> 48);
  } else if (size == 3) {
    threes_.add(head >> 40);
  } else {
    const std::size_t known = std::min(size, whole);
    sizes_[slot(head >> 32, size_bits)] |= static_cast<std::uint8_t>(1u << (known - 1));
    heads_.add(key_of(head, known));
  }
}

// Every literal that begins the text is at or before the last one not after it in order, and begins that one too.
std::uint32_t Literals::search(std::string_view text) const {
  const std::uint64_t head = head_of(text);
  const std::size_t two = head >> 48;
  const auto begin = sorted_.begin() + (first_.empty() ? 0 : first_[two]);
  const auto end = first_.empty() ? sorted_.end() : sorted_.begin() + first_[two + 1];
  const auto [first, last] = std::equal_range(begin, end, head);
  const auto after = std::upper_bound(entries_.begin() + (first - sorted_.begin()), entries_.begin() + (last - sorted_.begin()), text,
                                      [&](std::string_view wanted, const Entry &entry) { return wanted < text_of(entry); });
  auto literal = static_cast<std::uint32_t>(after - entries_.begin());
  for (literal = literal == 0 ? none : literal - 1; literal != none; literal = shorter(literal)) {
    if (text.starts_with(text_of(entries_[literal]))) return literal;
  }
  return none;
}

}  // namespace freehold::content
