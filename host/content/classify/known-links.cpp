#include "host/content/classify/known-links.hpp"

#include <freehold/abi.h>

#include <algorithm>

#include "host/content/text/quick-hash.hpp"

namespace freehold::content {
namespace {

constexpr unsigned kBits = 12;                 // of a link's place in the table
constexpr std::size_t kLongest = 512;          // address or rel
constexpr std::uint32_t kFound = FH_LINK_OWNED | FH_LINK_SELF | FH_LINK_UNRESOLVED;  // flags that completing adds

// Wherever on a site it stands, it leads to the same.
bool hangs_on_site_alone(std::string_view address) { return address.starts_with('/') || address.starts_with("https://") || address.starts_with("http://"); }

}  // namespace

KnownLinks::KnownLinks() : slots_(std::size_t{1} << kBits) {}

void KnownLinks::begin_page(const Url &base, bool address_known) {
  page_ = quick_hash(base.without_fragment());
  std::string_view site;
  if (base.is_web()) site = std::string_view(base.href()).substr(0, static_cast<std::size_t>(base.path().data() - base.href().data()));
  const std::string_view made_up = address_known || site.empty() ? "" : " made up";
  if (site_address_.size() == site.size() + made_up.size() && site_address_.starts_with(site) && site_address_.ends_with(made_up)) return;
  site_address_.assign(site).append(made_up);
  ++site_;
  kept_ = 0;
}

bool KnownLinks::complete(model::Link &link) {
  asked_ = nullptr;
  const bool open = link.kind.empty() && link.platform.empty() && link.service.empty() && (link.flags & kFound) == 0;
  if (!open || site_address_.empty() || std::max(link.url.size(), link.rel.size()) > kLongest || !hangs_on_site_alone(link.url)) return false;
  const std::uint64_t hash = quick_hash(link.url);
  Slot &slot = slots_[hash >> (64 - kBits)];
  const auto tag = static_cast<std::uint16_t>(hash >> (48 - kBits));
  if (slot.site == site_ && slot.tag == tag) {
    const Known &known = links_[slot.link];
    if (known.kept && known.address() == link.url && known.rel() == link.rel) {
      if (known.target == page_) return false;
      fill(link, known);
      return true;
    }
  }
  slot = {site_, tag, slot.site == site_ ? slot.link : kept_++};
  if (slot.link == links_.size()) links_.emplace_back();
  asked_ = &links_[slot.link];
  asked_->kept = false;
  asked_->texts.assign(link.url.view());
  return false;
}

void KnownLinks::fill(model::Link &link, const Known &known) {
  if (!known.url().empty()) link.url = known.url();
  link.kind = known.kind;
  if (!known.platform.empty()) link.platform = known.platform;
  if (!known.service.empty()) link.service = known.service;
  link.flags |= known.flags;
}

void KnownLinks::keep(const model::Link &link, std::string_view target) {
  if (asked_ == nullptr) return;
  Known &known = *asked_;
  known.target = quick_hash(target);
  if (known.target == page_) return;
  const auto end = [&] { return static_cast<std::uint32_t>(known.texts.size()); };
  known.address_end = end();
  known.texts.append(link.rel.view());
  known.rel_end = end();
  if (link.url != known.address()) known.texts.append(link.url.view());
  known.kind = link.kind;
  known.platform = link.platform;
  known.service = link.service;
  known.flags = link.flags & kFound;
  known.kept = true;
  asked_ = nullptr;
}

}  // namespace freehold::content
