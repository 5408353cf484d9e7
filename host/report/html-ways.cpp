// The ways through the content: how far each goal is, ways a person can follow, rabbit holes and dead ends.
#include <algorithm>

#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

struct GoalWords {
  const char *goal;
  const char *row;    // in the table
  const char *title;  // above its ways
  const char *end;    // of a way
};
constexpr GoalWords kGoals[] = {{"capture", "Leave a contact", "To leave a contact", "A contact"},
                                {"conversation", "A live talk", "To a live talk", "A talk"},
                                {"sale", "A sale or booking", "To a sale or booking", "A sale"},
                                {"offline", "Off the screen: a meeting, a visit, a call", "Off the screen", "In person"}};

void html_way(HtmlWriter &html, const Way &way, const char *end) {
  html.open("li").open("ol", {{"class", "way"}, {"aria-label", way.text}});
  for (const Stop &stop : way.stops) {
    html.open("li").open("span", {{"class", "stop"}, {"dir", "auto"}}).link(stop.url, name_of(stop)).close().close();
  }
  const std::string words = way.words.empty() ? std::string(end) : std::string(end) + ": “" + way.words + "”";
  html.open("li").element("span", {{"class", "stop goal"}, {"dir", "auto"}}, words).close().close().close().line();
}

void html_goal_ways(HtmlWriter &html, const std::vector<Way> &ways, const GoalWords &goal) {
  if (ways.empty()) return;
  html.element("h3", goal.title).open("ul", {{"class", "ways"}}).line();
  for (const Way &way : ways) html_way(html, way, goal.end);
  html.close().line();
}

// How many pieces are how far from each goal, along the text; menus beside it.
void html_goals(HtmlWriter &html, const std::vector<GoalFacts> &facts) {
  if (facts.empty()) return;
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr").element("th", {{"scope", "col"}}, "Along the text to");
  for (const char *label : {"On the page", "1–2 steps", "Further", "No way", "No way by menus either"})
    html.element("th", {{"scope", "col"}, {"class", "num"}}, label);
  html.close().close().open("tbody").line();
  for (const GoalFacts &fact : facts) {
    const auto goal = std::find_if(std::begin(kGoals), std::end(kGoals), [&](const GoalWords &words) { return words.goal == fact.goal; });
    html.open("tr").element("th", {{"scope", "row"}}, goal == std::end(kGoals) ? fact.goal : goal->row);
    for (const std::uint64_t count : {fact.content.here, fact.content.near, fact.content.far, fact.content.none, fact.menu.none})
      html.element("td", {{"class", "num"}}, grouped(count));
    html.close().line();
  }
  html.close().close().close().line();
}

void html_legend(HtmlWriter &html, const std::vector<Stop> &stops) {
  html.open("ol");
  for (const Stop &stop : stops) html.open("li", {{"dir", "auto"}}).link(stop.url, name_of(stop)).close();
  html.close();
}

void html_holes(HtmlWriter &html, const Ways &ways) {
  if (ways.holes.empty()) return;
  html.element("h3", counted(ways.holes_found, "rabbit hole", "rabbit holes") + ": pieces that lead only to each other");
  html.open("div", {{"class", "graphs"}}).line();
  for (const RabbitHole &hole : ways.holes) {
    html.open("div", {{"class", "card graph"}});
    draw_rabbit_hole(html, hole);
    html_legend(html, hole.items);
    if (hole.size > hole.items.size()) {
      html.element("p", {{"class", "small soft"}}, "And " + grouped(hole.size - hole.items.size()) + " more in this one.");
    }
    html.close().line();
  }
  html.close().line();
}

void html_dead_ends(HtmlWriter &html, const Ways &ways) {
  if (ways.dead_ends.empty()) return;
  html.element("h3", counted(ways.dead_ends_found, "dead end", "dead ends") + ": readers arrive and nothing in the text leads on");
  html.open("div", {{"class", "graphs"}}).line();
  for (const DeadEnd &dead_end : ways.dead_ends) {
    html.open("div", {{"class", "card graph"}}).open("p", {{"dir", "auto"}});
    html.link(dead_end.item.url, name_of(dead_end.item)).close();
    draw_dead_end(html, dead_end);
    html_legend(html, dead_end.from);
    html.close().line();
  }
  html.close();
  if (ways.dead_ends_found > ways.dead_ends.size()) {
    html.element("p", {{"class", "small soft"}}, "The most linked of " + grouped(ways.dead_ends_found) + " are drawn.");
  }
  html.line();
}

}  // namespace

void html_ways(HtmlWriter &html, const Report &report) {
  const std::string lead = grouped(report.facts.reach) + " of " + counted(report.facts.counted, "piece", "pieces") +
                           " reach a talk within two steps of the text, " + grouped(report.facts.reach_menu) + " counting menus.";
  open_section(html, "ways", "Ways to a conversation", lead);
  html_goals(html, report.facts.goals);
  const std::vector<Way> *ways[] = {&report.ways.capture_paths, &report.ways.paths, &report.ways.sale_paths, &report.ways.offline_paths};
  for (std::size_t i = 0; i < std::size(kGoals); ++i) html_goal_ways(html, *ways[i], kGoals[i]);
  html_holes(html, report.ways);
  html_dead_ends(html, report.ways);
  html.close().line();
}

}  // namespace freehold::report
