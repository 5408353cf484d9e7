// The binary encoding of values between the host and its workers. Private to one build: both executables are released together, so it has
// no versions. Numbers are LEB128, strings and lists carry their length first, std::optional a byte.
//
// The host treats a worker as hostile: decode() refuses whatever runs past the frame, lists longer than the bytes left could hold, enumerators
// out of range and text that is not valid UTF-8 without NUL. It never throws and never allocates more than a small multiple of the frame.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "host/model/fields.hpp"

namespace freehold::model {

class Encoder {
 public:
  explicit Encoder(std::string &out) : out_(out) {}

  template <class... T>
  void operator()(const T &...x) {
    (put(x), ...);
  }

  // The beginning of a list whose `size` elements the caller encodes one by one.
  void begin_list(std::size_t size) { put_number(size); }

 private:
  void put_number(std::uint64_t n) {
    if (n < 0x80) return out_.push_back(static_cast<char>(n));  // as most are
    char bytes[10];
    std::size_t size = 0;
    for (; n >= 0x80; n >>= 7) bytes[size++] = static_cast<char>(n | 0x80);
    bytes[size++] = static_cast<char>(n);
    out_.append(bytes, size);
  }
  void put(std::string_view s) {
    put_number(s.size());
    out_.append(s);
  }
  void put(const std::string &s) { put(std::string_view(s)); }
  void put(const RareText &s) { put(s.view()); }
  void put(const ItemText &s) { put(s.view()); }
  void put(const Lines &lines) { put(lines.text()); }
  template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
  void put(const T &n) {
    if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<std::int64_t>(n);
      put_number((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    } else {
      put_number(static_cast<std::uint64_t>(n) + (sizeof(T) == 8 ? 1 : 0));  // kNowhere becomes one byte
    }
  }
  template <class T>
  void put(const std::optional<T> &x) {
    out_.push_back(x ? '\1' : '\0');
    if (x) put(*x);
  }
  template <class T>
  void put(const std::vector<T> &list) {
    put_number(list.size());
    for (const T &x : list) put(x);
  }
  template <class T>
  void put(const Packed<T> &list) {
    put_number(list.size());
    out_.append(list.wire());
  }
  template <Described T>
  void put(const T &x) {
    fields(*this, x);
  }

  std::string &out_;
};

// Whether ItemTexts of a decoded value own their bytes or look at those of the frame, which then outlives them.
enum class Texts { copied, lent };

// Requires: the frame outlives the decoder. After a refusal ok() is false for good and values are left as they were.
class Decoder {
 public:
  explicit Decoder(std::string_view frame, Texts texts = Texts::copied) : left_(frame), texts_(texts) {}

  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && left_.empty(); }
  std::string_view left() const { return left_; }

  template <class... T>
  void operator()(T &...x) {
    (get(x), ...);
  }

 private:
  std::uint64_t number() {
    if (!left_.empty() && static_cast<unsigned char>(left_.front()) < 0x80) {
      const auto small = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      return ok_ ? small : 0;
    }
    return long_number();
  }
  std::uint64_t long_number();
  bool take(std::uint64_t size, std::string_view &out);
  std::string_view text();  // empty after a refusal
  void get(std::string &s);
  void get(RareText &s);
  void get(ItemText &s);
  void get(Lines &lines);
  void get(bool &b) { b = number() != 0; }
  template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
  void get(T &x) {
    const std::uint64_t n = number();
    if constexpr (std::is_enum_v<T>) {
      if (n > largest(T())) ok_ = false;
      x = static_cast<T>(n);
    } else if constexpr (std::is_signed_v<T>) {
      x = static_cast<T>((n >> 1) ^ (~(n & 1) + 1));
    } else if constexpr (sizeof(T) == 8) {
      x = n - 1;
    } else {
      if (n > UINT32_MAX) ok_ = false;
      x = static_cast<T>(n);
    }
  }
  template <class T>
  void get(std::optional<T> &x) {
    std::string_view present;
    if (!take(1, present)) return;
    if (present[0] == '\0') {
      x.reset();
    } else {
      get(x.emplace());
    }
  }
  template <class T>
  void get(std::vector<T> &list) {
    const std::uint64_t count = number();
    if (count > left_.size()) ok_ = false;  // every element takes a byte at least
    list.clear();
    // A member in memory is hardly larger than a string and takes a byte of the frame at least: no frame makes this reserve more than it may fill.
    if (ok_) list.reserve(std::min(count, left_.size() / (sizeof(T) / sizeof(std::string) + 1) + 1));
    for (std::uint64_t i = 0; ok_ && i < count; ++i) get(list.emplace_back());
  }
  // Every value is decoded once: what is not well-formed is refused here and not met later.
  template <class T>
  void get(Packed<T> &list) {
    const std::uint64_t count = number();
    if (count > left_.size()) ok_ = false;
    const std::string_view begin = left_;
    T value{};
    for (std::uint64_t i = 0; ok_ && i < count; ++i) get(value);
    if (ok_) list = Packed<T>::of_wire(static_cast<std::uint32_t>(count), begin.substr(0, begin.size() - left_.size()));
  }
  template <Described T>
  void get(T &x) {
    fields(*this, x);
  }

  std::string_view left_;
  Texts texts_;
  bool ok_ = true;
};

// Appends to out. uint64_t members are stored plus one modulo 2^64, so kNowhere is the shortest number.
template <class T>
void encode(const T &x, std::string &out) {
  Encoder encoder(out);
  encoder(x);
}

// False: the frame is not exactly one T; x then holds anything.
template <class T>
bool decode(std::string_view frame, T &x) {
  Decoder decoder(frame);
  decoder(x);
  return decoder.at_end();
}

}  // namespace freehold::model
