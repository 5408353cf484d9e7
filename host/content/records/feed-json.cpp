#include <simdjson.h>

#include "host/content/records/feed-fields.hpp"
#include "host/content/records/feed.hpp"
#include "host/content/records/written-date.hpp"

namespace freehold::content {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kLongestJsonFeed = 64u << 20;

// Text or number under a key; empty where there is none.
std::string text_at(const dom::element &object, std::string_view key) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  return value.is_number() ? simdjson::minify(value) : std::string();
}

void offer(FeedValue &value, std::string text, int rank = 3) {
  if (!text.empty()) value.offer(std::move(text), rank);
}

template <class Each>
void each_in(const dom::element &object, std::string_view key, const Each &each) {
  dom::array list;
  if (object[key].get(list) != simdjson::SUCCESS) return;
  for (const dom::element &value : list) each(value);
}

void read_authors(const dom::element &object, FeedFields &fields) {
  each_in(object, "authors", [&](const dom::element &author) { fields.add_author(text_at(author, "name"), 3); });
  dom::element author;
  if (fields.authors.empty() && object["author"].get(author) == simdjson::SUCCESS) fields.add_author(text_at(author, "name"), 3);
}

void read_head(const dom::element &feed, FeedFields &fields) {
  offer(fields.title, text_at(feed, "title"));
  offer(fields.link, text_at(feed, "home_page_url"));
  offer(fields.language, text_at(feed, "language"));
  offer(fields.image, text_at(feed, "icon"));
  offer(fields.image, text_at(feed, "favicon"), 1);
  if (const std::string text = text_at(feed, "description"); !text.empty()) fields.offer_summary({text, false}, 3);
  for (const auto &[key, relation] : {std::pair{"feed_url", "self"}, std::pair{"next_url", "next"}}) {
    if (std::string address = text_at(feed, key); !address.empty()) fields.links.emplace_back(relation, std::move(address));
  }
  read_authors(feed, fields);
}

void read_item(const dom::element &item, FeedFields &fields) {
  offer(fields.title, text_at(item, "title"));
  offer(fields.link, text_at(item, "url"));
  offer(fields.link, text_at(item, "external_url"), 1);
  offer(fields.id, text_at(item, "id"));
  offer(fields.published, iso_or_as_written(text_at(item, "date_published")));
  offer(fields.updated, iso_or_as_written(text_at(item, "date_modified")));
  offer(fields.language, text_at(item, "language"));
  offer(fields.image, text_at(item, "image"));
  offer(fields.image, text_at(item, "banner_image"), 1);
  if (const std::string text = text_at(item, "summary"); !text.empty()) fields.offer_summary({text, false}, 3);
  if (const std::string html = text_at(item, "content_html"); !html.empty()) fields.offer_content({html, true}, 4);
  if (const std::string text = text_at(item, "content_text"); !text.empty()) fields.offer_content({text, false}, 3);
  if (std::string external = text_at(item, "external_url"); !external.empty()) fields.links.emplace_back("external", std::move(external));
  read_authors(item, fields);
  each_in(item, "tags", [&](const dom::element &tag) {
    std::string_view text;
    if (tag.get(text) == simdjson::SUCCESS) fields.add_category(text);
  });
  each_in(item, "attachments", [&](const dom::element &file) {
    fields.enclosures.push_back({text_at(file, "url"), text_at(file, "mime_type"), text_at(file, "size_in_bytes")});
    offer(fields.duration, text_at(file, "duration_in_seconds"));
  });
}

std::int32_t send(std::string_view name, const FeedFields &fields, RecordBuilder &record, const EachRecord &each) {
  record.clear();
  record.set_name(name);
  record.begin_object();
  if (name == "feed") {
    record.text("format", "json");
    write_feed(fields, record);
  } else {
    write_entry(fields, record);
  }
  record.end();
  return each(record.finish());
}

}  // namespace

Outcome read_json_feed(std::string_view text, const EachRecord &each) {
  if (text.size() > kLongestJsonFeed) return {FH_E_FORMAT, "is longer than 64 MiB, too long for a JSON Feed"};
  dom::parser parser;
  dom::element feed;
  const auto error = parser.parse(text.data(), text.size()).get(feed);
  if (error) return {FH_E_FORMAT, std::string("is no JSON Feed: ") + simdjson::error_message(error)};
  dom::array items;
  const bool named = text_at(feed, "version").find("jsonfeed.org") != std::string::npos;
  if (feed["items"].get(items) != simdjson::SUCCESS && !named) return {FH_E_FORMAT, "is JSON, but no JSON Feed: it has no items"};
  RecordBuilder record;
  FeedFields head;
  read_head(feed, head);
  std::int32_t code = send("feed", head, record, each);
  std::size_t number = 0;
  each_in(feed, "items", [&](const dom::element &item) {
    if (code != FH_OK) return;
    ++number;
    if (item.is_object()) {
      FeedFields fields;
      read_item(item, fields);
      code = send("entry", fields, record, each);
    } else {
      record.clear();
      record.set_name("entry");
      record.set_broken("item " + std::to_string(number) + " is no object");
      code = each(record.finish());
    }
  });
  return {code, {}};
}

}  // namespace freehold::content
