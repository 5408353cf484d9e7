// Percent encoding by the sets of the URL standard.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace freehold::content {

// Which ASCII characters a component must encode. Bytes of 0x80 and above are always encoded.
enum class EncodeSet : std::uint8_t {
  control = 1,  // C0 controls and DEL: opaque paths, opaque hosts
  fragment = 2,
  query = 4,
  special_query = 8,
  path = 16,
  userinfo = 32,
};

// For each byte the sets that encode it.
extern const std::array<std::uint8_t, 256> encode_sets;

inline bool is_encoded_in(unsigned char byte, EncodeSet set) {
  return (encode_sets[byte] & static_cast<std::uint8_t>(set)) != 0;
}

// Appends the text with every byte of the set as %XX.
void append_percent_encoded(std::string_view text, EncodeSet set, std::string &out);

// Appends the text with each %XX as its byte; a "%" that is none stays.
void append_percent_decoded(std::string_view text, std::string &out);

// 0…15, or -1.
constexpr int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace freehold::content
