// Where the pages of a source are published: the root address of the site, or of each host of a mirror, and the address of a page.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::website {

// What plan() finds out and every read() gets to know. As text: one line a fact, "root <address>", "host <folder>", "pages <marks>".
struct SiteAddress {
  std::string root;                // "https://example.com/" or with a folder; empty: not known
  std::vector<std::string> hosts;  // folders that are hosts
  std::vector<std::uint32_t> pages;  // marks of the addresses of all pages, sorted; the first ones only where there are very many

  std::string to_text() const;
  static SiteAddress from_text(std::string_view text);

  // Where the page of this path is published, or "" where nobody knows. index.html is left out of it; a file name in bytes that an
  // address does not take is escaped.
  std::string address_of(std::string_view path) const;
  // Remembers that a page is published at this address.
  void add_page(std::string_view address);
  // Sorts the marks; after the last add_page().
  void settle();
  // A page of the source is published there. May err on the side of yes once in four thousand million.
  bool has_page(std::string_view address) const;

  // The path inside its site: without the folder of its host.
  std::string_view path_in_site(std::string_view path) const;
};

// Addresses that any host of static sites serves as one page are equal: /about, /about/, /about.html, with http or https, with www or not.
std::string page_key(std::string_view address);

// "example.com\n" of a CNAME file → "https://example.com/"; "" if it is none.
std::string root_of_cname(std::string_view content);

// "---\npermalink: /notes/\n---" and Markdown names → the path where a generator publishes the file: "content/about.md" → "about",
// "_posts/2026-03-01-calm.md" → "2026/03/01/calm.html", "notes/index.md" → "notes/". Other files: as they are.
std::string published_path(std::string_view path);

// "2026-03-01" of "_posts/2026-3-1-calm.md", or "".
std::string date_of_name(std::string_view path);

}  // namespace freehold::website
