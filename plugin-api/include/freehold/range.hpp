// Reading what another version of the contract wrote, and ranges over its arrays.
//
// Two promises of the contract are kept here and nowhere else: a struct is read only as far as its sender wrote it (the rest is zero), and an
// array is walked by its stride. So a plugin of today reads a host of tomorrow, and the reverse.
#pragma once

#include <freehold/text.hpp>

#include <algorithm>
#include <iterator>
#include <type_traits>

namespace freehold {
namespace sdk FREEHOLD_SDK {
namespace detail {

// The first `size` bytes of a struct, the rest zero.
template <class Raw>
Raw read_sized(const void *from, std::size_t size) {
  static_assert(std::is_trivially_copyable_v<Raw>);
  Raw raw;
  if (from != nullptr && size >= sizeof raw) {  // as of a sender of the same version
    std::memcpy(&raw, from, sizeof raw);
    return raw;
  }
  std::memset(&raw, 0, sizeof raw);
  if (from != nullptr) std::memcpy(&raw, from, size);
  return raw;
}

// A struct that says its own size in its first four bytes.
template <class Raw>
Raw read(const Raw *from) {
  std::uint32_t size = 0;
  if (from != nullptr) std::memcpy(&size, from, sizeof size);
  return read_sized<Raw>(from, size);
}

// Requires: index < array.count.
inline const void *element(const fh_array &array, std::uint32_t index) {
  return static_cast<const char *>(array.data) + std::size_t{index} * array.stride;
}

}  // namespace detail

// What a range shows. Conditions add up: links.in_text().owned() are the links that are both.
struct Filter {
  std::uint32_t with = 0;     // flags an element must have
  std::uint32_t without = 0;  // flags it must not have
  std::string_view kind;      // empty: any
  std::string_view list;      // phrases only; empty: any
  std::string_view plugin;    // whose list it is, when list does not say

  bool shows_all() const { return with == 0 && without == 0 && kind.empty() && list.empty(); }
};

// The elements of an array of the host that pass a filter, in the order of the host (reading order). Copying a range copies no element; it is
// valid as long as the item it came from. View is one of Link, Form, Call, Heading, Phrase, Metric, Pair, Field, File, Companion, Entry.
template <class View>
class Range {
 public:
  using Raw = typename View::Raw;

  Range() = default;
  explicit Range(fh_array array, Filter filter = {}) : array_(array), filter_(filter) {
    if (array_.data == nullptr || array_.stride == 0) array_.count = 0;
  }

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = View;
    using difference_type = std::ptrdiff_t;
    using pointer = const View *;
    using reference = const View &;

    Iterator(const Range &range, std::uint32_t index)
        : array_(range.array_), filter_(range.filter_), all_(range.filter_.shows_all()), index_(index) {
      settle();
    }

    const View &operator*() const { return view_; }
    const View *operator->() const { return &view_; }
    Iterator &operator++() {
      ++index_;
      settle();
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator &other) const { return index_ == other.index_; }
    bool operator!=(const Iterator &other) const { return index_ != other.index_; }

   private:
    // Goes on to the next element that passes.
    void settle() {
      for (; index_ < array_.count; ++index_) {
        view_ = View(detail::element(array_, index_), array_.stride, index_);
        if (all_ || view_.passes(filter_)) return;
      }
    }

    fh_array array_;
    Filter filter_;
    bool all_;
    std::uint32_t index_;
    View view_;
  };

  Iterator begin() const { return Iterator(*this, 0); }
  Iterator end() const { return Iterator(*this, array_.count); }

  bool empty() const { return !first(); }
  std::uint64_t count() const {
    std::uint64_t passed = 0;
    any([&](const View &) { return ++passed, false; });
    return passed;
  }
  // The first that passes, if any.
  std::optional<View> first() const {
    std::optional<View> found;
    any([&](const View &view) { return found = view, true; });
    return found;
  }
  // The element with this index of the whole array, whatever the filter.
  std::optional<View> at(std::uint32_t index) const {
    if (index >= array_.count) return std::nullopt;
    return View(detail::element(array_, index), array_.stride, index);
  }
  // Without iterators, which carry all they need and are slow to copy: rules ask this of every link of every piece.
  template <class Condition>
  bool any(Condition condition) const {
    const bool all = filter_.shows_all();
    for (std::uint32_t index = 0; index < array_.count; ++index) {
      const View view(detail::element(array_, index), array_.stride, index);
      if ((all || view.passes(filter_)) && condition(view)) return true;
    }
    return false;
  }

  // Narrower ranges. Each exists where its View has such a flag, kind or list; elsewhere it does not compile.
  Range in_text() const { return with(View::kInText); }
  Range owned() const { return with(View::kOwned); }
  Range not_owned() const { return without(View::kOwned); }
  Range buttons() const { return with(View::kButton); }
  Range embeds() const { return with(View::kEmbed); }
  Range leading_away() const { return without(View::kSelf | View::kEmbed); }
  Range kind(std::string_view kind) const {
    Range narrower = *this;
    narrower.filter_.kind = kind;
    return narrower;
  }
  Range with(std::uint32_t flags) const {
    Range narrower = *this;
    narrower.filter_.with |= flags;
    return narrower;
  }
  Range without(std::uint32_t flags) const {
    Range narrower = *this;
    narrower.filter_.without |= flags;
    return narrower;
  }

 private:
  fh_array array_{};
  Filter filter_;
};

}  // namespace sdk
}  // namespace freehold
