// Random corpora with everything said of them already: rules with weights and gates, several channels, some of them declared, answers, failures and
// findings. What rules see of content plays no part here.
#pragma once

#include "tests/host/corpus/seeded.hpp"
#include "tests/host/verdict/tiny.hpp"

namespace freehold::verdict {

inline constexpr const char *kAsked[] = {"O1", "O2", "F1", "F3", "D1", "D3"};
inline constexpr const char *kOutlets[] = {"feed", "letters", "site", "tube"};

class TinyMaker {
 public:
  explicit TinyMaker(Seeded random) : random_(random) {}

  // Every measure is of one opportunity: what an answer that is missing would have weighed is then known.
  Tiny make() {
    for (const char *question : kAsked) add_question(question);
    add_strategies();
    for (std::size_t channel = 0; channel < std::size(kOutlets); ++channel) {
      if (random_.one_in(2)) tiny_.policy.channels.push_back({kOutlets[channel], "", "", "", static_cast<std::int64_t>(random_.below(5))});
      for (std::size_t n = random_.below(7); n > 0; --n) add_item(kOutlets[channel]);
    }
    return tiny_;
  }

  void add_item(const std::string &channel) {
    tiny_.item(channel);
    for (std::uint32_t rule = 0; rule < tiny_.corpus.rules.size(); ++rule) add_result(rule);
  }

  Seeded &random() { return random_; }
  Tiny &tiny() { return tiny_; }

 private:
  void add_question(const std::string &id) {
    tiny_.question(id, static_cast<std::int64_t>(1 + random_.below(30)));
    for (int n = 0; n < 2; ++n) {
      const std::size_t weight = random_.below(4);
      tiny_.rule("base/" + id + (n == 0 ? "-one" : "-two"), id, static_cast<std::int64_t>(weight));
      if (weight == 0 || !random_.one_in(4)) continue;
      model::RuleWeight &listed = tiny_.policy.base.rules.back();
      listed.gate = true;
      listed.under_ppm = static_cast<std::int64_t>(random_.below(1'000'000));
      listed.cap_ppm = static_cast<std::int64_t>(random_.below(1'000'000));
    }
  }

  void add_strategies() {
    for (const char *id : {"influencer", "thought-leader"}) {
      model::RuleSet &set = tiny_.strategy(id);
      for (const model::Rule &rule : tiny_.corpus.rules) {
        if (random_.one_in(4)) set.archetype.push_back({rule.id, static_cast<std::int64_t>(random_.below(21)) - 10});
      }
    }
  }

  void add_result(std::uint32_t rule) {
    switch (random_.below(6)) {
      case 0: return;
      case 1: tiny_.fails(rule); return;
      default: break;
    }
    const auto num = static_cast<std::uint32_t>(random_.below(2));
    tiny_.says(rule, num, 1);
    const bool dependence = tiny_.corpus.rules[rule].dimension == model::Dimension::dependence;
    if ((num == 1) == dependence && !random_.one_in(3)) tiny_.finds(random_.one_in(3) ? "other" : "fault", random_.below(3), "quote " + std::to_string(random_.below(100)));
  }

  Seeded random_;
  Tiny tiny_;
};

}  // namespace freehold::verdict
