#include "host/content/classify/own-ground.hpp"

#include "host/content/url/normalise.hpp"

namespace freehold::content {
namespace {

bool host_within(std::string_view host, std::string_view declared) {
  if (!host.ends_with(declared)) return false;
  return host.size() == declared.size() || host[host.size() - declared.size() - 1] == '.';
}

bool path_within(std::string_view path, std::string_view declared) {
  if (!path.starts_with(declared)) return false;
  return path.size() == declared.size() || declared.ends_with('/') || path[declared.size()] == '/';
}

}  // namespace

bool OwnGround::declared(const Url &url) const {
  if (!url.is_web()) return false;
  const std::string_view host = comparable_host(url.host());
  for (const std::string &own : declared_) {
    const std::string_view whole = own;
    const auto slash = whole.find('/');
    if (!host_within(host, whole.substr(0, slash))) continue;
    if (slash == whole.npos || path_within(url.path(), whole.substr(slash))) return true;
  }
  return false;
}

bool OwnGround::owns(const Url *item, const Url &target, PublicSuffixes &suffixes) const {
  if (declared(target)) return true;
  if (item == nullptr || !item->is_web() || !target.is_web()) return false;
  const std::string_view here = comparable_host(item->host());
  const std::string_view there = comparable_host(target.host());
  return here == there || suffixes.same_site(here, there);  // most links of a page name its own host
}

}  // namespace freehold::content
