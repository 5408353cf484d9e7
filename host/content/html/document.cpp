#include "host/content/html/document.hpp"

#include "host/content/html/tokenizer.hpp"

namespace freehold::content {

std::string_view Document::value(const NodeAttribute &attribute, std::string &scratch) const {
  const std::string_view raw = source.substr(attribute.begin, attribute.length);
  if (attribute.plain) return raw;
  scratch.clear();
  append_value(raw, scratch);
  return scratch;
}

std::string_view Document::value(std::uint32_t node, Attr id, std::string &scratch) const {
  const NodeAttribute *found = attribute(node, id);
  return found ? value(*found, scratch) : std::string_view{};
}

}  // namespace freehold::content
