// Marks of a form that count its fields of a role or a type: "role:email:1". Every form has one for each role and each type, so that the compiler puts
// them together and a model looks them up once.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <tuple>

namespace freehold::content {

inline constexpr auto kMarkedRoles = std::to_array<std::string_view>({"address", "amount", "captcha", "company", "consent", "date", "email", "message", "name",
                                                                      "none", "password", "phone", "search", "subject", "url", "username"});
inline constexpr auto kMarkedTypes = std::to_array<std::string_view>({"checkbox", "file", "radio", "select", "textarea"});

struct CountedMark {
  std::array<char, 24> bytes{};
  std::size_t size = 0;
  std::size_t number = 0;  // among all of them

  constexpr void append(std::string_view text) {
    for (const char c : text) bytes[size++] = c;
  }
  constexpr std::string_view view() const { return {bytes.data(), size}; }
};

// For one role or type: none, one, more.
using CountedMarks = std::array<CountedMark, 3>;

// One for each name. before: how many such there are already.
template <std::size_t N>
constexpr std::array<CountedMarks, N> counted_marks(std::string_view place, const std::array<std::string_view, N> &names, std::size_t before) {
  std::array<CountedMarks, N> marks;
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t count = 0; count < marks[i].size(); ++count) {
      for (const std::string_view part : {place, names[i], std::string_view(":"), std::string_view("012").substr(count, 1)}) marks[i][count].append(part);
      marks[i][count].number = (before + i) * marks[i].size() + count;
    }
  }
  return marks;
}

inline constexpr auto kRoleMarks = counted_marks("role:", kMarkedRoles, 0);
inline constexpr auto kTypeMarks = counted_marks("type:", kMarkedTypes, kMarkedRoles.size());
inline constexpr std::size_t kCountedMarks = (kRoleMarks.size() + kTypeMarks.size()) * std::tuple_size_v<CountedMarks>;

}  // namespace freehold::content
