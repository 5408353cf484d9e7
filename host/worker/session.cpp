#include "host/worker/session.hpp"

#include <algorithm>

#include "host/worker/session-impl.hpp"

namespace freehold::worker {

using workers::Mark;
using workers::Phase;

namespace {

model::RuleResult failed(std::uint32_t rule, std::string reason) {
  model::RuleResult result;
  result.rule = rule;
  result.outcome = model::Outcome::failed;
  result.reason = std::move(reason);
  return result;
}

constexpr const char *kSkipped = "its plugin was left out here after a fault";
constexpr const char *kTextNotKept = "text not kept";

}  // namespace

void Session::Impl::load_all() {
  homes.resize(plan.rules.size());
  for (std::uint32_t i = 0; i < plan.plugins.size(); ++i) {
    const model::Plugin &plugin = plan.plugins[i];
    LoadedPlugin loaded;
    if (plugin.path.empty()) {
      loaded.refusal = "it is not loaded";
    } else {
      const Mark mark(blame, Phase::loading, i);
      loaded = load(plugin, services.host_of(i));
    }
    reports.push_back({plugin.manifest.id, loaded.refusal.empty(), loaded.refusal.substr(0, kLongestReason)});
    plugins.push_back(std::move(loaded));
    if (reports.back().ok) find_rules(i);
    if (reports.back().ok) check_rules(i);
  }
}

void Session::Impl::assign(std::uint32_t plugin, model::RuleKind kind, const fh_str *ids, std::uint32_t count) {
  for (std::uint32_t number = 0; ids != nullptr && number < count; ++number) {
    const auto found = std::lower_bound(plan.rules.begin(), plan.rules.end(), worker::view(ids[number]),
                                        [](const model::Rule &rule, std::string_view id) { return rule.id < id; });
    if (found == plan.rules.end() || found->id != worker::view(ids[number]) || found->kind != kind) continue;
    RuleHome &home = homes[static_cast<std::size_t>(found - plan.rules.begin())];
    home.plugin = plugin;
    home.number = number;
  }
}

void Session::Impl::find_rules(std::uint32_t plugin) {
  const LoadedPlugin &loaded = plugins[plugin];
  if (loaded.item_rules) assign(plugin, model::RuleKind::item, loaded.item_rules->ids, loaded.item_rules->count);
  if (loaded.graph_rules) assign(plugin, model::RuleKind::graph, loaded.graph_rules->ids, loaded.graph_rules->count);
  if (!loaded.corpus_rules) return;
  assign(plugin, model::RuleKind::corpus, loaded.corpus_rules->ids, loaded.corpus_rules->count);
  for (std::uint32_t rule = 0; rule < plan.rules.size(); ++rule) {
    RuleHome &home = homes[rule];
    if (home.plugin != plugin || plan.rules[rule].kind != model::RuleKind::corpus) continue;
    const Mark mark(blame, Phase::loading, plugin, rule);
    const fh_array declared = loaded.corpus_rules->accumulators(loaded.instance, home.number);
    for (std::uint32_t i = 0; i < std::min(declared.count, 64u); ++i) {
      fh_accumulator accumulator{};
      std::memcpy(&accumulator, static_cast<const char *>(declared.data) + std::size_t{i} * declared.stride,
                  std::min<std::size_t>(sizeof accumulator, declared.stride));
      home.accumulators.push_back(accumulator);
    }
  }
}

// A rule that its manifest promises and its tables lack would never speak, and nobody would know.
void Session::Impl::check_rules(std::uint32_t plugin) {
  const std::string prefix = plan.plugins[plugin].manifest.id + "/";
  for (std::uint32_t rule = 0; rule < plan.rules.size(); ++rule) {
    if (homes[rule].plugin != model::kNone || !plan.rules[rule].id.starts_with(prefix)) continue;
    reports[plugin] = {plan.plugins[plugin].manifest.id, false, "it has no rule “" + plan.rules[rule].id + "”, which its manifest names"};
    for (RuleHome &home : homes) {
      if (home.plugin == plugin) home = {};
    }
    return;
  }
}

// The phrases of the item scanned last, as rules see them.
const fh_item &Session::Impl::show(const model::ContentItem &item) {
  phrases.clear();
  const content::WordLists &lists = services.completer().lists();
  const auto add = [&](const std::vector<content::WordHit> &hits, std::uint32_t field) {
    for (const content::WordHit &hit : hits) {
      phrases.push_back({lists.list_of(hit.phrase).id, lists.text_of(hit.phrase), field, hit.begin, hit.end});
    }
  };
  add(services.completer().words().title, FH_IN_TITLE);
  add(services.completer().words().text, FH_IN_TEXT);
  return view.show(item, phrases);
}

bool Session::Impl::may_call(std::uint32_t rule, const model::ContentItem &item, const std::vector<bool> &skip_plugins,
                             std::optional<model::RuleResult> &instead) const {
  const std::uint32_t plugin = homes[rule].plugin;
  if (plugin == model::kNone) return false;  // its plugin did not load: the host says so once
  if (skip_plugins[plugin]) {
    instead = failed(rule, kSkipped);
    return false;
  }
  if (!plan.rules[rule].needs_text || item.text) return true;
  // A row of titles, a video: where a text never was, nothing is missing that could be judged.
  if (!plan.keep_text) instead = failed(rule, kTextNotKept);
  return false;
}

model::RuleResult Session::Impl::call_item_rule(std::uint32_t rule, const fh_item &shown, const model::ContentItem &item,
                                                content::SourceLines *lines, std::vector<model::Reason> *reasons) {
  const RuleHome &home = homes[rule];
  const LoadedPlugin &plugin = plugins[home.plugin];
  RuleCall call(plan.rules[rule], rule, &item, nullptr);
  if (lines != nullptr) call.count_lines_by(*lines);
  if (reasons != nullptr) call.ask_reasons();
  std::int32_t code;
  {
    const Mark mark(blame, Phase::item_rule, home.plugin, rule);
    code = plugin.item_rules->judge(plugin.instance, home.number, &shown, &call.sink());
  }
  if (reasons != nullptr) *reasons = call.take_reasons();
  return call.result(code);
}

void Session::Impl::call_corpus_rule(std::uint32_t rule, const fh_item &shown, model::JudgedItem &item, std::vector<model::Accumulation> &added) {
  const RuleHome &home = homes[rule];
  const LoadedPlugin &plugin = plugins[home.plugin];
  RuleCall call(plan.rules[rule], rule, &item.item, &home.accumulators);
  std::int32_t code;
  {
    const Mark mark(blame, Phase::corpus_rule, home.plugin, rule);
    code = plugin.corpus_rules->add(plugin.instance, home.number, &shown, &call.sink());
  }
  model::RuleResult result = call.result(code);
  if (result.outcome == model::Outcome::failed) item.results.push_back(std::move(result));
  for (model::Accumulation &accumulation : call.take_accumulations()) added.push_back(std::move(accumulation));
}

void Session::Impl::judge(model::JudgedItem &item, const std::vector<bool> &skip_plugins, content::SourceLines *lines) {
  const fh_item &shown = show(item.item);
  std::vector<model::Accumulation> added;
  item.results.reserve(plan.rules.size());
  for (std::uint32_t rule = 0; rule < plan.rules.size(); ++rule) {
    const model::RuleKind kind = plan.rules[rule].kind;
    if (kind == model::RuleKind::graph) continue;
    std::optional<model::RuleResult> instead;
    if (!may_call(rule, item.item, skip_plugins, instead)) {
      if (instead) item.results.push_back(*std::move(instead));
    } else if (kind == model::RuleKind::item) {
      item.results.push_back(call_item_rule(rule, shown, item.item, lines, nullptr));
    } else {
      call_corpus_rule(rule, shown, item, added);
    }
  }
  item.accumulations = added;
}

Session::Session(const model::Plan &plan, workers::BlamePage &blame) : impl_(std::make_unique<Impl>(plan, blame)) { impl_->load_all(); }

Session::~Session() = default;

const std::vector<workers::LoadReport> &Session::loaded() const { return impl_->reports; }

void Session::judge(model::JudgedItem &item, const std::vector<bool> &skip_plugins) {
  {
    const workers::InnerMark mark(impl_->blame, Phase::content);
    impl_->services.completer().scan(item.item);
  }
  impl_->judge(item, skip_plugins, nullptr);
}

void Session::graph(model::JudgedItem &item, const corpus::NodeFacts &facts, const std::vector<bool> &skip_plugins) {
  impl_->phrases.clear();
  const fh_item &shown = impl_->view.show(item.item, impl_->phrases);
  fh_graph_facts told{};
  told.struct_size = sizeof told;
  told.flags = (facts.hole_size > 0 ? 1u : 0u) | (facts.links_in == 0 ? 2u : 0u) | (facts.left_out ? 4u : 0u) |
               (facts.shared != corpus::Shared::unknown ? 8u : 0u) | (facts.shared == corpus::Shared::yes ? 16u : 0u) |
               (facts.leads_on ? 32u : 0u);
  told.steps_to_capture = facts.content.capture;
  told.steps_to_conversation = facts.content.conversation;
  told.steps_to_conversion = facts.content.conversion;
  told.menu_steps_to_capture = facts.menu.capture;
  told.menu_steps_to_conversation = facts.menu.conversation;
  told.menu_steps_to_conversion = facts.menu.conversion;
  told.steps_to_offline = facts.content.offline;
  told.menu_steps_to_offline = facts.menu.offline;
  told.links_in = facts.links_in;
  told.links_out = facts.links_out;
  told.hole_size = facts.hole_size;
  for (std::uint32_t rule = 0; rule < impl_->plan.rules.size(); ++rule) {
    const RuleHome &home = impl_->homes[rule];
    if (impl_->plan.rules[rule].kind != model::RuleKind::graph || home.plugin == model::kNone) continue;
    if (skip_plugins[home.plugin]) {
      item.results.push_back(failed(rule, kSkipped));
      continue;
    }
    const LoadedPlugin &plugin = impl_->plugins[home.plugin];
    RuleCall call(impl_->plan.rules[rule], rule, &item.item, nullptr);
    std::int32_t code;
    {
      const Mark mark(impl_->blame, Phase::graph_rule, home.plugin, rule);
      code = plugin.graph_rules->judge(plugin.instance, home.number, &shown, &told, &call.sink());
    }
    item.results.push_back(call.result(code));
  }
}

model::RuleResult Session::finish(std::uint32_t rule, const std::string &channel, const std::vector<std::vector<corpus::Entry>> &state) {
  if (rule >= impl_->homes.size() || impl_->homes[rule].plugin == model::kNone) return failed(rule, "its plugin is not loaded");
  const RuleHome &home = impl_->homes[rule];
  const LoadedPlugin &plugin = impl_->plugins[home.plugin];
  std::vector<std::vector<fh_entry_value>> entries(home.accumulators.size());
  std::vector<fh_array> arrays;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i < state.size()) {
      for (const corpus::Entry &entry : state[i]) entries[i].push_back({str(entry.key), entry.a, entry.b});
    }
    arrays.push_back({entries[i].data(), static_cast<std::uint32_t>(entries[i].size()), sizeof(fh_entry_value)});
  }
  RuleCall call(impl_->plan.rules[rule], rule, nullptr, nullptr);
  std::int32_t code;
  {
    const Mark mark(impl_->blame, Phase::finishing, home.plugin, rule);
    code = plugin.corpus_rules->finish(plugin.instance, home.number, str(channel), arrays.data(), &call.sink());
  }
  return call.result(code);
}

}  // namespace freehold::worker
