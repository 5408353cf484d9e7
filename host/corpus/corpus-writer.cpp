#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cstdio>
#include <sstream>

#include "host/corpus/corpus-file.hpp"
#include "host/corpus/corpus-lines.hpp"
#include "host/corpus/digest.hpp"
#include "host/corpus/item-json.hpp"
#include "host/corpus/zstd-lines.hpp"

namespace freehold::corpus {
namespace {

struct Waiting {
  std::string id;
  std::uint64_t hash = 0;  // of the line: of two items with one id the order must not hang on who came first
  long offset = 0;
  std::size_t size = 0;
};

Problem spool_problem() {
  return {"cannot-write", {}, "The temporary file for the corpus could not be used.", "Check the free space of the folder in TMPDIR or /tmp."};
}

// The plain-text form: item lines only, straight to the descriptor.
Result<Done> write_plain(int descriptor, std::string_view text) {
  FILE *out = fdopen(dup(descriptor), "w");
  const bool good = out != nullptr && std::fwrite(text.data(), 1, text.size(), out) == text.size();
  if (out != nullptr && std::fclose(out) == 0 && good) return Done{};
  return Problem{"cannot-write", {}, "The items could not be written.", "Check where the output goes: its disk may be full."};
}

}  // namespace

struct CorpusWriter::State {
  int descriptor = -1;
  bool jsonl = false;
  std::FILE *spool = std::tmpfile();
  long size = 0;
  std::vector<Waiting> waiting;

  ~State() {
    if (spool != nullptr) std::fclose(spool);
  }
};

CorpusWriter::CorpusWriter(int descriptor, bool jsonl) : state_(std::make_unique<State>()) {
  state_->descriptor = descriptor;
  state_->jsonl = jsonl;
}

CorpusWriter::~CorpusWriter() = default;

Result<Done> CorpusWriter::add(const model::JudgedItem &item) {
  std::ostringstream line;
  write_item(item.item, item.notes, line);
  return add_line(item.item.id, line.view());
}

Result<Done> CorpusWriter::add_line(const std::string &id, std::string_view line) {
  if (state_->spool == nullptr || std::fwrite(line.data(), 1, line.size(), state_->spool) != line.size()) return spool_problem();
  state_->waiting.push_back({id, XXH3_64bits(line.data(), line.size()), state_->size, line.size()});
  state_->size += static_cast<long>(line.size());
  return Done{};
}

Result<Done> CorpusWriter::finish(const CorpusHeader &header, const CorpusFooter &footer) {
  State &s = *state_;
  std::sort(s.waiting.begin(), s.waiting.end(), [](const Waiting &a, const Waiting &b) { return std::tie(a.id, a.hash) < std::tie(b.id, b.hash); });
  if (s.spool == nullptr || std::fflush(s.spool) != 0) return spool_problem();
  ZstdWriter compressed(s.descriptor);
  Digest digest;
  std::string line;
  if (!s.jsonl) {
    std::ostringstream first;
    write_header(header, first);
    compressed.write(first.view());
  }
  for (const Waiting &item : s.waiting) {
    line.resize(item.size);
    if (std::fseek(s.spool, item.offset, SEEK_SET) != 0 || std::fread(line.data(), 1, line.size(), s.spool) != line.size()) return spool_problem();
    if (s.jsonl) {
      if (auto written = write_plain(s.descriptor, line); !written) return written;
    } else {
      digest.add(line);
      compressed.write(line);
    }
  }
  std::ostringstream last;
  if (s.jsonl) {
    for (const model::ContactCount &count : footer.contacts) write_contacts_line(count, last);
    return last.view().empty() ? Result<Done>(Done{}) : write_plain(s.descriptor, last.view());
  }
  write_footer(footer, s.waiting.size(), digest.hex(), last);
  compressed.write(last.view());
  return compressed.finish();
}

}  // namespace freehold::corpus
