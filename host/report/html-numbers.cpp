// Ownership and dependence in numbers: people, what hangs on one platform, what an algorithm decided, what pays. Counted, never scored.
#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

void row(HtmlWriter &html, std::string_view name, const std::string &value) {
  html.element("dt", name).element("dd", {{"dir", "auto"}}, value).line();
}

std::string on_lists(const Contacts &contacts) { return range_of(contacts) + " on " + counted(contacts.lists, "list", "lists"); }

// Buyers first: few of them are worth more than many addresses.
void people_rows(HtmlWriter &html, const Facts &facts) {
  const People &people = facts.people;
  if (people.lists.empty()) {
    row(html, "People you could write to", "No list was given to count");
    return;
  }
  if (people.customers.at_most > 0) row(html, "Customers", range_of(people.customers));
  if (people.qualified.at_most > 0) row(html, "Qualified, in talks", range_of(people.qualified));
  if (facts.portable.lists > 0) row(html, "People you can take along", on_lists(facts.portable));
  if (facts.captive.lists > 0) row(html, "People the platform keeps", on_lists(facts.captive));
  if (facts.unknown.lists > 0) row(html, "People, ground not known", on_lists(facts.unknown));
  std::string apart;
  const auto add = [&apart](std::uint64_t count, std::string_view what) {
    if (count > 0) apart += (apart.empty() ? "" : ", ") + grouped(count) + ' ' + std::string(what);
  };
  add(people.unsubscribed, "unsubscribed");
  add(people.bounced, "bounced");
  add(people.unconfirmed, "unconfirmed");
  add(people.without_address, "without an address");
  if (!apart.empty()) row(html, "Not reachable", apart);
}

void ground_rows(HtmlWriter &html, const Facts &facts) {
  row(html, "On your own ground", grouped(facts.own_items) + " of " + counted(facts.counted, "piece", "pieces"));
  if (facts.rented_items == 0) return;
  row(html, "On rented ground", counted(facts.rented_items, "piece", "pieces") + " on " + counted(facts.platforms.size(), "platform", "platforms") +
                                    "; the largest holds " + percent(facts.concentration));
  row(html, "Resilience", "as good as " + tenths(facts.effective_platforms) + " evenly used " +
                              (facts.effective_platforms == verdict::kWhole ? "platform" : "platforms"));
  row(html, "Only on one platform", counted(facts.exclusive.items, "piece", "pieces") + " (" + percent(facts.exclusive.items_share) + ")");
  if (facts.exclusive.people.at_most > 0) row(html, "People only on one platform", range_of(facts.exclusive.people));
  if (facts.exclusive.views > 0) row(html, "Views of those pieces", percent(facts.exclusive.views_share) + " of all that is known");
}

void attention_rows(HtmlWriter &html, const Facts &facts) {
  if (facts.reliance.items > 0) {
    row(html, "Views an algorithm decided", percent(facts.reliance.share) + ", as far as " + counted(facts.reliance.items, "piece says", "pieces say"));
  }
  if (facts.lottery.items > facts.lottery.top) {
    row(html, "Reach is a lottery", "the top " + grouped(facts.lottery.top) + " of " + counted(facts.lottery.items, "piece", "pieces") + " took " +
                                        percent(facts.lottery.share) + " of the views; a fact, no fault");
  }
  for (const Bait &bait : facts.bait) row(html, bait.title, counted(bait.items, "piece", "pieces") + " (" + percent(bait.share) + ")");
  for (const MoneySignal &signal : facts.money) {
    if (signal.items == 0) continue;
    std::string text = counted(signal.items, "piece", "pieces") + " (" + percent(signal.share) + "), " + grouped(signal.items_main) + " in the main text";
    if (signal.judged > 0) text += "; said openly in " + grouped(signal.disclosed) + " of " + grouped(signal.judged);
    row(html, "Sign of " + spoken(signal.kind), text);
  }
}

void older_table(HtmlWriter &html, const std::vector<Older> &all) {
  if (all.empty()) return;
  html.element("h3", "Older pieces, kept apart: nobody can change the past, so none of this moves a score");
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr").element("th", {{"scope", "col"}}, "Channel");
  html.element("th", {{"scope", "col"}, {"class", "num"}}, "Pieces");
  for (const char *label : {"From", "To", "Answers then (yes of all)"}) html.element("th", {{"scope", "col"}}, label);
  html.close().close().open("tbody").line();
  for (const Older &older : all) {
    std::string answers;
    for (const auto &[question, count] : older.answers)
      answers += (answers.empty() ? "" : ", ") + question + ' ' + grouped(count.yes) + '/' + grouped(count.yes + count.no);
    html.open("tr").element("th", {{"scope", "row"}, {"dir", "auto"}}, older.channel).element("td", {{"class", "num"}}, grouped(older.items));
    html.element("td", older.first).element("td", older.last).element("td", answers).close().line();
  }
  html.close().close().close().line();
}

}  // namespace

void html_numbers(HtmlWriter &html, const Report &report) {
  open_section(html, "numbers", "In numbers", "Counted, not scored. People on several lists count once where the lists were read together.");
  html.element("h3", "Who and what is yours").open("dl").line();
  people_rows(html, report.facts);
  ground_rows(html, report.facts);
  html.close().line();
  html.element("h3", "Attention, and what pays").open("dl").line();
  attention_rows(html, report.facts);
  html.close().line();
  html_platform_off(html, report);
  older_table(html, report.facts.older_items);
  html.close().line();
}

}  // namespace freehold::report
