// XML of anybody, in any encoding: whole, and cut into records.
#include "host/content/records/xml-records.hpp"
#include "tests/fuzz/check-record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static freehold::content::Decoder decoder;
  const auto check = [size](const fh_record &record) {
    freehold::tests::check_record(record, size);
    return std::int32_t{FH_OK};
  };
  const std::string_view bytes(reinterpret_cast<const char *>(data), size);
  freehold::content::read_xml(bytes, {}, decoder, check);
  freehold::content::read_xml(bytes, "item|a", decoder, check);
  return 0;
}
