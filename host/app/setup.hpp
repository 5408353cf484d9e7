// Everything a run needs before it sees content: configuration, plugins, plan, policy, workers' options.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "host/app/options.hpp"
#include "host/config/config.hpp"
#include "host/model/plan.hpp"
#include "host/model/policy.hpp"
#include "host/plugins/discovery.hpp"
#include "host/plugins/planning.hpp"
#include "host/workers/pool.hpp"

namespace freehold::app {

struct Setup {
  config::Config config;
  plugins::Discovery discovery;  // entries and phrases stand in the plan; here too only for who explains
  model::Plan plan;
  model::Policy policy;
  workers::WorkerOptions workers;
  bool sandbox_required = false;
};

// Reads the configuration; every mistake in it is said. nullopt: there were some.
std::optional<config::Config> load_config(const SetupOptions &options);

plugins::Discovery find_plugins(const SetupOptions &options, const config::Config &config, const std::string &executable);

// Says what is wrong on standard error. nullopt: the run cannot begin, `code` is how it ends.
std::optional<Setup> prepare(const SetupOptions &options, bool keep_text, const std::string &executable, int &code);

// Digest of what all parts of one reading must share: plugins by content, catalogues, phrases, own ground. Paths do not count.
std::string digest_of(const model::Plan &plan);

}  // namespace freehold::app
