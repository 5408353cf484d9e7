#include "host/worker/file-bytes.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace freehold::worker {
namespace {
constexpr std::size_t kChunk = 1u << 20;
constexpr std::size_t kSpare = 4u << 20;  // bytes of the largest buffer that is kept for the next file
constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_WRITE;
}  // namespace

FileBytes::FileBytes(int descriptor, std::uint64_t most, FileBuffer &spare) : spare_(&spare) {
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
  if (read_all(descriptor, most, size)) return;
  size_ = 0;
}

// What was read so far stays.
void FileBytes::make_room(std::size_t room) {
  if (buffer_.bytes == nullptr && spare_->room >= room) {
    buffer_ = std::exchange(*spare_, FileBuffer());
    return;
  }
  // Not filled with zeros first: pages are large.
  FileBuffer larger(room);
  if (size_ > 0) std::memcpy(larger.bytes.get(), buffer_.bytes.get(), size_);
  buffer_ = std::move(larger);
}

// False: it could not, or there is too much of it; size_ and buffer_ then hold anything.
bool FileBytes::read_all(int descriptor, std::uint64_t most, std::uint64_t expected) {
  // A byte more than expected, so that one read sees the end as well.
  std::size_t room = static_cast<std::size_t>(std::min(expected, most)) + 1;
  make_room(room);
  while (true) {
    if (size_ == room) {
      if (size_ > most) {
        state_ = State::too_large;
        return false;
      }
      room = static_cast<std::size_t>(std::min<std::uint64_t>(size_ + kChunk, most + 1));
      if (buffer_.room < room) make_room(room);
    }
    const ssize_t got = ::pread(descriptor, buffer_.bytes.get() + size_, room - size_, static_cast<off_t>(size_));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    size_ += static_cast<std::size_t>(got);
    if (size_ < room) break;  // a file gives less than it is asked for at its end only
  }
  state_ = State::read;
  return true;
}

FileBytes::FileBytes(FileBytes &&other) noexcept
    : state_(other.state_), mapped_(std::exchange(other.mapped_, nullptr)), size_(other.size_), buffer_(std::move(other.buffer_)), spare_(other.spare_) {}

FileBytes::~FileBytes() {
  if (mapped_ != nullptr) ::munmap(const_cast<char *>(mapped_), size_);
  if (buffer_.bytes != nullptr && buffer_.room <= kSpare && spare_->room < buffer_.room) *spare_ = std::move(buffer_);
}

}  // namespace freehold::worker
