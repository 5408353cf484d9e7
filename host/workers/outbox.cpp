#include "host/workers/outbox.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace freehold::workers {

void Outbox::map(int descriptor, std::size_t offset, int flags) {
  void *memory = ::mmap(nullptr, kMemory, PROT_READ | PROT_WRITE, flags, descriptor, static_cast<off_t>(offset));
  if (memory != MAP_FAILED) memory_ = static_cast<Memory *>(memory);  // zeroes hold nothing
}

Outbox::Outbox() {
  map(-1, 0, MAP_PRIVATE | MAP_ANONYMOUS);
  if (memory_ == nullptr) throw std::bad_alloc();
}

Outbox::Outbox(int descriptor, std::size_t offset) { map(descriptor, offset, MAP_SHARED); }

Outbox::~Outbox() {
  if (memory_ != nullptr) ::munmap(memory_, kMemory);
}

bool Outbox::hold(std::uint64_t begin, std::string_view pending) {
  if (pending.size() > sizeof memory_->bytes) return false;
  std::uint64_t held = memory_->size.load(std::memory_order_relaxed);
  if (memory_->begin.load(std::memory_order_relaxed) != begin || held > pending.size()) {
    // At no moment may size speak of bytes that stand elsewhere in the stream.
    memory_->size.store(0, std::memory_order_release);
    memory_->begin.store(begin, std::memory_order_release);
    held = 0;
  }
  std::memcpy(memory_->bytes + held, pending.data() + held, pending.size() - held);
  memory_->size.store(pending.size(), std::memory_order_release);
  return true;
}

std::string Outbox::left(std::uint64_t received) const {
  const std::uint64_t size = std::min<std::uint64_t>(memory_->size.load(std::memory_order_acquire), sizeof memory_->bytes);
  const std::uint64_t begin = memory_->begin.load(std::memory_order_acquire);
  if (begin > received || received - begin >= size) return {};
  return std::string(memory_->bytes + (received - begin), size - (received - begin));
}

}  // namespace freehold::workers
