// Starting a worker executable and ending it without leaving anything behind.
//
// A child gets an environment of its own (nothing of the user's), its own process group, /dev/null as stdin, one bounded pipe for stdout and
// stderr, the descriptors it is given from 3 on and no others. The executable asks for SIGKILL when the host dies (PR_SET_PDEATHSIG) and sees the
// end of its socket besides. Requires: start() is called on a thread that lives as long as the child, which is what PDEATHSIG hangs on.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "host/support/result.hpp"
#include "host/workers/fd.hpp"

namespace freehold::workers {

// How a child ended. Default: it still runs.
struct Ending {
  bool ended = false;
  int signal = 0;  // 0: it exited
  int code = 0;
};

// "crashed (SIGSEGV)", "ended the process (exit code 0)".
std::string describe(const Ending &ending);

class Child {
 public:
  Child() = default;
  Child(Child &&other) noexcept { swap(other); }
  Child &operator=(Child &&other) noexcept {
    swap(other);
    return *this;
  }
  ~Child() { kill(); }

  // Requires: program is an absolute path. descriptors become 3, 4, … in the child.
  static Result<Child> start(const std::string &program, const std::vector<std::string> &arguments, const std::vector<int> &descriptors,
                             const std::string &mark);

  pid_t pid() const { return pid_; }
  bool running() const { return pid_ > 0 && !ending_.ended; }
  // Readable when the child has ended; -1 where the kernel has none.
  int pidfd() const { return pidfd_.get(); }
  // The read end of its stdout and stderr, non-blocking.
  int output() const { return output_.get(); }

  // Reaps it if it has ended.
  const Ending &poll();
  // SIGKILL to its whole group, then waits. Does nothing to a child that is gone.
  const Ending &kill();
  // CPU time of the whole process in nanoseconds; the last one known once it is gone.
  std::uint64_t cpu_ns();
  // Reads what it printed. Only the last 4 KiB are kept, as printable text.
  void drain_output();
  const std::string &printed() const { return printed_; }

 private:
  void swap(Child &other) noexcept;

  pid_t pid_ = -1;
  Fd pidfd_;
  Fd output_;
  Ending ending_;
  std::uint64_t cpu_ns_ = 0;
  std::string printed_;
};

// Adopts what workers leave behind: makes this process the reaper of its descendants while it lives, and kills those adopted children that carry
// `mark` in their environment and are not in `known`.
class Strays {
 public:
  explicit Strays(std::string mark);
  ~Strays();
  Strays(const Strays &) = delete;
  Strays &operator=(const Strays &) = delete;

  const std::string &mark() const { return mark_; }
  // Returns how many it killed.
  std::size_t sweep(const std::vector<pid_t> &known) const;

 private:
  std::string mark_;
  bool was_reaper_ = false;
};

// The worker of this installation, beside the running executable: <folder>/../libexec/freehold/freehold-worker.
Result<std::string> installed_worker();

}  // namespace freehold::workers
