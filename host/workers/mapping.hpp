// Mapping: memory behind a descriptor, which others may see too, or memory of this process alone. Unmapped at the end of its life; move only.
#pragma once

#include <cstddef>
#include <utility>

namespace freehold::workers {

class Mapping {
 public:
  // Zeroes that nobody else sees. Throws std::bad_alloc.
  explicit Mapping(std::size_t size);
  // What stands behind the descriptor from `offset` on; get() is nullptr if it could not be mapped. Does not take the descriptor.
  Mapping(int descriptor, std::size_t offset, std::size_t size);
  Mapping(Mapping &&other) noexcept : memory_(std::exchange(other.memory_, nullptr)), size_(other.size_) {}
  Mapping &operator=(Mapping &&other) noexcept {
    std::swap(memory_, other.memory_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~Mapping();

  void *get() const { return memory_; }

 private:
  void *memory_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace freehold::workers
