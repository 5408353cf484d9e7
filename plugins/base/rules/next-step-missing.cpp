#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Call;
using freehold::sdk::Form;
using freehold::sdk::Link;

namespace {

constexpr std::uint64_t kMostWords = 6;

// A page that recommends other people's products: its own pages are more of the same, no offer of the author's.
bool is_guide(const freehold::sdk::Item &item) {
  const bool paid = support::any_in_main(item.links(), [](const Link &link) { return link.is("affiliate"); }) ||
                    support::first_in_text(item, "disclosure") || support::first_in_text(item, "shopping-guide");
  return paid && support::different_phrases(item, "expertise") < 2;
}

bool leads_on(const freehold::sdk::Item &item) {
  const bool guide = is_guide(item);
  const bool called = support::any_in_main(item.calls(), [&](const Call &call) {
    if (!support::one_of(call.kind(), "owned_route", "booking") || !call.link()) return false;  // a sentence alone is no way
    const auto link = item.links().at(*call.link());
    // The title of a piece to read may hold any word.
    if (!link || support::is_placeholder(link->url()) || support::is_call_code(*link) || call.text().word_count() > kMostWords) return false;
    return !(guide && (link->is("internal") || link->is("self")));
  });
  const bool answered = item.kind() == "letter" && support::first_in_text(item, "letter-reply");
  return called || answered || support::has_capture(item) ||
         support::any_in_main(item.links(), [](const Link &link) { return support::is_own_sale(link); }) ||
         support::any_in_main(item.forms(), [](const Form &form) { return support::is_own_sale(form); });
}

}  // namespace

// Is there a next step with the author in the main text? More reading, profiles and other people's products are none.
FREEHOLD_RULE(next_step_missing, "next-step-missing") {
  if (leads_on(item)) {
    report.yes();
    return;
  }
  report.no();
  if (support::is_chore(item)) return;
  const auto reading = [](const Link &link) { return support::is_way_on(link); };
  const bool more_reading = support::any_in_main(item.links(), reading);
  report.finding(more_reading ? "reading-only" : "end").worth(1);
}
