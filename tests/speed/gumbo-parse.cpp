// libgumbo merely parses the pages and throws the trees away: the outside yardstick.  speed_gumbo PAGES
#include <gumbo.h>

#include <chrono>

#include "host/content/html/encoding.hpp"
#include "tests/speed/pages.hpp"

int main(int argc, char **argv) {
  using namespace freehold;
  if (argc != 2) return 2;
  content::Decoder decoder;
  const auto begin = std::chrono::steady_clock::now();
  const double before = speed::cpu_seconds();
  for (const std::string &file : speed::files_of(argv[1])) {
    const std::string bytes = speed::bytes_of(file);
    const std::string_view text = decoder.decode(bytes).text;
    GumboOutput *tree = gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size());
    gumbo_destroy_output(&kGumboDefaultOptions, tree);
  }
  const double cpu = speed::cpu_seconds() - before;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  speed::print_figures(cpu, wall.count(), speed::own_peak_kib());
}
