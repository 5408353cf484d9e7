#include "plugins/website/page-facts.hpp"

#include <algorithm>

#include "plugins/website/byline.hpp"

namespace freehold::website {
namespace {

using sdk::Document;
using sdk::Text;

constexpr std::string_view structured = "jsonld.";
constexpr std::size_t few_fields = 3;  // of a form that asks for an address and little else

Text first_of(const Document &page, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const Text value = page.pair(key);
    if (!value.empty()) return value;
  }
  return {};
}

// "BlogPosting" of "jsonld.BlogPosting.headline"; empty for other keys.
std::string_view type_in(std::string_view key) {
  if (key.substr(0, structured.size()) != structured) return {};
  key.remove_prefix(structured.size());
  const std::size_t end = key.find('.');
  return end == std::string_view::npos ? std::string_view{} : key.substr(0, end);
}

// The type that speaks of the page itself. A page that describes several pieces is a list of them.
std::string_view type_of(const Document &page) {
  std::string_view known;
  std::size_t pieces = 0;
  for (const sdk::Pair &pair : page.pairs()) {
    const std::string_view type = type_in(pair.key());
    const std::string_view kind = type.empty() ? std::string_view{} : kind_of_type(type);
    if (kind.empty()) continue;
    if (known.empty() || (kind == "article" && kind_of_type(known) != "article")) known = type;
    const std::string_view key = pair.key();
    pieces += kind == "article" && (key.substr(structured.size() + type.size()) == ".headline" || key.substr(structured.size() + type.size()) == ".name") ? 1 : 0;
  }
  return pieces > 1 ? std::string_view{} : known;
}

void look_at_forms(const Document &page, PageSigns &signs) {
  for (const sdk::Form &form : page.forms()) {
    if (!form.in_text()) continue;
    std::size_t shown = 0;
    bool mail = false;
    bool message = false;
    for (const sdk::Field &field : form.fields()) {
      if (field.hidden() || field.type().is("submit") || field.type().is("button") || field.type().is("image")) continue;
      ++shown;
      signs.asks_password = signs.asks_password || field.type().is("password");
      message = message || field.type().is("textarea");
      mail = mail || field.type().is("email") || sdk::find_ignoring_case(field.name(), "mail") != std::string_view::npos;
    }
    signs.asks_message = signs.asks_message || (message && mail);
    signs.asks_address = signs.asks_address || (mail && !message && shown <= few_fields);
  }
}

Text site_name(const Document &page) { return first_of(page, {"og:site_name", "jsonld.WebSite.name"}); }

// The person whose name the site bears.
std::string_view owner_of(const Document &page) {
  const Text site = site_name(page);
  if (site.empty()) return {};
  for (const sdk::Pair &pair : page.pairs()) {
    const std::string_view key = pair.key();
    const bool person = key == "jsonld.Person.name" || key == "jsonld.WebSite.publisher.name" || key == "jsonld.WebSite.author.name";
    if (person && sdk::same_ignoring_case(pair.value(), site)) return pair.value();
  }
  return {};
}

}  // namespace

PageSigns signs_of(const Document &page, std::string_view path, std::string_view title) {
  PageSigns signs;
  signs.path = path;
  signs.title = title;
  signs.heading = page.pair("h1");
  signs.site = site_name(page);
  signs.type = type_of(page);
  signs.og_type = page.pair("og:type");
  const Text layout = page.pair("front.layout");
  if (layout.is("post") || layout.is("article")) signs.og_type = "article";
  signs.text = page.text().size();
  signs.links = page.links().in_text().count();
  look_at_forms(page, signs);
  return signs;
}

std::string author_of(const Document &page) {
  std::string author;
  const auto is_full = [&](Text said) {
    std::string name = name_in_byline(said);
    const bool full = name.find(' ') != std::string::npos && name.find(',') == std::string::npos;
    if (full || author.empty()) author = std::move(name);
    return full;
  };
  for (const std::string_view key : {"front.author", "author", "parsely-author", "dc.creator"}) {
    if (is_full(page.pair(key))) return author;
  }
  for (const sdk::Pair &pair : page.pairs()) {
    const std::string_view key = pair.key();
    const std::string_view type = type_in(key);
    if (type.empty() || kind_of_type(type) != "article") continue;
    const std::string_view member = key.substr(structured.size() + type.size());
    if ((member == ".author" || member == ".author.name") && is_full(pair.value())) return author;
  }
  if (!is_full(page.author())) is_full(page.pair("article:author"));
  return author;
}

bool is_guest_piece(const Document &page, std::string_view path, std::string_view author) {
  const Text front = page.pair("front.guest");
  if (front.is("true") || front.is("yes")) return true;
  if (says_guest(page.author()) || says_guest(page.text())) return true;
  for (const sdk::Pair &pair : page.pairs()) {
    if ((pair.key() == "article:section" || pair.key() == "article:tag") && is_for_guests(pair.value())) return true;
  }
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) break;  // the last part names the piece, not where it is filed
    if (is_for_guests(path.substr(0, slash))) return true;
    path.remove_prefix(slash + 1);
  }
  const std::string_view owner = owner_of(page);
  return !owner.empty() && !author.empty() && are_two_people(author, owner);
}

}  // namespace freehold::website
