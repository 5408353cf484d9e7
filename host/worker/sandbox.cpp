#include "host/worker/sandbox.hpp"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <initializer_list>
#include <memory>

#include "host/worker/landlock.hpp"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FREEHOLD_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer)
#define FREEHOLD_SANITIZED 1
#endif
#endif
#ifndef FREEHOLD_SANITIZED
#define FREEHOLD_SANITIZED 0
#endif

namespace freehold::worker {
namespace {

constexpr rlim_t kOpenFiles = 2048;

void limit(int resource, rlim_t most) {
  rlimit now{};
  if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &now) != 0) return;
  const rlim_t value = std::min(now.rlim_max, most);
  const rlimit wanted{value, value};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &wanted);
}

using Filter = std::unique_ptr<void, void (*)(void *)>;

Filter filter(std::uint32_t otherwise) { return {::seccomp_init(otherwise), [](void *context) { ::seccomp_release(context); }}; }

// Names that this kernel or architecture does not have are no loss.
bool rule(const Filter &context, std::uint32_t action, const char *name, std::initializer_list<scmp_arg_cmp> conditions = {}) {
  const int number = ::seccomp_syscall_resolve_name(name);
  if (number == __NR_SCMP_ERROR) return true;
  const int code = ::seccomp_rule_add_array(context.get(), action, number, static_cast<unsigned>(conditions.size()), conditions.begin());
  return code == 0 || code == -EDOM;
}

bool load(const Filter &context) { return context && ::seccomp_load(context.get()) == 0; }

// Everything that would reach beyond this process. clone3 hides its flags behind a pointer: "not there" makes the C library try clone.
bool deny_the_world() {
  const Filter context = filter(SCMP_ACT_ALLOW);
  if (!context) return false;
  bool good = rule(context, SCMP_ACT_ERRNO(ENOSYS), "clone3");
  for (const char *name :
       {"execve", "execveat", "fork", "vfork", "clone", "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "shutdown",
        "kill", "tkill", "pidfd_send_signal", "pidfd_open", "pidfd_getfd", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "ptrace",
        "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "bpf", "perf_event_open", "userfaultfd", "io_uring_setup",
        "io_uring_enter", "io_uring_register", "io_setup", "io_submit", "mount", "umount2", "move_mount", "open_tree", "fsopen", "fsmount",
        "fspick", "mount_setattr", "pivot_root", "chroot", "unshare", "setns", "keyctl", "add_key", "request_key", "reboot",
        "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "swapon", "swapoff", "acct", "settimeofday",
        "clock_settime", "adjtimex", "clock_adjtime", "sethostname", "setdomainname", "quotactl", "syslog", "setpgid", "setsid",
        "setuid", "setgid", "setreuid", "setregid", "setresuid", "setresgid", "setgroups", "capset", "personality", "modify_ldt",
        "iopl", "ioperm", "open_by_handle_at", "name_to_handle_at", "mq_open", "msgget", "semget", "shmget", "shmat", "fanotify_init",
        "inotify_init1", "close_range", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
        "mkdir", "mkdirat", "rmdir", "mknod", "mknodat", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat",
        "truncate", "creat", "setxattr", "lsetxattr", "fsetxattr", "chdir", "fchdir"}) {
    good = rule(context, SCMP_ACT_ERRNO(EPERM), name) && good;
  }
  const auto self = static_cast<scmp_datum_t>(::getpid());
  good = rule(context, SCMP_ACT_ERRNO(EPERM), "tgkill", {SCMP_A0(SCMP_CMP_NE, self)}) && good;
  return good && load(context);
}

// The socket, the blame page and the standard streams are the host's: nobody here closes or replaces them.
[[maybe_unused]] constexpr scmp_datum_t kFirstOwnDescriptor = 5;

// What computing on given bytes needs, and nothing else.
bool allow_computing(bool unpacking) {
#if FREEHOLD_SANITIZED
  static_cast<void>(unpacking);
  return true;  // the sanitizers' own reports need files and threads: the first layer stays alone
#else
  const Filter context = filter(SCMP_ACT_ERRNO(EPERM));
  if (!context) return false;
  bool good = rule(context, SCMP_ACT_ERRNO(ENOSYS), "clone3");
  for (const char *name :
       {"read", "readv", "pread64", "preadv", "write", "writev", "recvmsg", "recvfrom", "sendmsg", "sendto", "lseek", "fstat", "newfstatat",
        "fcntl", "ppoll", "poll", "munmap", "mremap", "madvise", "brk", "futex", "sched_yield", "sched_getaffinity", "exit", "exit_group",
        "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall", "clock_gettime", "clock_getres",
        "gettimeofday", "time", "clock_nanosleep", "nanosleep", "pause", "getrandom", "getpid", "gettid", "getppid", "getuid", "geteuid", "getgid",
        "getegid", "getrusage", "times", "uname", "sysinfo", "getcpu", "rseq", "set_robust_list", "membarrier", "getcwd"}) {
    good = rule(context, SCMP_ACT_ALLOW, name) && good;
  }
  const auto self = static_cast<scmp_datum_t>(::getpid());
  good = rule(context, SCMP_ACT_ALLOW, "tgkill", {SCMP_A0(SCMP_CMP_EQ, self)}) && good;
  good = rule(context, SCMP_ACT_ALLOW, "close", {SCMP_A0(SCMP_CMP_GE, kFirstOwnDescriptor)}) && good;
  for (const char *name : {"mmap", "mprotect"}) {
    good = rule(context, SCMP_ACT_ALLOW, name, {SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)}) && good;
  }
  // Asking for limits, not setting them.
  good = rule(context, SCMP_ACT_ALLOW, "prlimit64", {SCMP_A2(SCMP_CMP_EQ, 0)}) && good;
  if (unpacking) {
    good = rule(context, SCMP_ACT_ALLOW, "memfd_create") && good;
    good = rule(context, SCMP_ACT_ALLOW, "ftruncate") && good;
  }
  return good && load(context);
#endif
}

}  // namespace

void apply_limits([[maybe_unused]] const Limits &limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, kOpenFiles);
#if !FREEHOLD_SANITIZED
  limit(RLIMIT_FSIZE, limits.file_bytes);
  limit(RLIMIT_NPROC, 0);
  if (limits.memory != 0) limit(RLIMIT_AS, limits.memory);
#endif
}

void Sandbox::before_loading(const std::vector<std::string> &folders) {
  std::vector<std::string> readable{"/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/usr/share/publicsuffix",
                                    "/usr/share/zoneinfo"};
  readable.insert(readable.end(), folders.begin(), folders.end());
  landlock_ = FREEHOLD_SANITIZED ? 0 : landlock_abi();
  if (landlock_ > 0 && !landlock_restrict(landlock_, readable)) landlock_ = 0;
  seccomp_ = deny_the_world();
}

void Sandbox::after_loading() {
  if (landlock_ > 0 && !landlock_restrict(landlock_, {})) landlock_ = 0;
  seccomp_ = allow_computing(false) && seccomp_;
}

void Sandbox::close_for_unpacking() {
  landlock_ = FREEHOLD_SANITIZED ? 0 : landlock_abi();
  if (landlock_ > 0 && !landlock_restrict(landlock_, {})) landlock_ = 0;
  seccomp_ = deny_the_world();
  seccomp_ = allow_computing(true) && seccomp_;
}

std::string Sandbox::active() const {
  std::string layers = seccomp_ && landlock_ >= 0 ? "seccomp" : "";
  if (landlock_ > 0) layers += (layers.empty() ? "landlock " : ", landlock ") + std::to_string(landlock_);
  return layers.empty() ? "separate process" : layers;
}

}  // namespace freehold::worker
