#include "host/model/wire.hpp"

#include "host/support/utf8.hpp"

namespace freehold::model {

std::uint64_t Decoder::long_number() {
  std::uint64_t n = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    std::string_view byte;
    if (!take(1, byte)) return 0;
    const auto b = static_cast<unsigned char>(byte[0]);
    n |= static_cast<std::uint64_t>(b & 0x7F) << shift;
    if ((b & 0x80) == 0) return n;
  }
  ok_ = false;
  return 0;
}

bool Decoder::take(std::uint64_t size, std::string_view &out) {
  if (!ok_ || size > left_.size()) {
    ok_ = false;
    return false;
  }
  out = left_.substr(0, size);
  left_.remove_prefix(size);
  return true;
}

std::string_view Decoder::text() {
  const std::uint64_t size = number();
  if (size == 0) return {};  // most of a link's strings
  std::string_view bytes;
  if (!take(size, bytes)) return {};
  if (sender_ == Sender::worker && !is_clean_utf8(bytes)) ok_ = false;
  return ok_ ? bytes : std::string_view{};
}

void Decoder::get(std::string &s) {
  const std::string_view bytes = text();
  if (ok_) s.assign(bytes);
}

void Decoder::get(RareText &s) {
  const std::string_view bytes = text();
  if (ok_) s = bytes;
}

void Decoder::get_any(ItemText &s) {
  const std::string_view bytes = text();
  if (!ok_) return;
  if (texts_ == Texts::lent) {
    s.lend(bytes);
  } else {
    s = bytes;
  }
}

void Decoder::get(Lines &lines) {
  const std::string_view bytes = text();
  if (!bytes.empty() && bytes.back() != '\n') ok_ = false;
  if (ok_) lines = texts_ == Texts::lent ? Lines::lent(bytes) : Lines::of(bytes);
}

}  // namespace freehold::model
