#include "host/workers/blame.hpp"

namespace freehold::workers {

Blame BlamePage::read() const {
  Blame blame;
  blame.seq = page()->seq.load(std::memory_order_acquire);
  blame.phase = clamp(page()->phase.load(relaxed));
  blame.plugin = page()->plugin.load(relaxed);
  blame.rule = page()->rule.load(relaxed);
  blame.task = page()->task.load(relaxed);
  blame.item = page()->item.load(relaxed);
  blame.bytes = page()->bytes.load(relaxed);
  blame.out_of_memory = page()->out_of_memory.load(relaxed) != 0;
  return blame;
}

}  // namespace freehold::workers
