// The report: everything a renderer may show, as plain values of its own, so that report.json holds all of it and any format drawn from the file
// has the same bytes as the one drawn at once. No index leads out of it and nothing in it is escaped: all text may be hostile.
//
// Shares, scores and weights of mass are parts per million (Ppm). Lists keep the order of the verdict. What each format shows:
//   terminal   head, sentences, dimensions, sources and unread, first strength, fixes, together, platforms, more_certainty
//   json       all of it                  (schema/report.schema.json)
//   jsonl      items                      (schema/item.schema.json)
//   html       all of it but items; of findings and lists so many as it says
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/report/item-list.hpp"
#include "host/report/report-facts.hpp"
#include "host/report/report-policy.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::report {

inline constexpr const char *kSchema = "freehold-report/1";

struct Head {
  std::string client;             // empty: not said
  std::string declared_strategy;  // empty: undeclared
  std::string followed_strategy;  // whose rules speak; empty: all
  std::string regulated;
  std::string today;
  std::int64_t window_days = 0;   // 0: no window
  std::string window_begins;
  std::string rule_set;           // "base 1.0"
  std::string currency;
  std::int64_t deal_value = 0;    // 0: not said, then no money is named
  std::int64_t year_value = 0;
};

// ---- scores ------------------------------------------------------------------------------------------------------------------------------

// What a rule of the base rule set does beside its weight: a value under `under` holds the score at `cap` at most (dependence: over, at least).
struct GateRule {
  Ppm under = 0;
  Ppm cap = 0;
};

struct RuleTerm {
  std::string rule;
  std::string title;
  std::int64_t weight = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t judged = 0;
  std::uint64_t missing = 0;
  std::optional<Ppm> value;
  std::optional<GateRule> gate;
};

struct QuestionPart {
  std::string question;
  std::string text;
  std::string dimension;
  std::int64_t weight = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t judged = 0;
  std::uint64_t missing = 0;
  std::optional<Ppm> value;
  Ppm low = 0;
  Ppm high = 0;
  Ppm coverage = 0;
  std::vector<RuleTerm> rules;
};

// One summand: of a channel's score a question, of the whole's a channel.
struct Term {
  std::string name;
  std::int64_t weight = 0;
  std::optional<Ppm> value;
  Ppm low = 0;
  Ppm high = 0;
  Ppm coverage = 0;
};

struct Gate {
  std::string rule;
  std::string title;
  std::string channel;
  Ppm value = 0;
  Ppm under = 0;
  Ppm cap = 0;
};

struct Score {
  std::string dimension;     // ownership, funnel, dependence
  bool enough = false;       // false: say "not enough", not the value
  std::optional<Ppm> value;
  Ppm before_gates = 0;
  Ppm low = 0;
  Ppm high = 0;
  Ppm coverage = 0;
  std::uint64_t judged = 0;
  std::uint64_t missing = 0;
  std::string fact;          // one sentence in figures; of the whole only
  std::vector<Term> terms;
  std::vector<Gate> gates;
};

struct ArchetypeTerm {
  std::string rule;
  std::string title;
  std::int64_t weight = 0;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
  std::uint64_t pieces = 0;
  Ppm value = 0;
  std::string side;          // thought-leader, influencer, or empty: neither
};

struct Archetype {
  std::string archetype;     // thought-leader, influencer, mixed, neither, unclear
  std::string dominant;
  Ppm share = 500'000;       // of thought leader
  Ppm margin = 0;
  std::string certainty;     // high, medium, low, none
  std::uint64_t pieces = 0;
  bool holds_each = false;
  bool holds_all = false;
  Ppm share_low = 500'000;
  Ppm share_high = 500'000;
  std::vector<ArchetypeTerm> terms;
};

struct Channel {
  std::string key;
  std::string title;
  std::string platform;
  std::string address;
  std::string people;
  bool declared = false;
  bool read = false;
  bool has_source = true;
  std::int64_t weight = 0;
  Ppm share = 0;
  std::uint64_t items = 0;
  std::uint64_t counted = 0;
  std::uint64_t older = 0;
  std::uint64_t left_out = 0;
  std::uint64_t undated = 0;
  std::string last_published;
  std::string exported;      // the day its export was made; empty: nobody says
  std::string seen_until;    // the last day of which anything is known here
  std::optional<std::int64_t> quiet_days;  // from last_published to seen_until
  Archetype archetype;
  std::vector<Score> dimensions;
  std::vector<QuestionPart> questions;
};

// ---- findings ----------------------------------------------------------------------------------------------------------------------------

// Where a finding speaks. item empty: over a channel.
struct Spot {
  std::string fingerprint;
  std::string item;
  std::string title;
  std::string url;
  std::string channel;
  std::uint64_t worth = 0;
  std::string severity;      // high, medium, low, note
  std::string text;          // the message, filled
  Evidence evidence;
};

struct Gain {
  std::string dimension;
  Ppm before = 0;
  Ppm after = 0;
};

// All findings of one message of one rule, and what to do about them.
struct FindingGroup {
  std::string rule;
  std::string title;
  std::string message;
  std::string text;          // filled from the first finding
  std::string next_step;
  std::string paste;
  std::string who;
  std::string effort;
  std::string question;
  std::string dimension;     // empty: informative
  bool judgement = false;
  std::string tier;
  std::string severity;      // the worst of its findings
  std::uint64_t count = 0;
  std::uint64_t worth = 0;
  Counts channels;
  std::optional<Gain> gain;
  std::vector<Spot> spots;   // the first of count
};

struct Fix {
  std::string rule;
  std::string fingerprint;   // of the first finding
  std::uint64_t count = 0;
  std::string text;
  std::string next_step;
  std::string paste;
  std::string who;
  std::string effort;
  std::string item;
  std::string title;
  std::string url;
  bool enough = false;       // false: no figure
  Gain gain;
  Evidence evidence;
};

// What the strategy can learn from the other one.
struct Plan {
  std::string id;            // longevity, reach; empty: there is none
  std::string title;
  std::string lead;
  std::vector<Fix> steps;    // what pays most first; a step whose gain has no dimension touches no score
  std::vector<Gain> together;
};

struct Strength {
  std::string rule;
  std::string text;
  std::uint64_t num = 0;
  std::uint64_t den = 0;
};

struct Mismatch {
  std::string kind;          // archetype, dimension
  std::string channel;       // title; empty: the whole
  std::string dimension;
  Ppm value = 0;
  Ppm at_least = 0;
  Ppm at_most = 0;
  std::string found;
  std::string sentence;
  std::uint64_t items = 0;
  std::vector<Stop> shown;
  std::uint64_t contacts = 0;
};

// An exit code of the run that applied, and why.
struct ExitCode {
  std::int64_t code = 0;
  std::string reason;
};

struct Report {
  std::string schema = kSchema;
  Head head;
  Archetype verdict;
  std::string sentence;               // the verdict in one sentence
  std::vector<std::string> saying;    // what else has to be said beside it
  bool healthy = false;               // what was declared was found, and all that it expects holds
  std::vector<Score> dimensions;
  std::vector<QuestionPart> questions;  // pooled over all that counts: for reading
  std::vector<Channel> channels;
  std::vector<Strength> strengths;
  std::vector<Fix> fixes;
  std::vector<Gain> together;         // all fixes at once
  Plan plan;
  std::vector<Mismatch> mismatches;
  std::vector<FindingGroup> findings;
  Facts facts;
  Ways ways;
  std::vector<Source> sources;
  std::vector<Note> notes;
  Missing missing;
  Policy policy;
  std::vector<std::string> more_certainty;  // what would narrow the ranges
  Provenance provenance;
  std::vector<ExitCode> exit_codes;   // all that applied, in the order in which they count; {0} where none
  ItemList items;                     // sorted by id
};

// Requires: graph and verdict were made of this corpus under this policy; all four outlive the report, whose items are made of them when they are
// asked for. Message texts are filled: {name} from the finding's args, unknown names stay as they are. Exit codes are those the content decides
// (3 nothing to audit, 4 incomplete); gates.hpp adds those of the owner's demands.
Report make_report(const corpus::Corpus &corpus, const corpus::Graph &graph, const verdict::Verdict &verdict,
                   const model::Policy &policy);

}  // namespace freehold::report
