#include "host/content/records/xml-scope.hpp"

#include "host/content/records/xml-lexer.hpp"

namespace freehold::content {

void XmlScope::declare(std::string_view name, std::string_view raw_value) {
  const bool wanted = name == "xmlns" || name.starts_with("xmlns:") || name == "xml:base" || name == "xml:lang";
  if (!wanted || declarations_.size() >= kMostDeclarations) return;
  if (name == "xml:base") {
    if (bases_ >= kMostBases) return;
    ++bases_;
  }
  std::string value;
  append_character_data(raw_value, value);
  declarations_.push_back({std::string(name), std::string(trim_xml_space(value)), depth_});
}

void XmlScope::leave() {
  while (!declarations_.empty() && declarations_.back().depth == depth_) {
    if (declarations_.back().name == "xml:base") --bases_;
    declarations_.pop_back();
  }
  if (depth_ > 0) --depth_;
}

XmlScope::Namespace XmlScope::of_prefix(std::string_view prefix) const {
  constexpr std::string_view key = "xmlns";
  for (auto row = declarations_.rbegin(); row != declarations_.rend(); ++row) {
    const std::string_view name = row->name;
    if (!name.starts_with(key)) continue;
    if (prefix.empty() ? name == key : name.size() == key.size() + 1 + prefix.size() && name.ends_with(prefix)) return {row->value, true};
  }
  return {};
}

XmlScope::Namespace XmlScope::of_name(std::string_view qualified_name) const { return of_prefix(prefix_of(qualified_name)); }

std::vector<std::string> XmlScope::bases() const {
  std::vector<std::string> bases;
  for (const Declaration &row : declarations_) {
    if (row.name == "xml:base") bases.push_back(row.value);
  }
  return bases;
}

std::string_view XmlScope::language() const {
  for (auto row = declarations_.rbegin(); row != declarations_.rend(); ++row) {
    if (row->name == "xml:lang") return row->value;
  }
  return {};
}

}  // namespace freehold::content
