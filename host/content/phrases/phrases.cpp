#include "host/content/phrases/phrases.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "host/content/phrases/fold.hpp"
#include "host/content/phrases/literals.hpp"
#include "host/content/text/unicode.hpp"
#include "host/content/text/word-count.hpp"

namespace freehold::content {
namespace {

// One distinct folded phrase.
struct Phrasing {
  std::string text;
  bool prefix = false;
  bool begins_word = false;  // its first character continues a word to its left
  bool ends_word = false;
  std::vector<std::uint32_t> ids;  // sorted, unique
};

bool continues_word(char32_t code) {
  return is_word_character(code) && !is_spaceless_script(code);
}

char32_t character_before(std::string_view text, std::size_t at) {
  return decode_at(text, character_begin(text, at - 1)).code;
}

std::string_view trimmed(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  if (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// The folded phrase without its "*", and whether it had one.
std::pair<std::string, bool> folded_phrase(const FoldTable &table, std::string_view phrase, FoldedText &buffer) {
  table.fold(phrase, buffer);
  std::string_view text = trimmed(buffer.text());
  const bool prefix = text.ends_with('*');
  if (prefix) text = trimmed(text.substr(0, text.size() - 1));
  return {std::string(text), prefix};
}

bool stands_alone(const Phrasing &phrasing, std::string_view text, std::size_t begin, std::size_t end) {
  if (phrasing.begins_word && begin > 0 && continues_word(character_before(text, begin))) return false;
  if (end == text.size()) return true;
  const char32_t after = decode_at(text, end).code;
  if (is_mark(after)) return false;
  return !phrasing.ends_word || phrasing.prefix || !continues_word(after);
}

// Bytes of ASCII that continue a word.
constexpr std::array<bool, 256> kJoins = [] {
  std::array<bool, 256> joins{};
  for (unsigned char c = '0'; c <= '9'; ++c) joins[c] = true;
  for (unsigned char c = 'a'; c <= 'z'; ++c) joins[c] = joins[c - 'a' + 'A'] = true;
  joins['_'] = true;
  return joins;
}();

// No phrase can begin inside a character or, as it would have to be a whole word, between two letters of ASCII.
bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

bool in_order(const PhraseHit &a, const PhraseHit &b) {
  return std::tie(a.begin, a.end, a.id) < std::tie(b.begin, b.end, b.id);
}

}  // namespace

struct PhraseSet::Impl {
  FoldTable table;
  std::vector<Phrasing> phrasings;  // sorted by text
  Literals literals;                // their texts

  bool gather(std::span<const Phrase> phrases, PhraseFault &fault);
  void sort();
  void merge_equal();
  bool scan(const FoldedText &folded, std::vector<PhraseHit> &hits) const;
};

bool PhraseSet::Impl::gather(std::span<const Phrase> phrases, PhraseFault &fault) {
  FoldedText buffer;
  phrasings.reserve(phrases.size());
  for (std::size_t index = 0; index < phrases.size(); ++index) {
    fault.index = index;
    if (phrases[index].text.size() > max_phrase || !is_well_formed(phrases[index].text)) {
      fault.sentence = "the phrase is longer than " + std::to_string(max_phrase) + " bytes or not UTF-8";
      return false;
    }
    auto [text, prefix] = folded_phrase(table, phrases[index].text, buffer);
    if (text.empty() || text.size() > max_phrase) {
      fault.sentence = text.empty() ? "the phrase has no character that can be looked for" : "the phrase is too long";
      return false;
    }
    const bool begins_word = continues_word(decode_at(text, 0).code);
    const bool ends_word = continues_word(character_before(text, text.size()));
    phrasings.push_back({std::move(text), prefix, begins_word, ends_word, {phrases[index].id}});
  }
  return true;
}

// By text, prefix and id. Nearly all of ten thousand differ in their first bytes: few texts are compared, and each phrasing is moved once.
void PhraseSet::Impl::sort() {
  struct Key {
    std::uint64_t head;
    std::size_t at;
  };
  std::vector<Key> keys;
  keys.reserve(phrasings.size());
  for (std::size_t at = 0; at < phrasings.size(); ++at) keys.push_back({Literals::head_of(phrasings[at].text), at});
  std::sort(keys.begin(), keys.end(), [&](const Key &x, const Key &y) {
    if (x.head != y.head) return x.head < y.head;
    const Phrasing &a = phrasings[x.at];
    const Phrasing &b = phrasings[y.at];
    return std::tie(a.text, a.prefix, a.ids) < std::tie(b.text, b.prefix, b.ids);
  });
  std::vector<Phrasing> sorted;
  sorted.reserve(phrasings.size());
  for (const Key &key : keys) sorted.push_back(std::move(phrasings[key.at]));
  phrasings = std::move(sorted);
}

// Those that are the same become one with the ids of all. Requires: sorted.
void PhraseSet::Impl::merge_equal() {
  std::size_t kept = 0;
  for (std::size_t index = 1; index < phrasings.size(); ++index) {
    Phrasing &last = phrasings[kept];
    Phrasing &next = phrasings[index];
    if (last.text != next.text || last.prefix != next.prefix) {
      if (++kept != index) phrasings[kept] = std::move(next);
    } else if (last.ids.back() != next.ids.front()) {
      last.ids.push_back(next.ids.front());
    }
  }
  if (!phrasings.empty()) phrasings.resize(kept + 1);
  std::vector<std::string_view> texts;
  texts.reserve(phrasings.size());
  for (const Phrasing &phrasing : phrasings) texts.emplace_back(phrasing.text);
  literals = Literals(texts);
}

// False: more than max_hits.
bool PhraseSet::Impl::scan(const FoldedText &folded, std::vector<PhraseHit> &hits) const {
  const std::string_view text = folded.text();
  const auto joins = [&](std::size_t at) { return kJoins[static_cast<unsigned char>(text[at])]; };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && joins(at - 1)) {
      while (at < text.size() && joins(at)) ++at;  // inside a word, as most bytes are
      if (at == text.size()) break;
    }
    if (!begins_character(text[at])) continue;
    for (auto found = literals.longest(text.substr(at)); found != Literals::none; found = literals.shorter(found)) {
      const Phrasing &phrasing = phrasings[found];
      const std::size_t end = at + phrasing.text.size();
      if (!stands_alone(phrasing, text, at, end)) continue;
      if (hits.size() + phrasing.ids.size() > max_hits) return false;
      const std::uint32_t original_begin = folded.original_begin(at);
      const std::uint32_t original_end = folded.original_end(end);
      for (const std::uint32_t id : phrasing.ids) hits.push_back({id, original_begin, original_end});
    }
  }
  return true;
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
  if (!impl->gather(phrases, fault)) return std::nullopt;
  impl->sort();
  impl->merge_equal();
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
