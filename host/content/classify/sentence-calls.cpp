// Sentences that ask for a step, and sentences that disclose who pays: found by words, by the addresses written in them, and by both together.
#include <algorithm>

#include <freehold/abi.h>

#include "host/content/classify/completer.hpp"
#include "host/content/classify/sentence-call.hpp"
#include "host/content/classify/sentence-parts.hpp"
#include "host/content/classify/written-links.hpp"
#include "host/support/utf8.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kMostCalls = 200;
constexpr std::size_t kMostDisclosures = 50;
constexpr std::size_t kLongest = 300;
// A label stands at most so many bytes before its address.
constexpr std::size_t kNear = 24;

std::string_view cut(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view whole = text.substr(begin, end - begin);
  return whole.substr(0, utf8_floor(whole, kLongest));
}

// Nothing but decoration stands before the words: "★ Follow the band".
bool opens_sentence(std::string_view sentence, std::size_t begin) {
  constexpr std::size_t kMostDecoration = 16;
  const auto is_word = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return begin <= kMostDecoration && std::none_of(sentence.begin(), sentence.begin() + static_cast<std::ptrdiff_t>(begin), is_word);
}

// A sign behind the words says that what they name follows: "Website: …".
bool names_what_follows(std::string_view sentence, std::size_t end) {
  constexpr std::string_view kSigns[] = {":", "|", "-", "=", ">", "@", "~", "&", "/", "：", "–", "—", "►", "▶", "→", "➜", "➡", "⇒", "👉"};
  while (end < sentence.size() && sentence[end] == ' ') ++end;
  return std::any_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) { return sentence.substr(end).starts_with(sign); });
}

bool speaks_of_calls(const WordKinds &words, bool plain) {
  return words.calls != 0 || words.has(Mark::no_call) || (plain && (words.posts | words.opens | words.labels) != 0);
}

bool is_explained(const model::Link &link) { return link.kind != "external" && link.kind != "shortener" && link.kind != "internal"; }

}  // namespace

// The hits of lists that speak of calls and disclosures, outside links that have words of their own.
std::vector<WordHit> Completer::hits_of_sentences(const model::ContentItem &item, bool plain) const {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> taken;  // spans of such links, sorted
  for (const model::Link &link : item.links) {
    if (link.begin != model::kNowhere && !(plain && is_written(item, link))) taken.emplace_back(link.begin, link.end);
  }
  std::sort(taken.begin(), taken.end());
  std::vector<WordHit> hits;
  std::size_t next = 0;
  std::size_t ahead = 0;
  std::uint32_t reach = 0;  // where the longest words of calls that begin before or here end
  for (const WordHit &hit : words_.text) {
    for (; ahead < words_.text.size() && words_.text[ahead].begin <= hit.begin; ++ahead) {
      if (speaks_of_calls(lists_.meaning(words_.text[ahead].phrase), plain)) reach = std::max(reach, words_.text[ahead].end);
    }
    const WordKinds &words = lists_.meaning(hit.phrase);
    if (words.marks == 0 && !speaks_of_calls(words, plain)) continue;
    // "subscribe to my newsletter" is one request, not two.
    if (words.marks == 0 && hit.end < reach) continue;
    while (next < taken.size() && taken[next].second < hit.end) ++next;
    if (next == taken.size() || hit.begin < taken[next].first) hits.push_back(hit);
  }
  return hits;
}

std::optional<CallKind> Completer::call_of_sentence(const model::ContentItem &item, const SentencePart &part, bool plain) const {
  SentenceCall call;
  bool explained = false;
  for (const std::uint32_t i : part.links) {
    call.add_link(item.links[i]);
    explained |= is_explained(item.links[i]);
  }
  const std::string_view sentence = std::string_view(*item.text).substr(part.begin, part.end - part.begin);
  for (const WordHit &hit : part.hits) {
    const WordKinds &words = lists_.meaning(hit.phrase);
    const bool opening = opens_sentence(sentence, hit.begin - part.begin);
    call.add_words(words, plain, opening);
    if (words.labels == 0 || !plain) continue;
    const bool beside = std::any_of(part.links.begin(), part.links.end(), [&](std::uint32_t i) {
      return item.links[i].begin >= hit.end && item.links[i].begin - hit.end <= kNear;
    });
    if (beside || (opening && names_what_follows(sentence, std::min<std::size_t>(hit.end, part.end) - part.begin))) call.add_label(words, explained);
  }
  if (discloses(part.hits)) call.add_disclosure();
  return call.kind();
}

// One call a sentence, and one for each address in it that leads to something else.
void Completer::add_sentence_calls(model::ContentItem &item, std::span<const SentencePart> parts, bool plain) {
  const std::size_t most = item.calls.size() + kMostCalls;
  for (const SentencePart &part : parts) {
    const auto kind = call_of_sentence(item, part, plain);
    if (!kind) continue;
    const auto agrees = [&](std::uint32_t i) { return call_of_kind(item.links[i].kind) == kind; };
    auto target = std::find_if(part.links.begin(), part.links.end(), agrees);
    if (target == part.links.end()) target = std::find_if(part.links.begin(), part.links.end(), [&](std::uint32_t i) { return !is_explained(item.links[i]); });
    const std::uint32_t link = target == part.links.end() ? model::kNone : *target;
    if (item.calls.size() >= most) return;
    item.calls.push_back({cut(*item.text, part.begin, part.end), model::ItemText::lent(name_of(*kind)), link == model::kNone ? model::ItemText() : item.links[link].url, link,
                          model::kNone, model::Place::main, 1, part.begin, part.end});
    for (const std::uint32_t i : part.links) {
      const auto other = call_of_kind(item.links[i].kind);
      if (i == link || !other || *other == *kind || item.calls.size() >= most) continue;
      const model::Link &own = item.links[i];
      item.calls.push_back({cut(own.text, 0, own.text.size()), model::ItemText::lent(name_of(*other)), own.url, i, model::kNone, own.place, 1, own.begin, own.end});
    }
  }
}

// Says, or with a plea and a purchase together lets it be known, that somebody pays.
bool Completer::discloses(std::span<const WordHit> hits) const {
  std::uint32_t denied = 0;  // where the denials so far end
  bool said = false;
  bool plea = false;
  bool purchase = false;
  for (std::size_t i = 0, ahead = 0; i < hits.size(); ++i) {
    // Of hits that begin together the shorter comes first, so look at all of them before judging one.
    for (; ahead < hits.size() && hits[ahead].begin <= hits[i].begin; ++ahead) {
      if (lists_.meaning(hits[ahead].phrase).has(Mark::disclosure_denied)) denied = std::max(denied, hits[ahead].end);
    }
    const WordKinds &words = lists_.meaning(hits[i].phrase);
    plea |= words.has(Mark::disclosure_support);
    purchase |= words.has(Mark::disclosure_purchase);
    said |= (words.has(Mark::disclosure) || words.has(Mark::disclosure_hint)) && hits[i].begin >= denied;
  }
  return said || (plea && purchase);
}

void Completer::add_disclosures(model::ContentItem &item, std::span<const SentencePart> parts) {
  std::size_t added = 0;
  const auto add = [&](std::string_view text) {
    if (added++ < kMostDisclosures) item.pairs.push_back({"disclosure", std::string(text)});
  };
  if (discloses(words_.title)) add(cut(*item.title, 0, item.title->size()));
  for (const SentencePart &part : parts) {
    if (discloses(part.hits)) add(cut(*item.text, part.begin, part.end));
  }
}

void Completer::add_sentences(model::ContentItem &item) {
  const bool plain = is_plain(item);
  const std::vector<WordHit> hits = hits_of_sentences(item, plain);
  std::vector<std::uint32_t> written;
  for (std::uint32_t i = 0; plain && i < item.links.size(); ++i) {
    if (is_written(item, item.links[i])) written.push_back(i);
  }
  std::stable_sort(written.begin(), written.end(), [&](std::uint32_t x, std::uint32_t y) { return item.links[x].begin < item.links[y].begin; });
  const std::vector<SentencePart> parts = sentence_parts(item.text ? std::string_view(*item.text) : std::string_view(), hits, item.links, written);
  add_sentence_calls(item, parts, plain);
  add_disclosures(item, parts);
}

}  // namespace freehold::content
