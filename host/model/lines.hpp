// Lines: many short texts in one, each ended by a line feed; owned, or looked at where somebody lends them, as an ItemText is: a copy always owns its
// text. Why: the plugins bring sixteen thousand phrases, and as strings of their own each would be allocated, copied and freed in every process of a run.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

namespace freehold::model {

// Texts are added and looked at, never changed in place; views of them live until the list changes.
class Lines {
 public:
  class Iterator;
  using value_type = std::string_view;
  using const_iterator = Iterator;

  Lines() = default;
  Lines(std::initializer_list<std::string_view> texts);
  Lines(const Lines &other) : own_(other.text()), count_(other.count_) {}
  Lines(Lines &&) noexcept = default;
  Lines &operator=(const Lines &other) { return *this = Lines(other); }
  Lines &operator=(Lines &&) noexcept = default;
  ~Lines() = default;
  // The last line may lack its line feed.
  static Lines of(std::string_view lines);
  // As of(). Requires: the bytes outlive this and whatever it is moved to.
  static Lines lent(std::string_view lines);

  // A line feed in the text becomes a space.
  void push_back(std::string_view text);
  void append(const Lines &other);
  void reserve(std::size_t bytes) { own().reserve(bytes); }

  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  Iterator begin() const;
  Iterator end() const;

  // All of them, each with its line feed.
  std::string_view text() const { return lent_.empty() ? std::string_view(own_) : lent_; }
  // The line that begins at that byte of text(). Requires: one does.
  std::string_view line_at(std::size_t begin) const { return text().substr(begin, text().find('\n', begin) - begin); }

  friend bool operator==(const Lines &a, const Lines &b) { return a.text() == b.text(); }

 private:
  std::string &own();  // from now on

  std::string own_;
  std::string_view lent_;  // or empty
  std::size_t count_ = 0;
};

// Forward iterator. Requires: the list outlives it and does not change.
class Lines::Iterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = std::string_view;
  using difference_type = std::ptrdiff_t;
  using pointer = const std::string_view *;
  using reference = std::string_view;

  Iterator() = default;
  explicit Iterator(std::string_view ahead) : ahead_(ahead) { read(); }

  std::string_view operator*() const { return line_; }
  const std::string_view *operator->() const { return &line_; }
  Iterator &operator++() {
    ahead_.remove_prefix(line_.size() + 1);
    read();
    return *this;
  }
  Iterator operator++(int) {
    Iterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Iterator &a, const Iterator &b) { return a.ahead_.size() == b.ahead_.size(); }

 private:
  void read() {
    if (!ahead_.empty()) line_ = ahead_.substr(0, ahead_.find('\n'));
  }

  std::string_view ahead_;  // from the line it stands on
  std::string_view line_;
};

inline Lines::Iterator Lines::begin() const { return Iterator(text()); }
inline Lines::Iterator Lines::end() const { return Iterator(text().substr(text().size())); }

}  // namespace freehold::model
