#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;
using freehold::sdk::Item;
using freehold::sdk::Link;

namespace {

std::uint64_t links_of(const Item &item, bool (*wanted)(const Link &)) {
  std::uint64_t count = 0;
  for (const Link &link : item.links().in_text()) count += wanted(link) ? 1 : 0;
  return count;
}

// 0, 1 or 2: none, some, many.
std::uint64_t grade(std::uint64_t count, std::uint64_t some, std::uint64_t many) { return count >= many ? 2 : count >= some ? 1 : 0; }

// Phrases of a list in the title.
std::uint64_t in_title(const Item &item, std::string_view list) {
  std::uint64_t count = 0;
  for (const freehold::sdk::Phrase &phrase : item.phrases(list)) count += phrase.in_text() ? 0 : 1;
  return count;
}

// Calls to follow or to watch more.
std::uint64_t asks(const Item &item) {
  std::uint64_t count = 0;
  for (const freehold::sdk::Call &call : item.calls().in_text()) count += support::one_of(call.kind(), {"follow", "watch_more"}) ? 1 : 0;
  return count;
}

// Ways to reach the author: whoever publishes has some, so they speak for expertise only as far as its words do.
std::uint64_t contact(const Item &item) {
  std::uint64_t pieces = item.forms().in_text().any([](const Form &form) { return form.is("contact") && support::is_capture(form); }) ? 2 : 0;
  pieces += links_of(item, [](const Link &link) { return support::one_of(link.kind(), {"mail", "phone", "chat"}) && support::is_capture(link); }) > 0 ? 1 : 0;
  pieces += support::first_in_text(item, "base/call-booking") ? 1 : 0;
  pieces += support::first_in_text(item, "base/forward") ? 1 : 0;
  return pieces;
}

// Pieces of evidence that named buyers pay for expertise.
std::uint64_t expertise(const Item &item) {
  const std::uint64_t words = support::different_phrases(item, "base/expertise") + in_title(item, "base/expertise");
  const std::uint64_t bookings = grade(links_of(item, [](const Link &link) { return support::one_of(link.kind(), {"booking", "meeting", "event"}); }), 1, 3);
  return grade(words, 2, 5) + bookings + std::min(contact(item), 1 + words);
}

// Pieces of evidence that the attention of many is paid for.
std::uint64_t attention(const Item &item) {
  std::uint64_t pieces = 2 * grade(links_of(item, [](const Link &link) { return link.is("affiliate"); }), 1, 5);
  pieces += grade(links_of(item, [](const Link &link) { return link.is("marketplace"); }), 2, 6);
  pieces += item.links().any([](const Link &link) { return link.is("ad"); }) ? 2 : 0;
  pieces += links_of(item, [](const Link &link) { return support::one_of(link.kind(), {"donation", "merchandise"}); }) > 0 ? 2 : 0;
  pieces += grade(links_of(item, [](const Link &link) { return support::is_follow(link) || support::one_of(link.kind(), {"post", "podcast", "music"}); }), 2, 4);
  pieces += grade(asks(item), 2, 5);
  pieces += 2 * grade(support::different_phrases(item, "base/creator") + in_title(item, "base/creator"), 1, 3);
  pieces += grade(support::different_phrases(item, "base/disclosure"), 1, 3);
  pieces += grade(support::different_phrases(item, "base/shopping-guide") + in_title(item, "base/shopping-guide") + support::different_phrases(item, "base/call-third-party-offer"), 2, 4);
  pieces += support::first_in_text(item, "base/call-engagement-bait") ? 1 : 0;
  return pieces;
}

}  // namespace

// Who pays: of all evidence on the item, how much says that named buyers pay for expertise. The heart of the archetype.
FREEHOLD_RULE(attention_for_sale, "attention-for-sale") {
  if (support::is_chore(item)) return;
  const std::uint64_t buyers = expertise(item);
  const std::uint64_t crowd = attention(item);
  if (buyers + crowd == 0) return;
  report.measure(buyers, buyers + crowd);
  if (crowd > buyers) report.finding("crowd").arg("crowd", crowd).arg("buyers", buyers);
}
