#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;
using freehold::sdk::Item;
using freehold::sdk::Link;

namespace {

// A page that only gathers followers has at least so many ways to follow.
constexpr std::uint64_t kGathering = 2;

// Its service lets nobody take the people along: the host says so of the catalogues.
bool is_captive(const Item &item, const Link &link) {
  return link.service().present() && item.pairs().any([&](const freehold::sdk::Pair &pair) { return pair.key() == "captive-service" && pair.value() == link.service(); });
}

// A way to leave a contact that can be taken along.
bool has_portable_capture(const Item &item) {
  return support::any_in_main(item.links(), [&](const Link &link) { return support::is_capture(link) && !is_captive(item, link); }) ||
         support::any_in_main(item.forms(), [](const Form &form) { return support::is_capture(form); }) || support::has_capture_button(item) ||
         !support::written_mail(item.text()).empty() || !support::written_phone(item.text()).empty();
}

std::optional<Link> captive_capture(const Item &item) {
  for (const Link &link : item.links()) {
    if (support::in_main(link) && support::is_capture(link) && is_captive(item, link)) return link;
  }
  return std::nullopt;
}

}  // namespace

// Can the contacts that are collected here be taken along?
FREEHOLD_RULE(captive_contacts, "captive-contacts") {
  if (support::is_chore(item)) return;
  if (has_portable_capture(item)) {
    report.yes();
    return;
  }
  if (const auto captive = captive_capture(item)) {
    report.no();
    report.finding("kept").at(*captive).worth(1);
    return;
  }
  std::uint64_t follows = 0;
  std::optional<Link> first;
  for (const Link &link : item.links().not_owned()) {
    if (!support::in_main(link) || !support::is_follow(link)) continue;
    ++follows;
    if (!first) first = link;
  }
  const bool keyword = !item.phrases("keyword-reply").empty();
  if (follows < kGathering && !keyword) return;  // nothing is collected here
  report.no();
  if (first) {
    report.finding("followers").at(*first).arg("n", follows).worth(1);
  } else {
    report.finding("inbox").at(*item.phrases("keyword-reply").first()).worth(1);
  }
}
