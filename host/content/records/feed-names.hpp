// Names of feed elements: namespaces by their address, whatever prefix a feed gives them, and the field each element fills.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/content/records/xml-scope.hpp"

namespace freehold::content {

enum class FeedSpace : std::uint8_t { plain, atom, dublin_core, dublin_terms, content, itunes, podcast, media, rdf, xhtml, other };

struct FeedName {
  FeedSpace space = FeedSpace::other;
  std::string local;   // in lower case
  std::string shown;   // "itunes:duration": the usual prefix of a known namespace, else as written
};

// plain: without a namespace, in one of RSS, or without a prefix in one nobody knows. A prefix that is not declared means what it usually does.
FeedName feed_name(std::string_view qualified_name, const XmlScope &scope);

enum class FeedField : std::uint8_t {
  none, title, link, id, guid, published, updated, date, author, summary, content, language, comments, duration, episode, season, explicit_, image, category,
  enclosure, group,
};

// Of several elements for one field the one of the highest rank counts, of equal ones the first. What is below `primary` is shown under its own name too.
struct FeedRow {
  FeedSpace space;
  std::string_view local;
  FeedField field;
  std::uint8_t rank;
};
inline constexpr std::uint8_t kPrimary = 3;

// The row of an element; field none where it has none.
const FeedRow &feed_row(const FeedName &name);

}  // namespace freehold::content
