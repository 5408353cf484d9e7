// Readers: a source becomes items.
//
// A reader is a class with three functions; it is made once in every worker process and must keep nothing between calls, for files are read in
// any order and by several processes:
//
//   class MyExport {
//    public:
//     explicit MyExport(const sdk::Host &host) : host_(host) {}         // or no constructor at all
//     int probe(const sdk::Listing &listing);                           // how sure: 0 … 100
//     void plan(const sdk::Listing &listing, sdk::Plan &plan);          // which files belong together
//     void read(const sdk::Unit &unit, sdk::Out &out);                  // one of those → items
//     …
//   };
//   FREEHOLD_READER(MyExport);
//
// Only files that plan() names are ever opened. In an export that is an allow-list: name what the audit needs and leave messages, contacts and
// logins where they are. What is left out knowingly is said with leave_out(), so that the report can count it.
// Throw Failure(FH_E_FORMAT, "…") when a file is not what it claims to be. Never skip in silence: out.problem() names what could not be read.
#pragma once

#include <freehold/new-item.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {

class File : public detail::View<fh_file> {
 public:
  using View::View;
  Text path() const { return Text(get(&Raw::path)); }  // inside the source, with /
  Text head() const { return Text(get(&Raw::head)); }  // its first bytes, at most 512
  std::optional<std::uint64_t> size() const {
    return get(&Raw::size) == FH_NOWHERE ? std::nullopt : std::optional<std::uint64_t>(get(&Raw::size));
  }
};

class Companion : public detail::View<fh_companion> {
 public:
  using View::View;
  Text path() const { return Text(get(&Raw::path)); }
  Text bytes() const { return Text(get(&Raw::bytes)); }
};

// The files of a source, by name and first bytes.
class Listing {
 public:
  explicit Listing(const fh_listing *raw) : raw_(detail::read(raw)) {}
  Text source() const { return Text(raw_.source); }
  Text address() const { return Text(raw_.address); }            // where the user says it is published
  Range<File> files() const { return Range<File>(raw_.files); }  // sorted by path

 private:
  fh_listing raw_;
};

// Where plan() writes. Files are named by themselves or by their index in the listing.
class Plan {
 public:
  explicit Plan(const fh_plan_sink *sink) : sink_(detail::read(sink)) {}
  Plan(const Plan &) = delete;
  Plan &operator=(const Plan &) = delete;

  // A file to read, with those that are read along with it. A big file is better a unit of its own: units are what workers share.
  void unit(const File &main, const std::vector<std::uint32_t> &companions = {}) { unit(main.index(), companions); }
  void unit(std::uint32_t main, const std::vector<std::uint32_t> &companions = {}) {
    keep(sink_.unit == nullptr
             ? FH_E_FAILED
             : sink_.unit(sink_.host, main, companions.data(), static_cast<std::uint32_t>(companions.size())));
  }
  // reason: a few words, the same for all files of a sort: "picture", "private messages".
  void leave_out(const File &file, std::string_view reason) {
    keep(sink_.leave_out == nullptr ? FH_E_FAILED : sink_.leave_out(sink_.host, file.index(), present(reason)));
  }
  // What every read() of this source gets to know as unit.context(): at most 64 KiB.
  void context(std::string_view text) {
    keep(sink_.context == nullptr ? FH_E_FAILED : sink_.context(sink_.host, present(text)));
  }
  void problem(std::int32_t code, std::string_view text) {
    if (sink_.problem != nullptr) sink_.problem(sink_.host, code, present(text));
  }
  std::int32_t code() const { return code_; }

 private:
  void keep(std::int32_t code) {
    if (code_ == FH_OK && code < 0) code_ = code;
  }
  fh_plan_sink sink_;
  std::int32_t code_ = FH_OK;
};

// A file to read. Bytes may hold anything.
class Unit {
 public:
  explicit Unit(const fh_unit *raw) : raw_(detail::read(raw)) {}
  Text source() const { return Text(raw_.source); }
  Text address() const { return Text(raw_.address); }
  Text context() const { return Text(raw_.context); }  // as plan() left it
  Text path() const { return Text(raw_.path); }
  Text bytes() const { return Text(raw_.bytes); }
  Range<Companion> companions() const { return Range<Companion>(raw_.companions); }  // in the order plan() named them

 private:
  fh_unit raw_;
};

// Where read() writes. Every function answers false when the host takes no more: return then.
class Out {
 public:
  explicit Out(const fh_read_sink *sink) : sink_(detail::read(sink)) {}
  Out(const Out &) = delete;
  Out &operator=(const Out &) = delete;

  bool item(const NewItem &item) {
    return keep(item.show(
        [&](const fh_item &raw) { return sink_.item == nullptr ? FH_E_FAILED : sink_.item(sink_.host, &raw); }));
  }
  bool channel(const NewChannel &channel) {
    fh_channel raw{};
    raw.struct_size = sizeof raw;
    raw.key = channel.key.abi();
    raw.title = channel.title.abi();
    raw.platform = channel.platform.abi();
    raw.url = channel.url.abi();
    raw.address = channel.address.abi();
    raw.people = channel.people.abi();
    raw.exported = channel.exported.abi();
    return keep(sink_.channel == nullptr ? FH_E_FAILED : sink_.channel(sink_.host, &raw));
  }
  // Numbers of an item that another file carries, joined by channel and item id after all is read.
  bool metric(std::string_view channel, std::string_view item_id, Text published,
              const std::vector<std::pair<std::string, std::int64_t>> &values) {
    std::vector<fh_metric> raw;
    for (const auto &[key, value] : values) raw.push_back({present(key), value});
    return keep(sink_.metric == nullptr
                    ? FH_E_FAILED
                    : sink_.metric(sink_.host, present(channel), present(item_id), to_abi(published), raw.data(),
                                   static_cast<std::uint32_t>(raw.size())));
  }
  // How many contacts a list holds. Count them here; no address ever goes further.
  bool contacts(std::string_view channel, std::string_view list, std::uint64_t count) {
    return keep(sink_.contacts == nullptr ? FH_E_FAILED
                                          : sink_.contacts(sink_.host, present(channel), present(list), count));
  }
  // Says what could not be read; reading goes on. FH_E_PARTIAL: the file was cut.
  void problem(std::int32_t code, std::string_view text) {
    if (sink_.problem != nullptr) sink_.problem(sink_.host, code, present(text));
  }
  bool cancelled() const { return code_ != FH_OK || (sink_.cancelled != nullptr && sink_.cancelled(sink_.host) != 0); }
  std::int32_t code() const { return code_; }

 private:
  bool keep(std::int32_t code) {
    if (code_ == FH_OK && code < 0) code_ = code;
    return code_ == FH_OK;
  }
  fh_read_sink sink_;
  std::int32_t code_ = FH_OK;
};

namespace detail {

// A reader of any type. Constant-initialised, like RuleEntry.
struct ReaderEntry {
  void *(*make)(const Host &host);
  void (*destroy)(void *reader);
  std::int32_t (*probe)(void *reader, const Listing &listing);
  void (*plan)(void *reader, const Listing &listing, Plan &plan);
  void (*read)(void *reader, const Unit &unit, Out &out);
};

template <class Reader>
struct ReaderFunctions {
  static void *make(const Host &host) {
    if constexpr (std::is_constructible_v<Reader, const Host &>) {
      return new Reader(host);
    } else {
      static_cast<void>(host);
      return new Reader();
    }
  }
  static void destroy(void *reader) { delete static_cast<Reader *>(reader); }
  static std::int32_t probe(void *reader, const Listing &listing) {
    return static_cast<std::int32_t>(static_cast<Reader *>(reader)->probe(listing));
  }
  static void plan(void *reader, const Listing &listing, Plan &plan) {
    static_cast<Reader *>(reader)->plan(listing, plan);
  }
  static void read(void *reader, const Unit &unit, Out &out) { static_cast<Reader *>(reader)->read(unit, out); }
  static constexpr ReaderEntry entry() { return {make, destroy, probe, plan, read}; }
};

}  // namespace detail
}  // namespace sdk
}  // namespace freehold

// One per plugin, after the class.
#define FREEHOLD_READER(Type)                                                                                \
  static constexpr ::freehold::sdk::detail::ReaderEntry freehold_reader_entry =                              \
      ::freehold::sdk::detail::ReaderFunctions<Type>::entry();                                               \
  __attribute__((section("freehold_readers"),                                                                \
                 FREEHOLD_KEEP)) static const ::freehold::sdk::detail::ReaderEntry *freehold_listed_reader = \
      &freehold_reader_entry
