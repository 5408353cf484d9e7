// Who provides what: a table with portability.
#include "host/report/html-parts.hpp"
#include "host/report/provider-words.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

std::string_view answer_of(const ProviderUse &provider) {
  if (!gathers_people(provider)) return "gathers nobody";
  return provider.portable == "yes" ? "yes" : provider.portable == "no" ? "no" : "not known";
}

}  // namespace

void html_providers(HtmlWriter &html, const Report &report) {
  if (report.facts.providers.empty()) return;
  const std::string text = portability_text(report.facts);
  open_section(html, "providers", "Who provides it", text.empty() ? "Nobody here gathers people for you." : capital(text) + '.');
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
  for (const char *label : {"Provider", "For", "Can the people be taken along?"}) html.element("th", {{"scope", "col"}}, label);
  html.element("th", {{"scope", "col"}, {"class", "num"}}, "Pieces").close().close().open("tbody").line();
  for (const ProviderUse &provider : report.facts.providers) {
    html.open("tr").element("th", {{"scope", "row"}, {"dir", "auto"}}, provider.name).element("td", provider.kind);
    html.element("td", answer_of(provider)).element("td", {{"class", "num"}}, grouped(provider.items)).close().line();
  }
  html.close().close().close().close().line();
}

}  // namespace freehold::report
