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
#include "host/content/records/feed-spaces.inc"
};

constexpr FeedRow kRows[] = {
#include "host/content/records/feed-rows.inc"
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
