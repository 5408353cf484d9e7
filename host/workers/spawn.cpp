#include "host/workers/spawn.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace freehold::workers {
namespace {

constexpr std::size_t kKeepPrinted = 4096;
constexpr int kFirstDescriptor = 3;
constexpr const char *kMarkVariable = "FREEHOLD_WORKER_OF=";

Problem cannot_start(const std::string &program, const std::string &what) {
  return {"worker-start", {program}, "The worker process cannot be started: " + what,
          "Check that the installation is complete; freehold needs libexec/freehold/freehold-worker."};
}

// Everything posix_spawn wants released, in one place.
struct SpawnPlan {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  bool good = true;

  SpawnPlan() {
    good = posix_spawn_file_actions_init(&actions) == 0 && posix_spawnattr_init(&attributes) == 0;
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    sigdelset(&all, SIGKILL);
    sigdelset(&all, SIGSTOP);
    check(posix_spawnattr_setsigmask(&attributes, &none));
    check(posix_spawnattr_setsigdefault(&attributes, &all));
    check(posix_spawnattr_setpgroup(&attributes, 0));
    check(posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan &) = delete;
  SpawnPlan &operator=(const SpawnPlan &) = delete;
  void check(int code) { good = good && code == 0; }
};

// Copies above all target numbers, so that no dup2() of the child closes the source of a later one.
bool lift(const std::vector<int> &descriptors, std::vector<Fd> &lifted) {
  for (int descriptor : descriptors) {
    const int copy = ::fcntl(descriptor, F_DUPFD_CLOEXEC, kFirstDescriptor + static_cast<int>(descriptors.size()) + 1);
    if (copy < 0) return false;
    lifted.emplace_back(copy);
  }
  return true;
}

std::vector<std::string> environment(const std::string &mark) {
  std::vector<std::string> variables{kMarkVariable + mark};
#if defined(__SANITIZE_ADDRESS__)
  for (const char *name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
    if (const char *value = std::getenv(name)) variables.push_back(std::string(name) + '=' + value);
  }
#endif
  return variables;
}

std::vector<char *> pointers(std::vector<std::string> &strings) {
  std::vector<char *> list;
  for (std::string &s : strings) list.push_back(s.data());
  list.push_back(nullptr);
  return list;
}

}  // namespace

std::string describe(const Ending &ending) {
  if (!ending.ended) return "still runs";
  if (ending.signal == 0) return "ended the process (exit code " + std::to_string(ending.code) + ")";
  const char *name = ::sigabbrev_np(ending.signal);
  return "crashed (" + (name != nullptr ? "SIG" + std::string(name) : "signal " + std::to_string(ending.signal)) + ")";
}

Result<Child> Child::start(const std::string &program, const std::vector<std::string> &arguments, const std::vector<int> &descriptors,
                           const std::string &mark) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return cannot_start(program, std::strerror(errno));
  Fd read_end(ends[0]);
  Fd write_end(ends[1]);
  std::vector<Fd> lifted;
  std::vector<int> sources = descriptors;
  sources.push_back(write_end.get());
  if (!lift(sources, lifted)) return cannot_start(program, std::strerror(errno));

  SpawnPlan plan;
  plan.check(posix_spawn_file_actions_addopen(&plan.actions, 0, "/dev/null", O_RDONLY, 0));
  plan.check(posix_spawn_file_actions_adddup2(&plan.actions, lifted.back().get(), 1));
  plan.check(posix_spawn_file_actions_adddup2(&plan.actions, lifted.back().get(), 2));
  for (std::size_t i = 0; i < descriptors.size(); ++i) {
    plan.check(posix_spawn_file_actions_adddup2(&plan.actions, lifted[i].get(), kFirstDescriptor + static_cast<int>(i)));
  }
  plan.check(posix_spawn_file_actions_addclosefrom_np(&plan.actions, kFirstDescriptor + static_cast<int>(descriptors.size())));
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment(mark);
  pid_t pid = -1;
  const int code = plan.good ? posix_spawn(&pid, program.c_str(), &plan.actions, &plan.attributes, pointers(words).data(),
                                           pointers(variables).data())
                             : ENOMEM;
  if (code != 0) return cannot_start(program, std::strerror(code));
  Child child;
  child.pid_ = pid;
  child.pidfd_ = Fd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  child.output_ = std::move(read_end);
  ::fcntl(child.output_.get(), F_SETFL, O_NONBLOCK);
  return child;
}

void Child::swap(Child &other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(pidfd_, other.pidfd_);
  std::swap(output_, other.output_);
  std::swap(ending_, other.ending_);
  std::swap(cpu_ns_, other.cpu_ns_);
  std::swap(printed_, other.printed_);
}

const Ending &Child::poll() {
  if (!running()) return ending_;
  // Seen first, reaped after its group is dead: until then its number cannot be given to anybody else.
  siginfo_t info{};
  if (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0) return ending_;
  return kill();
}

const Ending &Child::kill() {
  if (!running()) return ending_;
  cpu_ns();
  ::kill(-pid_, SIGKILL);
  ::kill(pid_, SIGKILL);
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  ending_.ended = true;
  ending_.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  ending_.code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  drain_output();
  return ending_;
}

std::uint64_t Child::cpu_ns() {
  clockid_t clock{};
  timespec time{};
  if (running() && ::clock_getcpuclockid(pid_, &clock) == 0 && ::clock_gettime(clock, &time) == 0) {
    cpu_ns_ = static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
  }
  return cpu_ns_;
}

void Child::drain_output() {
  char bytes[4096];
  // Bounded: a child that prints for ever must not keep the host here.
  for (int i = 0; output_ && i < 32; ++i) {
    const ssize_t got = ::read(output_.get(), bytes, sizeof bytes);
    if (got == 0) output_.reset();  // else poll() would wake for it for ever
    if (got <= 0) break;
    for (ssize_t k = 0; k < got; ++k) {
      const char c = bytes[k];
      printed_.push_back((c >= ' ' && c < '\x7f') || c == '\n' ? c : '?');
    }
    if (printed_.size() > kKeepPrinted) printed_.erase(0, printed_.size() - kKeepPrinted);
  }
}

Strays::Strays(std::string mark) : mark_(std::move(mark)) {
  int before = 0;
  ::prctl(PR_GET_CHILD_SUBREAPER, &before, 0, 0, 0);
  was_reaper_ = before != 0;
  ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
}

Strays::~Strays() {
  sweep({});
  if (!was_reaper_) ::prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
}

std::size_t Strays::sweep(const std::vector<pid_t> &known) const {
  std::size_t killed = 0;
  const std::string wanted = kMarkVariable + mark_;
  // A stray's own children become ours when it dies, so look again until nothing is found.
  for (int round = 0; round < 16; ++round) {
    std::vector<pid_t> found;
    std::error_code failed;
    for (const auto &thread : std::filesystem::directory_iterator("/proc/self/task", failed)) {
      std::ifstream children(thread.path() / "children");
      for (pid_t pid = 0; children >> pid;) {
        bool is_known = false;
        for (pid_t k : known) is_known = is_known || k == pid;
        if (is_known) continue;
        std::ifstream file("/proc/" + std::to_string(pid) + "/environ", std::ios::binary);
        const std::string variables((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        if (('\0' + variables).find('\0' + wanted + '\0') != std::string::npos) found.push_back(pid);
      }
    }
    if (found.empty()) break;
    for (pid_t pid : found) {
      ::kill(pid, SIGKILL);
      ::waitpid(pid, nullptr, 0);
      ++killed;
    }
  }
  return killed;
}

Result<std::string> installed_worker() {
  std::error_code failed;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failed);
  const std::filesystem::path worker = self.parent_path().parent_path() / "libexec/freehold/freehold-worker";
  if (failed || !std::filesystem::is_regular_file(worker, failed)) return cannot_start(worker.string(), "the file is not there");
  return worker.string();
}

}  // namespace freehold::workers
