#include "host/model/item-text.hpp"

#include <stdexcept>

namespace freehold::model {

void ItemText::look_at(const char *bytes, std::size_t size, bool owned) {
  if (size > UINT32_MAX) throw std::length_error("a text of 4 GiB or more");
  size_ = static_cast<std::uint32_t>(size);
  bytes_[0] = owned ? 1 : 0;
  std::memcpy(bytes_ + kFar, &bytes, sizeof bytes);
}

void ItemText::copy(std::string_view text) {
  if (text.size() <= kInPlace) {
    size_ = static_cast<std::uint32_t>(text.size());
    if (!text.empty()) std::memcpy(bytes_, text.data(), text.size());
    return;
  }
  auto own = std::make_unique_for_overwrite<char[]>(text.size());
  std::memcpy(own.get(), text.data(), text.size());
  look_at(own.get(), text.size(), true);
  own.release();
}

ItemText ItemText::lent(std::string_view text) {
  if (text.size() <= kInPlace) return ItemText(text);
  ItemText lent;
  lent.look_at(text.data(), text.size(), false);
  return lent;
}

}  // namespace freehold::model
