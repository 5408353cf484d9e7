#include "host/content/phrases/phrases.hpp"

#include <hs.h>

#include <algorithm>
#include <map>
#include <new>
#include <tuple>
#include <utility>

#include "host/content/phrases/fold.hpp"
#include "host/content/text/unicode.hpp"
#include "host/content/text/word-count.hpp"

namespace freehold::content {
namespace {

struct DatabaseDeleter {
  void operator()(hs_database_t *database) const { hs_free_database(database); }
};
struct ScratchDeleter {
  void operator()(hs_scratch_t *scratch) const { hs_free_scratch(scratch); }
};
using Database = std::unique_ptr<hs_database_t, DatabaseDeleter>;

// One distinct folded phrase.
struct Literal {
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
std::pair<std::string, bool> folded_phrase(const FoldTable &table, const std::string &phrase, FoldedText &buffer) {
  table.fold(phrase, buffer);
  std::string_view text = trimmed(buffer.text());
  const bool prefix = text.ends_with('*');
  if (prefix) text = trimmed(text.substr(0, text.size() - 1));
  return {std::string(text), prefix};
}

bool stands_alone(const Literal &literal, std::string_view text, std::size_t begin, std::size_t end) {
  if (literal.begins_word && begin > 0 && continues_word(character_before(text, begin))) return false;
  if (end == text.size()) return true;
  const char32_t after = decode_at(text, end).code;
  if (is_mark(after)) return false;
  return !literal.ends_word || literal.prefix || !continues_word(after);
}

// One hit in the folded text.
struct Match {
  std::uint32_t literal;
  std::uint32_t end;
};

struct Collector {
  const std::vector<Literal> &literals;
  std::string_view text;
  std::vector<Match> &matches;
  std::size_t hits = 0;
  bool full = false;
};

int collect(unsigned id, unsigned long long, unsigned long long to, unsigned, void *context) {
  auto &collector = *static_cast<Collector *>(context);
  const Literal &literal = collector.literals[id];
  const auto end = static_cast<std::size_t>(to);
  if (!stands_alone(literal, collector.text, end - literal.text.size(), end)) return 0;
  collector.hits += literal.ids.size();
  if (collector.hits > PhraseSet::max_hits) {
    collector.full = true;
    return 1;
  }
  collector.matches.push_back({id, static_cast<std::uint32_t>(end)});
  return 0;
}

bool in_order(const PhraseHit &a, const PhraseHit &b) {
  return std::tie(a.begin, a.end, a.id) < std::tie(b.begin, b.end, b.id);
}

}  // namespace

struct PhraseSet::Impl {
  FoldTable table;
  std::vector<Literal> literals;
  Database database;  // none where there is no phrase

  bool gather(std::span<const Phrase> phrases, PhraseFault &fault);
  bool build(PhraseFault &fault);
};

bool PhraseSet::Impl::gather(std::span<const Phrase> phrases, PhraseFault &fault) {
  std::map<std::pair<std::string, bool>, std::vector<std::uint32_t>> distinct;
  FoldedText buffer;
  for (std::size_t index = 0; index < phrases.size(); ++index) {
    fault.index = index;
    if (phrases[index].text.size() > max_phrase || !is_well_formed(phrases[index].text)) {
      fault.sentence = "the phrase is longer than " + std::to_string(max_phrase) + " bytes or not UTF-8";
      return false;
    }
    auto folded = folded_phrase(table, phrases[index].text, buffer);
    if (folded.first.empty() || folded.first.size() > max_phrase) {
      fault.sentence =
          folded.first.empty() ? "the phrase has no character that can be looked for" : "the phrase is too long";
      return false;
    }
    distinct[std::move(folded)].push_back(phrases[index].id);
  }
  for (auto &[key, ids] : distinct) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const auto &[text, prefix] = key;
    literals.push_back({text, prefix, continues_word(decode_at(text, 0).code),
                        continues_word(character_before(text, text.size())), std::move(ids)});
  }
  return true;
}

bool PhraseSet::Impl::build(PhraseFault &fault) {
  if (literals.empty()) return true;
  std::vector<const char *> texts;
  std::vector<std::size_t> sizes;
  std::vector<unsigned> ids;
  for (const Literal &literal : literals) {
    ids.push_back(static_cast<unsigned>(texts.size()));
    texts.push_back(literal.text.c_str());
    sizes.push_back(literal.text.size());
  }
  const std::vector<unsigned> flags(texts.size(), 0);
  hs_database_t *compiled = nullptr;
  hs_compile_error_t *error = nullptr;
  if (hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(texts.size()),
                           HS_MODE_BLOCK, nullptr, &compiled, &error) != HS_SUCCESS) {
    fault.sentence =
        std::string("the phrases cannot be compiled: ") + (error != nullptr ? error->message : "out of memory");
    hs_free_compile_error(error);
    return false;
  }
  database.reset(compiled);
  return true;
}

struct PhraseScratch::Impl {
  std::unique_ptr<hs_scratch_t, ScratchDeleter> scratch;
  FoldedText folded;
  std::vector<Match> matches;
};

PhraseScratch::PhraseScratch(const PhraseSet &set) : impl_(std::make_unique<Impl>()) {
  if (!set.impl_->database) return;
  hs_scratch_t *scratch = nullptr;
  if (hs_alloc_scratch(set.impl_->database.get(), &scratch) != HS_SUCCESS) throw std::bad_alloc();
  impl_->scratch.reset(scratch);
}
PhraseScratch::PhraseScratch(PhraseScratch &&) noexcept = default;
PhraseScratch &PhraseScratch::operator=(PhraseScratch &&) noexcept = default;
PhraseScratch::~PhraseScratch() = default;

PhraseSet::PhraseSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PhraseSet::PhraseSet(PhraseSet &&) noexcept = default;
PhraseSet &PhraseSet::operator=(PhraseSet &&) noexcept = default;
PhraseSet::~PhraseSet() = default;

std::optional<PhraseSet> PhraseSet::compile(std::span<const Phrase> phrases, PhraseFault &fault) {
  auto impl = std::make_unique<Impl>();
  if (!impl->gather(phrases, fault) || !impl->build(fault)) return std::nullopt;
  return PhraseSet(std::move(impl));
}

bool PhraseSet::scan(std::string_view text, PhraseScratch &scratch, std::vector<PhraseHit> &hits) const {
  hits.clear();
  if (!impl_->database) return true;
  const std::string_view searched = cut_at_character(text, max_text);
  FoldedText &folded = scratch.impl_->folded;
  std::vector<Match> &matches = scratch.impl_->matches;
  matches.clear();
  impl_->table.fold(searched, folded);
  Collector collector{impl_->literals, folded.text(), matches};
  const hs_error_t ended =
      hs_scan(impl_->database.get(), folded.text().data(), static_cast<unsigned>(folded.text().size()), 0,
              scratch.impl_->scratch.get(), collect, &collector);
  hits.reserve(std::min(collector.hits, max_hits));
  for (const Match &match : matches) {
    const Literal &literal = impl_->literals[match.literal];
    const std::uint32_t begin = folded.original_begin(match.end - literal.text.size());
    const std::uint32_t end = folded.original_end(match.end);
    for (const std::uint32_t id : literal.ids) hits.push_back({id, begin, end});
  }
  std::sort(hits.begin(), hits.end(), in_order);
  hits.erase(std::unique(hits.begin(), hits.end()), hits.end());
  return ended == HS_SUCCESS && !collector.full && searched.size() == text.size();
}

}  // namespace freehold::content
