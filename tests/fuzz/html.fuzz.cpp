// HTML of anybody, in any encoding.
#include "host/content/html/encoding.hpp"
#include "host/content/html/extract.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static freehold::content::Decoder decoder;
  static freehold::content::Extractor extractor;
  const auto decoded = decoder.decode({reinterpret_cast<const char *>(data), size});
  const freehold::content::Page &page = extractor.extract(decoded.text);
  for (const auto &block : page.blocks) {
    if (block.main != freehold::content::no_offset) static_cast<void>(page.source_of_main(block.main));
  }
  return 0;
}
