// The sentences of a text in which something stands: words of a list, a written address, or both.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "host/content/classify/word-lists.hpp"
#include "host/model/item.hpp"

namespace freehold::content {

struct SentencePart {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
  std::span<const WordHit> hits;         // that begin in the sentence
  std::span<const std::uint32_t> links;  // indexes of links that begin in it
};

// Requires: hits and links sorted by where they begin, all in the text; both outlive the parts. Linear in the text.
std::vector<SentencePart> sentence_parts(std::string_view text, std::span<const WordHit> hits, const std::vector<model::Link> &all,
                                         std::span<const std::uint32_t> links);

}  // namespace freehold::content
