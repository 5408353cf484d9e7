// The gauges, the channels and how every score comes about.
#include <algorithm>

#include "host/report/html-parts.hpp"
#include "host/report/words.hpp"

namespace freehold::report {
namespace {

const char *direction(std::string_view dimension) { return dimension == "dependence" ? "Lower is safer" : "Higher is better"; }

const char *question_of(std::string_view dimension) {
  if (dimension == "ownership") return "Could you reach a reader of this tomorrow without the platform?";
  if (dimension == "funnel") return "Does this bring a right reader one step nearer to talking?";
  return "Would this fail if the algorithm ignored it?";
}

void html_gauge(HtmlWriter &html, const Score &score) {
  html.open("li", {{"class", "card gauge edge-" + score.dimension}});
  html.element("h3", {{"class", "tone-" + score.dimension}}, capital(score.dimension));
  html.element("p", {{"class", "small soft"}}, question_of(score.dimension));
  html.open("div", {{"class", "row"}}).element("span", {{"class", "figure"}}, score_text(score));
  const std::string range = range_text(score, "–");
  html.element("span", {{"class", "range"}}, range.empty() ? "not enough answers" : "between " + range).close();
  draw_gauge(html, score);
  html.element("p", {{"class", "fact"}, {"dir", "auto"}}, score.fact);
  html.element("p", {{"class", "small soft"}}, std::string(direction(score.dimension)) + " · " + percent(score.coverage) + " covered · " +
                                                    counted(score.judged, "answer", "answers"));
  for (const Gate &gate : score.gates) {
    html.element("p", {{"class", "small soft"}, {"dir", "auto"}},
                 "Held at " + std::to_string(points(gate.cap)) + " in " + gate.channel + " by: " + gate.title);
  }
  html.close().line();
}

void head_cell(HtmlWriter &html, std::string_view text, bool figures = false) {
  html.element("th", {{"scope", "col"}, {"class", figures ? "num" : ""}}, text);
}

void labelled_cell(HtmlWriter &html, std::string_view label, std::string_view text) {
  html.element("td", {{"data-label", std::string(label)}, {"dir", "auto"}}, text);
}

std::string ground(const Channel &channel) {
  std::string text = channel.address.empty() ? "not known" : spoken(channel.address);
  if (!channel.people.empty()) text += ", people " + channel.people;
  return text;
}

void html_channel(HtmlWriter &html, const Channel &channel) {
  html.open("tr").open("th", {{"scope", "row"}, {"dir", "auto"}}).text(channel.title).close();
  labelled_cell(html, "Share", percent(channel.share));
  if (!channel.read) {
    html.element("td", {{"colspan", "6"}, {"class", "soft"}},
                 channel.has_source ? "Declared, but nothing of it was read" : "Declared, but no source was given: it widens the ranges");
    html.close().line();
    return;
  }
  const bool sided = channel.archetype.archetype != "unclear" && channel.archetype.archetype != "neither";
  html.open("td", {{"data-label", "Works as"}}).text(capital(spoken(channel.archetype.archetype)) + ' ');
  if (sided) html.element("span", {{"class", "pair"}}, share_pair(channel.archetype.share));
  html.close();
  for (const char *dimension : {"ownership", "funnel", "dependence"}) {
    html.open("td", {{"data-label", capital(dimension)}});
    if (const Score *score = find_dimension(channel.dimensions, dimension)) {
      html.text(score->enough ? score_text(*score) : "not enough");
      draw_small_bar(html, dimension, *score);
    }
    html.close();
  }
  std::string pieces = grouped(channel.counted);
  if (channel.older > 0) pieces += " (" + grouped(channel.older) + " older)";
  labelled_cell(html, "Pieces", pieces);
  labelled_cell(html, "Ground", ground(channel));
  html.close().line();
}

std::string value_text(const std::optional<Ppm> &value) { return value ? std::to_string(points(*value)) : "–"; }

void figure_cell(HtmlWriter &html, std::string_view text) { html.element("td", {{"class", "num"}}, text); }

void html_question(HtmlWriter &html, const QuestionPart &part) {
  html.open("tr").open("th", {{"scope", "row"}}).text(part.question + " ").element("span", {{"class", "soft"}}, part.text).close();
  figure_cell(html, std::to_string(part.weight));
  figure_cell(html, grouped(part.num));
  figure_cell(html, grouped(part.den));
  figure_cell(html, value_text(part.value));
  figure_cell(html, percent(part.coverage));
  html.close().line();
  for (const RuleTerm &rule : part.rules) {
    html.open("tr", {{"class", "rules"}}).open("th", {{"scope", "row"}}).element("code", rule.rule);
    if (rule.missing > 0) html.text(", " + grouped(rule.missing) + " not judged");
    html.close();
    figure_cell(html, std::to_string(rule.weight));
    figure_cell(html, grouped(rule.num));
    figure_cell(html, grouped(rule.den));
    figure_cell(html, value_text(rule.value));
    figure_cell(html, "");
    html.close().line();
  }
}

void html_question_table(HtmlWriter &html, const Channel &channel, const Score &score) {
  const auto fits = [&score](const QuestionPart &part) { return part.dimension == score.dimension; };
  if (std::none_of(channel.questions.begin(), channel.questions.end(), fits)) return;
  std::string caption = channel.title + ": " + value_text(score.value);
  if (score.value && *score.value != score.before_gates) caption += ", " + std::to_string(points(score.before_gates)) + " before its gate";
  html.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", caption}}).open("table", {{"class", "sum"}});
  html.element("caption", {{"dir", "auto"}}, caption).open("thead").open("tr");
  head_cell(html, "Question and its rules");
  for (const char *label : {"Weight", "Yes", "Of", "Value", "Covered"}) head_cell(html, label, true);
  html.close().close().open("tbody").line();
  for (const QuestionPart &part : channel.questions) {
    if (fits(part)) html_question(html, part);
  }
  html.close().close().close().line();
}

void html_channel_sum(HtmlWriter &html, const Report &report, const Score &score) {
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "sum"}}).element("caption", "The whole is the mean of its channels by their weights.");
  html.open("thead").open("tr");
  head_cell(html, "Channel");
  for (const char *label : {"Weight", "Value", "Range", "Covered"}) head_cell(html, label, true);
  html.close().close().open("tbody").line();
  for (const Term &term : score.terms) {
    std::string title = term.name;
    for (const Channel &channel : report.channels) {
      if (channel.key == term.name) title = channel.title;
    }
    html.open("tr").element("th", {{"scope", "row"}, {"dir", "auto"}}, title);
    figure_cell(html, std::to_string(term.weight));
    figure_cell(html, value_text(term.value));
    figure_cell(html, std::to_string(points(term.low)) + "–" + std::to_string(points(term.high)));
    figure_cell(html, percent(term.coverage));
    html.close().line();
  }
  html.close().close().close().line();
}

void html_archetype_sum(HtmlWriter &html, const Archetype &verdict) {
  if (verdict.terms.empty()) return;
  html.open("details").open("summary").element("span", {{"class", "what"}}, "Archetype");
  html.element("span", {{"class", "count"}}, share_pair(verdict.share)).close().open("div", {{"class", "inside"}});
  html.element("p", "Each rule pulls to its side by weight × (2 × value − 1); the axis is their sum by all weights, and the share is half of it plus a half.");
  html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
  head_cell(html, "Rule");
  for (const char *label : {"Weight", "Yes", "Of", "Value"}) head_cell(html, label, true);
  head_cell(html, "Speaks for");
  html.close().close().open("tbody").line();
  for (const ArchetypeTerm &term : verdict.terms) {
    html.open("tr").open("th", {{"scope", "row"}}).text(term.title + " ").element("code", {{"class", "soft"}}, term.rule).close();
    figure_cell(html, std::to_string(term.weight));
    figure_cell(html, grouped(term.num));
    figure_cell(html, grouped(term.den));
    figure_cell(html, std::to_string(points(term.value)));
    html.element("td", term.side.empty() ? "neither" : spoken(term.side)).close().line();
  }
  html.close().close().close().close().close().line();
}

}  // namespace

void html_gauges(HtmlWriter &html, const Report &report) {
  open_section(html, "scores", "Three questions", "The bar is the score; the wash behind it is the range if everything missing were all bad or all good.");
  html.open("ul", {{"class", "cards"}}).line();
  for (const Score &score : report.dimensions) html_gauge(html, score);
  html.close().line();
  html.close().line();
}

void html_channels(HtmlWriter &html, const Report &report) {
  if (report.channels.empty()) return;
  open_section(html, "channels", "Channels", "Each channel counts by its share, so that many small posts do not drown a few pages.");
  html.open("div", {{"class", "scroll"}}).open("table", {{"class", "stack"}}).open("thead").open("tr");
  for (const char *label : {"Channel", "Share", "Works as", "Ownership", "Funnel", "Dependence", "Pieces", "Ground"}) head_cell(html, label);
  html.close().close().open("tbody").line();
  for (const Channel &channel : report.channels) html_channel(html, channel);
  html.close().close().close().line();
  html.close().line();
}

void html_sums(HtmlWriter &html, const Report &report) {
  open_section(html, "sums", "How the scores are made",
               "Every score can be added up again: yes of all opportunities makes a question, questions by weight a channel, channels by weight the whole.");
  for (const Score &score : report.dimensions) {
    html.open("details").open("summary").element("span", {{"class", "what"}}, capital(score.dimension));
    html.element("span", {{"class", "count"}}, score_text(score)).close().open("div", {{"class", "inside"}});
    html_channel_sum(html, report, score);
    for (const Channel &channel : report.channels) {
      const Score *part = find_dimension(channel.dimensions, score.dimension);
      if (channel.read && part != nullptr) html_question_table(html, channel, *part);
    }
    html.close().close().line();
  }
  html_archetype_sum(html, report.verdict);
  html.close().line();
}

}  // namespace freehold::report
