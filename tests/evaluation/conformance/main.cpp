// conformance DATA [--mistakes]: one line a set, name, right and all, parted by tabs; with --mistakes what is wrong, grouped by reason.
#include <cstdio>
#include <cstring>

#include "tests/evaluation/conformance/set.hpp"

namespace {

using freehold::conformance::Set;

void print_groups(const char *title, const std::map<std::string, std::vector<std::string>> &groups) {
  for (const auto &[reason, tests] : groups) {
    std::printf("  %s: %s (%zu)\n", title, reason.c_str(), tests.size());
    for (const std::string &test : tests) std::printf("    %s\n", test.c_str());
  }
}

}  // namespace

int main(int argc, char **argv) {
  const bool mistakes = argc == 3 && std::strcmp(argv[2], "--mistakes") == 0;
  if (argc < 2 || (argc > 2 && !mistakes) || !std::filesystem::is_directory(argv[1])) {
    std::fputs("conformance DATA [--mistakes]: DATA is the folder that holds conformance/\n", stderr);
    return 2;
  }
  const std::filesystem::path data = argv[1];
  std::vector<Set> sets{freehold::conformance::run_html_tokens(data), freehold::conformance::run_urls(data), freehold::conformance::run_suffixes(data)};
  for (Set &set : freehold::conformance::run_feeds(data)) sets.push_back(std::move(set));
  sets.push_back(freehold::conformance::run_json(data));
  sets.push_back(freehold::conformance::run_mail(data));
  for (const Set &set : sets) {
    std::printf("%s\t%zu\t%zu\n", set.name.c_str(), set.right, set.tests);
    if (!mistakes) continue;
    print_groups("wrong", set.mistakes);
    print_groups("not compared", set.not_compared);
  }
  return 0;
}
