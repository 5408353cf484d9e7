// The host extensions that this version offers to plugins; a manifest's `require` is checked against them before anything is loaded.
#pragma once

#include <array>

#include <freehold/abi.h>

namespace freehold::model {

// Sorted.
inline constexpr std::array kExtensions = {
    FH_EXT_CONTACTS,  //
    FH_EXT_FEED,
    FH_EXT_HTML,
    FH_EXT_JSON,
    FH_EXT_MAIL,
    FH_EXT_MARKDOWN,
    FH_EXT_MODEL,
    FH_EXT_PATTERN,
    FH_EXT_TABLE,
    FH_EXT_TIME,
    FH_EXT_URL,
    FH_EXT_XML,
};

}  // namespace freehold::model
