// The content graph of 1,000 random corpora beside a naive computation.
#include <gmock/gmock.h>

#include <set>

#include "host/corpus/graph-steps.hpp"
#include "host/corpus/graph.hpp"
#include "host/corpus/shed.hpp"
#include "tests/host/corpus/naive-graph.hpp"

namespace freehold::corpus {
namespace {

bool in_main_content(std::size_t, const Meant &meant) { return meant.main; }
bool anywhere(std::size_t, const Meant &) { return true; }

struct Expected {
  std::vector<int> capture, conversation, conversion;
};

Expected expected_steps(const World &world, const Matrix &steps, bool in_main) {
  const auto to = [&](int touch) { return nearest(steps, [&](std::size_t item) { return holds(world, item, touch, in_main); }); };
  return {to(kLeavesContact), to(kTalks), to(kSells)};
}

// The first item on a shortest way: of equal ones the first in the corpus.
std::uint32_t expected_next(const Matrix &steps, const std::vector<int> &to, std::size_t item) {
  for (std::uint32_t j = 0; to[item] > 0 && j < to.size(); ++j) {
    if (steps[item][j] == 1 && to[j] == to[item] - 1) return j;
  }
  return model::kNone;
}

std::vector<std::vector<std::uint32_t>> with_hole_size(const Graph &graph) {
  std::vector<std::vector<std::uint32_t>> sizes;
  for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
    if (graph.nodes[i].hole_size > 0) sizes.push_back({i, graph.nodes[i].hole_size});
  }
  return sizes;
}

TEST(RandomGraphs, StepsAreThoseOfAllPairs) {
  for_each_seed(1000, [](Seeded random) {
    const World world = WorldMaker(random).make();
    const Graph graph = build_graph(world.corpus, world.base);
    const Matrix content = all_steps(world, in_main_content), menu = all_steps(world, anywhere);
    const Expected in_main = expected_steps(world, content, true), all = expected_steps(world, menu, false);
    ASSERT_EQ(graph.nodes.size(), world.meant.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      const NodeFacts &node = graph.nodes[i];
      EXPECT_EQ(node.content.capture, in_main.capture[i]) << i;
      EXPECT_EQ(node.content.conversation, in_main.conversation[i]) << i;
      EXPECT_EQ(node.content.conversion, in_main.conversion[i]) << i;
      EXPECT_EQ(node.menu.capture, all.capture[i]) << i;
      EXPECT_EQ(node.menu.conversation, all.conversation[i]) << i;
      EXPECT_EQ(node.menu.conversion, all.conversion[i]) << i;
      EXPECT_EQ(node.next_to_capture, expected_next(content, in_main.capture, i)) << i;
      EXPECT_EQ(node.next_to_conversation, expected_next(content, in_main.conversation, i)) << i;
      EXPECT_EQ(node.left_out, world.corpus.items[i].item.page_kind.has_value()) << i;
    }
  });
}

TEST(RandomGraphs, AreTheSameOfItemsThatWereShed) {
  std::size_t laid_aside = 0;
  for_each_seed(1000, [&](Seeded random) {
    World world = WorldMaker(random).make();
    const Graph whole = build_graph(world.corpus, world.base);
    for (model::JudgedItem &judged : world.corpus.items) {
      shed(judged.item, world.base);
      laid_aside += judged.item.ways.size();
    }
    const Graph shed = build_graph(world.corpus, world.base);
    EXPECT_EQ(shed.edges, whole.edges);
    EXPECT_EQ(shed.nodes, whole.nodes);
  });
  if (std::getenv("FREEHOLD_SEED") == nullptr) {
    EXPECT_GE(laid_aside, 1000u) << "too few to have been looked at";
  }
}

TEST(RandomGraphs, LinksAreCountedByPairs) {
  for_each_seed(1000, [](Seeded random) {
    const World world = WorldMaker(random).make();
    const Graph graph = build_graph(world.corpus, world.base);
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs, content, meant_pairs, meant_content;
    for (std::uint32_t from = 0; from < world.meant.size(); ++from) {
      for (const Meant &meant : world.meant[from]) {
        const auto to = static_cast<std::uint32_t>(meant.to);
        if (meant.to < 0 || to == from || !meant.leads) continue;
        meant_pairs.emplace(from, to);
        if (meant.main) meant_content.emplace(from, to);
      }
    }
    for (const Edge &edge : graph.edges) {
      pairs.emplace(edge.from, edge.to);
      if (in_content(edge.via)) content.emplace(edge.from, edge.to);
    }
    EXPECT_EQ(pairs, meant_pairs);
    EXPECT_EQ(content, meant_content);
    for (std::uint32_t i = 0; i < graph.nodes.size(); ++i) {
      EXPECT_EQ(graph.nodes[i].links_out, std::count_if(content.begin(), content.end(), [&](const auto &pair) { return pair.first == i; })) << i;
      EXPECT_EQ(graph.nodes[i].links_in, std::count_if(content.begin(), content.end(), [&](const auto &pair) { return pair.second == i; })) << i;
    }
  });
}

TEST(RandomGraphs, RabbitHolesAreTheGroupsThatReachEachOther) {
  int found = 0;
  for_each_seed(1000, [&](Seeded random) {
    const World world = WorldMaker(random).make();
    const Graph graph = build_graph(world.corpus, world.base);
    const auto holes = naive_holes(world, all_steps(world, in_main_content));
    EXPECT_EQ(rabbit_holes(graph), holes);
    std::vector<std::vector<std::uint32_t>> sizes;
    for (const auto &hole : holes) {
      for (const std::uint32_t item : hole) sizes.push_back({item, static_cast<std::uint32_t>(hole.size())});
    }
    EXPECT_THAT(with_hole_size(graph), testing::UnorderedElementsAreArray(sizes));
    found += static_cast<int>(holes.size());
  });
  if (std::getenv("FREEHOLD_SEED") == nullptr) {
    EXPECT_GE(found, 20) << "too few to have been looked at";
  }
}

TEST(RandomGraphs, GroupsAreThoseOfReachability) {
  for_each_seed(1000, [](Seeded random) {
    const World world = WorldMaker(random).make();
    const Graph graph = build_graph(world.corpus, world.base);
    const Matrix steps = all_steps(world, in_main_content);
    const std::vector<std::uint32_t> group = strong_groups(Adjacency(graph.edges, graph.nodes.size(), true, false));
    for (std::size_t i = 0; i < steps.size(); ++i) {
      for (std::size_t j = 0; j < steps.size(); ++j) {
        EXPECT_EQ(group[i] == group[j], steps[i][j] < kFar && steps[j][i] < kFar) << i << ' ' << j;
      }
    }
  });
}

}  // namespace
}  // namespace freehold::corpus
