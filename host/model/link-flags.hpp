// The flags of links, forms and calls that the host itself looks at, and whether one of these stands in the main content.
#pragma once

#include <cstdint>

#include "host/model/item.hpp"

namespace freehold::model {

inline constexpr std::uint32_t kLinkOwned = 1u << 0;  // enum fh_link_flag
inline constexpr std::uint32_t kLinkInText = 1u << 1;
inline constexpr std::uint32_t kLinkSelf = 1u << 3;
inline constexpr std::uint32_t kLinkEmbed = 1u << 4;
inline constexpr std::uint32_t kLinkUnresolved = 1u << 5;
inline constexpr std::uint32_t kInMain = 1u;  // of forms and calls

inline bool in_main(const Link &x) { return x.place == Place::main || (x.flags & kLinkInText) != 0; }
inline bool in_main(const Form &x) { return x.place == Place::main || (x.flags & kInMain) != 0; }
inline bool in_main(const Call &x) { return x.place == Place::main || (x.flags & kInMain) != 0; }

// Opens another page of the author's own: not the same one, nothing that only loads.
inline bool opens_own_page(const Link &x) { return (x.flags & (kLinkOwned | kLinkSelf | kLinkEmbed)) == kLinkOwned && x.kind != "self"; }

}  // namespace freehold::model
