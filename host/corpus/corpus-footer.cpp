#include <algorithm>
#include <tuple>

#include "host/corpus/corpus-file.hpp"

namespace freehold::corpus {
namespace {

auto members(const model::Channel &c) { return std::tie(c.key, c.title, c.platform, c.url, c.address, c.people, c.exported); }

bool before(const model::Channel &a, const model::Channel &b) { return members(a) < members(b); }

bool before(const model::MetricRecord &a, const model::MetricRecord &b) {
  const auto by_name = std::tie(a.channel, a.key, a.published) <=> std::tie(b.channel, b.key, b.published);
  if (by_name != 0) return by_name < 0;
  return std::lexicographical_compare(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                                      [](const model::Metric &x, const model::Metric &y) { return std::tie(x.key, x.value) < std::tie(y.key, y.value); });
}

template <class T, class Less>
void sort_unique(std::vector<T> &list, Less less) {
  std::sort(list.begin(), list.end(), less);
  list.erase(std::unique(list.begin(), list.end(), [&](const T &a, const T &b) { return !less(a, b); }), list.end());
}

}  // namespace

void tidy(CorpusFooter &footer) {
  const auto in_order = [](const auto &a, const auto &b) { return before(a, b); };
  sort_unique(footer.channels, in_order);
  sort_unique(footer.metrics, in_order);
  sort_unique(footer.notes, std::less<>());
}

}  // namespace freehold::corpus
