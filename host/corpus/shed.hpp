// What of an item is needed once item and corpus rules have run: to place it in the content graph, to ask graph rules, and to report.
#pragma once

#include "host/model/item.hpp"
#include "host/model/manifest.hpp"

namespace freehold::corpus {

// Drops the rest: text, origin, headings, all pairs but those that name an original; and of links that ask for nothing (of a kind that only
// says whose ground they lead to, which `base` does not count as a touchpoint, and not what a call is made of) all but their ways. Most links of a page
// are such.
// Once more changes nothing.
void shed(model::ContentItem &item, const model::RuleSet &base);

}  // namespace freehold::corpus
