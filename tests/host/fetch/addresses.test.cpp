#include "host/fetch/addresses.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <cstring>
#include <string>

namespace freehold::fetch {
namespace {

bool public_address(const std::string &text) {
  sockaddr_storage storage{};
  if (text.find(':') == std::string::npos) {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    EXPECT_EQ(inet_pton(AF_INET, text.c_str(), &v4.sin_addr), 1) << text;
    std::memcpy(&storage, &v4, sizeof v4);
  } else {
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    EXPECT_EQ(inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr), 1) << text;
    std::memcpy(&storage, &v6, sizeof v6);
  }
  return is_public(reinterpret_cast<const sockaddr &>(storage));
}

TEST(Addresses, OfTheLocalNetworkAreNotPublic) {
  for (const char *address : {"127.0.0.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
                              "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
                              "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1", "2001::1"}) {
    EXPECT_FALSE(public_address(address)) << address;
  }
  sockaddr_storage other{};
  other.ss_family = AF_UNIX;
  EXPECT_FALSE(is_public(reinterpret_cast<const sockaddr &>(other)));
}

TEST(Addresses, OfTheInternetArePublic) {
  for (const char *address : {"1.1.1.1", "8.8.8.8", "172.32.0.1", "172.15.0.1", "192.167.1.1", "100.128.0.1", "223.255.255.255", "2606:4700::1111",
                              "::ffff:8.8.8.8", "64:ff9b::808:808", "2001:4860:4860::8888"}) {
    EXPECT_TRUE(public_address(address)) << address;
  }
}

}  // namespace
}  // namespace freehold::fetch
