// The worker's side of its confinement: limits, then two layers of seccomp and Landlock, each step tightening the one before.
//
// Before plugins are loaded: no new process or thread, no network, no signals to others, no tracing, mounting or io_uring; files are read only,
// and only below library folders and those of the plugins. After it: no file at all, no new executable memory, and only a short list of system
// calls. What the kernel does not offer is left out and not named: active() says what holds.
//
// Why two layers: constructors of a plugin run while it is loaded, before anything has been checked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace freehold::worker {

struct Limits {
  std::uint64_t memory = 0;      // address space; 0: none
  std::uint64_t file_bytes = 0;  // largest file that may be written: memfds of the unpack worker
};

// Ends with the host, core dumps off, descriptors, processes and memory limited. Sanitizer builds keep their address space.
void apply_limits(const Limits &limits);

class Sandbox {
 public:
  // Folders that may be read while plugins load: those of the plugins; the system's libraries are added.
  void before_loading(const std::vector<std::string> &folders);
  void after_loading();
  // For a process that loads nothing: both at once, with memfd_create() allowed.
  void close_for_unpacking();

  // "seccomp, landlock 6", or "separate process" where the kernel offers neither.
  std::string active() const;

 private:
  bool seccomp_ = true;   // every step so far held
  int landlock_ = -1;     // ABI in use; 0: none
};

}  // namespace freehold::worker
