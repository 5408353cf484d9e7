// Which item an address means: keys that are equal when two addresses name the same page. Light on purpose: the host
// has no URL parser, and readers hand over addresses that are already absolute and canonical where they could be.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "host/corpus/corpus.hpp"

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

// Finds the items of a corpus by address. Requires: the items outlive it.
class AddressBook {
 public:
  explicit AddressBook(const std::vector<model::JudgedItem> &items);

  // The item a link of `from` leads to; kNone: none of the corpus. Relative addresses are taken against the address of
  // `from`, else against its path; "freehold:" addresses name a path of its source. Of several items with one address
  // the first is meant.
  std::uint32_t find(const model::ContentItem &from, std::string_view url);

 private:
  // A flat table with open addressing, at most half full: links are looked up by the million, each costs two distant
  // reads at most.
  struct Slot {
    std::uint64_t hash = 0;
    std::uint64_t begin = 0;  // of the key in keys_
    std::uint32_t size = 0;
    std::uint32_t item = model::kNone;  // kNone: free
  };
  Slot &slot_of(std::string_view key, std::uint64_t hash);
  void add(std::string_view key, std::uint32_t item);
  std::uint32_t look_up(std::string_view key);
  std::uint32_t look_up_page(std::string_view rest);

  // The host of the address before: most links of a page lead where its neighbours lead.
  struct Host {
    std::string written;
    std::string key;
    bool has_items = false;
  };

  std::vector<Slot> slots_;  // a power of two
  std::string keys_;         // all of them, one behind the other
  std::string key_;          // reused by find()
  std::set<std::string> hosts_;  // of the items' keys: a link to any other leads out of the corpus
  Host last_host_;
};

}  // namespace freehold::corpus
