// The binary encoding of values between the host and its workers. Private to one build: both executables are released together, so it has
// no versions. Numbers are LEB128, strings and lists carry their length first, std::optional a byte.
//
// The host treats a worker as hostile: decode() refuses whatever runs past the frame, lists longer than the bytes left could hold, enumerators
// out of range and text that is not valid UTF-8 without NUL. It never throws and never allocates more than a small multiple of the frame. A worker
// believes the host, which has looked at each text before it sends one: it does not look again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "host/model/wire-flat.hpp"
#include "host/support/plain-block.hpp"

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
    char bytes[kLongestNumber];
    out_.append(bytes, write_number(n, bytes));
  }
  void put(std::string_view s) {
    put_number(s.size());
    out_.append(s);
  }
  void put(const std::string &s) { put(std::string_view(s)); }
  void put(const RareText &s) { put(s.view()); }
  void put(const ItemText &s) { put(s.view()); }
  void put(const Lines &lines) { put(lines.text()); }
  void put(const WireNumber auto &n) { put_number(wire_number(n)); }
  template <class T>
  void put(const std::optional<T> &x) {
    out_.push_back(x ? '\1' : '\0');
    if (x) put(*x);
  }
  template <class T>
  void put(const std::vector<T> &list) {
    put_number(list.size());
    if constexpr (Flat<T>) {
      put_flat(std::span(list));
    } else {
      for (const T &x : list) put(x);
    }
  }
  template <class T>
  void put(const Packed<T> &list) {
    put_number(list.size());
    out_.append(list.wire());
  }
  template <Described T>
  void put(const T &x) {
    if constexpr (Flat<T>) {
      put_flat(std::span(&x, 1));
    } else {
      fields(*this, x);
    }
  }
  template <Flat T>
  void put_flat(std::span<const T> list) {
    FlatBound bound;
    for (const T &x : list) fields(bound, x);
    const std::size_t begin = out_.size();
    out_.resize(begin + bound.bytes());
    FlatWriter writer(out_.data() + begin);
    for (const T &x : list) fields(writer, x);
    out_.resize(static_cast<std::size_t>(writer.at() - out_.data()));
  }

  std::string &out_;
};

// Whether ItemTexts and Lines of a decoded value own their bytes or look at those of the frame, which then outlives them.
enum class Texts { copied, lent };
// Who made the frame.
enum class Sender { worker, host };

// Requires: the frame outlives the decoder. After a refusal ok() is false for good and values are left as they were.
class Decoder {
 public:
  explicit Decoder(std::string_view frame, Texts texts = Texts::copied, Sender sender = Sender::worker) : left_(frame), texts_(texts), sender_(sender) {}

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
  // Mostly it stands in place and is plain: seen and taken at once. A link has six of them.
  void get(ItemText &s) {
    if (ok_ && left_.size() > kPlainBlock) {
      const auto size = static_cast<unsigned char>(left_.front());
      const char *bytes = left_.data() + 1;
      if (size <= ItemText::kInPlace && (not_plain(bytes) & ((1u << size) - 1)) == 0) {
        s.place(bytes, size);
        return left_.remove_prefix(1u + size);
      }
    }
    get_any(s);
  }
  void get_any(ItemText &s);
  void get(Lines &lines);
  void get(bool &b) { b = number() != 0; }
  void get(WireNumber auto &x) {
    using T = std::remove_reference_t<decltype(x)>;
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
  Sender sender_;
  bool ok_ = true;
};

// Appends to out.
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
