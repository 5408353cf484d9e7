// Many phrases of all rules, found in one pass over a text.
//
// A PhraseSet is compiled once (ten thousand phrases take a few milliseconds), is immutable and may be shared by threads.
// Each thread keeps a PhraseScratch of its own; its memory is used again from text to text. Time is linear in the text,
// and grows with the logarithm of the number of phrases and the hits.
//
// Phrases and texts are folded alike (fold.hpp): case, full-width and compatibility forms, composed or decomposed
// accents, curly quotes, dashes, no-break and repeated white space, soft hyphens make no difference; accents do. A
// phrase matches whole words: no letter, digit or underscore stands beside it that would continue its first or last
// word. For scripts written without spaces (Han, Kana, Thai, Lao, Khmer, Burmese) no such boundary is asked for. A
// phrase ending in "*" matches the beginning of a word: "consult*" finds "consultant"; the hit ends with the prefix.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

struct Phrase {
  std::string_view text;  // UTF-8; compile() keeps no view of it
  std::uint32_t id = 0;  // the caller's; several phrases may share one
};

struct PhraseHit {
  std::uint32_t id = 0;
  std::uint32_t begin = 0;  // bytes into the original text, at character boundaries
  std::uint32_t end = 0;
  friend bool operator==(const PhraseHit &, const PhraseHit &) = default;
};

// Why a set could not be compiled.
struct PhraseFault {
  std::size_t index = 0;  // of the phrase
  std::string sentence;
};

class PhraseScratch;

class PhraseSet {
 public:
  // Longest phrase, folded, in bytes.
  static constexpr std::size_t max_phrase = 512;
  // Longest text, in bytes, and most hits in one text: what goes beyond is not looked at, and scan() says so.
  static constexpr std::size_t max_text = std::size_t{1} << 28;
  static constexpr std::size_t max_hits = std::size_t{1} << 20;

  // An empty set is allowed and finds nothing. A phrase that folds to nothing, or is too long, is a fault.
  static std::optional<PhraseSet> compile(std::span<const Phrase> phrases, PhraseFault &fault);

  PhraseSet(PhraseSet &&) noexcept;
  PhraseSet &operator=(PhraseSet &&) noexcept;
  ~PhraseSet();

  // All hits in the text, sorted by (begin, end, id), without doubles; `hits` is cleared first. The text is UTF-8;
  // bytes that are not are boundaries between words and match nothing. False: a limit above was met, and hits is not
  // complete.
  bool scan(std::string_view text, PhraseScratch &scratch, std::vector<PhraseHit> &hits) const;

 private:
  friend class PhraseScratch;
  struct Impl;
  explicit PhraseSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// One thread's working memory for scans.
class PhraseScratch {
 public:
  PhraseScratch();
  PhraseScratch(PhraseScratch &&) noexcept;
  PhraseScratch &operator=(PhraseScratch &&) noexcept;
  ~PhraseScratch();

 private:
  friend class PhraseSet;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace freehold::content
