#include "host/model/lines.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

namespace freehold::model {
namespace {

// Eight bytes at once: there are half a megabyte of phrases.
std::size_t line_feeds_in(std::string_view text) {
  constexpr std::uint64_t low_bits = 0x7f7f7f7f7f7f7f7f;
  std::size_t count = 0;
  for (; text.size() >= 8; text.remove_prefix(8)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data(), sizeof eight);
    eight ^= 0x0a0a0a0a0a0a0a0a;
    count += static_cast<std::size_t>(std::popcount(~(((eight & low_bits) + low_bits) | eight | low_bits)));  // bytes that are 0
  }
  return count + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

Lines::Lines(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) push_back(text);
}

Lines Lines::of(std::string_view lines) {
  Lines out;
  out.own_.reserve(lines.size() + 1);
  out.own_ = lines;
  if (!lines.empty() && lines.back() != '\n') out.own_ += '\n';
  out.count_ = line_feeds_in(out.own_);
  return out;
}

Lines Lines::lent(std::string_view lines) {
  if (!lines.ends_with('\n')) return of(lines);
  Lines out;
  out.lent_ = lines;
  out.count_ = line_feeds_in(lines);
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
