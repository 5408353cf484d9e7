// Catalogue: which service stands behind an address, by all installed catalogues and the user's own entries.
//
// An entry matches   host            it and its subdomains ("book.example"), with or without www.
//                    *.host          its subdomains only ("*.letters.example")
//                    host.*          under any public suffix, and below it ("market.*")
//                    *               any host; only together with a parameter
//                    host/prefix     … and the path starts so ("video.example/@"); "host/" is every path but the root
//                    …?name          … and the query has a parameter of that name in any case ("market.*?tag")
//                    …?name=start    … whose value starts so
// The most specific entry wins: with a parameter before without; then the longest path, then the longest host, then "*"; among equals the
// earlier, so the user's.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

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
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::vector<Pattern>, Hash, std::equal_to<>> by_host_;
};

}  // namespace freehold::content
