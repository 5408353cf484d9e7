#include "host/worker/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace freehold::worker {
namespace {

constexpr std::size_t kBlock = 64u << 10;
constexpr std::size_t kEndRecord = 22;          // of a zip, without its comment
constexpr std::size_t kLongestComment = 65535;
constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kTarMagic = 257;
constexpr const char *kTruncated = "truncated archive";

std::string bytes_at(int descriptor, std::uint64_t at, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::pread(descriptor, bytes.data() + filled, size - filled, static_cast<off_t>(at + filled));
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

std::uint64_t file_size(int descriptor) {
  struct stat info {};
  return ::fstat(descriptor, &info) == 0 && info.st_size > 0 ? static_cast<std::uint64_t>(info.st_size) : 0;
}

bool has_end_record(int descriptor, std::uint64_t size) {
  const std::size_t tail = static_cast<std::size_t>(std::min<std::uint64_t>(size, kEndRecord + kLongestComment));
  const std::string end = bytes_at(descriptor, size - tail, tail);
  for (std::size_t at = end.size() < kEndRecord ? 0 : end.size() - kEndRecord + 1; at-- > 0;) {
    if (std::memcmp(end.data() + at, "PK\5\6", 4) != 0) continue;
    const auto low = static_cast<unsigned char>(end[at + 20]);
    const auto high = static_cast<unsigned char>(end[at + 21]);
    if (at + kEndRecord + low + 256u * high <= end.size()) return true;
  }
  return false;
}

}  // namespace

// What libarchive reads from. Positions are its own: the descriptor's is shared with the host.
struct Archive::Input {
  int descriptor = -1;
  std::uint64_t size = 0;
  std::uint64_t at = 0;
  std::uint64_t taken = 0;  // bytes read so far, again and again included
  std::vector<char> block = std::vector<char>(kBlock);

  static la_ssize_t read(archive *, void *self, const void **buffer) {
    auto *input = static_cast<Input *>(self);
    const ssize_t got = ::pread(input->descriptor, input->block.data(), input->block.size(), static_cast<off_t>(input->at));
    if (got < 0) return -1;
    input->at += static_cast<std::uint64_t>(got);
    input->taken += static_cast<std::uint64_t>(got);
    *buffer = input->block.data();
    return got;
  }
  static la_int64_t skip(archive *, void *self, la_int64_t request) {
    auto *input = static_cast<Input *>(self);
    const std::uint64_t left = input->size - std::min(input->at, input->size);
    const std::uint64_t step = std::min<std::uint64_t>(left, static_cast<std::uint64_t>(std::max<la_int64_t>(request, 0)));
    input->at += step;
    return static_cast<la_int64_t>(step);
  }
  static la_int64_t seek(archive *, void *self, la_int64_t offset, int whence) {
    auto *input = static_cast<Input *>(self);
    const auto base = static_cast<la_int64_t>(whence == SEEK_CUR ? input->at : whence == SEEK_END ? input->size : 0);
    if (offset < 0 && base + offset < 0) return ARCHIVE_FATAL;
    input->at = static_cast<std::uint64_t>(base + offset);
    return static_cast<la_int64_t>(input->at);
  }
};

ArchiveShape archive_shape(int descriptor) {
  ArchiveShape shape;
  const std::uint64_t size = file_size(descriptor);
  const std::string start = bytes_at(descriptor, 0, kTarBlock);
  const auto begins = [&](std::string_view magic) { return std::string_view(start).starts_with(magic); };
  if (begins("PK\3\4") || begins("PK\5\6")) {
    shape.kind = ArchiveKind::zip;
    shape.truncated = !has_end_record(descriptor, size);
  } else if (begins("\x1f\x8b") || begins("\x28\xb5\x2f\xfd")) {
    shape.kind = ArchiveKind::tar;
  } else if (start.size() == kTarBlock && start.compare(kTarMagic, 5, "ustar") == 0) {
    shape.kind = ArchiveKind::tar;
    const std::string last = bytes_at(descriptor, size - kTarBlock, kTarBlock);
    shape.truncated = size % kTarBlock != 0 || last.find_first_not_of('\0') != std::string::npos;
  }
  return shape;
}

Archive::Archive(int descriptor, const ArchiveShape &shape, const workers::UnpackLimits &limits)
    : input_(std::make_unique<Input>()), archive_(::archive_read_new()), limits_(limits) {
  input_->descriptor = descriptor;
  input_->size = file_size(descriptor);
  if (archive_ == nullptr) throw std::bad_alloc();
  archive *a = archive_.get();
  if (shape.kind == ArchiveKind::zip) {
    // Only a cut one is read as a stream: that way has no end it could miss and cannot tell links from files.
    if (shape.truncated) {
      ::archive_read_support_format_zip_streamable(a);
    } else {
      ::archive_read_support_format_zip_seekable(a);
    }
  } else {
    ::archive_read_support_format_tar(a);
    ::archive_read_support_filter_gzip(a);
    ::archive_read_support_filter_zstd(a);
  }
  ::archive_read_set_callback_data(a, input_.get());
  ::archive_read_set_read_callback(a, Input::read);
  ::archive_read_set_skip_callback(a, Input::skip);
  ::archive_read_set_seek_callback(a, Input::seek);
  if (::archive_read_open1(a) != ARCHIVE_OK) why_ = "damaged archive";
}

Archive::~Archive() = default;

void Archive::Closer::operator()(archive *a) const { ::archive_read_free(a); }

bool Archive::over_ratio() {
  // A zip whose entries overlap reads the same bytes again and again: no more went in than there are.
  const std::uint64_t in = std::max<std::uint64_t>(1, std::min(input_->taken, input_->size));
  const la_int64_t filtered = ::archive_filter_bytes(archive_.get(), 0);
  const std::uint64_t out = std::max<std::uint64_t>(out_, filtered > 0 ? static_cast<std::uint64_t>(filtered) : 0);
  if (out <= limits_.ratio_after || out / in < limits_.ratio) return false;
  why_ = "unpacks to more than " + std::to_string(limits_.ratio) + " times its size";
  return true;
}

Archive::Step Archive::next() {
  if (!why_.empty()) return Step::broken;
  if (began_) {
    // Skipped by hand: a compressed tar is unpacked for that, and that counts.
    std::array<char, kBlock> scrap;
    if (::archive_format(archive_.get()) != ARCHIVE_FORMAT_ZIP) {
      while (read(scrap.data(), scrap.size()) > 0) {
      }
      if (!why_.empty()) return Step::broken;
    }
    ++ordinal_;
  }
  began_ = true;
  const int code = ::archive_read_next_header(archive_.get(), &entry_);
  if (code == ARCHIVE_EOF) return Step::end;
  if (code != ARCHIVE_OK && code != ARCHIVE_WARN) {
    const char *text = ::archive_error_string(archive_.get());
    const std::string said = text != nullptr ? text : "";
    const bool cut = said.find("runcated") != std::string::npos || said.find("nexpected end") != std::string::npos;
    why_ = cut ? kTruncated : "damaged archive";
    return Step::broken;
  }
  return over_ratio() ? Step::broken : Step::entry;
}

std::string_view Archive::raw_name() const {
  const char *name = ::archive_entry_pathname_utf8(entry_);
  if (name == nullptr) name = ::archive_entry_pathname(entry_);
  return name != nullptr ? name : "";
}

std::uint64_t Archive::size() const {
  if (::archive_entry_size_is_set(entry_) == 0) return model::kNowhere;
  const la_int64_t size = ::archive_entry_size(entry_);
  return size >= 0 ? static_cast<std::uint64_t>(size) : model::kNowhere;
}

bool Archive::is_folder() const { return ::archive_entry_filetype(entry_) == AE_IFDIR; }

std::string Archive::unfit() const {
  if (::archive_entry_hardlink(entry_) != nullptr || ::archive_entry_symlink(entry_) != nullptr) return "link";
  const auto type = ::archive_entry_filetype(entry_);
  if (type == AE_IFLNK) return "link";
  if (type != AE_IFREG) return "special file";
  if (::archive_entry_is_encrypted(entry_) != 0) return "encrypted";
  return "";
}

std::int64_t Archive::read(char *buffer, std::size_t size) {
  if (!why_.empty()) return -1;
  const la_ssize_t got = ::archive_read_data(archive_.get(), buffer, size);
  if (got < 0) {
    // Of a zip with its directory the next entry can still be found; of a stream nothing.
    const char *text = ::archive_error_string(archive_.get());
    const std::string said = text != nullptr ? text : "";
    const bool cut = said.find("runcated") != std::string::npos || said.find("nexpected end") != std::string::npos;
    if (got == ARCHIVE_FATAL || cut) why_ = cut ? kTruncated : "damaged archive";
    return -1;
  }
  out_ += static_cast<std::uint64_t>(got);
  if (over_ratio()) return -1;
  return got;
}

}  // namespace freehold::worker
