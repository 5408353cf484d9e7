// Messages and mailboxes of anybody.
#include "host/content/records/mail.hpp"
#include "tests/fuzz/check-record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static freehold::content::Decoder decoder;
  const auto check = [size](const fh_record &record) {
    freehold::tests::check_record(record, size);
    return std::int32_t{FH_OK};
  };
  freehold::content::read_mail({reinterpret_cast<const char *>(data), size}, decoder, check);
  return 0;
}
