// One accumulator of every kind.
#include <freehold/plugin.hpp>

namespace freehold::everything {
namespace {

struct Unsteady {
  sdk::Sum items;
  sdk::Ratio inviting;
  sdk::Tally<600> months;
  sdk::Top<2> most_viewed;
  sdk::Distinct<100> authors;
  sdk::Histogram<5> links;
  sdk::First first;
  sdk::Last last;
  FREEHOLD_FIELDS(items, inviting, months, most_viewed, authors, links, first, last)

  void add(const sdk::Item &item, const sdk::Host &) {
    const std::int64_t views = item.metric("views").value_or(0);
    items.add();
    inviting.add(item.calls().kind("owned_route").empty() ? 0 : 1, 1);
    if (item.published().present()) months.add(item.published().substr(0, 7));
    most_viewed.add(item.id(), views);
    if (item.author().present()) authors.add(item.author());
    links.add(item.links().count());
    first.add(item.id(), views);
    last.add(item.id(), views);
  }

  void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
    report.measure(inviting.num(), inviting.den());
    auto finding = report.finding("summary");
    finding.arg("channel", channel)
        .arg("items", items.value())
        .arg("months", months.entries().count())
        .arg("january", months.of("2026-01"));
    finding.arg("authors", authors.count()).arg("linkless", links.count(0)).arg("linked", links.count(4));
    finding.arg("first", first.entry().value().key()).arg("last", last.entry().value().key());
    std::string ranking;
    for (const sdk::Entry &entry : most_viewed.ranked()) ranking += std::string(entry.key()) + " ";
    finding.arg("ranking", ranking);
  }
};

}  // namespace
FREEHOLD_CORPUS_RULE(Unsteady, "unsteady");
}  // namespace freehold::everything
