// The corpus file: JSON Lines in zstd. A header line, one item a line sorted by id, a footer line; `zstdcat | jq` reads it. A shard is a corpus file.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "host/corpus/corpus.hpp"
#include "host/support/result.hpp"

namespace freehold::corpus {

struct CorpusHeader {
  std::string version;  // of freehold
  std::string plan;     // digest of what all parts of one reading share: plugins, own ground, catalogues
  std::string sources;  // digest of the sources' names and addresses
  std::uint32_t shard = 0;
  std::uint32_t shards = 1;
  bool text = true;  // main texts were kept
  std::vector<std::string> plugins;  // "id version sha256"
};

// What stands beside the items. Sorted as in Corpus.
struct CorpusFooter {
  std::vector<model::Channel> channels;
  std::vector<model::ContactCount> contacts;
  std::vector<ContactCell> contact_cells;
  std::vector<model::MetricRecord> metrics;
  std::vector<model::Note> notes;
  std::vector<SourceSummary> sources;
  std::vector<std::pair<std::string, std::uint64_t>> faults;  // plugin → faults while reading
  std::string isolation;
};

// Puts the lists of a footer into an order of their own, whoever came first, and drops what stands there twice; contacts are in the order of a
// ContactBook. Different versions of one channel all stay: the Collector unites them.
void tidy(CorpusFooter &footer);

// Takes items in any order and writes the file sorted. Items wait in a temporary file, so memory grows with their ids only.
class CorpusWriter {
 public:
  // descriptor: where the corpus goes; not owned. jsonl: item lines, and behind them a line for each list of contacts, as plain text.
  CorpusWriter(int descriptor, bool jsonl);
  ~CorpusWriter();

  Result<Done> add(const model::JudgedItem &item);
  // A line as write_item made it; id: its item's.
  Result<Done> add_line(const std::string &id, std::string_view line);
  Result<Done> finish(const CorpusHeader &header, const CorpusFooter &footer);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads a file from its start. header() and footer() are there after open() and after next() answered 0.
class CorpusReader {
 public:
  static Result<CorpusReader> open(const std::string &path);
  CorpusReader(CorpusReader &&) noexcept;
  CorpusReader &operator=(CorpusReader &&) noexcept;
  ~CorpusReader();

  const CorpusHeader &header() const;
  // 1: an item; 0: the end, the footer was right; -1: damage, told by problem().
  int next(model::ContentItem &item);
  // The same as the item's line; id is filled.
  int next_line(std::string &id, std::string &line);
  const Problem &problem() const;
  const CorpusFooter &footer() const;

 private:
  struct State;
  explicit CorpusReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// Joins parts of one reading into one corpus. Refused, with the list: parts of another plan, version or sources, shards missing or given twice,
// an item in two parts, a damaged part.
Result<Done> merge_corpora(const std::vector<std::string> &parts, int descriptor);

}  // namespace freehold::corpus
