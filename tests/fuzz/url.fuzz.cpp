// A reference against a base: the first line is the base.
#include <cstdlib>

#include "host/content/url/normalise.hpp"
#include "host/content/url/url.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const freehold::content::UrlParser parser;
  const std::string_view text(reinterpret_cast<const char *>(data), size);
  const auto feed = text.find('\n');
  const auto base = parser.parse(text.substr(0, feed));
  const auto url = parser.parse(feed == text.npos ? text : text.substr(feed + 1), base ? &*base : nullptr);
  if (!url) return 0;
  const auto again = parser.parse(url->href());
  if (!again || again->href() != url->href()) std::abort();  // what was serialised parses to itself
  const std::string canonical = freehold::content::canonical(*url);
  if (const auto parsed = parser.parse(canonical); parsed && freehold::content::canonical(*parsed) != canonical) std::abort();
  return 0;
}
