// Items, channels and their parts as a reader writes them down.
//
// Set what the source says and leave the rest alone: a value that was never set is absent, and the host fills in what it can (kinds of links and
// forms, calls to action, phrases, language). Absent is not empty and not zero: no number of views is no metric, not a metric of 0.
//
//   NewItem item;
//   item.id = unit.path();
//   item.take(host.html(unit.bytes()));     // title, text, links, forms, headings, … as the host parsed them
//   item.kind = "page";
//   item.metric("views", 120);
//   out.item(item);
#pragma once

#include <freehold/host.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {

// A text that may be absent. Strings that are assigned are kept; refer() keeps only the address, for big texts that outlive the item.
class NewText {
 public:
  NewText() = default;
  NewText(const char *text) : NewText(std::string_view(text)) {}  // NOLINT: these are meant to be implicit
  // A view without data, such as a Text that is absent, stays absent.
  NewText(std::string_view text)  // NOLINT
      : own_(text.data() == nullptr ? "" : text.data(), text.size()),
        state_(text.data() == nullptr ? State::absent : State::own) {}
  NewText(std::string text) : own_(std::move(text)), state_(State::own) {}  // NOLINT
  NewText(const std::optional<std::string> &text) {                         // NOLINT
    if (text) *this = NewText(*text);
  }

  NewText &refer(std::string_view text) {
    other_ = text;
    state_ = text.data() == nullptr ? State::absent : State::other;
    return *this;
  }
  void clear() { state_ = State::absent; }

  bool absent() const { return state_ == State::absent; }
  bool present() const { return !absent(); }
  // Valid as long as this value stays as it is.
  Text get() const {
    return state_ == State::own ? Text(std::string_view(own_)) : state_ == State::other ? Text(other_) : Text();
  }
  fh_str abi() const { return to_abi(get()); }

 private:
  enum class State { absent, own, other };
  std::string own_;
  std::string_view other_;
  State state_ = State::absent;
};

struct NewLink {
  NewText url;
  NewText text;
  NewText rel;
  NewText kind;  // better left absent: the catalogues know
  Place place = Place::main;
  std::uint32_t flags = FH_LINK_IN_TEXT;  // enum fh_link_flag
  Span span;                              // where its text stands in the item's text
};

struct NewHeading {
  std::uint32_t level = 1;
  NewText text;
  Span span;
};

class NewItem {
 public:
  NewText id;  // unique within the source; must not depend on the order of reading
  NewText url, platform, channel, kind, page_kind, author, language, published, title, description, text, address, path;
  std::vector<NewLink> links;        // besides those of a document that was taken
  std::vector<NewHeading> headings;  // likewise
  std::uint32_t flags = 0;           // enum fh_item_flag

  // All a document says of the item; what it does not say stays as it was. Views, not copies: emit before the next parse.
  void take(const Document &document) {
    const auto set = [](NewText &to, Text from) {
      if (from.present()) to.refer(from);
    };
    set(title, document.title());
    set(language, document.language());
    set(description, document.description());
    set(author, document.author());
    set(published, document.published());
    set(text, document.text());
    document_ = document.raw();
    if (document.cut()) flags |= FH_ITEM_PARTIAL;
  }
  NewItem &link(std::string_view to, std::string_view shown = {}) {
    NewLink link;
    link.url = to;
    link.text = shown;
    links.push_back(std::move(link));
    return *this;
  }
  NewItem &metric(std::string_view key, std::int64_t value) {
    metrics_.emplace_back(key, value);
    return *this;
  }
  NewItem &pair(std::string_view key, std::string_view value) {
    pairs_.emplace_back(key, value);
    return *this;
  }

  // For the SDK: calls use(fh_item) with the item as the contract has it.
  template <class Use>
  auto show(Use use) const {
    // Where nothing was added the document's own lists are handed on as they are.
    const std::vector<fh_link> all_links = links.empty() ? std::vector<fh_link>() : joined_links();
    const std::vector<fh_heading> all_headings = headings.empty() ? std::vector<fh_heading>() : joined_headings();
    const std::vector<fh_pair> all_pairs = pairs_.empty() ? std::vector<fh_pair>() : joined_pairs();
    std::vector<fh_metric> all_metrics;
    for (const auto &[key, value] : metrics_) all_metrics.push_back({present(key), value});
    fh_item raw{};
    raw.struct_size = sizeof raw;
    raw.flags = flags;
    raw.id = id.abi();
    raw.path = path.abi();
    raw.url = url.abi();
    raw.platform = platform.abi();
    raw.channel = channel.abi();
    raw.kind = kind.abi();
    raw.page_kind = page_kind.abi();
    raw.author = author.abi();
    raw.language = language.abi();
    raw.published = published.abi();
    raw.title = title.abi();
    raw.description = description.abi();
    raw.text = text.abi();
    raw.address = address.abi();
    raw.links = links.empty() ? document_.links : array(all_links);
    raw.forms = document_.forms;
    raw.headings = headings.empty() ? document_.headings : array(all_headings);
    raw.metrics = array(all_metrics);
    raw.pairs = pairs_.empty() ? document_.pairs : array(all_pairs);
    raw.origin = document_.origin;
    return use(raw);
  }

 private:
  template <class Raw>
  static fh_array array(const std::vector<Raw> &list) {
    return {list.data(), static_cast<std::uint32_t>(list.size()), sizeof(Raw)};
  }
  std::vector<fh_link> joined_links() const {
    std::vector<fh_link> all;
    for (const Link &link : Range<Link>(document_.links)) all.push_back(link.raw());
    for (const NewLink &link : links) {
      all.push_back({link.url.abi(),
                     link.text.abi(),
                     link.rel.abi(),
                     link.kind.abi(),
                     {},
                     {},
                     static_cast<std::uint32_t>(link.place),
                     link.flags,
                     link.span.begin,
                     link.span.end});
    }
    return all;
  }
  std::vector<fh_heading> joined_headings() const {
    std::vector<fh_heading> all;
    for (const Heading &heading : Range<Heading>(document_.headings)) all.push_back(heading.raw());
    for (const NewHeading &heading : headings) {
      all.push_back({heading.level, 0, heading.span.begin, heading.span.end, heading.text.abi()});
    }
    return all;
  }

  std::vector<fh_pair> joined_pairs() const {
    std::vector<fh_pair> all;
    for (const Pair &pair : Range<Pair>(document_.pairs)) all.push_back(pair.raw());
    for (const auto &[key, value] : pairs_) all.push_back({present(key), present(value)});
    return all;
  }

  std::vector<std::pair<std::string, std::int64_t>> metrics_;
  std::vector<std::pair<std::string, std::string>> pairs_;
  fh_document document_{};
};

// An outlet of the author. Address and people are two questions: a rented address can have portable people.
struct NewChannel {
  NewText key;  // what item.channel names
  NewText title;
  NewText platform;  // absent on the web at large
  NewText url;
  NewText address;  // own, free-host, rented
  NewText people;   // portable, captive
  NewText exported; // ISO date of the export, where it says so
};

}  // namespace sdk
}  // namespace freehold
