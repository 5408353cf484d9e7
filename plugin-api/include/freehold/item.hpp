// One published piece, as a rule sees it: its texts, and its links, forms, calls to action, headings, phrases and numbers.
//
// All of it is a view of the host's memory and valid until judge() returns: look, do not keep. The host has done the parsing: links are resolved
// and classified by all installed catalogues, forms have their kind, phrases have been looked for. Only the main content is text; what stands in
// navigation and footer is in links and forms too, with its place, and counts beside the item, never for it: say in_text() where you mean it.
//
//   for (const Link &link : item.links().in_text().kind("booking")) …
//   if (item.forms().in_text().kind("signup").empty()) …
//   if (auto views = item.metric("views")) … *views …
#pragma once

#include <freehold/range.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {

enum class Place : std::uint32_t {
  unknown = FH_PLACE_UNKNOWN,
  main = FH_PLACE_MAIN,
  navigation = FH_PLACE_NAVIGATION,
  header = FH_PLACE_HEADER,
  footer = FH_PLACE_FOOTER,
  aside = FH_PLACE_ASIDE
};

namespace detail {

// What every view has: where its raw struct lies with the host, and its index there. Nothing is copied: of an element a rule mostly asks one
// field, and there are many elements.
template <class RawStruct>
class View {
 public:
  using Raw = RawStruct;

  View() = default;
  // size: what its sender wrote of the struct.
  View(const void *at, std::uint32_t size, std::uint32_t index) : at_(at), size_(size), index_(index) {}

  std::uint32_t index() const { return index_; }
  Raw raw() const { return read_sized<Raw>(at_, size_); }
  bool passes(const Filter &) const { return true; }

 protected:
  template <class Field>
  Field get(Field Raw::*field) const {
    return size_ >= sizeof(Raw) ? static_cast<const Raw *>(at_)->*field : get_of_less(field);
  }
  bool flagged(std::uint32_t flag) const { return (get(&Raw::flags) & flag) != 0; }
  bool passes_flags_and_kind(const Filter &filter) const {
    const std::uint32_t flags = get(&Raw::flags);
    return (flags & filter.with) == filter.with && (flags & filter.without) == 0 &&
           (filter.kind.empty() || Text(get(&Raw::kind)) == filter.kind);
  }

 private:
  // Of a sender that knows fewer fields. Out of line: what asks for a field stays small enough to be inlined into the loops of rules.
  template <class Field>
  __attribute__((noinline, cold)) Field get_of_less(Field Raw::*field) const {
    return raw().*field;
  }

  const void *at_ = nullptr;
  std::uint32_t size_ = 0;
  std::uint32_t index_ = FH_NONE;
};

}  // namespace detail

class Link : public detail::View<fh_link> {
 public:
  using View::View;
  static constexpr std::uint32_t kOwned = FH_LINK_OWNED, kInText = FH_LINK_IN_TEXT, kButton = FH_LINK_BUTTON,
                                 kSelf = FH_LINK_SELF, kEmbed = FH_LINK_EMBED;

  Text url() const { return Text(get(&Raw::url)); }            // absolute where it could be resolved
  Text text() const { return Text(get(&Raw::text)); }          // what the reader sees
  Text rel() const { return Text(get(&Raw::rel)); }            // as written
  Text kind() const { return Text(get(&Raw::kind)); }          // internal, external, mail, phone, booking, checkout, …
  Text platform() const { return Text(get(&Raw::platform)); }  // the rented platform it leads to; absent: none
  Text service() const { return Text(get(&Raw::service)); }    // the catalogue entry that says so; absent: none
  Place place() const { return static_cast<Place>(get(&Raw::place)); }
  Span span() const { return {get(&Raw::begin), get(&Raw::end)}; }  // of its text in item.text()
  bool is(std::string_view kind_name) const { return kind() == kind_name; }
  bool owned() const { return flagged(kOwned); }
  bool in_text() const { return flagged(kInText); }
  bool button() const { return flagged(kButton); }
  bool self() const { return flagged(kSelf); }    // leads to this item itself
  bool embed() const { return flagged(kEmbed); }  // loaded, not followed
  bool unresolved() const { return flagged(FH_LINK_UNRESOLVED); }
  bool passes(const Filter &filter) const { return passes_flags_and_kind(filter); }
};

class Field : public detail::View<fh_field> {
 public:
  using View::View;
  Text name() const { return Text(get(&Raw::name)); }
  Text type() const { return Text(get(&Raw::type)); }    // text, email, checkbox, select, …
  Text label() const { return Text(get(&Raw::label)); }  // else its placeholder
  Text role() const { return Text(get(&Raw::role)); }    // email, name, phone, message, password, search, date, amount, …
  bool required() const { return flagged(1); }
  bool hidden() const { return flagged(2); }
};

class Form : public detail::View<fh_form> {
 public:
  using View::View;
  static constexpr std::uint32_t kInText = 1, kOwned = 4;

  Text action() const { return Text(get(&Raw::action)); }
  Text method() const { return Text(get(&Raw::method)); }  // get, post
  Text kind() const { return Text(get(&Raw::kind)); }  // signup, contact, search, login, registration, recovery, order, other
  Text submit() const { return Text(get(&Raw::submit)); }
  Text heading() const { return Text(get(&Raw::heading)); }
  Text service() const { return Text(get(&Raw::service)); }
  Range<Field> fields() const { return Range<Field>(get(&Raw::fields)); }
  Place place() const { return static_cast<Place>(get(&Raw::place)); }
  std::uint64_t begin() const { return get(&Raw::begin); }  // near which byte of item.text(); FH_NOWHERE outside it
  bool is(std::string_view kind_name) const { return kind() == kind_name; }
  bool in_text() const { return flagged(kInText); }
  bool formless() const { return flagged(2); }  // fields that no <form> holds
  bool owned() const { return flagged(kOwned); }
  bool passes(const Filter &filter) const { return passes_flags_and_kind(filter); }
};

// A link, form or sentence that asks for a step.
class Call : public detail::View<fh_call> {
 public:
  using View::View;
  static constexpr std::uint32_t kInText = 1;

  Text text() const { return Text(get(&Raw::text)); }
  Text kind() const { return Text(get(&Raw::kind)); }  // owned_route, booking, follow, watch_more, third_party_offer, …
  Text url() const { return Text(get(&Raw::url)); }    // absent for forms and sentences
  std::optional<std::uint32_t> link() const { return some(get(&Raw::link)); }  // item.links().at(…)
  std::optional<std::uint32_t> form() const { return some(get(&Raw::form)); }
  Place place() const { return static_cast<Place>(get(&Raw::place)); }
  Span span() const { return {get(&Raw::begin), get(&Raw::end)}; }
  bool is(std::string_view kind_name) const { return kind() == kind_name; }
  bool in_text() const { return flagged(kInText); }
  bool passes(const Filter &filter) const { return passes_flags_and_kind(filter); }

 private:
  static std::optional<std::uint32_t> some(std::uint32_t index) {
    return index == FH_NONE ? std::nullopt : std::optional<std::uint32_t>(index);
  }
};

class Heading : public detail::View<fh_heading> {
 public:
  using View::View;
  std::uint32_t level() const { return get(&Raw::level); }  // 1…6
  Text text() const { return Text(get(&Raw::text)); }
  Span span() const { return {get(&Raw::begin), get(&Raw::end)}; }
};

// A phrase of a catalogue that stands in the title or the text.
class Phrase : public detail::View<fh_phrase> {
 public:
  using View::View;
  Text list() const { return Text(get(&Raw::list)); }    // plugin/list
  Text entry() const { return Text(get(&Raw::entry)); }  // as the catalogue writes it
  Span span() const { return {get(&Raw::begin), get(&Raw::end)}; }
  bool in_title() const { return get(&Raw::field) == FH_IN_TITLE; }
  bool in_text() const { return get(&Raw::field) == FH_IN_TEXT; }
  // "plugin/list" is that list; "list" is one of the plugin's own.
  bool passes(const Filter &filter) const {
    if (filter.list.empty()) return true;
    // An item has many phrases and is asked for many lists: mostly the length of the id tells, and the rest stays out of the loops.
    const std::uint64_t size = get(&Raw::list).size;
    return (size == filter.list.size() || size == filter.plugin.size() + 1 + filter.list.size()) && is_of(filter);
  }

 private:
  __attribute__((noinline)) bool is_of(const Filter &filter) const {
    const std::string_view mine = list();
    if (mine.size() == filter.list.size()) return mine == filter.list;
    return mine.size() == filter.plugin.size() + 1 + filter.list.size() &&
           mine.substr(filter.plugin.size() + 1) == filter.list && mine[filter.plugin.size()] == '/' &&
           mine.substr(0, filter.plugin.size()) == filter.plugin && filter.list.find('/') == std::string_view::npos;
  }
};

class Metric : public detail::View<fh_metric> {
 public:
  using View::View;
  Text key() const { return Text(get(&Raw::key)); }
  std::int64_t value() const { return get(&Raw::value); }
};

class Pair : public detail::View<fh_pair> {
 public:
  using View::View;
  Text key() const { return Text(get(&Raw::key)); }
  Text value() const { return Text(get(&Raw::value)); }
};

class Item {
 public:
  // plugin: whose lists item.phrases("list") means.
  Item(const fh_item *raw, std::string_view plugin) : raw_(detail::read(raw)), plugin_(plugin) {}

  Text id() const { return Text(raw_.id); }  // unique within its source
  Text source() const { return Text(raw_.source); }
  Text path() const { return Text(raw_.path); }
  Text url() const { return Text(raw_.url); }
  Text platform() const { return Text(raw_.platform); }    // absent on the web at large
  Text channel() const { return Text(raw_.channel); }      // key of its channel
  Text kind() const { return Text(raw_.kind); }            // page post episode letter video profile …
  Text page_kind() const { return Text(raw_.page_kind); }  // home about service case article …; absent if no page
  Text author() const { return Text(raw_.author); }
  Text language() const { return Text(raw_.language); }    // BCP 47, lower case
  Text published() const { return Text(raw_.published); }  // ISO 8601 as far as known
  Text title() const { return Text(raw_.title); }
  Text description() const { return Text(raw_.description); }
  Text text() const { return Text(raw_.text); }        // main content, blocks separated by \n; absent for graph rules
  Text address() const { return Text(raw_.address); }  // own, free-host, rented; absent: unknown

  bool guest() const { return flagged(FH_ITEM_GUEST); }  // on somebody else's channel, or a guest's here
  bool paid() const { return flagged(FH_ITEM_PAID); }
  bool paywalled() const { return flagged(FH_ITEM_PAYWALLED); }
  bool pinned() const { return flagged(FH_ITEM_PINNED); }
  bool partial() const { return flagged(FH_ITEM_PARTIAL); }  // something was cut while reading

  Range<Link> links() const { return Range<Link>(raw_.links); }
  Range<Form> forms() const { return Range<Form>(raw_.forms); }
  Range<Call> calls() const { return Range<Call>(raw_.calls); }
  Range<Heading> headings() const { return Range<Heading>(raw_.headings); }
  // Where phrases of a list stand: "engagement-bait" is a list of this plugin, "base/offer" of that one.
  Range<Phrase> phrases(std::string_view list = {}) const {
    return Range<Phrase>(raw_.phrases, {0, 0, {}, list, plugin_});
  }
  Range<Metric> metrics() const { return Range<Metric>(raw_.metrics); }
  Range<Pair> pairs() const { return Range<Pair>(raw_.pairs); }

  // A number the platform says; nothing if it does not say it: absent is not zero.
  std::optional<std::int64_t> metric(std::string_view key) const {
    for (const Metric &metric : metrics()) {
      if (metric.key() == key) return metric.value();
    }
    return std::nullopt;
  }
  // A meta value: "description", "og:title", "front.date", "jsonld.Article.author"; the first if there are several.
  Text pair(std::string_view key) const {
    for (const Pair &pair : pairs()) {
      if (pair.key() == key) return pair.value();
    }
    return {};
  }
  // In the title or the text, ASCII case ignored. Lists of phrases belong into a catalogue: see phrases().
  bool contains(std::string_view words) const { return title().contains(words) || text().contains(words); }

  const fh_item &raw() const { return raw_; }

 private:
  bool flagged(std::uint32_t flag) const { return (raw_.flags & flag) != 0; }

  fh_item raw_;
  std::string_view plugin_;
};

}  // namespace sdk
}  // namespace freehold
