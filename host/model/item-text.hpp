// ItemText: a text of a link, form, call or heading, or of an entry of a catalogue, in sixteen bytes. Short ones stand in it, as most kinds, roles and
// words of a link do; longer ones it owns, or looks at where somebody lends them. Why: a page has hundreds of them, the catalogues twenty thousand; to
// ask for memory for each took a tenth of an audit, and of its start.
//
// A copy always owns its bytes. What is lent stays with the lender, who outlives it; keep_texts() makes an item its own lender.
#pragma once

#include <compare>
#include <cstdint>
#include <cstring>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace freehold::model {

class ItemText {
 public:
  static constexpr std::uint32_t kInPlace = 12;  // bytes that need no memory elsewhere

  ItemText() = default;
  ItemText(std::string_view text) { copy(text); }  // throws std::length_error from 4 GiB on
  ItemText(const std::string &text) : ItemText(std::string_view(text)) {}
  ItemText(const char *text) : ItemText(std::string_view(text)) {}
  ItemText(const ItemText &other) : ItemText(other.view()) {}
  ItemText(ItemText &&other) noexcept { take(other); }
  ItemText &operator=(const ItemText &other) { return *this = other.view(); }
  ItemText &operator=(ItemText &&other) noexcept {
    if (this == &other) return *this;
    release();
    take(other);
    return *this;
  }
  // Also of a part of itself.
  ItemText &operator=(std::string_view text) { return *this = ItemText(text); }
  ItemText &operator=(const std::string &text) { return *this = std::string_view(text); }
  ItemText &operator=(const char *text) { return *this = std::string_view(text); }
  ~ItemText() { release(); }

  // Requires: the bytes outlive this and whatever it is moved to.
  static ItemText lent(std::string_view text) {
    ItemText lent;
    lent.lend(text);
    return lent;
  }
  void lend(std::string_view text) {
    release();
    if (text.size() <= kInPlace) {
      copy(text);
    } else {
      look_at(text.data(), text.size(), false);
    }
  }

  // Becomes a text that stands in place, without a look at its length. Requires: size <= kInPlace, and kInPlace bytes can be read.
  void place(const char *bytes, std::size_t size) {
    release();
    size_ = static_cast<std::uint32_t>(size);
    std::memcpy(bytes_, bytes, kInPlace);
  }

  std::string_view view() const { return {size_ <= kInPlace ? bytes_ : far(), size_}; }
  operator std::string_view() const { return view(); }
  std::string string() const { return std::string(view()); }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  bool in_place() const { return size_ <= kInPlace; }
  const char *placed() const { return bytes_; }  // Requires: in_place(). kInPlace bytes can be read, of which size() are the text

  friend bool operator==(const ItemText &a, const ItemText &b) { return a.view() == b.view(); }
  friend bool operator==(const ItemText &a, std::string_view b) { return a.view() == b; }
  friend bool operator==(const ItemText &a, const std::string &b) { return a.view() == b; }
  friend bool operator==(const ItemText &a, const char *b) { return a.view() == b; }
  friend std::strong_ordering operator<=>(const ItemText &a, const ItemText &b) { return a.view() <=> b.view(); }
  friend std::ostream &operator<<(std::ostream &out, const ItemText &text) { return out << text.view(); }

 private:
  void copy(std::string_view text) {
    if (text.size() > kInPlace) return copy_far(text);
    size_ = static_cast<std::uint32_t>(text.size());
    if (!text.empty()) std::memcpy(bytes_, text.data(), text.size());
  }
  void copy_far(std::string_view text);
  [[noreturn]] static void refuse_length();
  void look_at(const char *bytes, std::size_t size, bool owned) {
    if (size > UINT32_MAX) refuse_length();
    size_ = static_cast<std::uint32_t>(size);
    bytes_[0] = owned ? 1 : 0;
    std::memcpy(bytes_ + kFar, &bytes, sizeof bytes);
  }
  const char *far() const {
    const char *bytes;
    std::memcpy(&bytes, bytes_ + kFar, sizeof bytes);
    return bytes;
  }
  void take(ItemText &other) noexcept {
    size_ = other.size_;
    std::memcpy(bytes_, other.bytes_, kInPlace);
    other.size_ = 0;
  }
  void release() noexcept {
    if (size_ > kInPlace && bytes_[0] != 0) delete[] far();
  }

  // Longer than kInPlace: bytes_[0] tells whether it is owned, and the address stands from kFar on.
  static constexpr std::size_t kFar = 4;
  alignas(8) std::uint32_t size_ = 0;
  char bytes_[kInPlace] = {};
};
static_assert(sizeof(ItemText) == 16);

// Bytes that texts of an item, a manifest or a plan look at. A copied one is empty, as copied texts own theirs.
class TextBlock {
 public:
  TextBlock() = default;
  explicit TextBlock(std::size_t size) : bytes_(std::make_unique_for_overwrite<char[]>(size)), size_(size) {}
  explicit TextBlock(std::string_view text) : TextBlock(text.size()) { text.copy(bytes(), text.size()); }
  TextBlock(const TextBlock &) {}
  TextBlock(TextBlock &&other) noexcept : bytes_(std::move(other.bytes_)), size_(std::exchange(other.size_, 0)) {}
  TextBlock &operator=(const TextBlock &other) {
    if (this != &other) *this = TextBlock();
    return *this;
  }
  TextBlock &operator=(TextBlock &&other) noexcept {
    bytes_ = std::move(other.bytes_);
    size_ = std::exchange(other.size_, 0);
    return *this;
  }
  ~TextBlock() = default;

  char *bytes() { return bytes_.get(); }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

}  // namespace freehold::model
