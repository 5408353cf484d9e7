#include "host/content/text/zones.hpp"

#include <cctz/civil_time.h>
#include <cctz/time_zone.h>
#include <cctz/zone_info_source.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <map>

namespace freehold::content {
namespace {

constexpr const char *kDatabase = "/usr/share/zoneinfo/";
constexpr std::string_view kMagic = "TZif";
constexpr std::size_t kLargest = 16 * 1024;  // of a zone's file; none has more than 4 KB

constexpr const char *kCommon[] = {
    "America/Chicago", "America/Los_Angeles", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata",  "Asia/Tokyo",
    "Australia/Sydney", "Europe/Berlin",      "Europe/London",    "Europe/Madrid",     "Europe/Paris",  "Europe/Rome",
};

bool is_zone_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '/'; }

// The bytes of a zone's file; empty if it is none.
std::string bytes_of(const std::string &name) {
  std::array<char, kLargest> bytes;
  std::ifstream file(kDatabase + name, std::ios::binary);
  file.read(bytes.data(), bytes.size());
  const std::string_view got(bytes.data(), static_cast<std::size_t>(file.gcount()));
  return std::string(got.starts_with(kMagic) ? got : std::string_view());
}

// A file that has been read, for the library to take apart.
class Bytes : public cctz::ZoneInfoSource {
 public:
  explicit Bytes(std::string_view left) : left_(left) {}
  std::size_t Read(void *to, std::size_t size) override {
    size = std::min(size, left_.size());
    std::memcpy(to, left_.data(), size);
    left_.remove_prefix(size);
    return size;
  }
  int Skip(std::size_t size) override {
    if (size > left_.size()) return -1;
    left_.remove_prefix(size);
    return 0;
  }

 private:
  std::string_view left_;
};

// What the library is to make a zone of; nothing: it looks for no file.
thread_local std::string_view at_hand;

std::unique_ptr<cctz::ZoneInfoSource> hand_over(const std::string &, const std::function<std::unique_ptr<cctz::ZoneInfoSource>(const std::string &)> &) {
  return at_hand.empty() ? nullptr : std::make_unique<Bytes>(at_hand);
}

// To work out a zone takes 300 µs, to read its file 10: so that waits until somebody asks.
struct Zone {
  std::string bytes;
  bool asked = false;
  std::optional<cctz::time_zone> made;
};

}  // namespace

struct Zones::Table {
  std::map<std::string, Zone, std::less<>> zones;
};

Zones::Zones(const std::vector<std::string> &names) : table_(std::make_unique<Table>()) {
  for (const std::string &name : names) {
    if (std::string bytes = bytes_of(name); !bytes.empty()) table_->zones.emplace(name, Zone{std::move(bytes)});
  }
}

Zones::~Zones() = default;
Zones::Zones(Zones &&) noexcept = default;
Zones &Zones::operator=(Zones &&) noexcept = default;

bool Zones::knows(std::string_view name) const { return table_->zones.find(name) != table_->zones.end(); }

std::optional<std::int64_t> Zones::to_utc(std::string_view name, std::int64_t local) const {
  const auto found = table_->zones.find(name);
  if (found == table_->zones.end()) return std::nullopt;
  Zone &zone = found->second;
  if (!zone.asked) {
    zone.asked = true;
    at_hand = zone.bytes;
    cctz::time_zone made;
    if (cctz::load_time_zone(found->first, &made)) zone.made = made;
    at_hand = {};
  }
  if (!zone.made) return std::nullopt;  // its file is damaged
  // `pre`: by the offset from before, where the clock is put on or back.
  return zone.made->lookup(cctz::civil_second(1970, 1, 1) + local).pre.time_since_epoch().count();
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

// The library's own hook; without it, it would open files itself.
namespace cctz_extension {
ZoneInfoSourceFactory zone_info_source_factory = freehold::content::hand_over;
}
