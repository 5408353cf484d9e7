#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "host/config/config.hpp"

namespace freehold::config {
namespace {

constexpr off_t kLargest = 1000000;

Reading refuse(const std::string &path, std::string code, std::string sentence, std::string next_step) {
  Reading reading;
  reading.config.path = path;
  reading.problems.push_back({std::move(code), {path, 0, 0}, std::move(sentence), std::move(next_step)});
  return reading;
}

// False: errno says why.
bool read_all(int file, std::size_t size, std::string &text) {
  text.resize(size);
  std::size_t at = 0;
  while (at < size) {
    const ssize_t got = read(file, text.data() + at, size - at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    at += static_cast<std::size_t>(got);
  }
  text.resize(at);
  return true;
}

}  // namespace

Reading read_config(const std::string &path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) {
    return refuse(
        path, "config-unreadable", std::string("the configuration cannot be opened: ") + std::strerror(errno),
        errno == ENOENT ? "Run freehold init to write one, or name it with --config." : "Check its permissions.");
  }
  struct stat about {};
  Reading reading;
  std::string text;
  if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
    reading = refuse(path, "config-unreadable", "the configuration is not a regular file", "Name a file.");
  } else if (about.st_size > kLargest) {
    reading = refuse(path, "config-too-large", "the configuration is larger than 1 MB",
                     "Split it: one freehold.toml per client.");
  } else if (!read_all(file, static_cast<std::size_t>(about.st_size), text)) {
    reading = refuse(path, "config-unreadable",
                     std::string("the configuration cannot be read: ") + std::strerror(errno), "Check the disk.");
  } else {
    reading = parse_config(text, path);
  }
  close(file);
  return reading;
}

}  // namespace freehold::config
