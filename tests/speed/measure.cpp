// Runs a command, its output thrown away, and prints what it and all its descendants took: CPU, wall time, and the sum of the peaks of every
// process's memory, which is at least the peak of the sum.  speed_measure COMMAND ARGUMENT…
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <map>

#include "tests/speed/pages.hpp"

namespace {

void look_at(long process, std::map<long, long> &peaks) {
  const std::string folder = "/proc/" + std::to_string(process);
  std::ifstream status(folder + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) peaks[process] = std::max(peaks[process], std::stol(line.substr(6)));
  }
  std::ifstream children(folder + "/task/" + std::to_string(process) + "/children");
  for (long child = 0; children >> child;) look_at(child, peaks);
}

}  // namespace

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  const auto begin = std::chrono::steady_clock::now();
  const pid_t command = ::fork();
  if (command < 0) return 2;
  if (command == 0) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, STDOUT_FILENO);
    ::execvp(argv[1], argv + 1);
    ::_exit(127);
  }
  std::map<long, long> peaks;
  int status = 0;
  rusage used{};
  while (::wait4(command, &status, WNOHANG, &used) == 0) {
    look_at(command, peaks);
    ::usleep(5000);
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  if (!WIFEXITED(status) || WEXITSTATUS(status) == 127) return 3;
  rusage all{};
  ::getrusage(RUSAGE_CHILDREN, &all);
  const auto seconds = [](const timeval &t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  long peak = 0;
  for (const auto &[process, kib] : peaks) peak += kib;
  freehold::speed::print_figures(seconds(all.ru_utime) + seconds(all.ru_stime), wall.count(), peak);
}
