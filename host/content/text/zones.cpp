#include "host/content/text/zones.hpp"

#include <date/tz.h>

#include <algorithm>
#include <map>

namespace freehold::content {
namespace {

constexpr const char *kCommon[] = {
    "America/Chicago", "America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata",  "Asia/Tokyo",
    "Australia/Sydney", "Europe/Berlin",      "Europe/London",    "Europe/Madrid",     "Europe/Paris",  "Europe/Rome",
};

bool is_zone_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '/'; }

}  // namespace

struct Zones::Table {
  std::map<std::string, const date::time_zone *, std::less<>> zones;  // the library keeps them
};

Zones::Zones(const std::vector<std::string> &names) : table_(std::make_unique<Table>()) {
  for (const std::string &name : names) {
    try {
      const date::time_zone *zone = date::locate_zone(name);
      static_cast<void>(zone->get_info(date::sys_seconds{}));  // reads the file
      table_->zones.emplace(name, zone);
    } catch (const std::exception &) {
      continue;
    }
  }
}

Zones::~Zones() = default;
Zones::Zones(Zones &&) noexcept = default;
Zones &Zones::operator=(Zones &&) noexcept = default;

bool Zones::knows(std::string_view name) const { return table_->zones.find(name) != table_->zones.end(); }

std::optional<std::int64_t> Zones::to_utc(std::string_view name, std::int64_t local) const {
  const auto zone = table_->zones.find(name);
  if (zone == table_->zones.end()) return std::nullopt;
  const date::local_info info = zone->second->get_info(date::local_seconds{std::chrono::seconds(local)});
  return local - info.first.offset.count();
}

std::vector<std::string> Zones::common() { return {std::begin(kCommon), std::end(kCommon)}; }

std::vector<std::string> Zones::named_in(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size() && names.size() < 16;) {
    std::size_t end = at;
    while (end < text.size() && is_zone_letter(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    const std::size_t slash = word.find('/');
    if (slash != word.npos && slash > 1 && word.size() < 40 && word[0] >= 'A' && word[0] <= 'Z') names.emplace_back(word);
    at = std::max(end, at + 1);
  }
  return names;
}

}  // namespace freehold::content
