#include "host/worker/address-hash.hpp"

#include <algorithm>
#include <bit>

namespace freehold::worker {
namespace {

constexpr std::size_t kLongest = 320;  // RFC 3696: 64 before the @, 255 behind it

class SipState {
 public:
  explicit SipState(const workers::ContactKey &key)
      : v0_(key.first ^ 0x736f6d6570736575), v1_(key.second ^ 0x646f72616e646f6d), v2_(key.first ^ 0x6c7967656e657261), v3_(key.second ^ 0x7465646279746573) {}

  void take(std::uint64_t word) {
    v3_ ^= word;
    mix(2);
    v0_ ^= word;
  }
  std::uint64_t finish() {
    v2_ ^= 0xff;
    mix(4);
    return v0_ ^ v1_ ^ v2_ ^ v3_;
  }

 private:
  void mix(int rounds) {
    for (; rounds > 0; --rounds) {
      v0_ += v1_, v1_ = std::rotl(v1_, 13) ^ v0_, v0_ = std::rotl(v0_, 32);
      v2_ += v3_, v3_ = std::rotl(v3_, 16) ^ v2_;
      v0_ += v3_, v3_ = std::rotl(v3_, 21) ^ v0_;
      v2_ += v1_, v1_ = std::rotl(v1_, 17) ^ v2_, v2_ = std::rotl(v2_, 32);
    }
  }
  std::uint64_t v0_, v1_, v2_, v3_;
};

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; }

}  // namespace

std::uint64_t siphash(const workers::ContactKey &key, std::string_view bytes) {
  SipState state(key);
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * (i % 8));
    if (i % 8 != 7) continue;
    state.take(word);
    word = 0;
  }
  state.take(word | static_cast<std::uint64_t>(bytes.size()) << 56);
  return state.finish();
}

std::optional<std::string> usual_form(std::string_view written) {
  if (const std::size_t open = written.rfind('<'); open != written.npos && written.find('>', open) != written.npos)
    written = written.substr(open + 1, written.find('>', open) - open - 1);
  while (!written.empty() && is_blank(written.front())) written.remove_prefix(1);
  while (!written.empty() && is_blank(written.back())) written.remove_suffix(1);
  std::string form(written.substr(0, kLongest + 1));
  std::transform(form.begin(), form.end(), form.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (form.starts_with("mailto:")) form.erase(0, 7);
  const std::size_t at = form.find('@');
  if (at == form.npos || at == 0 || form.find('@', at + 1) != form.npos || form.size() > kLongest) return std::nullopt;
  const std::size_t dot = form.find('.', at);
  if (dot == form.npos || dot == at + 1 || form.back() == '.' || std::any_of(form.begin(), form.end(), is_blank)) return std::nullopt;
  return form;
}

}  // namespace freehold::worker
