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
  page_ = base.without_fragment();
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
  const Known *found = slot.site == site_ && slot.tag == tag ? &links_[slot.link] : nullptr;
  if (found == nullptr || found->address != link.url || found->rel != link.rel || found->target == page_) {
    asked_ = &slot;
    asked_tag_ = tag;
    asked_address_ = link.url.view();
    return false;
  }
  const Known &known = *found;
  if (link.url != known.url) link.url = known.url;
  link.kind = known.kind;
  if (!known.platform.empty()) link.platform = known.platform;
  if (!known.service.empty()) link.service = known.service;
  link.flags |= known.flags;
  return true;
}

void KnownLinks::keep(const model::Link &link, std::string_view target) {
  if (asked_ == nullptr || target == page_) return;
  if (asked_->site != site_) *asked_ = {site_, asked_tag_, kept_++};
  asked_->tag = asked_tag_;
  if (asked_->link == links_.size()) links_.emplace_back();
  Known &known = links_[asked_->link];
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
