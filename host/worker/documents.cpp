#include "host/worker/documents.hpp"

#include <algorithm>
#include <cstring>

#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

std::uint32_t place_of(content::Place place) {
  switch (place) {
    case content::Place::main: return FH_PLACE_MAIN;
    case content::Place::navigation: return FH_PLACE_NAVIGATION;
    case content::Place::header: return FH_PLACE_HEADER;
    case content::Place::footer: return FH_PLACE_FOOTER;
    case content::Place::aside: return FH_PLACE_ASIDE;
  }
  return FH_PLACE_UNKNOWN;
}

std::uint64_t offset_of(std::uint32_t main) { return main == content::no_offset ? FH_NOWHERE : main; }

fh_str absent_if_empty(std::string_view s) { return s.empty() ? fh_str{nullptr, 0} : fh_str{s.data(), s.size()}; }

std::string_view meta_of(const content::Page &page, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const content::Meta &meta : page.metas) {
      if (meta.name == name && !meta.content.empty()) return meta.content;
    }
  }
  return {};
}

template <class T>
fh_array array(const std::vector<T> &list) {
  return {list.data(), static_cast<std::uint32_t>(list.size()), sizeof(T)};
}

constexpr std::size_t kLongestPair = 4096;

}  // namespace

fh_str Documents::keep(std::string text) {
  const std::string &kept = kept_.emplace_back(std::move(text));
  return str(kept);
}

void Documents::add_pair(std::string key, std::string_view value) {
  if (value.size() <= kLongestPair) pairs_.push_back({keep(std::move(key)), keep(std::string(value))});
}

void Documents::show_links(const content::Page &page) {
  links_.clear();
  links_.reserve(page.links.size() + page.buttons.size() + page.embeds.size() + page.signs.size());
  const std::uint64_t text_size = page.main_text.size();
  for (const content::Link &link : page.links) {
    if (link.hidden) continue;
    std::uint32_t flags = (link.in_text ? FH_LINK_IN_TEXT : 0) | (link.is_button ? FH_LINK_BUTTON : 0);
    const std::uint64_t begin = link.in_text ? offset_of(link.main) : FH_NOWHERE;
    const std::uint64_t end = begin == FH_NOWHERE ? FH_NOWHERE : std::min(text_size, begin + (link.has_visible_text ? link.text.size() : 0));
    links_.push_back({str(link.href), str(link.text), str(link.rel), str(std::string_view{}), {}, {}, place_of(link.place), flags, begin, end});
  }
  for (const content::Button &button : page.buttons) {
    if (button.hidden || button.text.empty()) continue;
    const std::uint32_t flags = FH_LINK_BUTTON | (button.in_text ? FH_LINK_IN_TEXT : 0);
    links_.push_back({str(std::string_view{}), str(button.text), str(std::string_view{}), str(std::string_view{}), {}, {},
                      place_of(button.place), flags, FH_NOWHERE, FH_NOWHERE});
  }
  for (const content::Embed &embed : page.embeds) {
    if (embed.src.empty()) continue;
    // A script ahead of all text belongs to the head; one further down draws something where it stands (a sign-up, a booking widget).
    const bool seen = embed.element != content::EmbedElement::script || (embed.offset != content::no_offset && embed.offset > 0);
    const std::uint32_t place = seen ? place_of(embed.place) : std::uint32_t{FH_PLACE_UNKNOWN};
    const std::uint32_t flags = FH_LINK_EMBED | (embed.in_text && seen ? FH_LINK_IN_TEXT : 0);
    links_.push_back({str(embed.src), str(embed.title), str(std::string_view{}), str(std::string_view{}), {}, {},
                      place, flags, FH_NOWHERE, FH_NOWHERE});
  }
}

// A widget is loaded, as a frame is: of the kind and service that its markup names, at the address that it carries.
void Documents::show_signs(const content::Page &page) {
  for (const content::Sign &sign : page.signs) {
    const model::CatalogueEntry &entry = catalogue_[sign.pattern];
    const std::uint32_t place = sign.hidden ? std::uint32_t{FH_PLACE_UNKNOWN} : place_of(sign.place);
    const std::uint32_t flags = FH_LINK_EMBED | (sign.in_text ? FH_LINK_IN_TEXT : 0);
    // Where a form stands the form is what asks; its markup only tells whose it is.
    const std::string_view kind = sign.has_form ? std::string_view("service") : std::string_view(entry.kind);
    links_.push_back({str(sign.src), str(sign.text), str(std::string_view{}), str(kind), str(entry.platform), str(entry.id), place, flags,
                      FH_NOWHERE, FH_NOWHERE});
  }
}

void Documents::show_forms(const content::Page &page) {
  fields_.clear();
  forms_.clear();
  for (const content::Form &form : page.forms) {
    for (const content::Field &field : form.fields) {
      const std::string_view label = !field.label.empty() ? field.label : !field.placeholder.empty() ? field.placeholder : field.value;
      const std::uint32_t flags = (field.required ? 1u : 0u) | (field.hidden ? 2u : 0u);
      fields_.push_back({str(field.name.empty() ? field.id : field.name), str(field.type), str(label), str(std::string_view{}), flags, 0});
    }
  }
  std::size_t first = 0;
  for (const content::Form &form : page.forms) {
    const fh_array fields{fields_.data() + first, static_cast<std::uint32_t>(form.fields.size()), sizeof(fh_field)};
    first += form.fields.size();
    // A form that a script opens is there, but stands nowhere in the text.
    const bool in_text = form.in_text && !form.hidden;
    const std::uint32_t flags = (in_text ? 1u : 0u) | (form.formless ? 2u : 0u);
    const std::uint32_t place = form.hidden ? std::uint32_t{FH_PLACE_UNKNOWN} : place_of(form.place);
    forms_.push_back({str(form.action), str(form.method), str(std::string_view{}), str(form.submit), str(form.heading), {}, fields,
                      place, flags, in_text ? offset_of(form.main) : FH_NOWHERE});
  }
}

void Documents::show_pairs(const content::Page &page) {
  for (const content::Meta &meta : page.metas) add_pair(std::string(meta.name), meta.content);
  for (const content::FeedLink &feed : page.feeds) add_pair("feed", feed.href);
  if (!page.robots.empty()) add_pair("robots", page.robots);
  if (!page.refresh.empty()) add_pair("refresh", page.refresh);
  if (!page.first_heading.empty()) add_pair("h1", page.first_heading);
  if (page.is_article) add_pair("main.article", "yes");
  add_pair("main.images", std::to_string(page.images_in_text));
  for (const std::string_view json : page.json_ld) add_json_ld(json);
}

void Documents::show(const content::Page &page, fh_document &out) {
  show_links(page);
  show_signs(page);
  show_forms(page);
  headings_.clear();
  for (const content::Heading &heading : page.headings) {
    const std::uint32_t main = heading.in_text ? page.main_of_text(heading.text.offset) : content::no_offset;
    const std::string_view text = std::string_view(page.text).substr(std::min<std::size_t>(heading.text.offset, page.text.size()), heading.text.length);
    const std::uint64_t begin = offset_of(main);
    const std::uint64_t end = begin == FH_NOWHERE ? FH_NOWHERE : std::min<std::uint64_t>(page.main_text.size(), begin + heading.text.length);
    headings_.push_back({heading.level, 0, begin, end, str(text)});
  }
  show_pairs(page);
  std::string_view published = meta_of(page, {"article:published_time", "date", "datepublished", "dc.date", "pubdate"});
  for (const content::TimeStamp &time : page.times) {
    if (!published.empty()) break;
    if (time.in_text || time.itemprop == "datepublished") published = time.datetime;
  }
  std::string_view author = meta_of(page, {"author", "article:author"});
  const bool is_address = author.find("://") != author.npos;  // of a profile: the byline has the name
  if ((author.empty() || is_address) && !page.authors.empty()) author = page.authors.front();

  fh_document shown{};
  shown.struct_size = sizeof shown;
  shown.flags = page.cuts.any() ? 1 : 0;
  shown.title = absent_if_empty(page.title);
  shown.language = absent_if_empty(page.lang);
  shown.description = absent_if_empty(meta_of(page, {"description", "og:description"}));
  shown.canonical = absent_if_empty(page.canonical);
  shown.base = absent_if_empty(page.base);
  shown.author = absent_if_empty(author);
  shown.published = absent_if_empty(published);
  shown.text = str(std::string_view(page.main_text));
  shown.links = array(links_);
  shown.forms = array(forms_);
  shown.headings = array(headings_);
  shown.pairs = array(pairs_);
  shown.origin = &page;
  const std::uint32_t theirs = out.struct_size == 0 ? sizeof shown : out.struct_size;
  std::memcpy(&out, &shown, std::min<std::size_t>(theirs, sizeof shown));
  out.struct_size = theirs;
}

}  // namespace freehold::worker
