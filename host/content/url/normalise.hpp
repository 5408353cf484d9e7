// One form for addresses that name the same page: for item ids and for edges between pages.
//
// canonical(url), for http and https:
//   1. scheme and host as the URL parser leaves them (lower case, punycode, no default port); user name and password
//   dropped;
//   2. a single dot at the end of the host dropped;
//   3. the fragment dropped, "#!" ones too;
//   4. in path and query, percent escapes of unreserved characters (letters, digits, - . _ ~) written out, other
//   escapes in upper case;
//   5. tracking parameters dropped from the query (is_tracking_parameter); the others keep their order and bytes; empty
//   pieces
//      between "&" are dropped; a query with nothing left goes, its "?" with it;
//   6. from the end of the path, as long as there is one: slashes, and a last segment index.html, .htm, .xhtml, .shtml,
//   .php or default.html,
//      .htm, .asp, .aspx (any case); what is left of an emptied path is "/".
// Addresses of other schemes only lose the fragment. canonical() of a parsed canonical form gives the same bytes.
//
// page_key(url): canonical(url) without scheme and "//", and without a leading "www." where a dot remains in the host:
// what pages are compared by. http and https, with and without www, are the same page; the canonical form keeps what
// was written. Other schemes: as canonical().
#pragma once

#include <string>
#include <string_view>

#include "host/content/url/url.hpp"

namespace freehold::content {

std::string canonical(const Url &url);
std::string page_key(const Url &url);
// The same appended to a buffer that is used again.
void append_canonical(const Url &url, std::string &out);
void append_page_key(const Url &url, std::string &out);

// The host without a leading "www." and a trailing dot: "www.example.org" and "example.org" compare equal.
std::string_view comparable_host(std::string_view host);

// Whether a query parameter only tells where a visitor came from: utm_…, fbclid, gclid, mc_cid and their like. Compared
// without regard to case.
bool is_tracking_parameter(std::string_view name);

}  // namespace freehold::content
