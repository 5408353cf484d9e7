// Rows of tables: CSV, JSON Lines and workbooks, whatever the bytes look like.
#include <cstdlib>

#include "host/content/records/table-records.hpp"
#include "tests/fuzz/check-record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char *>(data), size);
  std::size_t records = 0;
  const auto outcome = freehold::content::read_table(bytes, {}, [&](const fh_record &record) -> std::int32_t {
    ++records;
    freehold::tests::check_record(record, bytes.size());
    return FH_OK;
  });
  if (outcome.code < 0 && outcome.why.empty()) std::abort();
  if (outcome.code == FH_E_FORMAT && records != 0) std::abort();
  return 0;
}
