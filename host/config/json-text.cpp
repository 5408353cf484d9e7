#include "host/config/json-text.hpp"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <locale>
#include <sstream>
#include <string_view>
#include <utility>

namespace freehold::config {
namespace {

void put(const toml::node &node, std::string &out);

void put_text(std::string_view text, std::string &out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += escaped;
    } else {
      out += c;
    }
  }
  out += '"';
}

void put_number(double number, std::string &out) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end.ptr);
}

void put_table(const toml::table &table, std::string &out) {
  out += '{';
  bool first = true;
  for (const auto &[key, node] : table) {
    if (!std::exchange(first, false)) out += ',';
    put_text(key.str(), out);
    out += ':';
    put(node, out);
  }
  out += '}';
}

void put_array(const toml::array &array, std::string &out) {
  out += '[';
  bool first = true;
  for (const toml::node &node : array) {
    if (!std::exchange(first, false)) out += ',';
    put(node, out);
  }
  out += ']';
}

template <class T>
std::string printed(const T &value) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << value;
  return out.str();
}

void put(const toml::node &node, std::string &out) {
  switch (node.type()) {
    case toml::node_type::table:
      return put_table(*node.as_table(), out);
    case toml::node_type::array:
      return put_array(*node.as_array(), out);
    case toml::node_type::string:
      return put_text(node.as_string()->get(), out);
    case toml::node_type::integer:
      out += std::to_string(node.as_integer()->get());
      return;
    case toml::node_type::floating_point:
      return put_number(node.as_floating_point()->get(), out);
    case toml::node_type::boolean:
      out += node.as_boolean()->get() ? "true" : "false";
      return;
    case toml::node_type::date:
      return put_text(printed(node.as_date()->get()), out);
    case toml::node_type::time:
      return put_text(printed(node.as_time()->get()), out);
    case toml::node_type::date_time:
      return put_text(printed(node.as_date_time()->get()), out);
    case toml::node_type::none:
      break;
  }
  out += "null";
}

}  // namespace

std::string to_json(const toml::table &table) {
  std::string out;
  put_table(table, out);
  return out;
}

}  // namespace freehold::config
