#include <algorithm>
#include <map>
#include <set>

#include "host/corpus/address-key.hpp"
#include "host/corpus/graph-steps.hpp"
#include "host/corpus/graph-touchpoints.hpp"
#include "host/verdict/arithmetic.hpp"
#include "host/verdict/facts.hpp"
#include "host/verdict/outlets.hpp"
#include "host/verdict/people.hpp"

namespace freehold::verdict {
namespace {

constexpr std::uint32_t kUnrented = UINT32_MAX;

// The platforms that are gone, by number.
struct Gone {
  std::uint32_t one = kUnrented;
  std::uint32_t other = kUnrented;
  bool has(std::uint32_t platform) const { return platform != kUnrented && (platform == one || platform == other); }
};

class PlatformOff {
 public:
  PlatformOff(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy, Verdict &verdict)
      : corpus_(corpus),
        backward_(graph.edges, graph.nodes.size(), false, false),
        kinds_(policy.base),
        people_(corpus, verdict),
        verdict_(verdict) {
    find_platforms();
    find_ways();
  }

  void run() {
    Facts &facts = verdict_.facts;
    for (std::size_t goal = 0; goal < corpus::kGoals; ++goal) facts.goals[goal].places = ways_[goal].size();
    facts.ways = ways_to(corpus::Goal::conversation).size();
    for (std::uint32_t p = 0; p < names_.size(); ++p) facts.platforms.push_back(without({p, kUnrented}));
    std::stable_sort(facts.platforms.begin(), facts.platforms.end(),
                     [](const auto &a, const auto &b) { return a.items > b.items; });
    set_concentration();
    if (facts.platforms.size() >= 2) {
      facts.two_largest = without({number_of(facts.platforms[0].platform), number_of(facts.platforms[1].platform)});
    }
    set_exclusive(corpus_, rented_, verdict_);
  }

 private:
  struct Needs {
    std::uint32_t on = kUnrented;
    std::uint32_t to = kUnrented;
    friend auto operator<=>(const Needs &, const Needs &) = default;
  };
  using Ways = std::map<std::string, std::set<Needs>>;

  // Platforms with a counted item on them, by name.
  void find_platforms() {
    for (std::size_t i = 0; i < corpus_.items.size(); ++i) {
      rented_.push_back(rented_platform(corpus_.items[i].item, verdict_.channels[verdict_.channel_of[i]]));
      if (verdict_.counts[i] && !rented_.back().empty()) number_.emplace(rented_.back(), 0);
    }
    for (auto &[name, number] : number_) {
      number = static_cast<std::uint32_t>(names_.size());
      names_.push_back(name);
    }
    for (std::size_t i = 0; i < rented_.size(); ++i) {
      platform_of_.push_back(number_of(rented_[i]));
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

  const Ways &ways_to(corpus::Goal goal) const { return ways_[static_cast<std::size_t>(goal)]; }

  void find_ways() {
    leads_to_.resize(corpus_.items.size());
    for (std::size_t i = 0; i < corpus_.items.size(); ++i) {
      const model::ContentItem &item = corpus_.items[i].item;
      corpus::for_each_touchpoint(item, kinds_, [&](const corpus::Touchpoint &touch) {
        if (!touch.main) return;
        const std::uint32_t to = number_of(touch.platform);
        std::vector<std::uint32_t> &own = leads_to_[i];
        const bool talk = (touch.bits & corpus::kConversation) != 0;
        if (talk && std::find(own.begin(), own.end(), to) == own.end()) own.push_back(to);
        if (!verdict_.counts[i]) return;
        std::string key = corpus::node_key(touch.target);
        if (key.empty()) key = touch.target.empty() ? "item:" + item.id : std::string(touch.target);
        for (std::size_t goal = 0; goal < corpus::kGoals; ++goal) {
          if ((touch.bits & corpus::kTouchOf[goal]) != 0) ways_[goal][key].insert({platform_of_[i], to});
        }
      });
    }
  }

  void set_concentration() const {
    Facts &facts = verdict_.facts;
    std::uint64_t largest = 0;
    Wide squares = 0;
    for (const PlatformFacts &platform : facts.platforms) {
      largest = std::max(largest, platform.items);
      squares += static_cast<Wide>(platform.items) * platform.items;
    }
    facts.concentration = share_of(largest, facts.rented_items);
    const Wide all = static_cast<Wide>(facts.rented_items);
    facts.effective_platforms = share_of(all * all, squares);
  }

  PlatformFacts without(Gone gone) const {
    PlatformFacts facts;
    facts.platform = names_[gone.one];
    if (gone.other != kUnrented) facts.also = names_[gone.other];
    count_items(gone, facts);
    const auto stand = [&](corpus::Goal goal) {
      const Ways &ways = ways_to(goal);
      return static_cast<std::uint64_t>(std::count_if(ways.begin(), ways.end(), [&](const auto &way) {
        return std::any_of(way.second.begin(), way.second.end(),
                           [&](const Needs &needs) { return !gone.has(needs.on) && !gone.has(needs.to); });
      }));
    };
    facts.ways = ways_to(corpus::Goal::conversation).size();
    facts.ways_left = stand(corpus::Goal::conversation);
    facts.captures = ways_to(corpus::Goal::capture).size();
    facts.captures_left = stand(corpus::Goal::capture);
    facts.conversions = ways_to(corpus::Goal::conversion).size();
    facts.conversions_left = stand(corpus::Goal::conversion);
    facts.offline = ways_to(corpus::Goal::offline).size();
    facts.offline_left = stand(corpus::Goal::offline);
    count_contacts(gone, facts);
    return facts;
  }

  void count_items(Gone gone, PlatformFacts &facts) const {
    std::uint64_t all_views = 0;
    std::vector<std::uint8_t> removed(leads_to_.size());
    std::vector<std::uint8_t> sources(leads_to_.size());
    for (std::size_t i = 0; i < leads_to_.size(); ++i) {
      removed[i] = gone.has(platform_of_[i]);
      sources[i] = std::any_of(leads_to_[i].begin(), leads_to_[i].end(), [&](std::uint32_t to) { return !gone.has(to); });
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
  }

  // Captive people go with their platform; portable ones stay, wherever they are kept.
  void count_contacts(Gone gone, PlatformFacts &facts) const {
    std::vector<bool> left(people_.lists());
    for (std::size_t list = 0; list < left.size(); ++list)
      left[list] = people_.people(list) == "portable" || !gone.has(number_of(people_.channel(list).platform));
    facts.contacts = verdict_.facts.people.all;
    facts.contacts_left = people_.count(left);
  }

  const corpus::Corpus &corpus_;
  corpus::Adjacency backward_;
  corpus::TouchKinds kinds_;
  PeopleOn people_;
  Verdict &verdict_;
  std::map<std::string, std::uint32_t, std::less<>> number_;
  std::vector<std::string> names_;
  std::vector<std::string_view> rented_;               // per item: the platform it lives on; empty: none
  std::vector<std::uint32_t> platform_of_;             // per item; kUnrented
  std::vector<std::vector<std::uint32_t>> leads_to_;   // per item: the grounds its touchpoints of a conversation lead to
  std::array<Ways, corpus::kGoals> ways_;
};

}  // namespace

void set_platforms(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy,
                   Verdict &verdict) {
  PlatformOff(corpus, graph, policy, verdict).run();
}

}  // namespace freehold::verdict
