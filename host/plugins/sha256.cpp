#include "host/plugins/sha256.hpp"

#include <nettle/sha2.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

namespace freehold::plugins {

std::optional<std::string> sha256_of(int file) {
  constexpr std::size_t kAtOnce = 1 << 16;
  const auto buffer = std::make_unique_for_overwrite<std::uint8_t[]>(kAtOnce);
  sha256_ctx context;
  sha256_init(&context);
  for (off_t at = 0;;) {
    const ssize_t got = pread(file, buffer.get(), kAtOnce, at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    sha256_update(&context, static_cast<std::size_t>(got), buffer.get());
    at += got;
  }
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
  sha256_digest(&context, bytes.size(), bytes.data());
  std::string hex;
  for (const std::uint8_t byte : bytes) {
    hex += "0123456789abcdef"[byte >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

}  // namespace freehold::plugins
