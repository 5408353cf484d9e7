#include "host/content/html/names.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <type_traits>

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, tag_count> tag_names{
    "",         "a",        "abbr",       "address",   "applet",   "area",     "article",
    "aside",    "audio",    "b",          "base",      "basefont", "bdi",      "bdo",
    "bgsound",  "big",      "blockquote", "body",      "br",       "button",   "canvas",
    "caption",  "center",   "cite",       "code",      "col",      "colgroup", "data",
    "datalist", "dd",       "del",        "details",   "dfn",      "dialog",   "dir",
    "div",      "dl",       "dt",         "em",        "embed",    "fieldset", "figcaption",
    "figure",   "font",     "footer",     "form",      "frame",    "frameset", "h1",
    "h2",       "h3",       "h4",         "h5",        "h6",       "head",     "header",
    "hgroup",   "hr",       "html",       "i",         "iframe",   "image",    "img",
    "input",    "ins",      "kbd",        "keygen",    "label",    "legend",   "li",
    "link",     "listing",  "main",       "map",       "mark",     "marquee",  "math",
    "menu",     "menuitem", "meta",       "meter",     "nav",      "nobr",     "noembed",
    "noframes", "noscript", "object",     "ol",        "optgroup", "option",   "output",
    "p",        "param",    "picture",    "plaintext", "pre",      "progress", "q",
    "rb",       "rp",       "rt",         "rtc",       "ruby",     "s",        "samp",
    "script",   "search",   "section",    "select",    "slot",     "small",    "source",
    "span",     "strike",   "strong",     "style",     "sub",      "summary",  "sup",
    "svg",      "table",    "tbody",      "td",        "template", "textarea", "tfoot",
    "th",       "thead",    "time",       "title",     "tr",       "track",    "tt",
    "u",        "ul",       "var",        "video",     "wbr",      "xmp",      "foreignobject",
    "desc",     "mi",       "mo",         "mn",        "ms",       "mtext",    "annotation-xml",
};

constexpr std::array<std::string_view, 45> attr_names{
    "",
    "href",
    "src",
    "rel",
    "type",
    "name",
    "id",
    "class",
    "value",
    "content",
    "property",
    "itemprop",
    "http-equiv",
    "lang",
    "xml:lang",
    "action",
    "method",
    "role",
    "style",
    "hidden",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "title",
    "alt",
    "placeholder",
    "autocomplete",
    "required",
    "aria-required",
    "for",
    "form",
    "label",
    "onclick",
    "datetime",
    "data-src",
    "data",
    "media",
    "formaction",
    "srcdoc",
    "xlink:href",
    "charset",
    "data-url",
    "data-portal",
    "data-members-form",
    "data-cal-link",
};

constexpr std::uint64_t ones = 0x0101010101010101u;

// Lowers the ASCII capitals among eight bytes.
constexpr std::uint64_t lower_eight(std::uint64_t x) {
  const std::uint64_t low = x & (0x7F * ones);
  const std::uint64_t above_z = low + (0x7F - 'Z') * ones;
  const std::uint64_t from_a = low + (0x80 - 'A') * ones;
  return x | (((from_a ^ above_z) & ~x & (0x80 * ones)) >> 2);
}

template <typename Integer>
std::uint64_t load(const char *from) {
  Integer value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

// Up to eight bytes at run time, by two loads that overlap. Requires: little-endian, as all platforms of this program
// are.
inline std::uint64_t load_short(const char *name, std::size_t length) {
  static_assert(std::endian::native == std::endian::little);
  if (length >= 8) return load<std::uint64_t>(name);
  if (length >= 4) return load<std::uint32_t>(name) | load<std::uint32_t>(name + length - 4) << (8 * (length - 4));
  if (length >= 2) return load<std::uint16_t>(name) | load<std::uint16_t>(name + length - 2) << (8 * (length - 2));
  return length == 0 ? 0 : load<std::uint8_t>(name);
}

// The first eight bytes of a name in lower case, padded with zero bytes.
constexpr std::uint64_t key_of(std::string_view name) {
  if (!std::is_constant_evaluated()) return lower_eight(load_short(name.data(), name.size()));
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < name.size() && i < 8; ++i) {
    key |= static_cast<std::uint64_t>(static_cast<unsigned char>(name[i])) << (8 * i);
  }
  return lower_eight(key);
}

constexpr std::size_t slots = 512;

constexpr std::size_t slot_of(std::uint64_t key, std::size_t length) {
  return static_cast<std::size_t>(((key + length) * 0x9E3779B97F4A7C15u) >> 55);
}

struct Entry {
  std::uint64_t key = 0;
  std::uint8_t id = 0;
};

template <std::size_t count>
constexpr std::array<Entry, slots> table_of(const std::array<std::string_view, count> &names) {
  std::array<Entry, slots> table{};
  for (std::size_t i = 1; i < count; ++i) {
    std::size_t slot = slot_of(key_of(names[i]), names[i].size());
    while (table[slot].id != 0) slot = (slot + 1) % slots;
    table[slot] = {key_of(names[i]), static_cast<std::uint8_t>(i)};
  }
  return table;
}

constexpr auto tag_table = table_of(tag_names);
constexpr auto attr_table = table_of(attr_names);

bool same_tail(std::string_view known, std::string_view name) {
  for (std::size_t i = 8; i < known.size(); ++i) {
    if (scan::lower(name[i]) != known[i]) return false;
  }
  return true;
}

template <std::size_t count>
std::uint8_t look_up(std::string_view name, const std::array<Entry, slots> &table,
                     const std::array<std::string_view, count> &names) {
  const std::uint64_t key = key_of(name);
  for (std::size_t slot = slot_of(key, name.size()); table[slot].id != 0; slot = (slot + 1) % slots) {
    const std::string_view known = names[table[slot].id];
    if (table[slot].key == key && known.size() == name.size() && same_tail(known, name)) return table[slot].id;
  }
  return 0;
}

}  // namespace

Tag tag_of(std::string_view name) {
  return static_cast<Tag>(look_up(name, tag_table, tag_names));
}
Attr attr_of(std::string_view name) {
  return static_cast<Attr>(look_up(name, attr_table, attr_names));
}
std::string_view name_of(Tag tag) {
  return tag_names[static_cast<std::size_t>(tag)];
}

}  // namespace freehold::content
