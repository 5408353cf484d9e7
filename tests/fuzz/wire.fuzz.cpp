// Frames of a hostile worker.
#include <cstdlib>

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
