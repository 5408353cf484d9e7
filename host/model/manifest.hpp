// What a plugin says of itself without being loaded: its rules with their pages, catalogue entries, phrase lists and rule set.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/model/item-text.hpp"
#include "host/model/lines.hpp"

namespace freehold::model {

enum class Dimension : std::uint32_t { none = 0, ownership = 1, funnel = 2, dependence = 3 };
enum class RuleKind : std::uint32_t { item = 0, corpus = 1, graph = 2 };

// A text a rule can say. {name} is filled by the finding's args.
struct Message {
  std::string id;
  std::string text;       // what was found
  std::string next_step;  // what to do instead
  std::string paste;      // a sentence the owner can paste; may be empty
  std::string who;        // you, web developer, …
  std::string effort;     // 10 min, 1 h, …
};

struct Rule {
  std::string id;        // plugin/rule
  RuleKind kind = RuleKind::item;
  std::string title;     // the failing state in one sentence
  std::string strength;  // said when it holds everywhere: "{num} of {den} pieces end in a call invitation"; may be empty
  std::string question;  // O1 … D5, or empty: informative
  std::vector<std::uint32_t> claims;  // numbers of plugins/claims.txt that it shows something of
  Dimension dimension = Dimension::none;
  bool judgement = false;  // else deterministic
  std::string tier;        // A, B, C
  bool needs_text = true;  // "not judged: text not kept" without it
  std::string severity;    // high, medium, low, note. Of a manifest: what its page says, empty: nothing. Of a plan: what counts in the end
  std::string silent_for;  // "regulated": not judged for owners whom advertising rules bind; empty: for nobody
  std::vector<Message> messages;
  std::string page;      // the Markdown body of the rule's page; stays with the host
};

// A host, host suffix or URL pattern → what stands there. Sources and dates are kept for explain.
struct CatalogueEntry {
  ItemText id;         // plugin/service
  ItemText match;      // host ("book.example": it and its subdomains) or host/path-prefix ("video.example/@"); of markup "#id", ".class", "[attribute]"
  ItemText kind;       // link kind: booking, checkout, affiliate, profile, post, shortener, …
  ItemText platform;   // empty: none
  ItemText page;       // profile, post, channel, shop, group; empty: not said
  ItemText ground;     // rented, owned (the author's account, portable), neutral
  ItemText portable;   // yes, no, empty: not known
  ItemText name;       // for people: "Book-a-Time"
  ItemText form_kind;  // what a form that posts there is: signup, contact, …; empty: nothing special
  ItemText provides;   // mail, crm, booking, …; empty: as its kind says
  ItemText unwrap;     // where an address that only leads on carries its target; empty: nowhere
  ItemText source;
  ItemText date;
};

// A list of phrases in one language. A trailing * matches the start of a word.
struct PhraseList {
  ItemText id;  // plugin/list
  ItemText language;
  Lines texts;  // sorted, unique
  ItemText why;
  ItemText source;
  ItemText date;
};

// A linear model: what each feature adds. Lines "feature weight", parted by line feeds.
struct Model {
  std::string id;  // plugin/name
  std::string why;
  std::string source;
  std::string date;
  std::string weights;
};

// Weight of a rule in its question; gate: where its value is under `under_ppm` the dimension is capped at `cap_ppm`.
struct RuleWeight {
  std::string rule;
  std::int64_t weight = 0;
  bool gate = false;
  std::int64_t under_ppm = 0;
  std::int64_t cap_ppm = 1000000;
};

struct QuestionWeight {
  std::string question;
  std::int64_t weight = 0;
  std::string text;  // the question in words
};

// Weight of a rule's value on the archetype axis: positive speaks for thought leader when the value is high, negative for influencer.
struct ArchetypeWeight {
  std::string rule;
  std::int64_t weight = 0;
};

// What a strategy expects of a dimension, in ppm; outside is a mismatch.
struct Expectation {
  Dimension dimension = Dimension::none;
  std::int64_t at_least_ppm = 0;
  std::int64_t at_most_ppm = 1000000;
};

// What this strategy can learn from the other one: the findings of these rules are its steps.
struct LearningPlan {
  std::string id;     // longevity, reach; empty: the rule set has none
  std::string title;
  std::string lead;   // what it is for, and what it never costs
  std::vector<std::string> rules;
};

// A share in ppm, or a number of pieces, as the name says.
struct Threshold {
  std::string name;
  std::int64_t value = 0;
};

struct RuleSeverity {
  std::string rule;
  std::string severity;  // high, medium, low, note
};

struct RuleSet {
  std::string id;
  std::string version;
  std::vector<RuleWeight> rules;
  std::vector<QuestionWeight> questions;
  std::vector<ArchetypeWeight> archetype;
  std::vector<Expectation> expectations;
  LearningPlan plan;
  std::vector<Threshold> thresholds;
  std::vector<RuleSeverity> severities;
  std::string other_severity;  // of rules of which neither a set nor their page says one
  std::vector<std::string> capture;       // link, form and call kinds that leave a contact the author keeps
  std::vector<std::string> conversation;  // … that lead to a live conversation
  std::vector<std::string> conversion;    // … that are a sale or booking
  std::vector<std::string> offline;       // … that lead to a person on the spot or on the line: a visit, an event, a call
  std::vector<std::string> bait;          // ids of the rules whose findings are ways of asking for attention, by message
  std::vector<std::string> disclosure;    // ids of the rules whose measure says that a paid piece tells who pays
  std::vector<std::string> left_out;      // page kinds that are not scored: legal, error, thank-you, …
};

struct Manifest {
  std::string id;
  std::string version;
  std::string title;
  std::vector<std::string> roles;   // reader, item-rules, …
  std::vector<std::string> require; // host extensions it cannot do without
  std::vector<Rule> rules;          // sorted by id
  std::vector<CatalogueEntry> catalogue;
  std::vector<PhraseList> phrases;   // sorted by id and language, each of them once
  std::vector<Model> models;
  std::vector<RuleSet> rule_sets;
  std::vector<TextBlock> texts;      // what entries and lists look at; it does not cross
};

// A plugin that discovery accepted.
struct Plugin {
  std::string path;    // absolute
  std::string sha256;  // of the file, lower-case hex
  Manifest manifest;
};

}  // namespace freehold::model
