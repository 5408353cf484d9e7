// How far the items that count are from each goal, and samples of the ways there.
#include <algorithm>

#include "host/corpus/graph-steps.hpp"
#include "host/verdict/facts.hpp"

namespace freehold::verdict {
namespace {

using corpus::Goal;

void add(std::int32_t steps, StepCounts &counts) {
  if (steps < 0) {
    ++counts.none;
  } else if (steps == 0) {
    ++counts.here;
  } else {
    ++(steps <= kNear ? counts.near : counts.far);
  }
}

std::vector<std::uint32_t> path_from(const corpus::Graph &graph, std::uint32_t item, Goal goal) {
  const auto next = corpus::kNextTo[static_cast<std::size_t>(goal)];
  std::vector<std::uint32_t> path;
  for (; item < graph.nodes.size() && path.size() <= graph.nodes.size(); item = graph.nodes[item].*next) path.push_back(item);
  return path;
}

// Home first, then the items most linked to; only from where there is a way.
std::vector<std::vector<std::uint32_t>> paths_to(const corpus::Corpus &corpus, const corpus::Graph &graph, const Verdict &verdict, Goal goal) {
  const auto steps = corpus::kStepsTo[static_cast<std::size_t>(goal)];
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    const bool home = corpus.items[i].item.page_kind == "home";
    if (verdict.counts[i] && graph.nodes[i].content.*steps >= (home ? 0 : 1)) starts.push_back(i);
  }
  const auto rank = [&](std::uint32_t i) {
    return std::pair(corpus.items[i].item.page_kind == "home" ? 0 : 1,
                     -static_cast<std::int64_t>(graph.nodes[i].links_in));
  };
  const std::size_t shown = std::min(kShownPaths, starts.size());
  std::partial_sort(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(shown), starts.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
  std::vector<std::vector<std::uint32_t>> paths;
  for (std::size_t i = 0; i < shown; ++i) paths.push_back(path_from(graph, starts[i], goal));
  return paths;
}

}  // namespace

void set_steps(const corpus::Corpus &corpus, const corpus::Graph &graph, Verdict &verdict) {
  Facts &facts = verdict.facts;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!verdict.counts[i]) continue;
    for (std::size_t goal = 0; goal < corpus::kGoals; ++goal) {
      add(graph.nodes[i].content.*corpus::kStepsTo[goal], facts.goals[goal].content);
      add(graph.nodes[i].menu.*corpus::kStepsTo[goal], facts.goals[goal].menu);
    }
  }
  const GoalFacts &talk = facts.goals[static_cast<std::size_t>(Goal::conversation)];
  facts.reach = talk.content.here + talk.content.near;
  facts.reach_menu = talk.menu.here + talk.menu.near;
  facts.rabbit_holes = corpus::rabbit_holes(graph);
  facts.paths = paths_to(corpus, graph, verdict, Goal::conversation);
  facts.capture_paths = paths_to(corpus, graph, verdict, Goal::capture);
  facts.sale_paths = paths_to(corpus, graph, verdict, Goal::conversion);
  facts.offline_paths = paths_to(corpus, graph, verdict, Goal::offline);
}

}  // namespace freehold::verdict
