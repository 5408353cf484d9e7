// What all kinds of sources share, and the two ways files are opened: from a folder, from an unpack worker.
#pragma once

#include <deque>
#include <map>
#include <set>

#include "host/sources/source.hpp"

namespace freehold::sources {

inline constexpr const char *kHiddenFile = "hidden file";

// Counts what is left out; names at most a hundred of each reason.
class LeftOutBook {
 public:
  void add(const std::string &reason, std::uint64_t count = 1) { counts_[reason] += count; }
  // code: of the note. path: as it is to be shown.
  void name(const std::string &code, const std::string &source, const std::string &path, const std::string &reason);
  std::vector<std::pair<std::string, std::uint64_t>> counts() const { return {counts_.begin(), counts_.end()}; }
  const std::vector<model::Note> &notes() const { return notes_; }

 private:
  std::map<std::string, std::uint64_t> counts_;
  std::map<std::string, std::size_t> named_;
  std::vector<model::Note> notes_;
};

struct Source::Impl {
  virtual ~Impl() = default;
  // Called once, after `planned` is set.
  virtual void prepare() {}
  virtual std::optional<workers::UnitInput> next() = 0;
  virtual std::string shown(const std::string &path) const { return path; }

  workers::UnitInput unit_input(std::size_t unit) const;
  void set_partial(const std::string &reason);

  workers::SourceListing listing;
  std::string kind;
  corpus::SourceState state = corpus::SourceState::done;
  std::string reason;
  LeftOutBook left_out;
  workers::PlannedSource planned;
  std::uint64_t first_index = 0;
};

// Folder or single file. root: the open folder; or the open file with its name.
Result<std::unique_ptr<Source::Impl>> open_folder(workers::Fd root, workers::SourceListing listing);
Result<std::unique_ptr<Source::Impl>> open_single_file(workers::Fd file, const std::string &file_name, workers::SourceListing listing);
// shown_name: the archive's file name.
Result<std::unique_ptr<Source::Impl>> open_archive(workers::Fd file, const std::string &shown_name, workers::SourceListing listing,
                                                   const SourceOptions &options);

// What comes through a pipe until it ends, as a file in memory. Waits for whoever writes.
Result<workers::Fd> hold_pipe(int pipe);

// The first 512 bytes.
std::string head_of(int file);
// Text as it is; of anything else its printable ASCII, and \xNN for the rest.
std::string readable_name(const std::string &raw);

}  // namespace freehold::sources
