// Arena: storage for the many small strings of one page, given back all at once and reused for the next page.
//
// A view handed out stays valid until reset() or the arena's end; moving the arena moves the views' storage with it.
// Not thread safe. Memory: what was asked for, rounded up to blocks of 64 KB; reset() keeps the first block.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace freehold::content {

class Arena {
 public:
  // Room for `size` bytes, not initialised.
  char *take(std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - next_)) grow(size);
    char *place = next_;
    next_ += size;
    return place;
  }

  // Gives back the last `unused` bytes of the latest take().
  void give_back(std::size_t unused) { next_ -= unused; }

  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char *place = take(text.size());
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
  }

  void reset() {
    if (blocks_.size() > 1) blocks_.resize(1);
    next_ = blocks_.empty() ? nullptr : blocks_.front().bytes.get();
    end_ = blocks_.empty() ? nullptr : next_ + blocks_.front().size;
  }

 private:
  static constexpr std::size_t block_size = 64 * 1024;
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size;
  };

  void grow(std::size_t size) {
    const std::size_t wanted = size > block_size ? size : block_size;
    blocks_.push_back({std::unique_ptr<char[]>(new char[wanted]), wanted});
    next_ = blocks_.back().bytes.get();
    end_ = next_ + wanted;
  }

  std::vector<Block> blocks_;
  char *next_ = nullptr;
  char *end_ = nullptr;
};

}  // namespace freehold::content
