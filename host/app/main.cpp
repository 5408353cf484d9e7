// freehold: finds the command and runs it. The last catch of the program is here.
#include <csignal>
#include <iostream>
#include <new>

#include "host/app/command.hpp"
#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/paths.hpp"
#include "host/workers/large-pages.hpp"

namespace {

int run(int argc, char **argv) {
  using namespace freehold::app;
  Invocation invocation{executable_path(), {}};
  if (argc < 2) {
    run_help(invocation);
    return kUsage;
  }
  std::string name = argv[1];
  for (int i = 2; i < argc; ++i) invocation.args.emplace_back(argv[i]);
  if (name == "--help" || name == "-h") name = "help";
  if (name == "--version" || name == "-V") {
    std::cout << "freehold " << kVersion << '\n' << std::flush;
    return std::cout.good() ? kDone : kBroken;
  }
  freehold::workers::begin_large_pages();
  for (const Command &command : commands()) {
    if (command.name == name) return command.run(invocation);
  }
  say(freehold::Problem{"usage", {}, "There is no command “" + name + "”.", "`freehold help` lists the commands; `freehold audit FOLDER` is a good first one."});
  return kUsage;
}

}  // namespace

int main(int argc, char **argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of the write that met it
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc &) {
    freehold::app::say("Memory ran out; nothing was written.");
  } catch (const std::exception &error) {
    freehold::app::say(std::string("This is a mistake in freehold itself: ") + error.what());
  }
  return freehold::app::kBroken;
}
