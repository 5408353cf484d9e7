// Reads TOML text that may be hostile, with a mistake said so that its author can mend it. Used by freehold-manifest
// and by the host alike.
#pragma once

#include <toml++/toml.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::tools {

// A mistake in a TOML text. line and column count characters from 1; 0: the text as a whole.
struct Mistake {
  std::string code;  // kebab-case, see README.md
  std::size_t line = 0;
  std::size_t column = 0;
  std::string sentence;
  std::string next_step;
};

using Mistakes = std::vector<Mistake>;

// Never throws and never crashes. nullopt: the text is no TOML, or its keys are nested deeper than the parser bears;
// the mistake is appended.
std::optional<toml::table> parse_toml(std::string_view text, Mistakes &mistakes);

// Sorted by place; doubles removed.
void sort_mistakes(Mistakes &mistakes);

// The candidate nearest to word by edit distance, or empty if none is near enough to be what was meant. Ties: the
// earlier one.
std::string_view nearest(std::string_view word, const std::vector<std::string_view> &candidates);

// Names out of a text, fit for a message: control characters as ?, at most 60 bytes.
std::string in_quotes(std::string_view name);

}  // namespace freehold::tools
