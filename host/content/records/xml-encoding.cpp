#include "host/content/records/xml-encoding.hpp"

#include <freehold/abi.h>

#include <algorithm>

#include "host/content/html/entities.hpp"
#include "host/content/html/valid-utf8.hpp"

namespace freehold::content {
namespace {

using namespace std::string_view_literals;

struct Start {
  std::string_view bytes;
  std::string_view encoding;
  std::size_t mark;  // bytes of a byte order mark
};

// Appendix F of the XML standard. The longer mark first: FF FE 00 00 begins with that of UTF-16.
constexpr Start kStarts[] = {
    {"\x00\x00\xFE\xFF"sv, "utf-32be", 4}, {"\xFF\xFE\x00\x00"sv, "utf-32le", 4}, {"\xEF\xBB\xBF"sv, "utf-8", 3},
    {"\xFE\xFF"sv, "utf-16be", 2},         {"\xFF\xFE"sv, "utf-16le", 2},         {"\x00\x00\x00<"sv, "utf-32be", 0},
    {"<\x00\x00\x00"sv, "utf-32le", 0},    {"\x00<\x00"sv, "utf-16be", 0},        {"<\x00"sv, "utf-16le", 0},
};

constexpr std::size_t kDeclarationWithin = 1024;

// The name in <?xml … encoding="name" … ?>; empty if there is none.
std::string_view declared(std::string_view bytes) {
  bytes = bytes.substr(0, kDeclarationWithin);
  const std::size_t begin = bytes.find("<?xml");
  if (begin == bytes.npos) return {};
  std::string_view declaration = bytes.substr(begin, bytes.find("?>", begin) - begin);
  const std::size_t key = declaration.find("encoding");
  if (key == declaration.npos) return {};
  const std::size_t quote = declaration.find_first_of("\"'", key);
  if (quote == declaration.npos) return {};
  const std::size_t end = declaration.find(declaration[quote], quote + 1);
  return end == declaration.npos ? std::string_view{} : declaration.substr(quote + 1, end - quote - 1);
}

std::string_view encoding_named(std::string_view label) {
  if (const std::string_view known = encoding_of_label(label); !known.empty()) return known;
  std::string dashed(label);
  std::replace(dashed.begin(), dashed.end(), '_', '-');
  return encoding_of_label(dashed);
}

bool says_windows_1252(std::string_view bytes) {
  bool invalid = false;
  for (std::size_t at = 0; at < bytes.size();) {
    at += utf8_valid_prefix(bytes.substr(at));
    if (at >= bytes.size()) break;
    invalid = true;
    ++at;
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0) == 0x80) ++at;
  }
  if (!invalid) return false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80 && utf8_sequence(bytes.substr(at)) != 0) return false;
  }
  return true;
}

std::string from_utf32(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size() / 4);
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
    char32_t code_point = 0;
    for (std::size_t i = 0; i < 4; ++i) code_point = code_point << 8 | static_cast<unsigned char>(bytes[at + (big_endian ? i : 3 - i)]);
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
    char encoded[4];
    out.append(encoded, write_utf8(code_point, encoded));
  }
  return out;
}

}  // namespace

XmlText::XmlText(std::string_view bytes, Decoder &decoder) {
  std::string_view encoding;
  for (const Start &start : kStarts) {
    if (!bytes.starts_with(start.bytes)) continue;
    encoding = start.encoding;
    skipped_ = start.mark;
    break;
  }
  text_ = bytes.substr(skipped_);
  if (encoding.empty()) {
    encoding = encoding_named(declared(bytes));
    // Bytes in which the declaration could be read are no UTF-16, whatever it says.
    if (encoding.empty() || encoding.starts_with("utf-16")) encoding = "utf-8";
    if (encoding == "utf-8" && says_windows_1252(text_)) encoding = "windows-1252";
  }
  if (encoding == "utf-8") return;
  is_source_ = false;
  if (encoding.starts_with("utf-32")) {
    converted_ = from_utf32(text_, encoding.ends_with("be"));
  } else {
    // Copied: the decoder's own text ends with its next use, and a sink may read something else.
    converted_ = std::string(decoder.decode_as(text_, {encoding, EncodingSource::meta}).text);
  }
  text_ = converted_;
}

std::uint64_t XmlText::source_of(std::size_t offset) const { return is_source_ ? offset + skipped_ : FH_NOWHERE; }

}  // namespace freehold::content
