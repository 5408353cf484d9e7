// The first and the last line of a corpus file, as JSON.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "host/corpus/corpus-file.hpp"

namespace freehold::corpus {

// {"contacts": {…}}: the line of a list in plain JSON Lines.
void write_contacts_line(const model::ContactCount &count, std::ostream &out);
void write_header(const CorpusHeader &header, std::ostream &out);
void write_footer(const CorpusFooter &footer, std::uint64_t items, const std::string &digest, std::ostream &out);

Result<CorpusHeader> read_header(std::string_view line);

struct ReadFooter {
  CorpusFooter footer;
  std::uint64_t items = 0;
  std::string digest;
};
Result<ReadFooter> read_footer(std::string_view line);
// Every footer line starts so; no item's does.
inline constexpr std::string_view kFooterStart = "{\"footer\":";

}  // namespace freehold::corpus
