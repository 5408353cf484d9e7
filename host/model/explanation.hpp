// Why an item was read and judged as it was: what each link, form, call and rule came to, and what decided it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/model/item.hpp"

namespace freehold::model {

// A feature or a piece of the item, and what it added.
struct Reason {
  std::string what;
  std::int64_t weight = INT64_MIN;  // INT64_MIN: it decided without a number
};

enum class Subject : std::uint32_t { link = 0, form = 1, call = 2, rule = 3 };

struct Explained {
  Subject subject = Subject::link;
  std::string name;     // of a rule: its id; of the others: what the reader sees
  std::string outcome;  // kind of the link, form or call; "620 of 1000"; why a rule failed; empty: it does not apply
  std::string entry;    // catalogue entry that classified it; empty: none
  std::vector<Reason> reasons;
};

struct Explanation {
  ContentItem item;  // as the rules saw it
  std::vector<Explained> parts;
};

}  // namespace freehold::model
