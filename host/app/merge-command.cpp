#include "host/corpus/corpus-file.hpp"

#include "host/app/console.hpp"
#include "host/app/exit-codes.hpp"
#include "host/app/options.hpp"
#include "host/app/output.hpp"

namespace freehold::app {

int run_merge(const Invocation &invocation) {
  std::string output;
  boost::program_options::options_description options("Options");
  options.add_options()("output,o", boost::program_options::value(&output)->value_name("FILE"), "write the corpus there instead of standard output");
  int code = kDone;
  const auto map = parse(invocation, command_named("merge"), "\nThe order of the parts does not matter. Parts that are missing, given twice, or read from other\nsources, with other plugins or by another version are refused.\n", options, "corpus", code);
  if (!map) return code;
  if (!map->contains("corpus")) {
    say(Problem{"usage", {}, "No corpus was named.", "freehold merge part0 part1 -o corpus"});
    return kUsage;
  }
  const auto merged = write_descriptor(output, [&](int descriptor) { return corpus::merge_corpora((*map)["corpus"].as<std::vector<std::string>>(), descriptor); });
  if (merged) return kDone;
  say(merged.problem());
  return merged.problem().code == "cannot-write" ? kBroken : kUsage;
}

}  // namespace freehold::app
