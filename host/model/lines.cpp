#include "host/model/lines.hpp"

#include <algorithm>

namespace freehold::model {

Lines::Lines(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) push_back(text);
}

Lines Lines::of(std::string_view lines) {
  Lines out;
  out.text_.reserve(lines.size() + 1);
  out.text_ = lines;
  if (!lines.empty() && lines.back() != '\n') out.text_ += '\n';
  out.count_ = static_cast<std::size_t>(std::count(out.text_.begin(), out.text_.end(), '\n'));
  return out;
}

void Lines::push_back(std::string_view text) {
  const std::size_t begin = text_.size();
  text_.append(text);
  std::replace(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end(), '\n', ' ');
  text_ += '\n';
  ++count_;
}

void Lines::append(const Lines &other) {
  text_ += other.text_;
  count_ += other.count_;
}

}  // namespace freehold::model
