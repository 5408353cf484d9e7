#include "host/content/text/text-numbers.hpp"

#include <utility>

namespace freehold::content {

std::uint32_t TextNumbers::add(std::string_view text) {
  const std::uint64_t hash = quick_hash(text);
  Slot &slot = slots_[slot_of(text, hash)];
  if (slot.number != none) return slot.number;
  const auto number = static_cast<std::uint32_t>(texts_.size());
  slot = {part_of(hash), number};
  texts_.push_back(text);
  known_.set(hash >> (64 - kKnownBits));
  if (2 * texts_.size() > slots_.size()) grow();
  return number;
}

void TextNumbers::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  for (const Slot &slot : old) {
    if (slot.number == none) continue;
    std::size_t at = slot.part & (slots_.size() - 1);
    while (slots_[at].number != none) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

std::size_t TextNumbers::slot_of(std::string_view text, std::uint64_t hash) const {
  std::size_t at = part_of(hash) & (slots_.size() - 1);
  const auto holds_other = [&](const Slot &slot) { return slot.part != part_of(hash) || texts_[slot.number] != text; };
  while (slots_[at].number != none && holds_other(slots_[at])) at = (at + 1) & (slots_.size() - 1);
  return at;
}

}  // namespace freehold::content
