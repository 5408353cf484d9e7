#include "host/model/lines.hpp"

#include <algorithm>
#include <utility>

#include "host/support/count-byte.hpp"

namespace freehold::model {

Lines::Lines(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) push_back(text);
}

Lines Lines::of(std::string_view lines) {
  Lines out;
  out.own_.reserve(lines.size() + 1);
  out.own_ = lines;
  if (!lines.empty() && lines.back() != '\n') out.own_ += '\n';
  out.count_ = count_byte(out.own_, '\n');
  return out;
}

Lines Lines::lent(std::string_view lines) {
  if (!lines.ends_with('\n')) return of(lines);
  Lines out;
  out.lent_ = lines;
  out.count_ = count_byte(lines, '\n');
  return out;
}

std::string &Lines::own() {
  if (!lent_.empty()) own_ = std::exchange(lent_, {});
  return own_;
}

void Lines::push_back(std::string_view text) {
  std::string &lines = own();
  const std::size_t begin = lines.size();
  lines.append(text);
  std::replace(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(), '\n', ' ');
  lines += '\n';
  ++count_;
}

void Lines::append(const Lines &other) {
  own() += other.text();
  count_ += other.count_;
}

}  // namespace freehold::model
