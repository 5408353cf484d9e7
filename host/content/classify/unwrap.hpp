// Unwrapping: redirectors and click counters that carry the address they lead to, opened without asking anybody.
#pragma once

#include <string>
#include <string_view>

#include "host/content/url/url.hpp"

namespace freehold::content {

// The address that `url` carries, as a catalogue entry says how:
//   parameter:NAME     the value of this parameter of the query
//   path               what stands behind the entry's own path, from http on or, without a scheme, as https://
//   base64             the last segment of the path, base64 in either alphabet
//   base64-json:KEY    … of a JSON object, up to its first dot: the text at KEY
// match: the entry's. Empty: it carries none that reads as http or https, or more than 8 KiB. Linear; never throws but std::bad_alloc.
std::string unwrapped(const Url &url, std::string_view way, std::string_view match);

}  // namespace freehold::content
