// Frames of a hostile worker; an item that is taken is written into a corpus.
#include <cstdlib>
#include <sstream>

#include "host/corpus/item-json.hpp"
#include "host/model/wire.hpp"
#include "host/workers/protocol.hpp"

namespace {

template <class T>
void try_decode(std::string_view frame) {
  T value;
  if (!freehold::model::decode(frame, value)) return;
  std::string again;
  freehold::model::encode(value, again);
  T same;
  if (!freehold::model::decode(again, same)) std::abort();  // what was taken can be sent on
  if constexpr (std::is_same_v<T, freehold::model::JudgedItem>) {
    std::ostringstream line;
    freehold::corpus::write_item(value.item, value.notes, line);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view frame(reinterpret_cast<const char *>(data), size);
  try_decode<freehold::model::JudgedItem>(frame);
  try_decode<freehold::workers::PlannedSource>(frame);
  try_decode<freehold::workers::Ready>(frame);
  try_decode<freehold::workers::Judged>(frame);
  return 0;
}
