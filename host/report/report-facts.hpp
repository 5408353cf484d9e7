// Values of a report that say how things stand, beside the judgement: contacts, money, platforms, ways through the content, what was read and
// by what. Plain text, not escaped; shares are parts per million.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "host/verdict/verdict.hpp"

namespace freehold::report {

using Ppm = verdict::Ppm;
using Text = std::optional<std::string>;
template <class T>
using ByName = std::vector<std::pair<std::string, T>>;
using Counts = ByName<std::uint64_t>;

// An item where a way leads through it.
struct Stop {
  std::string item;
  std::string title;
  std::string url;
};

// ---- facts -------------------------------------------------------------------------------------------------------------------------------

// People: exact where at_least is at_most; else nobody knows who stands on several lists.
struct Contacts {
  std::uint64_t at_least = 0;
  std::uint64_t at_most = 0;
  std::uint64_t lists = 0;
};

struct StagePeople {
  std::string stage;         // evangelist, customer, opportunity, sales-qualified, marketing-qualified, lead, subscriber, other, unknown
  Contacts people;
};

struct ContactList {
  std::string channel;       // its title
  std::string list;
  std::string people;        // portable, captive, unknown
  std::string platform;      // of its channel; empty: none
  std::uint64_t reachable = 0;
  std::uint64_t unsubscribed = 0;
  std::uint64_t bounced = 0;
  std::uint64_t unconfirmed = 0;
  std::uint64_t without_address = 0;  // rows
  Counts stages;             // of the reachable, furthest first, those with anybody; empty: it does not say
  bool overlap_known = false;  // it is known who of it stands on the other lists of which it is known
};

// Who can be reached. Unsubscribed, bounced, unconfirmed, without_address: rows of all lists added up.
struct People {
  Contacts all;
  Contacts customers;        // customers and evangelists
  Contacts qualified;        // marketing-qualified, sales-qualified, opportunity
  std::vector<StagePeople> stages;  // furthest first, those with anybody; empty: no list says
  std::uint64_t unsubscribed = 0;
  std::uint64_t bounced = 0;
  std::uint64_t unconfirmed = 0;
  std::uint64_t without_address = 0;
  std::vector<ContactList> lists;
};

// What is to be had through one rented platform alone.
struct Exclusive {
  std::uint64_t items = 0;
  Ppm items_share = 0;       // of the counted
  Contacts people;
  Ppm people_share_low = 0;  // of all who can be reached
  Ppm people_share_high = 0;
  std::uint64_t views = 0;
  Ppm views_share = 0;
};

// Counted items by their steps to a goal.
struct StepCounts {
  std::uint64_t here = 0;
  std::uint64_t near = 0;    // 1 or 2 steps
  std::uint64_t far = 0;
  std::uint64_t none = 0;
};

struct GoalFacts {
  std::string goal;          // capture, conversation, sale, offline
  StepCounts content;        // along the main content
  StepCounts menu;           // along menus and footers as well
  std::uint64_t places = 0;  // distinct touchpoints in the main content
};

struct MoneySignal {
  std::string kind;
  std::uint64_t items = 0;
  std::uint64_t items_main = 0;
  Ppm share = 0;
  std::uint64_t judged = 0;     // of items: it is known whether they say who pays
  std::uint64_t disclosed = 0;  // of judged: they do
};

// Views an algorithm decided, where exports say so.
struct Reliance {
  std::uint64_t items = 0;
  Ppm items_share = 0;       // of the counted
  std::uint64_t views = 0;
  std::uint64_t recommended = 0;
  Ppm share = 0;
};

// What the tenth of the pieces with the most views took. A fact without a score.
struct Lottery {
  std::uint64_t items = 0;   // with views
  std::uint64_t top = 0;     // the tenth of them
  std::uint64_t views = 0;
  std::uint64_t top_views = 0;
  Ppm share = 0;
};

// A way of asking for attention.
struct Bait {
  std::string rule;
  std::string message;
  std::string title;         // of the rule
  std::uint64_t items = 0;
  Ppm share = 0;
};

struct AnswerCounts {
  std::uint64_t yes = 0;
  std::uint64_t no = 0;
};

// Items of a channel from before the window: in no score.
struct Older {
  std::string channel;       // its title
  std::uint64_t items = 0;
  std::string first;
  std::string last;
  Counts kinds;
  ByName<AnswerCounts> answers;  // by question, those with any
};

// A rented platform, or the two largest together, gone tonight.
struct Platform {
  std::string platform;
  std::string also;          // the second of two; empty: one alone
  std::uint64_t items = 0;
  Ppm share = 0;
  std::uint64_t views = 0;
  Ppm views_share = 0;
  std::uint64_t items_left = 0;
  Ppm items_left_share = 0;
  Contacts contacts;
  Contacts contacts_left;
  std::uint64_t ways = 0;         // distinct touchpoints of a conversation
  std::uint64_t ways_left = 0;
  std::uint64_t captures = 0;
  std::uint64_t captures_left = 0;
  std::uint64_t conversions = 0;
  std::uint64_t conversions_left = 0;
  std::uint64_t offline = 0;
  std::uint64_t offline_left = 0;
  std::uint64_t reach = 0;
  std::uint64_t reach_left = 0;
  std::string gone_tonight;  // the sentence
};

// A service that pieces rely on. portable: whether the people gathered there can be taken along: yes, no, unknown.
struct ProviderUse {
  std::string id;
  std::string name;
  std::string kind;
  std::string portable;
  std::uint64_t items = 0;
};

struct Facts {
  std::uint64_t items = 0;
  std::uint64_t counted = 0;
  std::uint64_t older = 0;
  std::uint64_t left_out = 0;
  std::uint64_t undated = 0;
  std::uint64_t reach = 0;
  std::uint64_t reach_menu = 0;
  std::uint64_t ways = 0;
  std::uint64_t own_items = 0;
  std::uint64_t rented_items = 0;
  Ppm concentration = 0;
  Ppm effective_platforms = 0;  // millionths: three evenly used ones are 3,000,000
  Contacts portable;
  Contacts captive;
  Contacts unknown;
  People people;
  Exclusive exclusive;
  std::vector<GoalFacts> goals;
  Reliance reliance;
  Lottery lottery;
  std::vector<Bait> bait;    // most items first
  Counts left_out_kinds;
  Counts page_kinds;
  Counts item_kinds;
  std::vector<MoneySignal> money;
  std::vector<Platform> platforms;
  std::optional<Platform> two_largest;
  std::vector<Older> older_items;
  std::vector<ProviderUse> providers;  // sorted by kind, name
};

// ---- the graph, so much of it as is drawn ------------------------------------------------------------------------------------------------

// A shortest way in the main content to a goal; ends at the item that holds the touchpoint.
struct Way {
  std::vector<Stop> stops;
  std::string touchpoint;    // where it ends: link, form, sentence; empty: not found
  std::string kind;          // booking, phone, checkout, …
  std::string words;         // what a reader sees of it; may be empty
  std::string target;        // its address; may be empty
  std::string text;          // all of it for a person to follow
};

// Items that lead only to each other. size counts all; items and edges (from, to: indexes of items) are what is drawn.
struct RabbitHole {
  std::uint64_t size = 0;
  std::vector<Stop> items;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
};

// An item that people reach in the main content and that leads to no item, capture, conversation, sale or offline step.
struct DeadEnd {
  Stop item;
  std::uint64_t links_in = 0;
  std::vector<Stop> from;    // some that lead there
};

struct Ways {
  std::vector<Way> paths;          // to a live conversation
  std::vector<Way> capture_paths;
  std::vector<Way> sale_paths;
  std::vector<Way> offline_paths;
  std::vector<RabbitHole> holes;   // largest first; holes_found counts all
  std::uint64_t holes_found = 0;
  std::vector<DeadEnd> dead_ends;  // most linked first; dead_ends_found counts all
  std::uint64_t dead_ends_found = 0;
};

// ---- what was read, and by what ----------------------------------------------------------------------------------------------------------

struct Source {
  std::string name;
  std::string kind;
  std::string reader;
  std::string state;         // done, partial, refused
  std::string reason;
  std::uint64_t files = 0;
  std::uint64_t items = 0;
  Counts left_out;
};

struct Note {
  std::string code;
  std::string source;
  std::string path;
  std::string culprit;
  std::string sentence;
};

struct FailedRule {
  std::string rule;
  std::uint64_t count = 0;
  std::string reason;
};

// Short links of a channel through one service whose target nobody told.
struct ShortLinkCount {
  std::string channel;  // its title
  std::string service;  // its host
  std::uint64_t count = 0;
};

// What was not read or not judged.
struct Missing {
  Counts notes;
  Counts left_out;
  std::vector<std::string> partial;
  std::vector<std::string> refused;
  std::vector<std::string> unread;     // titles of declared channels
  std::vector<std::string> withdrawn;
  std::vector<FailedRule> failed;
  std::uint64_t dismissed = 0;
  std::uint64_t older_findings = 0;
  std::uint64_t other_strategy = 0;
  std::vector<ShortLinkCount> short_links;
};

struct PluginUse {
  std::string id;
  std::string version;
  std::string title;
  std::string sha256;
};

struct Provenance {
  std::string version;                // of freehold
  std::string isolation;
  std::vector<PluginUse> plugins;
};

}  // namespace freehold::report
