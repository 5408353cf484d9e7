// Text in the form that phrases are compared in, and the way back to where it came from.
//
// Folded are, character by character: case (full case folding: "ß" is "ss"); compatibility forms (full-width,
// ligatures, "…"); composed letters, which are taken apart (but Hangul); curly and angle quotes to ' and "; dashes and
// the minus sign to "-"; every white space to " ", runs of it to one; soft hyphens and other invisible characters to
// nothing. Superscripts and signs such as ™ stay what they are, so that a word ends before them. A byte that is not
// UTF-8 becomes U+0001.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace freehold::content {

// One folded text. Its memory is used again from text to text.
class FoldedText {
 public:
  std::string_view text() const { return {buffer_.get(), size_}; }
  // Where the character that holds folded byte `at` begins in the original text.
  std::uint32_t original_begin(std::size_t at) const;
  // Where the character that holds folded byte `at - 1` ends in the original text. Requires: at > 0.
  std::uint32_t original_end(std::size_t at) const;

 private:
  friend class Folding;
  // From folded byte `folded` on, up to the next run: byte for byte from `original` on; or, where length is not 0, one
  // character of `length` bytes at `original`.
  struct Run {
    std::uint32_t folded;
    std::uint32_t original;
    std::uint32_t length;
  };
  const Run &run_at(std::size_t at) const;

  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
  std::vector<Run> runs_;
};

// Whether the text is ASCII that is folded already, as nearly all phrases are. False: perhaps not.
bool folds_to_itself(std::string_view text);

// What each character folds to, looked up once for each 64 of them that a text holds any of. May be shared by threads.
class FoldTable {
 public:
  FoldTable();
  ~FoldTable();
  FoldTable(const FoldTable &) = delete;
  FoldTable &operator=(const FoldTable &) = delete;
  // Requires: text.size() <= 2^28 (one character folds to at most 11 times its bytes).
  void fold(std::string_view text, FoldedText &out) const;

 private:
  friend class Folding;
  struct Page;
  static constexpr char32_t kEnd = 0x3400;  // of the characters that it holds
  static constexpr char32_t kPageSize = 64;

  // Requires: code < kEnd.
  std::string_view folded(char32_t code) const;
  const Page &make(std::size_t number) const;

  mutable std::array<std::atomic<const Page *>, kEnd / kPageSize> pages_{};  // nullptr: not asked for yet
};

}  // namespace freehold::content
