// HTML tokens, URLs and public suffixes: the data of the standards' own tests.
#include "tests/evaluation/conformance/set.hpp"
#include "tests/host/content/html/html5lib-cases.hpp"
#include "tests/host/content/url/url-cases.hpp"

namespace freehold::conformance {

using namespace content::testing;

namespace {

Set of_cases(const char *name, const std::optional<std::vector<CheckedCase>> &cases) {
  Set set{name};
  if (!cases) return set;
  for (const CheckedCase &test : *cases) {
    if (test.mistakes.empty()) {
      set.add_right();
    } else {
      set.add_wrong(test.mistakes.front().substr(0, test.mistakes.front().find(':')), test.name + " " + test.mistakes.front());
    }
  }
  return set;
}

}  // namespace

Set run_html_tokens(const std::filesystem::path &data) {
  Set set{"html-tokens"};
  const auto folder = folder_in(data, "conformance", "html5lib-tests/tokenizer");
  if (folder.empty()) return set;
  each_token_test(folder, [&](const TokenTest &test) {
    const auto wrong = std::find_if(test.runs.begin(), test.runs.end(), [](const TokenRun &run) { return run.got != run.expected; });
    if (wrong == test.runs.end()) {
      set.add_right();
    } else {
      set.add_wrong(wrong->state, test.name);
    }
  });
  return set;
}

Set run_urls(const std::filesystem::path &data) {
  return of_cases("urls", check_urls(folder_in(data, "conformance", "wpt-url/tests/wpt") / "urltestdata.json"));
}

Set run_suffixes(const std::filesystem::path &data) {
  const auto folder = folder_in(data, "conformance", "psl");
  auto list = content::PublicSuffixes::from_file(folder / "public_suffix_list.dat");
  return of_cases("suffixes", list ? check_suffixes(folder / "tests/tests.txt", *list) : std::nullopt);
}

}  // namespace freehold::conformance
