#include "host/app/options.hpp"

#include <algorithm>
#include <iostream>
#include <sstream>

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"

namespace freehold::app {

namespace po = boost::program_options;

po::options_description describe(SetupOptions &o) {
  po::options_description group("Set-up");
  group.add_options()                                                                                                                    //
      ("config", po::value(&o.config)->value_name("FILE"), "configuration (default: freehold.toml of the current folder, if there is one)")  //
      ("plugin", po::value(&o.plugins)->value_name("FILE")->composing(), "also use this plugin; may be given several times")             //
      ("strategy", po::value(&o.strategy)->value_name("NAME"), "declared strategy: thought-leader, influencer or hybrid; wins over the configuration")  //
      ("today", po::value(&o.today)->value_name("DATE"), "the day to count from, as 2026-11-23 (default: today)")                        //
      ("workers", po::value(&o.workers)->value_name("N"), "worker processes (default: one, after half a second one a core); no result depends on it")  //
      ("isolation", po::value(&o.isolation)->value_name("LEVEL"), "best, required or off: how workers are confined (default: best)")     //
      ("hang-after", po::value(&o.wall_seconds)->value_name("SECONDS"), "end a worker that has made no progress for so long (default: 20)");
  return group;
}

po::options_description describe_judging(SetupOptions &o) {
  po::options_description group("Judging");
  group.add_options()                                                                                                           //
      ("no-judgement", po::bool_switch(&o.no_judgement), "leave out all rules that are judgement; coverage does not suffer")     //
      ("fail-on", po::value(&o.fail_on)->value_name("SEVERITY"), "end with 1 if a finding is high, medium, low or note, or worse");
  return group;
}

po::options_description describe(ReadOptions &o) {
  po::options_description group("Reading");
  group.add_options()                                                                                                          //
      ("address", po::value(&o.address)->value_name("URL"), "where the source is published, for one source without its own")   //
      ("shard", po::value(&o.shard)->value_name("I/N"), "read only part I (from 0) of N; join the parts with `freehold merge`") //
      ("no-text", po::bool_switch(&o.no_text), "do not keep main texts; rules that need them are not judged");
  return group;
}

po::options_description describe(ShowOptions &o, const std::string &formats) {
  po::options_description group("Output");
  group.add_options()                                                                                                     //
      ("format,f", po::value(&o.format)->value_name("NAME"), formats.c_str())                                             //
      ("output,o", po::value(&o.output)->value_name("FILE"), "write there instead of standard output")                    //
      ("color", po::value(&o.colour)->value_name("WHEN"), "auto, always or never (default: auto; NO_COLOR is honoured)")  //
      ("width", po::value(&o.width)->value_name("COLUMNS"), "of the terminal (default: as it is, or 80)")                 //
      ("ascii", po::bool_switch(&o.ascii), "nothing but ASCII on the terminal");
  return group;
}

const Command &command_named(std::string_view name) {
  const auto all = commands();
  return *std::find_if(all.begin(), all.end(), [&](const Command &command) { return command.name == name; });
}

std::optional<po::variables_map> parse(const Invocation &invocation, const Command &command, const std::string &text,
                                       const po::options_description &visible, const char *positional, int &code) {
  po::options_description all;
  all.add(visible);
  all.add_options()("help,h", "");
  std::vector<std::string> rest;
  po::positional_options_description positions;
  if (positional != nullptr) {
    all.add_options()(positional, po::value<std::vector<std::string>>());
    positions.add(positional, -1);
  }
  po::variables_map map;
  try {
    po::store(po::command_line_parser(invocation.args).options(all).positional(positions).run(), map);
    po::notify(map);
  } catch (const po::error &error) {
    say(Problem{"usage", {}, std::string(error.what()) + ".", "See `freehold " + std::string(command.name) + " --help`."});
    code = kUsage;
    return std::nullopt;
  }
  if (map.contains("help")) {
    std::ostringstream out;
    out << "freehold " << command.name << " " << command.usage << "\n\n" << command.says << ".\n" << text << "\n" << visible;
    code = write_output("", [&](std::ostream &stream) { stream << out.str(); }).ok() ? kDone : kBroken;
    return std::nullopt;
  }
  return map;
}

}  // namespace freehold::app
