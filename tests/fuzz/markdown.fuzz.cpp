// Markdown with front matter.
#include "host/worker/documents.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const std::vector<freehold::model::CatalogueEntry> catalogue;
  static freehold::worker::Documents documents(catalogue);
  fh_document document{};
  document.struct_size = sizeof document;
  static_cast<void>(documents.parse_markdown({reinterpret_cast<const char *>(data), size}, document));
  return 0;
}
