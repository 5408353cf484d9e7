#include <array>

#include "host/app/command.hpp"

namespace freehold::app {

std::span<const Command> commands() {
  static constexpr std::array<Command, 13> kCommands = {{
      {"audit", "[OPTION…] SOURCE…", "Reads content, judges it and reports", run_audit},
      {"read", "[OPTION…] SOURCE…", "Reads content into a corpus file, without judging", run_read},
      {"judge", "[OPTION…] [CORPUS]", "Judges a corpus file and writes report.json", run_judge},
      {"report", "[OPTION…] [REPORT]", "Draws a report.json in any format", run_report},
      {"merge", "[OPTION…] CORPUS…", "Joins the corpus files of one reading's shards", run_merge},
      {"explain", "[OPTION…] WHAT [REPORT]", "Says what a rule is about, how a score came about, what decided a text", run_explain},
      {"dismiss", "[OPTION…] FINDING…", "Writes down that a finding is wrong, with the reason", run_dismiss},
      {"compare", "[OPTION…] BEFORE AFTER", "Says what changed between two runs", run_compare},
      {"links", "unresolved|resolve [OPTION…] [WHAT…]", "Lists short links that nobody resolved, or asks where they lead", run_links},
      {"plugin", "list [OPTION…]", "Lists the plugins that are used and those that are refused, with the reason", run_plugin},
      {"init", "[OPTION…] [FILE]", "Writes a commented freehold.toml", run_init},
      {"completion", "bash", "Prints completion for the shell", run_completion},
      {"help", "[COMMAND]", "Says how freehold is used", run_help},
  }};
  return kCommands;
}

}  // namespace freehold::app
