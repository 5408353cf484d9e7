// The outbox: memory that a worker shares with the host, in which it holds what it has to say until there is enough for one message. Why: to send each
// result at once costs the worker a system call and wakes the host, for every page; and what is held must not be lost with a worker that crashes.
//
// What is held are the bytes of the stream to the host from position `begin` on. The host reads them only once the worker is dead, and takes what has
// not come by the socket. Whatever runs in the worker can scribble here, as it can on the socket: the host believes neither.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "host/workers/mapping.hpp"

namespace freehold::workers {

class Outbox {
 public:
  static constexpr std::size_t kMemory = 256u << 10;  // of the mapping

  // One nobody else sees, for tests and for code that runs without a host. Throws std::bad_alloc.
  Outbox() : mapping_(kMemory) {}
  // The memory behind a descriptor, from `offset` on; `ok()` is false if it could not be mapped. Does not take the descriptor.
  Outbox(int descriptor, std::size_t offset) : mapping_(descriptor, offset, kMemory) {}
  bool ok() const { return mapping_.get() != nullptr; }

  // The worker's side. pending: all bytes of the stream that were not sent, which begin at its byte `begin`. False: they do not fit.
  bool hold(std::uint64_t begin, std::string_view pending);

  // The host's side, once nobody holds any more. A copy of what is held behind the first `received` bytes of the stream.
  std::string left(std::uint64_t received) const;

 private:
  struct Memory {
    std::atomic<std::uint64_t> begin, size;
    char bytes[kMemory - 2 * sizeof(std::uint64_t)];
  };
  static_assert(std::atomic<std::uint64_t>::is_always_lock_free && sizeof(Memory) == kMemory);
  Memory *memory() const { return static_cast<Memory *>(mapping_.get()); }  // zeroes hold nothing

  Mapping mapping_;
};

}  // namespace freehold::workers
