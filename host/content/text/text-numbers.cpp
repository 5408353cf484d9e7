#include "host/content/text/text-numbers.hpp"

#include <bit>

namespace freehold::content {

TextNumbers::TextNumbers(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) { texts_.reserve(most); }

std::uint32_t TextNumbers::add(std::string_view text) {
  const std::uint64_t hash = quick_hash(text);
  Slot &slot = slots_[slot_of(text, hash)];
  if (slot.number == none) {
    slot = {static_cast<std::uint32_t>(hash), static_cast<std::uint32_t>(texts_.size())};
    texts_.push_back(text);
    known_.set(hash >> (64 - kKnownBits));
  }
  return slot.number;
}

std::size_t TextNumbers::slot_of(std::string_view text, std::uint64_t hash) const {
  std::size_t at = (hash >> 32) & (slots_.size() - 1);
  const auto holds_other = [&](const Slot &slot) { return slot.part != static_cast<std::uint32_t>(hash) || texts_[slot.number] != text; };
  while (slots_[at].number != none && holds_other(slots_[at])) at = (at + 1) & (slots_.size() - 1);
  return at;
}

}  // namespace freehold::content
