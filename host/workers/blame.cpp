#include "host/workers/blame.hpp"

#include <sys/mman.h>

#include <new>

namespace freehold::workers {
void BlamePage::map(int descriptor, int flags) {
  static_assert(sizeof(Page) <= kMemory);
  void *memory = ::mmap(nullptr, kMemory, PROT_READ | PROT_WRITE, flags, descriptor, 0);
  if (memory != MAP_FAILED) page_ = static_cast<Page *>(memory);  // zeroes are a valid Page of lock-free atomics
}

BlamePage::BlamePage() {
  map(-1, MAP_PRIVATE | MAP_ANONYMOUS);
  if (page_ == nullptr) throw std::bad_alloc();
}

BlamePage::BlamePage(int descriptor) { map(descriptor, MAP_SHARED); }

BlamePage::~BlamePage() {
  if (page_ != nullptr) ::munmap(page_, kMemory);
}

Blame BlamePage::read() const {
  Blame blame;
  blame.seq = page_->seq.load(std::memory_order_acquire);
  blame.phase = clamp(page_->phase.load(relaxed));
  blame.plugin = page_->plugin.load(relaxed);
  blame.rule = page_->rule.load(relaxed);
  blame.task = page_->task.load(relaxed);
  blame.item = page_->item.load(relaxed);
  blame.bytes = page_->bytes.load(relaxed);
  blame.out_of_memory = page_->out_of_memory.load(relaxed) != 0;
  return blame;
}

}  // namespace freehold::workers
