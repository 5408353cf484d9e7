#include "host/corpus/digest.hpp"
#include "host/report/making.hpp"
#include "host/verdict/findings.hpp"

namespace freehold::report {
namespace {

// Everything that decides scores, archetype and findings, in one order, line by line.
class Canonical {
 public:
  template <class... T>
  void line(const T &...parts) {
    (put(parts), ...);
    text_ += '\n';
  }
  std::string digest() const {
    corpus::Digest digest;
    digest.add(text_);
    return digest.hex();
  }

 private:
  void put(const std::string &part) { text_ += std::to_string(part.size()) + ':' + part + ' '; }
  void put(const char *part) { put(std::string(part)); }
  void put(std::int64_t part) { text_ += std::to_string(part) + ' '; }

  std::string text_;
};

void put(Canonical &out, const std::vector<std::string> &list, const char *what) {
  for (const std::string &one : list) out.line(what, one);
}

void put(Canonical &out, const model::RuleSet &set) {
  out.line("set", set.id, set.version);
  for (const model::RuleWeight &w : set.rules) out.line("rule", w.rule, w.weight, std::int64_t{w.gate}, w.under_ppm, w.cap_ppm);
  for (const model::QuestionWeight &q : set.questions) out.line("question", q.question, q.weight);
  for (const model::ArchetypeWeight &a : set.archetype) out.line("archetype", a.rule, a.weight);
  for (const model::Expectation &e : set.expectations) out.line("expect", static_cast<std::int64_t>(e.dimension), e.at_least_ppm, e.at_most_ppm);
  put(out, set.capture, "capture");
  put(out, set.conversation, "conversation");
  put(out, set.conversion, "conversion");
  put(out, set.offline, "offline");
  put(out, set.bait, "bait");
  put(out, set.disclosure, "disclosure");
  put(out, set.left_out, "left out");
}

std::string digest_of(const Making &from, const ByName<std::int64_t> &thresholds) {
  const model::Policy &policy = from.policy;
  Canonical out;
  put(out, policy.base);
  for (const model::RuleSet &set : policy.strategies) put(out, set);
  for (const model::Rule &rule : from.corpus.rules) out.line("judged", rule.id, rule.severity);
  for (const auto &[name, value] : thresholds) out.line("threshold", name, value);
  for (const model::DeclaredChannel &channel : policy.channels) out.line("channel", channel.key, channel.weight);
  for (const model::Override &one : policy.overrides) {
    out.line("override", one.path, one.channel, one.platform, std::int64_t{one.off}, one.severity);
    put(out, one.rules, "of");
  }
  out.line("strategy", policy.declared_strategy, policy.declared_strategy == model::kHybrid ? policy.mix_ppm : 0);
  out.line("window", policy.window_days);
  out.line("setting", policy.setting);
  return out.digest();
}

ByName<std::int64_t> thresholds_of(const model::Policy &policy) {
  return {{"covered", policy.covered_ppm},
          {"minimum_answers", policy.minimum_answers},
          {"minimum_evidence", policy.minimum_evidence},
          {"mix_tolerance", policy.mix_tolerance_ppm},
          {"mixed_from", policy.mixed_ppm},
          {"strength_from", policy.strength_ppm},
          {"strength_pieces", policy.strength_pieces},
          {"well_covered", policy.well_covered_ppm}};
}

void add_rule_set(const model::RuleSet &set, Policy &out) {
  out.rule_sets.emplace_back(set.id, set.version);
  for (const model::Expectation &e : set.expectations) {
    out.expectations.push_back({set.id, dimension_id(e.dimension), e.at_least_ppm, e.at_most_ppm});
  }
}

}  // namespace

void make_policy(const Making &from, Report &report) {
  const model::Policy &policy = from.policy;
  Policy &out = report.policy;
  out.thresholds = thresholds_of(policy);
  out.digest = digest_of(from, out.thresholds);
  out.setting = policy.setting;
  add_rule_set(policy.base, out);
  for (const model::RuleSet &set : policy.strategies) add_rule_set(set, out);
  out.rules = from.corpus.rules.size();
  out.mix = policy.declared_strategy == model::kHybrid ? policy.mix_ppm : 0;
  for (const model::RuleWeight &weight : policy.base.rules) {
    if (weight.gate) out.gates.push_back({weight.rule, weight.under_ppm, weight.cap_ppm});
  }
  for (const model::RuleOff &one : policy.off) out.off.push_back({one.rule, one.by});
  for (const model::PolicyChange &one : policy.changes) out.changes.push_back({one.what, one.name, one.from, one.to});
  for (std::size_t i = 0; i < policy.overrides.size(); ++i) {
    const model::Override &one = policy.overrides[i];
    const std::uint64_t answers = i < from.corpus.switched_off.size() ? from.corpus.switched_off[i] : 0;
    out.overrides.push_back({one.rules, one.path, one.channel, one.platform, one.off, one.severity, answers});
  }
  for (std::size_t i = 0; i < policy.dismissed.size(); ++i) {
    const model::Dismissal &one = policy.dismissed[i];
    const std::uint64_t findings = i < from.verdict.dismissals.size() ? from.verdict.dismissals[i] : 0;
    out.dismissals.push_back({one.finding, one.reason, one.until, one.on, verdict::is_expired(one, policy.today), findings});
  }
}

}  // namespace freehold::report
