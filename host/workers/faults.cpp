#include "host/workers/faults.hpp"

#include <algorithm>

namespace freehold::workers {
namespace {

Guilt guilt_of(Phase phase) {
  switch (phase) {
    case Phase::loading: return Guilt::loading;
    case Phase::probing:
    case Phase::planning:
    case Phase::reader: return Guilt::reader;
    case Phase::content: return Guilt::content;
    case Phase::item_rule:
    case Phase::corpus_rule:
    case Phase::graph_rule:
    case Phase::finishing: return Guilt::rule;
    case Phase::idle: break;
  }
  return Guilt::nobody;
}

constexpr std::size_t kMostDetails = 1000;

}  // namespace

Accused accuse(const Blame &blame, const model::Plan &plan) {
  Accused accused;
  accused.guilt = guilt_of(blame.phase);
  accused.item = blame.item;
  accused.task = blame.task;
  if (accused.guilt == Guilt::content) return accused;
  if (blame.plugin >= plan.plugins.size()) {
    accused.guilt = Guilt::nobody;
    return accused;
  }
  accused.plugin = blame.plugin;
  const std::string prefix = plan.plugins[blame.plugin].manifest.id + "/";
  if (blame.rule < plan.rules.size() && plan.rules[blame.rule].id.starts_with(prefix)) accused.rule = blame.rule;
  // Between calls: whoever was called last has left something behind.
  if (accused.guilt == Guilt::nobody) accused.guilt = accused.rule == model::kNone ? Guilt::reader : Guilt::rule;
  return accused;
}

std::string FaultBook::culprit_of(const Accused &accused) const {
  return accused.rule != model::kNone ? plan_.rules[accused.rule].id : id_of(accused.plugin);
}

void FaultBook::add(const Accused &accused, const std::string &source, const std::string &path, const std::string &how,
                    const std::string &printed) {
  model::Note note{"plugin-fault", source, path, culprit_of(accused), ""};
  if (accused.guilt == Guilt::loading) {
    note = {"plugin-fault", "", "", id_of(accused.plugin), "It failed to load: " + how + "."};
    failed_loads_.emplace(accused.plugin, how);
    withdrawn_.insert(accused.plugin);
  } else if (accused.guilt == Guilt::reader) {
    note.sentence = "Its reader " + how + (path.empty() ? " over the list of files; it was not asked about them again." : "; the rest of this file was not read.");
    if (++reader_faults_[accused.plugin] >= options_.reader_faults) withdrawn_readers_.insert(accused.plugin);
  } else {
    note.sentence = "It " + how + "; its plugin did not judge this.";
    const auto known = options_.known.find(id_of(accused.plugin));
    const std::uint64_t before = known == options_.known.end() ? 0 : known->second;
    if (++rule_faults_[accused.plugin] + before >= options_.rule_faults) withdrawn_.insert(accused.plugin);
  }
  if (details_.size() < kMostDetails) details_.push_back({note, printed});
  entries_.push_back({accused, std::move(note)});
}

void FaultBook::add_lost(const std::string &source, const std::string &path, const std::string &sentence, const std::string &printed) {
  model::Note note{"item-lost", source, path, "", sentence};
  if (details_.size() < kMostDetails) details_.push_back({note, printed});
  entries_.push_back({{}, std::move(note)});
}

std::vector<model::Note> FaultBook::notes() const {
  std::vector<model::Note> notes;
  for (const Entry &entry : entries_) {
    const Accused &accused = entry.accused;
    if (accused.guilt == Guilt::rule && withdrawn_.contains(accused.plugin)) continue;
    if (accused.guilt == Guilt::reader && withdrawn_readers_.contains(accused.plugin)) continue;
    notes.push_back(entry.note);
  }
  for (std::uint32_t plugin : withdrawn_) {
    if (failed_loads_.contains(plugin)) continue;
    notes.push_back({"plugin-withdrawn", "", "", id_of(plugin),
                     "It faulted " + std::to_string(options_.rule_faults) + " times and was withdrawn from the whole run."});
  }
  for (std::uint32_t plugin : withdrawn_readers_) {
    notes.push_back({"plugin-withdrawn", "", "", id_of(plugin),
                     "Its reader faulted " + std::to_string(options_.reader_faults) + " times and was withdrawn from the whole run."});
  }
  std::sort(notes.begin(), notes.end());
  notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
  return notes;
}

}  // namespace freehold::workers
