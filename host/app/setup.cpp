#include "host/app/setup.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/paths.hpp"
#include "host/config/date.hpp"
#include "host/corpus/digest.hpp"
#include "host/model/wire.hpp"
#include "host/verdict/findings.hpp"

namespace freehold::app {
namespace {

std::string environment(const char *name) {
  const char *value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

plugins::Choices choices_of(const SetupOptions &options, const config::Config &config, bool keep_text) {
  plugins::Choices choices;
  choices.rules = config.rules;
  choices.questions = config.weights;
  for (const config::PluginOptions &own : config.plugin_options) choices.options.push_back({own.plugin, own.json, own.where});
  choices.expectations = config.expectations;
  choices.thresholds = config.thresholds;
  choices.overrides = config.overrides;
  choices.judgement = config.judgement && !options.no_judgement;
  choices.regulated = !config.client.regulated.empty();
  choices.catalogue = config.catalogue;
  choices.link_map = config.link_map;
  choices.own_hosts = config.client.own;
  choices.keep_text = keep_text;
  return choices;
}

// What the user said of their own ground, services and plugins: two runs that differ in it are not judged alike.
std::string setting_of(const config::Config &config) {
  if (config.client.own.empty() && config.catalogue.empty() && config.plugin_options.empty()) return "";
  corpus::Digest digest;
  std::string bytes;
  model::encode(config.client.own, bytes);
  model::encode(config.catalogue, bytes);
  for (const config::PluginOptions &options : config.plugin_options) {
    model::encode(options.plugin, bytes);
    model::encode(options.json, bytes);
  }
  digest.add(bytes);
  return digest.hex();
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
  policy.mix_ppm = config.client.mix * 10000;
  policy.channels = config.channels;
  for (model::DeclaredChannel &channel : policy.channels) {
    channel.has_source = false;
    for (const config::SourceEntry &source : config.sources) channel.has_source |= source.channel == channel.key;
  }
  policy.dismissed = config.dismissed;
  policy.gate = config.gate;
  if (!options.fail_on.empty()) policy.gate.severity = options.fail_on;
  policy.setting = setting_of(config);
  return policy;
}

workers::WorkerOptions worker_options(const SetupOptions &options, const config::Config &config) {
  workers::WorkerOptions workers;
  workers.count = options.workers != 0 ? options.workers : static_cast<std::size_t>(config.limits.workers);
  workers.sandbox = options.isolation != "off";
  workers.deadlines.call_cpu = static_cast<double>(config.limits.deadline_seconds);
  workers.limits.memory = static_cast<std::uint64_t>(config.limits.memory_mib) << 20;
  return workers;
}

bool check_options(const SetupOptions &options) {
  if (!options.today.empty() && !config::is_date(options.today)) {
    say(Problem{"usage", {}, "--today wants a date like 2026-11-23, not “" + options.today + "”.", ""});
    return false;
  }
  if (!options.strategy.empty() && options.strategy != "thought-leader" && options.strategy != "influencer" && options.strategy != model::kHybrid) {
    say(Problem{"usage", {}, "--strategy is thought-leader or influencer, or hybrid, not “" + options.strategy + "”.", ""});
    return false;
  }
  if (!options.fail_on.empty() && verdict::rank_of(options.fail_on) == 0) {
    say(Problem{"usage", {}, "--fail-on is high, medium, low or note, not “" + options.fail_on + "”.", ""});
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
  const plugins::Choices choices = choices_of(options, setup.config, keep_text);
  auto plan = options.explains ? plugins::make_plan(setup.discovery.accepted, choices) : plugins::take_plan(setup.discovery.accepted, choices);
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
