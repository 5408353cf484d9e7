// Catalogue: which service stands behind an address, by all installed catalogues and the user's own entries.
//
// An entry matches   host            it and its subdomains ("book.example"), with or without www.
//                    *.host          its subdomains only ("*.letters.example")
//                    host.*          under any public suffix, and below it ("market.*")
//                    *               any host; only together with a parameter
//                    host/prefix     … and the path starts so ("video.example/@"); "host/" is every path but the root
//                    …?name          … and the query has a parameter of that name in any case ("market.*?tag")
//                    …?name=start    … whose value starts so
//   */word          any host; a segment of the path is so, with its ending or without ("*/media-kit")
//   */*.ending      any host; the path ends so ("*/*.pdf")
//   #id .class [attribute]   markup of a page, found by Signs (host/content/html); name* begins so
// The most specific entry wins: with a parameter before without; then the longest path, then the longest host, then "*"; among equals the
// earlier, so the user's.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "host/content/phrases/prefix-filter.hpp"
#include "host/content/text/quick-hash.hpp"
#include "host/content/text/text-numbers.hpp"
#include "host/content/url/domain.hpp"
#include "host/content/url/url.hpp"
#include "host/model/manifest.hpp"

namespace freehold::content {

class Catalogue {
 public:
  // Requires: entries outlive the catalogue.
  explicit Catalogue(const std::vector<model::CatalogueEntry> &entries);

  // nullptr: nobody knows the address. O(labels of the host + entries of one host).
  const model::CatalogueEntry *find(const Url &url, PublicSuffixes &suffixes) const;
  // What the path alone says, of any host: a file, a feed, a media kit. O(path).
  const model::CatalogueEntry *find_by_path(const Url &url) const;
  // The entry of this id, or nullptr.
  const model::CatalogueEntry *named(std::string_view id) const;

 private:
  struct Pattern {
    std::string path;       // starts with /, or empty
    std::string parameter;  // lower case; or empty
    std::string value;      // what the parameter's starts with
    bool below = false;     // subdomains only
    const model::CatalogueEntry *entry = nullptr;
  };
  // exact: the key is the whole host, not a part of it.
  void consider(std::string_view host_key, bool exact, const Url &url, const Pattern *&best) const;

  // So that a host is looked up without being copied.
  template <class Value>
  using ByText = std::unordered_map<std::string, Value, QuickHash, std::equal_to<>>;
  ByText<std::vector<Pattern>> by_host_;
  ByText<const model::CatalogueEntry *> by_segment_;  // "media-kit"
  ByText<const model::CatalogueEntry *> by_ending_;   // "pdf"
  PrefixFilter segments_;
  PrefixFilter endings_;
  TextNumbers ids_;
  std::vector<const model::CatalogueEntry *> by_id_;  // by number of the id: its first entry
};

}  // namespace freehold::content
