#include "host/report/html.hpp"

#include "host/report/html-parts.hpp"
#include "host/report/html-style.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

struct Section {
  const char *id;
  const char *title;
};
constexpr Section kContents[] = {{"scores", "Scores"},     {"first", "Do first"},  {"plan", "The plan"}, {"channels", "Channels"}, {"numbers", "In numbers"}, {"ways", "Ways"},
                                 {"findings", "Findings"}, {"sums", "The sums"}, {"read", "What was read"}};

void html_frame_head(HtmlWriter &html, const Report &report) {
  html.trusted("<!DOCTYPE html>").line();
  html.open("html", {{"lang", "en"}}).open("head").line();
  html.leaf("meta", {{"charset", "utf-8"}}).line();
  html.leaf("meta", {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src '" + std::string(style_hash()) + "'; base-uri 'none'; form-action 'none'"}});
  html.line().leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}).line();
  html.leaf("meta", {{"name", "referrer"}, {"content", "no-referrer"}}).line();
  html.leaf("meta", {{"name", "color-scheme"}, {"content", "light dark"}}).line();
  html.element("title", "Content audit" + (report.head.client.empty() ? "" : ": " + report.head.client)).line();
  html.open("style").trusted(style_sheet()).close().line().close().line();
}

void html_facts(HtmlWriter &html, const Head &head) {
  const auto fact = [&html](std::string_view label, const std::string &value) {
    if (!value.empty()) html.open("li").text(label).text(" ").element("b", value).close();
  };
  html.open("ul", {{"class", "facts"}});
  fact("Declared", head.declared_strategy.empty() ? "no strategy" : spoken(head.declared_strategy));
  fact("Window", window_text(head));
  fact("Rules", head.rule_set);
  fact("Date", head.today);
  html.close().line();
}

void html_sides(HtmlWriter &html, const Report &report) {
  const Archetype &verdict = report.verdict;
  const std::int64_t leader = points(verdict.share);
  html.open("div", {{"class", "balance"}}).open("div", {{"class", "sides"}});
  html.open("span", {{"class", "side-leader"}}).text("Thought leader").element("span", {{"class", "figure"}}, std::to_string(leader)).close();
  html.open("span", {{"class", "side-other"}}).element("span", {{"class", "figure"}}, std::to_string(100 - leader)).text("Influencer").close();
  html.close();
  draw_balance(html, verdict, report.head.declared_strategy, report.policy.mix);
  html.open("ul", {{"class", "pills"}});
  html_pill(html, "Found", share_pair(verdict.share));
  if (!report.head.declared_strategy.empty()) html_pill(html, "Declared", spoken(report.head.declared_strategy) + " (line above the bar)");
  html_pill(html, "Certainty", verdict.certainty);
  html_pill(html, "Evidence", counted(verdict.pieces, "piece", "pieces"));
  html_pill(html, "All weights ± 20 %", std::to_string(points(verdict.share_low)) + "–" + std::to_string(points(verdict.share_high)) +
                                            (verdict.holds_all ? ", holds" : verdict.holds_each ? ", holds for each alone" : ", may turn"));
  html.close().close().line();
}

}  // namespace

void open_section(HtmlWriter &html, std::string_view id, std::string_view title, std::string_view lead) {
  html.line().open("section", {{"id", std::string(id)}, {"aria-labelledby", std::string(id) + "-title"}});
  html.element("h2", {{"id", std::string(id) + "-title"}}, title);
  if (!lead.empty()) html.element("p", {{"class", "lead"}}, lead);
  html.line();
}

void html_pill(HtmlWriter &html, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  html.open("li", {{"class", "pill"}}).text(label).text(" ").element("b", value).close();
}

void html_evidence(HtmlWriter &html, const Evidence &evidence, const std::string &title, const std::string &url) {
  const std::string place = location(evidence);
  if (!evidence.quote.empty()) html.open("blockquote").element("p", {{"dir", "auto"}}, "“" + evidence.quote + "”").close();
  if (title.empty() && place.empty() && url.empty()) return;
  html.open("p", {{"class", "where"}});
  if (!title.empty() || !url.empty()) html.open("bdi").link(url, title.empty() ? url : title).close();
  if (!place.empty()) html.text(title.empty() && url.empty() ? "" : " · ").element("code", place);
  html.close();
}

void html_head(HtmlWriter &html, const Report &report) {
  html.open("header").open("div", {{"class", "mast"}}).open("div");
  html.element("p", {{"class", "eyebrow"}}, "Content audit");
  html.element("h1", {{"dir", "auto"}}, report.head.client.empty() ? "Your content" : report.head.client).close();
  html_facts(html, report.head);
  html.close().line();
  html.element("p", {{"class", "said"}}, report.sentence);
  if (report.healthy) html.element("p", {{"class", "healthy"}}, health_text(report));
  std::string rest;
  for (const std::string &sentence : report.saying) rest += (rest.empty() ? "" : " ") + sentence;
  if (!rest.empty()) html.element("p", {{"class", "saying"}}, rest);
  if (report.verdict.certainty != "none" && report.verdict.archetype != "neither") html_sides(html, report);
  html.open("nav", {{"aria-label", "Contents"}}).open("ul");
  for (const Section &section : kContents) {
    if (section.id == std::string_view("plan") && report.plan.steps.empty()) continue;
    if (section.id == std::string_view("first") && lasts(report)) continue;
    html.open("li").element("a", {{"href", std::string("#") + section.id}}, section.title).close();
  }
  html.close().close().close().line();
}

void render_html(const Report &report, const RenderOptions &, std::ostream &out) {
  HtmlWriter html(out);
  html_frame_head(html, report);
  html.open("body").element("a", {{"class", "skip"}, {"href", "#scores"}}, "Skip to the scores").line();
  html_head(html, report);
  html.open("main");
  html_gauges(html, report);
  html_strengths(html, report);
  if (!lasts(report)) html_fixes(html, report);
  html_plan(html, report);
  html_mismatches(html, report);
  html_channels(html, report);
  html_numbers(html, report);
  html_ways(html, report);
  html_providers(html, report);
  html_findings(html, report);
  html_sums(html, report);
  html_read(html, report);
  html_policy(html, report);
  html_provenance(html, report);
  html.close().line().open("footer");
  html.element("p", "Scores are effects of the rules on what was read, not forecasts. The verdict labels content, never a person. freehold " +
                        report.provenance.version);
  html.close().close().close().line();
}

}  // namespace freehold::report
