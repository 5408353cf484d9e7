#include "host/content/records/zip-parts.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace freehold::content {
namespace {

constexpr std::size_t kBlock = 64u << 10;
constexpr std::uint64_t kFree = 64u << 20;  // so much may come out of anything
constexpr std::uint64_t kRatio = 400;       // and so many times what went in: sheets of equal rows reach 100
constexpr std::size_t kMostParts = 20000;

struct Closer {
  void operator()(archive *a) const { archive_read_free(a); }
};

}  // namespace

bool ZipParts::has_end() const {
  constexpr std::size_t kEndRecord = 22;
  constexpr std::size_t kLongestComment = 65535;
  if (bytes_.size() < kEndRecord) return false;
  const std::string_view tail = bytes_.substr(bytes_.size() - std::min(bytes_.size(), kEndRecord + kLongestComment));
  return tail.rfind("PK\x05\x06") != tail.npos;
}

ZipParts::Result ZipParts::broken(std::string why) {
  why_ = std::move(why);
  return Result::broken;
}

ZipParts::Result ZipParts::stream(std::string_view name, const std::function<bool(std::string_view)> &piece) {
  const std::unique_ptr<archive, Closer> zip(archive_read_new());
  if (zip == nullptr || archive_read_support_format_zip_seekable(zip.get()) != ARCHIVE_OK) return broken("no zip reader");
  if (archive_read_open_memory(zip.get(), bytes_.data(), bytes_.size()) != ARCHIVE_OK) return broken("the zip is damaged");
  archive_entry *entry = nullptr;
  for (std::size_t parts = 0; parts < kMostParts; ++parts) {
    const int step = archive_read_next_header(zip.get(), &entry);
    if (step == ARCHIVE_EOF) return Result::absent;
    if (step < ARCHIVE_WARN) return broken("the zip is damaged");
    const char *path = archive_entry_pathname_utf8(entry);
    if (path == nullptr) path = archive_entry_pathname(entry);
    if (path == nullptr || name != path) continue;
    if (archive_entry_is_encrypted(entry) != 0) return broken("the zip is encrypted");
    std::string block(kBlock, '\0');
    for (;;) {
      const la_ssize_t got = archive_read_data(zip.get(), block.data(), block.size());
      if (got == 0) return Result::whole;
      if (got < 0) return broken("a part of the zip is damaged");
      inflated_ += static_cast<std::uint64_t>(got);
      if (inflated_ > kFree && inflated_ / kRatio > bytes_.size()) return broken("what is in it grows beyond all measure");
      if (!piece(std::string_view(block).substr(0, static_cast<std::size_t>(got)))) return Result::whole;
    }
  }
  return broken("it has too many parts");
}

ZipParts::Result ZipParts::read(std::string_view name, std::size_t most, std::string &out) {
  out.clear();
  bool fits = true;
  const Result result = stream(name, [&](std::string_view piece) {
    fits = out.size() + piece.size() <= most;
    if (fits) out.append(piece);
    return fits;
  });
  return fits ? result : broken(std::string(name) + " is too long");
}

}  // namespace freehold::content
