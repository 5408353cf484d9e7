// Every number of a report is set to the ends of its range, and every format draws it.
#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "host/report/json-report-reader.hpp"
#include "host/report/renderers.hpp"
#include "host/report/report-fields.hpp"
#include "host/report/words.hpp"
#include "tests/host/report/change-items.hpp"
#include "tests/host/report/sample-report.hpp"

namespace freehold::report {
namespace {

struct Stretch {
  bool most = true;

  void operator()(const char *, bool &) {}
  template <std::integral T>
  void operator()(const char *, T &x) {
    x = most ? std::numeric_limits<T>::max() : std::numeric_limits<T>::min();
  }
  void operator()(const char *, std::vector<std::pair<std::uint32_t, std::uint32_t>> &) {}
  template <class T>
  void operator()(const char *name, std::optional<T> &x) {
    if (x) (*this)(name, *x);
  }
  template <class T>
  void operator()(const char *name, std::vector<T> &list) {
    for (T &x : list) (*this)(name, x);
  }
  void operator()(const char *name, ItemList &items) {
    change_items(items, [&](std::vector<Item> &list) { (*this)(name, list); });
  }
  template <class T>
  void operator()(const char *name, ByName<T> &map) {
    for (auto &[key, x] : map) (*this)(name, x);
  }
  template <class T>
  void operator()(const char *, T &x) {
    if constexpr (Described<T>) fields(*this, x);
  }
};

std::string drawn(const Renderer &renderer, const Report &report) {
  std::ostringstream out;
  renderer.render(report, {}, out);
  return out.str();
}

TEST(HostileNumbers, AreDrawnInEveryFormat) {
  for (const bool most : {true, false}) {
    Report report = sample_report();
    Stretch{most}("", report);
    for (const Renderer &renderer : renderers()) EXPECT_FALSE(drawn(renderer, report).empty()) << renderer.name;
    const auto again = read_report(drawn(*find_renderer("json"), report), "report.json");
    ASSERT_TRUE(again) << to_line(again.problem());
    EXPECT_EQ(drawn(*find_renderer("json"), *again), drawn(*find_renderer("json"), report));
  }
}

TEST(HostileNumbers, AreRoundedInTheirRange) {
  EXPECT_EQ(tenths(1'249'999), "1.2");
  EXPECT_EQ(tenths(1'250'000), "1.3");
  EXPECT_EQ(tenths(std::numeric_limits<Ppm>::max()), "9223372036854.8");
}

}  // namespace
}  // namespace freehold::report
