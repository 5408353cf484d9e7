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
#include <vector>

#include "toml-text.hpp"

namespace freehold::tools {

enum class LinesKind { phrases, model, entry };

// texts view the chunk that was read.
struct LinesChunk {
  LinesKind kind = LinesKind::phrases;
  toml::table table;                    // has passed check() with the shape of its kind; a list's text holds the first phrase alone
  std::vector<std::string_view> texts;  // all phrases of a list, or all matches of an entry, none empty
};

bool is_lines_chunk(std::string_view chunk);

// Requires: is_lines_chunk(chunk). Never throws. nullopt: something is wrong with it, and every mistake is appended, lines counted in the chunk.
std::optional<LinesChunk> read_lines_chunk(std::string_view chunk, Mistakes &mistakes);

// Requires: table has passed check() with the shape of its kind, and no text but the weights holds a line feed.
std::string write_lines_chunk(LinesKind kind, const toml::table &table);

}  // namespace freehold::tools
