// SourceLines: which line of a source a byte stands in. Counts on from the byte asked for before, so that to ask in the order of the source reads it
// once, and what lies behind the last byte asked for is never read.
#pragma once

#include <cstdint>
#include <string_view>

#include "host/content/html/scan.hpp"

namespace freehold::content {

class SourceLines {
 public:
  // Requires: the source outlives this.
  explicit SourceLines(std::string_view source) : source_(source) {}

  // From 1; a line feed is the last byte of its line. Requires: offset <= source.size().
  std::uint64_t line_of(std::uint64_t offset) {
    const char *bytes = source_.data();
    if (offset >= at_) {
      line_ += scan::count(bytes + at_, bytes + offset, '\n');
    } else {
      line_ -= scan::count(bytes + offset, bytes + at_, '\n');
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
