// Records as short text, so that a test says in one line what it expects: {"a":1,"b":["x",null]} and what is special about them before it.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::tests {

inline std::string_view seen(fh_str text) { return {text.data == nullptr ? "" : text.data, static_cast<std::size_t>(text.size)}; }

inline std::string node_text(const fh_node *nodes, std::uint32_t &at) {
  const fh_node &node = nodes[at++];
  std::string out = node.name.data == nullptr ? "" : "\"" + std::string(seen(node.name)) + "\":";
  switch (node.kind) {
    case FH_NODE_NULL: return out + "null";
    case FH_NODE_TRUE: return out + "true";
    case FH_NODE_FALSE: return out + "false";
    case FH_NODE_TEXT: return out + "\"" + std::string(seen(node.text)) + "\"";
    case FH_NODE_NUMBER: return out + std::string(seen(node.text)) + (node.integer == FH_UNKNOWN ? "?" : "");
    default: break;
  }
  const bool list = node.kind == FH_NODE_LIST;
  out += list ? "[" : "{";
  for (bool first = true; at < node.next; first = false) out += (first ? "" : ",") + node_text(nodes, at);
  return out + (list ? "]" : "}");
}

// "^" begins a table or list, "name:" its name, "!why" broken, "~" cut.
inline std::string record_text(const fh_record &record) {
  std::string out = (record.flags & FH_RECORD_FIRST) != 0 ? "^" : "";
  if (record.name.data != nullptr) out += std::string(seen(record.name)) + ":";
  if ((record.flags & FH_RECORD_CUT) != 0) out += "~";
  if ((record.flags & FH_RECORD_BROKEN) != 0) return out + "!" + std::string(seen(record.problem));
  std::uint32_t at = 0;
  return out + node_text(static_cast<const fh_node *>(record.nodes.data), at);
}

struct Read {
  std::vector<std::string> records;
  std::vector<std::uint64_t> lines;
  std::vector<std::string> places;  // the bytes each record says it lies in
  content::Outcome outcome;
  bool any_broken = false;
};

template <class Reader>
Read read_all(Reader reader, std::string_view bytes, std::optional<std::string_view> where = {}) {
  Read read;
  read.outcome = reader(bytes, where, [&](const fh_record &record) -> std::int32_t {
    read.records.push_back(record_text(record));
    read.lines.push_back(record.line);
    read.places.emplace_back(record.begin == FH_NOWHERE ? "nowhere" : bytes.substr(record.begin, record.end - record.begin));
    read.any_broken = read.any_broken || (record.flags & FH_RECORD_BROKEN) != 0;
    return FH_OK;
  });
  return read;
}

// ASCII as UTF-16.
inline std::string utf16(std::string_view ascii, bool big_endian, bool mark) {
  std::string out = !mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

}  // namespace freehold::tests
