#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "host/config/config.hpp"
#include "host/config/short-links.hpp"

namespace freehold::config {
namespace {

constexpr off_t kLargest = 1000000;
constexpr off_t kLargestMap = 16000000;

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

// A regular file of at most `most` bytes. Empty code: read; else what is wrong, of `what`.
Problem read_file(const std::string &path, off_t most, const std::string &what, const char *if_missing, std::string &text) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) {
    return {"config-unreadable", {path, 0, 0}, what + " cannot be opened: " + std::strerror(errno),
            errno == ENOENT ? if_missing : "Check its permissions."};
  }
  struct stat about {};
  Problem wrong;
  if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
    wrong = {"config-unreadable", {path, 0, 0}, what + " is not a regular file", "Name a file."};
  } else if (about.st_size > most) {
    wrong = {"config-too-large", {path, 0, 0}, what + " is larger than " + std::to_string(most / 1000000) + " MB", "Split it: one per client."};
  } else if (!read_all(file, static_cast<std::size_t>(about.st_size), text)) {
    wrong = {"config-unreadable", {path, 0, 0}, what + " cannot be read: " + std::strerror(errno), "Check the disk."};
  }
  close(file);
  return wrong;
}

void read_link_map(Reading &reading) {
  std::string text;
  const std::string &path = reading.config.link_map_path;
  if (Problem wrong = read_file(path, kLargestMap, "the link map", "Write it with freehold links unresolved, or check its name.", text); !wrong.code.empty()) {
    reading.problems.push_back(std::move(wrong));
    return;
  }
  ShortLinks map = parse_short_links(text, path);
  reading.problems.insert(reading.problems.end(), map.problems.begin(), map.problems.end());
  reading.config.link_map = resolved(map.rows);
}

}  // namespace

Reading read_config(const std::string &path) {
  std::string text;
  if (Problem wrong = read_file(path, kLargest, "the configuration", "Run freehold init to write one, or name it with --config.", text); !wrong.code.empty()) {
    Reading reading;
    reading.config.path = path;
    reading.problems.push_back(std::move(wrong));
    return reading;
  }
  Reading reading = parse_config(text, path);
  if (!reading.config.link_map_path.empty()) read_link_map(reading);
  return reading;
}

}  // namespace freehold::config
