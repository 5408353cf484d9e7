#include "host/config/policy-config.hpp"

#include <cmath>
#include <set>

#include "host/config/toml-values.hpp"
#include "plugin-api/tools/manifest-shape.hpp"

namespace freehold::config {
namespace {

using tools::Key;
using tools::mistake_at;
using tools::Mistakes;
using tools::Shape;
using tools::Type;

constexpr std::int64_t kWeight = 1000000;
constexpr std::int64_t kPoint = 10000;  // ppm

constexpr Key kRuleKeys[] = {
    {.name = "state", .words = "on|off"},
    {.name = "weight", .type = Type::whole, .least = 0, .most = kWeight},
    {.name = "archetype", .type = Type::whole, .least = -kWeight, .most = kWeight},
    {.name = "gate", .words = "off"},
    {.name = "under", .type = Type::number, .least = 0, .most = 1},
    {.name = "cap", .type = Type::number, .least = 0, .most = 1},
    {.name = "severity", .words = tools::kSeverities},
};
constexpr Shape kRule{"what is said of a rule", kRuleKeys};

constexpr Key kBoundKeys[] = {
    {.name = "at_least", .type = Type::number, .least = 0, .most = 1},
    {.name = "at_most", .type = Type::number, .least = 0, .most = 1},
};
constexpr Shape kBound{"an expectation", kBoundKeys};

// 0.25 → 250000; the shapes hold it between 0 and 1.
std::optional<std::int64_t> ppm(const toml::table &table, std::string_view key) {
  const toml::node *node = table.get(key);
  if (node == nullptr) return std::nullopt;
  return std::llround(node->value<double>().value_or(0) * 1000000);
}

model::Dimension dimension(std::string_view word) {
  if (word == "ownership") return model::Dimension::ownership;
  if (word == "funnel") return model::Dimension::funnel;
  return word == "dependence" ? model::Dimension::dependence : model::Dimension::none;
}

class PolicyReader {
 public:
  PolicyReader(Config &config, Mistakes &mistakes) : config_(config), mistakes_(mistakes) {}

  void read(const toml::table &root) {
    if (const auto *table = root.get_as<toml::table>("rules")) rules(*table);
    if (const auto *table = root.get_as<toml::table>("weights")) weights(*table);
    if (const auto *table = root.get_as<toml::table>("thresholds")) thresholds(*table);
    if (const auto *table = root.get_as<toml::table>("expect")) expectations(*table);
    if (const auto *table = root.get_as<toml::table>("gate")) gate(*table);
    each(root, "override", [&](const toml::table &table) { override_of(table); });
    each(root, "dismissed", [&](const toml::table &table) { dismissed(table); });
  }

 private:
  void rules(const toml::table &table) {
    for (const auto &[key, node] : table) {
      if (key.str() == "judgement") {
        judgement(node);
      } else if (tools::is_rule_id(key.str())) {
        rule(key, node);
      } else {
        mistakes_.push_back(mistake_at(key.source(), "bad-value", tools::in_quotes(key.str()) + " is no rule id",
                                       "Write <plugin>/<rule> in quotation marks, as in \"website/dead-end\" = \"off\"."));
      }
    }
  }

  void judgement(const toml::node &node) {
    const auto *word = node.as_string();
    if (word != nullptr && (word->get() == "on" || word->get() == "off")) {
      config_.judgement = word->get() == "on";
    } else {
      add(node, "bad-value", "what is said of all rules that are judgement is neither \"on\" nor \"off\"", "Write judgement = \"off\".");
    }
  }

  void rule(const toml::key &key, const toml::node &node) {
    RuleChoice choice{std::string(key.str()), {}, {}, place(key)};
    const auto *word = node.as_string();
    const auto *weight = node.as_integer();
    const auto *table = node.as_table();
    if (word != nullptr && (word->get() == "on" || word->get() == "off")) {
      choice.on = word->get() == "on";
    } else if (weight != nullptr && weight->get() >= 0 && weight->get() <= kWeight) {
      choice.weight = weight->get();
    } else if (table != nullptr) {
      rule_table(*table, choice);
    } else {
      add(node, "bad-value", "what is said of the rule " + tools::in_quotes(choice.id) + " is neither \"on\" nor \"off\" nor a weight",
          "Write \"on\", \"off\", a whole number from 0 to 1000000, or { weight = 10, severity = \"low\" } and the like.");
    }
    config_.rules.push_back(std::move(choice));
  }

  void rule_table(const toml::table &table, RuleChoice &choice) {
    tools::check(table, kRule, mistakes_);
    if (table.contains("state")) choice.on = text(table, "state") == "on";
    if (table.contains("weight")) choice.weight = number(table, "weight", 0);
    if (table.contains("archetype")) choice.archetype = number(table, "archetype", 0);
    choice.severity = text(table, "severity");
    const auto under = ppm(table, "under");
    const auto cap = ppm(table, "cap");
    if (under.has_value() != cap.has_value() || (under && table.contains("gate"))) {
      add(table, "missing-key", "a gate of the rule " + tools::in_quotes(choice.id) + " is said by half",
          "Write both under and cap, as in { under = 0.05, cap = 0.4 }, or gate = \"off\" alone.");
    } else if (under) {
      choice.gate = true;
      choice.under_ppm = *under;
      choice.cap_ppm = *cap;
    } else if (table.contains("gate")) {
      choice.gate = false;
    }
  }

  void weights(const toml::table &table) {
    for (const auto &[key, node] : table) {
      const auto *weight = node.as_integer();
      if (weight == nullptr || weight->get() < 0 || weight->get() > kWeight) {
        add(node, "bad-value", "the weight of " + tools::in_quotes(key.str()) + " is no whole number from 0 to 1000000",
            "Write one, as in O1 = 10.");
      } else {
        config_.weights.push_back({std::string(key.str()), weight->get(), place(key)});
      }
    }
  }

  void thresholds(const toml::table &table) {
    for (const Key &key : tools::kThresholds.keys) {
      if (!table.contains(key.name)) continue;
      const bool whole = key.type == Type::whole;
      config_.thresholds.push_back({std::string(key.name), whole ? number(table, key.name, 0) : ppm(table, key.name).value_or(0)});
    }
  }

  void expectations(const toml::table &table) {
    for (const auto &[strategy, node] : table) {
      const auto *dimensions = node.as_table();
      if (dimensions == nullptr) {
        add(node, "wrong-type", "[expect." + std::string(strategy.str()) + "] is no table", "Write [expect.thought-leader], then funnel = { at_least = 0.6 }.");
        continue;
      }
      for (const auto &[key, bound] : *dimensions) expectation(strategy, key, bound);
    }
  }

  void expectation(const toml::key &strategy, const toml::key &key, const toml::node &bound) {
    model::ExpectChoice choice{std::string(strategy.str()), dimension(key.str()), {}, {}, false, place(key)};
    if (choice.dimension == model::Dimension::none) {
      mistakes_.push_back(mistake_at(key.source(), "unknown-key", "there is no dimension " + tools::in_quotes(key.str()), "Write ownership, funnel or dependence."));
      return;
    }
    if (const auto *table = bound.as_table()) {
      tools::check(*table, kBound, mistakes_);
      choice.at_least_ppm = ppm(*table, "at_least");
      choice.at_most_ppm = ppm(*table, "at_most");
    } else if (const auto *word = bound.as_string(); word != nullptr && word->get() == "off") {
      choice.off = true;
    } else {
      add(bound, "bad-value", "what is expected of " + std::string(key.str()) + " is neither bounds nor \"off\"",
          "Write { at_least = 0.6 }, { at_most = 0.3 }, both, or \"off\".");
    }
    config_.expectations.push_back(std::move(choice));
  }

  void gate(const toml::table &table) {
    const auto points = [&](std::string_view key) {
      return table.contains(key) ? std::optional(number(table, key, 0) * kPoint) : std::nullopt;
    };
    config_.gate = {points("ownership_at_least"), points("funnel_at_least"), points("dependence_at_most"), points("coverage_at_least"),
                    text(table, "severity")};
  }

  void override_of(const toml::table &table) {
    model::OverrideChoice one;
    one.said = {texts(table, "rules"), text(table, "path"), text(table, "channel"), text(table, "platform"), false, text(table, "severity")};
    if (const auto *off = table.get_as<bool>("off")) one.said.off = off->get();
    one.where = place(table);
    const model::Override &said = one.said;
    if (said.path.empty() && said.channel.empty() && said.platform.empty()) {
      add(table, "missing-key", "an [[override]] does not say where it holds", "Add path, channel or platform; for everywhere, use [rules].");
    }
    if (said.off == !said.severity.empty()) {
      add(table, "missing-key", "an [[override]] says neither off = true nor a severity, or both", "Write one of them.");
    }
    config_.overrides.push_back(std::move(one));
  }

  void dismissed(const toml::table &table) {
    model::Dismissal one{text(table, "finding"), text(table, "reason"), text(table, "until"), text(table, "on")};
    if (!dismissed_.insert(one.finding).second) {
      add(table, "duplicate", "the finding " + tools::in_quotes(one.finding) + " is dismissed twice", "Remove one of the two tables.");
    }
    config_.dismissed.push_back(std::move(one));
  }

  Place place(const toml::key &key) const { return {config_.path, key.source().begin.line, key.source().begin.column}; }
  Place place(const toml::node &node) const { return {config_.path, node.source().begin.line, node.source().begin.column}; }

  void add(const toml::node &node, std::string code, std::string sentence, std::string next_step) {
    mistakes_.push_back(mistake_at(node.source(), std::move(code), std::move(sentence), std::move(next_step)));
  }

  Config &config_;
  Mistakes &mistakes_;
  std::set<std::string> dismissed_;
};

}  // namespace

void read_policy(const toml::table &root, Config &config, Mistakes &mistakes) { PolicyReader(config, mistakes).read(root); }

}  // namespace freehold::config
