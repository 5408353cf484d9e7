// The blame page: one page of memory that a worker shares with the host. Before every call into foreign code the worker notes there whom it
// is about to call and on what, so that the host can name the culprit of a worker that died, hangs or burns time.
//
// The worker writes with plain atomic stores (a nanosecond each, no system call). Whatever runs in the worker can scribble on the page, so the
// host takes nothing from it without a check: read() clamps phases and the caller checks indexes against its plan. seq moves with every mark.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "host/model/item.hpp"
#include "host/workers/mapping.hpp"

namespace freehold::workers {

enum class Phase : std::uint32_t {
  idle = 0,      // our own code; plugin() is the last one that was called
  loading,       // opening the shared object, its constructors, create()
  probing,       // a reader looks at a listing
  planning,      // the reader plans units
  content,       // our own parsers read content, on behalf of plugin()
  reader,        // a reader reads a unit
  item_rule,     // judge() of an item rule
  corpus_rule,   // add() of a corpus rule
  graph_rule,    // judge() of a graph rule
  finishing,     // finish() of a corpus rule
};
inline constexpr std::uint32_t kPhases = 10;

// The page as it stood at one moment. Numbers other than phase are unchecked.
struct Blame {
  std::uint64_t seq = 0;
  Phase phase = Phase::idle;
  std::uint32_t plugin = model::kNone;  // index into the plan's plugins; of the current or last call
  std::uint32_t rule = model::kNone;    // index into the plan's rules
  std::uint64_t task = 0;               // what the host asked for
  std::uint64_t item = 0;               // ordinal of the item within its unit
  std::uint64_t bytes = 0;              // size of the item or unit at hand; longer ones get more time
  bool out_of_memory = false;           // operator new has failed since the last call began
};

// Move only.
class BlamePage {
 public:
  static constexpr std::size_t kMemory = 4096;  // of the mapping

  // A page nobody else sees, for tests and for code that runs without a host. Throws std::bad_alloc.
  BlamePage() : memory_(kMemory) {}
  // The page behind a descriptor of at least one page; `ok()` is false if it could not be mapped. Does not take the descriptor.
  explicit BlamePage(int descriptor) : memory_(descriptor, 0, kMemory) {}
  bool ok() const { return memory_.get() != nullptr; }

  // ---- the worker's side. The usual way is a Mark around each foreign call.
  void enter(Phase phase, std::uint32_t plugin, std::uint32_t rule = model::kNone) {
    page()->plugin.store(plugin, relaxed);
    page()->rule.store(rule, relaxed);
    page()->out_of_memory.store(0, relaxed);
    set(phase);
  }
  // Keeps plugin and rule: they are the last that were called.
  void leave() { set(Phase::idle); }
  // What the calls that follow are about.
  void set_task(std::uint64_t task, std::uint64_t bytes) {
    page()->task.store(task, relaxed);
    page()->item.store(0, relaxed);
    page()->plugin.store(model::kNone, relaxed);
    page()->rule.store(model::kNone, relaxed);
    page()->bytes.store(bytes, relaxed);
    page()->out_of_memory.store(0, relaxed);
    set(Phase::idle);
  }
  void set_item(std::uint64_t ordinal, std::uint64_t bytes) {
    page()->item.store(ordinal, relaxed);
    page()->bytes.store(bytes, relaxed);
  }
  void note_out_of_memory() { page()->out_of_memory.store(1, relaxed); }
  // For services that plugins call: the phase (and rule) before, to go back to.
  Phase phase() const { return clamp(page()->phase.load(relaxed)); }
  void set(Phase phase) {
    page()->phase.store(static_cast<std::uint32_t>(phase), relaxed);
    page()->seq.store(page()->seq.load(relaxed) + 1, std::memory_order_release);
  }

  // ---- the host's side.
  Blame read() const;
  std::uint64_t seq() const { return page()->seq.load(std::memory_order_acquire); }

 private:
  static constexpr auto relaxed = std::memory_order_relaxed;
  struct Page {
    std::atomic<std::uint64_t> seq, task, item, bytes;
    std::atomic<std::uint32_t> phase, plugin, rule, out_of_memory;
  };
  static_assert(std::atomic<std::uint64_t>::is_always_lock_free && sizeof(Page) <= kMemory);
  static Phase clamp(std::uint32_t phase) { return phase < kPhases ? static_cast<Phase>(phase) : Phase::idle; }
  Page *page() const { return static_cast<Page *>(memory_.get()); }  // zeroes are a valid Page of lock-free atomics

  Mapping memory_;
};

// A mark for the time of one foreign call: enter now, leave at the end of the scope.
class Mark {
 public:
  Mark(BlamePage &page, Phase phase, std::uint32_t plugin, std::uint32_t rule = model::kNone) : page_(page) {
    page_.enter(phase, plugin, rule);
  }
  ~Mark() { page_.leave(); }
  Mark(const Mark &) = delete;
  Mark &operator=(const Mark &) = delete;

 private:
  BlamePage &page_;
};

// A plugin's call has come back into our own code (a service, a sink): the phase changes for that time, plugin and rule stay.
class InnerMark {
 public:
  InnerMark(BlamePage &page, Phase phase) : page_(page), before_(page.phase()) { page_.set(phase); }
  ~InnerMark() { page_.set(before_); }
  InnerMark(const InnerMark &) = delete;
  InnerMark &operator=(const InnerMark &) = delete;

 private:
  BlamePage &page_;
  Phase before_;
};

}  // namespace freehold::workers
