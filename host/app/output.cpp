#include "host/app/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <streambuf>

namespace freehold::app {
namespace {

bool is_standard_output(const std::string &path) { return path.empty() || path == "-"; }

Problem cannot_write(const std::string &path, int error) {
  return {"cannot-write", {is_standard_output(path) ? "standard output" : path, 0, 0}, std::string("It could not be written: ") + std::strerror(error) + ".",
          "Check the folder's permissions and the disk's free space, or name another file with -o."};
}

// Writes to a descriptor and remembers the first error: an unchecked std::cout loses a full disk.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) { setp(buffer_, buffer_ + sizeof buffer_); }
  int error() {
    sync();
    return error_;
  }

 protected:
  int_type overflow(int_type c) override {
    sync();
    if (c != traits_type::eof()) sputc(static_cast<char>(c));
    return traits_type::not_eof(c);
  }
  int sync() override {
    const char *from = pbase();
    while (from < pptr() && error_ == 0) {
      const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) error_ = errno;
      if (written > 0) from += written;
    }
    setp(buffer_, buffer_ + sizeof buffer_);
    return error_ == 0 ? 0 : -1;
  }

 private:
  int descriptor_;
  int error_ = 0;
  char buffer_[65536];
};

}  // namespace

Result<Done> write_descriptor(const std::string &path, const std::function<Result<Done>(int)> &write) {
  if (is_standard_output(path)) return write(STDOUT_FILENO);
  struct stat existing {};
  mode_t mode = 0644;
  const bool there = ::stat(path.c_str(), &existing) == 0;
  if (there) mode = existing.st_mode & 07777;  // what is only for its owner stays so
  if (there && !S_ISREG(existing.st_mode)) {  // a pipe or device: nothing to rename over
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_write(path, errno);
    auto written = write(descriptor);
    if (::close(descriptor) != 0 && written) return cannot_write(path, errno);
    return written;
  }
  std::string beside = path + ".XXXXXX";
  const int descriptor = ::mkostemp(beside.data(), O_CLOEXEC);
  if (descriptor < 0) return cannot_write(path, errno);
  auto written = write(descriptor);
  ::fchmod(descriptor, mode);
  const bool stored = ::fsync(descriptor) == 0 || errno == EINVAL;
  const int sync_error = errno;
  ::close(descriptor);
  if (written && stored && std::rename(beside.c_str(), path.c_str()) == 0) return written;
  const int error = stored ? errno : sync_error;
  ::unlink(beside.c_str());
  return written ? cannot_write(path, error) : written;
}

Result<Done> write_output(const std::string &path, const std::function<void(std::ostream &)> &write) {
  return write_descriptor(path, [&](int descriptor) -> Result<Done> {
    DescriptorBuffer buffer(descriptor);
    std::ostream out(&buffer);
    write(out);
    if (const int error = buffer.error(); error != 0) return cannot_write(path, error);
    return Done{};
  });
}

Result<std::string> read_whole(const std::string &path, std::size_t most) {
  const bool input = path == "-";
  const int descriptor = input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const Place where{input ? "standard input" : path, 0, 0};
  if (descriptor < 0) return Problem{"cannot-read", where, std::string("It cannot be opened: ") + std::strerror(errno) + ".", "Check the path."};
  std::string text;
  char chunk[65536];
  ssize_t got = 0;
  while ((got = ::read(descriptor, chunk, sizeof chunk)) != 0) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 || text.size() + static_cast<std::size_t>(got) > most) break;
    text.append(chunk, static_cast<std::size_t>(got));
  }
  const int error = errno;
  if (!input) ::close(descriptor);
  if (got < 0) return Problem{"cannot-read", where, std::string("It cannot be read: ") + std::strerror(error) + ".", "Check the file."};
  if (got > 0) return Problem{"too-large", where, "It is larger than " + std::to_string(most >> 20) + " MiB.", "Check that this is the right file."};
  return text;
}

}  // namespace freehold::app
