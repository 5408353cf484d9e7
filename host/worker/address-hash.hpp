// An address as a number: SipHash-2-4 of its usual form under a key that lives as long as a run. Whoever has the number but not the key learns nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/workers/protocol.hpp"

namespace freehold::worker {

// SipHash-2-4 with 64 bits of output.
std::uint64_t siphash(const workers::ContactKey &key, std::string_view bytes);

// Trimmed, out of <angle brackets>, without mailto:, capitals of ASCII made small. nullopt: this is no address: it has not exactly one @ with something
// before it and a dot in what is behind it, holds a blank or is longer than 320 bytes.
std::optional<std::string> usual_form(std::string_view written);

}  // namespace freehold::worker
