#include <iostream>

#include "host/app/command.hpp"
#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/options.hpp"
#include "host/app/output.hpp"
#include "host/report/renderers.hpp"

namespace freehold::app {
namespace {

// Options that any command takes; each command refuses what it does not know.
constexpr const char *kOptions = "--help --config --plugin --strategy --today --workers --isolation --hang-after --address --shard --no-text --text --item --format "
                                 "--output --color --width --ascii --report --to --from --force --ask --no-questions --rules --no-judgement --fail-on --reason --until --list --undo --allow-private --timeout --pause";

void write_bash(std::ostream &out) {
  out << "# bash completion for freehold:  source <(freehold completion bash)\n_freehold() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      << "  case $before in\n    links) COMPREPLY=($(compgen -W 'unresolved resolve' -- \"$word\")); return ;;\n    freehold) COMPREPLY=($(compgen -W '";
  for (const Command &command : commands()) out << command.name << ' ';
  out << "' -- \"$word\")); return ;;\n    --format|-f) COMPREPLY=($(compgen -W '";
  for (const report::Renderer &renderer : report::renderers()) out << renderer.name << ' ';
  out << "' -- \"$word\")); return ;;\n    --strategy) COMPREPLY=($(compgen -W 'thought-leader influencer hybrid' -- \"$word\")); return ;;\n"
      << "    --fail-on) COMPREPLY=($(compgen -W 'high medium low note' -- \"$word\")); return ;;\n"
      << "    --isolation) COMPREPLY=($(compgen -W 'best required off' -- \"$word\")); return ;;\n"
      << "    --color) COMPREPLY=($(compgen -W 'auto always never' -- \"$word\")); return ;;\n  esac\n"
      << "  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '" << kOptions << "' -- \"$word\")); else COMPREPLY=($(compgen -f -- \"$word\")); fi\n}\n"
      << "complete -o filenames -F _freehold freehold\n";
}

}  // namespace

int run_completion(const Invocation &invocation) {
  const Command &self = command_named("completion");
  const boost::program_options::options_description none;
  int code = kDone;
  const auto map = parse(invocation, self, "\nTo use it now: source <(freehold completion bash)\n", none, "shell", code);
  if (!map) return code;
  const auto shells = map->contains("shell") ? (*map)["shell"].as<std::vector<std::string>>() : std::vector<std::string>{};
  if (shells.size() != 1 || shells.front() != "bash") {
    say(Problem{"usage", {}, "Completion is there for bash.", "freehold completion bash"});
    return kUsage;
  }
  return write_output("", write_bash) ? kDone : kBroken;
}

}  // namespace freehold::app
