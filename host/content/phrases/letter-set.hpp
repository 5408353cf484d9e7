// Which letters stand in a text, in one number: a word with a letter that does not cannot stand in it.
#pragma once

#include <cstdint>
#include <string_view>

namespace freehold::content {

// A bit for each letter of ASCII; other bytes share them.
constexpr std::uint32_t letters_of(std::string_view text) {
  std::uint32_t letters = 0;
  for (const char c : text) letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31);
  return letters;
}

}  // namespace freehold::content
