#include "host/content/records/xml-tree.hpp"

#include <algorithm>

#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/xml-lexer.hpp"

namespace freehold::content {
namespace {

// References stay as written (own_text_of() resolves them); white space between elements counts, since markup may be text.
constexpr unsigned kHow = pugi::parse_cdata | pugi::parse_eol | pugi::parse_ws_pcdata;

std::string problem_of(const pugi::xml_parse_result &result, std::string_view xml) {
  const auto offset = static_cast<std::ptrdiff_t>(std::clamp<long long>(result.offset, 0, static_cast<long long>(xml.size())));
  const auto line = std::count(xml.begin(), xml.begin() + offset, '\n') + 1;
  return "is not well formed in its line " + std::to_string(line) + ": " + result.description();
}

}  // namespace

bool XmlTree::parse(std::string_view xml) {
  root_ = {};
  problem_.clear();
  document_.reset();
  if (xml.size() > kLongestXmlRecord) {
    problem_ = "is longer than 32 MiB";
  } else if (static_cast<std::size_t>(std::count(xml.begin(), xml.end(), '<')) > 2 * RecordBuilder::kMostNodes) {
    problem_ = "has more than two million tags";
  } else if (const auto result = document_.load_buffer(xml.data(), xml.size(), kHow, pugi::encoding_utf8); !result) {
    problem_ = problem_of(result, xml);
    document_.reset();
  } else {
    root_ = document_.document_element();
    if (!root_) problem_ = "holds no element";
  }
  return static_cast<bool>(root_);
}

std::string own_text_of(pugi::xml_node element) {
  std::string out;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() == pugi::node_pcdata) append_character_data(child.value(), out);
    if (child.type() == pugi::node_cdata) append_valid_utf8(child.value(), out);
  }
  return out;
}

std::string value_of(pugi::xml_attribute attribute) {
  std::string out;
  append_character_data(attribute.value(), out);
  return out;
}

bool has_elements(pugi::xml_node element) {
  return std::any_of(element.begin(), element.end(), [](pugi::xml_node child) { return child.type() == pugi::node_element; });
}

void add_element(pugi::xml_node element, std::string_view name, RecordBuilder &record) {
  record.begin_object(name);
  std::string key;
  for (const pugi::xml_attribute attribute : element.attributes()) {
    key = "@";
    append_valid_utf8(attribute.name(), key);
    record.text(key, value_of(attribute));
  }
  bool has_children = false;
  for (const pugi::xml_node child : element.children()) {
    if (child.type() != pugi::node_element) continue;
    has_children = true;
    key.clear();
    append_valid_utf8(child.name(), key);
    if (record.depth() < RecordBuilder::kDeepest) {
      add_element(child, key, record);
    } else {
      record.begin_object(key);  // too deep: the builder notes that it was cut
      record.end();
    }
  }
  const std::string text = own_text_of(element);
  if (!has_children || !trim_xml_space(text).empty()) record.own_text(text);
  record.end();
}

}  // namespace freehold::content
