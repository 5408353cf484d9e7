#include "host/content/phrases/fold.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "host/content/text/unicode.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t slack = 64;  // more than one character folds to, more than one block

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_space(char32_t code) {
  return (code < 0x80 && is_ascii_space(static_cast<char>(code))) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

// Characters that are folded by hand; 0 for all else.
char by_hand(char32_t code) {
  if (code == 0xB4 || code == 0x60 || (code >= 0x2018 && code <= 0x201B) || code == 0x2032 || code == 0x2039 ||
      code == 0x203A)
    return '\'';
  if (code == 0xAB || code == 0xBB || (code >= 0x201C && code <= 0x201F) || code == 0x2033) return '"';
  if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212) return '-';
  return 0;
}

// Superscripts and signs whose compatibility form would grow onto the word before them; Hangul and Han, which fold to
// themselves.
bool stays(char32_t code) {
  return code == 0xB2 || code == 0xB3 || code == 0xB9 || (code >= 0x2070 && code <= 0x208E) || code == 0x2120 ||
         code == 0x2122 || (code >= 0x3400 && code < 0xA000) || (code >= 0xAC00 && code < 0xD7A4);
}

// By the first byte of a valid character.
std::size_t character_size(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::string fold_character(char32_t code) {
  if (is_space(code)) return " ";
  if (const char c = by_hand(code); c != 0) return std::string(1, c);
  std::string out;
  if (!stays(code)) {
    utf8proc_int32_t parts[32];
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(code), parts, 32,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE),
        &boundary);
    // Accents that stand alone decompose to a space and a mark: they stay.
    if (count >= 0 && count <= 32 && !(count > 1 && parts[0] == ' ')) {
      for (utf8proc_ssize_t index = 0; index < count; ++index) append_utf8(static_cast<char32_t>(parts[index]), out);
      return out;
    }
  }
  append_utf8(code, out);
  return out;
}

// Sixteen bytes at once, by the compiler's vectors; signed, so that what is not ASCII is less than 0.
using Block = signed char __attribute__((vector_size(16)));

Block load(const char *from) {
  Block block;
  std::memcpy(&block, from, sizeof block);
  return block;
}

Block spaces_in(Block block) {
  return (block == ' ') | ((block > 8) & (block < 14));
}

// How many bytes stand before the first that is set; 16 where none is.
std::size_t bytes_before(Block mask) {
  std::uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  constexpr bool little = std::endian::native == std::endian::little;
  const auto bytes = [](std::uint64_t half) {
    return static_cast<std::size_t>(little ? std::countr_zero(half) : std::countl_zero(half)) / 8;
  };
  return halves[0] != 0 ? bytes(halves[0]) : 8 + bytes(halves[1]);
}

struct FoldedBlock {
  std::size_t size;
  bool more;  // the next block can follow
};

// Folds the ASCII at `from`, up to 16 bytes, to the first byte that is none or to a second white space in a row. All 16
// bytes at `to` are written. Requires: 17 bytes at `from`.
FoldedBlock fold_block(const char *from, char *to) {
  const Block block = load(from);
  const Block spaces = spaces_in(block);
  const Block pairs = spaces & spaces_in(load(from + 1));
  const Block upper = (block > 'A' - 1) & (block < 'Z' + 1);
  const Block quotes = block == '`';
  const Block folded = ((block | (upper & 0x20)) & ~(spaces | quotes)) | (spaces & ' ') | (quotes & '\'');
  std::memcpy(to, &folded, sizeof folded);
  const Block odd = (block < 0) | pairs;
  const std::size_t plain = bytes_before(odd);
  if (plain == sizeof(Block)) return {plain, true};
  // The first of two white spaces is still folded.
  return {is_ascii(from[plain]) ? plain + 1 : plain, false};
}

// The same of fewer bytes than a block and one have: the rest of a text. At most `size` of them are folded.
FoldedBlock fold_rest(const char *from, std::size_t size, char *to) {
  char padded[sizeof(Block) + 1] = {};
  std::memcpy(padded, from, size);
  FoldedBlock folded = fold_block(padded, to);
  folded.size = std::min(folded.size, size);
  return folded;
}

}  // namespace

// One run over a text.
class Folding {
 public:
  Folding(const FoldTable &table, std::string_view text, FoldedText &out) : table_(table), text_(text), out_(out) {
    out_.size_ = 0;
    out_.runs_.assign(1, {0, 0, 0});
    reserve();
  }

  void run() {
    while (at_ < text_.size()) {
      if (!(after_space_ && is_ascii_space(text_[at_]))) blocks();
      if (at_ < text_.size()) character();
      while (at_ < text_.size() && !is_ascii(text_[at_])) {
        if (!characters_alike()) character();
      }
    }
  }

 private:
  void blocks() {
    const std::size_t begin = at_;
    const char *from = text_.data() + at_;
    const char *const end = text_.data() + text_.size();
    char *to = out_.buffer_.get() + out_.size_;
    for (bool more = true; more && from < end;) {
      const auto left = static_cast<std::size_t>(end - from);
      const FoldedBlock folded = left > sizeof(Block) ? fold_block(from, to) : fold_rest(from, left, to);
      from += folded.size;
      to += folded.size;
      more = folded.more;
    }
    at_ = static_cast<std::size_t>(from - text_.data());
    if (at_ == begin) return;
    byte_for_byte(begin);
    out_.size_ += at_ - begin;
    after_space_ = to[-1] == ' ';
  }

  // Characters of two and three bytes that fold to one of as many bytes, as nearly all of most scripts do. False: there is none here.
  bool characters_alike() {
    const char *const begin = text_.data() + at_;
    const char *const end = text_.data() + text_.size();
    const char *from = begin;
    char *to = out_.buffer_.get() + out_.size_;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(from[at]); };
    const auto continues = [&](std::size_t at) { return (byte(at) & 0xC0) == 0x80; };
    while (end - from >= 3 && byte(0) >= 0xC2 && byte(0) < 0xF0 && continues(1)) {
      const std::size_t size = byte(0) < 0xE0 ? 2 : 3;
      char32_t code = (byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu);
      if (size == 3) {
        if (!continues(2)) break;
        code = (code & 0x3FFu) << 6 | (byte(2) & 0x3Fu);
        if (code < 0x800) break;
      }
      if (code < FoldTable::kEnd) {
        const std::string_view folded = table_.folded(code);
        if (folded.size() != size || character_size(folded[0]) != size) break;
        std::memcpy(to, folded.data(), 3);  // of two bytes the third is the next one of the pool, or its end
      } else if (stays(code)) {
        std::memcpy(to, from, 3);
      } else {
        break;
      }
      from += size;
      to += size;
    }
    if (from == begin) return false;
    byte_for_byte(at_);
    at_ += static_cast<std::size_t>(from - begin);
    out_.size_ += static_cast<std::size_t>(from - begin);
    after_space_ = false;
    return true;
  }

  void character() {
    const char byte = text_[at_];
    if (is_ascii(byte)) {
      emit(table_.folded(static_cast<unsigned char>(byte)), 1);
      return;
    }
    const CodePoint character = decode_at(text_, at_);
    if (!character.valid) {
      emit("\1", 1);
    } else if (character.code < FoldTable::kEnd) {
      emit(table_.folded(character.code), character.length);
    } else if (stays(character.code)) {
      emit(text_.substr(at_, character.length), character.length);
    } else {
      emit(fold_character(character.code), character.length);
    }
  }

  // Appends what the character of `length` bytes here folds to, and goes on behind it.
  void emit(std::string_view folded, std::uint32_t length) {
    const std::size_t size = folded.size();
    const bool space = folded == " ";
    if (size > 0 && !(space && after_space_)) {
      if (size == length && size == character_size(folded[0])) {
        byte_for_byte(at_);
      } else {
        out_.runs_.push_back({static_cast<std::uint32_t>(out_.size_), static_cast<std::uint32_t>(at_), length});
      }
      std::memcpy(out_.buffer_.get() + out_.size_, folded.data(), size);
      out_.size_ += size;
      after_space_ = space;
    }
    at_ += length;
    if (size > length) reserve();
  }

  // What is appended next comes byte for byte from `original` on.
  void byte_for_byte(std::size_t original) {
    const FoldedText::Run &last = out_.runs_.back();
    if (last.length == 0 && original - last.original == out_.size_ - last.folded) return;
    out_.runs_.push_back({static_cast<std::uint32_t>(out_.size_), static_cast<std::uint32_t>(original), 0});
  }

  // Room for the rest of the text, were it to fold byte for byte.
  void reserve() {
    const std::size_t wanted = out_.size_ + (text_.size() - at_) + slack;
    if (wanted <= out_.capacity_) return;
    const std::size_t capacity = std::max(wanted, out_.capacity_ + out_.capacity_ / 2);
    auto buffer = std::make_unique_for_overwrite<char[]>(capacity);
    if (out_.size_ > 0) std::memcpy(buffer.get(), out_.buffer_.get(), out_.size_);
    out_.buffer_ = std::move(buffer);
    out_.capacity_ = capacity;
  }

  const FoldTable &table_;
  std::string_view text_;
  FoldedText &out_;
  std::size_t at_ = 0;
  bool after_space_ = false;
};

const FoldedText::Run &FoldedText::run_at(std::size_t at) const {
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), at,
                                      [](std::size_t wanted, const Run &run) { return wanted < run.folded; });
  return *(after - 1);
}

std::uint32_t FoldedText::original_begin(std::size_t at) const {
  const Run &run = run_at(at);
  return run.length != 0 ? run.original : run.original + static_cast<std::uint32_t>(at - run.folded);
}

std::uint32_t FoldedText::original_end(std::size_t at) const {
  const Run &run = run_at(at - 1);
  return run.length != 0 ? run.original + run.length : run.original + static_cast<std::uint32_t>(at - run.folded);
}

struct FoldTable::Page {
  std::array<std::uint16_t, kPageSize + 1> begin{};  // into pool: a character folds to at most 33 bytes
  std::string pool;
};

FoldTable::FoldTable() = default;

FoldTable::~FoldTable() {
  for (const auto &page : pages_) delete page.load();
}

std::string_view FoldTable::folded(char32_t code) const {
  const Page *known = pages_[code / kPageSize].load(std::memory_order_acquire);
  const Page &page = known != nullptr ? *known : make(code / kPageSize);
  const std::size_t begin = page.begin[code % kPageSize];
  return {page.pool.data() + begin, page.begin[code % kPageSize + 1] - begin};
}

// Of two threads that make the same page one throws its own away.
const FoldTable::Page &FoldTable::make(std::size_t number) const {
  auto page = std::make_unique<Page>();
  for (char32_t i = 0; i < kPageSize; ++i) {
    page->pool += fold_character(static_cast<char32_t>(number) * kPageSize + i);
    page->begin[i + 1] = static_cast<std::uint16_t>(page->pool.size());
  }
  const Page *other = nullptr;
  if (!pages_[number].compare_exchange_strong(other, page.get(), std::memory_order_acq_rel)) return *other;
  return *page.release();
}

bool folds_to_itself(std::string_view text) {
  const auto odd = [](Block block, Block next) {
    return (block < ' ') | ((block > 'A' - 1) & (block < 'Z' + 1)) | (block == '`') | ((block == ' ') & (next == ' '));
  };
  for (; text.size() > sizeof(Block); text.remove_prefix(sizeof(Block))) {
    if (bytes_before(odd(load(text.data()), load(text.data() + 1))) != sizeof(Block)) return false;
  }
  char padded[sizeof(Block) + 1];
  std::memset(padded, '-', sizeof padded);
  std::copy(text.begin(), text.end(), padded);
  return bytes_before(odd(load(padded), load(padded + 1))) == sizeof(Block);
}

void FoldTable::fold(std::string_view text, FoldedText &out) const {
  Folding(*this, text, out).run();
}

}  // namespace freehold::content
