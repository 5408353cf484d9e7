// AddressBook: which item of a corpus an address means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/corpus/address-key.hpp"
#include "host/corpus/corpus.hpp"

namespace freehold::corpus {

class AddressBook {
 public:
  explicit AddressBook(const std::vector<model::JudgedItem> &items);

  // The item a link of `from` leads to, see LinkKeys; kNone: none of the corpus. Of several items with one address the first is meant.
  std::uint32_t find(const model::ContentItem &from, std::string_view url);
  // The same by key_hash().
  std::uint32_t find(std::uint64_t hash) const { return slots_[slot_of(hash)].item; }

 private:
  // A flat table with open addressing, at most half full: links are looked up by the million, each costs a distant read.
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t item = model::kNone;  // kNone: free
  };
  // Where the hash is, or would be put.
  std::size_t slot_of(std::uint64_t hash) const;
  void add(std::string_view key, std::uint32_t item);

  std::vector<Slot> slots_;  // a power of two
  LinkKeys keys_;
};

}  // namespace freehold::corpus
