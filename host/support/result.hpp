// Problem: a mistake in the user's input or set-up, said so that they can mend it. Result<T>: a value or a Problem.
#pragma once

#include <compare>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace freehold {

// Where a problem lies. line and column count from 1; 0: not known.
struct Place {
  std::string path;
  std::size_t line = 0;
  std::size_t column = 0;

  friend bool operator==(const Place &, const Place &) = default;
  friend auto operator<=>(const Place &, const Place &) = default;
};

// code: stable, kebab-case, listed in the folder's table. sentence: what is wrong. next_step: what the user does now.
struct Problem {
  std::string code;
  Place where;
  std::string sentence;
  std::string next_step;

  friend bool operator==(const Problem &, const Problem &) = default;
  friend auto operator<=>(const Problem &a, const Problem &b) {
    return std::tie(a.where, a.code, a.sentence, a.next_step) <=> std::tie(b.where, b.code, b.sentence, b.next_step);
  }
};

// "path:line:column: sentence" as one line of plain text; nothing in it is escaped yet.
std::string to_line(const Problem &problem);

// Requires: value() only where ok(), problem() only where not; both are asserted.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : content_(std::in_place_index<1>, std::move(problem)) {}

  bool ok() const { return content_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T &value() & { return std::get<0>(content_); }
  const T &value() const & { return std::get<0>(content_); }
  T &&value() && { return std::get<0>(std::move(content_)); }
  T &operator*() & { return value(); }
  const T &operator*() const & { return value(); }
  T *operator->() { return &value(); }
  const T *operator->() const { return &value(); }
  const Problem &problem() const { return std::get<1>(content_); }

 private:
  std::variant<T, Problem> content_;
};

// For what has nothing to return but may fail.
struct Done {};

}  // namespace freehold
