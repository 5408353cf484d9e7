// Session: everything about plugins in this process. Loads them, gives them their services, calls their roles and takes what they say, fenced:
// a rule that answers nonsense costs its answer on that item and nothing else. Before each foreign call it marks the blame page.
//
// One call at a time, one thread. Opens every table and database in its constructor, so that a sandbox may close after it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/model/plan.hpp"
#include "host/workers/blame.hpp"
#include "host/workers/protocol.hpp"

namespace freehold::worker {

class Session {
 public:
  // Requires: plan and blame outlive the session. A plugin without a path is not loaded.
  Session(const model::Plan &plan, workers::BlamePage &blame);
  ~Session();

  // Per plugin of the plan, in its order.
  const std::vector<workers::LoadReport> &loaded() const;

  // Asks every reader how sure it is, then the surest for its plan.
  workers::PlannedSource plan(const workers::SourceListing &listing);

  // Reads one unit with its reader. Every item is completed by the content services and, if judge is set, judged by item and corpus rules and shed.
  // skip_plugins: whose rules are not called; asked anew for every item, after out.begin.
  void read(const workers::Unit &unit, bool judge, const std::vector<bool> &skip_plugins, const workers::ReadOutput &out);

  // Fills results and accumulations of item and corpus rules from the item as it is.
  void judge(model::JudgedItem &item, const std::vector<bool> &skip_plugins);

  // Adds the results of graph rules. The item has no text.
  void graph(model::JudgedItem &item, const corpus::NodeFacts &facts, const std::vector<bool> &skip_plugins);

  // What decided every link, form and call of the item, and what item rules said. fresh: it is completed first.
  model::Explanation explain(model::ContentItem &&item, bool fresh, const std::vector<bool> &skip_plugins);

  // What a corpus rule says of a channel; state: its merged accumulators in the order it declared them.
  model::RuleResult finish(std::uint32_t rule, const std::string &channel, const std::vector<std::vector<corpus::Entry>> &state);

  struct Impl;  // session-impl.hpp

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace freehold::worker
