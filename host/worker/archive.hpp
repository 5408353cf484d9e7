// An archive read entry by entry from a descriptor, never to disk: zip, or tar plain, gzipped or zstd-compressed. Formats are told by their first
// bytes. Reading has a budget: what comes out may not be more than `ratio` times what went in.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "host/workers/unpack-messages.hpp"

struct archive;
struct archive_entry;

namespace freehold::worker {

enum class ArchiveKind { none, zip, tar };

struct ArchiveShape {
  ArchiveKind kind = ArchiveKind::none;
  bool truncated = false;  // a zip without its end-of-central-directory record, a plain tar without its end blocks
};

// Looks at the first and last bytes.
ArchiveShape archive_shape(int descriptor);

class Archive {
 public:
  enum class Step { entry, end, broken };

  // Requires: the descriptor outlives the archive and is a regular file. Several archives may read one descriptor, one after another.
  Archive(int descriptor, const ArchiveShape &shape, const workers::UnpackLimits &limits);
  ~Archive();

  // The next entry; the one before is skipped. broken: why() says what is wrong, nothing follows.
  Step next();
  std::uint64_t ordinal() const { return ordinal_; }
  std::string_view raw_name() const;
  std::uint64_t size() const;  // as announced; kNowhere: not said
  bool is_folder() const;
  // Why an entry like this is not opened: link, special file, encrypted; empty: it may be.
  std::string unfit() const;

  // Reads on in the entry: bytes, 0 at its end, negative where it is broken or over the budget (why()).
  std::int64_t read(char *buffer, std::size_t size);
  const std::string &why() const { return why_; }

 private:
  struct Input;
  struct Closer {
    void operator()(archive *a) const;
  };
  bool over_ratio();

  std::unique_ptr<Input> input_;  // outlives the archive that reads from it
  std::unique_ptr<archive, Closer> archive_;
  archive_entry *entry_ = nullptr;
  workers::UnpackLimits limits_;
  std::uint64_t ordinal_ = 0;
  bool began_ = false;
  std::uint64_t out_ = 0;  // bytes read() gave
  std::string why_;
};

}  // namespace freehold::worker
