// KnownLinks: what links turned out to be that the page or those before it carried as well. Why: the pages of a site repeat their menus, and to parse
// and look up an address is most of what a page's links cost.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/url/url.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

// A table of fixed size in which a link takes the place of another now and then. What is found was compared in full. The table is small and holds numbers;
// links lie in the order in which they came, each site's from the first one on: those of a small site stay near at hand however many sites were before.
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
  struct Known;
  static void fill(model::Link &link, const Known &known);

  struct Slot {
    std::uint32_t site = 0;  // 0: nothing is known here
    std::uint16_t tag = 0;   // more of the address's hash
    std::uint16_t link = 0;  // which of links_
  };
  struct Known {
    bool kept = false;         // false: it was asked for, and nothing is known yet
    std::uint32_t flags = 0;   // those that were added
    std::uint64_t target = 0;  // its hash: of a link that seems to lead to the page itself all is looked up again
    // Address and rel as written, and the url where it is another than the address, one behind the other: most links are never met again, and what is
    // kept of them all takes room from what the page needs.
    std::string texts;
    std::uint32_t address_end = 0, rel_end = 0;
    model::ItemText kind, platform, service;

    std::string_view address() const { return {texts.data(), address_end}; }
    std::string_view rel() const { return {texts.data() + address_end, rel_end - address_end}; }
    std::string_view url() const { return {texts.data() + rel_end, texts.size() - rel_end}; }  // empty: the address
  };

  std::vector<Slot> slots_;
  std::vector<Known> links_;
  std::uint16_t kept_ = 0;        // of this site
  std::uint32_t site_ = 0;        // counts sites
  std::string site_address_;      // empty: no address of the web, so that nothing is kept
  std::uint64_t page_ = 0;        // the hash of its address without the fragment
  Known *asked_ = nullptr;        // for the link; nullptr: it is not to be kept
};

}  // namespace freehold::content
