#include "host/worker/file-bytes.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace freehold::worker {
namespace {
constexpr std::size_t kChunk = 1u << 20;
constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_WRITE;
}  // namespace

FileBytes::FileBytes(int descriptor, std::uint64_t most) {
  struct stat info {};
  if (::fstat(descriptor, &info) != 0) {
    if (errno == EBADF) state_ = State::gone;
    return;
  }
  if (!S_ISREG(info.st_mode)) return;
  const auto size = static_cast<std::uint64_t>(info.st_size);
  if (size > most) {
    state_ = State::too_large;
    return;
  }
  const int seals = ::fcntl(descriptor, F_GET_SEALS);
  if (size > 0 && seals >= 0 && (seals & kSeals) == kSeals) {
    void *memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (memory == MAP_FAILED) return;
    mapped_ = static_cast<const char *>(memory);
    size_ = size;
    state_ = State::read;
    return;
  }
  read_all(descriptor, most, size);
}

void FileBytes::read_all(int descriptor, std::uint64_t most, std::uint64_t expected) {
  // A byte more than expected, so that one read usually sees the end as well.
  buffer_.resize(static_cast<std::size_t>(std::min(expected, most)) + 1);
  std::size_t filled = 0;
  while (true) {
    if (filled == buffer_.size()) {
      if (filled > most) {
        buffer_ = std::string();
        state_ = State::too_large;
        return;
      }
      buffer_.resize(std::min<std::uint64_t>(filled + kChunk, most + 1));
    }
    const ssize_t got = ::pread(descriptor, buffer_.data() + filled, buffer_.size() - filled, static_cast<off_t>(filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      buffer_ = std::string();
      return;
    }
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  buffer_.resize(filled);
  state_ = State::read;
}

FileBytes::FileBytes(FileBytes &&other) noexcept
    : state_(other.state_), mapped_(std::exchange(other.mapped_, nullptr)), size_(other.size_), buffer_(std::move(other.buffer_)) {}

FileBytes::~FileBytes() {
  if (mapped_ != nullptr) ::munmap(const_cast<char *>(mapped_), size_);
}

}  // namespace freehold::worker
