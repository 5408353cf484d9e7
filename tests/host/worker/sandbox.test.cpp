#include "host/worker/sandbox.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <functional>

#include "host/worker/landlock.hpp"

namespace freehold::worker {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;  // its builds have the first layer of seccomp only
#else
constexpr bool kSanitized = false;
#endif

class Sandboxed : public testing::Test {
 protected:
  void SetUp() override {
    if (kSanitized) GTEST_SKIP() << "not all of the sandbox is there in a sanitizer build";
  }
};

enum class Layer { loading, loaded, unpacking };

// Applies the layers in a child and runs the attempt there. 0: it was refused; 1: it worked; else the child died.
int attempt_in(Layer layer, const std::function<bool()> &attempt) {
  const pid_t child = ::fork();
  if (child == 0) {
    apply_limits({0, 1 << 20});
    Sandbox sandbox;
    if (layer == Layer::unpacking) {
      sandbox.close_for_unpacking();
    } else {
      sandbox.before_loading({"/usr/include"});
      if (layer == Layer::loaded) sandbox.after_loading();
    }
    ::_exit(attempt() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

void *nothing(void *) { return nullptr; }
bool opens(const char *path, int flags = O_RDONLY) { return ::open(path, flags, 0600) >= 0; }

struct Attempt {
  const char *name;
  std::function<bool()> run;
};

const std::vector<Attempt> &never_allowed() {
  static const std::vector<Attempt> attempts{
      {"fork", [] { const pid_t child = ::fork(); if (child == 0) ::_exit(0); return child > 0; }},
      {"exec", [] { ::execl("/bin/true", "true", nullptr); return errno != EPERM && errno != EACCES; }},
      {"system", [] { return std::system("true") == 0; }},
      {"thread", [] { pthread_t thread; return ::pthread_create(&thread, nullptr, nothing, nullptr) == 0; }},
      {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
      {"udp", [] { return ::socket(AF_INET, SOCK_DGRAM, 0) >= 0; }},
      {"unix socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
      {"kill", [] { return ::kill(::getppid(), 0) == 0; }},
      {"tgkill", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0) == 0; }},
      {"ptrace", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; }},
      {"io_uring", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr) >= 0 || errno != EPERM; }},
      {"bpf", [] { return ::syscall(SYS_bpf, 0, nullptr, 0) >= 0 || errno != EPERM; }},
      {"mount", [] { return ::syscall(SYS_mount, "none", "/mnt", "tmpfs", 0, nullptr) == 0; }},
      {"unshare", [] { return ::syscall(SYS_unshare, 0x10000000) == 0; }},
      {"shadow", [] { return opens("/etc/shadow"); }},
      {"passwd", [] { return opens("/etc/passwd"); }},
      {"write", [] { return opens("/tmp/freehold-sandbox-was-here", O_WRONLY | O_CREAT); }},
      {"write in readable", [] { return opens("/usr/include/freehold-was-here", O_WRONLY | O_CREAT); }},
      {"unlink", [] { return ::unlink("/tmp/freehold-no-such-file") == 0 || errno == ENOENT; }},
      {"setsid", [] { return ::setsid() >= 0 || ::setpgid(0, 0) == 0; }},
  };
  return attempts;
}

TEST_F(Sandboxed, RefusesInEveryLayerWhatReachesOut) {
  if (landlock_abi() == 0) GTEST_SKIP() << "no Landlock in this kernel";
  for (const Layer layer : {Layer::loading, Layer::loaded, Layer::unpacking}) {
    for (const Attempt &attempt : never_allowed()) EXPECT_EQ(attempt_in(layer, attempt.run), 0) << attempt.name << " in layer " << int(layer);
  }
}

TEST_F(Sandboxed, ReadsLibrariesOnlyWhileLoading) {
  const auto opens_header = [] { return opens("/usr/include/stdio.h"); };
  const auto opens_library = [] { return opens("/usr/lib"); };
  EXPECT_EQ(attempt_in(Layer::loading, opens_header), 1);
  EXPECT_EQ(attempt_in(Layer::loading, opens_library), 1);
  for (const Layer layer : {Layer::loaded, Layer::unpacking}) {
    EXPECT_EQ(attempt_in(layer, opens_header), 0);
    EXPECT_EQ(attempt_in(layer, opens_library), 0);
  }
}

TEST_F(Sandboxed, KeepsTheHostsDescriptorsOpenAfterLoading) {
  EXPECT_EQ(attempt_in(Layer::loaded, [] { return ::close(3) == 0 || errno != EPERM; }), 0);
  EXPECT_EQ(attempt_in(Layer::loaded, [] { return ::dup2(0, 3) >= 0; }), 0);
  EXPECT_EQ(attempt_in(Layer::loaded, [] { return ::close(1000) == 0 || errno != EBADF; }), 0);
}

TEST_F(Sandboxed, MakesNoExecutableMemoryAfterLoading) {
  const auto maps = [] { return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; };
  EXPECT_EQ(attempt_in(Layer::loading, maps), 1);
  EXPECT_EQ(attempt_in(Layer::loaded, maps), 0);
}

TEST_F(Sandboxed, LetsComputingGoOn) {
  const auto computes = [] {
    std::string big(50u << 20, 'x');
    big += std::to_string(::time(nullptr)) + std::to_string(::getpid());
    struct timespec now {};
    return ::clock_gettime(CLOCK_MONOTONIC, &now) == 0 && big.size() > (50u << 20);
  };
  for (const Layer layer : {Layer::loading, Layer::loaded, Layer::unpacking}) EXPECT_EQ(attempt_in(layer, computes), 1);
  EXPECT_EQ(attempt_in(Layer::loaded, [] { ::abort(); return true; }), -SIGABRT);
}

TEST_F(Sandboxed, OnlyTheUnpackerMakesMemoryFiles) {
  const auto makes = [] {
    const int file = ::memfd_create("x", MFD_ALLOW_SEALING);
    return file >= 0 && ::write(file, "x", 1) == 1 && ::fcntl(file, F_ADD_SEALS, F_SEAL_WRITE) == 0;
  };
  EXPECT_EQ(attempt_in(Layer::unpacking, makes), 1);
  EXPECT_EQ(attempt_in(Layer::loaded, makes), 0);
}

TEST_F(Sandboxed, LimitsMemoryAndCores) {
  const pid_t child = ::fork();
  if (child == 0) {
    apply_limits({512u << 20, 0});
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    int parent_death = 0;
    ::prctl(PR_GET_PDEATHSIG, &parent_death);
    const bool refused = ::mmap(nullptr, 600u << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
    ::_exit(refused && core.rlim_max == 0 && parent_death == SIGKILL ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

TEST_F(Sandboxed, SaysWhichLayersHold) {
  const std::string expected = landlock_abi() > 0 ? "seccomp, landlock " + std::to_string(landlock_abi()) : "seccomp";
  const pid_t child = ::fork();
  if (child == 0) {
    apply_limits({});
    Sandbox sandbox;
    const bool none = sandbox.active() == "separate process";
    sandbox.before_loading({});
    sandbox.after_loading();
    ::_exit(none && sandbox.active() == expected ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace freehold::worker
