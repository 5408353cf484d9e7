// What the host does for plugins, so that none carries a parser: HTML, Markdown, records of JSON, XML, tables, feeds and mail, times, addresses,
// patterns; and the user's options.
//
//   Document page = host.html(unit.bytes());
//   host.table(unit.bytes(), [&](const Record &row) { … row["Title"].text() … });                            // records.hpp
//   if (auto url = host.resolve(item.url(), link.url())) …
//   if (auto hit = host.find("(?i)\\b\\d+ views\\b", item.text())) … item.text().part(*hit) …
//
// `host` is at hand in every rule body and is given to readers. A service that a plugin cannot do without belongs into the plugin's `require`:
// then the user is told before anything is loaded. Using one that this host does not have throws a Failure that names it.
// Why no <regex>: it takes time and stack that hostile text can choose; patterns here are RE2's, linear, and compiled once.
#pragma once

#include <freehold/records.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {

// A document the host has parsed. A view: valid until the next parse or the end of the call, whichever comes first.
class Document {
 public:
  explicit Document(const fh_document &raw) : raw_(raw) {}

  bool cut() const { return (raw_.flags & 1) != 0; }  // too deep or too long: the rest was left out
  Text title() const { return Text(raw_.title); }
  Text language() const { return Text(raw_.language); }  // as declared
  Text description() const { return Text(raw_.description); }
  Text canonical() const { return Text(raw_.canonical); }  // as written
  Text base() const { return Text(raw_.base); }            // <base href>, as written
  Text author() const { return Text(raw_.author); }
  Text published() const { return Text(raw_.published); }
  Text text() const { return Text(raw_.text); }  // main content
  Range<Link> links() const { return Range<Link>(raw_.links); }
  Range<Form> forms() const { return Range<Form>(raw_.forms); }
  Range<Heading> headings() const { return Range<Heading>(raw_.headings); }
  Range<Pair> pairs() const { return Range<Pair>(raw_.pairs); }
  Text pair(std::string_view key) const {
    for (const Pair &pair : pairs()) {
      if (pair.key() == key) return pair.value();
    }
    return {};
  }
  const fh_document &raw() const { return raw_; }

 private:
  fh_document raw_;
};

// A row of a list of contacts. address absent: the row has none.
struct NewContact {
  std::string_view channel;
  std::string_view list;
  Text address;
  fh_contact_state state = FH_CONTACT_REACHABLE;
  fh_contact_stage stage = FH_STAGE_UNKNOWN;
};

class Host {
 public:
  explicit Host(const fh_host *raw) : self_(raw), raw_(detail::read(raw)) {}

  Text version() const { return Text(raw_.version); }
  // The plugin's table in the user's freehold.toml, as a JSON object; "{}" without one.
  Text options() const { return Text(raw_.options).value_or("{}"); }
  // id as in "freehold.html/1".
  bool offers(const char *id) const { return find_table(id) != nullptr; }

  // In any encoding. Throws where the host cannot parse it.
  Document html(std::string_view bytes) const { return parse<fh_html>(FH_EXT_HTML, bytes); }
  // CommonMark; front matter before it becomes pairs "front.<key>".
  Document markdown(std::string_view bytes) const { return parse<fh_markdown>(FH_EXT_MARKDOWN, bytes); }

  // Each of these hands its records one after the other to each: void(const Record &), or bool, where false asks for no more. What they are is said
  // in abi-records.h. Throws a Failure where the bytes are of another format.
  template <class Each>
  Reading json(std::string_view bytes, Text where, Each each) const { return records(FH_EXT_JSON, bytes, where, each); }
  template <class Each>
  Reading xml(std::string_view bytes, Text elements, Each each) const { return records(FH_EXT_XML, bytes, elements, each); }
  template <class Each>
  Reading table(std::string_view bytes, Each each) const { return records(FH_EXT_TABLE, bytes, {}, each); }
  template <class Each>
  Reading feed(std::string_view bytes, Each each) const { return records(FH_EXT_FEED, bytes, {}, each); }
  template <class Each>
  Reading mail(std::string_view bytes, Each each) const { return records(FH_EXT_MAIL, bytes, {}, each); }

  // "3. Mai 2026" → 2026-05-03; hints as in abi-records.h. Nothing where it is no time or could be two.
  std::optional<std::string> time(std::string_view text, Text hint = {}) const {
    const auto times = extension<fh_time>(FH_EXT_TIME);
    need(times.parse != nullptr, FH_EXT_TIME);
    return text_of([&](fh_str *out) { return times.parse(raw_.host, present(text), to_abi(hint), out); });
  }

  // reference against base (absent: none) as an absolute address; nothing if there is none.
  std::optional<std::string> resolve(Text base, std::string_view reference) const {
    const auto url = extension<fh_url>(FH_EXT_URL);
    need(url.resolve != nullptr, FH_EXT_URL);
    return text_of([&](fh_str *out) { return url.resolve(raw_.host, to_abi(base), present(reference), out); });
  }
  // The form in which two addresses of one page are the same string.
  std::optional<std::string> normalise(std::string_view url) const { return url_part(&fh_url::normalise, url); }
  std::optional<std::string> host_of(std::string_view url) const { return url_part(&fh_url::host_of, url); }
  std::optional<std::string> path_of(std::string_view url) const { return url_part(&fh_url::path_of, url); }
  // What of a host somebody registered: blog.example.co.uk → example.co.uk.
  std::optional<std::string> registrable(std::string_view host_name) const {
    return url_part(&fh_url::registrable, host_name);
  }

  // What a feature adds in a linear model of a catalogue, "<plugin>/<name>"; 0 for a feature it does not know. Throws if there is no such model.
  std::int64_t weight(std::string_view model, std::string_view feature) const {
    const auto models = extension<fh_model>(FH_EXT_MODEL);
    need(models.weight != nullptr, FH_EXT_MODEL);
    std::int64_t out = 0;
    const std::int32_t code = models.weight(raw_.host, present(model), present(feature), &out);
    if (code < 0) throw Failure(code, "there is no model " + std::string(model));
    return out;
  }

  // Counts somebody on a list, while read() runs; the address goes no further. False: it is no address, and nobody was counted.
  bool contact(const NewContact &contact) const {
    const auto contacts = extension<fh_contacts>(FH_EXT_CONTACTS);
    need(contacts.add != nullptr, FH_EXT_CONTACTS);
    fh_contact raw{};
    raw.struct_size = sizeof raw;
    raw.state = contact.state;
    raw.stage = contact.stage;
    raw.channel = present(contact.channel);
    raw.list = present(contact.list);
    raw.address = to_abi(contact.address);
    const std::int32_t code = contacts.add(raw_.host, &raw);
    if (code < 0 && code != FH_E_FORMAT) throw Failure(code, "the host does not take this contact");
    return code == FH_OK;
  }

  // The first match of an RE2 pattern at or after `from`; throws if it is no pattern.
  std::optional<Span> find(std::string_view pattern, std::string_view text, std::uint64_t from = 0) const {
    const auto patterns = extension<fh_pattern>(FH_EXT_PATTERN);
    need(patterns.find != nullptr, FH_EXT_PATTERN);
    Span span;
    const std::int32_t code = patterns.find(raw_.host, present(pattern), present(text), from, &span.begin, &span.end);
    if (code < 0) throw Failure(code, "not a pattern the host takes: " + std::string(pattern));
    return span.somewhere() ? std::optional<Span>(span) : std::nullopt;
  }

  // For what this class does not wrap: the table of an extension, read as far as the host wrote it. Throws if there is none.
  template <class Table>
  Table extension(const char *id) const {
    const void *found = find_table(id);
    need(found != nullptr, id);
    return detail::read(static_cast<const Table *>(found));
  }
  // First argument of an extension's functions.
  void *handle() const { return raw_.host; }

 private:
  const void *find_table(const char *id) const {
    return raw_.extension == nullptr ? nullptr : raw_.extension(self_, id);
  }

  // A table may be missing, or end before a function that this version of the contract knows.
  static void need(bool there, const char *id) {
    if (!there) throw Failure(FH_E_FAILED, std::string("this host does not offer all of ") + id);
  }

  template <class Table>
  Document parse(const char *id, std::string_view bytes) const {
    fh_document out{};
    out.struct_size = sizeof out;
    const auto parser = extension<Table>(id);
    need(parser.parse != nullptr, id);
    const std::int32_t code = parser.parse(raw_.host, present(bytes), &out);
    if (code < 0 && code != FH_E_PARTIAL) throw Failure(code, std::string(id) + " could not parse this");
    return Document(out);
  }
  template <class Each>
  Reading records(const char *id, std::string_view bytes, Text where, Each &each) const {
    const auto reader = extension<fh_records>(id);
    need(reader.read != nullptr, id);
    return detail::read_records(reader, raw_.host, bytes, where, each);
  }
  template <class Call>
  std::optional<std::string> text_of(Call call) const {
    fh_str out{};
    if (call(&out) < 0 || out.data == nullptr) return std::nullopt;
    return std::string(out.data, static_cast<std::size_t>(out.size));
  }
  template <class Function>
  std::optional<std::string> url_part(Function function, std::string_view url) const {
    const auto urls = extension<fh_url>(FH_EXT_URL);
    need(urls.*function != nullptr, FH_EXT_URL);
    return text_of([&](fh_str *out) { return (urls.*function)(raw_.host, present(url), out); });
  }

  const fh_host *self_;
  fh_host raw_;
};

}  // namespace sdk
}  // namespace freehold
