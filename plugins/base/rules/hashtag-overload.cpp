#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;

namespace {

struct Norm {
  std::string_view platform;
  std::uint64_t most;
  std::string_view source;
  std::string_view date;
};
constexpr Norm kNorms[] = {
#include "plugins/base/hashtag-norms.inc"
};

bool may_stand_before(char c) { return !support::is_letter_or_digit(c) && c != '/' && c != '&' && c != '#' && c != '_'; }
bool begins_tag(char c) { return support::is_letter_or_digit(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

// "#ad" is owed to the reader, not to the algorithm.
std::uint64_t disclosing_tags(const freehold::sdk::Item &item) {
  const std::string_view text = item.text();
  std::uint64_t count = 0;
  std::uint64_t last = text.size();
  for (const freehold::sdk::Phrase &phrase : item.phrases("disclosure")) {
    if (!phrase.in_text() || phrase.span().begin >= text.size() || text[phrase.span().begin] != '#' || phrase.span().begin == last) continue;
    last = phrase.span().begin;
    ++count;
  }
  return count;
}

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
    const std::uint64_t all = hashtags(item.text(), last);
    const std::uint64_t count = all - std::min(all, disclosing_tags(item));
    if (count == 0) return;
    if (count <= norm.most) {
      report.no();
      return;
    }
    report.yes().finding("many").at_text({last, last + 1}).arg("n", count).arg("most", norm.most).arg("source", norm.source);
    return;
  }
}
