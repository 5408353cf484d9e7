#include "host/workers/outbox.hpp"

#include <algorithm>
#include <cstring>

namespace freehold::workers {

bool Outbox::hold(std::uint64_t begin, std::string_view pending) {
  Memory &memory = *this->memory();
  if (pending.size() > sizeof memory.bytes) return false;
  std::uint64_t held = memory.size.load(std::memory_order_relaxed);
  if (memory.begin.load(std::memory_order_relaxed) != begin || held > pending.size()) {
    // At no moment may size speak of bytes that stand elsewhere in the stream.
    memory.size.store(0, std::memory_order_release);
    memory.begin.store(begin, std::memory_order_release);
    held = 0;
  }
  std::memcpy(memory.bytes + held, pending.data() + held, pending.size() - held);
  memory.size.store(pending.size(), std::memory_order_release);
  return true;
}

std::string Outbox::left(std::uint64_t received) const {
  const Memory &memory = *this->memory();
  const std::uint64_t size = std::min<std::uint64_t>(memory.size.load(std::memory_order_acquire), sizeof memory.bytes);
  const std::uint64_t begin = memory.begin.load(std::memory_order_acquire);
  if (begin > received || received - begin >= size) return {};
  return std::string(memory.bytes + (received - begin), size - (received - begin));
}

}  // namespace freehold::workers
