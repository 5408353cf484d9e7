#include "host/content/records/feed-fields.hpp"

#include <algorithm>
#include <charconv>

#include "host/content/html/scan.hpp"
#include "host/content/records/xml-lexer.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kMostListed = 10000;  // categories, authors, enclosures of one entry

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

void write_text(const FeedValue &value, std::string_view name, RecordBuilder &record) {
  if (value.present()) record.text(name, value.text);
}

void write_number(std::optional<std::int64_t> number, const FeedValue &value, std::string_view name, RecordBuilder &record) {
  if (!value.present()) return;
  if (number) {
    record.number(name, std::to_string(*number), *number);
  } else {
    record.text(name, value.text);
  }
}

void write_explicit(const FeedValue &value, RecordBuilder &record) {
  const auto is = [&](std::initializer_list<std::string_view> words) { return std::find(words.begin(), words.end(), value.text) != words.end(); };
  if (!value.present()) return;
  if (is({"yes", "true", "explicit", "1"})) record.boolean("explicit", true);
  if (is({"no", "false", "clean", "0"})) record.boolean("explicit", false);
}

void write_common(const FeedFields &fields, RecordBuilder &record) {
  for (const std::string &author : fields.authors) record.text("author", author);
  for (const std::string &category : fields.categories) record.text("category", category);
  write_text(fields.language, "language", record);
  write_text(fields.image, "image", record);
  write_explicit(fields.explicit_, record);
  for (const auto &[relation, address] : fields.links) record.text("link." + relation, address);
}

}  // namespace

void FeedFields::offer_summary(const FeedText &text, int rank) {
  if (summary.offer(text.value, rank)) summary_is_html = text.is_html;
}

void FeedFields::offer_content(const FeedText &text, int rank) {
  if (content.offer(text.value, rank)) content_is_html = text.is_html;
}

void FeedFields::add_author(std::string name, int rank) {
  if (name.empty() || rank < author_rank || authors.size() >= kMostListed) return;
  if (rank > author_rank) authors.clear();
  author_rank = rank;
  authors.push_back(std::move(name));
}

void FeedFields::add_category(std::string_view name) {
  name = trim_xml_space(name);
  if (!name.empty() && categories.size() < kMostListed) categories.emplace_back(name);
}

void write_feed(const FeedFields &fields, RecordBuilder &record) {
  write_text(fields.title, "title", record);
  write_text(fields.link, "link", record);
  write_text(fields.id, "id", record);
  if (fields.summary.present()) record.text("description", plain_text({fields.summary.text, fields.summary_is_html}));
  write_text(fields.published, "published", record);
  write_text(fields.updated, "updated", record);
  write_common(fields, record);
}

void write_entry(const FeedFields &fields, RecordBuilder &record) {
  write_text(fields.title, "title", record);
  write_text(fields.link, "link", record);
  write_text(fields.id, "id", record);
  write_text(fields.published, "published", record);
  write_text(fields.updated, "updated", record);
  if (fields.summary.present()) {
    record.text("summary", fields.summary.text);
    record.text("summary.type", fields.summary_is_html ? "html" : "text");
  }
  if (fields.content.present()) {
    record.text("content", fields.content.text);
    record.text("content.type", fields.content_is_html ? "html" : "text");
  }
  if (!fields.content_base.empty()) record.text("content.base", fields.content_base);
  for (const FeedEnclosure &enclosure : fields.enclosures) {
    record.begin_object("enclosure");
    record.text("url", enclosure.url);
    if (!enclosure.type.empty()) record.text("type", enclosure.type);
    if (const auto bytes = whole_number(enclosure.length)) record.number("length", enclosure.length, *bytes);
    record.end();
  }
  write_text(fields.comments, "comments", record);
  write_number(seconds_of_duration(fields.duration.text), fields.duration, "duration", record);
  write_number(whole_number(fields.episode.text), fields.episode, "episode", record);
  write_number(whole_number(fields.season.text), fields.season, "season", record);
  write_common(fields, record);
}

std::string person_name(std::string_view text) {
  text = trim_xml_space(text);
  const auto is_address = [](std::string_view part) { return part.find('@') != part.npos; };
  constexpr std::pair<char, char> brackets[] = {{'(', ')'}, {'<', '>'}};
  for (const auto &[opening, closing] : brackets) {
    const std::size_t open = text.find(opening);
    const std::size_t close = open == text.npos ? text.npos : text.find(closing, open);
    if (close == text.npos) continue;
    const std::string_view outside = trim_xml_space(text.substr(0, open));
    const std::string_view inside = trim_xml_space(text.substr(open + 1, close - open - 1));
    if (is_address(outside) && !inside.empty() && !is_address(inside)) return std::string(inside);
    if (is_address(inside) && !outside.empty() && !is_address(outside)) return std::string(outside);
  }
  return std::string(text);
}

std::optional<std::int64_t> seconds_of_duration(std::string_view text) {
  text = trim_xml_space(text);
  std::int64_t seconds = 0;
  for (int part = 0; part < 3; ++part) {
    const std::size_t colon = text.find(':');
    const auto number = whole_number(text.substr(0, colon));
    if (!number || *number < 0 || *number > 100'000'000) return std::nullopt;
    seconds = seconds * 60 + *number;
    if (colon == text.npos) return seconds;
    text.remove_prefix(colon + 1);
  }
  return std::nullopt;
}

}  // namespace freehold::content
