#include <freehold/plugin.hpp>

#include "plugins/support/touchpoints.hpp"

namespace support = freehold::support;
using freehold::sdk::Field;

namespace {

constexpr std::uint64_t kMost = 3;

}  // namespace

// A list that asks for much before it gives anything. An enquiry's fields are qualifying questions and none of this rule's business.
FREEHOLD_RULE(long_sign_up, "long-sign-up") {
  for (const freehold::sdk::Form &form : item.forms().in_text().kind("signup")) {
    std::uint64_t fields = 0;
    for (const Field &field : form.fields()) {
      if (field.hidden() || support::one_of(field.type(), "hidden", "submit", "button", "image", "reset", "checkbox") || field.role() == "consent") continue;
      ++fields;
    }
    if (fields <= kMost) {
      report.yes();
    } else {
      report.no().finding("fields").at(form).arg("n", fields);
    }
  }
}
