#include <array>

#include "host/corpus/item-json.hpp"
#include "host/corpus/json-read.hpp"
#include "host/model/fields.hpp"

namespace freehold::corpus {
namespace {

using boost::json::object;
using boost::json::value;

model::Place place_of(const object &json) {
  constexpr std::array<std::string_view, model::kPlaces> kNames = {"unknown", "main", "navigation", "header", "footer", "aside"};
  std::string name;
  get(json, "place", name);
  for (std::uint32_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<model::Place>(i);
  }
  return model::Place::unknown;
}

model::Link link_of(const object &json) {
  model::Link link;
  get(json, "url", link.url);
  get(json, "text", link.text);
  get(json, "rel", link.rel);
  get(json, "kind", link.kind);
  get(json, "platform", link.platform);
  get(json, "service", link.service);
  get(json, "flags", link.flags);
  get(json, "begin", link.begin);
  get(json, "end", link.end);
  link.place = place_of(json);
  return link;
}

model::Form form_of(const object &json) {
  model::Form form;
  get(json, "action", form.action);
  get(json, "method", form.method);
  get(json, "kind", form.kind);
  get(json, "submit", form.submit);
  get(json, "heading", form.heading);
  get(json, "service", form.service);
  get(json, "flags", form.flags);
  get(json, "begin", form.begin);
  form.place = place_of(json);
  each(json, "fields", [&](const value &element) {
    const object &field = object_of(element, "fields");
    model::Field &read = form.fields.emplace_back();
    get(field, "name", read.name);
    get(field, "type", read.type);
    get(field, "label", read.label);
    get(field, "role", read.role);
    get(field, "flags", read.flags);
  });
  return form;
}

model::Call call_of(const object &json) {
  model::Call call;
  get(json, "text", call.text);
  get(json, "kind", call.kind);
  get(json, "url", call.url);
  get(json, "link", call.link);
  get(json, "form", call.form);
  get(json, "flags", call.flags);
  get(json, "begin", call.begin);
  get(json, "end", call.end);
  call.place = place_of(json);
  return call;
}

model::Provider provider_of(const object &json) {
  model::Provider provider;
  get(json, "id", provider.id);
  get(json, "name", provider.name);
  get(json, "kind", provider.kind);
  get(json, "portable", provider.portable);
  if (provider.portable == "unknown") provider.portable.clear();
  return provider;
}

void read_text_parts(const object &json, model::ContentItem &item) {
  each(json, "headings", [&](const value &element) {
    const object &heading = object_of(element, "headings");
    model::Heading &read = item.headings.emplace_back();
    get(heading, "level", read.level);
    get(heading, "text", read.text);
    get(heading, "begin", read.begin);
    get(heading, "end", read.end);
  });
  if (const value *metrics = member(json, "metrics")) {
    for (const auto &[key, number] : object_of(*metrics, "metrics")) {
      item.metrics.push_back({string_of(value(key), "metrics"), number_of<std::int64_t>(number, "metrics")});
    }
  }
  each(json, "pairs", [&](const value &element) {
    if (!element.is_array() || element.get_array().size() != 2) throw WrongType("pairs");
    item.pairs.push_back({string_of(element.get_array()[0], "pairs"), string_of(element.get_array()[1], "pairs")});
  });
  auto precision = static_cast<std::uint32_t>(item.precision);
  get(json, "precision", precision);
  if (precision > model::largest(model::Precision())) throw WrongType("precision");
  item.precision = static_cast<model::Precision>(precision);
  std::vector<std::uint64_t> numbers;
  each(json, "origin", [&](const value &element) { numbers.push_back(number_of<std::uint64_t>(element, "origin")); });
  for (std::size_t i = 0; i + 2 < numbers.size(); i += 3) item.origin.push_back({numbers[i], numbers[i + 1], numbers[i + 2]});
}

model::ContentItem item_of(const object &json) {
  model::ContentItem item;
  get(json, "id", item.id);
  get(json, "source", item.source);
  get(json, "path", item.path);
  get(json, "url", item.url);
  get(json, "platform", item.platform);
  get(json, "channel", item.channel);
  get(json, "kind", item.kind);
  get(json, "page_kind", item.page_kind);
  get(json, "author", item.author);
  get(json, "lang", item.language);
  get(json, "published", item.published);
  get(json, "title", item.title);
  get(json, "description", item.description);
  get(json, "text", item.text);
  get(json, "address", item.address);
  get(json, "flags", item.flags);
  each(json, "links", [&](const value &x) { item.links.push_back(link_of(object_of(x, "links"))); });
  each(json, "forms", [&](const value &x) { item.forms.push_back(form_of(object_of(x, "forms"))); });
  each(json, "calls_to_action", [&](const value &x) { item.calls.push_back(call_of(object_of(x, "calls_to_action"))); });
  each(json, "providers", [&](const value &x) { item.providers.push_back(provider_of(object_of(x, "providers"))); });
  read_text_parts(json, item);
  return item;
}

}  // namespace

Result<model::ContentItem> read_item(std::string_view line) try {
  boost::json::error_code error;
  const value json = boost::json::parse({line.data(), line.size()}, error);
  if (error) return Problem{"corpus-line", {}, "This line is not JSON: " + error.message() + ".", "Write the corpus again with `freehold read`."};
  model::ContentItem item = item_of(object_of(json, "the line"));
  if (item.id.empty()) return Problem{"corpus-line", {}, "This item has no id.", "Write the corpus again with `freehold read`."};
  return item;
} catch (const std::exception &error) {
  return Problem{"corpus-line", {}, std::string(error.what()) + ".", "Write the corpus again with `freehold read`."};
}

}  // namespace freehold::corpus
