// DateWords: what the words in a written date mean, in many languages.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

// Folded for comparison: compatibility forms, small letters, no marks; digits of other scripts as 0 … 9.
std::string fold_date_text(std::string_view text);

class DateWords {
 public:
  enum class Kind : std::uint8_t { unknown, month, filler, before_noon, after_noon, hour, minute, second, zone };

  struct Meaning {
    Kind kind = Kind::unknown;
    int value = 0;             // month 1 … 12; zone: minutes east of UTC
    bool buddhist = false;     // its years are counted so
  };

  DateWords();

  // word: folded. language: "de", or empty: any; a name that means two months in different languages is then none.
  Meaning find(std::string_view word, std::string_view language) const;

 private:
  struct Month {
    std::string_view language;
    int month = 0;
  };
  std::map<std::string, std::vector<Month>, std::less<>> months_;
  std::map<std::string, Meaning, std::less<>> others_;
};

}  // namespace freehold::content
