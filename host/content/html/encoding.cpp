#include "host/content/html/encoding.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "host/content/html/entities.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/tokenizer.hpp"
#include "host/content/html/valid-utf8.hpp"

namespace freehold::content {
namespace {

struct Label {
  std::string_view label;
  std::string_view encoding;
};

constexpr Label labels[] = {
#include "host/content/html/encoding-labels.inc"
};
static_assert(std::is_sorted(std::begin(labels), std::end(labels),
                             [](const Label &a, const Label &b) { return a.label < b.label; }));

constexpr std::size_t longest_label = 24;
constexpr std::size_t prescanned = 1024;

// The encodings that ICU decodes, and what it calls them.
struct Converter {
  std::string_view encoding;
  const char *icu_name;
};

constexpr std::array converters{
    Converter{"ibm866", "IBM866"},
    Converter{"iso-8859-2", "ISO-8859-2"},
    Converter{"iso-8859-3", "ISO-8859-3"},
    Converter{"iso-8859-4", "ISO-8859-4"},
    Converter{"iso-8859-5", "ISO-8859-5"},
    Converter{"iso-8859-6", "ISO-8859-6"},
    Converter{"iso-8859-7", "ISO-8859-7"},
    Converter{"iso-8859-8", "ISO-8859-8"},
    Converter{"iso-8859-8-i", "ISO-8859-8"},
    Converter{"iso-8859-10", "ISO-8859-10"},
    Converter{"iso-8859-13", "ISO-8859-13"},
    Converter{"iso-8859-14", "ISO-8859-14"},
    Converter{"iso-8859-15", "ISO-8859-15"},
    Converter{"koi8-r", "KOI8-R"},
    Converter{"koi8-u", "KOI8-U"},
    Converter{"macintosh", "macintosh"},
    Converter{"windows-874", "windows-874"},
    Converter{"windows-1250", "windows-1250"},
    Converter{"windows-1251", "windows-1251"},
    Converter{"windows-1252", "windows-1252"},
    Converter{"windows-1253", "windows-1253"},
    Converter{"windows-1254", "windows-1254"},
    Converter{"windows-1255", "windows-1255"},
    Converter{"windows-1256", "windows-1256"},
    Converter{"windows-1257", "windows-1257"},
    Converter{"windows-1258", "windows-1258"},
    Converter{"x-mac-cyrillic", "x-mac-cyrillic"},
    Converter{"gbk", "gb18030"},
    Converter{"gb18030", "gb18030"},
    Converter{"big5", "Big5-HKSCS"},
    Converter{"euc-jp", "EUC-JP"},
    Converter{"iso-2022-jp", "ISO-2022-JP"},
    Converter{"shift_jis", "windows-31j"},
    Converter{"euc-kr", "windows-949"},
    Converter{"utf-16be", "UTF-16BE"},
    Converter{"utf-16le", "UTF-16LE"},
};

// ISO-8859-16 from 0xA0 on, which ICU does not have.
constexpr char32_t iso_8859_16[] = {
    0xA0,  0x104, 0x105, 0x141, 0x20AC, 0x201E, 0x160, 0xA7,  0x161, 0xA9,  0x218, 0xAB, 0x179, 0xAD,  0x17A, 0x17B,
    0xB0,  0xB1,  0x10C, 0x142, 0x17D,  0x201D, 0xB6,  0xB7,  0x17E, 0x10D, 0x219, 0xBB, 0x152, 0x153, 0x178, 0x17C,
    0xC0,  0xC1,  0xC2,  0x102, 0xC4,   0x106,  0xC6,  0xC7,  0xC8,  0xC9,  0xCA,  0xCB, 0xCC,  0xCD,  0xCE,  0xCF,
    0x110, 0x143, 0xD2,  0xD3,  0xD4,   0x150,  0xD6,  0x15A, 0x170, 0xD9,  0xDA,  0xDB, 0xDC,  0x118, 0x21A, 0xDF,
    0xE0,  0xE1,  0xE2,  0x103, 0xE4,   0x107,  0xE6,  0xE7,  0xE8,  0xE9,  0xEA,  0xEB, 0xEC,  0xED,  0xEE,  0xEF,
    0x111, 0x144, 0xF2,  0xF3,  0xF4,   0x151,  0xF6,  0x15B, 0x171, 0xF9,  0xFA,  0xFB, 0xFC,  0x119, 0x21B, 0xFF,
};

// What a <meta> of the first bytes declares; empty if none does.
std::string_view prescan(std::string_view bytes) {
  Tokenizer tokenizer;
  tokenizer.start(bytes.substr(0, prescanned));
  for (const Token *token = &tokenizer.next(); token->kind != TokenKind::end_of_file; token = &tokenizer.next()) {
    if (token->kind != TokenKind::start_tag || token->tag != Tag::meta) continue;
    std::string_view charset;
    std::string_view content;
    bool is_content_type = false;
    for (const Attribute &attribute : tokenizer.attributes()) {
      if (attribute.id == Attr::charset) charset = attribute.value;
      if (attribute.id == Attr::content) content = attribute.value;
      if (attribute.id == Attr::http_equiv) {
        constexpr std::string_view wanted = "content-type";
        is_content_type = std::equal(attribute.value.begin(), attribute.value.end(), wanted.begin(), wanted.end(),
                                     [](char a, char b) { return scan::lower(a) == b; });
      }
    }
    if (charset.empty() && is_content_type) charset = charset_of_content_type(content);
    const std::string_view encoding = encoding_of_label(charset);
    if (encoding.empty()) continue;
    if (encoding.starts_with("utf-16")) return "utf-8";
    return encoding == "x-user-defined" ? std::string_view{"windows-1252"} : encoding;
  }
  return {};
}

bool has_multibyte(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::string_view charset_of_content_type(std::string_view content) {
  constexpr std::string_view word = "charset";
  const char *end = content.data() + content.size();
  for (const char *at = content.data(); at != end; ++at) {
    at = std::search(at, end, word.begin(), word.end(), [](char a, char b) { return scan::lower(a) == b; });
    if (at == end) return {};
    const char *equals = scan::skip_spaces(at + word.size(), end);
    if (equals == end || *equals != '=') continue;
    const char *value = scan::skip_spaces(equals + 1, end);
    if (value == end) return {};
    const char quote = *value == '"' || *value == '\'' ? *value : '\0';
    const char *close = quote != '\0' ? scan::find(value + 1, end, quote)
                                      : scan::find_any<';', ' ', '\t', '\n', '\f', '\r'>(value, end);
    if (quote != '\0' && close == end) return {};
    const char *begin = quote != '\0' ? value + 1 : value;
    return {begin, static_cast<std::size_t>(close - begin)};
  }
  return {};
}

std::string_view encoding_of_label(std::string_view label) {
  while (!label.empty() && scan::is_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && scan::is_space(label.back())) label.remove_suffix(1);
  if (label.empty() || label.size() > longest_label) return {};
  char low[longest_label];
  std::transform(label.begin(), label.end(), low, scan::lower);
  const std::string_view wanted{low, label.size()};
  const Label *row = std::lower_bound(std::begin(labels), std::end(labels), wanted,
                                      [](const Label &l, std::string_view w) { return l.label < w; });
  return row != std::end(labels) && row->label == wanted ? row->encoding : std::string_view{};
}

EncodingChoice choose_encoding(std::string_view bytes, std::string_view transport_label) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"utf-8", EncodingSource::byte_order_mark};
  if (bytes.starts_with("\xFE\xFF")) return {"utf-16be", EncodingSource::byte_order_mark};
  if (bytes.starts_with("\xFF\xFE")) return {"utf-16le", EncodingSource::byte_order_mark};
  if (const std::string_view encoding = encoding_of_label(transport_label); !encoding.empty())
    return {encoding, EncodingSource::transport};
  const std::string_view declared = prescan(bytes);
  if (declared == "utf-8") return {declared, EncodingSource::meta};
  const bool valid = is_valid_utf8(bytes);
  if (!declared.empty() && !(valid && has_multibyte(bytes))) return {declared, EncodingSource::meta};
  if (valid) return {"utf-8", EncodingSource::content};
  return {"windows-1252", EncodingSource::fallback};
}

struct Decoder::Converters {
  struct Close {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
  };
  using Handle = std::unique_ptr<UConverter, Close>;
  std::array<Handle, converters.size()> handles;
  Handle utf8;
};

Decoder::Decoder() : converters_(std::make_unique<Converters>()) {
  const auto open = [this](const char *name) {
    UErrorCode error = U_ZERO_ERROR;
    Converters::Handle handle(ucnv_open(name, &error));
    if (U_FAILURE(error)) {
      handle.reset();
      missing_.emplace_back(name);
    }
    return handle;
  };
  for (std::size_t i = 0; i < converters.size(); ++i) converters_->handles[i] = open(converters[i].icu_name);
  converters_->utf8 = open("UTF-8");
}

Decoder::~Decoder() = default;
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;

Decoded Decoder::decode(std::string_view bytes, std::string_view transport_label) {
  return decode_as(bytes, choose_encoding(bytes, transport_label));
}

namespace {

// Bytes above ASCII stand for U+F780 … U+F7FF.
void decode_user_defined(std::string_view bytes, std::string &out) {
  char encoded[4];
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.append(encoded, write_utf8(byte < 0x80 ? byte : 0xF700u + byte, encoded));
  }
}

void decode_iso_8859_16(std::string_view bytes, std::string &out) {
  char encoded[4];
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.append(encoded, write_utf8(byte < 0xA0 ? byte : iso_8859_16[byte - 0xA0], encoded));
  }
}

void convert(UConverter *from, UConverter *to, std::string_view bytes, std::string &out) {
  ucnv_reset(from);
  ucnv_reset(to);
  std::array<UChar, 4096> pivot;
  UChar *pivot_source = pivot.data();
  UChar *pivot_target = pivot.data();
  const char *source = bytes.data();
  const char *source_end = source + bytes.size();
  std::array<char, 16384> buffer;
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  for (bool reset = true; error == U_BUFFER_OVERFLOW_ERROR; reset = false) {
    error = U_ZERO_ERROR;
    char *target = buffer.data();
    ucnv_convertEx(to, from, &target, buffer.data() + buffer.size(), &source, source_end, pivot.data(), &pivot_source,
                   &pivot_target, pivot.data() + pivot.size(), reset, true, &error);
    out.append(buffer.data(), target);
  }
}

}  // namespace

Decoded Decoder::decode_as(std::string_view bytes, EncodingChoice encoding) {
  if (encoding.name == "utf-8") return {bytes, encoding, true};
  text_.clear();
  if (encoding.name == "x-user-defined") {
    decode_user_defined(bytes, text_);
    return {text_, encoding, false};
  }
  if (encoding.name == "iso-8859-16") {
    decode_iso_8859_16(bytes, text_);
    return {text_, encoding, false};
  }
  const auto row = std::find_if(converters.begin(), converters.end(),
                                [&](const Converter &c) { return c.encoding == encoding.name; });
  UConverter *from = row == converters.end()
                         ? nullptr
                         : converters_->handles[static_cast<std::size_t>(row - converters.begin())].get();
  if (from == nullptr || converters_->utf8 == nullptr) {
    // The replacement encoding and what this installation cannot decode: nothing that could be mistaken for the page.
    text_ = bytes.empty() ? "" : "\xEF\xBF\xBD";
    return {text_, encoding, false};
  }
  convert(from, converters_->utf8.get(), bytes, text_);
  return {text_, encoding, false};
}

}  // namespace freehold::content
