#include "host/corpus/graph.hpp"

#include <algorithm>
#include <utility>

#include "host/corpus/address-book.hpp"
#include "host/corpus/graph-steps.hpp"
#include "host/corpus/graph-touchpoints.hpp"

namespace freehold::corpus {
namespace {

constexpr std::size_t kSmallestHole = 3;
// Of the kinds that are not scored, those that nobody goes on from. Lists of pieces (archive, tag, search) are passages.
constexpr std::string_view kOffTheWay[] = {"error", "legal", "login", "thank-you"};

// What build_graph() learns of an item while it looks at its links.
struct Seen {
  std::uint8_t content = 0;  // bits of Touch held in the main content
  std::uint8_t anywhere = 0;
  bool way_out = false;  // the main content leads off to ground that is not rented and not an item of the corpus
};

Via via_of(model::Place place) {
  switch (place) {
    case model::Place::main:
      return Via::text;
    case model::Place::navigation:
    case model::Place::header:
      return Via::navigation;
    case model::Place::footer:
      return Via::footer;
    default:
      return Via::aside;
  }
}

bool is_off_the_way(const model::ContentItem &item, const NodeFacts &node) {
  return node.left_out && std::find(std::begin(kOffTheWay), std::end(kOffTheWay), *item.page_kind) != std::end(kOffTheWay);
}

// Whether the main content opens another page of the author's own, read or not.
bool leads_on(const model::ContentItem &item) {
  return std::any_of(item.links.begin(), item.links.end(), [](const model::Link &link) { return in_main(link) && opens_own_page(link); }) ||
         std::any_of(item.ways.begin(), item.ways.end(), [](const model::Way &way) { return way.place == model::Place::main && way.own; });
}

Seen look_at_touchpoints(const model::ContentItem &item, const TouchKinds &kinds) {
  Seen seen;
  for_each_touchpoint(item, kinds, [&](const Touchpoint &touch) {
    seen.anywhere = static_cast<std::uint8_t>(seen.anywhere | touch.bits);
    if (touch.main) seen.content = static_cast<std::uint8_t>(seen.content | touch.bits);
  });
  seen.way_out = seen.content != 0;
  return seen;
}

// off: per item, whether it counts as an address outside.
void add_edges(std::uint32_t from, const model::ContentItem &item, AddressBook &book, const std::vector<std::uint8_t> &off,
               std::vector<Edge> &edges, Seen &seen) {
  const auto on_the_way = [&](std::uint32_t to) { return to == model::kNone || off[to] != 0 ? model::kNone : to; };
  const auto find = [&](std::string_view url) { return on_the_way(book.find(item, url)); };
  std::vector<std::uint32_t> targets(model::link_count(item), model::kNone);  // by number of the link
  for (std::size_t i = 0; i < item.links.size(); ++i) {
    const model::Link &link = item.links[i];
    if ((link.flags & (model::kLinkSelf | model::kLinkEmbed)) != 0) continue;
    const std::uint32_t to = targets[model::number_of_link(item, i)] = find(link.url);
    if (to == model::kNone) {
      if (in_main(link) && link.platform.empty() && leads_somewhere(link.url)) seen.way_out = true;
    } else if (to != from) {
      edges.push_back({from, to, in_main(link) ? Via::text : via_of(link.place)});
    }
  }
  for (const model::Way &way : item.ways) {
    const std::uint32_t to = on_the_way(book.find(way.to));
    if (to == model::kNone) {
      if (way.place == model::Place::main) seen.way_out = true;
    } else if (to != from) {
      edges.push_back({from, to, via_of(way.place)});
    }
  }
  for (const model::Call &call : item.calls) {
    if (!in_main(call)) continue;
    const bool known = call.link < targets.size();
    const std::uint32_t to = known ? targets[call.link] : find(call.url);
    if (to != model::kNone && to != from) edges.push_back({from, to, Via::call});
    if (!known && to == model::kNone && leads_somewhere(call.url)) seen.way_out = true;
  }
}

void set_steps(Graph &graph, const std::vector<Seen> &seen, bool menu) {
  const Adjacency backward(graph.edges, seen.size(), false, menu);
  std::vector<std::uint8_t> sources(seen.size());
  for (std::size_t goal = 0; goal < kGoals; ++goal) {
    for (std::size_t i = 0; i < seen.size(); ++i)
      sources[i] = (menu ? seen[i].anywhere : seen[i].content) & kTouchOf[goal];
    const std::vector<std::int32_t> steps = steps_to(backward, sources);
    for (std::size_t i = 0; i < seen.size(); ++i) {
      Steps &of_node = menu ? graph.nodes[i].menu : graph.nodes[i].content;
      of_node.*kStepsTo[goal] = steps[i];
    }
  }
}

void set_ways(Graph &graph, const Adjacency &forward) {
  const auto nearer = [&](std::uint32_t node, std::int32_t Steps::*member) {
    const std::int32_t steps = graph.nodes[node].content.*member;
    if (steps <= 0) return model::kNone;
    for (const std::uint32_t to : forward.of(node)) {
      if (graph.nodes[to].content.*member == steps - 1) return to;
    }
    return model::kNone;
  };
  for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
    NodeFacts &facts = graph.nodes[node];
    for (std::size_t goal = 0; goal < kGoals; ++goal) facts.*kNextTo[goal] = nearer(node, kStepsTo[goal]);
    facts.links_out = static_cast<std::uint32_t>(forward.of(node).size());
    for (const std::uint32_t to : forward.of(node)) ++graph.nodes[to].links_in;
  }
}

void set_holes(Graph &graph, const Corpus &corpus, const std::vector<Seen> &seen, const Adjacency &forward) {
  const std::vector<std::uint32_t> group = strong_groups(forward);
  std::vector<std::uint32_t> size(group.size());
  std::vector<std::uint8_t> open(group.size());
  for (std::uint32_t node = 0; node < group.size(); ++node) {
    ++size[group[node]];
    if (seen[node].way_out) open[group[node]] = 1;
    for (const std::uint32_t to : forward.of(node)) {
      if (group[to] != group[node] && corpus.items[to].item.address != "rented") open[group[node]] = 1;
    }
  }
  for (std::size_t node = 0; node < group.size(); ++node) {
    if (open[group[node]] == 0 && size[group[node]] >= kSmallestHole) graph.nodes[node].hole_size = size[group[node]];
  }
}

bool on_platform(const model::ContentItem &item) {
  return item.address == "rented" || (item.platform && !item.platform->empty() && item.address != "own");
}

void set_shared(Graph &graph, const Corpus &corpus) {
  const auto from_platform = [&](const Edge &edge) {
    return in_content(edge.via) && on_platform(corpus.items[edge.from].item) && !on_platform(corpus.items[edge.to].item);
  };
  if (std::none_of(graph.edges.begin(), graph.edges.end(), from_platform)) return;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!on_platform(corpus.items[i].item)) graph.nodes[i].shared = Shared::no;
  }
  for (const Edge &edge : graph.edges) {
    if (from_platform(edge)) graph.nodes[edge.to].shared = Shared::yes;
  }
}

}  // namespace

Graph build_graph(const Corpus &corpus, const model::RuleSet &base) {
  Graph graph;
  graph.nodes.resize(corpus.items.size());
  std::vector<Seen> seen(corpus.items.size());
  std::vector<std::uint8_t> off(corpus.items.size());
  const TouchKinds kinds(base);
  AddressBook book(corpus.items);
  for (std::uint32_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    graph.nodes[i].left_out =
        item.page_kind && std::find(base.left_out.begin(), base.left_out.end(), *item.page_kind) != base.left_out.end();
    off[i] = is_off_the_way(item, graph.nodes[i]);
  }
  for (std::uint32_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    seen[i] = look_at_touchpoints(item, kinds);
    graph.nodes[i].leads_on = leads_on(item);
    if (off[i] == 0) add_edges(i, item, book, off, graph.edges, seen[i]);
  }
  std::sort(graph.edges.begin(), graph.edges.end());
  graph.edges.erase(std::unique(graph.edges.begin(), graph.edges.end()), graph.edges.end());
  graph.edges.shrink_to_fit();
  set_steps(graph, seen, false);
  set_steps(graph, seen, true);
  const Adjacency forward(graph.edges, graph.nodes.size(), true, false);
  set_ways(graph, forward);
  set_holes(graph, corpus, seen, forward);
  set_shared(graph, corpus);
  return graph;
}

}  // namespace freehold::corpus
