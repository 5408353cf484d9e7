// TextSource: the bytes of a file of records as text to cut: without byte order mark, out of UTF-16 where they are that, else as they lie.
//
// UTF-8 and single-byte encodings are cut as they are and each piece is made clean alone, so that places in the text are places in the file and
// nothing is copied that is not used.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace freehold::content {

class TextSource {
 public:
  // Requires: bytes outlive this.
  explicit TextSource(std::string_view bytes);
  TextSource(const TextSource &) = delete;
  TextSource &operator=(const TextSource &) = delete;

  std::string_view text() const { return text_; }
  // Where a place of the text lies in the bytes; FH_NOWHERE where these were converted.
  std::uint64_t place(std::size_t at) const;
  // Not UTF-8: pieces have to be made clean before anybody looks into them.
  bool single_byte() const { return windows_1252_; }
  // A piece of the text in UTF-8 without NUL: itself, or made in `room`.
  std::string_view clean(std::string_view piece, std::string &room) const;

 private:
  void convert_utf16(std::string_view bytes, bool big_endian);

  std::string_view text_;
  std::string converted_;
  std::uint64_t passed_over_ = 0;
  bool exact_ = true;
  bool windows_1252_ = false;
};

}  // namespace freehold::content
