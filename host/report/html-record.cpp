// What was read and what was not, and what made the report.
#include <algorithm>

#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

std::string counts_text(const Counts &counts) {
  std::string text;
  for (const auto &[name, count] : counts) text += (text.empty() ? "" : ", ") + grouped(count) + ' ' + (name.empty() ? "other" : name);
  return text;
}

void html_source(HtmlWriter &html, const Source &source) {
  html.open("tr").element("th", {{"scope", "row"}, {"dir", "auto"}}, source.name);
  std::string state = source.state == "done" ? "read" : source.state == "partial" ? "in part" : source.state;
  if (!source.reason.empty()) state += ": " + source.reason;
  html.element("td", state).element("td", source.reader.empty() ? "nobody" : source.reader);
  html.element("td", {{"class", "num"}}, grouped(source.files)).element("td", {{"class", "num"}}, grouped(source.items));
  html.element("td", counts_text(source.left_out)).close().line();
}

void list_of(HtmlWriter &html, std::string_view title, const std::vector<std::string> &lines) {
  if (lines.empty()) return;
  html.element("h3", title).open("ul", {{"class", "plain"}});
  for (const std::string &line : lines) html.element("li", {{"dir", "auto"}}, line);
  html.close().line();
}

std::vector<std::string> not_read(const Report &report) {
  const Missing &missing = report.missing;
  std::vector<std::string> lines;
  for (const std::string &title : missing.unread) lines.push_back(title + ": declared, and nothing of it was read");
  for (const std::string &plugin : missing.withdrawn) lines.push_back(plugin + ": withdrawn after three faults; none of its rules counts");
  for (const FailedRule &failed : missing.failed) {
    lines.push_back(failed.rule + ": failed on " + counted(failed.count, "item", "items") + " (" + failed.reason + ")");
  }
  const auto apart = [&lines](std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) lines.push_back(counted(count, one, many));
  };
  apart(report.facts.older, "piece is older than the window and kept apart", "pieces are older than the window and kept apart");
  apart(report.facts.undated, "piece has no date and counts as new", "pieces have no date and count as new");
  if (report.facts.left_out > 0) {
    lines.push_back(counted(report.facts.left_out, "piece is", "pieces are") + " not scored for what they are: " +
                    counts_text(report.facts.left_out_kinds));
  }
  for (const ShortLinkCount &one : missing.short_links) {
    lines.push_back(counted(one.count, "short link", "short links") + " through " + one.service + " unresolved in " + one.channel +
                    ": freehold links says how to follow them");
  }
  apart(missing.older_findings, "finding stands on pieces that do not count", "findings stand on pieces that do not count");
  apart(missing.other_strategy, "finding speaks only to the other strategy", "findings speak only to the other strategy");
  apart(missing.dismissed, "finding was dismissed by the owner", "findings were dismissed by the owner");
  return lines;
}

void html_notes(HtmlWriter &html, const std::vector<Note> &notes) {
  if (notes.empty()) return;
  html.open("details").open("summary").element("span", {{"class", "what"}}, "Everything that could not be read or judged, by name");
  html.element("span", {{"class", "count"}}, grouped(notes.size())).close().open("div", {{"class", "inside"}}).open("ul", {{"class", "plain"}});
  for (std::size_t i = 0; i < std::min(notes.size(), kShownNotes); ++i) {
    const Note &note = notes[i];
    html.open("li", {{"dir", "auto"}}).element("code", note.code).text(" " + note.sentence + ' ');
    html.element("span", {{"class", "where"}}, note.source + (note.path.empty() ? "" : " · " + note.path) +
                                                  (note.culprit.empty() ? "" : " · " + note.culprit));
    html.close().line();
  }
  html.close();
  if (notes.size() > kShownNotes) {
    html.element("p", {{"class", "small soft"}}, "And " + grouped(notes.size() - kShownNotes) + " more; report.json names every one.");
  }
  html.close().close().line();
}

void term(HtmlWriter &html, std::string_view name, std::string_view value) {
  if (!value.empty()) html.element("dt", name).element("dd", value).line();
}

}  // namespace

void html_read(HtmlWriter &html, const Report &report) {
  open_section(html, "read", "What was read, and what was not", "Missing data widens the ranges; it never moves a score by itself.");
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
  for (const char *label : {"Source", "State", "Reader"}) html.element("th", {{"scope", "col"}}, label);
  for (const char *label : {"Files", "Items"}) html.element("th", {{"scope", "col"}, {"class", "num"}}, label);
  html.element("th", {{"scope", "col"}}, "Left out").close().close().open("tbody").line();
  for (const Source &source : report.sources) html_source(html, source);
  html.close().close().close().line();
  list_of(html, "Not read, not judged, kept apart", not_read(report));
  list_of(html, "More certainty would come from", report.more_certainty);
  html_notes(html, report.notes);
  html.close().line();
}

void html_provenance(HtmlWriter &html, const Report &report) {
  open_section(html, "provenance", "Provenance", "The same content, rules and versions make the same bytes.");
  html.open("dl").line();
  term(html, "freehold", report.provenance.version);
  term(html, "Workers confined by", report.provenance.isolation);
  for (const auto &[id, version] : report.policy.rule_sets) term(html, "Rule set " + id, version.empty() ? "–" : version);
  for (const PluginUse &plugin : report.provenance.plugins) {
    html.element("dt", plugin.id + ' ' + plugin.version);
    html.open("dd").text(plugin.title + ' ').element("code", {{"class", "soft"}}, plugin.sha256).close().line();
  }
  for (const ExitCode &exit : report.exit_codes) term(html, "Exit code " + std::to_string(exit.code), exit.reason);
  html.close().close().line();
}

}  // namespace freehold::report
