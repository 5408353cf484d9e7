// Structured data as readers see it: JSON, XML, tables, feeds and mail are each a stream of records.
//
//   const Reading done = host.table(unit.bytes(), [&](const Record &row) {
//     if (row.broken()) return out.problem(FH_E_FORMAT, row.problem());
//     item.title.set(row["Title"].text());
//     …
//   });
//   if (done.partial) out.problem(FH_E_PARTIAL, done.why);
//
// A record is an object of named values; what is not there is an absent value, whose members are absent again, so record["a"]["b"].text() needs
// no checks. Looking a name up is linear in the members of the record. Views live until the callback returns.
#pragma once

#include <freehold/report.hpp>

#include <exception>
#include <string>

namespace freehold {
namespace sdk FREEHOLD_SDK {

// A value of a record, or an absent one.
class Value {
 public:
  Value() = default;
  Value(fh_array nodes, std::uint32_t index) : nodes_(nodes), index_(index), node_(at(index)) {}

  bool present() const { return nodes_.data != nullptr; }
  bool absent() const { return !present(); }
  bool is_object() const { return present() && node_.kind == FH_NODE_OBJECT; }
  bool is_list() const { return present() && node_.kind == FH_NODE_LIST; }
  bool is_null() const { return present() && node_.kind == FH_NODE_NULL; }
  bool is_true() const { return present() && node_.kind == FH_NODE_TRUE; }

  Text name() const { return Text(node_.name); }
  // Text, a number as written, an element's own text; else absent.
  Text text() const { return Text(node_.text); }
  std::optional<std::int64_t> integer() const {
    return present() && node_.kind == FH_NODE_NUMBER && node_.integer != FH_UNKNOWN ? std::optional<std::int64_t>(node_.integer) : std::nullopt;
  }

  // The first member of that name.
  Value operator[](std::string_view name) const;
  // What a list or object holds, in the order of the document.
  class Iterator;
  Iterator begin() const;
  Iterator end() const;
  bool empty() const;

 private:
  std::uint32_t last() const {
    if (!present()) return index_ + 1;
    const bool holds = node_.kind == FH_NODE_LIST || node_.kind == FH_NODE_OBJECT;
    return holds ? std::clamp(node_.next, index_ + 1, nodes_.count) : index_ + 1;
  }
  fh_node at(std::uint32_t index) const {
    if (nodes_.data == nullptr || index >= nodes_.count) return {};
    return detail::read_sized<fh_node>(static_cast<const char *>(nodes_.data) + std::size_t{index} * nodes_.stride, nodes_.stride);
  }
  fh_array nodes_{};
  std::uint32_t index_ = 0;
  fh_node node_{};
};

class Value::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Value;
  using difference_type = std::ptrdiff_t;
  using pointer = const Value *;
  using reference = const Value &;

  Iterator(fh_array nodes, std::uint32_t index, std::uint32_t end) : nodes_(nodes), index_(index), end_(end) { settle(); }
  const Value &operator*() const { return value_; }
  const Value *operator->() const { return &value_; }
  Iterator &operator++() {
    // Always moves on, whatever the host wrote into next.
    index_ = std::max(index_ + 1, value_.node_.next);
    settle();
    return *this;
  }
  bool operator==(const Iterator &other) const { return index_ == other.index_; }
  bool operator!=(const Iterator &other) const { return index_ != other.index_; }

 private:
  void settle() {
    index_ = std::min(index_, end_);
    if (index_ < end_) value_ = Value(nodes_, index_);
  }
  fh_array nodes_;
  std::uint32_t index_;
  std::uint32_t end_;
  Value value_;
};

inline Value::Iterator Value::begin() const { return Iterator(nodes_, index_ + 1, last()); }
inline Value::Iterator Value::end() const { return Iterator(nodes_, last(), last()); }
inline bool Value::empty() const { return begin() == end(); }
inline Value Value::operator[](std::string_view name) const {
  for (const Value &member : *this) {
    if (member.name() == name) return member;
  }
  return {};
}

class Record {
 public:
  explicit Record(const fh_record *raw) : raw_(detail::read(raw)) {
    if (raw_.nodes.count != 0 && raw_.nodes.data != nullptr && raw_.nodes.stride != 0) value_ = Value(raw_.nodes, 0);
  }
  bool broken() const { return (raw_.flags & FH_RECORD_BROKEN) != 0; }
  bool cut() const { return (raw_.flags & FH_RECORD_CUT) != 0; }
  bool first() const { return (raw_.flags & FH_RECORD_FIRST) != 0; }
  Text name() const { return Text(raw_.name); }
  Text problem() const { return Text(raw_.problem); }
  std::uint64_t begin_byte() const { return raw_.begin; }
  std::uint64_t end_byte() const { return raw_.end; }
  std::uint64_t line() const { return raw_.line; }
  const Value &value() const { return value_; }
  Value operator[](std::string_view name) const { return value_[name]; }
  Value::Iterator begin() const { return value_.begin(); }
  Value::Iterator end() const { return value_.end(); }

 private:
  fh_record raw_;
  Value value_;
};

// How reading ended. partial: the data was cut in the middle; why says where.
struct Reading {
  bool partial = false;
  std::string why;
};

namespace detail {

// Each: void(const Record &), or bool: false asks for no more. Throws what Each threw, or a Failure where the data is not of the format.
template <class Each>
Reading read_records(const fh_records &table, void *host, std::string_view bytes, Text where, Each &each) {
  constexpr std::int32_t kEnough = FH_E_CANCELLED;
  struct State {
    Each *each;
    std::exception_ptr thrown;
    bool enough = false;
  } state{&each, nullptr, false};
  fh_record_sink sink{};
  sink.struct_size = sizeof sink;
  sink.user = &state;
  sink.record = [](void *user, const fh_record *raw) noexcept -> std::int32_t {
    State &self = *static_cast<State *>(user);
    try {
      const Record record(raw);
      if constexpr (std::is_same_v<decltype((*self.each)(record)), bool>) {
        self.enough = !(*self.each)(record);
      } else {
        (*self.each)(record);
      }
    } catch (...) {
      self.thrown = std::current_exception();
    }
    return self.enough || self.thrown != nullptr ? kEnough : FH_OK;
  };
  fh_str why{};
  const std::int32_t code = table.read(host, present(bytes), to_abi(where), &sink, &why);
  if (state.thrown != nullptr) std::rethrow_exception(state.thrown);
  const std::string reason(Text(why).value_or("cannot be read"));
  if (code < 0 && code != FH_E_PARTIAL && !state.enough) throw Failure(code, reason);
  return code == FH_E_PARTIAL ? Reading{true, reason} : Reading{};
}

}  // namespace detail
}  // namespace sdk
}  // namespace freehold
