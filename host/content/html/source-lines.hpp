// SourceLines: which line of a source a byte stands in. Counts on from the byte asked for before, so that to ask in the order of the source reads it
// once, and what lies behind the last byte asked for is never read.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "host/support/count-byte.hpp"

namespace freehold::content {

class SourceLines {
 public:
  // Requires: the source outlives this.
  explicit SourceLines(std::string_view source) : source_(source) {}

  // From 1; a line feed is the last byte of its line. An offset behind the source is its end.
  std::uint64_t line_of(std::uint64_t offset) {
    offset = std::min<std::uint64_t>(offset, source_.size());
    if (offset >= at_) {
      line_ += count_byte(source_.substr(at_, offset - at_), '\n');
    } else {
      line_ -= count_byte(source_.substr(offset, at_ - offset), '\n');
    }
    at_ = offset;
    return line_;
  }

 private:
  std::string_view source_;
  std::uint64_t at_ = 0;
  std::uint64_t line_ = 1;  // of at_
};

}  // namespace freehold::content
