// The link map: where short links lead, as a CSV file of the user's.
#include <cstdlib>
#include <sstream>

#include "host/config/short-links.hpp"
#include "host/content/classify/link-map.hpp"
#include "host/support/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const freehold::content::UrlParser urls;
  const auto links = freehold::config::parse_short_links({reinterpret_cast<const char *>(data), size}, "links.csv");
  const auto pairs = freehold::config::resolved(links.rows);
  for (const auto &pair : pairs) {
    if (!freehold::is_clean_utf8(pair.key) || !freehold::is_clean_utf8(pair.value)) std::abort();
  }
  const freehold::content::LinkMap map(pairs, urls);
  for (const auto &row : links.rows) {
    const auto url = urls.parse(row.shortened);
    if (url && !row.target.empty() && map.target(*url).empty()) std::abort();
  }
  std::ostringstream written;
  freehold::config::write_short_links(links.rows, written);
  const auto again = freehold::config::parse_short_links(written.str(), "links.csv");
  std::ostringstream same;
  freehold::config::write_short_links(again.rows, same);
  if (!again.problems.empty() || same.str() != written.str()) std::abort();  // what was written is read back
  return 0;
}
