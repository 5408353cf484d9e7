#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

// How many hashtags each platform itself advises or takes; the page names the sources.
struct Norm {
  std::string_view platform;
  std::uint64_t most;
};
constexpr Norm kNorms[] = {{"facebook", 3}, {"instagram", 5}, {"linkedin", 5}, {"mastodon", 5}, {"tiktok", 5},
                           {"threads", 1},  {"x", 2},         {"youtube", 15}};

bool may_stand_before(char c) { return !support::is_letter_or_digit(c) && c != '/' && c != '&' && c != '#' && c != '_'; }
bool begins_tag(char c) { return support::is_letter_or_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

// Counts #tags; `last` is where the last one stands.
std::uint64_t hashtags(std::string_view text, std::size_t &last) {
  std::uint64_t count = 0;
  for (std::size_t at = text.find('#'); at != std::string_view::npos; at = text.find('#', at + 1)) {
    if (at + 1 >= text.size() || !begins_tag(text[at + 1]) || (at > 0 && !may_stand_before(text[at - 1]))) continue;
    ++count;
    last = at;
  }
  return count;
}

}  // namespace

FREEHOLD_RULE(hashtag_overload, "hashtag-overload") {
  for (const Norm &norm : kNorms) {
    if (item.platform() != norm.platform) continue;
    std::size_t last = 0;
    const std::uint64_t count = hashtags(item.text(), last);
    if (count == 0) return;
    if (count <= norm.most) {
      report.no();
      return;
    }
    report.yes().finding("many").at_text({last, last + 1}).arg("n", count).arg("most", norm.most);
    return;
  }
}
