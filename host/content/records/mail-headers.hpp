// The headers of a message or of a part of one (RFC 5322, RFC 2045): where they stand and what their values are made of. Charsets are not decoded here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace freehold::content {

struct MailHeader {
  std::string_view name;
  std::string_view value;  // as written, folded
};

struct MailBlock {
  std::vector<MailHeader> headers;
  std::string_view body;
  bool cut = false;  // more headers than kMostHeaders

  static constexpr std::size_t kMostHeaders = 10000;
  // The first of a name in any case; empty if there is none.
  std::string_view value(std::string_view name) const;
};

// Headers end at the first empty line, or where a line is none.
MailBlock split_headers(std::string_view message);

// Line ends of folding and white space at both ends removed.
std::string unfolded(std::string_view value);

// "text/html; charset=utf-8": the value in lower case, and its parameters, names in lower case, values without quotes.
struct MailValue {
  std::string value;
  std::vector<std::pair<std::string, std::string>> parameters;

  static constexpr std::size_t kMostParameters = 1000;
  std::string_view parameter(std::string_view name) const;
};
MailValue split_parameters(std::string_view header);

struct MailAddress {
  std::string name;     // encoded words still encoded
  std::string address;
};
// The first address of a list.
std::optional<MailAddress> first_address(std::string_view list);
std::size_t count_addresses(std::string_view list);

bool equals_ignoring_case(std::string_view a, std::string_view b);

}  // namespace freehold::content
