// What is left when a platform, or the two largest, are gone tonight: one row each, one bar a kind of thing.
#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"
#include "host/verdict/arithmetic.hpp"

namespace freehold::report {
namespace {

std::string platform_names(const Report &report, const Platform &platform) {
  return platform_name(report, platform.platform) + (platform.also.empty() ? "" : " and " + platform_name(report, platform.also));
}

void left_cell(HtmlWriter &html, const char *label, std::uint64_t left, std::uint64_t all, const std::string &text) {
  html.open("td", {{"data-label", label}});
  if (all == 0) {
    html.element("span", {{"class", "soft"}}, "none").close();
    return;
  }
  html.text(text);
  draw_left(html, verdict::share_of(left, all));
  html.close();
}

void counted_cell(HtmlWriter &html, const char *label, std::uint64_t left, std::uint64_t all) {
  left_cell(html, label, left, all, grouped(left) + " of " + grouped(all));
}

void html_row(HtmlWriter &html, const Report &report, const Platform &platform) {
  html.open("tr").open("th", {{"scope", "row"}, {"dir", "auto"}}).text(platform_names(report, platform)).close();
  left_cell(html, "Pieces", platform.items_left, report.facts.counted, percent(platform.items_left_share));
  left_cell(html, "People", platform.contacts_left.at_most, platform.contacts.at_most,
            range_of(platform.contacts_left) + " of " + range_of(platform.contacts));
  counted_cell(html, "Places to leave a contact", platform.captures_left, platform.captures);
  counted_cell(html, "Ways to a talk", platform.ways_left, platform.ways);
  counted_cell(html, "Ways to a sale", platform.conversions_left, platform.conversions);
  html.close().line();
}

}  // namespace

void html_platform_off(HtmlWriter &html, const Report &report) {
  const Facts &facts = report.facts;
  if (facts.platforms.empty()) return;
  html.element("h3", "If a platform were gone tonight, this would remain").open("div", {{"class", "scroll"}}).open("table", {{"class", "stack off"}});
  html.open("thead").open("tr");
  for (const char *label : {"Gone", "Pieces", "People", "Places to leave a contact", "Ways to a talk", "Ways to a sale"})
    html.element("th", {{"scope", "col"}}, label);
  html.close().close().open("tbody").line();
  for (const Platform &platform : facts.platforms) html_row(html, report, platform);
  if (facts.two_largest) html_row(html, report, *facts.two_largest);
  html.close().close().close().line();
}

}  // namespace freehold::report
