// An address that carries another: the lines are how it does, the entry's match and the address.
#include <cstdlib>

#include "host/content/classify/unwrap.hpp"

namespace {

std::string_view next_line(std::string_view &rest) {
  const std::size_t feed = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, feed);
  rest.remove_prefix(std::min(feed + 1, rest.size()));
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const freehold::content::UrlParser urls;
  std::string_view rest(reinterpret_cast<const char *>(data), size);
  const std::string_view way = next_line(rest);
  const std::string_view match = next_line(rest);
  auto url = urls.parse(rest);
  for (int hops = 0; url && hops < 4; ++hops) {
    const std::string target = freehold::content::unwrapped(*url, way, match);
    if (target.size() > url->href().size() + 8) std::abort();
    const auto next = urls.parse(target);
    if (next && !next->is_web()) std::abort();
    url = next;
  }
  return 0;
}
