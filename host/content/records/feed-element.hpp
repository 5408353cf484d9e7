// From the XML of a feed or an entry to its fields.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/content/records/feed-fields.hpp"
#include "host/content/records/xml-scope.hpp"
#include "host/content/url/url.hpp"

namespace freehold::content {

// Reads one element after the other into `fields`. What has no field, or says in its own way what another says too, is kept as `others`.
class FeedElementReader {
 public:
  // `base`: what addresses are relative to where no xml:base says so; may be empty. `scope`: of the elements around what is read.
  FeedElementReader(const UrlParser &urls, std::string base, XmlScope scope) : urls_(urls), base_(std::move(base)), scope_(std::move(scope)) {}

  // What stands directly in an element. Requires: the tree lives until write_others().
  void read_children(pugi::xml_node parent);

  FeedFields &fields() { return fields_; }
  // Settles what depends on more than one element (a permanent guid as link). Once, at the end.
  void finish();
  void write_others(RecordBuilder &record) const;

 private:
  void read(pugi::xml_node element, std::size_t depth);
  void read_link(pugi::xml_node element, bool atom);
  void read_guid(pugi::xml_node element);
  void read_person(pugi::xml_node element, int rank);
  void read_category(pugi::xml_node element, const std::string &local_name);
  void read_enclosure(std::string url, pugi::xml_node element);
  void read_image(pugi::xml_node element, int rank);
  void read_content(pugi::xml_node element, bool atom, int rank);
  void enter(pugi::xml_node element);
  std::string resolved(std::string_view reference) const;
  std::string base_here() const;

  const UrlParser &urls_;
  std::string base_;
  XmlScope scope_;
  FeedFields fields_;
  std::string permalink_;
  std::vector<std::pair<std::string, pugi::xml_node>> others_;
};

}  // namespace freehold::content
