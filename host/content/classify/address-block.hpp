// AddressBlock: where the addresses of an item's links stand once they are whole: one piece of memory, the item's own, instead of one for each.
#pragma once

#include <algorithm>
#include <string_view>

#include "host/model/item.hpp"

namespace freehold::content {

class AddressBlock {
 public:
  // Room for what the item's links may become, each with so many bytes put before it. An item that has a block already keeps that one.
  void begin(const model::ContentItem &item, std::size_t before) {
    block_ = {};
    used_ = 0;
    if (!item.block.view().empty() || item.links.empty()) return;
    std::size_t size = 0;
    for (const model::Link &link : item.links) size += link.url.size() + before;
    block_ = model::TextBlock(std::min(size, kLargest));
  }

  // What does not fit, as an address whose every byte was escaped, has memory of its own.
  void put(std::string_view address, model::ItemText &to) {
    if (address.size() <= model::ItemText::kInPlace || address.size() > block_.view().size() - used_) {
      to = address;
      return;
    }
    char *begin = block_.bytes() + used_;
    address.copy(begin, address.size());
    used_ += address.size();
    to.lend({begin, address.size()});
  }

  // The item takes the block. Requires: it is the one that begin() was given.
  void end(model::ContentItem &item) {
    if (used_ != 0) item.block = std::move(block_);
  }

 private:
  static constexpr std::size_t kLargest = 1u << 20;

  model::TextBlock block_;
  std::size_t used_ = 0;
};

}  // namespace freehold::content
