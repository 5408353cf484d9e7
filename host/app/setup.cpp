#include "host/app/setup.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/paths.hpp"
#include "host/corpus/digest.hpp"
#include "host/model/wire.hpp"
#include "host/support/json-writer.hpp"

namespace freehold::app {
namespace {

std::string environment(const char *name) {
  const char *value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// Every plugin gets to know whose advertising rules bind the owner: "regulated" in its options.
void tell_regulated(const config::Config &config, const std::vector<model::Plugin> &plugins, std::vector<plugins::OptionsChoice> &options) {
  if (config.client.regulated.empty()) return;
  const std::string member = "\"regulated\":" + json_string(config.client.regulated);
  for (const model::Plugin &plugin : plugins) {
    auto own = std::find_if(options.begin(), options.end(), [&](const auto &choice) { return choice.plugin == plugin.manifest.id; });
    if (own == options.end()) own = options.insert(options.end(), {plugin.manifest.id, "{}"});
    if (own->json.find("\"regulated\"") == std::string::npos) own->json.insert(1, member + (own->json == "{}" ? "" : ","));
  }
}

plugins::Choices choices_of(const config::Config &config, const std::vector<model::Plugin> &plugins, bool keep_text) {
  plugins::Choices choices;
  for (const config::RuleChoice &rule : config.rules) choices.rules.push_back({rule.id, rule.on, rule.weight, rule.where});
  for (const config::QuestionChoice &question : config.weights) choices.questions.push_back({question.question, question.weight, question.where});
  for (const config::PluginOptions &options : config.plugin_options) choices.options.push_back({options.plugin, options.json, options.where});
  tell_regulated(config, plugins, choices.options);
  choices.catalogue = config.catalogue;
  choices.link_map = config.link_map;
  choices.own_hosts = config.client.own;
  choices.keep_text = keep_text;
  return choices;
}

model::Policy owner_of(const SetupOptions &options, const config::Config &config) {
  model::Policy policy;
  policy.client = config.client.name;
  policy.declared_strategy = options.strategy.empty() ? config.client.strategy : options.strategy;
  policy.regulated = config.client.regulated;
  policy.currency = config.client.currency;
  policy.deal_value = config.client.deal_value;
  policy.clients_a_year = config.client.clients_a_year;
  policy.today = options.today.empty() ? today() : options.today;
  policy.window_days = config.window_days;
  policy.minimum_answers = config.minimum_answers;
  policy.minimum_evidence = config.minimum_evidence;
  policy.channels = config.channels;
  for (model::DeclaredChannel &channel : policy.channels) {
    channel.has_source = false;
    for (const config::SourceEntry &source : config.sources) channel.has_source |= source.channel == channel.key;
  }
  policy.dismissed = config.dismissed;
  return policy;
}

workers::WorkerOptions worker_options(const SetupOptions &options, const config::Config &config) {
  workers::WorkerOptions workers;
  workers.count = options.workers != 0 ? options.workers : static_cast<std::size_t>(config.limits.workers);
  if (workers.count == 0) workers.count = std::max(1u, std::thread::hardware_concurrency());
  workers.sandbox = options.isolation != "off";
  workers.deadlines.call_cpu = static_cast<double>(config.limits.deadline_seconds);
  workers.limits.memory = static_cast<std::uint64_t>(config.limits.memory_mib) << 20;
  return workers;
}

bool is_iso_date(const std::string &text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9}) {
    if (text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

bool check_options(const SetupOptions &options) {
  if (!options.today.empty() && !is_iso_date(options.today)) {
    say(Problem{"usage", {}, "--today wants a date like 2026-11-23, not “" + options.today + "”.", ""});
    return false;
  }
  if (!options.strategy.empty() && options.strategy != "thought-leader" && options.strategy != "influencer") {
    say(Problem{"usage", {}, "--strategy is thought-leader or influencer, not “" + options.strategy + "”.", ""});
    return false;
  }
  if (!options.isolation.empty() && options.isolation != "best" && options.isolation != "required" && options.isolation != "off") {
    say(Problem{"usage", {}, "--isolation is best, required or off, not “" + options.isolation + "”.", ""});
    return false;
  }
  return true;
}

}  // namespace

std::optional<config::Config> load_config(const SetupOptions &options) {
  if (options.no_config) return config::Config{};
  std::string path = options.config;
  if (path.empty()) {
    if (::access("freehold.toml", F_OK) != 0) return config::Config{};
    path = "freehold.toml";
  }
  config::Reading reading = config::read_config(path);
  for (const Problem &problem : reading.problems) say(problem);
  if (!reading.problems.empty()) return std::nullopt;
  return std::move(reading.config);
}

plugins::Discovery find_plugins(const SetupOptions &options, const config::Config &config, const std::string &executable) {
  plugins::Search search;
  search.files = options.plugins;
  for (std::string &file : search.files) {
    if (!file.starts_with('/')) {
      char resolved[4096];
      if (::realpath(file.c_str(), resolved) != nullptr) file = resolved;
    }
  }
  search.configured = config.plugin_paths;
  search.environment = environment("FREEHOLD_PLUGIN_PATH");
  search.home = environment("HOME");
  search.executable = executable;
  search.user = ::geteuid();
  search.host_version = kVersion;
  return plugins::discover(search);
}

std::string digest_of(const model::Plan &plan) {
  corpus::Digest digest;
  std::string bytes;
  for (const model::Plugin &plugin : plan.plugins) {
    model::encode(plugin.manifest.id, bytes);
    model::encode(plugin.sha256, bytes);
  }
  model::encode(plan.catalogue, bytes);
  model::encode(plan.phrases, bytes);
  model::encode(plan.link_map, bytes);
  model::encode(plan.own_hosts, bytes);
  model::encode(plan.options, bytes);
  digest.add(bytes);
  return digest.hex();
}

std::optional<Setup> prepare(const SetupOptions &options, bool keep_text, const std::string &executable, int &code) {
  code = kUsage;
  if (!check_options(options)) return std::nullopt;
  auto config = load_config(options);
  if (!config) return std::nullopt;
  Setup setup;
  setup.config = std::move(*config);
  for (const std::string &file : options.plugins) {
    if (::access(file.c_str(), F_OK) == 0) continue;
    say(Problem{"plugin-missing", {file, 0, 0}, "There is no such plugin file or folder.", "Check the path after --plugin."});
    return std::nullopt;
  }
  setup.discovery = find_plugins(options, setup.config, executable);
  for (const Problem &problem : setup.discovery.problems) say(problem);
  for (const plugins::Refusal &refusal : setup.discovery.refused) say(refusal.problem);
  if (!setup.discovery.problems.empty()) return std::nullopt;
  const plugins::Choices choices = choices_of(setup.config, setup.discovery.accepted, keep_text);
  auto plan = plugins::make_plan(setup.discovery.accepted, choices);
  if (!plan) return say(plan.problem()), std::nullopt;
  setup.plan = std::move(*plan);
  auto policy = plugins::make_policy(setup.discovery.accepted, choices, owner_of(options, setup.config));
  if (!policy) return say(policy.problem()), std::nullopt;
  setup.policy = std::move(*policy);
  setup.workers = worker_options(options, setup.config);
  if (options.wall_seconds > 0) setup.workers.deadlines.hang = options.wall_seconds;
  setup.sandbox_required = options.isolation == "required" || (options.isolation.empty() && setup.config.limits.isolation == "required");
  code = kDone;
  return setup;
}

}  // namespace freehold::app
