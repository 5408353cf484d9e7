// What the page says of itself: title, language, metas, canonical address, feeds, structured data.
#include <algorithm>

#include "host/content/html/collect.hpp"
#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

// The address in the content of a meta refresh: "5; url=…".
std::string_view refresh_target(std::string_view content) {
  const char *end = content.data() + content.size();
  const char *at = scan::find_any<';', ','>(content.data(), end);
  if (at == end) return {};
  at = scan::skip_spaces(at + 1, end);
  if (end - at > 3 && scan::lower(at[0]) == 'u' && scan::lower(at[1]) == 'r' && scan::lower(at[2]) == 'l') {
    const char *equals = scan::skip_spaces(at + 3, end);
    if (equals != end && *equals == '=') at = scan::skip_spaces(equals + 1, end);
  }
  if (at != end && (*at == '"' || *at == '\'')) {
    const char *close = scan::find(at + 1, end, *at);
    return {at + 1, static_cast<std::size_t>(close - at - 1)};
  }
  return {at, static_cast<std::size_t>(end - at)};
}

// The language that a meta content-language names, as the HTML standard reads it: the first word; a list of languages names none. Nor does a word that
// is no tag, as "English": what language that is the text tells.
std::string_view language_in(std::string_view content) {
  const char *const end = content.data() + content.size();
  if (scan::find(content.data(), end, ',') != end) return {};
  const char *const begin = scan::skip_spaces(content.data(), end);
  const char *const behind_letters = std::find_if_not(begin, end, scan::is_alpha);
  const char *const behind_word = std::find_if(behind_letters, end, scan::is_space);
  const bool tag = behind_letters - begin == 2 || behind_letters - begin == 3;
  const bool ends = behind_letters == behind_word || *behind_letters == '-' || *behind_letters == '_';
  return tag && ends ? std::string_view(begin, static_cast<std::size_t>(behind_word - begin)) : std::string_view{};
}

bool is_feed_type(std::string_view type) {
  return type.find("rss+xml") != type.npos || type.find("atom+xml") != type.npos || type.find("feed+json") != type.npos;
}

void join(Reading &reading, std::string_view &list, std::string_view more) {
  if (more.empty()) return;
  if (list.empty()) {
    list = more;
    return;
  }
  std::string joined(list);
  joined.append(", ").append(more);
  list = reading.page.strings.copy(joined);
}

// default_language: what the last meta of the page that names one says.
void read_meta(Reading &reading, std::uint32_t node, std::string_view &default_language) {
  Page &page = reading.page;
  const NodeAttribute *content = reading.document.attribute(node, Attr::content);
  if (content == nullptr) return;
  for (const Attr id : {Attr::name, Attr::property, Attr::itemprop, Attr::http_equiv}) {
    if (!reading.document.has(node, id) || !reading.room_in(page.metas)) continue;
    const std::string_view name = reading.keep_lower(reading.document.value(node, id, reading.scratch));
    if (name.empty()) continue;
    const std::string_view value = reading.keep(reading.document.value(*content, reading.scratch));
    page.metas.push_back({name, value});
    if (id == Attr::name && name == "robots" && page.robots.size() < 1000) join(reading, page.robots, value);
    if (id == Attr::http_equiv && name == "refresh" && page.refresh.empty()) page.refresh = refresh_target(value);
    if (id != Attr::http_equiv || name != "content-language") continue;
    if (const std::string_view language = language_in(value); !language.empty()) default_language = language;
  }
}

void read_link(Reading &reading, std::uint32_t node) {
  Page &page = reading.page;
  if (page.canonical.empty() && reading.attribute_has_word(node, Attr::rel, "canonical")) {
    page.canonical = reading.attribute(node, Attr::href);
  }
  if (!reading.attribute_has_word(node, Attr::rel, "alternate") || !reading.room_in(page.feeds)) return;
  const std::string_view type = reading.keep_lower(reading.document.value(node, Attr::type, reading.scratch));
  if (!is_feed_type(type)) return;
  const std::string_view href = reading.attribute(node, Attr::href);
  page.feeds.push_back({href, type, reading.attribute(node, Attr::title)});
}

void read_html(Reading &reading, std::uint32_t node) {
  if (!reading.page.lang.empty()) return;
  reading.page.lang = reading.attribute(node, Attr::lang);
  if (reading.page.lang.empty()) reading.page.lang = reading.attribute(node, Attr::xml_lang);
}

}  // namespace

void collect_head(Reading &reading) {
  Page &page = reading.page;
  const auto &nodes = reading.document.nodes;
  std::string_view default_language;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind != NodeKind::element || nodes[i].foreign) continue;
    switch (nodes[i].tag) {
      case Tag::html:
        read_html(reading, i);
        break;
      case Tag::title:
        if (page.title.empty()) page.title = reading.keep_line(reading.raw_text(i), 10'000);
        break;
      case Tag::meta:
        read_meta(reading, i, default_language);
        break;
      case Tag::link:
        read_link(reading, i);
        break;
      case Tag::base:
        if (page.base.empty()) page.base = reading.attribute(i, Attr::href);
        break;
      case Tag::script:
        if (nodes[i].end > i + 1 && reading.room_in(page.json_ld))
          page.json_ld.push_back(reading.keep_text(reading.raw_text(i)));
        break;
      default:
        break;
    }
  }
  if (page.lang.empty()) page.lang = default_language;
}

}  // namespace freehold::content
