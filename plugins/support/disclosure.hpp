// Words that say who pays, of the lists base/disclosure and base/disclosure-denied.
#pragma once

#include <optional>

#include <freehold/plugin.hpp>

namespace freehold::support {

// The first words by which an item says that somebody pays; "this post is not sponsored" says nothing of the kind.
inline std::optional<sdk::Phrase> first_disclosure(const sdk::Item &item) {
  for (const sdk::Phrase &said : item.phrases("base/disclosure")) {
    const bool denied = item.phrases("base/disclosure-denied").any([&](const sdk::Phrase &other) {
      return other.in_title() == said.in_title() && other.span().begin <= said.span().begin && said.span().begin < other.span().end;
    });
    if (!denied) return said;
  }
  return std::nullopt;
}

}  // namespace freehold::support
