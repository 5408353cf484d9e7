// The options that commands share, and how they are read: Boost.Program_options with our messages.
#pragma once

#include <boost/program_options.hpp>
#include <optional>
#include <string>
#include <vector>

#include "host/app/command.hpp"
#include "host/support/result.hpp"

namespace freehold::app {

// What to run with: configuration, plugins, workers.
struct SetupOptions {
  std::string config;                // --config; empty: freehold.toml of the current folder, if there is one
  bool no_config = false;            // as if there were none; not an option of the command line
  bool explains = false;             // what plugins say of entries and phrases is asked for; not an option of the command line
  std::vector<std::string> plugins;  // --plugin
  std::string strategy;
  std::string today;
  bool no_judgement = false;         // rules that are judgement are off as a group
  std::string fail_on;               // severity; empty: as the configuration demands
  std::size_t workers = 0;
  std::string isolation;             // best, required, off
  double wall_seconds = 0;           // --hang-after; 0: the default
};

// What to read.
struct ReadOptions {
  std::vector<std::string> sources;
  std::string address;
  std::string shard;  // I/N
  bool no_text = false;
};

// How to show it.
struct ShowOptions {
  std::string format;
  std::string output;
  std::string colour = "auto";
  std::size_t width = 0;
  bool ascii = false;
};

boost::program_options::options_description describe(SetupOptions &options);
boost::program_options::options_description describe_judging(SetupOptions &options);  // of commands that judge
boost::program_options::options_description describe(ReadOptions &options);
boost::program_options::options_description describe(ShowOptions &options, const std::string &formats);

// Parses the arguments; positional ones go to the option `positional`. `--help` prints usage, text and options.
// nullopt: the command ends with `code`: the help was printed, or what was wrong was said.
std::optional<boost::program_options::variables_map> parse(const Invocation &invocation, const Command &command, const std::string &text,
                                                           const boost::program_options::options_description &visible,
                                                           const char *positional, int &code);

const Command &command_named(std::string_view name);

}  // namespace freehold::app
