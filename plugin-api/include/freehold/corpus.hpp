// Corpus rules: what shows only over many items, such as steadiness or concentration.
//
// A corpus rule is a struct whose fields are accumulators. add() is called for every item, finish() once for each channel when all is read:
//
//   struct Steadiness {
//     sdk::Ratio inviting;
//     sdk::Tally<600> months;
//     FREEHOLD_FIELDS(inviting, months)
//
//     void add(const sdk::Item &item, const sdk::Host &) {
//       inviting.add(item.calls().kind("owned_route").empty() ? 0 : 1, 1);
//       if (item.published().present()) months.add(item.published().substr(0, 7));
//     }
//     void finish(sdk::Text channel, sdk::Report &report, const sdk::Host &) {
//       if (months.entries().count() < 3) return;
//       report.measure(inviting.num(), inviting.den());
//     }
//   };
//   FREEHOLD_CORPUS_RULE(Steadiness, "unsteady")
//
// The host stores, merges and saves what is added, exactly and in any order, over any number of processes and machines; the plugin never sees a
// part of it. So add() can only add (reading there gives nothing), finish() can only read, and a field of another type keeps nothing: the
// struct is made anew for every call. No floating point: only integers come out the same in any order.
#pragma once

#include <freehold/rules.hpp>

namespace freehold {
namespace sdk FREEHOLD_SDK {

// One entry of what was gathered.
class Entry : public detail::View<fh_entry_value> {
 public:
  using View::View;
  Text key() const { return Text(get(&Raw::key)); }
  std::int64_t value() const { return get(&Raw::a); }
  std::int64_t second() const { return get(&Raw::b); }
};

namespace detail {

// What all accumulators are: a number in the sink while adding, an array of entries while finishing.
class Accumulator {
 public:
  void collect_into(const fh_sink &sink, std::uint32_t number) {
    sink_ = &sink;
    number_ = number;
  }
  void load(fh_array state) { state_ = state; }
  std::int32_t code() const { return code_; }

 protected:
  void put(std::string_view key, std::int64_t a, std::int64_t b = 0) {
    if (sink_ == nullptr) throw Failure(FH_E_FAILED, "a corpus rule can only add in add()");
    const std::int32_t code =
        sink_->accumulate == nullptr ? FH_E_FAILED : sink_->accumulate(sink_->host, number_, to_abi(key), a, b);
    if (code_ == FH_OK && code < 0) code_ = code;
  }
  Range<Entry> all() const { return Range<Entry>(state_); }
  std::optional<Entry> only() const { return all().first(); }

 private:
  const fh_sink *sink_ = nullptr;
  std::uint32_t number_ = 0;
  std::int32_t code_ = FH_OK;
  fh_array state_{};
};

}  // namespace detail

// A total.
class Sum : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_SUM, kCapacity = 1;
  void add(std::int64_t amount = 1) { put({}, amount); }
  std::int64_t value() const { return only() ? only()->value() : 0; }
};

// num of den, both added up.
class Ratio : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_RATIO, kCapacity = 1;
  void add(std::uint64_t of_num, std::uint64_t of_den) {
    put({}, static_cast<std::int64_t>(of_num), static_cast<std::int64_t>(of_den));
  }
  std::uint64_t num() const { return only() ? static_cast<std::uint64_t>(only()->value()) : 0; }
  std::uint64_t den() const { return only() ? static_cast<std::uint64_t>(only()->second()) : 0; }
};

// Counts by key; beyond Keys different ones the smallest keys stay.
template <std::uint32_t Keys>
class Tally : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_TALLY, kCapacity = Keys;
  void add(std::string_view key, std::int64_t amount = 1) { put(key, amount); }
  Range<Entry> entries() const { return all(); }  // sorted by key
  std::int64_t of(std::string_view key) const {
    for (const Entry &entry : all()) {
      if (entry.key() == key) return entry.value();
    }
    return 0;
  }
};

// The Keys highest values with their keys; ties: the smaller key.
template <std::uint32_t Keys>
class Top : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_TOP, kCapacity = Keys;
  void add(std::string_view key, std::int64_t value) { put(key, value); }
  // Highest first.
  std::vector<Entry> ranked() const {
    const Range<Entry> entries = all();
    std::vector<Entry> list(entries.begin(), entries.end());
    std::stable_sort(list.begin(), list.end(), [](const Entry &a, const Entry &b) { return a.value() > b.value(); });
    return list;
  }
};

// How many different keys: exact up to Keys, estimated above.
template <std::uint32_t Keys>
class Distinct : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_DISTINCT, kCapacity = Keys;
  void add(std::string_view key) { put(key, 1); }
  std::uint64_t count() const { return only() ? static_cast<std::uint64_t>(only()->value()) : 0; }
};

// Counts by number, 0 … Buckets - 1; a number beyond goes into the last.
template <std::uint32_t Buckets>
class Histogram : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_HISTOGRAM, kCapacity = Buckets;
  void add(std::uint64_t bucket) { put({}, static_cast<std::int64_t>(std::min<std::uint64_t>(bucket, Buckets - 1))); }
  std::uint64_t count(std::uint64_t bucket) const {
    for (const Entry &entry : all()) {
      if (number(entry.key()) == bucket) return static_cast<std::uint64_t>(entry.value());
    }
    return 0;
  }

 private:
  // Keys of a state are texts: a bucket is its number in decimal, with zeros before it.
  static std::uint64_t number(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
  }
};

// The key that came first, and last, by a number such as a date: 20261120.
class First : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_FIRST, kCapacity = 1;
  void add(std::string_view key, std::int64_t when) { put(key, when); }
  std::optional<Entry> entry() const { return only(); }
};
class Last : public detail::Accumulator {
 public:
  static constexpr std::uint32_t kKind = FH_LAST, kCapacity = 1;
  void add(std::string_view key, std::int64_t when) { put(key, when); }
  std::optional<Entry> entry() const { return only(); }
};

namespace detail {

// The next name of "inviting, months"; names of fields are the names of accumulators in a corpus file.
inline std::string_view next_name(std::string_view &names) {
  const std::size_t comma = std::min(names.find(','), names.size());
  std::string_view name = names.substr(0, comma);
  names.remove_prefix(std::min(comma + 1, names.size()));
  while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
  while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
  return name;
}

// The functions of a corpus rule of type Rule.
template <class Rule>
struct Corpus {
  static std::uint32_t accumulators(std::vector<fh_accumulator> &out) {
    std::uint32_t count = 0;
    Rule rule;
    rule.freehold_fields([&](std::string_view names, auto &...fields) {
      ((out.push_back({to_abi(next_name(names)), fields.kKind, fields.kCapacity}), (void)fields, ++count), ...);
    });
    return count;
  }
  static std::int32_t add(const Item &item, const fh_sink *raw_sink, const Host &host) {
    const fh_sink sink = read(raw_sink);
    Rule rule;
    std::uint32_t number = 0;
    rule.freehold_fields([&](std::string_view, auto &...fields) { (fields.collect_into(sink, number++), ...); });
    rule.add(item, host);
    std::int32_t code = FH_OK;
    rule.freehold_fields(
        [&](std::string_view, auto &...fields) { ((code = code == FH_OK ? fields.code() : code), ...); });
    return code;
  }
  static std::int32_t finish(Text channel, const fh_array *state, const fh_sink *sink, const Host &host) {
    Rule rule;
    std::size_t number = 0;
    if (state != nullptr) {
      rule.freehold_fields([&](std::string_view, auto &...fields) { (fields.load(state[number++]), ...); });
    }
    Report report(sink, nullptr);
    rule.finish(channel, report, host);
    return report.close();
  }
  static constexpr CorpusTable make() { return {accumulators, add, finish}; }
};

}  // namespace detail
}  // namespace sdk
}  // namespace freehold

// Inside the struct: its accumulators.
#define FREEHOLD_FIELDS(...)                    \
  template <class FreeholdVisit>                \
  void freehold_fields(FreeholdVisit &&visit) { \
    visit(#__VA_ARGS__, __VA_ARGS__);           \
  }

// After the struct.
#define FREEHOLD_CORPUS_RULE(Type, id)                                           \
  FREEHOLD_MANIFEST(corpus_##Type, FREEHOLD_TOML_RULE(id, "corpus"));            \
  static constexpr ::freehold::sdk::detail::CorpusTable freehold_corpus_##Type = \
      ::freehold::sdk::detail::Corpus<Type>::make();                             \
  FREEHOLD_LIST(corpus_##Type, {id, nullptr, nullptr, &freehold_corpus_##Type})
