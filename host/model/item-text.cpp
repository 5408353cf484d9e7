#include "host/model/item-text.hpp"

#include <stdexcept>

namespace freehold::model {

void ItemText::refuse_length() { throw std::length_error("a text of 4 GiB or more"); }

void ItemText::copy_far(std::string_view text) {
  auto own = std::make_unique_for_overwrite<char[]>(text.size());
  std::memcpy(own.get(), text.data(), text.size());
  look_at(own.get(), text.size(), true);
  own.release();
}

}  // namespace freehold::model
