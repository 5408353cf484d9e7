#include "host/workers/worker-process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace freehold::workers {
namespace {

constexpr off_t kBlamePageSize = 4096;
constexpr int kSocketBuffer = 1 << 20;
constexpr std::uint64_t kLargestItem = 512ull << 20;  // what a worker may claim an item to be

Problem no_resources() {
  return {"worker-start", {}, std::string("The worker process cannot be started: ") + std::strerror(errno), "Close other programs or use fewer workers."};
}

Fd make_blame_page() {
  Fd page(::memfd_create("freehold-blame", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (page && (::ftruncate(page.get(), kBlamePageSize) != 0 ||
               ::fcntl(page.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)) {
    page.reset();
  }
  return page;
}

}  // namespace

Result<Done> launch(WorkerProcess &worker, const std::string &program, const std::string &mark, const std::string &setup,
                    const DeadlineOptions &deadlines) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return no_resources();
  Fd ours(ends[0]);
  Fd theirs(ends[1]);
  for (int end : ends) {
    ::setsockopt(end, SOL_SOCKET, SO_SNDBUF, &kSocketBuffer, sizeof kSocketBuffer);
    ::setsockopt(end, SOL_SOCKET, SO_RCVBUF, &kSocketBuffer, sizeof kSocketBuffer);
  }
  ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);
  Fd page = make_blame_page();
  if (!page) return no_resources();
  auto blame = std::make_unique<BlamePage>(page.get());
  if (!blame->ok()) return no_resources();
  Result<Child> child = Child::start(program, {}, {theirs.get(), page.get()}, mark);
  if (!child) return child.problem();

  worker.child = std::move(*child);
  worker.socket = std::move(ours);
  worker.blame = std::move(blame);
  worker.in = FrameReader();
  worker.out = FrameWriter();
  worker.deadline = Deadline(deadlines);
  worker.batches.clear();
  worker.said_bye = false;
  worker.broke.clear();
  worker.spoke_nonsense = false;
  worker.state = WorkerProcess::State::loading;
  if (!worker.out.put(MessageKind::setup, setup)) {
    return Problem{"plan-too-large", {}, "The plan for the workers is larger than 64 MiB.", "Use fewer plugins or smaller catalogues."};
  }
  return Done{};
}

Sample sample(WorkerProcess &worker, double wall) {
  const Blame blame = worker.blame->read();
  Sample now;
  now.wall = wall;
  now.cpu = static_cast<double>(worker.child.cpu_ns()) * 1e-9;
  now.seq = blame.seq;
  now.frames = worker.frames;
  now.tasks = worker.tasks_done;
  now.bytes = std::min(blame.bytes, kLargestItem);
  now.task_bytes = worker.owed.empty() ? 0 : worker.owed.front().bytes;
  now.loading = worker.state == WorkerProcess::State::loading;
  now.in_call = blame.phase != Phase::idle;
  return now;
}

std::string manner_of_death(WorkerProcess &worker, std::uint64_t memory_limit) {
  if (!worker.broke.empty()) return worker.broke;
  const Ending &ending = worker.child.poll();
  if (worker.blame->read().out_of_memory) return "exceeded its " + std::to_string(memory_limit >> 20) + " MiB of memory";
  if (ending.signal == SIGKILL) return "was killed (SIGKILL)";
  return describe(ending);
}

}  // namespace freehold::workers
