// Figures of a verdict: what is counted and never scored. Part of host/verdict/verdict.hpp, which says which items count and what indexes mean.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/corpus/graph.hpp"

namespace freehold::verdict {

using Ppm = std::int64_t;
inline constexpr Ppm kWhole = 1'000'000;

using Counted = std::pair<std::string, std::uint64_t>;  // name → how many; lists of it are sorted by name

// People. Lists of one run are counted together exactly; between others nobody knows who stands on both: then at least the longest, at most all
// added up.
struct Contacts {
  std::uint64_t at_least = 0;
  std::uint64_t at_most = 0;
  std::uint64_t lists = 0;
  friend bool operator==(const Contacts &, const Contacts &) = default;
};

struct StagePeople {
  model::ContactStage stage = model::ContactStage::unknown;
  Contacts people;
};

struct ContactList {
  std::uint32_t contact = 0;  // into Corpus::contacts
  std::uint32_t channel = 0;
  std::string people;         // portable (held as a file, or the channel says so), captive, or empty: not known
};

// Who can be reached. Those who unsubscribed, bounced or never confirmed are not among them; they are rows, added up over the lists.
struct People {
  Contacts all;
  Contacts customers;               // stages customer and evangelist
  Contacts qualified;               // marketing-qualified, sales-qualified, opportunity
  std::vector<StagePeople> stages;  // furthest first, those with anybody; empty: no list says. A person's stage is the furthest of any list
  std::uint64_t unsubscribed = 0;
  std::uint64_t bounced = 0;
  std::uint64_t unconfirmed = 0;
  std::uint64_t without_address = 0;
  std::vector<ContactList> lists;   // by channel, list
};

// What is to be had through one rented platform alone, over all platforms.
struct Exclusive {
  std::uint64_t items = 0;   // counted items on a rented platform that live neither on own ground nor on another platform: question O4 is not
                             // answered yes, they name no original elsewhere, and no item elsewhere has their title
  Ppm items_share = 0;       // of the counted
  Contacts people;           // only on lists that go with one platform
  Ppm people_share_low = 0;  // of all who can be reached
  Ppm people_share_high = 0;
  std::uint64_t views = 0;   // of those items, by exports that say so
  Ppm views_share = 0;       // of all views known
};

// Counted items by their steps to a goal in the main content; menu: along menus and footers as well.
struct StepCounts {
  std::uint64_t here = 0;
  std::uint64_t near = 0;    // 1 or 2 steps
  std::uint64_t far = 0;
  std::uint64_t none = 0;
};
struct GoalFacts {
  StepCounts content;
  StepCounts menu;
  std::uint64_t places = 0;  // distinct addresses of such touchpoints in the main content
};

struct MoneySignal {
  std::string kind;             // of links: affiliate, ads, donation, …
  std::uint64_t items = 0;      // counted items with one anywhere
  std::uint64_t items_main = 0; // … in the main content
  Ppm share = 0;                // of the counted items, anywhere
  std::uint64_t judged = 0;     // of items: a rule of base.disclosure, or the platform's own mark, says whether it tells who pays
  std::uint64_t disclosed = 0;  // of judged: it does
};

// Views that a platform's recommendation gave, where exports say so: metrics "views" and "views.recommended".
struct Reliance {
  std::uint64_t items = 0;      // counted items with both numbers
  Ppm items_share = 0;          // of the counted
  std::uint64_t views = 0;
  std::uint64_t recommended = 0;
  Ppm share = 0;
};

// How unevenly views fall: what the tenth of the pieces with the most views took. A fact: no score and no finding hangs on it.
struct Lottery {
  std::uint64_t items = 0;      // counted items with views
  std::uint64_t top = 0;        // the tenth of them, rounded up
  std::uint64_t views = 0;
  std::uint64_t top_views = 0;
  Ppm share = 0;
};

// A way of asking for attention: findings of one message of a rule of base.bait.
struct Bait {
  std::uint32_t rule = 0;
  std::string message;
  std::uint64_t items = 0;      // counted items with one
  Ppm share = 0;                // of the counted
};

// The items of a channel from before the window: shown apart, in no score.
struct Older {
  std::uint32_t channel = 0;
  std::uint64_t items = 0;
  std::string first;            // earliest and latest date of them
  std::string last;
  std::vector<Counted> kinds;
  std::vector<std::array<std::uint64_t, 2>> answers;  // by question: yes, no
};

// A rented platform on its own, or two of them, and what is left when it is gone tonight. A way is a distinct address of touchpoints in the main
// content: it stands while one of its places does, on ground that is there and leading to ground that is there.
struct PlatformFacts {
  std::string platform;
  std::string also;         // the second of two; empty: one alone
  std::uint64_t items = 0;  // counted items on it
  Ppm share = 0;            // of the counted items
  std::uint64_t views = 0;  // by exports that say so
  Ppm views_share = 0;      // of all views known
  std::uint64_t items_left = 0;
  Ppm items_left_share = 0;
  Contacts contacts;                // captive people go with their platform
  Contacts contacts_left;
  std::uint64_t ways = 0;           // to a conversation
  std::uint64_t ways_left = 0;
  std::uint64_t captures = 0;       // ways to a capture
  std::uint64_t captures_left = 0;
  std::uint64_t conversions = 0;    // ways to a sale or booking
  std::uint64_t conversions_left = 0;
  std::uint64_t offline = 0;        // ways to an offline step
  std::uint64_t offline_left = 0;
  std::uint64_t reach = 0;          // counted items with a conversation within 2 steps
  std::uint64_t reach_left = 0;
};

struct Facts {
  std::uint64_t items = 0;
  std::uint64_t counted = 0;
  std::uint64_t older = 0;
  std::uint64_t left_out = 0;
  std::uint64_t undated = 0;
  std::string window_begins;             // ISO date; empty: no window
  std::vector<Counted> left_out_kinds;   // page kind → items that are not scored
  std::vector<Counted> page_kinds;       // of the counted; "" where a reader knows none
  std::vector<Counted> item_kinds;       // page, post, letter, …
  Contacts portable;                     // people you could write to tomorrow
  Contacts captive;
  Contacts unknown;
  People people;
  Exclusive exclusive;
  std::array<GoalFacts, corpus::kGoals> goals;  // by corpus::Goal
  std::uint64_t reach = 0;               // counted items that reach a conversation in <= 2 steps in the main content
  std::uint64_t reach_menu = 0;          // … counting menus
  std::uint64_t ways = 0;
  std::vector<MoneySignal> money;        // every kind of kMoneyKinds, also those with 0
  std::uint64_t own_items = 0;           // counted items on own ground
  std::uint64_t rented_items = 0;
  Ppm concentration = 0;                 // share of the largest rented platform in the rented items; 0: none rented
  Ppm effective_platforms = 0;           // millionths: (Σ items)² / Σ items² over the rented platforms; three evenly used ones are 3,000,000
  std::vector<PlatformFacts> platforms;  // rented ones: most items first, then by name
  std::optional<PlatformFacts> two_largest;  // the first two of platforms gone together
  Reliance reliance;
  Lottery lottery;
  std::vector<Bait> bait;                // most items first, then by rule, message
  std::vector<Older> older_items;        // by channel; those with any
  std::vector<std::vector<std::uint32_t>> rabbit_holes;  // items; largest first
  std::vector<std::vector<std::uint32_t>> paths;  // samples of shortest ways to a conversation, from home and the most linked items
  std::vector<std::vector<std::uint32_t>> capture_paths;
  std::vector<std::vector<std::uint32_t>> sale_paths;
  std::vector<std::vector<std::uint32_t>> offline_paths;
};
inline constexpr std::array<std::string_view, 7> kMoneyKinds = {"ad", "affiliate", "donation", "membership", "merchandise", "sponsor",
                                                                "sponsor-kit"};
inline constexpr std::size_t kShownPaths = 5;

}  // namespace freehold::verdict
