#include "plugins/website/letter-case.hpp"

#include <cstddef>
#include <cstdint>

namespace freehold::website {
namespace {

bool within(std::uint32_t letter, std::uint32_t first, std::uint32_t last) { return letter >= first && letter <= last; }

// Of letters that UTF-8 writes with two bytes.
std::uint32_t lower_letter(std::uint32_t letter) {
  if (letter == 0x130) return 'i';                                                           // the Turkish capital with a dot
  if (within(letter, 0xC0, 0xDE) && letter != 0xD7) return letter + 0x20;                     // Latin-1
  if (within(letter, 0x139, 0x148) || within(letter, 0x179, 0x17E)) return letter + (letter & 1);  // Latin Extended-A: capitals are odd
  if (letter == 0x178) return 0xFF;
  if (within(letter, 0x100, 0x177) && !within(letter, 0x131, 0x138) && letter != 0x149) return letter | 1;  // and even
  if (within(letter, 0x218, 0x21B)) return letter | 1;                                        // Romanian
  if (letter == 0x386) return 0x3AC;                                                         // Greek
  if (within(letter, 0x388, 0x38A)) return letter + 0x25;
  if (letter == 0x38C) return 0x3CC;
  if (letter == 0x38E || letter == 0x38F) return letter + 0x3F;
  if (within(letter, 0x391, 0x3A9)) return letter + 0x20;
  if (within(letter, 0x410, 0x42F)) return letter + 0x20;                                     // Cyrillic
  if (within(letter, 0x400, 0x40F)) return letter + 0x50;
  if (within(letter, 0x490, 0x4BF)) return letter | 1;
  return letter;
}

// Where to go on writing.
char *put(std::uint32_t letter, char *to) {
  if (letter < 0x80) {
    *to++ = static_cast<char>(letter);
    return to;
  }
  *to++ = static_cast<char>(0xC0 | (letter >> 6));
  *to++ = static_cast<char>(0x80 | (letter & 0x3F));
  return to;
}

bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text.size(), '\0');  // no small letter takes more bytes than the capital
  char *to = out.data();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      *to++ = static_cast<char>(byte + (byte - unsigned{'A'} < 26 ? 0x20 : 0));
      continue;
    }
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
    if (byte >= 0xC2 && byte <= 0xDF && continues(next)) {
      to = put(lower_letter((byte & 0x1Fu) << 6 | (next & 0x3Fu)), to);
      ++i;
    } else if (byte == 0xE1 && next >= 0xB8 && next <= 0xBB && i + 2 < text.size() && continues(static_cast<unsigned char>(text[i + 2]))) {
      // Latin Extended Additional: Vietnamese. Capitals are even.
      *to++ = text[i];
      *to++ = text[i + 1];
      *to++ = static_cast<char>(static_cast<unsigned char>(text[i + 2]) | 1);
      i += 2;
    } else {
      *to++ = text[i];
    }
  }
  out.resize(static_cast<std::size_t>(to - out.data()));
  return out;
}

}  // namespace freehold::website
