#include <freehold/plugin.hpp>

namespace freehold::everything {

FREEHOLD_RULE(late_start, "late-start") {
  if (item.text().absent()) return;
  report.finding("beginning").at(item.text().first_words(3)).arg("words", item.text().word_count());
  if (item.title().contains("ELSEWHERE")) report.finding("foreign").at(std::string_view("not of the item"));
}

// Throws what a plugin may throw.
FREEHOLD_RULE(tantrum, "tantrum") {
  report.yes();
  if (item.title().is("coded")) throw sdk::Failure(FH_E_CONFIG, "with a code");
  if (item.title().is("standard")) throw std::string("x").at(7) == 'x' ? 1 : 2;
  if (item.title().is("anything")) throw 42;
  if (item.title().is("half")) report.finding("half-made").arg("n", std::string("x").at(7));
}

}  // namespace freehold::everything
