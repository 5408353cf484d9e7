// Charsets of mail: bytes with a label to UTF-8, encoded words (RFC 2047) and encoded parameters (RFC 2231).
#pragma once

#include <string>
#include <string_view>

#include "host/content/html/encoding.hpp"
#include "host/content/records/mail-headers.hpp"

namespace freehold::content {

// In the encoding of that label; of an unknown one, and for plain ASCII with more in it: UTF-8 where it is that, else windows-1252.
std::string utf8_of(std::string_view bytes, std::string_view label, Decoder &decoder);

// A header's value as one line of text.
std::string decoded_header(std::string_view value, Decoder &decoder);

// A parameter with its continuations (name*0*, name*1), percent escapes and charset, or with encoded words in it.
std::string decoded_parameter(const MailValue &value, std::string_view name, Decoder &decoder);

}  // namespace freehold::content
