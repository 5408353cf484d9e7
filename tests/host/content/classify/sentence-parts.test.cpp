#include "host/content/classify/sentence-parts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "host/content/text/sentences.hpp"

namespace freehold::content {
namespace {

// "begin-end: hits links" of each part.
std::string shown(const std::vector<SentencePart> &parts) {
  std::string out;
  for (const SentencePart &part : parts) {
    out += std::to_string(part.begin) + "-" + std::to_string(part.end) + ":";
    for (const WordHit &hit : part.hits) out += " " + std::to_string(hit.phrase);
    for (const std::uint32_t link : part.links) out += " link " + std::to_string(link);
    out += "\n";
  }
  return out;
}

// By all sentences of the text.
std::vector<SentencePart> plainly(std::string_view text, std::span<const WordHit> hits, const std::vector<model::Link> &all, std::span<const std::uint32_t> links) {
  std::vector<SentencePart> parts;
  std::size_t hit = 0, link = 0;
  for (const Sentence &sentence : split_sentences(text)) {
    const std::size_t first_hit = hit, first_link = link;
    while (hit < hits.size() && hits[hit].begin < sentence.end) ++hit;
    while (link < links.size() && all[links[link]].begin < sentence.end) ++link;
    if (hit == first_hit && link == first_link) continue;
    parts.push_back({sentence.begin, sentence.end, hits.subspan(first_hit, hit - first_hit), links.subspan(first_link, link - first_link)});
  }
  return parts;
}

TEST(SentenceParts, AreTheSentencesInWhichSomethingStands) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t size = random() % 60; text.size() < size;) text += "aB .!?\n\r\")"[random() % 10];
    const auto somewhere = [&] { return static_cast<std::uint32_t>(random() % (text.size() + 1)); };
    std::vector<WordHit> hits(random() % 4);
    for (WordHit &hit : hits) hit.begin = hit.end = somewhere();
    std::sort(hits.begin(), hits.end(), [](const WordHit &a, const WordHit &b) { return a.begin < b.begin; });
    for (std::uint32_t i = 0; i < hits.size(); ++i) hits[i].phrase = i;
    std::vector<model::Link> all(random() % 3);
    std::vector<std::uint32_t> links(all.size());
    for (model::Link &link : all) link.begin = somewhere();
    std::sort(all.begin(), all.end(), [](const model::Link &a, const model::Link &b) { return a.begin < b.begin; });
    for (std::uint32_t i = 0; i < links.size(); ++i) links[i] = i;
    EXPECT_EQ(shown(sentence_parts(text, hits, all, links)), shown(plainly(text, hits, all, links))) << text;
  }
}

}  // namespace
}  // namespace freehold::content
