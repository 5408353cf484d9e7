// The pool: the host's one way to have content read and judged. It starts the workers, drives them and hands on what they say, checked.
//
//   Result<Pool> pool = Pool::start(options, plan);
//   pool->plan(listing) → pool->read(units, …) or pool->judge(items, …) → pool->graph(…) → pool->finish(states) → pool->end()
//
// Results come in any order, on the calling thread, while the call runs: number what you pull and sort after. A unit's results are in its reader's
// order. Whatever a plugin or a hostile file does, every call returns with everything but what the fault touched; faults() says what that was.
// A Problem comes only where no worker can be started any more. Nothing is left running when the pool is gone.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/corpus/corpus.hpp"
#include "host/workers/crew.hpp"

namespace freehold::workers {

// A unit with its files open. index: the caller's number.
struct UnitInput {
  std::uint64_t index = 0;
  std::uint32_t reader = model::kNone;
  std::string source;
  model::Text address;
  std::string context;
  std::string path;
  std::vector<std::string> companions;  // paths
  std::vector<Fd> files;                // the main file, then each companion
  std::uint64_t bytes = 0;              // of all of them; 0 where not known
};

// Pulled whenever a worker is free; nullopt ends it. Only as many units are open as workers can hold.
using UnitSource = std::function<std::optional<UnitInput>()>;

// Every function is called with the unit's index. item: its results are sorted by rule; a rule whose plugin faulted on it has failed and says so; its texts are lent
// until the function returns (model::keep_texts).
struct ReadSink {
  std::function<void(std::uint64_t unit, model::JudgedItem &&)> item;
  std::function<void(std::uint64_t unit, model::Channel &&)> channel;
  std::function<void(std::uint64_t unit, model::MetricRecord &&)> metrics;
  std::function<void(std::uint64_t unit, model::ContactCount &&)> contacts;
  std::function<void(std::uint64_t unit, model::ContactMarks &&)> contact_marks;
  std::function<void(std::uint64_t unit, model::Note &&)> note;
  // whole: false where a fault cost the rest of the unit. Nothing follows for this unit. Progress can be counted here.
  std::function<void(std::uint64_t unit, bool whole)> unit_done;
};

struct ItemInput {
  std::uint64_t index = 0;
  model::ContentItem item;
};
using ItemSource = std::function<std::optional<ItemInput>()>;
// The same item with the results, accumulations and notes of item and corpus rules.
using ItemSink = std::function<void(std::uint64_t index, model::JudgedItem &&)>;

struct GraphInput {
  std::uint64_t index = 0;
  const model::ContentItem *item = nullptr;  // alive until the next is pulled; shed; links outside the main content are not sent
  corpus::NodeFacts facts;
};
using GraphSource = std::function<std::optional<GraphInput>()>;
// Results of graph rules only, sorted by rule; notes.
using GraphSink = std::function<void(std::uint64_t index, std::vector<model::RuleResult> &&, std::vector<model::Note> &&)>;

// What went wrong in the run so far.
struct PoolReport {
  std::vector<model::Note> notes;       // sorted and unique; belongs into the corpus
  std::vector<std::string> withdrawn;   // plugins whose rules the caller marks failed on every item and channel; sorted
  // Readers whose units the caller leaves out altogether: which of them were read before the withdrawal hangs on timing. Sorted.
  std::vector<std::string> withdrawn_readers;
  std::vector<FaultDetail> details;     // in the order it happened; with what the workers printed; for a log
};

class Pool {
 public:
  // Starts the workers and loads the plan's plugins in each. Requires: the plan outlives the pool.
  static Result<Pool> start(WorkerOptions options, const model::Plan &plan);
  static Result<Pool> start(WorkerOptions options, model::Plan &&plan) = delete;
  Pool(Pool &&) noexcept;
  Pool &operator=(Pool &&) noexcept;
  ~Pool();

  // Per plugin of the plan: loaded, or why not.
  const std::vector<LoadReport> &loaded() const;
  // The layers that confine the workers: "seccomp, landlock 6".
  const std::string &isolation() const;

  // Asks all readers. Indexes in the answer are checked against the listing; every file stands in at most one unit as its main file.
  Result<PlannedSource> plan(const SourceListing &listing);
  // judge: item and corpus rules as well.
  Result<Done> read(const UnitSource &units, const ReadSink &sink, bool judge);
  Result<Done> judge(const ItemSource &items, const ItemSink &sink);
  Result<Done> graph(const GraphSource &items, const GraphSink &sink);
  // Same order as the states.
  Result<std::vector<corpus::ChannelResult>> finish(const std::vector<corpus::State> &states);

  // What decided every part of one item. fresh: it is completed first, like one a reader has just emitted. A Problem where a fault cost the answer.
  Result<model::Explanation> explain(const model::ContentItem &item, bool fresh);

  // Says goodbye to the workers and sums up. No other call may follow.
  PoolReport end();

 private:
  struct Impl;
  explicit Pool(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace freehold::workers
