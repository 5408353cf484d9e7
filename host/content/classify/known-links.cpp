#include "host/content/classify/known-links.hpp"

#include <freehold/abi.h>

namespace freehold::content {
namespace {

constexpr std::size_t kMostKept = 16'384;       // links and sites, and those of one page more; then all are forgotten
constexpr std::size_t kLongestAddress = 512;  // with its rel
constexpr std::uint32_t kFound = FH_LINK_OWNED | FH_LINK_SELF | FH_LINK_UNRESOLVED;  // flags that completing adds

// Wherever on a site it stands, it leads to the same.
bool hangs_on_site_alone(std::string_view address) { return address.starts_with('/') || address.starts_with("https://") || address.starts_with("http://"); }

}  // namespace

void KnownLinks::begin_page(const Url &base, bool address_known) {
  page_ = Hash()(base.without_fragment());
  if (kept_ >= kMostKept) {
    sites_.clear();
    kept_ = 0;
  }
  here_ = nullptr;
  if (!base.is_web()) return;
  std::string site = base.href().substr(0, static_cast<std::size_t>(base.path().data() - base.href().data()));
  if (!address_known) site += " made up";
  const auto [known, fresh] = sites_.try_emplace(std::move(site));
  kept_ += fresh ? 1 : 0;
  here_ = &known->second;
}

bool KnownLinks::complete(model::Link &link) {
  asked_.clear();
  const bool open = link.kind.empty() && link.platform.empty() && link.service.empty() && (link.flags & kFound) == 0;
  if (!open || here_ == nullptr || link.url.size() + link.rel.view().size() > kLongestAddress || !hangs_on_site_alone(link.url)) return false;
  asked_.append(link.url).append(1, '\n').append(link.rel);
  const auto found = here_->find(std::string_view(asked_));
  if (found == here_->end() || found->second.target == page_) return false;
  const Known &known = found->second;
  link.url = known.url;
  link.kind = known.kind;
  if (!known.platform.empty()) link.platform = known.platform;
  if (!known.service.empty()) link.service = known.service;
  link.flags |= known.flags;
  return true;
}

void KnownLinks::keep(const model::Link &link, std::string_view target) {
  const std::size_t to = Hash()(target);
  if (asked_.empty() || to == page_) return;
  const auto [slot, fresh] = here_->try_emplace(std::move(asked_), Known{link.url, link.kind, link.platform, link.service, link.flags & kFound, to});
  kept_ += fresh ? 1 : 0;
  asked_.clear();
}

}  // namespace freehold::content
