// Records of documents as one line each, so that a test says what it expects:
//   entry: {title="x" content="y" enclosure{url="z" length=3} explicit}    an element's own text: p"x"{@id="1"}
#pragma once

#include <gtest/gtest.h>

#include <freehold/records.hpp>

#include <string>
#include <vector>

#include "host/content/records/each-record.hpp"
#include "host/content/records/record-builder.hpp"

namespace freehold::tests {

inline std::string outline(const sdk::Value &value) {
  std::string out(value.name().value_or(""));
  const std::string text(value.text().value_or(""));
  const bool has_text = value.text().present();
  if (value.integer()) return out + "=" + text;
  if (value.is_object()) {
    if (has_text) out += "\"" + text + "\"";
    std::string inside;
    for (const sdk::Value &member : value) inside += (inside.empty() ? "" : " ") + outline(member);
    return inside.empty() && has_text ? out : out + "{" + inside + "}";
  }
  return has_text ? out + "=\"" + text + "\"" : out;
}

struct Outlined {
  std::vector<std::string> records;  // "name: {…}", "name: !why it is broken", "name: ~why it was cut {…}"
  std::vector<std::uint64_t> lines;
  std::vector<std::string> places;  // the bytes each record says it lies in
  content::Outcome outcome;

  content::EachRecord keep(std::string_view bytes) {
    return [this, bytes](const fh_record &raw) -> std::int32_t {
      const sdk::Record record(&raw);
      const std::string name = std::string(record.name().value_or("")) + ": ";
      const std::string problem(record.problem().value_or(""));
      records.push_back(record.broken() ? name + "!" + problem : name + (record.cut() ? "~" + problem + " " : "") + outline(record.value()));
      lines.push_back(record.line());
      places.emplace_back(record.begin_byte() == FH_NOWHERE ? "nowhere" : bytes.substr(record.begin_byte(), record.end_byte() - record.begin_byte()));
      return FH_OK;
    };
  }
};

}  // namespace freehold::tests
