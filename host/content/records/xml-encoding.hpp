// Bytes of an XML document as UTF-8: the encoding by byte order mark, by the first bytes, then by the declaration.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/content/html/encoding.hpp"

namespace freehold::content {

// text may hold invalid sequences where the document says UTF-8 and is not; append_valid_utf8() makes text of it piece by piece.
class XmlText {
 public:
  // A document that says UTF-8 (or nothing) and has no valid character beyond ASCII but invalid ones is taken for windows-1252. `bytes` must outlive this.
  XmlText(std::string_view bytes, Decoder &decoder);
  XmlText(const XmlText &) = delete;
  XmlText &operator=(const XmlText &) = delete;

  std::string_view text() const { return text_; }
  // Offset in the bytes handed in of an offset in text(); FH_NOWHERE where the text is a conversion.
  std::uint64_t source_of(std::size_t offset) const;

 private:
  std::string_view text_;
  std::string converted_;
  std::size_t skipped_ = 0;
  bool is_source_ = true;
};

}  // namespace freehold::content
