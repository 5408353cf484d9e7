// Feeds of anybody: RSS, RDF, Atom, JSON Feed and what is none of them.
#include "host/content/records/feed.hpp"
#include "tests/fuzz/check-record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static freehold::content::Decoder decoder;
  const auto check = [size](const fh_record &record) {
    freehold::tests::check_record(record, size);
    return std::int32_t{FH_OK};
  };
  static const freehold::content::UrlParser urls;
  freehold::content::read_feed({reinterpret_cast<const char *>(data), size}, decoder, urls, check);
  return 0;
}
