// Values of a report that belong to one item: what every rule said of it, with the place each finding speaks of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/report/report-facts.hpp"

namespace freehold::report {

struct Evidence {
  std::string where;         // item, text, title, url, link, form, call, heading, description
  std::uint32_t index = 0;
  std::optional<std::uint64_t> begin;
  std::optional<std::uint64_t> end;
  std::string quote;
  std::string path;
  std::optional<std::uint64_t> line;
  std::optional<std::uint64_t> byte;
  std::string precision;     // byte, record, file
};

struct ItemFinding {
  std::string fingerprint;
  std::string message;
  std::string text;
  std::uint64_t worth = 0;
  Evidence evidence;
};

struct ItemRule {
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::string outcome;       // judged, failed; a rule that did not apply is not listed
  std::string reason;        // of failed
  std::vector<ItemFinding> findings;
};

// Steps to each goal; -1: no way.
struct Steps {
  std::int64_t capture = -1;
  std::int64_t conversation = -1;
  std::int64_t sale = -1;
  std::int64_t offline = -1;
};

struct ItemSteps {
  Steps content;             // along the main content
  Steps menu;                // along menus and footers as well
};

struct ItemArchetype {
  std::string archetype = "unclear";  // thought-leader, influencer, mixed, unclear
  Ppm share = 500'000;       // of thought leader
  std::uint64_t pieces = 0;
};

struct Item {
  std::string id;
  std::string source;
  std::string path;
  Text url;
  std::string channel;
  Text title;
  Text page_kind;
  std::string kind;
  Text published;
  bool counted = false;      // in the scores
  bool in_rabbit_hole = false;
  ItemArchetype verdict;
  ItemSteps steps;
  ByName<std::string> answers;  // question → yes, no, na
  ByName<ItemRule> rules;
};

}  // namespace freehold::report
