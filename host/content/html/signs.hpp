// Signs: markup that services have pages carry and that catalogues name: "#id", ".class", "[attribute]".
//
// Immutable; one look at each id and class costs a few look-ups in bit tables. Ids and classes are compared as written; a * at the end of a name
// stands for the rest of it. Of attributes only those that names.hpp keeps can be found.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/names.hpp"
#include "host/content/phrases/literals.hpp"
#include "host/content/phrases/prefix-filter.hpp"

namespace freehold::content {

class Signs {
 public:
  static constexpr std::uint32_t none = UINT32_MAX;

  Signs() { attributes_.fill(none); }
  // Patterns of other forms are passed over. Numbers are those of `patterns`.
  explicit Signs(const std::vector<std::string_view> &patterns);

  bool empty() const { return ids_.empty() && classes_.empty() && !any_attribute_; }

  // The pattern that one of these shows, or none.
  std::uint32_t of_id(std::string_view value) const { return ids_.match(value); }
  // Of those that stand in the source there.
  std::uint32_t of_classes(std::string_view source, std::size_t begin, std::size_t size) const;
  std::uint32_t of_attribute(Attr id) const { return attributes_[static_cast<std::size_t>(id)]; }

 private:
  // Names with their numbers; the index of a literal is that of its name.
  struct Names {
    struct Name {
      std::string text;
      std::uint32_t pattern = none;
      bool open = false;  // only the beginning
    };
    void settle();
    bool empty() const { return names.empty(); }
    std::uint32_t match(std::string_view word) const;
    // False: no word there begins as a name does. Requires: kAhead bytes behind the words can be read.
    bool may_match(const char *words, std::size_t size) const;

    std::vector<Name> names;
    PrefixFilter filter;
    bool plain = true;  // each name has four bytes, and none that is no more than a blank in front
    Literals literals;
  };
  static constexpr std::size_t kAhead = 20;

  Names ids_;
  Names classes_;
  std::array<std::uint32_t, attr_count> attributes_;  // pattern by attribute, or none
  bool any_attribute_ = false;
};

}  // namespace freehold::content
