#include "host/verdict/outlets.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "host/corpus/address-key.hpp"
#include "host/verdict/arithmetic.hpp"
#include "host/verdict/scheme.hpp"
#include "host/verdict/window.hpp"

namespace freehold::verdict {
namespace {

constexpr std::int64_t kLargestWindow = 1'000'000;  // days

struct Outlet {
  ChannelVerdict verdict;
  std::set<std::string> addresses;  // node keys
};
using Outlets = std::map<std::string, Outlet>;

void take_if_empty(std::string &to, const model::Text &from) {
  if (to.empty() && from) to = *from;
}

Outlets found_outlets(const corpus::Corpus &corpus) {
  Outlets outlets;
  for (const model::Channel &channel : corpus.channels) {
    Outlet &outlet = outlets[channel.key];
    if (outlet.verdict.title.empty()) outlet.verdict.title = channel.title;
    take_if_empty(outlet.verdict.platform, channel.platform);
    take_if_empty(outlet.verdict.address, channel.address);
    take_if_empty(outlet.verdict.people, channel.people);
    if (channel.exported && last_day_of(*channel.exported)) outlet.verdict.exported = *channel.exported;
    if (channel.url) outlet.addresses.insert(corpus::node_key(*channel.url));
  }
  for (const model::JudgedItem &judged : corpus.items) {
    Outlet &outlet = outlets[judged.item.channel];
    ++outlet.verdict.items;
    outlet.verdict.read = true;
    take_if_empty(outlet.verdict.platform, judged.item.platform);
    take_if_empty(outlet.verdict.address, judged.item.address);
  }
  for (const model::ContactCount &contact : corpus.contacts) {
    Outlet &outlet = outlets[contact.channel];
    if (!contact.held || outlet.verdict.read) continue;
    // Nothing but a list that the owner has as a file.
    if (outlet.verdict.address.empty()) outlet.verdict.address = "own";
    if (outlet.verdict.people.empty()) outlet.verdict.people = "portable";
  }
  for (const corpus::ChannelResult &result : corpus.channel_results) outlets[result.channel];
  return outlets;
}

void declare(Outlet &outlet, const model::DeclaredChannel &channel) {
  ChannelVerdict &verdict = outlet.verdict;
  verdict.declared = true;
  verdict.has_source = channel.has_source;
  verdict.weight = std::clamp<std::int64_t>(channel.weight, 0, kLargestWeight);
  if (!channel.title.empty()) verdict.title = channel.title;
  if (verdict.platform.empty()) verdict.platform = channel.platform;
}

// The one element of outlets that fits and is not declared yet; nullptr: none or several.
template <class Fits>
Outlet *only_free(Outlets &outlets, Fits fits) {
  Outlet *found = nullptr;
  for (auto &[key, outlet] : outlets) {
    if (outlet.verdict.declared || !outlet.verdict.read || !fits(outlet)) continue;
    if (found != nullptr) return nullptr;
    found = &outlet;
  }
  return found;
}

void match_declared(const model::Policy &policy, Outlets &outlets) {
  std::map<std::string_view, const model::DeclaredChannel *> open;
  for (const model::DeclaredChannel &channel : policy.channels) open.try_emplace(channel.key, &channel);
  const auto settle = [&](auto &&partner) {
    for (auto it = open.begin(); it != open.end();) {
      Outlet *outlet = partner(*it->second);
      if (outlet != nullptr) declare(*outlet, *it->second);
      it = outlet != nullptr ? open.erase(it) : std::next(it);
    }
  };
  settle([&](const model::DeclaredChannel &channel) {
    const auto it = outlets.find(channel.key);
    return it == outlets.end() ? nullptr : &it->second;
  });
  settle([&](const model::DeclaredChannel &channel) {
    const std::string key = corpus::node_key(channel.url);
    return key.empty() ? nullptr
                       : only_free(outlets, [&](const Outlet &outlet) { return outlet.addresses.contains(key); });
  });
  std::map<std::string_view, int> of_platform;
  for (const auto &[key, channel] : open) ++of_platform[channel->platform];
  settle([&](const model::DeclaredChannel &channel) {
    if (channel.platform.empty() || of_platform[channel.platform] != 1) return static_cast<Outlet *>(nullptr);
    return only_free(outlets, [&](const Outlet &outlet) { return outlet.verdict.platform == channel.platform; });
  });
  for (const auto &[key, channel] : open) declare(outlets[std::string(key)], *channel);
}

// Said weights stay in proportion to each other; the others get the mean of the said ones, exactly.
void set_weights(std::vector<ChannelVerdict> &channels) {
  std::int64_t said = 0;
  std::int64_t sum = 0;
  for (const ChannelVerdict &channel : channels) {
    said += channel.weight > 0 ? 1 : 0;
    sum += channel.weight;
  }
  Wide all = 0;
  for (ChannelVerdict &channel : channels) {
    if (!channel.declared && channel.counted == 0) {
      channel.weight = 0;
    } else if (said == 0) {
      channel.weight = 1;
    } else {
      channel.weight = channel.weight > 0 ? channel.weight * said : sum;
    }
    all += static_cast<Wide>(channel.weight);
  }
  for (ChannelVerdict &channel : channels) channel.share = share_of(static_cast<Wide>(channel.weight), all);
}

using Day = std::optional<std::int64_t>;

// What lies after the export was made is not known, and so not silence.
Day end_of_window(const model::Policy &policy, std::string_view export_day) {
  const Day today = last_day_of(policy.today);
  const Day exported = last_day_of(export_day);
  return today && exported ? std::min(today, exported) : today;
}

Day first_day(const model::Policy &policy, Day end) {
  if (!end || policy.window_days <= 0) return std::nullopt;
  return *end - std::min(policy.window_days, kLargestWindow);
}

// A source shows how far it reaches by its newest piece, of whatever channel.
void set_quiet(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  const Day today = last_day_of(policy.today);
  std::map<std::string_view, Day> newest;
  for (const model::JudgedItem &judged : corpus.items) {
    const Day day = judged.item.published ? last_day_of(*judged.item.published) : std::nullopt;
    if (day) newest[judged.item.source] = std::max(newest[judged.item.source], today ? std::min(today, day) : day);
  }
  std::vector<Day> seen(verdict.channels.size());
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    Day &day = seen[verdict.channel_of[i]];
    day = std::max(day, newest[corpus.items[i].item.source]);
  }
  for (std::size_t i = 0; i < verdict.channels.size(); ++i) {
    ChannelVerdict &channel = verdict.channels[i];
    if (const Day exported = last_day_of(channel.exported)) seen[i] = today ? std::min(today, exported) : exported;
    const Day last = last_day_of(channel.last_published);
    if (seen[i] && *seen[i] >= *last_day_of("0000-01-01")) channel.seen_until = iso_date(*seen[i]);
    if (seen[i] && last) channel.quiet_days = std::max<std::int64_t>(*seen[i] - *last, 0);
  }
}

void count_item(const model::ContentItem &item, std::size_t index, bool left_out, Day begin, Verdict &verdict) {
  ChannelVerdict &channel = verdict.channels[verdict.channel_of[index]];
  const auto day = item.published ? last_day_of(*item.published) : std::nullopt;
  if (day && *item.published > channel.last_published) channel.last_published = *item.published;
  if (left_out) {
    ++channel.left_out;
  } else if (begin && day && *day < *begin) {
    ++channel.older;
  } else {
    verdict.counts[index] = true;
    ++channel.counted;
    channel.undated += day ? 0 : 1;
  }
}

}  // namespace

void set_channels(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  Outlets outlets = found_outlets(corpus);
  match_declared(policy, outlets);
  std::map<std::string_view, std::uint32_t> index;
  for (auto &[key, outlet] : outlets) {
    index.emplace(key, static_cast<std::uint32_t>(verdict.channels.size()));
    outlet.verdict.key = key;
    verdict.channels.push_back(std::move(outlet.verdict));
  }
  verdict.channel_of.reserve(corpus.items.size());
  for (const model::JudgedItem &judged : corpus.items)
    verdict.channel_of.push_back(index.find(judged.item.channel)->second);
}

void set_counts(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  const std::set<std::string_view> left_out(policy.base.left_out.begin(), policy.base.left_out.end());
  const Day begin = first_day(policy, last_day_of(policy.today));
  std::vector<Day> begins;
  for (const ChannelVerdict &channel : verdict.channels) begins.push_back(first_day(policy, end_of_window(policy, channel.exported)));
  if (begin && *begin >= *last_day_of("0000-01-01")) verdict.facts.window_begins = iso_date(*begin);
  verdict.counts.assign(corpus.items.size(), false);
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    count_item(item, i, item.page_kind && left_out.contains(*item.page_kind), begins[verdict.channel_of[i]], verdict);
  }
  for (const ChannelVerdict &channel : verdict.channels) {
    verdict.facts.items += channel.items;
    verdict.facts.counted += channel.counted;
    verdict.facts.older += channel.older;
    verdict.facts.left_out += channel.left_out;
    verdict.facts.undated += channel.undated;
  }
  set_weights(verdict.channels);
  set_quiet(corpus, policy, verdict);
}

corpus::Counts counting(const model::Policy &policy) {
  const std::set<std::string_view> left_out(policy.base.left_out.begin(), policy.base.left_out.end());
  return [left_out, &policy](const model::ContentItem &item, const model::Channel *channel) {
    const std::string_view exported = channel != nullptr && channel->exported ? std::string_view(*channel->exported) : std::string_view();
    const Day begin = first_day(policy, end_of_window(policy, exported));
    const Day day = item.published ? last_day_of(*item.published) : std::nullopt;
    return !(item.page_kind && left_out.contains(*item.page_kind)) && !(begin && day && *day < *begin);
  };
}

std::string_view rented_platform(const model::ContentItem &item, const ChannelVerdict &channel) {
  const std::string &address = item.address ? *item.address : channel.address;
  const std::string &platform = item.platform ? *item.platform : channel.platform;
  return address == "rented" || address.empty() ? std::string_view(platform) : std::string_view{};
}

}  // namespace freehold::verdict
