// A written date cut into numbers, words and signs.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

struct DateToken {
  enum class Kind : std::uint8_t { number, word, sign };
  Kind kind = Kind::sign;
  std::string_view text;
  int value = 0;        // of a number of at most 9 digits, else -1
  bool spaced = false;  // white space before it
};

// The tokens are views into `folded`. What stands in brackets is left out unless it is one word that `keep` wants ("(UTC)"); so are full stops
// behind words.
std::vector<DateToken> date_tokens(std::string_view folded, const std::function<bool(std::string_view)> &keep);

}  // namespace freehold::content
