// The commands of freehold: one file each, listed in one table (commands.cpp).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::app {

struct Invocation {
  std::string executable;         // absolute path of this program
  std::vector<std::string> args;  // what stands after the command's name
};

struct Command {
  std::string_view name;
  std::string_view usage;  // what stands after the name
  std::string_view says;   // one line for the overview
  int (*run)(const Invocation &);
};

std::span<const Command> commands();

int run_audit(const Invocation &invocation);
int run_read(const Invocation &invocation);
int run_judge(const Invocation &invocation);
int run_report(const Invocation &invocation);
int run_merge(const Invocation &invocation);
int run_explain(const Invocation &invocation);
int run_dismiss(const Invocation &invocation);
int run_compare(const Invocation &invocation);
int run_links(const Invocation &invocation);
int run_plugin(const Invocation &invocation);
int run_init(const Invocation &invocation);
int run_help(const Invocation &invocation);
int run_completion(const Invocation &invocation);

}  // namespace freehold::app
