// CorpusTester: what a corpus rule says of a channel, with accumulators kept as the host keeps them.
//
//   CorpusTester rule(plugin, "newsletter/unsteady");
//   rule.add(item("a").published("2026-01-05")).add(item("b").published("2026-09-01"));
//   EXPECT_EQ(rule.finish("letter").num, 1u);
//
// Items are added a second time in the opposite order; the test fails where the gathered state depends on it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "answer.hpp"
#include "item-builder.hpp"
#include "loaded-plugin.hpp"

namespace freehold::tester {

// One accumulator: exact for any number of keys up to its capacity.
class Gathered {
 public:
  struct Value {
    std::string key;
    std::int64_t a = 0;
    std::int64_t b = 0;
    friend auto operator<=>(const Value &, const Value &) = default;
  };

  Gathered(std::uint32_t kind, std::uint32_t capacity) : kind_(kind), capacity_(capacity) {}

  // False where the host would refuse.
  bool add(std::string key, std::int64_t a, std::int64_t b) {
    if (kind_ == FH_SUM || kind_ == FH_RATIO) {
      add_to({}, a, b);
    } else if (kind_ == FH_TALLY) {
      add_to(std::move(key), a, 0);
    } else if (kind_ == FH_HISTOGRAM) {
      if (a < 0 || a >= static_cast<std::int64_t>(capacity_)) return false;
      const std::string digits = std::to_string(a);
      add_to(std::string(7 - std::min<std::size_t>(7, digits.size()), '0') + digits, 1, 0);
    } else if (kind_ == FH_DISTINCT || kind_ == FH_TOP || kind_ == FH_FIRST || kind_ == FH_LAST) {
      said_.push_back({std::move(key), a, b});
    } else {
      return false;
    }
    return true;
  }

  // As finish() gets it: sorted by key.
  std::vector<Value> entries() const {
    std::vector<Value> list = said_;
    if (kind_ == FH_DISTINCT) {
      std::sort(list.begin(), list.end());
      const auto end =
          std::unique(list.begin(), list.end(), [](const Value &x, const Value &y) { return x.key == y.key; });
      return list.empty() ? list : std::vector<Value>{{{}, end - list.begin(), 0}};
    }
    if (kind_ == FH_SUM || kind_ == FH_RATIO || kind_ == FH_TALLY || kind_ == FH_HISTOGRAM) {
      for (const auto &[key, numbers] : sums_) list.push_back({key, numbers.first, numbers.second});
    } else {
      const bool highest = kind_ != FH_FIRST;
      std::sort(list.begin(), list.end(), [&](const Value &x, const Value &y) {
        if (x.a != y.a) return highest ? x.a > y.a : x.a < y.a;
        return kind_ == FH_LAST ? x.key > y.key : x.key < y.key;
      });
      std::set<std::string> seen;  // of a key that was added twice the better number stays
      list.erase(std::remove_if(list.begin(), list.end(), [&](const Value &value) { return !seen.insert(value.key).second; }),
                 list.end());
      if (list.size() > capacity_) list.resize(capacity_);
      std::sort(list.begin(), list.end());
    }
    if (list.size() > capacity_) list.resize(capacity_);
    return list;
  }

 private:
  void add_to(std::string key, std::int64_t a, std::int64_t b) {
    auto &[first, second] = sums_[std::move(key)];
    first += a;
    second += b;
  }

  std::uint32_t kind_;
  std::uint32_t capacity_;
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> sums_;
  std::vector<Value> said_;
};

class CorpusTester {
 public:
  CorpusTester(const LoadedPlugin &plugin, const std::string &rule)
      : plugin_(plugin),
        rules_(plugin.extension<fh_corpus_rules>(FH_EXT_CORPUS_RULES)),
        number_(LoadedPlugin::number_of(rules_, rule)) {}

  CorpusTester &add(ItemBuilder item) {
    items_.push_back(std::move(item));
    return *this;
  }

  // What has been gathered: one list per accumulator of the rule.
  std::vector<std::vector<Gathered::Value>> gathered() const {
    std::vector<const ItemBuilder *> order;
    for (const ItemBuilder &item : items_) order.push_back(&item);
    const auto forwards = gather(order);
    std::reverse(order.begin(), order.end());
    EXPECT_EQ(forwards, gather(order)) << "the state depends on the order of items";
    return forwards;
  }

  Answer finish(const std::string &channel) const {
    const auto lists = gathered();
    detail::Laid memory;
    std::vector<fh_array> state;
    for (const auto &list : lists) {
      std::vector<fh_entry_value> raw;
      for (const Gathered::Value &value : list) raw.push_back({detail::str(value.key), value.a, value.b});
      state.push_back(memory.array(raw, sizeof(fh_entry_value)));
    }
    Recorder recorder(nullptr);
    return recorder.answer(
        rules_->finish(plugin_.instance(), number_, detail::str(channel), state.data(), &recorder.sink()));
  }

 private:
  std::vector<std::vector<Gathered::Value>> gather(const std::vector<const ItemBuilder *> &order) const {
    std::vector<Gathered> all;
    const fh_array declared = rules_->accumulators(plugin_.instance(), number_);
    for (std::uint32_t i = 0; i < declared.count; ++i) {
      const auto one = sdk::detail::read_sized<fh_accumulator>(
          static_cast<const char *>(declared.data) + std::size_t{i} * declared.stride, declared.stride);
      all.emplace_back(one.kind, one.capacity);
    }
    fh_sink sink{};
    sink.struct_size = sizeof sink;
    sink.host = &all;
    sink.accumulate = [](void *self, std::uint32_t which, fh_str key, std::int64_t a, std::int64_t b) noexcept {
      auto &gathered = *static_cast<std::vector<Gathered> *>(self);
      const bool good = which < gathered.size() && gathered[which].add(std::string(sdk::Text(key)), a, b);
      return std::int32_t{good ? FH_OK : FH_E_RANGE};
    };
    for (const ItemBuilder *item : order) {
      const LaidOutItem laid = item->lay_out();
      EXPECT_EQ(rules_->add(plugin_.instance(), number_, laid.raw(), &sink), FH_OK);
    }
    std::vector<std::vector<Gathered::Value>> lists;
    for (const Gathered &one : all) lists.push_back(one.entries());
    return lists;
  }

  const LoadedPlugin &plugin_;
  const fh_corpus_rules *rules_;
  std::uint32_t number_;
  std::vector<ItemBuilder> items_;
};

}  // namespace freehold::tester
