// The terminal: messages to standard error, whether colour is wanted, how wide it is, and progress. All text is escaped on its way out.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "host/support/result.hpp"

namespace freehold::app {

// "freehold: path:line: sentence [code]" and the next step on a line of its own.
void say(const Problem &problem);
void say(std::string_view sentence);

// auto: a terminal that is not TERM=dumb, and NO_COLOR is not set.
bool wants_colour(std::string_view choice, int descriptor);
// COLUMNS, else the terminal's own, else 80.
std::size_t width_of(int descriptor);

// One line on standard error that says how far a piece of work is; appears after a second, only on a terminal, and is wiped at the end.
class Progress {
 public:
  Progress();
  ~Progress();
  // total 0: not known.
  void show(std::string_view what, std::uint64_t done, std::uint64_t total);
  void wipe();

 private:
  bool terminal_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point begin_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace freehold::app
