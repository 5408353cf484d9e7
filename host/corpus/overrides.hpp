// Rules by place: what the owner switched off, or weighs otherwise, on some paths, channels or platforms. What is switched off is taken out
// before anything is added up, so that it moves nothing; it is counted.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "host/corpus/corpus.hpp"
#include "host/model/policy.hpp"

namespace freehold::corpus {

// Requires: overrides outlive it. Rules are known by their index.
class Overrides {
 public:
  Overrides(const std::vector<model::Override> &overrides, const std::vector<model::Rule> &rules);

  bool empty() const { return overrides_.empty(); }

  // What holds for one item or one channel: look once, then ask for rules.
  class Here {
   public:
    // Index of the override that switches the rule off; model::kNone: it is judged.
    std::uint32_t off_by(std::uint32_t rule) const;
    // Of the last override that names one; empty: the rule's own.
    std::string_view severity(std::uint32_t rule) const;

   private:
    friend class Overrides;
    const Overrides *all_ = nullptr;
    std::vector<std::uint32_t> hold_;
  };
  Here at(const model::ContentItem &item) const;
  // Of a corpus rule's word over a channel; an override of a path says nothing of it.
  Here at_channel(std::string_view channel, std::string_view platform) const;

  // Takes the results out that are switched off here. counts: per override, grown by the answers taken out.
  void take_out(const model::ContentItem &item, std::vector<model::RuleResult> &results, std::vector<std::uint64_t> &counts) const;
  // … the numbers of rules that had nothing to say,
  void take_out(const model::ContentItem &item, model::Packed<std::uint32_t> &silent) const;
  // … and what the item would have added to corpus rules.
  void take_out(const model::ContentItem &item, model::Packed<model::Accumulation> &accumulations, std::vector<std::uint64_t> &counts) const;

 private:
  bool speaks_of(std::uint32_t override_index, std::uint32_t rule) const;

  const std::vector<model::Override> &overrides_;
  std::vector<std::vector<bool>> rules_;  // per override, per rule
};

}  // namespace freehold::corpus
