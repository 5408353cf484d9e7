#include "host/worker/rule-call.hpp"

#include <algorithm>
#include <cstring>

#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"
#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

// At most kLongestQuote bytes, line feeds as spaces.
std::string quote_of(std::string_view text) {
  std::string quote(text.substr(0, utf8_floor(text, kLongestQuote)));
  std::replace(quote.begin(), quote.end(), '\n', ' ');
  return quote;
}

std::string clean(fh_str text, std::size_t most) {
  const std::string repaired = content::clean_utf8(view(text));
  return repaired.substr(0, utf8_floor(repaired, most));
}

}  // namespace

RuleCall::RuleCall(const model::Rule &rule, std::uint32_t rule_index, const model::ContentItem *item, const std::vector<fh_accumulator> *accumulators)
    : rule_(rule), item_(item), declared_(accumulators) {
  result_.rule = rule_index;
  sink_.struct_size = sizeof sink_;
  sink_.host = this;
  sink_.measure = [](void *self, std::uint64_t num, std::uint64_t den) noexcept { return static_cast<RuleCall *>(self)->measure(num, den); };
  sink_.finding = [](void *self, const fh_finding *finding) noexcept -> std::int32_t {
    auto *call = static_cast<RuleCall *>(self);
    if (finding == nullptr) return call->refuse("it reported a finding that is none");
    fh_finding known{};
    std::memcpy(&known, finding, std::min<std::size_t>(sizeof known, finding->struct_size));
    return call->finding(known);
  };
  sink_.accumulate = [](void *self, std::uint32_t accumulator, fh_str key, std::int64_t a, std::int64_t b) noexcept {
    return static_cast<RuleCall *>(self)->accumulate(accumulator, key, a, b);
  };
  sink_.problem = [](void *self, std::int32_t, fh_str text) noexcept { return static_cast<RuleCall *>(self)->problem(text); };
  sink_.cancelled = [](void *) noexcept -> std::int32_t { return 0; };
}

void RuleCall::ask_reasons() {
  sink_.reason = [](void *self, fh_str what, std::int64_t weight) noexcept { return static_cast<RuleCall *>(self)->reason(what, weight); };
}

std::int32_t RuleCall::reason(fh_str what, std::int64_t weight) {
  if (reasons_.size() == kMostReasons) return refuse("it gave more than " + std::to_string(kMostReasons) + " reasons");
  reasons_.push_back({clean(what, kLongestQuote), weight});
  return FH_OK;
}

std::int32_t RuleCall::refuse(std::string reason) {
  refused_ = true;
  if (reason_.empty()) reason_ = std::move(reason);
  return FH_E_RANGE;
}

std::int32_t RuleCall::problem(fh_str text) {
  if (reason_.empty()) reason_ = clean(text, kLongestReason);
  return FH_OK;
}

std::int32_t RuleCall::measure(std::uint64_t num, std::uint64_t den) {
  if (den == 0 || num > den || den > kLargestDenominator) {
    return refuse("it measured " + std::to_string(num) + " of " + std::to_string(den));
  }
  if (measured_) return refuse("it measured twice");
  measured_ = true;
  result_.measure = {static_cast<std::uint32_t>(num), static_cast<std::uint32_t>(den)};
  return FH_OK;
}

// Fills in quote and place; false if the finding points at something that is not there.
bool RuleCall::locate(const fh_finding &finding, model::Evidence &evidence) {
  const model::ContentItem &item = *item_;
  std::string_view field;
  std::uint64_t stands_at = model::kNowhere;
  const auto pick = [&](const auto &list, const auto &text_of) {
    if (finding.index >= list.size()) return false;
    field = text_of(list[finding.index]);
    stands_at = list[finding.index].begin;
    return true;
  };
  bool known = true;
  switch (static_cast<model::Where>(finding.where)) {
    case model::Where::item: break;
    case model::Where::text: field = item.text ? std::string_view(*item.text) : std::string_view{}; break;
    case model::Where::title: field = item.title ? std::string_view(*item.title) : std::string_view{}; break;
    case model::Where::url: field = item.url ? std::string_view(*item.url) : std::string_view{}; break;
    case model::Where::description: field = item.description ? std::string_view(*item.description) : std::string_view{}; break;
    case model::Where::link:
      known = finding.index < model::link_count(item);
      if (const model::Link *link = model::link_numbered(item, finding.index)) {
        field = link->text.empty() ? link->url : link->text;
        stands_at = link->begin;
      }
      break;
    case model::Where::form:
      known = pick(item.forms, [](const model::Form &x) -> std::string_view { return x.submit.empty() ? x.heading : x.submit; });
      break;
    case model::Where::call: known = pick(item.calls, [](const model::Call &x) -> std::string_view { return x.text; }); break;
    case model::Where::heading: known = pick(item.headings, [](const model::Heading &x) -> std::string_view { return x.text; }); break;
    default: known = false;
  }
  if (!known) return false;
  const bool whole = finding.begin == FH_NOWHERE;
  if (!whole && (finding.begin > finding.end || finding.end > field.size())) return false;
  if (!whole && !is_clean_utf8(field.substr(finding.begin, finding.end - finding.begin))) return false;
  evidence.begin = finding.begin;
  evidence.end = whole ? FH_NOWHERE : finding.end;
  evidence.quote = quote_of(whole ? field : field.substr(finding.begin, finding.end - finding.begin));
  if (evidence.where == model::Where::text) {
    if (whole) evidence.quote.clear();
    stands_at = whole ? 0 : finding.begin;
  }
  locate_in_file(stands_at, evidence);
  return true;
}

void RuleCall::locate_in_file(std::uint64_t offset, model::Evidence &evidence) {
  const std::vector<model::OriginRun> &runs = item_->origin;
  evidence.precision = model::Precision::file;
  if (runs.empty() || offset == model::kNowhere) return;
  auto after = std::upper_bound(runs.begin(), runs.end(), offset, [](std::uint64_t at, const model::OriginRun &run) { return at < run.text; });
  if (after == runs.begin()) return;
  const model::OriginRun &run = *(after - 1);
  evidence.line = lines_ != nullptr ? lines_->line_of(run.source) : run.line;
  evidence.byte = run.source + (offset - run.text);
  evidence.precision = item_->precision;
}

std::int32_t RuleCall::finding(const fh_finding &finding) {
  if (findings_.size() >= kMostFindings) return refuse("it reported more than " + std::to_string(kMostFindings) + " findings");
  model::Finding found;
  found.message = clean(finding.message, 200);
  const bool known = std::any_of(rule_.messages.begin(), rule_.messages.end(), [&](const model::Message &m) { return m.id == found.message; });
  if (!known) return refuse("its manifest has no message “" + found.message + "”");
  if (finding.where > static_cast<std::uint32_t>(model::Where::description)) return refuse("its finding points nowhere");
  if (finding.worth > kLargestDenominator) return refuse("its finding claims to be worth " + std::to_string(finding.worth));
  found.worth = finding.worth;
  found.evidence.where = static_cast<model::Where>(finding.where);
  found.evidence.index = finding.index;
  if (item_ != nullptr && !locate(finding, found.evidence)) return refuse("its finding points at something the item does not have");
  if (finding.args.count > 32 || (finding.args.count > 0 && (finding.args.data == nullptr || finding.args.stride < sizeof(fh_pair)))) {
    return refuse("its finding's arguments make no sense");
  }
  for (std::uint32_t i = 0; i < finding.args.count; ++i) {
    fh_pair pair;
    std::memcpy(&pair, static_cast<const char *>(finding.args.data) + static_cast<std::size_t>(i) * finding.args.stride, sizeof pair);
    found.args.push_back({clean(pair.key, 100), clean(pair.value, kLongestQuote)});
  }
  findings_.push_back(std::move(found));
  return FH_OK;
}

std::int32_t RuleCall::accumulate(std::uint32_t accumulator, fh_str key, std::int64_t a, std::int64_t b) {
  if (declared_ == nullptr || accumulator >= declared_->size()) return refuse("it adds to an accumulator it did not declare");
  if (accumulations_.size() >= kMostAccumulations) return refuse("it adds too often for one item");
  const fh_accumulator &declared = (*declared_)[accumulator];
  if (declared.kind == FH_HISTOGRAM && (a < 0 || a >= static_cast<std::int64_t>(declared.capacity))) {
    return refuse("it counts into a bucket its histogram does not have");
  }
  accumulations_.push_back({result_.rule, accumulator, declared.kind, declared.capacity, clean(key, kLongestQuote), a, b});
  return FH_OK;
}

model::RuleResult RuleCall::result(std::int32_t code) {
  if (code < 0 || refused_) {
    result_.outcome = model::Outcome::failed;
    result_.measure = {};
    accumulations_.clear();
    result_.reason = !reason_.empty() ? reason_ : "it answered with code " + std::to_string(code);
  } else if (measured_ || !findings_.empty()) {
    result_.outcome = model::Outcome::judged;
    std::uint64_t worth = 0;  // no more can be mended than is amiss
    const bool adds = rule_.dimension == model::Dimension::dependence;
    const std::uint64_t amiss = adds ? result_.measure.num : result_.measure.den - result_.measure.num;
    for (model::Finding &finding : findings_) {
      finding.worth = std::min(finding.worth, amiss - worth);
      worth += finding.worth;
    }
    result_.findings = findings_;
  }
  return std::move(result_);
}

}  // namespace freehold::worker
