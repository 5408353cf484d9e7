// Standard input and other pipes as files: held in sealed memory, since units are opened by place and more than once.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "host/sources/source-impl.hpp"

namespace freehold::sources {
namespace {

constexpr std::uint64_t kMostPiped = 2ull << 30;

Problem broken(const std::string &what) {
  return {"source-open", {}, "It cannot be read: " + what + ".", "Write it to a file first and name that."};
}

bool write_all(int file, const char *bytes, std::size_t size) {
  while (size != 0) {
    const ssize_t done = ::write(file, bytes, size);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    bytes += done;
    size -= static_cast<std::size_t>(done);
  }
  return true;
}

}  // namespace

Result<workers::Fd> hold_pipe(int pipe) {
  workers::Fd memory(::memfd_create("freehold-input", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!memory) return broken(std::strerror(errno));
  // Opened so that nothing can make us wait; now there is nothing else to do.
  ::fcntl(pipe, F_SETFL, ::fcntl(pipe, F_GETFL) & ~O_NONBLOCK);
  std::array<char, 1u << 16> block;
  for (std::uint64_t held = 0;;) {
    const ssize_t got = ::read(pipe, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return broken(std::strerror(errno));
    if (got == 0) break;
    held += static_cast<std::uint64_t>(got);
    if (held > kMostPiped) return broken("more than 2 GiB came through the pipe");
    if (!write_all(memory.get(), block.data(), static_cast<std::size_t>(got))) return broken(std::strerror(errno));
  }
  ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  return memory;
}

}  // namespace freehold::sources
