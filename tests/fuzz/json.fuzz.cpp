// Records of JSON: the first byte chooses where they are looked for.
#include <cstdlib>

#include "host/content/records/json-records.hpp"
#include "tests/fuzz/check-record.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
  constexpr const char *kPlaces[] = {nullptr, "", "/*", "/a/*", "/*/*", "/1"};
  const char *place = kPlaces[data[0] % std::size(kPlaces)];
  const auto where = place == nullptr ? std::nullopt : std::optional<std::string_view>(place);
  std::size_t records = 0;
  const auto outcome = freehold::content::read_json(bytes, where, [&](const fh_record &record) -> std::int32_t {
    ++records;
    freehold::tests::check_record(record, bytes.size());
    return FH_OK;
  });
  if (outcome.code < 0 && outcome.why.empty()) std::abort();
  if (outcome.code == FH_E_FORMAT && records != 0) std::abort();
  return 0;
}
