// One worker as the host holds it: the process, its socket, the memory it shares and what it still owes.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "host/model/item.hpp"
#include "host/workers/blame.hpp"
#include "host/workers/deadlines.hpp"
#include "host/workers/frame.hpp"
#include "host/workers/outbox.hpp"
#include "host/workers/spawn.hpp"

namespace freehold::workers {

// Something a worker is asked for. Kept until it is done or lost, so that it can be asked again.
struct Task {
  TaskHeader header;
  std::string body;  // the task's payload after its header
  std::vector<Fd> files;
  std::uint64_t bytes = 0;  // of content
  std::uint64_t items = 0;  // delivered
  std::uint64_t index = 0;  // the caller's own number
  std::uint32_t reader = model::kNone;
  std::string source;       // for notes
  std::string path;
  bool tried_again = false; // after a fault nobody could be blamed for
  std::vector<std::pair<ItemSkip, std::string>> failures;  // which plugin has no answer where, and why
  std::optional<model::ContentItem> item;  // of judge
};

struct WorkerProcess {
  enum class State { gone, loading, ready };

  State state = State::gone;
  Child child;
  Fd socket;
  std::unique_ptr<BlamePage> blame;
  std::unique_ptr<Outbox> outbox;
  struct News {
    bool message = false;  // from the socket, or its end
    bool ended = false;    // perhaps
    bool output = false;
  } news;  // what the last wait told
  FrameReader in;
  FrameWriter out;
  Deadline deadline{DeadlineOptions{}};
  std::deque<Task> owed;            // in the order they were asked
  std::deque<std::size_t> batches;  // sizes of the batches owed has
  std::size_t batch_size = 4;
  double batch_started = 0;         // wall seconds
  std::uint64_t frames = 0;
  std::uint64_t tasks_done = 0;
  std::set<std::uint32_t> not_loaded;  // plugins
  bool holds = true;                // results in its outbox
  bool said_bye = false;
  std::string broke;                // why the host gave it up; empty: it did not
  bool spoke_nonsense = false;      // that is why

  bool busy() const { return state == State::loading || (state == State::ready && !owed.empty()); }
};

// Starts the process and queues Setup and plan.
Result<Done> launch(WorkerProcess &worker, const std::string &program, const std::string &mark, const Setup &setup,
                    const model::Plan &plan, const DeadlineOptions &deadlines);

// What a deadline looks at now.
Sample sample(WorkerProcess &worker, double wall);

// "crashed (SIGSEGV)", "exceeded its 2048 MiB of memory", or why the host gave it up. Requires: the child has ended.
std::string manner_of_death(WorkerProcess &worker, std::uint64_t memory_limit);

}  // namespace freehold::workers
