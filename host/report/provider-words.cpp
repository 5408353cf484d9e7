#include "host/report/provider-words.hpp"

#include <algorithm>
#include <map>

#include "host/report/words.hpp"

namespace freehold::report {
namespace {

constexpr std::size_t kMostNamed = 4;

std::string joined(const std::vector<std::string> &names) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), kMostNamed); ++i) text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > kMostNamed) text += " and " + grouped(names.size() - kMostNamed) + " more";
  return text;
}

std::vector<std::string> named(const Facts &facts, std::string_view portable) {
  std::vector<const ProviderUse *> uses;
  for (const ProviderUse &use : facts.providers) {
    if (gathers_people(use) && use.portable == portable) uses.push_back(&use);
  }
  std::stable_sort(uses.begin(), uses.end(), [](const auto *a, const auto *b) { return a->items > b->items; });
  std::vector<std::string> names;
  for (const ProviderUse *use : uses) names.push_back(use->name + " (" + use->kind + ")");
  return names;
}

}  // namespace

bool gathers_people(const ProviderUse &provider) { return provider.kind != "analytics" && provider.kind != "advertising" && provider.kind != "hosting"; }

std::string portability_text(const Facts &facts) {
  std::string text;
  const auto add = [&](std::string_view begin, std::string_view portable) {
    const auto names = named(facts, portable);
    if (!names.empty()) text += (text.empty() ? "" : "; ") + std::string(begin) + joined(names);
  };
  add("people can be taken along from ", "yes");
  add("not from ", "no");
  add("not known of ", "unknown");
  return text;
}

std::string short_links_text(const Missing &missing) {
  std::map<std::string, std::uint64_t> services;
  std::uint64_t all = 0;
  for (const ShortLinkCount &one : missing.short_links) services[one.service] += one.count, all += one.count;
  if (all == 0) return {};
  std::vector<std::pair<std::uint64_t, std::string>> sorted;
  for (const auto &[service, count] : services) sorted.emplace_back(count, service);
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
  std::vector<std::string> names;
  for (const auto &[count, service] : sorted) names.push_back(service + ' ' + grouped(count));
  return counted(all, "short link", "short links") + " unresolved (" + joined(names) + ')';
}

}  // namespace freehold::report
