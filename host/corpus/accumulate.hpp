// Accumulators of corpus rules: a commutative monoid for each kind of enum fh_accumulate. add() in any order, over any grouping, gives the same
// entries: no floating point, ties broken by key, bounded by the declared capacity.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "host/corpus/corpus.hpp"

namespace freehold::corpus {

class Accumulator {
 public:
  Accumulator(std::uint32_t kind, std::uint32_t capacity) : kind_(kind), capacity_(capacity) {}

  void add(const std::string &key, std::int64_t a, std::int64_t b);
  // Sorted by key, as a plugin's finish() gets them. SUM, RATIO, DISTINCT, FIRST, LAST: one entry, or none if nothing was added.
  std::vector<Entry> entries() const;

 private:
  // Wide enough for any number of sums: one that stopped at the largest number on its way would hang on the order.
  __extension__ typedef __int128 Sum;
  struct Pair {
    Sum a = 0;
    Sum b = 0;
  };
  void add_top(const std::string &key, std::int64_t a);

  std::uint32_t kind_;
  std::uint32_t capacity_;
  std::map<std::string, Pair> by_key_;       // tally, top, histogram; of sum, ratio, first and last the one entry
  std::map<std::uint64_t, int> hashes_;      // distinct: the capacity smallest
  bool overflowed_ = false;                  // distinct: more than capacity different ones were seen
};

// The state of all corpus rules: fed with accumulations as items arrive, in any order.
class States {
 public:
  void add(const std::string &channel, const model::Accumulation &accumulation);
  // Sorted by rule, channel.
  std::vector<State> states() const;

 private:
  struct Key {
    std::uint32_t rule;
    std::string channel;
    auto operator<=>(const Key &) const = default;
  };
  std::map<Key, std::map<std::uint32_t, Accumulator>> states_;
};

}  // namespace freehold::corpus
