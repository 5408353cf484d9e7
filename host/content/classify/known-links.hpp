// KnownLinks: what links turned out to be that the page or those before it carried as well. Why: the pages of a site repeat their menus, and to parse
// and look up an address is most of what a page's links cost.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/url/url.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

// A table of fixed size in which a link takes the place of another now and then. What is found was compared in full.
class KnownLinks {
 public:
  KnownLinks();

  // The links that follow stand on a page of this address. address_known: false where it is made up. What was known of another site is forgotten.
  void begin_page(const Url &base, bool address_known);

  // Completes the link if the same was completed on this site. False: it has to be looked up, and kept then.
  // What a link is may hang on its rel, on the site it stands on, and on whether it leads to the page itself: such a one is looked up each time.
  bool complete(model::Link &link);
  // Of the link that complete() was asked for last, completed since. target: the whole address it leads to, without its fragment.
  void keep(const model::Link &link, std::string_view target);

 private:
  struct Known {
    std::uint64_t site = 0;
    std::uint32_t flags = 0;  // those that were added
    std::string address, rel;  // as written
    std::string url;
    std::string kind;
    std::string target;
    std::string platform;
    std::string service;
  };

  std::vector<std::unique_ptr<Known>> links_;  // nullptr: nothing was known here yet
  std::uint64_t site_ = 0;        // counts sites
  std::string site_address_;      // empty: no address of the web, so that nothing is kept
  std::string page_;              // its address without the fragment
  std::unique_ptr<Known> *asked_ = nullptr;  // the place of the link; nullptr: it is not to be kept
  std::string asked_address_;
};

}  // namespace freehold::content
