// The sections of the HTML report, in the order in which they stand; each writes nothing where it has nothing to say. Private to this folder.
#pragma once

#include "host/report/report.hpp"
#include "host/support/escape-html.hpp"

namespace freehold::report {

// Of a long list so many are shown; the rest is counted, and all of it is in report.json.
inline constexpr std::size_t kShownSpots = 12;
inline constexpr std::size_t kShownNotes = 60;

void html_head(HtmlWriter &html, const Report &report);       // who, what was declared, the verdict, contents
void html_gauges(HtmlWriter &html, const Report &report);
void html_strengths(HtmlWriter &html, const Report &report);
void html_fixes(HtmlWriter &html, const Report &report);
void html_plan(HtmlWriter &html, const Report &report);
void html_mismatches(HtmlWriter &html, const Report &report);
void html_channels(HtmlWriter &html, const Report &report);
void html_numbers(HtmlWriter &html, const Report &report);
void html_platform_off(HtmlWriter &html, const Report &report);  // inside the numbers
void html_ways(HtmlWriter &html, const Report &report);
void html_providers(HtmlWriter &html, const Report &report);
void html_findings(HtmlWriter &html, const Report &report);
void html_sums(HtmlWriter &html, const Report &report);
void html_read(HtmlWriter &html, const Report &report);
void html_policy(HtmlWriter &html, const Report &report);
void html_provenance(HtmlWriter &html, const Report &report);

// A section with its heading; the caller closes it.
void open_section(HtmlWriter &html, std::string_view id, std::string_view title, std::string_view lead);
// The quoted line with its place and a link to it; nothing where there is neither.
void html_evidence(HtmlWriter &html, const Evidence &evidence, const std::string &title, const std::string &url);
void html_pill(HtmlWriter &html, std::string_view label, std::string_view value);
// A bar of 0…1,000,000 with its range behind; hidden from screen readers, the figure stands beside it.
void draw_small_bar(HtmlWriter &html, std::string_view dimension, const Score &score);
void draw_gauge(HtmlWriter &html, const Score &score);
// Found and declared on one axis: the share, and above it where the declared strategy would lie.
// mix: of a declared hybrid, the share of thought leader.
void draw_balance(HtmlWriter &html, const Archetype &verdict, std::string_view declared, Ppm mix);
// What is left of a whole.
void draw_left(HtmlWriter &html, Ppm left);
void draw_rabbit_hole(HtmlWriter &html, const RabbitHole &hole);
void draw_dead_end(HtmlWriter &html, const DeadEnd &dead_end);

}  // namespace freehold::report
