// The third form of a manifest chunk: a [[rule]] with the page that explains it, the page as it is. freehold-manifest writes it; as a TOML string, the
// pages would be two thirds of what the host parses at every start.
//
//   %page
//   [[rule]]                      TOML, one rule without the key page
//   id = "base/dead-end"
//   …
//   +++                           the first such line ends it
//   A page leads nowhere          the page's Markdown, to the end of the chunk
//   …
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "toml-text.hpp"

namespace freehold::tools {

// page views the chunk that was read.
struct PageChunk {
  toml::table table;  // has passed check() with kChunk and holds one rule
  std::string_view page;
};

bool is_page_chunk(std::string_view chunk);

// Requires: is_page_chunk(chunk). Never throws. nullopt: something is wrong with it, and every mistake is appended, lines counted in the chunk.
std::optional<PageChunk> read_page_chunk(std::string_view chunk, Mistakes &mistakes);

// Requires: toml is the text of one [[rule]] without page and without a line +++. Whether all is well read_page_chunk() tells.
std::string write_page_chunk(std::string_view toml, std::string_view page);

}  // namespace freehold::tools
