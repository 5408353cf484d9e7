#include "host/content/classify/sentence-parts.hpp"

#include <algorithm>

#include "host/content/text/sentences.hpp"

namespace freehold::content {

std::vector<SentencePart> sentence_parts(std::string_view text, std::span<const WordHit> hits, const std::vector<model::Link> &all,
                                         std::span<const std::uint32_t> links) {
  std::vector<SentencePart> parts;
  std::vector<Sentence> sentences;
  std::size_t hit = 0;
  std::size_t link = 0;
  const auto hit_before = [&](std::size_t end) { return hit < hits.size() && hits[hit].begin < end; };
  const auto link_before = [&](std::size_t end) { return link < links.size() && all[links[link]].begin < end; };
  // A line feed ends a sentence: lines in which nothing stands are passed over.
  for (std::size_t line = 0, end = 0; line < text.size() && (hit < hits.size() || link < links.size()); line = end + 1) {
    end = std::min(text.find('\n', line), text.size());
    if (!hit_before(end) && !link_before(end)) continue;
    split_sentences(text.substr(line, end - line), sentences);
    for (const Sentence &sentence : sentences) {
      const std::size_t first_hit = hit;
      const std::size_t first_link = link;
      while (hit_before(line + sentence.end)) ++hit;
      while (link_before(line + sentence.end)) ++link;
      if (hit == first_hit && link == first_link) continue;
      parts.push_back({line + sentence.begin, line + sentence.end, hits.subspan(first_hit, hit - first_hit), links.subspan(first_link, link - first_link)});
    }
  }
  return parts;
}

}  // namespace freehold::content
