#include "host/verdict/archetype.hpp"

#include <algorithm>
#include <map>

#include "host/verdict/arithmetic.hpp"

namespace freehold::verdict {
namespace {

// A place on the axis as an exact fraction: -whole <= speaks <= whole.
struct Axis {
  SignedWide speaks = 0;
  SignedWide whole = 0;
};

// weight · (2·value − 1) in parts per million.
SignedWide voice(const ArchetypeTerm &term) {
  return static_cast<SignedWide>(term.weight) * (2 * term.value - kWhole);
}
SignedWide magnitude(SignedWide x) {
  return x < 0 ? -x : x;
}

bool further(const Axis &a, const Axis &b) {
  return a.speaks * b.whole > b.speaks * a.whole;
}

// Weights in fifths: 5 as they are, 4 and 6 moved by 20 %.
void add(Axis &axis, const ArchetypeTerm &term, int fifths) {
  axis.speaks += voice(term) * fifths;
  axis.whole += magnitude(term.weight) * static_cast<SignedWide>(kWhole) * fifths;
}

Axis axis_of(const std::vector<ArchetypeTerm> &terms) {
  Axis axis;
  for (const ArchetypeTerm &term : terms) add(axis, term, 5);
  return axis;
}

std::string_view name_of(const Axis &axis, Ppm mixed) {
  const SignedWide least = 2 * static_cast<SignedWide>(mixed) * axis.whole;
  if (kWhole * (axis.whole + axis.speaks) < least) return kInfluencer;  // thought leader holds less than that
  if (kWhole * (axis.whole - axis.speaks) < least) return kThoughtLeader;
  return kMixed;
}

Ppm share(const Axis &axis) {
  return ratio(static_cast<Wide>(axis.whole + axis.speaks), static_cast<Wide>(2 * axis.whole));
}

// The extreme places when every weight moves by up to 20 %. The axis is a weighted mean of what the rules say, so it is
// furthest out with the rules beyond some point on it moved up and all others down: every such split is tried.
std::pair<Axis, Axis> extremes(std::vector<ArchetypeTerm> terms) {
  const auto said = [](const ArchetypeTerm &term) {
    return term.weight > 0 ? 2 * term.value - kWhole : kWhole - 2 * term.value;
  };
  std::sort(terms.begin(), terms.end(),
            [&](const ArchetypeTerm &a, const ArchetypeTerm &b) { return said(a) < said(b); });
  Axis rising;   // the first k down, the rest up
  Axis falling;  // the first k up, the rest down
  for (const ArchetypeTerm &term : terms) {
    add(rising, term, 6);
    add(falling, term, 4);
  }
  std::pair<Axis, Axis> found{falling, rising};
  for (const ArchetypeTerm &term : terms) {
    add(rising, term, -2);
    add(falling, term, 2);
    if (further(rising, found.second)) found.second = rising;
    if (further(found.first, falling)) found.first = falling;
  }
  return found;
}

bool holds_with_each(const std::vector<ArchetypeTerm> &terms, const Axis &axis, Ppm mixed) {
  const std::string_view name = name_of(axis, mixed);
  return std::all_of(terms.begin(), terms.end(), [&](const ArchetypeTerm &term) {
    Axis up = axis;
    Axis down = axis;
    add(up, term, 1);
    add(down, term, -1);
    return name_of(up, mixed) == name && name_of(down, mixed) == name;
  });
}

ArchetypeTerm term_of(const AxisWeight &weight, const RuleTally &tally, Ppm value) {
  ArchetypeTerm term{weight.rule, weight.weight, tally.num, tally.den, tally.judged, value};
  term.thought_leader = voice(term) > 0;
  term.influencer = voice(term) < 0;
  return term;
}

bool listed(const corpus::Corpus &corpus, std::string_view question) {
  return std::any_of(corpus.rules.begin(), corpus.rules.end(),
                     [&](const model::Rule &rule) { return rule.question == question; });
}

// Σnum and Σden of all rules, with a weight or without, that answer a question on counted items.
struct Sum {
  std::uint64_t num = 0;
  std::uint64_t den = 0;
};
Sum measured(const corpus::Corpus &corpus, const Verdict &verdict, std::string_view question) {
  Sum sum;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    if (!verdict.counts[i]) continue;
    for (const model::RuleResult &result : corpus.items[i].results) {
      if (result.outcome != model::Outcome::judged || result.rule >= corpus.rules.size()) continue;
      if (corpus.rules[result.rule].question != question) continue;
      sum.num = plus(sum.num, result.measure.num);
      sum.den = plus(sum.den, result.measure.den);
    }
  }
  return sum;
}

}  // namespace

std::vector<AxisWeight> axis_weights(const corpus::Corpus &corpus, const model::Policy &policy) {
  std::vector<const model::RuleSet *> sets;
  for (const model::RuleSet &set : policy.strategies) sets.push_back(&set);
  std::stable_sort(sets.begin(), sets.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
  sets.insert(sets.begin(), &policy.base);
  std::map<std::string_view, std::int64_t> by_id;
  for (const model::RuleSet *set : sets) {
    std::map<std::string_view, std::int64_t> own;
    for (const model::ArchetypeWeight &entry : set->archetype) {
      const auto [it, fresh] = own.try_emplace(entry.rule, entry.weight);
      if (!fresh) it->second = std::max(it->second, entry.weight);
    }
    by_id.insert(own.begin(), own.end());
  }
  std::vector<AxisWeight> weights;
  for (std::uint32_t rule = 0; rule < corpus.rules.size(); ++rule) {
    const auto it = by_id.find(corpus.rules[rule].id);
    if (it == by_id.end() || it->second == 0) continue;
    weights.push_back({rule, std::clamp(it->second, -kLargestWeight, kLargestWeight)});
  }
  return weights;
}

std::vector<ArchetypeTerm> axis_terms(const std::vector<AxisWeight> &weights, const ChannelTally &tally) {
  std::vector<ArchetypeTerm> terms;
  for (const AxisWeight &weight : weights) {
    const RuleTally *rule = tally.find(weight.rule);
    if (rule != nullptr && rule->den > 0) terms.push_back(term_of(weight, *rule, ratio(rule->num, rule->den)));
  }
  return terms;
}

std::vector<ArchetypeTerm> axis_terms(const std::vector<AxisWeight> &weights, const std::vector<ChannelTally> &tallies,
                                      const std::vector<ChannelVerdict> &channels) {
  std::vector<ArchetypeTerm> terms;
  for (const AxisWeight &weight : weights) {
    RuleTally sum{weight.rule};
    Mean mean;
    for (std::size_t channel = 0; channel < tallies.size(); ++channel) {
      const RuleTally *rule = tallies[channel].find(weight.rule);
      if (rule == nullptr || rule->den == 0) continue;
      sum.num = plus(sum.num, rule->num);
      sum.den = plus(sum.den, rule->den);
      sum.judged += rule->judged;
      mean.add(ratio(rule->num, rule->den), channels[channel].weight);
    }
    if (const auto value = mean.value()) terms.push_back(term_of(weight, sum, *value));
  }
  return terms;
}

bool nothing_sold(const corpus::Corpus &corpus, const corpus::Graph &graph, const Verdict &verdict) {
  if (verdict.facts.counted == 0 || !listed(corpus, "F5") || !listed(corpus, "D4")) return false;
  if (measured(corpus, verdict, "F5").den != 0 || measured(corpus, verdict, "D4").num != 0) return false;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const corpus::Steps &steps = graph.nodes[i].menu;
    if (verdict.counts[i] && (steps.conversation == 0 || steps.conversion == 0)) return false;
  }
  return true;
}

std::vector<ItemArchetype> weigh_items(const corpus::Corpus &corpus, const std::vector<AxisWeight> &weights, const Scheme &scheme,
                                       std::int64_t minimum_evidence, Ppm mixed) {
  std::vector<std::int64_t> weight_of(corpus.rules.size());
  for (const AxisWeight &weight : weights) weight_of[weight.rule] = weight.weight;
  std::vector<ItemArchetype> items;
  items.reserve(corpus.items.size());
  for (const model::JudgedItem &judged : corpus.items) {
    ItemArchetype item{kUnclear};
    Axis axis;
    for (const model::RuleResult &result : judged.results) {
      if (result.rule >= weight_of.size() || weight_of[result.rule] == 0) continue;
      const Said word = said(result, scheme.rules[result.rule]);
      if (!word.judged) continue;
      ArchetypeTerm term;
      term.weight = weight_of[result.rule];
      term.value = ratio(word.num, word.den);
      add(axis, term, 5);
      ++item.pieces;
    }
    if (axis.whole != 0) item.share = share(axis);
    if (axis.whole != 0 && item.pieces >= static_cast<std::uint64_t>(std::max<std::int64_t>(minimum_evidence, 0))) item.name = name_of(axis, mixed);
    items.push_back(item);
  }
  return items;
}

// Whether a side is there by what was found, not by what was not: gathering an audience is the influencer's trade even before it pays; a thought
// leader is one by some sign of expertise, not by the absence of advertising.
bool spoken_for(const std::vector<ArchetypeTerm> &terms, std::string_view name) {
  if (name == kMixed) return false;
  if (name == kInfluencer) return true;
  return std::any_of(terms.begin(), terms.end(), [](const ArchetypeTerm &term) { return term.weight > 0 && term.thought_leader; });
}

Archetype weigh(std::vector<ArchetypeTerm> terms, std::int64_t minimum_evidence, bool sells_nothing, Ppm mixed) {
  Archetype archetype;
  archetype.name = kUnclear;
  for (const ArchetypeTerm &term : terms) archetype.pieces = plus(archetype.pieces, term.pieces);
  std::stable_sort(terms.begin(), terms.end(), [](const ArchetypeTerm &a, const ArchetypeTerm &b) {
    return magnitude(voice(a)) > magnitude(voice(b));
  });
  archetype.terms = std::move(terms);
  if (archetype.terms.empty()) return archetype;
  const Axis axis = axis_of(archetype.terms);
  const auto [low, high] = extremes(archetype.terms);
  archetype.share = share(axis);
  archetype.margin = ratio(static_cast<Wide>(magnitude(axis.speaks)), static_cast<Wide>(axis.whole));
  archetype.share_low = share(low);
  archetype.share_high = share(high);
  archetype.holds_each = holds_with_each(archetype.terms, axis, mixed);
  const std::string_view name = name_of(axis, mixed);
  archetype.holds_all = name_of(low, mixed) == name && name_of(high, mixed) == name;
  if (archetype.pieces < static_cast<std::uint64_t>(std::max<std::int64_t>(minimum_evidence, 0))) return archetype;
  archetype.name = sells_nothing && !spoken_for(archetype.terms, name) ? kNeither : name;
  if (axis.speaks != 0 && archetype.name != kNeither) archetype.dominant = axis.speaks > 0 ? kThoughtLeader : kInfluencer;
  return archetype;
}

}  // namespace freehold::verdict
