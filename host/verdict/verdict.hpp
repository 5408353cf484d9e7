// The verdict: what all rules together say of a corpus under a policy. Plain values made by one pure function; no I/O, no clock, no double.
//
// How a score comes about (every step can be added up again by hand from the values below)
//   rule       over the items of a channel that count: Σnum of Σden.
//   question   num and den of its rules times their weights in the base rule set, added up; value = num/den, rounded once, half to even.
//              A rule that the base rule set does not list, or with a weight of 0 or less, is informative: it never touches a score.
//   channel    mean of the question values by the questions' weights; then the gates.
//   whole      mean of the channel scores by the channel weights, which are printed.
// All values are parts per million (Ppm). Ownership and funnel: higher is better; dependence: higher is more dependent.
//
// Which items count: all but those whose page kind is in base.left_out and those published before the window. Both are counted and shown
// apart. An item without a readable date is in the window; "2026-05" counts as the last day it may mean. The window of a channel ends on the day its
// export was made, where that is known and before today: what nobody has published since is not known, and so not missing.
//
// Missing: a rule that failed on an item (its plugin failed, its text was not kept). It never moves the value; it lowers coverage and
// widens the range, with as many opportunities as the rule has on average elsewhere in the channel (1 where it has none). A declared channel
// of which nothing was read has coverage 0 and the range 0…1 with its full channel weight.
//
// Indexes: `item` into Corpus::items, `rule` into Corpus::rules, `channel` into Verdict::channels, `question` into Verdict::questions;
// model::kNone: none.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/corpus/graph.hpp"
#include "host/model/policy.hpp"
#include "host/verdict/figures.hpp"

namespace freehold::verdict {

// ---- questions and answers ---------------------------------------------------------------------------------------------------------

enum class Answer : std::uint8_t { na = 0, yes = 1, no = 2, missing = 3 };  // missing: every rule that would answer failed

struct Question {
  std::string id;  // O1 … D5
  std::string text;
  model::Dimension dimension = model::Dimension::none;  // O…, F…, D… by the letter, else that of the first rule that answers it
  std::int64_t weight = 0;
};

// One rule's part in a question. value: empty where den is 0.
struct RuleTerm {
  std::uint32_t rule = 0;
  std::int64_t weight = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t judged = 0;       // answers: items, and channel results of corpus rules
  std::uint64_t missing = 0;      // answers it failed to give
  std::uint64_t missing_den = 0;  // opportunities these stand for in the range
  std::optional<Ppm> value;
};

// A question over one channel or over everything. num and den are plain sums; value is Σ weight·num / Σ weight·den over `rules`.
struct QuestionScore {
  std::uint32_t question = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t judged = 0;   // items with an answer (and channel results)
  std::uint64_t missing = 0;  // items whose every answer failed
  std::optional<Ppm> value;   // empty: nothing judged
  Ppm low = 0;                // everything missing says no / yes
  Ppm high = 0;
  Ppm coverage = 0;           // share of the weighted opportunities that were judged
  std::vector<RuleTerm> rules;  // that said or failed something; by rule
};

// ---- scores --------------------------------------------------------------------------------------------------------------------------

// One summand: weight · value / Σ weight of the terms that have a value. In a channel's score a question, in the whole's a channel.
struct Term {
  std::string name;  // question id or channel key
  std::uint32_t index = 0;
  std::int64_t weight = 0;
  std::optional<Ppm> value;  // empty: counts in coverage and range only
  Ppm low = 0;
  Ppm high = 0;
  Ppm coverage = 0;
};

// A gate of the base rule set. Ownership, funnel: fired since the rule's value is under `under`; the score is at most `cap`.
// Dependence is mirrored: fired since the value is over `under`; the score is at least `cap`. Only gates that moved the score have fired.
struct GateFired {
  std::uint32_t rule = 0;
  std::uint32_t channel = 0;
  Ppm value = 0;
  Ppm under = 0;
  Ppm cap = 0;
};

struct Score {
  model::Dimension dimension = model::Dimension::none;
  bool enough = false;       // judged >= Policy::minimum_answers; without it print "not enough", not the value
  std::optional<Ppm> value;  // empty: nothing judged at all
  Ppm before_gates = 0;      // the sum of the terms
  Ppm low = 0;               // the range if everything missing were all bad or all good, as numbers: low <= value <= high
  Ppm high = 0;
  Ppm coverage = 0;
  std::uint64_t judged = 0;  // answers
  std::uint64_t missing = 0;
  std::vector<Term> terms;   // in the order of Verdict::questions or Verdict::channels
  std::vector<GateFired> gates;  // whole: those of all channels
};

inline constexpr std::size_t kDimensions = 3;
// [0] ownership, [1] funnel, [2] dependence.
using Scores = std::array<Score, kDimensions>;
constexpr std::size_t at(model::Dimension d) { return static_cast<std::size_t>(d) - 1; }

// ---- archetype -------------------------------------------------------------------------------------------------------------------------

// weight · (2·value − 1) is what the rule adds to the axis; positive speaks for thought leader.
struct ArchetypeTerm {
  std::uint32_t rule = 0;
  std::int64_t weight = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t pieces = 0;  // judged results: pieces of evidence
  Ppm value = 0;             // whole: mean of the channels' values by channel weight
  bool thought_leader = false;  // which side it speaks for; neither where value is exactly a half
  bool influencer = false;
};

// axis = Σ weight·(2·value − 1) / Σ |weight| over the rules with data; share of thought leader = (axis + 1) / 2.
// Weights: the archetype tables of the base rule set and of all strategies, in this order; of a rule listed twice the first counts.
// name
//   unclear         fewer pieces of evidence than Policy::minimum_evidence, or no weighted rule has data
//   neither         only for the whole: nothing is sold, and neither side is found (influencer-dominant content is that before it sells; thought
//                   leadership needs a sign of expertise). Nothing is sold: rules that answer the money questions F5 (is the sale completed off the
//                   feed) and D4 (is attention what pays) ran, F5 was never applicable, D4 was never answered yes, and no counted item
//                   holds a touchpoint of base.conversation or base.conversion, wherever it stands on the page
//   mixed           each side holds at least Policy::mixed_ppm, a third
//   thought-leader, influencer   the side that holds all but less than that
struct Archetype {
  std::string name;
  std::string dominant;         // thought-leader or influencer: the side with more than a half; empty at exactly a half or where unclear
  Ppm share = 500'000;          // of thought leader; the influencer's is the rest to 1,000,000
  Ppm margin = 0;               // |share of the one − share of the other|
  std::uint64_t pieces = 0;
  bool holds_each = false;      // the same name when any one weight moves by 20 %
  bool holds_all = false;       // the same name when all weights move by up to 20 %, against it
  Ppm share_low = 500'000;      // the exact extremes of the share when all weights move by up to 20 %
  Ppm share_high = 500'000;
  std::vector<ArchetypeTerm> terms;  // strongest first: by |weight·(2·value − 1)|, then rule
};

// The same of a single item: unclear under the minimum of evidence.
struct ItemArchetype {
  std::string_view name;      // thought-leader, influencer, mixed, unclear
  Ppm share = 500'000;        // of thought leader
  std::uint64_t pieces = 0;
};

// ---- channels --------------------------------------------------------------------------------------------------------------------------

struct ChannelVerdict {
  std::string key;
  std::string title;
  std::string platform;  // empty: the web at large or not known
  std::string address;   // own, free-host, rented, or empty: not known
  std::string people;    // portable, captive, or empty: not known
  bool declared = false;
  bool read = false;          // items were read. Declared and not read counts against coverage
  bool has_source = true;     // declared: something was given to read
  std::int64_t weight = 0;    // in the whole's mean. Said ones as declared (all scaled alike); the others weigh the mean of the said ones
  Ppm share = 0;              // weight as share of all
  std::uint64_t items = 0;    // all
  std::uint64_t counted = 0;  // that count in scores
  std::uint64_t older = 0;    // before the window
  std::uint64_t left_out = 0; // by page kind
  std::uint64_t undated = 0;  // of the counted
  std::string last_published; // latest date of any item; empty: not known ("quiet since")
  std::string exported;       // the day its export was made; empty: nobody says. Its window ends then, if that is before today
  // The last day of which anything is known here: exported, else the newest date in the sources of its items; never after today. Empty: not known.
  std::string seen_until;
  std::optional<std::int64_t> quiet_days;  // from last_published to seen_until: an old export is not a silent channel
  std::vector<QuestionScore> questions;  // those with anything judged or missing; by question
  Scores scores;
  Archetype archetype;
};

// ---- findings --------------------------------------------------------------------------------------------------------------------------

struct FindingRef {
  std::string fingerprint;  // "F-" and 8 hex digits: see fingerprint()
  std::uint32_t item = model::kNone;     // kNone: of a corpus rule over a channel
  std::uint32_t channel = model::kNone;
  std::uint64_t worth = 0;
  std::vector<model::Pair> args;
  model::Evidence evidence;
  std::string severity = {};  // high, medium, low, note: the rule's, or as an override of its place says
};

// What mending all findings of a group does to the score of its dimension over the whole: effect on the score, not a forecast.
struct Gain {
  model::Dimension dimension = model::Dimension::none;  // none: the rule is informative
  Ppm before = 0;
  Ppm after = 0;
  constexpr Ppm change() const { return after - before; }  // of dependence: negative is better
  constexpr Ppm better() const { return dimension == model::Dimension::dependence ? before - after : after - before; }
};

// All findings of one message of one rule. The first group is the rule kStrategyUndeclared where the owner has declared nothing.
struct FindingGroup {
  std::uint32_t rule = model::kNone;  // kNone: kStrategyUndeclared, which belongs to no plugin
  std::string rule_id;
  std::string message;
  std::uint64_t count = 0;
  std::uint64_t worth = 0;
  std::vector<Counted> channels;      // channel key → findings
  std::optional<Gain> gain;           // where worth > 0 and the rule has a weight
  std::vector<FindingRef> findings;   // the first kShownFindings: by worth, item, place
  std::string severity = {};          // the worst of all its findings
};
inline constexpr std::size_t kShownFindings = 25;
inline constexpr std::string_view kStrategyUndeclared = "strategy-undeclared";

// A group as something to do. Texts are the message's own, with {name} filled from the first finding.
struct Fix {
  std::uint32_t group = 0;  // into Verdict::findings
  Gain gain;
  bool enough = false;      // false: informative, or its dimension has no score to print yet; then give no figure
  std::uint64_t count = 0;
  std::string text;
  std::string next_step;
  std::string paste;
  std::string who;
  std::string effort;
  std::uint32_t item = model::kNone;  // of the first finding
  model::Evidence evidence;
};

// A rule that holds nearly everywhere: value >= Policy::strength_ppm of at least strength_pieces opportunities, or all of them where fewer items count.
// Dependence: num counts the opportunities that do not show it.
struct Strength {
  std::uint32_t rule = 0;
  std::string text;  // the rule's strength with {num} and {den} filled
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::int64_t weight = 0;  // question weight · rule weight; 0: informative
};

// ---- strategy --------------------------------------------------------------------------------------------------------------------------

enum class MismatchKind : std::uint32_t { archetype = 0, dimension = 1 };

// Where what was found is not what the declared strategy expects. Only where there is enough to say so.
struct Mismatch {
  MismatchKind kind = MismatchKind::archetype;
  std::uint32_t channel = model::kNone;  // kNone: the whole
  model::Dimension dimension = model::Dimension::none;
  Ppm value = 0;           // score, or share of the declared side; of a declared hybrid that of thought leader
  Ppm at_least = 0;
  Ppm at_most = kWhole;
  std::string found;       // kind archetype: name of what was found
  std::uint64_t items = 0; // that speak against it
  std::vector<std::uint32_t> shown;  // the first kShownItems of them, in the corpus' order
  std::uint64_t contacts = 0;        // held by captive channels: exposed
};
inline constexpr std::size_t kShownItems = 20;

// What the strategy can learn from the other one, after what it owes itself (model::LearningPlan of a rule set): that of the influencer where one was
// declared or found, that of the thought leader where only one was found. One step a rule: its group that pays most.
struct LearningPlan {
  std::string id;     // longevity, reach; empty: neither was found nor declared
  std::string title;
  std::string lead;
  std::vector<Fix> steps;  // by what mending pays, then in the rule set's order; at most kPlanSteps
  std::array<std::optional<Gain>, kDimensions> together;  // all steps at once, where they touch the dimension
};
inline constexpr std::size_t kPlanSteps = 5;

struct Strategy {
  std::string declared;  // empty: undeclared
  bool known = false;    // a strategy of that id is among Policy::strategies
  // Whose rules speak: the declared one (of a hybrid both), else the found archetype, else empty (then all do). Rules of another strategy (its rule set
  // lists them or its id is their prefix, and neither base nor the followed one lists them) are silent: Verdict::other_strategy counts.
  std::string followed;
  std::vector<Mismatch> mismatches;  // whole first; of channels only what the whole does not say already
  // The declared strategy was found and all that it expects of the whole holds: nothing has to change. One channel may differ.
  bool healthy = false;
  // The owner's own figures: one deal, and deals · clients a year; 0: not said, then no money is named.
  std::int64_t deal_value = 0;
  std::int64_t year_value = 0;
  std::string currency;
};

// ---- what is missing -------------------------------------------------------------------------------------------------------------------

struct FailedRule {
  std::uint32_t rule = 0;
  std::uint64_t count = 0;
  std::string reason;  // the smallest of them, as a sample
};

struct Missing {
  std::vector<Counted> notes;         // code → notes
  std::vector<Counted> left_out;      // reason → files, over all sources
  std::vector<std::string> partial;   // names of sources
  std::vector<std::string> refused;
  std::vector<std::string> unread;    // keys of declared channels of which nothing was read
  std::vector<std::string> withdrawn; // plugins
  std::vector<FailedRule> failed;     // by rule
};

// ---- all of it -------------------------------------------------------------------------------------------------------------------------

struct Verdict {
  std::vector<Question> questions;       // sorted by dimension, then id
  std::vector<std::vector<Answer>> answers;  // per item (all items, also those that do not count), per question
  std::vector<bool> counts;              // per item: in the scores
  std::vector<ItemArchetype> item_archetypes;  // per item
  std::vector<std::uint32_t> channel_of; // per item
  std::vector<ChannelVerdict> channels;  // sorted by key
  std::vector<QuestionScore> whole_questions;  // pooled over all counted items: for reading, the scores go by channel
  Scores scores;
  Archetype archetype;
  Strategy strategy;
  std::vector<Strength> strengths;       // best first
  std::vector<FindingGroup> findings;    // strategy-undeclared, then by what mending pays, worth, count, severity, rule, message
  std::vector<Fix> fixes;                // at most three, of different rules; best first
  std::array<std::optional<Gain>, kDimensions> together;  // all fixes at once, where they touch the dimension: gains do not add up
  LearningPlan plan;
  std::uint64_t dismissed = 0;           // findings the owner called wrong
  std::vector<std::uint64_t> dismissals; // per Policy::dismissed: findings it means; of one that has expired they speak again
  std::uint64_t older_findings = 0;      // of items that do not count
  std::uint64_t other_strategy = 0;
  Facts facts;
  Missing missing;
};

// Requires: graph was built from this corpus. Linear in items, results and links, but for sorting. The same for any order of
// results within an item and of policy lists.
Verdict judge(const corpus::Corpus &corpus, const corpus::Graph &graph, const model::Policy &policy);

// "F-" and the first 8 hex digits of the FNV-1a 64 hash of rule id, item id, message id, the quote (ASCII lower case, white space runs as
// one blank, trimmed) and the args sorted by key; each part is followed by a NUL. Rewording a message changes no fingerprint.
// item: the id of the item, or "channel:" and the key of the channel.
std::string fingerprint(std::string_view rule, std::string_view item, const model::Finding &finding);

// text with every {name} that has an arg replaced once; others stay as they are.
std::string fill(std::string_view text, const std::vector<model::Pair> &args);

}  // namespace freehold::verdict
