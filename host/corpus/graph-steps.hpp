// The algorithms on the content graph: adjacency, distances and strongly connected groups. All linear in items and
// edges, none recursive.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "host/corpus/graph.hpp"

namespace freehold::corpus {

// Neighbours of every node in one array, sorted, each once.
class Adjacency {
 public:
  // Forward: whom a node leads to; else who leads to it. menu: along all edges, else only those of the main content.
  // Requires: edges sorted, ends below nodes.
  Adjacency(const std::vector<Edge> &edges, std::size_t nodes, bool forward, bool menu);

  std::size_t size() const { return begin_.size() - 1; }
  std::span<const std::uint32_t> of(std::uint32_t node) const {
    return {to_.data() + begin_[node], to_.data() + begin_[node + 1]};
  }

 private:
  std::vector<std::uint64_t> begin_;
  std::vector<std::uint32_t> to_;
};

inline bool in_content(Via via) {
  return via == Via::text || via == Via::call;
}

// Steps of every node to the nearest of `sources` (not 0), 0 for these themselves, -1 for no way. Nodes that are
// `removed` (not 0; empty: none) neither count nor let pass. Requires: backward is an adjacency of who leads to a node.
std::vector<std::int32_t> steps_to(const Adjacency &backward, const std::vector<std::uint8_t> &sources,
                                   const std::vector<std::uint8_t> &removed = {});

// Strongly connected groups: number of the group of each node; the groups are numbered by their smallest node.
std::vector<std::uint32_t> strong_groups(const Adjacency &forward);

// The rabbit holes of a graph, each with its items in order; largest first, then by first item.
std::vector<std::vector<std::uint32_t>> rabbit_holes(const Graph &graph);

}  // namespace freehold::corpus
