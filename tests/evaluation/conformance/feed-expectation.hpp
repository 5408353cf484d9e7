// What feedparser's test files expect of a feed: the Python expression in the comment at the head of each. Of it the simple kind is understood:
//   not bozo and entries[0]['title'] == u'…' and feed['updated_parsed'] == (2004, 1, 1, …)
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::conformance {

struct Expectation {
  int entry = -1;                 // number of the entry; -1: the feed
  std::vector<std::string> path;  // "content", "0", "value"
  std::string value;              // a text; of a time "2004-01-01T19:48:21Z"
};

// The expression; empty if the file has none.
std::string expression_of(std::string_view text);

// Its terms; nothing where one is of another kind.
std::optional<std::vector<Expectation>> parse_expectations(std::string_view expression);

}  // namespace freehold::conformance
