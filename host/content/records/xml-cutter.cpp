#include "host/content/records/xml-cutter.hpp"

namespace freehold::content {
namespace {

bool ends_name(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '/' || c == '>'; }

constexpr std::size_t kLongestPrefix = 64;

}  // namespace

// To the next "<name" or "<prefix:name". What cannot be decided yet stays in the buffer.
bool XmlCutter::find_begin() {
  for (;;) {
    const std::size_t open = buffer_.find('<', begin_);
    if (open == std::string::npos) {
      begin_ = buffer_.size();
      return false;
    }
    const std::size_t limit = std::min(buffer_.size(), open + 1 + kLongestPrefix + name_.size() + 1);
    std::size_t end = open + 1;
    while (end < limit && !ends_name(buffer_[end])) ++end;
    if (end == buffer_.size()) {
      begin_ = open;
      return false;
    }
    std::string_view qualified = std::string_view(buffer_).substr(open + 1, end - open - 1);
    if (const std::size_t colon = qualified.find(':'); colon != qualified.npos) qualified.remove_prefix(colon + 1);
    begin_ = open;
    if (end < limit && qualified == name_) {
      closing_ = "</" + buffer_.substr(open + 1, end - open - 1);
      looked_ = end;
      return true;
    }
    begin_ = open + 1;
  }
}

// Its end tag, or the end of an element that closes itself.
bool XmlCutter::find_end() {
  const std::size_t tag_end = buffer_.find('>', begin_);
  if (tag_end == std::string::npos) return false;
  std::size_t end = tag_end + 1;
  if (buffer_[tag_end - 1] != '/') {
    const std::size_t close = buffer_.find(closing_, std::max(looked_, tag_end));
    const std::size_t close_end = close == std::string::npos ? close : buffer_.find('>', close);
    if (close_end == std::string::npos) {
      const std::size_t sure = buffer_.size() > closing_.size() ? buffer_.size() - closing_.size() : 0;
      looked_ = std::max(looked_, close == std::string::npos ? sure : close);
      return false;
    }
    end = close_end + 1;
  }
  inside_ = false;
  ++count_;
  stopped_ = !each_(std::string_view(buffer_).substr(begin_, end - begin_));
  begin_ = end;
  return !stopped_;
}

bool XmlCutter::feed(std::string_view piece) {
  buffer_.append(piece);
  for (;;) {
    if (!inside_) inside_ = find_begin();
    if (!inside_ || !find_end()) break;
  }
  if (stopped_) return false;
  // What was handed over is dropped once a piece: each byte moves once or twice.
  buffer_.erase(0, begin_);
  looked_ -= std::min(looked_, begin_);
  begin_ = 0;
  return buffer_.size() <= kLongest;
}

}  // namespace freehold::content
