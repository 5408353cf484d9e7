#include "host/workers/mapping.hpp"

#include <sys/mman.h>

#include <new>

namespace freehold::workers {
namespace {

void *mapped(int descriptor, std::size_t offset, std::size_t size, int flags) {
  void *memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, flags, descriptor, static_cast<off_t>(offset));
  return memory == MAP_FAILED ? nullptr : memory;
}

}  // namespace

Mapping::Mapping(std::size_t size) : memory_(mapped(-1, 0, size, MAP_PRIVATE | MAP_ANONYMOUS)), size_(size) {
  if (memory_ == nullptr) throw std::bad_alloc();
}

Mapping::Mapping(int descriptor, std::size_t offset, std::size_t size) : memory_(mapped(descriptor, offset, size, MAP_SHARED)), size_(size) {}

Mapping::~Mapping() {
  if (memory_ != nullptr) ::munmap(memory_, size_);
}

}  // namespace freehold::workers
