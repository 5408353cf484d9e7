// XmlScope: what the elements around a place declare for it: namespaces, xml:base, xml:lang.
//
// enter() and leave() go with the tags. Bounded: of very many declarations the innermost are kept out, since every look-up passes over all of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

class XmlScope {
 public:
  static constexpr std::size_t kMostDeclarations = 256;
  static constexpr std::size_t kMostBases = 16;

  void enter() { ++depth_; }
  // An attribute of the element entered last, as written; what declares nothing is ignored.
  void declare(std::string_view name, std::string_view raw_value);
  void leave();

  // The namespace bound to a prefix ("": the default one); `known` is false where the prefix is not declared.
  struct Namespace {
    std::string_view uri;
    bool known = false;
  };
  Namespace of_prefix(std::string_view prefix) const;
  Namespace of_name(std::string_view qualified_name) const;
  // xml:base attributes from the outermost to the innermost, as written.
  std::vector<std::string> bases() const;
  std::string_view language() const;

 private:
  struct Declaration {
    std::string name;  // "xmlns", "xmlns:dc", "xml:base", "xml:lang"
    std::string value;
    std::size_t depth;
  };
  std::size_t depth_ = 0;
  std::size_t bases_ = 0;
  std::vector<Declaration> declarations_;
};

}  // namespace freehold::content
