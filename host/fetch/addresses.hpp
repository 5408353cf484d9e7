// Which network addresses lie on the public internet.
#pragma once

#include <sys/socket.h>

namespace freehold::fetch {

// False: loopback, private, link-local, shared, multicast, reserved, or of another family than IP. An IPv6 address that carries an IPv4 one (mapped,
// NAT64, 6to4) is judged by that too.
bool is_public(const sockaddr &address);

}  // namespace freehold::fetch
