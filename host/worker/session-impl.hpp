// The insides of Session, shared by session.cpp (loading, rules) and session-read.cpp (readers).
#pragma once

#include <cstring>
#include <optional>

#include "host/worker/item-view.hpp"
#include "host/worker/loader.hpp"
#include "host/worker/rule-call.hpp"
#include "host/worker/services.hpp"
#include "host/worker/session.hpp"

namespace freehold::worker {

// Where a rule of the plan lives: plugin, and its number in the plugin's table of that role.
struct RuleHome {
  std::uint32_t plugin = model::kNone;
  std::uint32_t number = 0;
  std::vector<fh_accumulator> accumulators;  // of corpus rules
};

struct Session::Impl {
  Impl(const model::Plan &plan_, workers::BlamePage &blame_) : plan(plan_), blame(blame_), services(plan_, blame_) {}

  void load_all();
  void find_rules(std::uint32_t plugin);
  void check_rules(std::uint32_t plugin);
  void assign(std::uint32_t plugin, model::RuleKind kind, const fh_str *ids, std::uint32_t count);
  // false: it could not; planned.problems says why.
  bool plan_with(std::uint32_t reader, const workers::SourceListing &listing, const fh_listing &shown, workers::PlannedSource &planned);
  const fh_item &show(const model::ContentItem &item);
  // lines: nullptr, or what counts the lines of the item's origin.
  void judge(model::JudgedItem &item, const std::vector<bool> &skip_plugins, content::SourceLines *lines);
  // False: the rule is not called on this item; instead: what stands for its answer, if anything does.
  bool may_call(std::uint32_t rule, const model::ContentItem &item, const std::vector<bool> &skip_plugins, std::optional<model::RuleResult> &instead) const;
  // lines: as above. reasons: nullptr, or where the rule's reasons go.
  model::RuleResult call_item_rule(std::uint32_t rule, const fh_item &shown, const model::ContentItem &item, content::SourceLines *lines,
                                   std::vector<model::Reason> *reasons);
  void call_corpus_rule(std::uint32_t rule, const fh_item &shown, model::JudgedItem &item, std::vector<model::Accumulation> &added);

  const model::Plan &plan;
  workers::BlamePage &blame;
  Services services;
  std::vector<LoadedPlugin> plugins;
  std::vector<workers::LoadReport> reports;
  std::vector<RuleHome> homes;  // per rule of the plan
  ItemView view;
  std::vector<PhraseMatch> phrases;
};

}  // namespace freehold::worker
