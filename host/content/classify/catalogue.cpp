#include "host/content/classify/catalogue.hpp"

#include <algorithm>
#include <cstring>

#include "host/content/url/normalise.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kLongestSegment = 100;  // a longer one names no kit, feed or licence
constexpr std::size_t kLongestEnding = 8;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

// As rfind() says it; that looks at one byte after another.
std::size_t last(std::string_view text, char c) {
  const void *found = text.empty() ? nullptr : ::memrchr(text.data(), c, text.size());
  return found == nullptr ? std::string_view::npos : static_cast<std::size_t>(static_cast<const char *>(found) - text.data());
}

bool has_parameter(std::string_view query, std::string_view name, std::string_view value) {
  for (std::size_t at = 0; at < query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string_view piece = query.substr(at, end - at);
    const std::string_view key = piece.substr(0, piece.find('='));
    const bool same = std::equal(key.begin(), key.end(), name.begin(), name.end(), [](char x, char y) { return lower(x) == y; });
    if (same && (value.empty() || piece.substr(std::min(piece.size(), key.size() + 1)).starts_with(value))) return true;
    at = end + 1;
  }
  return false;
}

bool path_matches(std::string_view path, std::string_view prefix) {
  if (prefix.empty()) return true;
  if (prefix == "/") return path.size() > 1;
  return path.starts_with(prefix);
}

}  // namespace

Catalogue::Catalogue(const std::vector<model::CatalogueEntry> &entries) {
  for (const model::CatalogueEntry &entry : entries) {
    std::string_view rest = entry.match;
    if (ids_.add(entry.id) == by_id_.size()) by_id_.push_back(&entry);
    if (rest.starts_with('#') || rest.starts_with('.') || rest.starts_with('[')) continue;
    if (rest.starts_with("*/")) {
      rest.remove_prefix(2);
      const bool ending = rest.starts_with("*.");
      if (ending) rest.remove_prefix(2);
      (ending ? by_ending_ : by_segment_).emplace(rest, &entry);
      (ending ? endings_ : segments_).add(rest);
      if (!ending) segments_.add(std::string(rest) + '.', true);
      continue;
    }
    Pattern pattern;
    if (const auto query = rest.find('?'); query != rest.npos) {
      const std::string_view parameter = rest.substr(query + 1);
      pattern.parameter = parameter.substr(0, parameter.find('='));
      std::transform(pattern.parameter.begin(), pattern.parameter.end(), pattern.parameter.begin(), lower);
      pattern.value = parameter.substr(std::min(parameter.size(), pattern.parameter.size() + 1));
      rest = rest.substr(0, query);
    }
    if (const auto slash = rest.find('/'); slash != rest.npos) {
      pattern.path = rest.substr(slash);
      rest = rest.substr(0, slash);
    }
    if (pattern.below = rest.starts_with("*."); pattern.below) rest.remove_prefix(2);
    pattern.entry = &entry;
    by_host_[std::string(rest)].push_back(std::move(pattern));
  }
}

void Catalogue::consider(std::string_view host_key, bool exact, const Url &url, const Pattern *&best) const {
  const auto found = by_host_.find(host_key);
  if (found == by_host_.end()) return;
  const auto rank = [](const Pattern &p) { return std::tuple(!p.parameter.empty(), p.path.size()); };
  for (const Pattern &pattern : found->second) {
    if (pattern.below && exact) continue;
    if (!path_matches(url.path(), pattern.path)) continue;
    if (!pattern.parameter.empty() && !has_parameter(url.query(), pattern.parameter, pattern.value)) continue;
    if (best == nullptr || rank(pattern) > rank(*best)) best = &pattern;
  }
}

const model::CatalogueEntry *Catalogue::find_by_path(const Url &url) const {
  if (by_segment_.empty() && by_ending_.empty()) return nullptr;
  std::string_view path = url.path();
  std::string_view ending;
  const std::size_t last_dot = last(path, '.');
  if (last_dot != path.npos && path.find('/', last_dot) == path.npos && path.size() - last_dot <= kLongestEnding) ending = path.substr(last_dot + 1);
  while (!path.empty()) {
    const std::string_view segment = path.substr(last(path, '/') + 1);
    path.remove_suffix(std::min(path.size(), segment.size() + 1));
    if (segment.size() > kLongestSegment || !segments_.may_be(segment)) continue;
    for (const std::string_view word : {segment, segment.substr(0, segment.rfind('.'))}) {
      if (const auto found = by_segment_.find(lowered(word)); found != by_segment_.end()) return found->second;
    }
  }
  if (ending.empty() || !endings_.may_be(ending)) return nullptr;
  const auto found = by_ending_.find(lowered(ending));
  return found == by_ending_.end() ? nullptr : found->second;
}

const model::CatalogueEntry *Catalogue::named(std::string_view id) const {
  const std::uint32_t number = ids_.find(id);
  return number == TextNumbers::none ? nullptr : by_id_[number];
}

const model::CatalogueEntry *Catalogue::find(const Url &url, PublicSuffixes &suffixes) const {
  if (!url.is_web()) return nullptr;
  const std::string_view host = comparable_host(url.host());
  const Pattern *best = nullptr;
  // From the longest host down, so that of equal ranks the longer host wins: "a.book.example", "book.example", "example".
  for (std::string_view key = host; !key.empty();) {
    consider(key, key.size() == host.size(), url, best);
    const auto dot = key.find('.');
    if (dot == key.npos) break;
    key.remove_prefix(dot + 1);
  }
  const std::string_view name = suffixes.split(host).icann_registrable;
  if (!name.empty()) consider(std::string(name.substr(0, name.find('.'))) + ".*", name.size() == host.size(), url, best);
  if (url.has_query()) consider("*", false, url, best);
  return best == nullptr ? nullptr : best->entry;
}

}  // namespace freehold::content
