// RuleCall: the sink behind one call of a rule. Takes measures, findings and accumulations, checks each against the item and the rule's manifest,
// and cuts the quotes itself.
#pragma once

#include <string>
#include <vector>

#include <freehold/abi.h>

#include "host/content/html/source-lines.hpp"
#include "host/model/explanation.hpp"
#include "host/model/judgement.hpp"
#include "host/model/manifest.hpp"

namespace freehold::worker {

inline constexpr std::uint64_t kLargestDenominator = 1000000;
inline constexpr std::size_t kMostFindings = 1000;       // of one rule on one item
inline constexpr std::size_t kMostAccumulations = 10000;  // of one rule on one item
inline constexpr std::size_t kLongestQuote = 300;
inline constexpr std::size_t kLongestReason = 1024;
inline constexpr std::size_t kMostReasons = 1000;  // of one rule on one item

class RuleCall {
 public:
  // item: nullptr when a corpus rule speaks of a channel. accumulators: of a corpus rule's add(), else empty.
  // Requires: all outlive the call.
  RuleCall(const model::Rule &rule, std::uint32_t rule_index, const model::ContentItem *item, const std::vector<fh_accumulator> *accumulators);

  const fh_sink &sink() const { return sink_; }

  // What counts the lines of an item whose origin has none: only those that evidence asks for. Requires: outlives the call.
  void count_lines_by(content::SourceLines &lines) { lines_ = &lines; }

  // The rule is asked for its reasons as well.
  void ask_reasons();
  std::vector<model::Reason> take_reasons() { return std::move(reasons_); }

  // After the rule returned code. judged only if it measured or found something and nothing went wrong.
  model::RuleResult result(std::int32_t code);
  std::vector<model::Accumulation> take_accumulations() { return std::move(accumulations_); }

 private:
  std::int32_t measure(std::uint64_t num, std::uint64_t den);
  std::int32_t finding(const fh_finding &finding);
  std::int32_t accumulate(std::uint32_t accumulator, fh_str key, std::int64_t a, std::int64_t b);
  std::int32_t problem(fh_str text);
  std::int32_t reason(fh_str what, std::int64_t weight);
  std::int32_t refuse(std::string reason);
  bool locate(const fh_finding &finding, model::Evidence &evidence);
  void locate_in_file(std::uint64_t offset, model::Evidence &evidence);

  const model::Rule &rule_;
  const model::ContentItem *item_;
  const std::vector<fh_accumulator> *declared_;
  content::SourceLines *lines_ = nullptr;
  model::RuleResult result_;
  std::vector<model::Finding> findings_;
  std::vector<model::Accumulation> accumulations_;
  std::vector<model::Reason> reasons_;
  bool measured_ = false;
  bool refused_ = false;
  std::string reason_;
  fh_sink sink_{};
};

}  // namespace freehold::worker
