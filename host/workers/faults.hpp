// Who is to blame for a worker that died, and what follows for the run. Pure bookkeeping; a FaultBook lives as long as the run.
//
// A fault of a rule costs its plugin's rules on that item; a fault of a reader costs the rest of that unit. A plugin whose rules have faulted
// `rule_faults` times is withdrawn entirely, so that the outcome does not hang on the order in which things were tried. Readers get more
// patience (`reader_faults`): withdrawing one throws away everything it has read well.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "host/model/judgement.hpp"
#include "host/model/plan.hpp"
#include "host/workers/blame.hpp"

namespace freehold::workers {

enum class Guilt { nobody, content, loading, reader, rule };

struct Accused {
  Guilt guilt = Guilt::nobody;
  std::uint32_t plugin = model::kNone;  // valid for the plan, or kNone
  std::uint32_t rule = model::kNone;    // likewise
  std::uint64_t item = 0;
  std::uint64_t task = 0;               // unchecked
};

// Reads the page with suspicion: what does not fit the plan counts as nobody. idle: the last plugin that was called.
Accused accuse(const Blame &blame, const model::Plan &plan);

struct FaultOptions {
  std::uint64_t rule_faults = 3;
  std::uint64_t reader_faults = 25;
  std::map<std::string, std::uint64_t> known;  // rule faults of a plugin before this run, by id
};

// For a log, not for the report: what a worker printed hangs on what it had done before.
struct FaultDetail {
  model::Note note;
  std::string printed;
};

class FaultBook {
 public:
  // Requires: plan outlives the book.
  FaultBook(const model::Plan &plan, FaultOptions options) : plan_(plan), options_(std::move(options)) {}

  // how: "crashed (SIGSEGV)". path: of the unit, or the item's id.
  void add(const Accused &accused, const std::string &source, const std::string &path, const std::string &how, const std::string &printed);
  // A note that accuses no plugin.
  void add_lost(const std::string &source, const std::string &path, const std::string &sentence, const std::string &printed);

  bool rules_withdrawn(std::uint32_t plugin) const { return withdrawn_.contains(plugin); }
  bool reader_withdrawn(std::uint32_t plugin) const { return withdrawn_readers_.contains(plugin) || failed_loads_.contains(plugin); }
  // Crashed while loading: not to be loaded again. Their rules are withdrawn as well.
  const std::map<std::uint32_t, std::string> &failed_loads() const { return failed_loads_; }
  const std::set<std::uint32_t> &withdrawn() const { return withdrawn_; }
  const std::set<std::uint32_t> &withdrawn_readers() const { return withdrawn_readers_; }
  const std::vector<FaultDetail> &details() const { return details_; }

  // Sorted and unique; of a withdrawn plugin only that it is withdrawn.
  std::vector<model::Note> notes() const;

 private:
  const std::string &id_of(std::uint32_t plugin) const { return plan_.plugins[plugin].manifest.id; }
  std::string culprit_of(const Accused &accused) const;

  const model::Plan &plan_;
  FaultOptions options_;
  std::map<std::uint32_t, std::uint64_t> rule_faults_;
  std::map<std::uint32_t, std::uint64_t> reader_faults_;
  std::set<std::uint32_t> withdrawn_;
  std::set<std::uint32_t> withdrawn_readers_;
  std::map<std::uint32_t, std::string> failed_loads_;
  struct Entry {
    Accused accused;
    model::Note note;
  };
  std::vector<Entry> entries_;
  std::vector<FaultDetail> details_;
};

}  // namespace freehold::workers
