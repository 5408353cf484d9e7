#include "host/content/classify/known-links.hpp"

#include <freehold/abi.h>

#include <algorithm>
#include <cstring>

namespace freehold::content {
namespace {

constexpr unsigned kBits = 12;                 // of a link's place in the table
constexpr std::size_t kLongest = 512;          // address or rel
constexpr std::uint32_t kFound = FH_LINK_OWNED | FH_LINK_SELF | FH_LINK_UNRESOLVED;  // flags that completing adds

// Wherever on a site it stands, it leads to the same.
bool hangs_on_site_alone(std::string_view address) { return address.starts_with('/') || address.starts_with("https://") || address.starts_with("http://"); }

// By its ends, its middle and its length: quick, and addresses of one site that fall together only take each other's place.
std::size_t place_of(std::string_view address) {
  const auto eight = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, address.data() + at, std::min(sizeof word, address.size() - at));
    return word;
  };
  const std::size_t size = address.size();
  const std::size_t last = size < 8 ? 0 : size - 8;
  std::uint64_t mixed = (eight(0) ^ size) * 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ (mixed >> 29) ^ eight(last)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 32) ^ eight(last / 2) ^ (eight(last * 3 / 4) << 1)) * 0x94D049BB133111EBULL;
  return mixed >> (64 - kBits);
}

}  // namespace

KnownLinks::KnownLinks() : links_(std::size_t{1} << kBits) {}

void KnownLinks::begin_page(const Url &base, bool address_known) {
  page_ = base.without_fragment();
  std::string_view site;
  if (base.is_web()) site = std::string_view(base.href()).substr(0, static_cast<std::size_t>(base.path().data() - base.href().data()));
  const std::string_view made_up = address_known || site.empty() ? "" : " made up";
  if (site_address_.size() == site.size() + made_up.size() && site_address_.starts_with(site) && site_address_.ends_with(made_up)) return;
  site_address_.assign(site).append(made_up);
  ++site_;
}

bool KnownLinks::complete(model::Link &link) {
  asked_ = nullptr;
  const bool open = link.kind.empty() && link.platform.empty() && link.service.empty() && (link.flags & kFound) == 0;
  if (!open || site_address_.empty() || std::max(link.url.size(), link.rel.size()) > kLongest || !hangs_on_site_alone(link.url)) return false;
  std::unique_ptr<Known> &place = links_[place_of(link.url)];
  if (!place || place->site != site_ || place->address != link.url || place->rel != link.rel || place->target == page_) {
    asked_ = &place;
    asked_address_ = link.url.view();
    return false;
  }
  const Known &known = *place;
  if (link.url != known.url) link.url = known.url;
  link.kind = known.kind;
  if (!known.platform.empty()) link.platform = known.platform;
  if (!known.service.empty()) link.service = known.service;
  link.flags |= known.flags;
  return true;
}

void KnownLinks::keep(const model::Link &link, std::string_view target) {
  if (asked_ == nullptr || target == page_) return;
  if (!*asked_) *asked_ = std::make_unique<Known>();
  Known &known = **asked_;
  known.site = site_;
  known.address = asked_address_;
  known.rel = link.rel.view();
  known.url = link.url.view();
  known.kind = link.kind.view();
  known.target = target;
  known.platform = link.platform.view();
  known.service = link.service.view();
  known.flags = link.flags & kFound;
  asked_ = nullptr;
}

}  // namespace freehold::content
