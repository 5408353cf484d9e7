#include "host/fetch/addresses.hpp"

#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace freehold::fetch {
namespace {

struct Block {
  std::uint32_t base;
  int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) { return a << 24 | b << 16 | c << 8 | d; }

// https://www.iana.org/assignments/iana-ipv4-special-registry/
constexpr auto kSpecial = std::to_array<Block>({
    {ip(0, 0, 0, 0), 8},      {ip(10, 0, 0, 0), 8},     {ip(100, 64, 0, 0), 10}, {ip(127, 0, 0, 0), 8},    {ip(169, 254, 0, 0), 16},
    {ip(172, 16, 0, 0), 12},  {ip(192, 0, 0, 0), 24},   {ip(192, 0, 2, 0), 24},  {ip(192, 88, 99, 0), 24}, {ip(192, 168, 0, 0), 16},
    {ip(198, 18, 0, 0), 15},  {ip(198, 51, 100, 0), 24}, {ip(203, 0, 113, 0), 24}, {ip(224, 0, 0, 0), 3},
});

bool is_public(std::uint32_t address) {
  for (const Block &block : kSpecial) {
    if ((address ^ block.base) >> (32 - block.bits) == 0) return false;
  }
  return true;
}

using Bytes = std::array<std::uint8_t, 16>;

std::uint32_t four(const Bytes &bytes, std::size_t at) { return ip(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]); }

// https://www.iana.org/assignments/iana-ipv6-special-registry/
bool is_public(const Bytes &b) {
  static constexpr Bytes kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (std::memcmp(b.data(), kMapped.data(), 12) == 0) return is_public(four(b, 12));
  if (b[0] == 0 && b[1] == 0x64 && b[2] == 0xff && b[3] == 0x9b) return b[4] == 0 && b[5] == 0 && is_public(four(b, 12));
  if ((b[0] & 0xe0) != 0x20) return false;                                       // global unicast is 2000::/3
  if (b[0] == 0x20 && b[1] == 0x02) return is_public(four(b, 2));                // 6to4
  if (b[0] == 0x20 && b[1] == 0x01 && b[2] < 2) return false;                    // 2001::/23: protocol assignments, Teredo among them
  return !(b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && b[3] == 0xb8);        // documentation
}

}  // namespace

bool is_public(const sockaddr &address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return is_public(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family != AF_INET6) return false;
  sockaddr_in6 v6{};
  std::memcpy(&v6, &address, sizeof v6);
  Bytes bytes{};
  std::memcpy(bytes.data(), v6.sin6_addr.s6_addr, bytes.size());
  return is_public(bytes);
}

}  // namespace freehold::fetch
