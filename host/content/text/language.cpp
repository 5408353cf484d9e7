#include "host/content/text/language.hpp"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <utility>

#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t looked_at = 2048;
// So much of where that begins, and of its middle, is asked about first: where all of both is in one language that no other resembles, the rest tells
// nothing else, and takes the detector three times as long. Of 1,167 pages none got another answer so; with 192 bytes two did.
constexpr std::size_t sampled = 256;
constexpr int all_of_it = 99;  // per cent: what the detector says at most
constexpr std::array<std::string_view, 14> resembled_by_none{"de", "el", "en", "fi", "fr", "hu", "ja", "ko", "pl", "ru", "th", "tr", "vi", "zh"};

// Other spellings of a language's tag to the one that is used: three-letter codes and codes of old. Sorted.
constexpr std::array<std::pair<std::string_view, std::string_view>, 48> spellings{{
    {"ara", "ar"}, {"bul", "bg"}, {"cat", "ca"}, {"ces", "cs"}, {"chi", "zh"}, {"cze", "cs"}, {"dan", "da"},
    {"deu", "de"}, {"dut", "nl"}, {"ell", "el"}, {"eng", "en"}, {"est", "et"}, {"eus", "eu"}, {"fas", "fa"},
    {"fin", "fi"}, {"fra", "fr"}, {"fre", "fr"}, {"ger", "de"}, {"gre", "el"}, {"heb", "he"}, {"hin", "hi"},
    {"hrv", "hr"}, {"hun", "hu"}, {"in", "id"},  {"ind", "id"}, {"ita", "it"}, {"iw", "he"},  {"ji", "yi"},
    {"jpn", "ja"}, {"jw", "jv"},  {"kor", "ko"}, {"lav", "lv"}, {"lit", "lt"}, {"mo", "ro"},  {"nld", "nl"},
    {"nor", "no"}, {"pol", "pl"}, {"por", "pt"}, {"ron", "ro"}, {"rus", "ru"}, {"slk", "sk"}, {"slv", "sl"},
    {"spa", "es"}, {"swe", "sv"}, {"tur", "tr"}, {"ukr", "uk"}, {"vie", "vi"}, {"zho", "zh"},
}};
static_assert(std::is_sorted(spellings.begin(), spellings.end()));

constexpr std::array<std::string_view, 4> says_nothing{"mis", "mul", "und", "zxx"};

struct Guess {
  std::string tag;   // empty: not known
  bool all = false;  // of the text
};

// Requires: clean UTF-8.
Guess ask_detector(std::string_view text) {
  bool reliable = false;
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> shares{};
  int bytes = 0;
  const CLD2::Language language = CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages.data(), shares.data(), &bytes, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  return {primary_subtag(CLD2::LanguageCode(language)), language == languages[0] && shares[0] >= all_of_it};
}

std::string guess(std::string_view text) {
  const std::string_view beginning = cut_at_character(text, looked_at);
  std::string repaired;
  if (!is_clean_utf8(beginning)) repaired = clean_utf8(beginning);
  const std::string_view looked = repaired.empty() ? beginning : std::string_view(repaired);
  if (looked.size() > 2 * sampled) {
    std::string sample(cut_at_character(looked, sampled));
    sample.append(" ").append(cut_at_character(looked.substr(character_begin(looked, looked.size() / 2)), sampled));
    Guess first = ask_detector(sample);
    if (first.all && std::find(resembled_by_none.begin(), resembled_by_none.end(), first.tag) != resembled_by_none.end()) return std::move(first.tag);
  }
  return ask_detector(looked).tag;
}

}  // namespace

std::string primary_subtag(std::string_view declared) {
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!declared.empty() && is_space(declared.front())) declared.remove_prefix(1);
  std::string tag;
  for (const char c : declared) {
    if (c == '-' || c == '_' || c == ',' || c == ';' || is_space(c)) break;
    const char lower = static_cast<char>(c | 0x20);
    if (lower < 'a' || lower > 'z' || tag.size() == 3) return {};
    tag.push_back(lower);
  }
  if (tag.size() < 2 || std::find(says_nothing.begin(), says_nothing.end(), tag) != says_nothing.end()) return {};
  const auto found =
      std::lower_bound(spellings.begin(), spellings.end(), tag,
                       [](const auto &entry, const std::string &wanted) { return entry.first < wanted; });
  return found != spellings.end() && found->first == tag ? std::string(found->second) : tag;
}

Language language_of(std::string_view declared, std::string_view text) {
  if (std::string tag = primary_subtag(declared); !tag.empty()) return {std::move(tag), LanguageSource::declared};
  if (std::string tag = guess(text); !tag.empty()) return {std::move(tag), LanguageSource::guessed};
  return {};
}

}  // namespace freehold::content
