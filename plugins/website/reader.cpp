// Websites as folders: saved pages, mirrors of wget and HTTrack, the output or the sources of static site generators.
#include <freehold/plugin.hpp>

#include "plugins/website/file-sorts.hpp"
#include "plugins/website/page-facts.hpp"
#include "plugins/website/site-address.hpp"

namespace freehold::website {
namespace {

using sdk::Document;
using sdk::NewItem;
using sdk::Text;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char &c : out) c = sdk::ascii_lower(c);
  return out;
}

bool is_true(Text value) { return value.is("true") || value.is("yes"); }

// "saved from url=(0028)https://example.com/about" in the first lines of a page that a browser saved.
std::string_view saved_from(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  const std::size_t sign = head.find("saved from url=(");
  if (sign == std::string_view::npos) return {};
  const std::size_t begin = head.find("http", sign);
  if (begin == std::string_view::npos || begin > sign + 24) return {};
  return head.substr(begin, head.find_first_of(" \r\n\t\"<>", begin) - begin);
}

// The day or moment of publication in the first of these that says one.
Text published_of(const Document &page) {
  if (page.published().present() && !page.published().empty()) return page.published();
  for (const std::string_view key : {"article:published_time", "front.date", "front.published_at", "jsonld.BlogPosting.datePublished",
                                     "jsonld.Article.datePublished", "jsonld.NewsArticle.datePublished", "datePublished", "date"}) {
    const Text value = page.pair(key);
    if (!value.empty() && value.size() >= 4 && value[0] >= '0' && value[0] <= '9') return value;
  }
  return {};
}

Text first_of(const Document &page, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const Text value = page.pair(key);
    if (!value.empty()) return value;
  }
  return {};
}

}  // namespace

class Website {
 public:
  explicit Website(const sdk::Host &host) : host_(host) {}

  int probe(const sdk::Listing &listing) {
    bool html = false;
    bool front_matter = false;
    bool markdown = false;
    for (const sdk::File &file : listing.files()) {
      const Sort sort = sort_of(file);
      html = html || sort == Sort::html;
      markdown = markdown || sort == Sort::markdown;
      front_matter = front_matter || (sort == Sort::markdown && (file.head().starts_with("---") || file.head().starts_with("+++")));
    }
    // Exports hold HTML too: whoever knows the platform is surer than this reader ever is.
    return html ? 50 : front_matter ? 45 : markdown ? 25 : 0;
  }

  void plan(const sdk::Listing &listing, sdk::Plan &plan) {
    const Mirror mirror = look_over(listing);
    SiteAddress site;
    site.root = listing.address().value_or("");
    site.hosts = mirror.hosts;
    for (const sdk::File &file : listing.files()) {
      if (file.path() == "CNAME" && site.root.empty()) site.root = root_of_cname(file.head());
    }
    for (const sdk::File &file : listing.files()) {
      if (file.path() == "CNAME") {
        plan.leave_out(file, "data");
      } else if (const std::string_view reason = reason_to_leave_out(file, mirror); reason.empty()) {
        plan.unit(file);
        site.add_page(site.address_of(published_path(file.path())));
      } else {
        plan.leave_out(file, reason);
      }
    }
    site.settle();
    plan.context(site.to_text());
  }

  void read(const sdk::Unit &unit, sdk::Out &out) {
    if (unit.bytes().empty()) throw sdk::Failure(FH_E_FORMAT, "the file is empty");
    const SiteAddress site = SiteAddress::from_text(unit.context());
    const std::string name = lower(unit.path());
    const bool markdown = Text(name).ends_with(".md") || Text(name).ends_with(".markdown") || Text(name).ends_with(".mdx");
    const Document page = markdown ? host_.markdown(unit.bytes()) : host_.html(unit.bytes());
    NewItem item;
    item.id = unit.path();
    item.path = unit.path();
    item.kind = "page";
    item.take(page);
    tell(page, item);
    const std::string address = published_at(unit, site, page, markdown);
    // Not normalised: relative links hang on the slash at its end.
    if (!address.empty()) item.url = address;
    if (markdown && published_of(page).empty()) {
      if (const std::string date = date_of_name(unit.path()); !date.empty()) item.published = date;
    }
    set_kind(unit, site, page, address, item);
    item.channel = address.empty() ? std::string(unit.source()) : host_.host_of(address).value_or(std::string(unit.source()));
    if (page.cut()) out.problem(FH_E_PARTIAL, std::string(unit.path()) + " was too big or too deep and is read in part");
    out.item(item);
  }

 private:
  // What <head>, front matter and structured data say beside what the parser took already.
  void tell(const Document &page, NewItem &item) const {
    Text title = first_of(page, {"front.title"});
    if (title.empty()) title = page.title();
    if (title.empty()) title = first_of(page, {"og:title", "twitter:title"});
    if (title.empty()) {
      if (const auto heading = page.headings().first()) title = heading->text();
    }
    if (!title.empty()) item.title.refer(title);
    if (page.description().empty()) {
      const Text description = first_of(page, {"front.description", "front.summary", "og:description", "description"});
      if (!description.empty()) item.description.refer(description);
    }
    const std::string author = author_of(page);
    if (author.empty()) item.author.clear();
    if (!author.empty()) item.author = author;
    const Text language = page.language().empty() ? first_of(page, {"front.lang", "front.language", "og:locale"}) : page.language();
    if (!language.empty()) {
      std::string tag = lower(language);
      std::replace(tag.begin(), tag.end(), '_', '-');
      item.language = tag;
    }
    if (const Text published = published_of(page); !published.empty()) item.published.refer(published);
  }

  std::string published_at(const sdk::Unit &unit, const SiteAddress &site, const Document &page, bool markdown) const {
    const Text permalink = first_of(page, {"front.permalink", "front.url"});
    const bool given = markdown && !permalink.empty() && permalink.find(':') == std::string_view::npos;
    std::string address = site.address_of(markdown ? published_path(unit.path()) : std::string(unit.path()));
    if (given && !site.root.empty()) address = host_.resolve(Text(site.root), permalink).value_or(address);
    if (address.empty()) {
      const std::string_view saved = saved_from(unit.bytes());
      const Text said = page.canonical().empty() ? first_of(page, {"og:url"}) : page.canonical();
      const std::string_view known = saved.empty() ? std::string_view(said) : saved;
      const bool whole = known.substr(0, 7) == "http://" || known.substr(0, 8) == "https://";
      return whole ? host_.resolve({}, known).value_or("") : std::string();
    }
    return address;
  }

  // A page whose own head names another page of this source as the one that counts is that page once more.
  bool is_duplicate(const SiteAddress &site, const Document &page, const std::string &address) const {
    if (address.empty() || page.canonical().empty()) return false;
    const auto canonical = host_.resolve(Text(address), page.canonical());
    if (!canonical || host_.host_of(*canonical) != host_.host_of(address)) return false;
    const auto path = host_.path_of(*canonical);
    if (!path || path->size() <= 1) return false;  // a template that names the home page everywhere says nothing
    return page_key(*canonical) != page_key(address) && site.has_page(*canonical);
  }

  void set_kind(const sdk::Unit &unit, const SiteAddress &site, const Document &page, const std::string &address, NewItem &item) const {
    const bool draft = is_true(page.pair("front.draft")) || page.pair("front.published").is("false");
    if (draft) {
      item.page_kind = "draft";
    } else if (is_duplicate(site, page, address)) {
      item.page_kind = "duplicate";
    } else {
      const std::string inside = published_path(site.path_in_site(unit.path()));
      const std::string_view kind = page_kind_of(signs_of(page, inside, item.title.get()));
      if (!kind.empty()) item.page_kind = kind;
      const bool may_be_piece = kind.empty() || kind == "article";
      if (may_be_piece && is_guest_piece(page, inside, item.author.get())) item.flags |= FH_ITEM_GUEST;
    }
  }

  sdk::Host host_;
};

FREEHOLD_READER(Website);

}  // namespace freehold::website
