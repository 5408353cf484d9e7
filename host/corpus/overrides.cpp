#include "host/corpus/overrides.hpp"

#include <algorithm>
#include <set>

#include "host/support/glob.hpp"

namespace freehold::corpus {
namespace {

bool means(std::string_view pattern, const model::Rule &rule) {
  return pattern == "judgement" ? rule.judgement : matches_glob(pattern, rule.id);
}

// "https://example.com/blog/post?x" → "blog/post"
std::string_view path_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  const std::size_t slash = url.find('/', scheme + 3);
  if (slash == std::string_view::npos) return {};
  url.remove_prefix(slash + 1);
  return url.substr(0, url.find_first_of("?#"));
}

template <class T, class Unwanted>
void take_from(model::Packed<T> &list, const Unwanted &unwanted) {
  std::vector<T> kept = list.values();
  if (std::erase_if(kept, unwanted) > 0) list = kept;
}

bool holds(std::string_view pattern, std::string_view text) { return pattern.empty() || matches_glob(pattern, text); }

}  // namespace

Overrides::Overrides(const std::vector<model::Override> &overrides, const std::vector<model::Rule> &rules) : overrides_(overrides) {
  for (const model::Override &one : overrides) {
    std::vector<bool> &meant = rules_.emplace_back(rules.size());
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
      meant[rule] = std::any_of(one.rules.begin(), one.rules.end(), [&](const std::string &pattern) { return means(pattern, rules[rule]); });
    }
  }
}

bool Overrides::speaks_of(std::uint32_t override_index, std::uint32_t rule) const {
  return rule < rules_[override_index].size() && rules_[override_index][rule];
}

Overrides::Here Overrides::at(const model::ContentItem &item) const {
  Here here;
  here.all_ = this;
  for (std::uint32_t i = 0; i < overrides_.size(); ++i) {
    const model::Override &one = overrides_[i];
    const bool path = holds(one.path, item.path) || (item.url && holds(one.path, path_of(*item.url)));
    if (path && holds(one.channel, item.channel) && holds(one.platform, item.platform.value_or(""))) here.hold_.push_back(i);
  }
  return here;
}

Overrides::Here Overrides::at_channel(std::string_view channel, std::string_view platform) const {
  Here here;
  here.all_ = this;
  for (std::uint32_t i = 0; i < overrides_.size(); ++i) {
    const model::Override &one = overrides_[i];
    if (one.path.empty() && holds(one.channel, channel) && holds(one.platform, platform)) here.hold_.push_back(i);
  }
  return here;
}

std::uint32_t Overrides::Here::off_by(std::uint32_t rule) const {
  for (const std::uint32_t i : hold_) {
    if (all_->overrides_[i].off && all_->speaks_of(i, rule)) return i;
  }
  return model::kNone;
}

std::string_view Overrides::Here::severity(std::uint32_t rule) const {
  for (auto i = hold_.rbegin(); i != hold_.rend(); ++i) {
    const std::string &said = all_->overrides_[*i].severity;
    if (!said.empty() && all_->speaks_of(*i, rule)) return said;
  }
  return {};
}

void Overrides::take_out(const model::ContentItem &item, std::vector<model::RuleResult> &results, std::vector<std::uint64_t> &counts) const {
  if (empty()) return;
  counts.resize(overrides_.size());
  const Here here = at(item);
  std::erase_if(results, [&](const model::RuleResult &result) {
    const std::uint32_t by = here.off_by(result.rule);
    if (by == model::kNone) return false;
    if (result.outcome != model::Outcome::not_applicable) ++counts[by];
    return true;
  });
}

void Overrides::take_out(const model::ContentItem &item, model::Packed<std::uint32_t> &silent) const {
  if (empty()) return;
  const Here here = at(item);
  take_from(silent, [&](std::uint32_t rule) { return here.off_by(rule) != model::kNone; });
}

void Overrides::take_out(const model::ContentItem &item, model::Packed<model::Accumulation> &accumulations, std::vector<std::uint64_t> &counts) const {
  if (empty()) return;
  counts.resize(overrides_.size());
  const Here here = at(item);
  std::set<std::uint32_t> silenced;  // rules: each is one answer less, however much it would have added
  take_from(accumulations, [&](const model::Accumulation &one) {
    const std::uint32_t by = here.off_by(one.rule);
    if (by == model::kNone) return false;
    if (silenced.insert(one.rule).second) ++counts[by];
    return true;
  });
}

}  // namespace freehold::corpus
