// What lies before the window: figures that stand apart from all scores.
#include <map>

#include "host/verdict/facts.hpp"
#include "host/verdict/window.hpp"

namespace freehold::verdict {

void set_older(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict) {
  struct Found {
    Older older;
    std::map<std::string, std::uint64_t> kinds;
  };
  std::map<std::uint32_t, Found> channels;
  for (std::size_t i = 0; i < corpus.items.size(); ++i) {
    const model::ContentItem &item = corpus.items[i].item;
    if (verdict.counts[i] || is_left_out(item, policy)) continue;
    Found &found = channels[verdict.channel_of[i]];
    Older &older = found.older;
    older.answers.resize(verdict.questions.size());
    ++older.items;
    ++found.kinds[item.kind];
    if (older.first.empty() || *item.published < older.first) older.first = *item.published;
    if (*item.published > older.last) older.last = *item.published;
    for (std::size_t q = 0; q < verdict.questions.size(); ++q) {
      older.answers[q][0] += verdict.answers[i][q] == Answer::yes ? 1 : 0;
      older.answers[q][1] += verdict.answers[i][q] == Answer::no ? 1 : 0;
    }
  }
  for (auto &[channel, found] : channels) {
    found.older.channel = channel;
    found.older.kinds.assign(found.kinds.begin(), found.kinds.end());
    verdict.facts.older_items.push_back(std::move(found.older));
  }
}

}  // namespace freehold::verdict
