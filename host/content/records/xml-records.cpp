#include "host/content/records/xml-records.hpp"

#include <algorithm>
#include <vector>

#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/xml-encoding.hpp"
#include "host/content/records/xml-splitter.hpp"
#include "host/content/records/xml-tree.hpp"

namespace freehold::content {
namespace {

std::vector<std::string_view> names_in(std::string_view where) {
  std::vector<std::string_view> names;
  while (!where.empty()) {
    const std::size_t bar = std::min(where.find('|'), where.size());
    if (bar > 0) names.push_back(where.substr(0, bar));
    where.remove_prefix(std::min(bar + 1, where.size()));
  }
  return names;
}

void fill(const XmlElement &element, XmlTree &tree, RecordBuilder &record) {
  std::string name;
  append_valid_utf8(element.name, name);
  if (!element.problem.empty()) {
    record.set_broken(element.problem);
  } else if (!tree.parse(element.text)) {
    record.set_broken("<" + name.substr(0, 100) + "> " + tree.problem());
  } else {
    add_element(tree.root(), {}, record);
  }
  record.set_name(name);
}

}  // namespace

Outcome read_xml(std::string_view bytes, std::optional<std::string_view> where, Decoder &decoder, const EachRecord &each) {
  const XmlText text(bytes, decoder);
  const bool whole = !where;
  const std::vector<std::string_view> names = names_in(where.value_or(""));
  XmlSplitter splitter(text.text(), [&](std::string_view name, const XmlScope &) {
    return whole || std::find(names.begin(), names.end(), name) != names.end();
  });
  XmlTree tree;
  RecordBuilder record;
  bool found = false;
  while (const auto element = splitter.next()) {
    found = true;
    record.clear();
    fill(*element, tree, record);
    const std::uint64_t begin = text.source_of(element->begin);
    record.set_place(begin, begin == FH_NOWHERE ? FH_NOWHERE : begin + element->text.size(), element->line);
    if (const std::int32_t code = each(record.finish()); code != FH_OK) return {code, {}};
    if (whole) break;
  }
  if (!found && splitter.root().empty()) return {FH_E_FORMAT, "holds no element, so it is no XML"};
  if (!splitter.cut_inside().empty()) return {FH_E_PARTIAL, "the text ends inside " + splitter.cut_inside()};
  return {};
}

}  // namespace freehold::content
