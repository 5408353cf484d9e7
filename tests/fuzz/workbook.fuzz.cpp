// Workbooks: each part is a line "== " and its name, then its bytes. The zip around them is made here, so that its checksums hold.
#include <cstdlib>

#include "host/content/records/xlsx.hpp"
#include "tests/fuzz/check-record.hpp"
#include "tests/host/content/records/zip-bytes.hpp"

namespace {

constexpr std::string_view kMark = "== ";

freehold::tests::Parts parts_of(std::string_view text) {
  freehold::tests::Parts parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with(kMark)) {
      parts.emplace_back(line.substr(kMark.size()), "");
    } else if (!parts.empty()) {
      parts.back().second.append(line).push_back('\n');
    }
  }
  return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  constexpr std::size_t kMost = 256u << 10;  // the zip is made in a megabyte
  const std::string bytes = freehold::tests::zip(parts_of({reinterpret_cast<const char *>(data), std::min(size, kMost)}));
  std::size_t records = 0;
  const auto outcome = freehold::content::read_xlsx(bytes, {}, [&](const fh_record &record) -> std::int32_t {
    ++records;
    freehold::tests::check_record(record, bytes.size());
    return FH_OK;
  });
  if (outcome.code < 0 && outcome.why.empty()) std::abort();
  if (outcome.code == FH_E_FORMAT && records != 0) std::abort();
  return 0;
}
