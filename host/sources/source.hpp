// A source: a folder, a file or an archive that the user named. It lists what is there, then opens what a reader wants, unit by unit.
//
//   Result<Source> source = Source::open("export.zip", "videos", nullopt, options);
//   plan = pool.plan(source->listing()); source->want(plan, first_index); pool.read(units from source->next(), …); source->summary()
//
// Opens and never parses: archives are taken apart by an unpack worker and arrive as sealed memory. No symbolic link below the named path is ever
// followed. Everything that is left out is counted under a reason.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host/corpus/corpus.hpp"
#include "host/support/result.hpp"
#include "host/workers/pool.hpp"
#include "host/workers/unpack-messages.hpp"

namespace freehold::sources {

struct SourceOptions {
  std::string worker;  // absolute path of freehold-worker; empty: the installed one
  bool sandbox = true;
  workers::UnpackLimits unpack;
  double unpack_cpu = 30;   // seconds of CPU an unpack worker may burn without delivering anything
  double unpack_hang = 30;  // seconds of neither CPU nor delivery
};

class Source {
 public:
  // path: "-" is standard input; what comes through a pipe is held in memory. name: what reports call it. A path that cannot be opened, or an
  // archive that is none, is a Problem.
  static Result<Source> open(const std::string &path, std::string name, model::Text address, const SourceOptions &options);
  Source(Source &&) noexcept;
  Source &operator=(Source &&) noexcept;
  ~Source();

  const workers::SourceListing &listing() const;

  // What the reader plans. Units are numbered from first_index on in the plan's order, whatever the order they come out in.
  void want(const workers::PlannedSource &planned, std::uint64_t first_index);

  // The next unit with its files open; nullopt: no more. A unit whose files cannot be opened any more is left out with a note.
  std::optional<workers::UnitInput> next();

  // How a file of this source is named in a report: "export.zip!dir/page.html" for archives, else the path itself.
  std::string shown(const std::string &path) const;

  // name, kind, state, reason, files, left_out; what the reader left out is in it once want() was called. reader and items stay empty.
  corpus::SourceSummary summary() const;
  // Named samples of what was refused and what could not be opened; sorted, unique.
  std::vector<model::Note> notes() const;

  struct Impl;  // one for each kind

 private:
  explicit Source(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace freehold::sources
