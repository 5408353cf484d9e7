// What the HTML standard says of each element, as one table of bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "host/content/html/names.hpp"

namespace freehold::content::traits {

inline constexpr std::uint32_t is_void = 1u << 0;      // has no content and no end tag
inline constexpr std::uint32_t special = 1u << 1;      // end tags of ordinary elements do not reach through it
inline constexpr std::uint32_t formatting = 1u << 2;   // its end tag does not close the blocks inside
inline constexpr std::uint32_t closes_p = 1u << 3;     // its start tag ends an open paragraph
inline constexpr std::uint32_t scope = 1u << 4;        // end tags of blocks do not reach through it
inline constexpr std::uint32_t table_scope = 1u << 5;  // end tags of table parts do not reach through it
inline constexpr std::uint32_t heading = 1u << 6;
inline constexpr std::uint32_t head_content = 1u << 7;    // may stand in <head>
inline constexpr std::uint32_t block = 1u << 8;           // begins and ends a line of text
inline constexpr std::uint32_t table_part = 1u << 9;      // means nothing outside a table
inline constexpr std::uint32_t table_context = 1u << 10;  // a table or a part of it that is no cell
inline constexpr std::uint32_t breaks_out = 1u << 11;     // ends foreign content
inline constexpr std::uint32_t block_end = 1u << 12;      // its end tag closes everything inside, within its scope
inline constexpr std::uint32_t control = 1u << 13;        // is owned by a form
inline constexpr std::uint32_t rcdata = 1u << 14;         // its text is read with character references, but no tags
inline constexpr std::uint32_t rawtext = 1u << 15;        // its text is read as written
inline constexpr std::uint32_t unread = 1u << 16;         // its text is not kept in the tree
inline constexpr std::uint32_t invisible = 1u << 17;      // nothing inside is visible text

extern const std::array<std::uint32_t, tag_count> table;  // for each tag

[[nodiscard]] inline std::uint32_t of(Tag tag) {
  return table[static_cast<std::size_t>(tag)];
}
[[nodiscard]] inline bool has(Tag tag, std::uint32_t bits) {
  return (of(tag) & bits) != 0;
}

}  // namespace freehold::content::traits
