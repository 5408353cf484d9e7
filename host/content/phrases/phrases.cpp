#include "host/content/phrases/phrases.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

#include "host/content/phrases/fold.hpp"
#include "host/content/phrases/literals.hpp"
#include "host/content/phrases/word-starts.hpp"
#include "host/content/text/unicode.hpp"
#include "host/content/text/word-count.hpp"

namespace freehold::content {
namespace {

// One distinct folded phrase.
struct Phrasing {
  std::uint32_t first_id = 0;  // of `ids` of them, sorted and unique
  std::uint32_t ids = 1;
  std::uint16_t size = 0;
  bool prefix = false;
};

// A phrase on its way to be one of those.
struct Gathered {
  std::uint64_t head;   // of its text, see Literals::head_of()
  std::uint32_t begin;  // of its text in those of all
  std::uint32_t id;
  std::uint16_t size;
  bool prefix;
};

bool continues_word(char32_t code) {
  return code < 0x80 ? joins_word(static_cast<char>(code)) : is_word_character(code) && !is_spaceless_script(code);
}

char32_t character_before(std::string_view text, std::size_t at) {
  return decode_at(text, character_begin(text, at - 1)).code;
}

std::string_view trimmed(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  if (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The folded phrase without its "*", and whether it had one. Views the phrase or the buffer.
std::pair<std::string_view, bool> folded_phrase(const FoldTable &table, std::string_view phrase, FoldedText &buffer) {
  if (!folds_to_itself(phrase)) {
    table.fold(phrase, buffer);
    phrase = buffer.text();
  }
  std::string_view text = trimmed(phrase);
  const bool prefix = text.ends_with('*');
  if (prefix) text = trimmed(text.substr(0, text.size() - 1));
  return {text, prefix};
}

// Whether no word goes on over the ends of what was found from begin to end. Its own first and last character are looked at here, as few phrases of a set
// are ever found.
bool stands_alone(const Phrasing &phrasing, std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 && continues_word(character_before(text, begin)) && continues_word(decode_at(text, begin).code)) return false;
  if (end == text.size()) return true;
  const char32_t after = decode_at(text, end).code;
  if (is_mark(after)) return false;
  return phrasing.prefix || !continues_word(after) || !continues_word(character_before(text, end));
}

bool in_order(const PhraseHit &a, const PhraseHit &b) {
  return std::tie(a.begin, a.end, a.id) < std::tie(b.begin, b.end, b.id);
}

}  // namespace

struct PhraseSet::Impl {
  FoldTable table;
  std::vector<Phrasing> phrasings;  // sorted by text
  std::vector<std::uint32_t> ids;   // of all phrasings
  Literals literals;                // their texts

  // A place of a text at which a phrase may begin.
  struct Start {
    std::size_t at = 0;
    Literals::Beginning beginning;
    Literals::Alike alike;
  };

  void keep(const std::vector<Gathered> &in_order, std::string &&texts);
  bool add_hits(const FoldedText &folded, const Start &start, std::vector<PhraseHit> &hits) const;
  bool scan(const FoldedText &folded, std::vector<PhraseHit> &hits) const;
};

namespace {

// Folds the phrases; their texts are appended one after the other.
bool gather(std::span<const Phrase> phrases, const FoldTable &table, std::vector<Gathered> &gathered, std::string &texts, PhraseFault &fault) {
  FoldedText buffer;
  gathered.reserve(phrases.size());
  texts.reserve(std::accumulate(phrases.begin(), phrases.end(), std::size_t{0}, [](std::size_t sum, const Phrase &phrase) { return sum + phrase.text.size(); }));
  for (std::size_t index = 0; index < phrases.size(); ++index) {
    fault.index = index;
    const bool fits = phrases[index].text.size() <= PhraseSet::max_phrase;
    const auto [text, prefix] = folded_phrase(table, fits ? phrases[index].text : std::string_view{}, buffer);
    // What is not UTF-8 folds to U+0001; hardly any phrase has to be decoded once more to tell.
    if (!fits || (text.find('\1') != text.npos && !is_well_formed(phrases[index].text))) {
      fault.sentence = "the phrase is longer than " + std::to_string(PhraseSet::max_phrase) + " bytes or not UTF-8";
      return false;
    }
    if (text.empty() || text.size() > PhraseSet::max_phrase) {
      fault.sentence = text.empty() ? "the phrase has no character that can be looked for" : "the phrase is too long";
      return false;
    }
    gathered.push_back({Literals::head_of(text), static_cast<std::uint32_t>(texts.size()), phrases[index].id, static_cast<std::uint16_t>(text.size()), prefix});
    texts.append(text);
  }
  return true;
}

// By text, prefix and id. First by the beginnings of the texts, some bits at a time from the last of them on, which compares nothing: of ten thousand only
// a few stand together then, and most of these differ in the rest of the head.
std::vector<Gathered> sorted(std::vector<Gathered> gathered, std::string_view texts) {
  constexpr unsigned bits = 11;
  constexpr unsigned last = 64 - 3 * bits;
  std::vector<Gathered> moved(gathered.size());
  for (unsigned shift = last; shift < 64; shift += bits) {
    const auto part_of = [&](const Gathered &one) { return (one.head >> shift) & ((1u << bits) - 1); };
    std::array<std::uint32_t, (1u << bits) + 1> begins{};  // of each part; while it is filled: what comes next
    for (const Gathered &one : gathered) ++begins[part_of(one) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    for (const Gathered &one : gathered) moved[begins[part_of(one)]++] = one;
    gathered.swap(moved);
  }
  const auto text_of = [&](const Gathered &one) { return texts.substr(one.begin, one.size); };
  const auto before = [&](const Gathered &a, const Gathered &b) {
    if (a.head != b.head) return a.head < b.head;
    return std::tuple(text_of(a), a.prefix, a.id) < std::tuple(text_of(b), b.prefix, b.id);
  };
  for (auto begin = gathered.begin(); begin != gathered.end();) {
    const auto end = std::find_if(begin + 1, gathered.end(), [&](const Gathered &one) { return one.head >> last != begin->head >> last; });
    if (end - begin > 1) std::sort(begin, end, before);
    begin = end;
  }
  return gathered;
}

}  // namespace

// Those that are the same become one with the ids of all.
void PhraseSet::Impl::keep(const std::vector<Gathered> &in_order, std::string &&texts) {
  const auto text_of = [&](const auto &place) { return std::string_view(texts).substr(place.begin, place.size); };
  std::vector<Literals::Place> distinct;
  distinct.reserve(in_order.size());
  phrasings.reserve(in_order.size());
  ids.reserve(in_order.size());
  for (const Gathered &one : in_order) {
    if (!phrasings.empty() && phrasings.back().prefix == one.prefix && text_of(distinct.back()) == text_of(one)) {
      if (ids.back() == one.id) continue;
      ++phrasings.back().ids;
    } else {
      phrasings.push_back({static_cast<std::uint32_t>(ids.size()), 1, one.size, one.prefix});
      distinct.push_back({one.begin, one.size});
    }
    ids.push_back(one.id);
  }
  literals = Literals(std::move(texts), distinct);
}

// Adds the hits that begin there. False: more than max_hits.
bool PhraseSet::Impl::add_hits(const FoldedText &folded, const Start &start, std::vector<PhraseHit> &hits) const {
  const std::string_view text = folded.text();
  for (auto found = literals.longest(text.substr(start.at), start.alike); found != Literals::none; found = literals.shorter(found)) {
    const Phrasing &phrasing = phrasings[found];
    const std::size_t end = start.at + phrasing.size;
    if (!stands_alone(phrasing, text, start.at, end)) continue;
    if (hits.size() + phrasing.ids > max_hits) return false;
    const std::uint32_t original_begin = folded.original_begin(start.at);
    const std::uint32_t original_end = folded.original_end(end);
    for (const std::uint32_t id : std::span(ids).subspan(phrasing.first_id, phrasing.ids)) hits.push_back({id, original_begin, original_end});
  }
  return true;
}

// False: more than max_hits. Places are looked at a few at a time, so that the memory comes meanwhile.
bool PhraseSet::Impl::scan(const FoldedText &folded, std::vector<PhraseHit> &hits) const {
  const std::string_view text = folded.text();
  std::array<Start, 16> waiting;
  std::size_t count = 0;
  const auto look = [&] {
    const std::span<Start> starts(waiting.data(), std::exchange(count, 0));
    for (Start &start : starts) {
      start.alike = literals.alike(start.beginning);
      if (start.alike.count == 0) continue;
      literals.fetch(start.alike);
      __builtin_prefetch(&phrasings[start.alike.first]);
    }
    for (const Start &start : starts) {
      if (start.alike.count != 0 && !start.alike.whole) literals.fetch_text(start.alike);
    }
    return std::all_of(starts.begin(), starts.end(), [&](const Start &start) { return add_hits(folded, start, hits); });
  };
  const bool whole = for_each_start(text, [&](std::size_t at) {
    const Literals::Beginning beginning = literals.beginning_of(text.substr(at));
    if (beginning.sizes == 0) return true;
    literals.fetch(beginning);
    waiting[count++] = {at, beginning, {}};
    return count < waiting.size() || look();
  });
  return look() && whole;
}

struct PhraseScratch::Impl {
  FoldedText folded;
};

PhraseScratch::PhraseScratch() : impl_(std::make_unique<Impl>()) {}
PhraseScratch::PhraseScratch(PhraseScratch &&) noexcept = default;
PhraseScratch &PhraseScratch::operator=(PhraseScratch &&) noexcept = default;
PhraseScratch::~PhraseScratch() = default;

PhraseSet::PhraseSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PhraseSet::PhraseSet(PhraseSet &&) noexcept = default;
PhraseSet &PhraseSet::operator=(PhraseSet &&) noexcept = default;
PhraseSet::~PhraseSet() = default;

std::optional<PhraseSet> PhraseSet::compile(std::span<const Phrase> phrases, PhraseFault &fault) {
  auto impl = std::make_unique<Impl>();
  std::vector<Gathered> gathered;
  std::string texts;
  if (!gather(phrases, impl->table, gathered, texts, fault)) return std::nullopt;
  const std::vector<Gathered> in_order = sorted(std::move(gathered), texts);
  impl->keep(in_order, std::move(texts));
  return PhraseSet(std::move(impl));
}

bool PhraseSet::scan(std::string_view text, PhraseScratch &scratch, std::vector<PhraseHit> &hits) const {
  hits.clear();
  if (impl_->literals.empty()) return true;
  const std::string_view searched = cut_at_character(text, max_text);
  impl_->table.fold(searched, scratch.impl_->folded);
  const bool whole = impl_->scan(scratch.impl_->folded, hits);
  if (!std::is_sorted(hits.begin(), hits.end(), in_order)) std::sort(hits.begin(), hits.end(), in_order);
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return whole && searched.size() == text.size();
}

}  // namespace freehold::content
