#include <algorithm>
#include <map>
#include <set>

#include "host/corpus/graph-keys.hpp"
#include "host/corpus/graph-steps.hpp"
#include "host/corpus/graph-touchpoints.hpp"
#include "host/verdict/arithmetic.hpp"
#include "host/verdict/facts.hpp"
#include "host/verdict/outlets.hpp"

namespace freehold::verdict {
namespace {

constexpr std::int32_t kNear = 2;  // steps

// What keeps an item a way to a conversation: nothing, one platform alone, or anything else.
constexpr std::uint32_t kNoWay = UINT32_MAX;
constexpr std::uint32_t kAnyWay = UINT32_MAX - 1;

class PlatformOff {
 public:
  PlatformOff(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy, Verdict &verdict)
      : corpus_(corpus),
        backward_(graph.edges, graph.nodes.size(), false, false),
        kinds_(policy.base),
        verdict_(verdict) {
    find_platforms();
    find_ways();
  }

  void run() {
    Facts &facts = verdict_.facts;
    facts.ways = ways_.size();
    for (std::uint32_t p = 0; p < names_.size(); ++p) facts.platforms.push_back(without(p));
    std::uint64_t largest = 0;
    for (const PlatformFacts &platform : facts.platforms) largest = std::max(largest, platform.items);
    facts.concentration = share_of(largest, facts.rented_items);
    std::stable_sort(facts.platforms.begin(), facts.platforms.end(),
                     [](const auto &a, const auto &b) { return a.items > b.items; });
  }

 private:
  static constexpr std::uint32_t kUnrented = UINT32_MAX;

  // Platforms with a counted item on them, by name.
  void find_platforms() {
    std::vector<std::string> rented;
    for (std::size_t i = 0; i < corpus_.items.size(); ++i) {
      rented.push_back(rented_platform(corpus_.items[i].item, verdict_.channels[verdict_.channel_of[i]]));
      if (verdict_.counts[i] && !rented.back().empty()) number_.emplace(rented.back(), 0);
    }
    for (auto &[name, number] : number_) {
      number = static_cast<std::uint32_t>(names_.size());
      names_.push_back(name);
    }
    for (std::size_t i = 0; i < rented.size(); ++i) {
      platform_of_.push_back(number_of(rented[i]));
      const model::ContentItem &item = corpus_.items[i].item;
      if (!verdict_.counts[i]) continue;
      const std::string &address = item.address ? *item.address : verdict_.channels[verdict_.channel_of[i]].address;
      verdict_.facts.own_items += address == "own" ? 1 : 0;
      verdict_.facts.rented_items += platform_of_[i] != kUnrented ? 1 : 0;
    }
  }

  std::uint32_t number_of(std::string_view platform) const {
    const auto it = platform.empty() ? number_.end() : number_.find(platform);
    return it == number_.end() ? kUnrented : it->second;
  }

  // A way stands while one of its places does: on an item whose platform is there, leading to a platform that is there.
  void find_ways() {
    source_.assign(corpus_.items.size(), kNoWay);
    for (std::size_t i = 0; i < corpus_.items.size(); ++i) {
      const model::ContentItem &item = corpus_.items[i].item;
      corpus::for_each_touchpoint(item, kinds_, [&](const corpus::Touchpoint &touch) {
        if (!touch.main || (touch.bits & corpus::kConversation) == 0) return;
        const std::uint32_t to = number_of(touch.platform);
        const std::uint32_t needs = to == kUnrented ? kAnyWay : to;
        source_[i] = source_[i] == kNoWay || source_[i] == needs ? needs : kAnyWay;
        if (!verdict_.counts[i]) return;
        std::string key = corpus::node_key(touch.target);
        if (key.empty()) key = touch.target.empty() ? "item:" + item.id : std::string(touch.target);
        add_way(std::move(key), platform_of_[i], to);
      });
    }
  }

  struct Needs {
    std::uint32_t on = kUnrented;
    std::uint32_t to = kUnrented;
    friend auto operator<=>(const Needs &, const Needs &) = default;
  };

  void add_way(std::string key, std::uint32_t on, std::uint32_t to) { ways_[std::move(key)].insert({on, to}); }

  PlatformFacts without(std::uint32_t platform) const {
    PlatformFacts facts;
    facts.platform = names_[platform];
    std::uint64_t all_views = 0;
    std::vector<std::uint8_t> removed(source_.size());
    std::vector<std::uint8_t> sources(source_.size());
    for (std::size_t i = 0; i < source_.size(); ++i) {
      removed[i] = platform_of_[i] == platform;
      sources[i] = source_[i] != kNoWay && source_[i] != platform;
      if (!verdict_.counts[i]) continue;
      const std::uint64_t views = views_of(corpus_.items[i].item);
      all_views = plus(all_views, views);
      facts.items += removed[i];
      if (removed[i] != 0) facts.views = plus(facts.views, views);
    }
    const std::vector<std::int32_t> steps = corpus::steps_to(backward_, sources, removed);
    for (std::size_t i = 0; i < steps.size(); ++i)
      facts.reach_left += verdict_.counts[i] && steps[i] >= 0 && steps[i] <= kNear ? 1 : 0;
    facts.share = share_of(facts.items, verdict_.facts.counted);
    facts.views_share = share_of(facts.views, all_views);
    facts.items_left = verdict_.facts.counted - facts.items;
    facts.items_left_share = share_of(facts.items_left, verdict_.facts.counted);
    facts.reach = verdict_.facts.reach;
    facts.ways = ways_.size();
    for (const auto &[key, places] : ways_) {
      facts.ways_left += std::any_of(places.begin(), places.end(),
                                     [&](const Needs &n) { return n.on != platform && n.to != platform; })
                             ? 1
                             : 0;
    }
    count_contacts(facts);
    return facts;
  }

  // Captive contacts go with their platform; portable ones stay, wherever they are kept.
  void count_contacts(PlatformFacts &facts) const {
    for (const model::ContactCount &list : corpus_.contacts) {
      const auto it = std::lower_bound(verdict_.channels.begin(), verdict_.channels.end(), list.channel,
                                       [](const ChannelVerdict &a, const std::string &key) { return a.key < key; });
      facts.contacts = plus(facts.contacts, list.count);
      if (it->people == "portable" || it->platform != facts.platform)
        facts.contacts_left = plus(facts.contacts_left, list.count);
    }
  }

  static std::uint64_t views_of(const model::ContentItem &item) {
    for (const model::Metric &metric : item.metrics) {
      if (metric.key == "views" && metric.value > 0) return static_cast<std::uint64_t>(metric.value);
    }
    return 0;
  }

  const corpus::Corpus &corpus_;
  corpus::Adjacency backward_;
  corpus::TouchKinds kinds_;
  Verdict &verdict_;
  std::map<std::string, std::uint32_t, std::less<>> number_;
  std::vector<std::string> names_;
  std::vector<std::uint32_t> platform_of_;  // per item; kUnrented
  std::vector<std::uint32_t> source_;       // per item: kNoWay, kAnyWay or the platform its ways hang on
  std::map<std::string, std::set<Needs>> ways_;
};

}  // namespace

void set_platforms(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
                   Verdict &verdict) {
  PlatformOff(corpus, graph, policy, verdict).run();
}

}  // namespace freehold::verdict
