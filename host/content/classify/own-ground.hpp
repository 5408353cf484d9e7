// OwnGround: which addresses are under the author's control, so that a link there keeps the reader with the author.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/content/url/domain.hpp"
#include "host/content/url/url.hpp"

namespace freehold::content {

// own: a domain of the author's own. free_host: a name under somebody else's domain (alice.github.io). rented: a platform's page. unknown: no address.
enum class Address { unknown, own, free_host, rented };

class OwnGround {
 public:
  // hosts: what the user declared: "example.com" (with its subdomains) or "example.com/path".
  explicit OwnGround(const std::vector<std::string> &hosts) : declared_(hosts) {}

  bool declared(const Url &url) const;

  // The link's target is ground of the author whose item is published at `item` (nullptr: address unknown). Same registrable domain, free hosts
  // counted as suffixes; on a free host that serves people by path (example.github.io/name) the first path segment tells them apart.
  bool owns(const Url *item, const Url &target, PublicSuffixes &suffixes) const;

 private:
  const std::vector<std::string> &declared_;
};

}  // namespace freehold::content
