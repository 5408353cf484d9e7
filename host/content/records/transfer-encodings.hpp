// Base64, quoted-printable and uuencode back to bytes. Whatever stands there gives bytes; the answer says whether it was sound.
#pragma once

#include <string>
#include <string_view>

namespace freehold::content {

// Appends. Characters of no base64 are passed over; false where there were any but white space, or where the end is missing.
bool decode_base64(std::string_view text, std::string &out);

// Appends. `header`: the Q encoding of encoded words, in which _ is a space. A "=" that begins nothing stays as written and makes it unsound.
bool decode_quoted_printable(std::string_view text, bool header, std::string &out);

// Appends what stands between "begin" and "end".
bool decode_uuencode(std::string_view text, std::string &out);

}  // namespace freehold::content
