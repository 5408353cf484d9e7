// Lines of a corpus file: items, headers, footers. What is taken can be sent to a worker and written again.
#include <cstdlib>
#include <sstream>

#include "host/corpus/corpus-lines.hpp"
#include "host/corpus/item-json.hpp"
#include "host/model/wire.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char *>(data), size);
  static_cast<void>(freehold::corpus::read_header(line));
  static_cast<void>(freehold::corpus::read_footer(line));
  const auto item = freehold::corpus::read_item(line);
  if (!item) return 0;
  std::string frame;
  freehold::model::encode(*item, frame);
  freehold::model::ContentItem sent;
  if (!freehold::model::decode(frame, sent)) std::abort();
  std::ostringstream written;
  freehold::corpus::write_item(sent, {}, written);
  if (!freehold::corpus::read_item(written.str())) std::abort();
  return 0;
}
