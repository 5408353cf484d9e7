#include "host/plugins/planning.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <type_traits>

#include "host/plugins/merging.hpp"
#include "host/plugins/repeats.hpp"
#include "plugin-api/tools/toml-text.hpp"

namespace freehold::plugins {
namespace {

constexpr std::string_view kBase = "base";

std::string said(std::string_view known, const char *otherwise) {
  return known.empty() ? std::string(otherwise) : "Did you mean " + std::string(known) + '?';
}

// What a run needs of a plugin, an entry, a model: not what people are told of them, which stays in the manifests.
model::Plugin lean(const model::Plugin &plugin) {
  const model::Manifest &whole = plugin.manifest;
  return {plugin.path, plugin.sha256, {whole.id, whole.version, whole.title, whole.roles, whole.require, {}, {}, {}, {}, {}}};
}
model::CatalogueEntry lean(const model::CatalogueEntry &e) {
  return {e.id, e.match, e.kind, e.platform, e.page, e.ground, e.portable, e.name, e.form_kind, e.provides, e.unwrap, {}, {}};
}
model::CatalogueEntry lean(model::CatalogueEntry &given) {
  given.source = model::ItemText();
  given.date = model::ItemText();
  return std::move(given);
}
model::Model lean(const model::Model &linear) { return {linear.id, {}, {}, {}, linear.weights}; }

// Everything of a plan and a policy that comes from plugins and choices, and what is wrong with it.
class Planner {
 public:
  Planner(const std::vector<model::Plugin> &accepted, const Choices &choices) : accepted_(accepted), choices_(choices), chosen_(accepted, choices) {}

  const ChosenRules &chosen() const { return chosen_; }

  // base first, then the others by id, the user's word merged in; with the mix of both where `mix` says so.
  std::vector<model::RuleSet> rule_sets(std::optional<std::int64_t> mix, std::vector<model::PolicyChange> &changes) {
    std::map<std::string, const model::Plugin *> owners;
    std::vector<model::RuleSet> out;
    for (const model::Plugin &plugin : accepted_) {
      for (const model::RuleSet &set : plugin.manifest.rule_sets) {
        const auto [other, fresh] = owners.emplace(set.id, &plugin);
        if (fresh) {
          out.push_back(set);
        } else {
          add("duplicate-rule-set", {plugin.path, 0, 0},
              "two plugins bring the rule set " + set.id + ": " + other->second->path + " and " + plugin.path,
              "Remove one of the two files.");
        }
      }
    }
    std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) {
      return std::tuple(a.id != kBase, a.id) < std::tuple(b.id != kBase, b.id);
    });
    if (out.empty() || out.front().id != kBase) {
      add("no-base-rule-set", {}, "no plugin brings the rule set base, so nothing could be scored",
          "Install the plugins that come with freehold.");
      return out;
    }
    for (model::RuleSet &set : out) leave_out_unjudged(set);
    if (mix) add_mix(*mix, out);
    merge_choices(choices_, chosen_, out, changes, problems_);
    return out;
  }

  // Plugins: those that this was made of, or the same to take entries from.
  template <class Plugins>
  std::vector<model::CatalogueEntry> catalogue(Plugins &plugins) {
    using Entry = std::remove_pointer_t<decltype(plugins.front().manifest.catalogue.data())>;
    std::vector<model::CatalogueEntry> out = choices_.catalogue;
    std::set<std::string_view> own;
    for (const model::CatalogueEntry &entry : choices_.catalogue) own.insert(entry.match);
    std::vector<std::pair<Entry *, const model::Plugin *>> all;
    for (auto &plugin : plugins) {
      for (Entry &entry : plugin.manifest.catalogue) {
        if (!own.contains(entry.match)) all.emplace_back(&entry, &plugin);
      }
    }
    if (may_repeat(all, [](const auto &one) { return one.first->match.view(); })) leave_one_of_each(all);
    const auto in_order = [](const auto &a, const auto &b) { return std::tie(a.first->id, a.first->match) < std::tie(b.first->id, b.first->match); };
    if (!std::is_sorted(all.begin(), all.end(), in_order)) std::sort(all.begin(), all.end(), in_order);
    out.reserve(out.size() + all.size());
    for (const auto &[entry, plugin] : all) out.push_back(lean(*entry));
    return out;
  }

  // Ids begin with their plugin's, so no two plugins bring one list. The sources stay, for explain.
  template <class Plugins>
  std::vector<model::PhraseList> phrases(Plugins &plugins) const {
    std::vector<model::PhraseList> out;
    std::size_t count = 0;
    for (const model::Plugin &plugin : accepted_) count += plugin.manifest.phrases.size();
    out.reserve(count);
    for (auto &plugin : plugins) {
      for (auto &list : plugin.manifest.phrases) {
        if constexpr (std::is_const_v<Plugins>) {
          out.push_back(list);
        } else {
          out.push_back(std::move(list));
        }
      }
    }
    const auto in_order = [](const auto &a, const auto &b) { return std::tie(a.id, a.language) < std::tie(b.id, b.language); };
    if (!std::is_sorted(out.begin(), out.end(), in_order)) std::sort(out.begin(), out.end(), in_order);
    return out;
  }

  std::vector<model::Model> models() const {
    std::vector<model::Model> out;
    for (const model::Plugin &plugin : accepted_) {
      for (const model::Model &linear : plugin.manifest.models) out.push_back(lean(linear));
    }
    std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return out;
  }

  std::vector<model::Pair> options() {
    std::vector<std::string_view> ids;
    for (const model::Plugin &plugin : accepted_) ids.emplace_back(plugin.manifest.id);
    std::map<std::string, std::string> sorted;
    for (const OptionsChoice &choice : choices_.options) {
      if (std::find(ids.begin(), ids.end(), choice.plugin) == ids.end()) {
        add("unknown-plugin", choice.where,
            "there are options for the plugin " + tools::in_quotes(choice.plugin) + ", which is not installed",
            said(tools::nearest(choice.plugin, ids),
                 "Install it or remove its options; freehold plugin list shows what there is."));
      }
      sorted[choice.plugin] = choice.json;
    }
    std::vector<model::Pair> out;
    for (auto &[plugin, json] : sorted) out.push_back({plugin, json});
    return out;
  }

  void check_choices() {
    const std::vector<std::string_view> ids = chosen_.ids();
    const auto unknown = [&](const std::string &id, const Place &where) {
      add("unknown-rule", where, "there is no rule " + tools::in_quotes(id),
          said(tools::nearest(id, ids), "Install its plugin or remove the line; freehold plugin list shows what there is."));
    };
    for (const RuleChoice &choice : choices_.rules) {
      if (!chosen_.knows(choice.id)) unknown(choice.id, choice.where);
    }
    for (const model::OverrideChoice &choice : choices_.overrides) {
      for (const std::string &pattern : choice.said.rules) {
        if (!chosen_.means_any(pattern)) unknown(pattern, choice.where);
      }
    }
  }

  // The first problem, with the number of the others.
  std::optional<Problem> first_problem() {
    if (problems_.empty()) return std::nullopt;
    std::sort(problems_.begin(), problems_.end());
    problems_.erase(std::unique(problems_.begin(), problems_.end()), problems_.end());
    Problem first = problems_.front();
    if (problems_.size() > 1) first.sentence += " (and " + std::to_string(problems_.size() - 1) + " more mistakes)";
    return first;
  }

 private:
  // Rules of plugins that are not installed stay: what could not be judged lowers coverage.
  void leave_out_unjudged(model::RuleSet &set) const {
    const auto unjudged = [&](const auto &weight) {
      return chosen_.knows(weight.rule) && !chosen_.judged(weight.rule);
    };
    std::erase_if(set.rules, unjudged);
    std::erase_if(set.archetype, unjudged);
  }

  static void add_mix(std::int64_t mix, std::vector<model::RuleSet> &sets) {
    const auto named = [&](std::string_view id) {
      return std::find_if(sets.begin(), sets.end(), [&](const model::RuleSet &set) { return set.id == id; });
    };
    const auto leader = named("thought-leader");
    const auto influencer = named("influencer");
    if (leader == sets.end() || influencer == sets.end() || named(model::kHybrid) != sets.end()) return;
    model::RuleSet both = mixed(*leader, *influencer, mix);
    const auto behind = std::find_if(sets.begin() + 1, sets.end(), [&](const model::RuleSet &set) { return set.id > both.id; });
    sets.insert(behind, std::move(both));
  }

  // Of entries with one match: the first by id; the others say the same or are a problem.
  template <class Entries>
  void leave_one_of_each(Entries &all) {
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
      return std::tie(a.first->match, a.first->id) < std::tie(b.first->match, b.first->id);
    });
    std::size_t kept = 0;
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].first->match == all[kept].first->match) {
        compare(*all[kept].first, *all[kept].second, *all[i].first, *all[i].second);
      } else {
        all[++kept] = all[i];
      }
    }
    all.resize(kept + 1);
  }

  void compare(const model::CatalogueEntry &a, const model::Plugin &of_a, const model::CatalogueEntry &b,
               const model::Plugin &of_b) {
    const auto facts = [](const model::CatalogueEntry &e) {
      return std::tie(e.kind, e.platform, e.page, e.ground, e.portable, e.form_kind, e.provides, e.unwrap);
    };
    if (facts(a) == facts(b)) return;
    add("catalogue-conflict", {of_b.path, 0, 0},
        a.match.string() + " is " + a.kind.string() + " for " + a.id.string() + " (" + of_a.path + ") and " + b.kind.string() + " for " + b.id.string() +
            " (" + of_b.path + "), or they differ in other keys",
        "Say what it is with a [[catalogue.entry]] of your own, or remove one of the plugins.");
  }

  void add(std::string code, Place where, std::string sentence, std::string next_step) {
    problems_.push_back({std::move(code), std::move(where), std::move(sentence), std::move(next_step)});
  }

  const std::vector<model::Plugin> &accepted_;
  const Choices &choices_;
  ChosenRules chosen_;
  std::vector<Problem> problems_;
};

// What the taken entries and lists look at goes with them. Those that nobody wanted look at it too, and go.
void take_texts(std::vector<model::Plugin> &plugins, model::Plan &plan) {
  for (model::Plugin &plugin : plugins) {
    model::Manifest &manifest = plugin.manifest;
    manifest.catalogue.clear();
    manifest.phrases.clear();
    for (model::TextBlock &block : manifest.texts) plan.texts.push_back(std::move(block));
    manifest.texts.clear();
  }
}

template <class Plugins>
Result<model::Plan> plan_of(Plugins &accepted, const Choices &choices) {
  Planner planner(accepted, choices);
  planner.check_choices();
  model::Plan plan;
  for (const model::Plugin &plugin : accepted) plan.plugins.push_back(lean(plugin));
  plan.rules = planner.chosen().judged_rules();
  plan.catalogue = planner.catalogue(accepted);
  plan.phrases = planner.phrases(accepted);
  plan.models = planner.models();
  plan.link_map = choices.link_map;
  plan.own_hosts = choices.own_hosts;
  std::sort(plan.own_hosts.begin(), plan.own_hosts.end());
  plan.own_hosts.erase(std::unique(plan.own_hosts.begin(), plan.own_hosts.end()), plan.own_hosts.end());
  plan.options = planner.options();
  std::vector<model::PolicyChange> changes;
  std::vector<model::RuleSet> sets = planner.rule_sets(std::nullopt, changes);
  if constexpr (!std::is_const_v<Plugins>) take_texts(accepted, plan);
  if (auto wrong = planner.first_problem()) return *std::move(wrong);
  plan.base = std::move(sets.front());
  plan.keep_text = choices.keep_text;
  return plan;
}

}  // namespace

Result<model::Plan> make_plan(const std::vector<model::Plugin> &accepted, const Choices &choices) { return plan_of(accepted, choices); }

Result<model::Plan> take_plan(std::vector<model::Plugin> &accepted, const Choices &choices) { return plan_of(accepted, choices); }

Result<model::Policy> make_policy(const std::vector<model::Plugin> &accepted, const Choices &choices,
                                  model::Policy owner) {
  Planner planner(accepted, choices);
  planner.check_choices();
  const bool mixes = owner.declared_strategy == model::kHybrid;
  std::vector<model::RuleSet> sets = planner.rule_sets(mixes ? std::optional(owner.mix_ppm) : std::nullopt, owner.changes);
  if (auto wrong = planner.first_problem()) return *std::move(wrong);
  owner.base = std::move(sets.front());
  owner.strategies.assign(std::make_move_iterator(sets.begin() + 1), std::make_move_iterator(sets.end()));
  merge_thresholds(choices, owner);
  for (const model::OverrideChoice &choice : choices.overrides) owner.overrides.push_back(choice.said);
  owner.off = planner.chosen().off();
  for (model::PolicyChange &change : planner.chosen().severity_changes()) owner.changes.push_back(std::move(change));
  std::sort(owner.changes.begin(), owner.changes.end(), [](const auto &a, const auto &b) { return std::tie(a.what, a.name) < std::tie(b.what, b.name); });
  return owner;
}

}  // namespace freehold::plugins
