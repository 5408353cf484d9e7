#include "host/content/phrases/literals.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace freehold::content {

static_assert(std::endian::native == std::endian::little, "head_of() turns the bytes round");

Literals::Literals(const std::vector<std::string_view> &sorted)
    : by_two_((1u << 16) / 64),
      by_three_((1u << table_bits) / 64),
      by_four_((1u << table_bits) / 64),
      by_eight_((1u << table_bits) / 64) {
  std::vector<std::uint32_t> open;  // literals that begin the one before, each beginning the next
  heads_.reserve(sorted.size());
  entries_.reserve(sorted.size());
  pool_.reserve(std::accumulate(sorted.begin(), sorted.end(), std::size_t{0}, [](std::size_t sum, std::string_view text) { return sum + text.size(); }));
  for (const std::string_view text : sorted) {
    while (!open.empty() && !text.starts_with(text_of(entries_[open.back()]))) open.pop_back();
    heads_.push_back(head_of(text));
    entries_.push_back({static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size()),
                        open.empty() ? none : open.back()});
    pool_.append(text);
    open.push_back(static_cast<std::uint32_t>(entries_.size() - 1));
    add_head(heads_.back(), text.size());
  }
  if (sorted.size() <= few) return;
  first_.reserve((1u << 16) + 1);
  for (std::uint32_t entry = 0; entry < heads_.size(); ++entry) first_.resize(std::max<std::size_t>(first_.size(), (heads_[entry] >> 48) + 1), entry);
  first_.resize((1u << 16) + 1, static_cast<std::uint32_t>(heads_.size()));
}

void Literals::add_head(std::uint64_t head, std::size_t size) {
  const std::uint64_t two = head >> 48;
  if (size == 1) {
    for (std::uint64_t second = 0; second < 256; ++second) set(by_two_, two | second);
  } else if (size == 2) {
    set(by_two_, two);
  } else if (size == 3) {
    set(by_three_, slot(head >> 40));
  } else if (size < 8) {
    set(by_four_, slot(head >> 32));
  } else {
    set(by_eight_, slot(head));
  }
}

// Every literal that begins the text is at or before the last one not after it in order, and begins that one too.
std::uint32_t Literals::search(std::string_view text) const {
  const std::uint64_t head = head_of(text);
  const std::size_t two = head >> 48;
  const auto begin = heads_.begin() + (first_.empty() ? 0 : first_[two]);
  const auto end = first_.empty() ? heads_.end() : heads_.begin() + first_[two + 1];
  const auto [first, last] = std::equal_range(begin, end, head);
  const auto after = std::upper_bound(entries_.begin() + (first - heads_.begin()), entries_.begin() + (last - heads_.begin()), text,
                                      [&](std::string_view wanted, const Entry &entry) { return wanted < text_of(entry); });
  auto literal = static_cast<std::uint32_t>(after - entries_.begin());
  for (literal = literal == 0 ? none : literal - 1; literal != none; literal = shorter(literal)) {
    if (text.starts_with(text_of(entries_[literal]))) return literal;
  }
  return none;
}

}  // namespace freehold::content
