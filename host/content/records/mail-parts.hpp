// The parts of a message (MIME): its first HTML and plain text in UTF-8, and what else hangs on it by name, type and size.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/content/html/encoding.hpp"
#include "host/content/records/mail-headers.hpp"

namespace freehold::content {

struct MailAttachment {
  std::string name;  // may be empty
  std::string type;
  std::uint64_t size = 0;  // bytes once decoded
};

struct MailParts {
  static constexpr std::size_t kDeepest = 32;    // parts within parts
  static constexpr std::size_t kMostParts = 1000;

  std::optional<std::string> html;
  std::optional<std::string> text;
  std::vector<MailAttachment> attachments;
  std::string cut;  // not empty: what was left out, and why
};

// `message`: whole, its headers split off. Bodies are decoded one at a time.
MailParts read_parts(const MailBlock &message, Decoder &decoder);

// Text of format=flowed (RFC 3676) with its paragraphs whole; quoted lines keep one > for each level. `delete_space`: DelSp=yes.
std::string unflowed(std::string_view text, bool delete_space);

}  // namespace freehold::content
