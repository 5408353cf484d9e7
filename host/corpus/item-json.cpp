#include "host/corpus/item-json.hpp"

#include <freehold/abi.h>

#include "host/support/json-writer.hpp"

namespace freehold::corpus {
namespace {

constexpr std::string_view kPlaceNames[model::kPlaces] = {"unknown", "main", "navigation", "header", "footer", "aside"};

void member_if(JsonWriter &json, std::string_view key, const model::ItemText &text) {
  if (!text.empty()) json.member(key, text.view());
}
void member_if(JsonWriter &json, std::string_view key, const model::Text &text) {
  if (text) json.member(key, *text);
}
void span(JsonWriter &json, std::uint64_t begin, std::uint64_t end) {
  if (begin == model::kNowhere) return;
  json.member("begin", begin);
  if (end != model::kNowhere) json.member("end", end);
}

void write_link(JsonWriter &json, const model::Link &link) {
  json.begin_object();
  json.member("url", link.url).member("text", link.text).member("rel", link.rel).member("kind", link.kind);
  json.member("owned", (link.flags & FH_LINK_OWNED) != 0).member("in_text", (link.flags & FH_LINK_IN_TEXT) != 0);
  member_if(json, "platform", link.platform);
  member_if(json, "service", link.service);
  json.member("place", kPlaceNames[static_cast<std::size_t>(link.place)]).member("flags", link.flags);
  span(json, link.begin, link.end);
  json.end_object();
}

void write_form(JsonWriter &json, const model::Form &form) {
  json.begin_object();
  json.member("action", form.action).member("method", form.method).member("kind", form.kind);
  json.key("fields").begin_array();
  for (const model::Field &field : form.fields) {
    json.begin_object();
    json.member("name", field.name).member("type", field.type).member("role", field.role);
    member_if(json, "label", field.label);
    if (field.flags != 0) json.member("flags", field.flags);
    json.end_object();
  }
  json.end_array();
  member_if(json, "submit", form.submit);
  member_if(json, "heading", form.heading);
  member_if(json, "service", form.service);
  json.member("place", kPlaceNames[static_cast<std::size_t>(form.place)]).member("flags", form.flags);
  span(json, form.begin, model::kNowhere);
  json.end_object();
}

void write_call(JsonWriter &json, const model::Call &call) {
  json.begin_object();
  json.member("text", call.text).member("kind", call.kind).member("url", call.url);
  if (call.link != model::kNone) json.member("link", call.link);
  if (call.form != model::kNone) json.member("form", call.form);
  json.member("place", kPlaceNames[static_cast<std::size_t>(call.place)]).member("flags", call.flags);
  span(json, call.begin, call.end);
  json.end_object();
}

void write_provider(JsonWriter &json, const model::Provider &provider) {
  json.begin_object();
  json.member("id", provider.id).member("name", provider.name).member("kind", provider.kind);
  json.member("portable", provider.portable.empty() ? std::string_view("unknown") : std::string_view(provider.portable));
  json.end_object();
}

template <class T, class Write>
void list(JsonWriter &json, std::string_view key, const std::vector<T> &items, const Write &write) {
  json.key(key).begin_array();
  for (const T &item : items) write(json, item);
  json.end_array();
}

void write_text_parts(JsonWriter &json, const model::ContentItem &item) {
  json.key("headings").begin_array();
  for (const model::Heading &heading : item.headings) {
    json.begin_object().member("level", heading.level).member("text", heading.text);
    span(json, heading.begin, heading.end);
    json.end_object();
  }
  json.end_array();
  json.key("metrics").begin_object();
  for (const model::Metric &metric : item.metrics) json.member(metric.key, metric.value);
  json.end_object();
  json.key("pairs").begin_array();
  for (const model::Pair &pair : item.pairs) json.begin_array().value(pair.key).value(pair.value).end_array();
  json.end_array();
  json.member("precision", static_cast<std::uint32_t>(item.precision));
  json.key("origin").begin_array();  // flat: text, source, line, text, source, line, …
  for (const model::OriginRun &run : item.origin) json.value(run.text).value(run.source).value(run.line);
  json.end_array();
}

}  // namespace

void write_item(const model::ContentItem &item, const std::vector<model::Note> &notes, std::ostream &out) {
  JsonWriter json(out, JsonStyle::compact);
  json.begin_object();
  json.member("id", item.id).member("source", item.source).member("path", item.path).member("url", item.url);
  json.member("platform", item.platform).member("channel", item.channel).member("kind", item.kind);
  json.member("lang", item.language).member("published", item.published).member("title", item.title).member("text", item.text);
  list(json, "links", item.links, write_link);
  list(json, "forms", item.forms, write_form);
  list(json, "calls_to_action", item.calls, write_call);
  list(json, "providers", item.providers, write_provider);
  json.key("disclosures").begin_array();
  for (const model::Pair &pair : item.pairs) {
    if (pair.key == "disclosure") json.value(pair.value);
  }
  json.end_array();
  json.key("problems").begin_array();
  for (const model::Note &note : notes) json.begin_object().member("code", note.code).member("sentence", note.sentence).end_object();
  json.end_array();
  member_if(json, "page_kind", item.page_kind);
  member_if(json, "author", item.author);
  member_if(json, "description", item.description);
  member_if(json, "address", item.address);
  if (item.flags != 0) json.member("flags", item.flags);
  write_text_parts(json, item);
  json.end_object();
  out << '\n';
}

}  // namespace freehold::corpus
