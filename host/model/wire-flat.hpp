// Flat values on the wire: those whose members are item texts and numbers alone, links before all. How many bytes they take at most is known before
// they are written, so that they are written without a look at the room left. Why: a page has hundreds of links, each of ten members.
#pragma once

#include <cstdint>
#include <cstring>
#include <type_traits>

#include "host/model/fields.hpp"

namespace freehold::model {

template <class T>
concept WireNumber = std::is_integral_v<T> || std::is_enum_v<T>;

// As it is written: signed ones with the sign last, uint64_t plus one modulo 2^64, so that kNowhere becomes one byte.
template <WireNumber T>
constexpr std::uint64_t wire_number(T n) {
  if constexpr (std::is_signed_v<T>) {
    const auto wide = static_cast<std::int64_t>(n);
    return (static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63);
  } else {
    return static_cast<std::uint64_t>(n) + (sizeof(T) == 8 ? 1 : 0);
  }
}

inline constexpr std::size_t kLongestNumber = 10;

// LEB128. Requires: room for kLongestNumber bytes.
inline char *write_number(std::uint64_t n, char *at) {
  for (; n >= 0x80; n >>= 7) *at++ = static_cast<char>(n | 0x80);
  *at++ = static_cast<char>(n);
  return at;
}

template <class T>
concept Flat = std::same_as<T, Link> || std::same_as<T, Way> || std::same_as<T, Field> || std::same_as<T, Call> || std::same_as<T, Heading> || std::same_as<T, OriginRun>;

// Adds up the bytes that values may take, with what a short text is copied beyond its end.
class FlatBound {
 public:
  void operator()(const auto &...members) { (add(members), ...); }
  std::size_t bytes() const { return bytes_ + ItemText::kInPlace; }

 private:
  void add(const ItemText &text) { bytes_ += kLongestNumber + text.size(); }
  void add(const WireNumber auto &) { bytes_ += kLongestNumber; }

  std::size_t bytes_ = 0;
};

// Requires: room for what a FlatBound said of the same values.
class FlatWriter {
 public:
  explicit FlatWriter(char *at) : at_(at) {}
  void operator()(const auto &...members) { (put(members), ...); }
  char *at() const { return at_; }

 private:
  void put(const ItemText &text) {
    at_ = write_number(text.size(), at_);
    if (text.in_place()) {
      std::memcpy(at_, text.placed(), ItemText::kInPlace);
    } else {
      std::memcpy(at_, text.view().data(), text.size());
    }
    at_ += text.size();
  }
  void put(const WireNumber auto &n) { at_ = write_number(wire_number(n), at_); }

  char *at_;
};

}  // namespace freehold::model
