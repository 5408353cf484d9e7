#include <algorithm>

#include "host/report/making.hpp"

namespace freehold::report {
namespace {

constexpr std::size_t kShownHoles = 6;
constexpr std::size_t kDrawnItems = 10;
constexpr std::size_t kShownDeadEnds = 6;
constexpr std::size_t kDrawnSources = 4;

bool in_content(const corpus::Edge &edge) { return edge.via == corpus::Via::text || edge.via == corpus::Via::call; }

bool leads_nowhere(const corpus::NodeFacts &node) {
  const auto &steps = node.content;
  return !node.left_out && node.links_out == 0 && steps.capture < 0 && steps.conversation < 0 && steps.conversion < 0 &&
         steps.offline < 0;
}

// Edges are sorted by their start, so the ones of an item are one run.
RabbitHole make_hole(const Making &from, const std::vector<std::uint32_t> &items) {
  RabbitHole hole;
  hole.size = items.size();
  const std::vector<std::uint32_t> drawn(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), kDrawnItems)));
  for (const std::uint32_t item : drawn) hole.items.push_back(from.stop(item));
  for (std::uint32_t a = 0; a < drawn.size(); ++a) {
    const auto first = std::lower_bound(from.graph.edges.begin(), from.graph.edges.end(), corpus::Edge{drawn[a], 0, corpus::Via::text});
    for (auto edge = first; edge != from.graph.edges.end() && edge->from == drawn[a]; ++edge) {
      const auto to = std::find(drawn.begin(), drawn.end(), edge->to);
      const std::pair<std::uint32_t, std::uint32_t> pair{a, static_cast<std::uint32_t>(to - drawn.begin())};
      if (!in_content(*edge) || to == drawn.end() || pair.first == pair.second) continue;
      if (hole.edges.empty() || hole.edges.back() != pair) hole.edges.push_back(pair);
    }
  }
  return hole;
}

void make_dead_ends(const Making &from, Ways &ways) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < from.graph.nodes.size() && i < from.corpus.items.size(); ++i) {
    const bool counts = i < from.verdict.counts.size() && from.verdict.counts[i];
    if (counts && from.graph.nodes[i].links_in > 0 && leads_nowhere(from.graph.nodes[i])) found.push_back(i);
  }
  ways.dead_ends_found = found.size();
  std::stable_sort(found.begin(), found.end(), [&from](std::uint32_t a, std::uint32_t b) {
    return from.graph.nodes[a].links_in > from.graph.nodes[b].links_in;
  });
  found.resize(std::min(found.size(), kShownDeadEnds));
  for (const std::uint32_t i : found) ways.dead_ends.push_back({from.stop(i), from.graph.nodes[i].links_in, {}});
  for (std::size_t e = 0; e < from.graph.edges.size(); ++e) {
    const corpus::Edge &edge = from.graph.edges[e];
    const bool again = e > 0 && from.graph.edges[e - 1].from == edge.from && from.graph.edges[e - 1].to == edge.to;
    if (again || !in_content(edge) || edge.from == edge.to) continue;
    const auto at = std::find(found.begin(), found.end(), edge.to);
    if (at == found.end()) continue;
    DeadEnd &dead_end = ways.dead_ends[static_cast<std::size_t>(at - found.begin())];
    if (dead_end.from.size() < kDrawnSources) dead_end.from.push_back(from.stop(edge.from));
  }
}

}  // namespace

void make_ways(const Making &from, Report &report) {
  report.ways.paths = make_paths(from, from.verdict.facts.paths, corpus::Goal::conversation);
  report.ways.capture_paths = make_paths(from, from.verdict.facts.capture_paths, corpus::Goal::capture);
  report.ways.sale_paths = make_paths(from, from.verdict.facts.sale_paths, corpus::Goal::conversion);
  report.ways.offline_paths = make_paths(from, from.verdict.facts.offline_paths, corpus::Goal::offline);
  const auto &holes = from.verdict.facts.rabbit_holes;
  report.ways.holes_found = holes.size();
  for (std::size_t i = 0; i < std::min(holes.size(), kShownHoles); ++i) report.ways.holes.push_back(make_hole(from, holes[i]));
  make_dead_ends(from, report.ways);
}

}  // namespace freehold::report
