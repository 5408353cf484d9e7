// One element as a tree (pugixml): no DTD, no entities but numbers and HTML's names, no file or address opened. Text lies in the tree as written.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

#include "host/content/records/record-builder.hpp"

namespace freehold::content {

// What one element may be: beyond this it is refused rather than read in part.
inline constexpr std::size_t kLongestXmlRecord = 32u << 20;

class XmlTree {
 public:
  // False: it is not well formed or too large; problem() says why. The memory of the tree before is let go. `xml` must outlive the tree.
  bool parse(std::string_view xml);
  // The element; null before parse() and after it failed.
  pugi::xml_node root() const { return root_; }
  const std::string &problem() const { return problem_; }

 private:
  pugi::xml_document document_;
  pugi::xml_node root_;
  std::string problem_;
};

// The text directly in an element, references resolved, valid UTF-8.
std::string own_text_of(pugi::xml_node element);
std::string value_of(pugi::xml_attribute attribute);
bool has_elements(pugi::xml_node element);

// The element under `name` in the shape abi-records.h gives XML.
void add_element(pugi::xml_node element, std::string_view name, RecordBuilder &record);

}  // namespace freehold::content
