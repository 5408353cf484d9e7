// The content item as values: what a reader's fh_item becomes in the worker, crosses to the host, rests in a corpus file and is judged from it.
//
// Absent is not zero and not empty: std::optional where a reader may not know. Spans are byte offsets into the UTF-8 of the field they
// speak of; kNowhere where a thing does not stand in the main text. Order of links, forms, calls and headings is that of the page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/model/item-text.hpp"

namespace freehold::model {

using Text = std::optional<std::string>;

inline constexpr std::uint64_t kNowhere = UINT64_MAX;
inline constexpr std::uint32_t kNone = UINT32_MAX;

// Same numbers as enum fh_place.
enum class Place : std::uint32_t { unknown = 0, main = 1, navigation = 2, header = 3, footer = 4, aside = 5 };
inline constexpr std::uint32_t kPlaces = 6;

struct Link {
  ItemText url;
  ItemText text;
  ItemText rel;
  ItemText kind;
  ItemText platform;  // empty: none
  ItemText service;   // empty: no catalogue entry
  Place place = Place::unknown;
  std::uint32_t flags = 0;  // enum fh_link_flag
  std::uint64_t begin = kNowhere;
  std::uint64_t end = kNowhere;
};

// What shed() leaves of a link of which nobody needs more than where it leads.
struct Way {
  std::uint64_t to = 0;          // the key of the page, as key_hash() tells it
  Place place = Place::unknown;  // main: of every link that counts as one of the main content
  bool own = false;              // the page is on ground of the author's own
};

struct Field {
  ItemText name;
  ItemText type;
  ItemText label;
  ItemText role;
  std::uint32_t flags = 0;
};

struct Form {
  ItemText action;
  ItemText method;
  ItemText kind;
  ItemText submit;
  ItemText heading;
  ItemText service;
  std::vector<Field> fields;
  Place place = Place::unknown;
  std::uint32_t flags = 0;  // 1 in the main content, 2 no <form>, 4 own ground
  std::uint64_t begin = kNowhere;
};

struct Call {
  ItemText text;
  ItemText kind;
  ItemText url;
  std::uint32_t link = kNone;  // number among all links of the item, see link_numbered()
  std::uint32_t form = kNone;
  Place place = Place::unknown;
  std::uint32_t flags = 0;  // 1 in the main content
  std::uint64_t begin = kNowhere;
  std::uint64_t end = kNowhere;
};

struct Heading {
  std::uint32_t level = 1;
  std::uint64_t begin = kNowhere;
  std::uint64_t end = kNowhere;
  ItemText text;
};

struct Metric {
  std::string key;
  std::int64_t value = 0;
};

struct Pair {
  std::string key;
  std::string value;
};
// Keys of pairs that name the original of a piece.
inline constexpr std::string_view kCanonical = "canonical";
inline constexpr std::string_view kSyndication = "syndication";

// Where the main text came from: from text offset on, until the next run, byte `source` of line `line` (from 1) of the file.
struct OriginRun {
  std::uint64_t text = 0;
  std::uint64_t source = 0;
  std::uint64_t line = 0;
};

// Who provides what the piece relies on: mail, booking, checkout, … A fact of the page's own markup and links, by the catalogues.
struct Provider {
  std::string id;        // of the catalogue entry
  std::string name;      // for people
  std::string kind;      // what is provided: mail, crm, booking, checkout, …
  std::string portable;  // can the people be taken along: yes, no, empty: not known
};

// How exactly a span of the text can be located in its file.
enum class Precision : std::uint32_t { file = 0, record = 1, byte = 2 };

struct ContentItem {
  std::string id;
  std::string source;
  std::string path;
  Text url;
  Text platform;
  std::string channel;
  std::string kind;
  Text page_kind;
  Text author;
  Text language;
  Text published;
  Text title;
  Text description;
  Text text;     // main content; absent where the corpus was written without text
  Text address;  // own, free-host, rented
  std::uint32_t flags = 0;
  std::vector<Link> links;
  std::vector<Way> ways;                    // of links that shed() took out
  std::vector<std::uint32_t> link_numbers;  // where it did: what number each link that is left had among all, ascending; else empty
  std::vector<Form> forms;
  std::vector<Call> calls;
  std::vector<Heading> headings;
  std::vector<Metric> metrics;
  std::vector<Pair> pairs;
  std::vector<Provider> providers;  // sorted by kind, name
  Precision precision = Precision::file;
  std::vector<OriginRun> origin;  // sorted by text
  TextBlock block;                // what keep_texts() made; not on the wire
};

// The number that link `index` of those the item has left had among all: what calls and evidence say. Requires: index < links.size().
inline std::uint32_t number_of_link(const ContentItem &item, std::size_t index) {
  return item.link_numbers.empty() ? static_cast<std::uint32_t>(index) : item.link_numbers[index];
}
// How many numbers there are; behind the last link that is left none.
inline std::uint32_t link_count(const ContentItem &item) { return item.links.empty() ? 0 : number_of_link(item, item.links.size() - 1) + 1; }
// nullptr: there is no such link, or it was taken out.
const Link *link_numbered(const ContentItem &item, std::uint32_t number);

// Copies every text of the item's links, forms, calls and headings that somebody else lends, or that owns memory, into one block of the item's own.
void keep_texts(ContentItem &item);

// A channel as readers or the user's configuration declare it.
struct Channel {
  std::string key;
  std::string title;
  Text platform;
  Text url;
  Text address;  // own, free-host, rented
  Text people;   // portable, captive
  Text exported; // the day the export was made, where the reader or the owner knows
};

// Numbers for an item of a channel that another file carried; joined after the merge.
struct MetricRecord {
  std::string channel;
  std::string key;
  std::string published;
  std::vector<Metric> values;
};

// Same numbers as enum fh_contact_state and enum fh_contact_stage.
enum class ContactState : std::uint32_t { reachable = 0, unsubscribed = 1, bounced = 2, unconfirmed = 3 };
enum class ContactStage : std::uint32_t {
  unknown = 0, other = 1, subscriber = 2, lead = 3, marketing_qualified = 4, sales_qualified = 5, opportunity = 6, customer = 7, evangelist = 8
};
inline constexpr std::size_t kContactStates = 4;
inline constexpr std::size_t kContactStages = 9;

// How many contacts a list of a channel holds; the addresses themselves never leave the worker.
struct ContactCount {
  std::string channel;
  std::string list;
  std::uint64_t count = 0;  // people who can be written to
  // Of lists whose addresses were read; of others only the count is known.
  bool held = false;                  // the owner has the addresses
  std::uint64_t unsubscribed = 0;
  std::uint64_t bounced = 0;
  std::uint64_t unconfirmed = 0;
  std::uint64_t without_address = 0;  // rows, not people
  std::vector<std::uint64_t> stages;  // people of count by ContactStage; empty: nothing is said
  std::uint32_t run = kNone;          // it is known who stands on several lists of one run; kNone: of this list it is not
};

// One row of a list. who: a number in place of the address, made with a key that dies with the run; it is never written anywhere.
struct ContactMark {
  std::uint64_t who = 0;
  ContactState state = ContactState::reachable;
  ContactStage stage = ContactStage::unknown;
};

// Rows of a list on their way from a worker to where they are counted.
struct ContactMarks {
  std::string channel;
  std::string list;
  std::uint64_t without_address = 0;
  std::vector<ContactMark> marks;
};

}  // namespace freehold::model
