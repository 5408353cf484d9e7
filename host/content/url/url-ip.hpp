// IP addresses as URLs write them.
#pragma once

#include <string>
#include <string_view>

namespace freehold::content {

// The last label is a number: such a host is an IPv4 address or nothing. `host` is ASCII and lower case.
bool ends_in_number(std::string_view host);

// Appends "192.0.2.1" for any spelling of it (hexadecimal, octal, fewer parts). False: not an address.
bool append_ipv4(std::string_view host, std::string &out);

// Appends "[2001:db8::1]", compressed. `host` is without brackets. False: not an address.
bool append_ipv6(std::string_view host, std::string &out);

}  // namespace freehold::content
