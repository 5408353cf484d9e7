#include "host/corpus/graph-steps.hpp"

#include <algorithm>
#include <numeric>

namespace freehold::corpus {

Adjacency::Adjacency(const std::vector<Edge> &edges, std::size_t nodes, bool forward, bool menu) : begin_(nodes + 1) {
  const auto wanted = [&](std::size_t i) {
    if (!menu && !in_content(edges[i].via)) return false;
    // Edges of one pair stand together, those of the main content first.
    return i == 0 || edges[i - 1].from != edges[i].from || edges[i - 1].to != edges[i].to;
  };
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (wanted(i)) ++begin_[(forward ? edges[i].from : edges[i].to) + 1];
  }
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  to_.resize(begin_.back());
  std::vector<std::uint64_t> next(begin_.begin(), begin_.end() - 1);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (wanted(i)) to_[next[forward ? edges[i].from : edges[i].to]++] = forward ? edges[i].to : edges[i].from;
  }
}

std::vector<std::int32_t> steps_to(const Adjacency &backward, const std::vector<std::uint8_t> &sources,
                                   const std::vector<std::uint8_t> &removed) {
  std::vector<std::int32_t> steps(backward.size(), -1);
  std::vector<std::uint32_t> queue;
  const auto gone = [&](std::uint32_t node) { return !removed.empty() && removed[node] != 0; };
  for (std::uint32_t node = 0; node < backward.size(); ++node) {
    if (sources[node] == 0 || gone(node)) continue;
    steps[node] = 0;
    queue.push_back(node);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const std::uint32_t from : backward.of(queue[head])) {
      if (steps[from] >= 0 || gone(from)) continue;
      steps[from] = steps[queue[head]] + 1;
      queue.push_back(from);
    }
  }
  return steps;
}

namespace {

// Tarjan's algorithm with its own stack of calls.
class Tarjan {
 public:
  explicit Tarjan(const Adjacency &forward)
      : forward_(forward),
        index_(forward.size()),
        low_(forward.size()),
        done_(forward.size()),
        group_(forward.size()) {}

  std::vector<std::uint32_t> run() {
    for (std::uint32_t node = 0; node < forward_.size(); ++node) {
      if (index_[node] == 0) explore(node);
    }
    return std::move(group_);
  }

 private:
  struct Call {
    std::uint32_t node;
    std::size_t next;  // neighbour to look at
  };

  void enter(std::uint32_t node) {
    index_[node] = low_[node] = ++count_;
    path_.push_back(node);
    calls_.push_back({node, 0});
  }

  void leave(std::uint32_t node) {
    if (low_[node] != index_[node]) return;
    std::uint32_t member = 0;
    do {
      member = path_.back();
      path_.pop_back();
      done_[member] = 1;
      group_[member] = node;
    } while (member != node);
  }

  void explore(std::uint32_t root) {
    enter(root);
    while (!calls_.empty()) {
      Call &call = calls_.back();
      const std::uint32_t node = call.node;
      const auto neighbours = forward_.of(node);
      if (call.next < neighbours.size()) {
        const std::uint32_t to = neighbours[call.next++];
        if (index_[to] == 0) {
          enter(to);
        } else if (done_[to] == 0) {
          low_[node] = std::min(low_[node], index_[to]);
        }
        continue;
      }
      leave(node);
      calls_.pop_back();
      if (!calls_.empty()) low_[calls_.back().node] = std::min(low_[calls_.back().node], low_[node]);
    }
  }

  const Adjacency &forward_;
  std::uint32_t count_ = 0;
  std::vector<std::uint32_t> index_;  // order of visit from 1; 0: not visited
  std::vector<std::uint32_t> low_;
  std::vector<std::uint8_t> done_;
  std::vector<std::uint32_t> group_;  // its root
  std::vector<std::uint32_t> path_;
  std::vector<Call> calls_;
};

}  // namespace

std::vector<std::uint32_t> strong_groups(const Adjacency &forward) {
  const std::vector<std::uint32_t> root = Tarjan(forward).run();
  std::vector<std::uint32_t> number(root.size(), model::kNone);
  std::vector<std::uint32_t> group(root.size());
  std::uint32_t count = 0;
  for (std::size_t node = 0; node < root.size(); ++node) {
    if (number[root[node]] == model::kNone) number[root[node]] = count++;
    group[node] = number[root[node]];
  }
  return group;
}

std::vector<std::vector<std::uint32_t>> rabbit_holes(const Graph &graph) {
  // Every cycle through an item of a hole stays inside it, so the groups are found again among these items alone.
  std::vector<Edge> inside;
  for (const Edge &edge : graph.edges) {
    if (graph.nodes[edge.from].hole_size > 0 && graph.nodes[edge.to].hole_size > 0 && in_content(edge.via))
      inside.push_back(edge);
  }
  const std::vector<std::uint32_t> group = strong_groups(Adjacency(inside, graph.nodes.size(), true, false));
  std::vector<std::vector<std::uint32_t>> holes;
  std::vector<std::uint32_t> hole_of(group.size(), model::kNone);
  for (std::uint32_t node = 0; node < group.size(); ++node) {
    if (graph.nodes[node].hole_size == 0) continue;
    std::uint32_t &hole = hole_of[group[node]];
    if (hole == model::kNone) {
      hole = static_cast<std::uint32_t>(holes.size());
      holes.emplace_back();
    }
    holes[hole].push_back(node);
  }
  std::stable_sort(holes.begin(), holes.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
  return holes;
}

}  // namespace freehold::corpus
