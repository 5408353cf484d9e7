#include "host/content/records/feed-names.hpp"

#include <algorithm>

#include "host/content/html/scan.hpp"
#include "host/content/html/valid-utf8.hpp"
#include "host/content/records/xml-lexer.hpp"

namespace freehold::content {
namespace {

struct Space {
  std::string_view uri;  // in lower case, without / or # at the end
  FeedSpace space;
  std::string_view prefix;
};

constexpr Space kSpaces[] = {
    {"", FeedSpace::plain, ""},
    {"http://purl.org/rss/1.0", FeedSpace::plain, ""},
    {"http://purl.org/net/rss1.1", FeedSpace::plain, ""},
    {"http://my.netscape.com/rdf/simple/0.9", FeedSpace::plain, ""},
    {"http://channel.netscape.com/rdf/simple/0.9", FeedSpace::plain, ""},
    {"http://my.netscape.com/publish/formats/rss-0.91.dtd", FeedSpace::plain, ""},
    {"http://backend.userland.com/rss", FeedSpace::plain, ""},
    {"http://backend.userland.com/rss2", FeedSpace::plain, ""},
    {"http://blogs.law.harvard.edu/tech/rss", FeedSpace::plain, ""},
    {"http://www.w3.org/2005/atom", FeedSpace::atom, "atom"},
    {"http://purl.org/atom/ns", FeedSpace::atom, "atom"},
    {"http://purl.org/dc/elements/1.1", FeedSpace::dublin_core, "dc"},
    {"http://purl.org/dc/elements/1.0", FeedSpace::dublin_core, "dc"},
    {"http://purl.org/dc/terms", FeedSpace::dublin_terms, "dcterms"},
    {"http://purl.org/rss/1.0/modules/content", FeedSpace::content, "content"},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", FeedSpace::itunes, "itunes"},
    {"http://example.com/dtds/podcast-1.0.dtd", FeedSpace::itunes, "itunes"},
    {"https://podcastindex.org/namespace/1.0", FeedSpace::podcast, "podcast"},
    {"https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md", FeedSpace::podcast, "podcast"},
    {"http://search.yahoo.com/mrss", FeedSpace::media, "media"},
    {"https://search.yahoo.com/mrss", FeedSpace::media, "media"},
    {"http://www.rssboard.org/media-rss", FeedSpace::media, "media"},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns", FeedSpace::rdf, "rdf"},
    {"http://www.w3.org/1999/xhtml", FeedSpace::xhtml, "xhtml"},
    {"http://purl.org/rss/1.0/modules/slash", FeedSpace::other, "slash"},
    {"http://wellformedweb.org/commentapi", FeedSpace::other, "wfw"},
    {"http://purl.org/rss/1.0/modules/syndication", FeedSpace::other, "sy"},
    {"http://purl.org/syndication/thread/1.0", FeedSpace::other, "thr"},
};

// RSS, RDF and Atom first, then what modules say of the same thing.
constexpr FeedRow kRows[] = {
    {FeedSpace::plain, "title", FeedField::title, 3},
    {FeedSpace::atom, "title", FeedField::title, 3},
    {FeedSpace::dublin_core, "title", FeedField::title, 2},
    {FeedSpace::itunes, "title", FeedField::title, 1},
    {FeedSpace::media, "title", FeedField::title, 0},
    {FeedSpace::plain, "link", FeedField::link, 3},
    {FeedSpace::atom, "link", FeedField::link, 3},
    {FeedSpace::plain, "guid", FeedField::guid, 3},
    {FeedSpace::plain, "id", FeedField::id, 3},
    {FeedSpace::atom, "id", FeedField::id, 3},
    {FeedSpace::dublin_core, "identifier", FeedField::id, 1},
    {FeedSpace::plain, "pubdate", FeedField::published, 3},
    {FeedSpace::plain, "published", FeedField::published, 3},
    {FeedSpace::atom, "published", FeedField::published, 4},
    {FeedSpace::atom, "issued", FeedField::published, 3},
    {FeedSpace::dublin_terms, "issued", FeedField::published, 2},
    {FeedSpace::atom, "created", FeedField::published, 1},
    {FeedSpace::dublin_terms, "created", FeedField::published, 1},
    {FeedSpace::atom, "updated", FeedField::updated, 3},
    {FeedSpace::atom, "modified", FeedField::updated, 3},
    {FeedSpace::plain, "lastbuilddate", FeedField::updated, 3},
    {FeedSpace::dublin_terms, "modified", FeedField::updated, 2},
    {FeedSpace::dublin_core, "date", FeedField::date, 1},
    {FeedSpace::plain, "author", FeedField::author, 3},
    {FeedSpace::atom, "author", FeedField::author, 3},
    {FeedSpace::plain, "managingeditor", FeedField::author, 3},
    {FeedSpace::dublin_core, "creator", FeedField::author, 2},
    {FeedSpace::dublin_core, "author", FeedField::author, 2},
    {FeedSpace::itunes, "author", FeedField::author, 1},
    {FeedSpace::plain, "description", FeedField::summary, 3},
    {FeedSpace::atom, "summary", FeedField::summary, 3},
    {FeedSpace::atom, "subtitle", FeedField::summary, 3},
    {FeedSpace::atom, "tagline", FeedField::summary, 3},
    {FeedSpace::dublin_core, "description", FeedField::summary, 2},
    {FeedSpace::itunes, "summary", FeedField::summary, 1},
    {FeedSpace::media, "description", FeedField::summary, 1},
    {FeedSpace::itunes, "subtitle", FeedField::summary, 0},
    {FeedSpace::content, "encoded", FeedField::content, 4},
    {FeedSpace::atom, "content", FeedField::content, 3},
    {FeedSpace::xhtml, "body", FeedField::content, 3},
    {FeedSpace::xhtml, "div", FeedField::content, 3},
    {FeedSpace::plain, "body", FeedField::content, 3},
    {FeedSpace::plain, "fullitem", FeedField::content, 3},
    {FeedSpace::plain, "language", FeedField::language, 3},
    {FeedSpace::dublin_core, "language", FeedField::language, 2},
    {FeedSpace::plain, "comments", FeedField::comments, 3},
    {FeedSpace::itunes, "duration", FeedField::duration, 3},
    {FeedSpace::itunes, "episode", FeedField::episode, 3},
    {FeedSpace::podcast, "episode", FeedField::episode, 2},
    {FeedSpace::itunes, "season", FeedField::season, 3},
    {FeedSpace::podcast, "season", FeedField::season, 2},
    {FeedSpace::itunes, "explicit", FeedField::explicit_, 3},
    {FeedSpace::itunes, "image", FeedField::image, 4},
    {FeedSpace::plain, "image", FeedField::image, 3},
    {FeedSpace::atom, "logo", FeedField::image, 3},
    {FeedSpace::atom, "icon", FeedField::image, 1},
    {FeedSpace::media, "thumbnail", FeedField::image, 0},
    {FeedSpace::plain, "category", FeedField::category, 3},
    {FeedSpace::atom, "category", FeedField::category, 3},
    {FeedSpace::dublin_core, "subject", FeedField::category, 3},
    {FeedSpace::itunes, "category", FeedField::category, 3},
    {FeedSpace::plain, "enclosure", FeedField::enclosure, 3},
    {FeedSpace::media, "group", FeedField::group, 0},
};
constexpr FeedRow kNoRow = {FeedSpace::other, "", FeedField::none, 0};

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), scan::lower);
  return out;
}

const Space *space_of(std::string_view prefix, const XmlScope &scope) {
  const XmlScope::Namespace bound = scope.of_prefix(prefix);
  std::string uri = lower_case(bound.uri);
  while (uri.ends_with('/') || uri.ends_with('#')) uri.pop_back();
  if (!bound.known && !prefix.empty()) {
    const auto usual = std::find_if(std::begin(kSpaces), std::end(kSpaces), [&](const Space &row) { return row.prefix == prefix; });
    return usual == std::end(kSpaces) ? nullptr : usual;
  }
  const auto known = std::find_if(std::begin(kSpaces), std::end(kSpaces), [&](const Space &row) { return row.uri == uri; });
  if (known != std::end(kSpaces)) return known;
  return prefix.empty() ? kSpaces : nullptr;
}

}  // namespace

FeedName feed_name(std::string_view qualified_name, const XmlScope &scope) {
  const Space *space = space_of(prefix_of(qualified_name), scope);
  FeedName name;
  std::string local;
  append_valid_utf8(without_prefix(qualified_name), local);
  if (space == nullptr) {
    append_valid_utf8(qualified_name, name.shown);
  } else {
    name.space = space->space;
    // A feed's own elements are called by their name alone.
    const bool own = space->space == FeedSpace::plain || space->space == FeedSpace::atom;
    name.shown = own ? local : std::string(space->prefix) + ":" + local;
  }
  name.local = lower_case(local);
  return name;
}

const FeedRow &feed_row(const FeedName &name) {
  const auto row = std::find_if(std::begin(kRows), std::end(kRows), [&](const FeedRow &r) { return r.space == name.space && r.local == name.local; });
  return row == std::end(kRows) ? kNoRow : *row;
}

}  // namespace freehold::content
