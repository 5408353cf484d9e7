#include "host/content/records/text-source.hpp"

#include <array>

#include <freehold/abi.h>

#include "host/content/html/valid-utf8.hpp"
#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"

namespace freehold::content {
namespace {

enum class Utf16 { no, little, big };

// Without a mark, text of mostly western letters in UTF-16 has a NUL in every second byte.
Utf16 utf16_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Utf16::little;
  if (bytes.starts_with("\xFE\xFF")) return Utf16::big;
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 512) & ~std::size_t{1});
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] == '\0') ++(at % 2 == 0 ? even : odd);
  }
  if (head.size() < 4) return Utf16::no;
  if (odd * 4 > head.size() && even * 16 < head.size()) return Utf16::little;
  if (even * 4 > head.size() && odd * 16 < head.size()) return Utf16::big;
  return Utf16::no;
}

// One broken byte does not make a UTF-8 file another encoding: what is commoner decides.
bool looks_single_byte(std::string_view text) {
  std::size_t at = utf8_valid_prefix(text);
  if (at == text.size()) return false;
  std::size_t good = 0;
  std::size_t bad = 0;
  for (at = 0; (at = skip_ascii(text, at)) < text.size();) {
    const std::size_t length = utf8_sequence(text.substr(at, 4));
    ++(length == 0 ? bad : good);
    at += std::max<std::size_t>(length, 1);
  }
  return bad > good;
}

// 0x80 … 0x9F of windows-1252; 0: not assigned there, stands for itself.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

}  // namespace

TextSource::TextSource(std::string_view bytes) : text_(bytes) {
  if (const Utf16 kind = utf16_of(bytes); kind != Utf16::no) {
    convert_utf16(bytes, kind == Utf16::big);
  } else if (bytes.starts_with("\xEF\xBB\xBF")) {
    passed_over_ = 3;
    text_.remove_prefix(3);
  } else {
    windows_1252_ = looks_single_byte(bytes);
  }
}

void TextSource::convert_utf16(std::string_view bytes, bool big_endian) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  converted_.reserve(bytes.size() / 2 + 16);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (at == 0 && code == 0xFEFF) continue;
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    append_utf8(code, converted_);
  }
  if (bytes.size() % 2 != 0) append_utf8(0xFFFD, converted_);
  text_ = converted_;
  exact_ = false;
}

std::uint64_t TextSource::place(std::size_t at) const { return exact_ ? passed_over_ + at : FH_NOWHERE; }

std::string_view TextSource::clean(std::string_view piece, std::string &room) const {
  if (is_clean_utf8(piece)) return piece;
  room.clear();
  if (!windows_1252_) return room = clean_utf8(piece);
  for (const char c : piece) {
    const auto byte = static_cast<unsigned char>(c);
    const bool special = byte >= 0x80 && byte < 0xA0 && kWindows1252[byte - 0x80] != 0;
    append_utf8(byte == 0 ? char32_t{0xFFFD} : special ? char32_t{kWindows1252[byte - 0x80]} : char32_t{byte}, room);
  }
  return room;
}

}  // namespace freehold::content
