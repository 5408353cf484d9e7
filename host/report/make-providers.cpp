// Who provides what the content relies on, and the short links whose target nobody told: both counted over all items.
#include <map>
#include <tuple>

#include "host/model/link-flags.hpp"
#include "host/report/making.hpp"

namespace freehold::report {
namespace {

// "https://short.example/x" → "short.example"
std::string host_of(const std::string &url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string::npos) return {};
  return url.substr(slashes + 2, url.find_first_of("/?#", slashes + 2) - slashes - 2);
}

std::string title_of(const Making &from, const std::string &channel) {
  for (const verdict::ChannelVerdict &known : from.verdict.channels) {
    if (known.key == channel && !known.title.empty()) return known.title;
  }
  return channel;
}

}  // namespace

void make_providers(const Making &from, Report &report) {
  std::map<std::tuple<std::string, std::string>, ProviderUse> uses;
  std::map<std::tuple<std::string, std::string>, std::uint64_t> unresolved;
  for (const model::JudgedItem &judged : from.corpus.items) {
    for (const model::Provider &provider : judged.item.providers) {
      ProviderUse &use = uses[{provider.kind, provider.name}];
      if (use.items == 0) use = {provider.id, provider.name, provider.kind, provider.portable.empty() ? "unknown" : provider.portable, 0};
      ++use.items;
    }
    for (const model::Link &link : judged.item.links) {
      if ((link.flags & model::kLinkUnresolved) != 0) ++unresolved[{judged.item.channel, host_of(link.url.string())}];
    }
  }
  for (auto &[key, use] : uses) report.facts.providers.push_back(std::move(use));
  for (const auto &[key, count] : unresolved) {
    report.missing.short_links.push_back({title_of(from, std::get<0>(key)), std::get<1>(key), count});
  }
}

}  // namespace freehold::report
