// What is left when a platform is gone, counted naively on random corpora.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "host/verdict/verdict.hpp"
#include "tests/host/corpus/naive-graph.hpp"

namespace freehold::verdict {
namespace {

using corpus::Meant;
using corpus::World;

struct Left {
  std::uint64_t items = 0;
  std::uint64_t ways = 0;
  std::uint64_t reach = 0;
  std::uint64_t views = 0;

  friend bool operator==(const Left &, const Left &) = default;
  friend std::ostream &operator<<(std::ostream &out, const Left &left) {
    return out << left.items << " items, " << left.ways << " ways, " << left.reach << " reach, " << left.views << " views";
  }
};

bool counts(const World &world, std::size_t item) { return !world.corpus.items[item].item.page_kind; }

// Rented ground, or ground of which nobody knows whose it is.
std::string platform_of(const World &world, std::size_t item) {
  const model::ContentItem &content = world.corpus.items[item].item;
  return content.address.value_or("rented") == "rented" ? content.platform.value_or("") : "";
}

// A talk can be begun on the item without the platform.
bool talks_without(const World &world, std::size_t item, const std::string &gone) {
  for (const Meant &meant : world.meant[item]) {
    if (meant.main && (meant.touch & corpus::kTalks) != 0 && (gone.empty() || meant.platform != gone)) return true;
  }
  return false;
}

// gone: a platform; empty: everything is there.
Left left_without(const World &world, const std::string &gone) {
  const auto there = [&](std::size_t item) { return gone.empty() || platform_of(world, item) != gone; };
  const corpus::Matrix steps = corpus::all_steps(
      world, [&](std::size_t from, const Meant &meant) { return meant.main && there(from) && there(static_cast<std::size_t>(meant.to)); });
  const std::vector<int> near = corpus::nearest(steps, [&](std::size_t item) { return there(item) && talks_without(world, item, gone); });
  Left left;
  std::set<std::string> ways;
  for (std::size_t i = 0; i < world.meant.size(); ++i) {
    if (!counts(world, i) || !there(i)) continue;
    ++left.items;
    left.reach += near[i] >= 0 && near[i] <= 2 ? 1 : 0;
    for (const model::Metric &metric : world.corpus.items[i].item.metrics) left.views += metric.key == "views" ? static_cast<std::uint64_t>(metric.value) : 0;
    for (const Meant &meant : world.meant[i]) {
      if (meant.main && (meant.touch & corpus::kTalks) != 0 && (gone.empty() || meant.platform != gone)) ways.insert(meant.way);
    }
  }
  left.ways = ways.size();
  return left;
}

TEST(RandomPlatformOff, IsWhatRemainsWhenTheNodesAreGone) {
  int compared = 0;
  for_each_seed(1000, [&](Seeded random) {
    const World world = corpus::WorldMaker(random).make();
    model::Policy policy;
    policy.today = "2026-11-23";
    policy.base = world.base;
    const Facts facts = judge(world.corpus, corpus::build_graph(world.corpus, world.base), policy).facts;
    const Left all = left_without(world, "");
    EXPECT_EQ((Left{facts.counted, facts.ways, facts.reach, all.views}), all);
    std::set<std::string> rented;
    for (std::size_t i = 0; i < world.meant.size(); ++i) {
      if (counts(world, i) && !platform_of(world, i).empty()) rented.insert(platform_of(world, i));
    }
    std::set<std::string> named;
    for (const PlatformFacts &platform : facts.platforms) {
      named.insert(platform.platform);
      const Left left = left_without(world, platform.platform);
      EXPECT_EQ((Left{platform.items_left, platform.ways_left, platform.reach_left, all.views - platform.views}), left) << platform.platform;
      EXPECT_EQ(platform.items, all.items - left.items) << platform.platform;
      ++compared;
    }
    EXPECT_EQ(named, rented);
  });
  if (std::getenv("FREEHOLD_SEED") == nullptr) {
    EXPECT_GE(compared, 500) << "too few to have been looked at";
  }
}

}  // namespace
}  // namespace freehold::verdict
