// Which page an address means: keys that are equal when two addresses name the same page. Light on purpose: the host
// has no URL parser, and readers hand over addresses that are already absolute and canonical where they could be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/model/item.hpp"

namespace freehold::corpus {

// The key of an http(s) address (with scheme or starting with //): without scheme, user, default port and fragment;
// host in lower case without "www." and trailing dot; then the path without index.html, index.htm or index.php and
// without trailing slashes; the query as it is.
// "" for everything else: mailto:, tel:, relative addresses, nothing.
//   https://WWW.Example.example/a/index.html#top → example.example/a
std::string node_key(std::string_view url);

// The key of a file of a source, for items that know no address: source, "/" and the path with "." and ".." resolved,
// escapes decoded, fragment and query dropped, index file and trailing slashes dropped as above. Never equal to a
// node_key: a \x01 stands before it. path: from the root of the source, with or without a leading slash.
std::string file_key(std::string_view source, std::string_view path);

// The same of the file an item was read from, whose own name may hold ?, # and %; "" where the path is empty.
std::string item_key(std::string_view source, std::string_view path);

// Whether a link leads to another place at all: not a part of its own page, nothing that a script or the address itself holds.
bool leads_somewhere(std::string_view url);

// Where a link stands.
struct Ground {
  explicit Ground(const model::ContentItem &item) : source(item.source), path(item.path), url(item.url ? std::string_view(*item.url) : std::string_view{}) {}

  std::string_view source;
  std::string_view path;
  std::string_view url;  // empty: not known
};

// Makes the keys of what links lead to.
class LinkKeys {
 public:
  // Relative addresses are taken against the address of the page, else against its path; "freehold:" addresses name a path of its source. Empty: it
  // leads to no page. Valid until the next one is asked for.
  std::string_view of(const Ground &from, std::string_view url);

 private:
  void write_node_key(std::string_view rest);

  std::string key_;
  // The host asked for last, as written and as in keys: most links of a page lead where their neighbours lead.
  std::string written_;
  std::string host_;
};

// What stands for a key where there are millions. Two keys have the same by chance once in 10^19; whoever finds two on purpose could as well have
// written the other one's address.
std::uint64_t key_hash(std::string_view key);

}  // namespace freehold::corpus
