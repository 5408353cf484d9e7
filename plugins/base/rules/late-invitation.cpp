#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Call;
using freehold::sdk::Form;
using freehold::sdk::Item;
using freehold::sdk::Link;

namespace {

constexpr std::uint64_t kEarly = 250;  // words: about a minute

// Where the first way to leave a contact stands in the text; 0 where it stands beside the text, FH_NOWHERE where there is none.
std::uint64_t first_way(const Item &item) {
  std::uint64_t first = FH_NOWHERE;
  for (const Link &link : item.links()) {
    if (!support::is_capture(link)) continue;
    first = std::min<std::uint64_t>(first, link.in_text() && link.span().somewhere() ? link.span().begin : 0);
  }
  for (const Form &form : item.forms()) {
    if (support::is_capture(form)) first = std::min(first, form.in_text() && form.begin() != FH_NOWHERE ? form.begin() : 0);
  }
  for (const Call &call : item.calls()) {
    if (!support::one_of(call.kind(), "owned_route", "booking")) continue;
    first = std::min<std::uint64_t>(first, support::in_main(call) && call.span().somewhere() ? call.span().begin : 0);
  }
  for (const std::string_view written : {support::written_mail(item.text()), support::written_phone(item.text())}) {
    if (!written.empty()) first = std::min<std::uint64_t>(first, static_cast<std::uint64_t>(written.data() - item.text().data()));
  }
  return first;
}

}  // namespace

// The page people land on first: how far must they read until somebody invites them?
FREEHOLD_RULE(late_invitation, "late-invitation") {
  if (!support::one_of(item.page_kind(), "home", "landing")) return;
  const std::uint64_t first = first_way(item);
  if (first == FH_NOWHERE || first > item.text().size()) return;  // none at all: another rule's matter
  const std::uint64_t words = freehold::sdk::Text(item.text().substr(0, first)).word_count();
  if (words <= kEarly) {
    report.yes();
  } else {
    report.no().finding("late").at(item.text().first_words(kEarly)).arg("n", words);
  }
}
