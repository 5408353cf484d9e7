#include "host/content/url/percent-encoding.hpp"

namespace freehold::content {
namespace {

constexpr std::uint8_t bit(EncodeSet set) {
  return static_cast<std::uint8_t>(set);
}

constexpr void add(std::array<std::uint8_t, 256> &table, std::string_view characters, int sets) {
  for (const char c : characters) {
    std::uint8_t &entry = table[static_cast<unsigned char>(c)];
    entry = static_cast<std::uint8_t>(entry | sets);
  }
}

constexpr std::array<std::uint8_t, 256> make_table() {
  std::array<std::uint8_t, 256> table{};
  for (int byte = 0; byte < 256; ++byte) {
    if (byte <= 0x1F || byte >= 0x7F) table[static_cast<std::size_t>(byte)] = 0xFF;
  }
  const int userinfo = bit(EncodeSet::userinfo);
  const int path = bit(EncodeSet::path) | userinfo;
  const int query = bit(EncodeSet::query) | bit(EncodeSet::special_query);
  add(table, " \"<>", bit(EncodeSet::fragment) | query | path);
  add(table, "`", bit(EncodeSet::fragment) | path);
  add(table, "#", query | path);
  add(table, "'", bit(EncodeSet::special_query));
  add(table, "?^{}", path);
  add(table, "/:;=@[\\]|", userinfo);
  return table;
}

}  // namespace

constexpr std::array<std::uint8_t, 256> encode_sets = make_table();

void append_percent_encoded(std::string_view text, EncodeSet set, std::string &out) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!is_encoded_in(byte, set)) continue;
    out.append(text, begin, at - begin);
    const char escape[3] = {'%', digits[byte >> 4], digits[byte & 15]};
    out.append(escape, 3);
    begin = at + 1;
  }
  out.append(text, begin);
}

void append_percent_decoded(std::string_view text, std::string &out) {
  std::size_t begin = 0;
  for (std::size_t at = text.find('%'); at != text.npos && at + 2 < text.size(); at = text.find('%', at)) {
    const int high = hex_value(text[at + 1]);
    const int low = hex_value(text[at + 2]);
    if (high < 0 || low < 0) {
      ++at;
      continue;
    }
    out.append(text, begin, at - begin);
    out.push_back(static_cast<char>(high * 16 + low));
    at += 3;
    begin = at;
  }
  out.append(text, begin);
}

}  // namespace freehold::content
