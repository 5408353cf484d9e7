#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Link;

namespace {

// Shorter notes need no second home.
constexpr std::uint64_t kNote = 80;

// The address names more than a home page: something after the host's slash.
bool is_a_page(std::string_view url) {
  const std::size_t slashes = url.find("//");
  const std::size_t path = slashes == std::string_view::npos ? 0 : url.find('/', slashes + 2);
  return path != std::string_view::npos && url.size() > path + 2;
}

}  // namespace

// On rented ground: does the piece live on own ground too?
FREEHOLD_RULE(exclusive_piece, "exclusive-piece") {
  if (!support::on_platform(item) || item.kind() == "profile") return;
  const bool long_form = support::one_of(item.kind(), "video", "episode", "article", "letter");
  if (!long_form && !item.text().has_words(kNote)) return;
  if (item.pair("canonical").present() || item.pair("syndication").present()) {
    report.yes();
    return;
  }
  if (item.links().any([](const Link &link) { return link.owned() && !link.self() && is_a_page(link.url()); })) {
    report.yes();
    return;
  }
  if (item.links().any([](const Link &link) { return link.unresolved(); })) return;
  report.no().finding("only-here").worth(1);
}
