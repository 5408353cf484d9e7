#include "host/corpus/address-book.hpp"

#include <bit>

namespace freehold::corpus {

AddressBook::AddressBook(const std::vector<model::JudgedItem> &items) : slots_(std::bit_ceil(items.size() * 4 + 1)) {
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const model::ContentItem &item = items[i].item;
    if (item.url) add(node_key(*item.url), i);
    add(item_key(item.source, item.path), i);
  }
}

std::size_t AddressBook::slot_of(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].item != model::kNone && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void AddressBook::add(std::string_view key, std::uint32_t item) {
  if (key.empty()) return;
  const std::uint64_t hash = key_hash(key);
  Slot &slot = slots_[slot_of(hash)];
  if (slot.item == model::kNone) slot = {hash, item};
}

std::uint32_t AddressBook::find(const model::ContentItem &from, std::string_view url) {
  const std::string_view key = keys_.of(Ground(from), url);
  return key.empty() ? model::kNone : find(key_hash(key));
}

}  // namespace freehold::corpus
