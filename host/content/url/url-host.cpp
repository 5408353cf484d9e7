#include "host/content/url/url-host.hpp"

#include <unicode/uidna.h>

#include <array>
#include <cstdint>

#include "host/content/text/unicode.hpp"
#include "host/content/url/percent-encoding.hpp"
#include "host/content/url/url-ip.hpp"

namespace freehold::content {
namespace {

// Why a limit: Punycode is quadratic in the length of a label. Names of the DNS end at 253 bytes.
constexpr std::size_t max_idna_input = 4096;
// Punycode of one character takes at most 5 digits, and UTS #46 maps one character to at most 18.
constexpr std::size_t max_idna_output = max_idna_input * 8;

enum Class : std::uint8_t { forbidden_host = 1, forbidden_domain = 2, upper = 4, escape = 8, non_ascii = 16 };

constexpr std::array<std::uint8_t, 256> make_classes() {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    if (byte <= 0x1F || byte == 0x7F) table[byte] = forbidden_domain;
    if (byte >= 0x80) table[byte] = non_ascii;
    if (byte >= 'A' && byte <= 'Z') table[byte] = upper;
  }
  for (const char c : {'\0', '\t', '\n', '\r', ' ', '#', '/', ':', '<', '>', '?', '@', '[', '\\', ']', '^', '|'}) {
    table[static_cast<unsigned char>(c)] = forbidden_host | forbidden_domain;
  }
  table['%'] = forbidden_domain | escape;
  return table;
}
constexpr auto classes = make_classes();

// All classes of the bytes of a text.
std::uint8_t classes_of(std::string_view text) {
  std::uint8_t all = 0;
  for (const char c : text) all |= classes[static_cast<unsigned char>(c)];
  return all;
}

void append_lower(std::string_view text, std::string &out) {
  const std::size_t begin = out.size();
  out.append(text);
  for (std::size_t at = begin; at < out.size(); ++at) {
    if (out[at] >= 'A' && out[at] <= 'Z') out[at] = static_cast<char>(out[at] | 0x20);
  }
}

// Judges the ASCII domain that was appended from `begin` on; rewrites it when it is an IPv4 address.
HostKind finish_domain(std::size_t begin, std::string &out) {
  const std::string_view domain = std::string_view(out).substr(begin);
  if (domain.empty() || (classes_of(domain) & (forbidden_domain | non_ascii)) != 0) return HostKind::invalid;
  if (!ends_in_number(domain)) return HostKind::name;
  std::string address;
  if (!append_ipv4(domain, address)) return HostKind::invalid;
  out.replace(begin, out.npos, address);
  return HostKind::ip;
}

HostKind append_bracketed(std::string_view host, std::string &out) {
  if (host.size() < 2 || host.back() != ']') return HostKind::invalid;
  return append_ipv6(host.substr(1, host.size() - 2), out) ? HostKind::ip : HostKind::invalid;
}

}  // namespace

Idna::Idna() {
  UErrorCode status = U_ZERO_ERROR;
  tables_ = uidna_openUTS46(
      UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
      &status);
  if (U_FAILURE(status) != 0) tables_ = nullptr;
}

Idna::~Idna() {
  if (tables_ != nullptr) uidna_close(tables_);
}

bool Idna::append_ascii(std::string_view domain, std::string &out) const {
  if (tables_ == nullptr || domain.size() > max_idna_input) return false;
  std::string buffer(max_idna_output, '\0');
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = uidna_nameToASCII_UTF8(tables_, domain.data(), static_cast<int32_t>(domain.size()),
                                                buffer.data(), static_cast<int32_t>(buffer.size()), &info, &status);
  // CheckHyphens and VerifyDnsLength are off in the URL standard.
  constexpr uint32_t allowed = UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG | UIDNA_ERROR_DOMAIN_NAME_TOO_LONG |
                               UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4;
  if (U_FAILURE(status) != 0 || length < 0 || static_cast<std::size_t>(length) > buffer.size() ||
      (info.errors & ~allowed) != 0)
    return false;
  out.append(buffer, 0, static_cast<std::size_t>(length));
  return true;
}

HostKind append_special_host(std::string_view host, const Idna &idna, std::string &out) {
  if (host.starts_with('[')) return append_bracketed(host, out);
  const std::size_t begin = out.size();
  const std::uint8_t all = classes_of(host);
  if ((all & (escape | non_ascii)) == 0) {
    if ((all & upper) != 0) {
      append_lower(host, out);
    } else {
      out.append(host);
    }
    return finish_domain(begin, out);
  }
  std::string decoded;
  append_percent_decoded(host, decoded);
  if ((classes_of(decoded) & non_ascii) == 0) {
    append_lower(decoded, out);
  } else if (!is_well_formed(decoded) || !idna.append_ascii(decoded, out)) {
    // What is not UTF-8 would become U+FFFD, which no domain name may hold.
    return HostKind::invalid;
  }
  return finish_domain(begin, out);
}

HostKind append_opaque_host(std::string_view host, std::string &out) {
  if (host.starts_with('[')) return append_bracketed(host, out);
  if ((classes_of(host) & forbidden_host) != 0) return HostKind::invalid;
  append_percent_encoded(host, EncodeSet::control, out);
  return HostKind::name;
}

}  // namespace freehold::content
