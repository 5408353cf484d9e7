// The second form of a manifest chunk, for what is long and plain: one [[phrases]] list, one [[model]] or one [[entry]], its phrases, weights or
// matches as lines. freehold-manifest writes it, the host reads it in one pass; as TOML, thousands of them would take most of a program's start.
//
//   %phrases                      or %model or %entry
//   language: en                  the keys of the table but for text, weights or match, each with its value as it is, without quotation marks
//   list: call-booking
//   …
//                                 an empty line ends them
//   book a call                   one phrase, weight or match a line
//   …
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "toml-text.hpp"

namespace freehold::tools {

enum class LinesKind { phrases, model, entry };

// What a chunk says, viewing it; as good as a table that has passed check() with the shape of its kind.
struct LinesChunk {
  LinesKind kind = LinesKind::phrases;
  std::vector<std::pair<std::string_view, std::string_view>> values;  // each key once
  std::string_view lines;  // phrases or matches, none empty, or weights; the last may lack its line feed

  bool has(std::string_view key) const;
  std::string_view text(std::string_view key) const;  // empty where the key is not there
};

bool is_lines_chunk(std::string_view chunk);

// Requires: is_lines_chunk(chunk). Never throws. nullopt: something is wrong with it, and every mistake is appended, lines counted in the chunk.
std::optional<LinesChunk> read_lines_chunk(std::string_view chunk, Mistakes &mistakes);

// Requires: table has passed check() with the shape of its kind, and no text but the weights holds a line feed.
std::string write_lines_chunk(LinesKind kind, const toml::table &table);

}  // namespace freehold::tools
