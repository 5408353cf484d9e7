// KnownLinks: what links turned out to be that pages before carried as well. Why: the pages of a site repeat their menus, and to parse and look up an
// address is most of what a page's links cost.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "host/content/url/url.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

class KnownLinks {
 public:
  // The links that follow stand on a page of this address. address_known: false where it is made up.
  void begin_page(const Url &base, bool address_known);

  // Completes the link if the same was completed on this site. False: it has to be looked up, and kept then.
  // What a link is may hang on its rel, on the site it stands on, and on whether it leads to the page itself: such a one is looked up each time.
  bool complete(model::Link &link);
  // Of the link that complete() was asked for last, completed since. target: the whole address it leads to, without its fragment.
  void keep(const model::Link &link, std::string_view target);

 private:
  struct Known {
    std::string url;
    std::string kind;
    model::RareText platform;
    model::RareText service;
    std::uint32_t flags = 0;  // those that were added
    std::size_t target = 0;   // the hash of where it leads; two addresses of one hash are looked up once more than needed
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  using Links = std::unordered_map<std::string, Known, Hash, std::equal_to<>>;  // by address as written and rel

  std::unordered_map<std::string, Links> sites_;
  std::size_t kept_ = 0;      // sites, and links of all of them
  Links *here_ = nullptr;     // of the page's site; nullptr: it has no address of the web
  std::size_t page_ = 0;      // the hash of its address without the fragment
  std::string asked_;         // the key; empty: not to be kept
};

}  // namespace freehold::content
