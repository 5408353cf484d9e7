#include <unistd.h>

#include <iostream>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/interview.hpp"
#include "host/app/options.hpp"
#include "host/app/output.hpp"
#include "host/app/propose.hpp"
#include "host/config/config.hpp"

namespace freehold::app {

namespace po = boost::program_options;

int run_init(const Invocation &invocation) {
  std::string from;
  bool force = false;
  bool ask = false;
  bool silent = false;
  po::options_description options("Options");
  options.add_options()("from", po::value(&from)->value_name("DIR"), "look into this folder or archive and propose channels, domains and sources")(
      "force", po::bool_switch(&force), "overwrite the file if it is there")("ask", po::bool_switch(&ask), "ask the questions that matter most, also where this is no terminal")(
      "no-questions", po::bool_switch(&silent), "ask nothing on a terminal");
  int code = kDone;
  const auto map = parse(invocation, command_named("init"), "\nFILE is freehold.toml of the current folder if not named; - writes to standard output.\nOn a terminal it asks what matters most: who pays you, what a deal is worth, how many clients you want a year, where sales close.\n", options, "file", code);
  if (!map) return code;
  const auto files = map->contains("file") ? (*map)["file"].as<std::vector<std::string>>() : std::vector<std::string>{"freehold.toml"};
  if (files.size() != 1) {
    say(Problem{"usage", {}, "One file at a time.", "freehold init freehold.toml"});
    return kUsage;
  }
  const std::string &file = files.front();
  if (file != "-" && !force && ::access(file.c_str(), F_OK) == 0) {
    say(Problem{"file-exists", {file, 0, 0}, "It is there already.", "Name another file, or use --force to overwrite it."});
    return kUsage;
  }
  std::string text = config::write_example_config();
  if (!from.empty()) {
    const auto proposed = propose_config(from, invocation.executable);
    if (!proposed) return say(proposed.problem()), kUsage;
    text = *proposed;
  }
  const bool terminal = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
  const bool asked = ask || (terminal && !silent && file != "-");
  if (asked) fill_in(text, interview(std::cin, std::cerr));
  const auto written = write_output(file, [&](std::ostream &out) { out << text; });
  if (!written) return say(written.problem()), kBroken;
  const char *next = asked ? "Name your sources in it, or on the command line of `freehold audit`." : "Answer its questions under [client], then run `freehold audit`.";
  if (file != "-") say("Wrote " + file + ". " + next);
  return kDone;
}

}  // namespace freehold::app
