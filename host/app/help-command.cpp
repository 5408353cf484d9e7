#include <algorithm>
#include <iomanip>
#include <sstream>

#include "host/app/command.hpp"
#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/output.hpp"
#include "host/app/paths.hpp"

namespace freehold::app {
namespace {

std::string overview() {
  std::ostringstream out;
  out << "freehold " << kVersion << " audits what you publish: do you own the audience, does the content lead to a sale off the feed,\n"
      << "and how much do you depend on an algorithm?\n\n"
      << "usage: freehold COMMAND [OPTION…] …\n\n";
  for (const Command &command : commands()) out << "  " << std::left << std::setw(11) << command.name << command.says << '\n';
  out << "\nStart with  freehold audit FOLDER  (a folder or zip of saved web pages or Markdown).\n"
      << "`freehold COMMAND --help` has the options. Exit codes: 0 done, 1 a gate failed, 2 usage or configuration, 3 nothing to audit,\n"
      << "4 incomplete (something could not be read or judged; the report says what), 5 the run broke, 75 already running.\n";
  return out.str();
}

}  // namespace

int run_help(const Invocation &invocation) {
  if (!invocation.args.empty() && !invocation.args.front().starts_with('-')) {
    for (const Command &command : commands()) {
      if (command.name == invocation.args.front()) return command.run({invocation.executable, {"--help"}});
    }
    say("There is no command “" + invocation.args.front() + "”.");
    return kUsage;
  }
  return write_output("", [](std::ostream &out) { out << overview(); }) ? kDone : kBroken;
}

}  // namespace freehold::app
