// Exact integer arithmetic of scores: 128 bits wide, rounded half to even, each figure once.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

__extension__ typedef unsigned __int128 Wide;
__extension__ typedef __int128 SignedWide;

// Requires: den > 0.
constexpr Wide half_even(Wide num, Wide den) {
  const Wide quotient = num / den;
  const Wide rest = num % den;
  const Wide other = den - rest;
  return quotient + (rest > other || (rest == other && quotient % 2 == 1) ? 1 : 0);
}

// num/den in parts per million. Requires: 0 < den, num <= den < 2^107.
constexpr Ppm ratio(Wide num, Wide den) {
  return static_cast<Ppm>(half_even(num * static_cast<Wide>(kWhole), den));
}
// 0 where den is 0: for shares that are only shown.
constexpr Ppm share_of(Wide num, Wide den) {
  return den == 0 ? 0 : ratio(num, den);
}

// Sums that stop at the largest number rather than begin anew.
constexpr std::uint64_t plus(std::uint64_t a, std::uint64_t b) {
  return a > std::numeric_limits<std::uint64_t>::max() - b ? std::numeric_limits<std::uint64_t>::max() : a + b;
}
constexpr std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return product > std::numeric_limits<std::uint64_t>::max() ? std::numeric_limits<std::uint64_t>::max()
                                                             : static_cast<std::uint64_t>(product);
}

// A weighted mean of values in parts per million.
class Mean {
 public:
  constexpr void add(Ppm value, std::int64_t weight) {
    if (weight <= 0) return;
    sum_ += static_cast<Wide>(value) * static_cast<Wide>(weight);
    weight_ += static_cast<Wide>(weight);
  }
  constexpr bool empty() const { return weight_ == 0; }
  constexpr std::optional<Ppm> value() const {
    return empty() ? std::nullopt : std::optional(static_cast<Ppm>(half_even(sum_, weight_)));
  }
  constexpr Ppm value_or(Ppm other) const { return value().value_or(other); }

 private:
  Wide sum_ = 0;
  Wide weight_ = 0;
};

}  // namespace freehold::verdict
