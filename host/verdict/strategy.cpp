#include "host/verdict/strategy.hpp"

#include <algorithm>
#include <set>

#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

using model::Dimension;

constexpr Ppm kHalf = kWhole / 2;

const model::RuleSet *find_set(const model::Policy &policy, std::string_view id) {
  const auto it = std::find_if(policy.strategies.begin(), policy.strategies.end(),
                               [&](const model::RuleSet &set) { return set.id == id; });
  return it == policy.strategies.end() || id.empty() ? nullptr : &*it;
}

class Finder {
 public:
  Finder(const corpus::Corpus &corpus, const model::RuleSet &expected, const std::vector<AxisWeight> &weights,
         const model::Policy &policy, const Verdict &verdict)
      : corpus_(corpus),
        expected_(expected),
        policy_(policy),
        weights_(weights),
        verdict_(verdict),
        items_(verdict.channels.size()),
        captive_(verdict.channels.size()) {
    for (std::uint32_t i = 0; i < corpus.items.size(); ++i) {
      if (verdict.counts[i]) items_[verdict.channel_of[i]].push_back(i);
    }
    for (const model::ContactCount &list : corpus.contacts) {
      const auto it = std::lower_bound(verdict.channels.begin(), verdict.channels.end(), list.channel,
                                       [](const ChannelVerdict &a, const std::string &key) { return a.key < key; });
      if (list.held || it->people != "captive") continue;  // what is held as a file can be taken along
      std::uint64_t &held = captive_[static_cast<std::size_t>(it - verdict.channels.begin())];
      held = plus(held, list.count);
      all_captive_ = plus(all_captive_, list.count);
    }
  }

  std::vector<Mismatch> run() {
    look_at(model::kNone, verdict_.archetype, verdict_.scores);
    // Of a single channel the whole has said it all.
    const auto read = std::count_if(verdict_.channels.begin(), verdict_.channels.end(),
                                    [](const ChannelVerdict &c) { return c.counted > 0; });
    for (std::uint32_t i = 0; read > 1 && i < verdict_.channels.size(); ++i)
      look_at(i, verdict_.channels[i].archetype, verdict_.channels[i].scores);
    return std::move(found_);
  }

 private:
  bool leads_thoughts() const { return expected_.id == kThoughtLeader; }

  void look_at(std::uint32_t channel, const Archetype &archetype, const Scores &scores) {
    const bool names_a_side = expected_.id == kThoughtLeader || expected_.id == kInfluencer;
    if (names_a_side && !archetype.dominant.empty() && archetype.dominant != expected_.id) {
      Mismatch mismatch;
      mismatch.kind = MismatchKind::archetype;
      mismatch.value = leads_thoughts() ? archetype.share : kWhole - archetype.share;
      mismatch.at_least = kHalf;
      mismatch.found = archetype.name;
      add(std::move(mismatch), channel, [&](std::size_t item) { return speaks_against(item); });
    }
    if (expected_.id == model::kHybrid && archetype.name != kUnclear && archetype.name != kNeither) look_at_mix(channel, archetype);
    for (const model::Expectation &expectation : expected_.expectations) {
      if (expectation.dimension == Dimension::none) continue;
      const Score &score = scores[at(expectation.dimension)];
      if (!score.enough || (*score.value >= expectation.at_least_ppm && *score.value <= expectation.at_most_ppm))
        continue;
      Mismatch mismatch;
      mismatch.kind = MismatchKind::dimension;
      mismatch.dimension = expectation.dimension;
      mismatch.value = *score.value;
      mismatch.at_least = expectation.at_least_ppm;
      mismatch.at_most = expectation.at_most_ppm;
      const Answer pulling = *score.value < expectation.at_least_ppm ? Answer::no : Answer::yes;
      add(std::move(mismatch), channel,
          [&](std::size_t item) { return answers(item, expectation.dimension, pulling); });
    }
  }

  // Of a declared mix: the share of thought leader, unless it is near enough.
  void look_at_mix(std::uint32_t channel, const Archetype &archetype) {
    Mismatch mismatch;
    mismatch.kind = MismatchKind::archetype;
    mismatch.value = archetype.share;
    mismatch.at_least = std::max<Ppm>(policy_.mix_ppm - policy_.mix_tolerance_ppm, 0);
    mismatch.at_most = std::min<Ppm>(policy_.mix_ppm + policy_.mix_tolerance_ppm, kWhole);
    if (mismatch.value >= mismatch.at_least && mismatch.value <= mismatch.at_most) return;
    mismatch.found = archetype.name;
    const bool too_little = mismatch.value < mismatch.at_least;
    add(std::move(mismatch), channel, [&](std::size_t item) { return too_little ? adds_to_axis(item) < 0 : adds_to_axis(item) > 0; });
  }

  // A channel is named where it differs from the whole ("the newsletter alone does not"); where it only repeats the whole, the whole has said it.
  bool whole_says(const Mismatch &mismatch) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Mismatch &said) {
      return said.channel == model::kNone && said.kind == mismatch.kind && said.dimension == mismatch.dimension;
    });
  }

  template <class Against>
  void add(Mismatch mismatch, std::uint32_t channel, Against against) {
    if (channel != model::kNone && whole_says(mismatch)) return;
    mismatch.channel = channel;
    const auto look = [&](std::uint32_t item) {
      if (!against(item)) return;
      ++mismatch.items;
      if (mismatch.shown.size() < kShownItems) mismatch.shown.push_back(item);
    };
    if (channel != model::kNone) {
      for (const std::uint32_t item : items_[channel]) look(item);
    } else {
      for (std::uint32_t i = 0; i < corpus_.items.size(); ++i) {
        if (verdict_.counts[i]) look(i);
      }
    }
    mismatch.contacts = channel == model::kNone ? all_captive_ : captive_[channel];
    found_.push_back(std::move(mismatch));
  }

  bool answers(std::size_t item, Dimension dimension, Answer answer) const {
    for (std::size_t q = 0; q < verdict_.questions.size(); ++q) {
      if (verdict_.questions[q].dimension == dimension && verdict_.answers[item][q] == answer) return true;
    }
    return false;
  }

  // What the item itself adds to the axis is on the other side.
  bool speaks_against(std::size_t item) const { return leads_thoughts() ? adds_to_axis(item) < 0 : adds_to_axis(item) > 0; }

  SignedWide adds_to_axis(std::size_t item) const {
    SignedWide sum = 0;
    for (const model::RuleResult &result : corpus_.items[item].results) {
      const auto weight = std::lower_bound(weights_.begin(), weights_.end(), result.rule,
                                           [](const AxisWeight &a, std::uint32_t rule) { return a.rule < rule; });
      if (weight == weights_.end() || weight->rule != result.rule) continue;
      const Said word = said(result, Role{});
      if (word.judged) sum += static_cast<SignedWide>(weight->weight) * (2 * ratio(word.num, word.den) - kWhole);
    }
    return sum;
  }

  const corpus::Corpus &corpus_;
  const model::RuleSet &expected_;
  const model::Policy &policy_;
  const std::vector<AxisWeight> &weights_;
  const Verdict &verdict_;
  std::vector<std::vector<std::uint32_t>> items_;  // per channel: those that count
  std::vector<std::uint64_t> captive_;             // per channel: contacts
  std::uint64_t all_captive_ = 0;
  std::vector<Mismatch> found_;
};

std::int64_t strength_weight(const Scheme &scheme, const model::RuleSet *followed, std::uint32_t rule,
                             std::string_view id) {
  const Role &role = scheme.rules[rule];
  if (role.question != model::kNone)
    return role.weight * std::max<std::int64_t>(scheme.questions[role.question].weight, 1);
  if (followed == nullptr) return 0;
  std::int64_t weight = 0;
  for (const model::RuleWeight &listed : followed->rules) {
    if (listed.rule == id) weight = std::max(weight, std::min(listed.weight, kLargestWeight));
  }
  return weight;
}

}  // namespace

std::set<std::string_view> silent_rules(const corpus::Corpus &corpus, const model::Policy &policy,
                                        std::string_view followed) {
  std::set<std::string_view> silent;
  if (followed.empty() || followed == model::kHybrid) return silent;
  for (const model::RuleSet &set : policy.strategies) {
    if (set.id == followed) continue;
    for (const model::RuleWeight &rule : set.rules) silent.insert(rule.rule);
    for (const model::Rule &rule : corpus.rules) {
      if (rule.id.size() > set.id.size() && rule.id.starts_with(set.id) && rule.id[set.id.size()] == '/')
        silent.insert(rule.id);
    }
  }
  for (const model::RuleWeight &rule : policy.base.rules) silent.erase(rule.rule);
  for (const model::RuleSet &set : policy.strategies) {
    if (set.id != followed) continue;
    for (const model::RuleWeight &rule : set.rules) silent.erase(rule.rule);
  }
  return silent;
}

Strategy follow_strategy(const model::Policy &policy, const Archetype &found) {
  Strategy strategy;
  strategy.declared = policy.declared_strategy;
  strategy.known = find_set(policy, policy.declared_strategy) != nullptr;
  if (strategy.known) {
    strategy.followed = strategy.declared;
  } else if (find_set(policy, found.name) != nullptr) {
    strategy.followed = found.name;
  }
  strategy.deal_value = std::max<std::int64_t>(policy.deal_value, 0);
  const std::uint64_t year = times(static_cast<std::uint64_t>(strategy.deal_value),
                                   static_cast<std::uint64_t>(std::max<std::int64_t>(policy.clients_a_year, 0)));
  strategy.year_value = static_cast<std::int64_t>(std::min<std::uint64_t>(year, INT64_MAX));
  strategy.currency = policy.currency;
  return strategy;
}

std::vector<Mismatch> find_mismatches(const corpus::Corpus &corpus, const model::Policy &policy,
                                      const std::vector<AxisWeight> &weights, const Verdict &verdict) {
  const model::RuleSet *expected = find_set(policy, policy.declared_strategy);
  return expected == nullptr ? std::vector<Mismatch>() : Finder(corpus, *expected, weights, policy, verdict).run();
}

bool is_healthy(const Verdict &verdict) {
  const std::string &found = verdict.archetype.name;
  const std::string &declared = verdict.strategy.declared;
  if (!verdict.strategy.known || found == kUnclear || found == kNeither) return false;
  if ((declared == kThoughtLeader || declared == kInfluencer) && found != declared) return false;
  const bool judged = std::all_of(verdict.scores.begin(), verdict.scores.end(), [](const Score &score) { return score.enough; });
  return judged && std::none_of(verdict.strategy.mismatches.begin(), verdict.strategy.mismatches.end(),
                                [](const Mismatch &each) { return each.channel == model::kNone; });
}

std::vector<Strength> find_strengths(const corpus::Corpus &corpus, const Scheme &scheme, const model::Policy &policy,
                                     const std::vector<ChannelTally> &tallies, const Verdict &verdict) {
  const std::uint64_t few = static_cast<std::uint64_t>(std::max<std::int64_t>(policy.strength_pieces, 1));
  const model::RuleSet *followed = find_set(policy, verdict.strategy.followed);
  const std::set<std::string_view> silent = silent_rules(corpus, policy, verdict.strategy.followed);
  std::vector<Strength> strengths;
  for (std::uint32_t rule = 0; rule < corpus.rules.size(); ++rule) {
    const model::Rule &said_by = corpus.rules[rule];
    if (said_by.strength.empty() || scheme.rules[rule].withdrawn || silent.contains(said_by.id)) continue;
    Strength strength;
    strength.rule = rule;
    for (const ChannelTally &tally : tallies) {
      const RuleTally *part = tally.find(rule);
      if (part == nullptr) continue;
      strength.num = plus(strength.num, part->num);
      strength.den = plus(strength.den, part->den);
    }
    const Dimension dimension =
        scheme.rules[rule].dimension != Dimension::none ? scheme.rules[rule].dimension : said_by.dimension;
    if (dimension == Dimension::dependence) strength.num = strength.den - strength.num;
    const bool all_of_few = verdict.facts.counted < few && strength.num == strength.den;
    if (strength.den == 0 || (strength.den < few ? !all_of_few : share_of(strength.num, strength.den) < policy.strength_ppm))
      continue;
    strength.weight = strength_weight(scheme, followed, rule, said_by.id);
    strength.text =
        fill(said_by.strength, {{"num", std::to_string(strength.num)}, {"den", std::to_string(strength.den)}});
    strengths.push_back(std::move(strength));
  }
  std::stable_sort(strengths.begin(), strengths.end(), [](const Strength &a, const Strength &b) {
    if (a.weight != b.weight) return a.weight > b.weight;
    return static_cast<Wide>(a.num) * b.den > static_cast<Wide>(b.num) * a.den;
  });
  return strengths;
}

}  // namespace freehold::verdict
