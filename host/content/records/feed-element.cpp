#include "host/content/records/feed-element.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/records/feed-names.hpp"
#include "host/content/records/written-date.hpp"
#include "host/content/records/xml-lexer.hpp"
#include "host/content/records/xml-tree.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kMostOfAKind = 10000;

std::string text_of(pugi::xml_node element) { return std::string(trim_xml_space(own_text_of(element))); }

std::string attribute_of(pugi::xml_node element, const char *name) { return std::string(trim_xml_space(value_of(element.attribute(name)))); }

// The first child whose name without prefix is `local`.
pugi::xml_node child_of(pugi::xml_node element, std::string_view local) {
  return element.find_child([&](pugi::xml_node child) { return child.type() == pugi::node_element && without_prefix(child.name()) == local; });
}

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), scan::lower);
  return text;
}

}  // namespace

void FeedElementReader::enter(pugi::xml_node element) {
  scope_.enter();
  for (const pugi::xml_attribute attribute : element.attributes()) scope_.declare(attribute.name(), attribute.value());
}

std::string FeedElementReader::base_here() const {
  std::string base = base_;
  for (const std::string &next : scope_.bases()) {
    const auto outer = urls_.parse(base);
    if (const auto inner = urls_.parse(next, outer ? &*outer : nullptr)) base = inner->href();
  }
  return base;
}

std::string FeedElementReader::resolved(std::string_view reference) const {
  reference = trim_xml_space(reference);
  if (reference.empty() || urls_.parse(reference)) return std::string(reference);
  const auto base = urls_.parse(base_here());
  const auto url = base ? urls_.parse(reference, &*base) : std::nullopt;
  return url ? url->href() : std::string(reference);
}

void FeedElementReader::read_enclosure(std::string url, pugi::xml_node element) {
  if (url.empty() || fields_.enclosures.size() >= kMostOfAKind) return;
  fields_.enclosures.push_back({std::move(url), attribute_of(element, "type"), attribute_of(element, "length")});
}

void FeedElementReader::read_link(pugi::xml_node element, bool atom) {
  std::string href = attribute_of(element, "href");
  const std::string relation = lower_case(attribute_of(element, "rel"));
  const std::string type = attribute_of(element, "type");
  if (href.empty()) href = text_of(element);
  if (!atom && !element.attribute("href")) {
    fields_.link.offer(resolved(href), 4);
    return;
  }
  if (relation == "enclosure") {
    read_enclosure(resolved(href), element);
  } else if (relation.empty() || relation == "alternate") {
    const bool page = type.empty() || type == "text/html" || type == "application/xhtml+xml";
    fields_.link.offer(resolved(href), page ? 3 : 1);
  } else if (fields_.links.size() < kMostOfAKind) {
    fields_.links.emplace_back(relation, resolved(href));
  }
}

void FeedElementReader::read_guid(pugi::xml_node element) {
  const std::string text = text_of(element);
  fields_.id.offer(text, kPrimary);
  const auto url = urls_.parse(text);
  if (lower_case(attribute_of(element, "isPermaLink")) != "false" && url && url->is_web()) permalink_ = text;
}

void FeedElementReader::read_person(pugi::xml_node element, int rank) {
  if (!has_elements(element)) {
    fields_.add_author(person_name(text_of(element)), rank);
    return;
  }
  for (const std::string_view part : {"name", "title", "email"}) {
    const std::string said = text_of(child_of(element, part));
    if (said.empty()) continue;
    fields_.add_author(said, rank);
    return;
  }
}

void FeedElementReader::read_category(pugi::xml_node element, const std::string &local_name) {
  // Atom: term and label; podcasts: text, with narrower ones inside; else the text.
  for (const char *name : {"label", "term", "text"}) {
    const std::string said = attribute_of(element, name);
    if (said.empty()) continue;
    fields_.add_category(said);
    break;
  }
  fields_.add_category(text_of(element));
  for (const pugi::xml_node child : element.children()) {
    const bool narrower = child.type() == pugi::node_element && lower_case(std::string(without_prefix(child.name()))) == local_name;
    if (narrower) fields_.add_category(attribute_of(child, "text"));
  }
}

void FeedElementReader::read_image(pugi::xml_node element, int rank) {
  std::string address = attribute_of(element, "href");
  if (address.empty()) address = attribute_of(element, "url");
  if (address.empty()) address = text_of(child_of(element, "url"));
  if (address.empty()) address = text_of(element);
  if (address.empty()) address = attribute_of(element, "rdf:resource");
  if (!address.empty()) fields_.image.offer(resolved(address), rank);
}

void FeedElementReader::read_content(pugi::xml_node element, bool atom, int rank) {
  const std::string source = attribute_of(element, "src");
  if (atom && !source.empty()) {
    if (fields_.links.size() < kMostOfAKind) fields_.links.emplace_back("content", resolved(source));
    return;
  }
  fields_.offer_content(feed_text(element, atom), rank);
  if (!scope_.bases().empty()) fields_.content_base = base_here();
}

void FeedElementReader::read(pugi::xml_node element, std::size_t depth) {
  enter(element);
  const FeedName name = feed_name(element.name(), scope_);
  const FeedRow &row = feed_row(name);
  const bool atom = name.space == FeedSpace::atom;
  switch (row.field) {
    case FeedField::title: fields_.title.offer(plain_text(feed_text(element, atom)), row.rank); break;
    case FeedField::link: read_link(element, atom); break;
    case FeedField::id: fields_.id.offer(text_of(element), row.rank); break;
    case FeedField::guid: read_guid(element); break;
    case FeedField::published: fields_.published.offer_date(iso_or_as_written(text_of(element)), row.rank); break;
    case FeedField::updated: fields_.updated.offer_date(iso_or_as_written(text_of(element)), row.rank); break;
    case FeedField::date:
      fields_.published.offer_date(iso_or_as_written(text_of(element)), 0);
      fields_.updated.offer_date(iso_or_as_written(text_of(element)), row.rank);
      break;
    case FeedField::author: read_person(element, row.rank); break;
    case FeedField::summary: fields_.offer_summary(feed_text(element, atom), row.rank); break;
    case FeedField::content: read_content(element, atom, row.rank); break;
    case FeedField::language: fields_.language.offer(text_of(element), row.rank); break;
    case FeedField::comments: fields_.comments.offer(resolved(text_of(element)), row.rank); break;
    case FeedField::duration: fields_.duration.offer(text_of(element), row.rank); break;
    case FeedField::episode: fields_.episode.offer(text_of(element), row.rank); break;
    case FeedField::season: fields_.season.offer(text_of(element), row.rank); break;
    case FeedField::explicit_: fields_.explicit_.offer(lower_case(text_of(element)), row.rank); break;
    case FeedField::image: read_image(element, row.rank); break;
    case FeedField::category: read_category(element, name.local); break;
    case FeedField::enclosure: read_enclosure(resolved(attribute_of(element, "url")), element); break;
    case FeedField::group:
      for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_element && depth == 0) read(child, depth + 1);
      }
      break;
    case FeedField::none: break;
  }
  if (depth == 0 && (row.field == FeedField::none || row.rank < kPrimary)) others_.emplace_back(name.shown, element);
  scope_.leave();
}

void FeedElementReader::read_children(pugi::xml_node parent) {
  enter(parent);
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() == pugi::node_element) read(child, 0);
  }
  if (const std::string_view language = scope_.language(); !language.empty()) fields_.language.offer(std::string(language), 0);
  scope_.leave();
}

void FeedElementReader::finish() {
  if (!permalink_.empty()) fields_.link.offer(permalink_, 0);
}

void FeedElementReader::write_others(RecordBuilder &record) const {
  for (const auto &[name, element] : others_) {
    if (element.first_attribute() || has_elements(element)) {
      add_element(element, name, record);
    } else {
      record.text(name, text_of(element));
    }
  }
}

}  // namespace freehold::content
