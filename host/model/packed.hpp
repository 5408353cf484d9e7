// Lists and texts that most values do not have, in as little memory as can be: one pointer where there are none. Why: a corpus holds hundreds of thousands
// of results, most of which say nothing but their measure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace freehold::model {

// Bytes behind one pointer, with a number that says what they hold.
class RareBytes {
 public:
  RareBytes() = default;
  RareBytes(std::uint32_t count, std::string_view bytes);  // bytes.size() < 4 GiB
  RareBytes(const RareBytes &other) : RareBytes(other.count(), other.bytes()) {}
  RareBytes(RareBytes &&) noexcept = default;
  RareBytes &operator=(const RareBytes &other) { return *this = RareBytes(other); }
  RareBytes &operator=(RareBytes &&) noexcept = default;
  ~RareBytes() = default;

  std::uint32_t count() const { return head().count; }
  std::string_view bytes() const { return block_ ? std::string_view(block_.get() + sizeof(Head), head().size) : std::string_view{}; }

 private:
  struct Head {
    std::uint32_t count = 0;
    std::uint32_t size = 0;
  };
  Head head() const;

  std::unique_ptr<char[]> block_;  // a Head, then the bytes; none: empty
};

// A text that is mostly empty.
class RareText {
 public:
  RareText() = default;
  RareText(std::string_view text) : bytes_(0, text) {}
  RareText(const std::string &text) : RareText(std::string_view(text)) {}
  RareText(const char *text) : RareText(std::string_view(text)) {}

  bool empty() const { return view().empty(); }
  std::string_view view() const { return bytes_.bytes(); }
  operator std::string_view() const { return view(); }
  std::string string() const { return std::string(view()); }

  friend bool operator==(const RareText &a, const RareText &b) { return a.view() == b.view(); }
  friend bool operator==(const RareText &a, std::string_view b) { return a.view() == b; }
  friend bool operator==(const RareText &a, const std::string &b) { return a.view() == b; }
  friend bool operator==(const RareText &a, const char *b) { return a.view() == b; }
  friend std::ostream &operator<<(std::ostream &out, const RareText &text) { return out << text.view(); }

 private:
  RareBytes bytes_;
};

// A list that is mostly empty or rarely looked at, kept in the encoding of the wire (wire.hpp). To iterate is to decode: the value an iterator stands on
// is gone when it moves on. Values are added and taken, never changed in place. For the types that packed.cpp names.
template <class T>
class Packed {
 public:
  class Iterator;
  using value_type = T;
  using const_iterator = Iterator;

  Packed() = default;
  Packed(const std::vector<T> &values);
  Packed(std::initializer_list<T> values) : Packed(std::vector<T>(values)) {}
  // Of a frame that was decoded already: `count` values are these bytes.
  static Packed of_wire(std::uint32_t count, std::string_view bytes) { return Packed(RareBytes(count, bytes)); }

  bool empty() const { return size() == 0; }
  std::size_t size() const { return bytes_.count(); }
  Iterator begin() const { return Iterator(bytes_); }
  std::default_sentinel_t end() const { return {}; }
  T front() const { return *begin(); }
  std::vector<T> values() const;
  void push_back(const T &value);

  std::string_view wire() const { return bytes_.bytes(); }
  friend bool operator==(const Packed &a, const Packed &b) { return a.size() == b.size() && a.wire() == b.wire(); }

 private:
  explicit Packed(RareBytes &&bytes) : bytes_(std::move(bytes)) {}

  RareBytes bytes_;
};

// Input iterator. Requires: the list outlives it.
template <class T>
class Packed<T>::Iterator {
 public:
  using value_type = T;
  using difference_type = std::ptrdiff_t;

  explicit Iterator(const RareBytes &bytes) : ahead_(bytes.bytes()), left_(bytes.count()) { read(); }

  const T &operator*() const { return value_; }
  const T *operator->() const { return &value_; }
  Iterator &operator++() {
    --left_;
    read();
    return *this;
  }
  void operator++(int) { ++*this; }
  friend bool operator==(const Iterator &it, std::default_sentinel_t) { return it.left_ == 0; }

 private:
  void read();

  std::string_view ahead_;
  std::uint32_t left_ = 0;  // values from the one it stands on
  T value_{};
};

}  // namespace freehold::model
