#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Form;

namespace {

constexpr std::uint64_t kQuestions = 4;  // visible fields; a form with so many asks who somebody is

// An enquiry that asks more than where to answer, or an order: who fills it in has been qualified.
bool is_application(const Form &form) {
  if (!support::one_of(form.kind(), "contact", "registration", "order")) return false;
  std::uint64_t asked = 0;
  for (const freehold::sdk::Field &field : form.fields()) asked += field.hidden() ? 0 : 1;
  return asked >= kQuestions;
}

}  // namespace

// Any one of four is enough: a named buyer, a condition, a price, an application.
FREEHOLD_RULE(unqualified_offer, "unqualified-offer") {
  if (!support::one_of(item.page_kind(), "service", "home", "landing")) return;
  if (support::different_phrases(item, "base/expertise") < 2) return;
  const bool qualified = !item.phrases("base/buyer").empty() || !item.phrases("entry-condition").empty() || support::names_price(item.text()) ||
                         support::any_in_main(item.forms(), [](const Form &form) { return is_application(form); });
  if (qualified) {
    report.yes();
  } else {
    report.no().finding("anyone");
  }
}
