#include "host/content/classify/sentence-parts.hpp"

#include "host/content/text/sentences.hpp"

namespace freehold::content {

std::vector<SentencePart> sentence_parts(std::string_view text, std::span<const WordHit> hits, const std::vector<model::Link> &all,
                                         std::span<const std::uint32_t> links) {
  std::vector<SentencePart> parts;
  if (hits.empty() && links.empty()) return parts;
  std::size_t hit = 0;
  std::size_t link = 0;
  for (const Sentence &sentence : split_sentences(text)) {
    const std::size_t first_hit = hit;
    const std::size_t first_link = link;
    while (hit < hits.size() && hits[hit].begin < sentence.end) ++hit;
    while (link < links.size() && all[links[link]].begin < sentence.end) ++link;
    if (hit == first_hit && link == first_link) continue;
    parts.push_back({sentence.begin, sentence.end, hits.subspan(first_hit, hit - first_hit), links.subspan(first_link, link - first_link)});
    if (hit == hits.size() && link == links.size()) break;
  }
  return parts;
}

}  // namespace freehold::content
