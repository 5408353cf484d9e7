#include "host/corpus/digest.hpp"

#include <nettle/sha2.h>

#include <array>

namespace freehold::corpus {

struct Digest::State {
  State() { sha256_init(&context); }
  sha256_ctx context;
};

Digest::Digest() : state_(std::make_unique<State>()) {}
Digest::~Digest() = default;

void Digest::add(std::string_view bytes) { sha256_update(&state_->context, bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data())); }

std::string Digest::hex() {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> bytes{};
  sha256_digest(&state_->context, bytes.size(), bytes.data());
  std::string text;
  for (const std::uint8_t byte : bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

}  // namespace freehold::corpus
