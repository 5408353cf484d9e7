// The language of a text: what its author declared, else a guess from its beginning.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace freehold::content {

enum class LanguageSource : std::uint8_t { unknown, declared, guessed };

struct Language {
  std::string tag;  // BCP 47 primary subtag, lower case: "en", "de", "zh"; empty when unknown
  LanguageSource source = LanguageSource::unknown;
  friend bool operator==(const Language &, const Language &) = default;
};

// declared: a lang attribute or Content-Language value ("en-GB", "pt_BR", "de, en"), may be empty. Only a well-formed
// one counts; "und", "zxx", "mul", "mis" and "x-…" declare nothing. text is plain text; at most its first 2 KiB are
// looked at, and only where nothing was declared. A guess that the detector itself does not call reliable is unknown.
// Thread-safe.
Language language_of(std::string_view declared, std::string_view text);

// The primary subtag of a declared value, lower case and in its short form ("eng" → "en", "iw" → "he"); empty when it
// declares nothing.
std::string primary_subtag(std::string_view declared);

}  // namespace freehold::content
