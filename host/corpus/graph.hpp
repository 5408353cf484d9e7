// The content graph: which item leads to which, by what kind of link, and how far each is from capture, conversation, conversion and an offline
// step.
//
// Nodes are the items of a corpus in its order; two addresses are one node when their normalised URLs are equal. Steps count clicks along
// links in the main content (menu_steps: along any link); 0 when the item itself holds the touchpoint in its main content; -1 when there is no way.
// Legal, error, login and thank-you pages that the base rule set leaves out are no part of any way: a link to one is a link out, and theirs lead nowhere.
// Why: such pages move nothing, neither by being there nor by being read.
#pragma once

#include <cstdint>
#include <vector>

#include "host/corpus/corpus.hpp"

namespace freehold::corpus {

enum class Via : std::uint32_t { text = 0, call = 1, navigation = 2, footer = 3, aside = 4 };

struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Via via = Via::text;

  friend bool operator==(const Edge &, const Edge &) = default;
  friend auto operator<=>(const Edge &, const Edge &) = default;
};

struct Steps {
  std::int32_t capture = -1;
  std::int32_t conversation = -1;
  std::int32_t conversion = -1;
  std::int32_t offline = -1;

  friend bool operator==(const Steps &, const Steps &) = default;
};

// Goals of a way, in the order of the members of Steps.
enum class Goal : std::uint32_t { capture = 0, conversation = 1, conversion = 2, offline = 3 };
inline constexpr std::size_t kGoals = 4;
inline constexpr std::int32_t Steps::*kStepsTo[kGoals] = {&Steps::capture, &Steps::conversation, &Steps::conversion, &Steps::offline};

// Whether a piece on rented ground leads to an item in its main content. unknown: none of them leads to any item on other ground, so that exports
// without links say nothing.
enum class Shared : std::uint32_t { unknown = 0, no = 1, yes = 2 };

struct NodeFacts {
  Steps content;
  Steps menu;
  std::uint32_t links_in = 0;   // from other items' main content
  std::uint32_t links_out = 0;  // to other items, in the main content
  std::uint32_t hole_size = 0;  // items of the rabbit hole it is in; 0: in none
  bool left_out = false;        // its page kind is not scored
  bool leads_on = false;        // the main content opens another page of the author's own, read or not
  Shared shared = Shared::unknown;
  // The next item on a shortest way in the main content; kNone where steps are 0 or -1.
  std::uint32_t next_to_capture = model::kNone;
  std::uint32_t next_to_conversation = model::kNone;
  std::uint32_t next_to_conversion = model::kNone;
  std::uint32_t next_to_offline = model::kNone;

  friend bool operator==(const NodeFacts &, const NodeFacts &) = default;
};
inline constexpr std::uint32_t NodeFacts::*kNextTo[kGoals] = {&NodeFacts::next_to_capture, &NodeFacts::next_to_conversation,
                                                              &NodeFacts::next_to_conversion, &NodeFacts::next_to_offline};

struct Graph {
  std::vector<Edge> edges;       // sorted, unique
  std::vector<NodeFacts> nodes;  // one per item of the corpus, same order
};

// Kinds of links, forms and calls that count as touchpoints come from the base rule set. O(items + links).
// A rabbit hole is a strongly connected group of three items or more with no way out of the group in the main content but to rented ground.
Graph build_graph(const Corpus &corpus, const model::RuleSet &base);

}  // namespace freehold::corpus
