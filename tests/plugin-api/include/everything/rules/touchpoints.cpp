// Says what it sees of every part of an item, so that a test can tell whether the SDK sees right.
#include <freehold/plugin.hpp>

namespace freehold::everything {

FREEHOLD_RULE(touchpoints, "touchpoints") {
  for (const sdk::Link &link : item.links().in_text()) report.finding("link").at(link).arg("url", link.url()).worth(1);
  for (const sdk::Link &link : item.links().in_text().owned().kind("booking")) report.finding("booking").at(link);
  for (const sdk::Form &form : item.forms()) {
    auto finding = report.finding("form");
    finding.at(form).arg("fields", form.fields().count());
    for (const sdk::Field &field : form.fields()) finding.arg("role-" + std::to_string(field.index()), field.role());
  }
  for (const sdk::Call &call : item.calls()) report.finding("call").at(call).arg("link", call.link().value_or(99));
  for (const sdk::Heading &heading : item.headings())
    report.finding("heading").at(heading).arg("level", heading.level());
  for (const sdk::Phrase &phrase : item.phrases("bait")) report.finding("own-phrase").at(phrase);
  for (const sdk::Phrase &phrase : item.phrases("other/bait")) report.finding("other-phrase").at(phrase);
  if (const auto views = item.metric("views")) report.finding("views").arg("n", *views);
  if (item.pair("front.date").present()) report.finding("pair").arg("value", item.pair("front.date"));
  if (item.address().present()) report.finding("address").arg("value", item.address());
  report.measure(item.links().in_text().count(), item.links().count());
  if (item.links().empty()) report.yes();
}

}  // namespace freehold::everything
