// Encodings: which one a page's bytes are in, and the bytes as UTF-8.
//
// The decision follows the HTML standard: a byte order mark, then what the transport said, then a <meta> within the
// first 1,024 bytes; after that UTF-8 if the bytes are valid UTF-8, else windows-1252. One exception: a <meta> that
// names another encoding is not believed when the bytes are valid UTF-8 with characters beyond ASCII, because saved
// pages are re-encoded and keep their <meta>.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace freehold::content {

enum class EncodingSource : unsigned char { byte_order_mark, transport, meta, content, fallback };

struct EncodingChoice {
  std::string_view name;  // as the Encoding Standard calls it, in lower case; static storage
  EncodingSource by = EncodingSource::fallback;
};

// The standard's name for a label ("latin1" → "windows-1252"); empty if there is none.
[[nodiscard]] std::string_view encoding_of_label(std::string_view label);

// The charset parameter of a Content-Type value; empty if there is none.
[[nodiscard]] std::string_view charset_of_content_type(std::string_view content);

// `transport_label` is the charset of the Content-Type header, or empty.
[[nodiscard]] EncodingChoice choose_encoding(std::string_view bytes, std::string_view transport_label = {});

struct Decoded {
  std::string_view text;  // UTF-8, invalid sequences and a byte order mark included where `is_source` is true
  EncodingChoice encoding;
  bool is_source = false;  // text is the bytes as they were: offsets in it are offsets in the file. Else precision ends
                           // at the record.
};

// Opens every converter when it is made, so that none has to be opened later. Not thread safe.
class Decoder {
 public:
  Decoder();
  ~Decoder();
  Decoder(Decoder &&) noexcept;
  Decoder &operator=(Decoder &&) noexcept;

  // Valid until the next call; where `is_source`, as long as `bytes`.
  [[nodiscard]] Decoded decode(std::string_view bytes, std::string_view transport_label = {});
  [[nodiscard]] Decoded decode_as(std::string_view bytes, EncodingChoice encoding);

  // Names of encodings whose converter could not be opened; empty on a sound installation.
  [[nodiscard]] const std::vector<std::string> &missing() const { return missing_; }

 private:
  struct Converters;
  std::unique_ptr<Converters> converters_;
  std::vector<std::string> missing_;
  std::string text_;
};

}  // namespace freehold::content
