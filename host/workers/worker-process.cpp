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

constexpr int kSocketBuffer = 1 << 20;
constexpr std::uint64_t kLargestItem = 512ull << 20;  // what a worker may claim an item to be
constexpr std::size_t kUsualPlan = 1u << 20;          // bytes; a larger one is copied as it grows

Problem no_resources() {
  return {"worker-start", {}, std::string("The worker process cannot be started: ") + std::strerror(errno), "Close other programs or use fewer workers."};
}

// The blame page, then the outbox.
Fd make_shared_memory() {
  Fd memory(::memfd_create("freehold-worker", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (memory && (::ftruncate(memory.get(), static_cast<off_t>(BlamePage::kMemory + Outbox::kMemory)) != 0 ||
                 ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)) {
    memory.reset();
  }
  return memory;
}

}  // namespace

Result<Done> launch(WorkerProcess &worker, const std::string &program, const std::string &mark, const Setup &setup,
                    const model::Plan &plan, const DeadlineOptions &deadlines) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return no_resources();
  Fd ours(ends[0]);
  Fd theirs(ends[1]);
  for (int end : ends) {
    ::setsockopt(end, SOL_SOCKET, SO_SNDBUF, &kSocketBuffer, sizeof kSocketBuffer);
    ::setsockopt(end, SOL_SOCKET, SO_RCVBUF, &kSocketBuffer, sizeof kSocketBuffer);
  }
  ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);
  Fd memory = make_shared_memory();
  if (!memory) return no_resources();
  auto blame = std::make_unique<BlamePage>(memory.get());
  auto outbox = std::make_unique<Outbox>(memory.get(), BlamePage::kMemory);
  if (!blame->ok() || !outbox->ok()) return no_resources();
  Result<Child> child = Child::start(program, {}, {theirs.get(), memory.get()}, mark);
  if (!child) return child.problem();

  worker.child = std::move(*child);
  worker.socket = std::move(ours);
  worker.blame = std::move(blame);
  worker.outbox = std::move(outbox);
  worker.in = FrameReader();
  worker.out = FrameWriter();
  worker.deadline = Deadline(deadlines);
  worker.batches.clear();
  worker.said_bye = false;
  worker.broke.clear();
  worker.spoke_nonsense = false;
  worker.state = WorkerProcess::State::loading;
  const auto write = [&](std::string &bytes) {
    bytes.reserve(kUsualPlan);
    model::encode(setup, bytes);
    model::encode(plan, bytes);
  };
  if (!worker.out.put_written(MessageKind::setup, write)) {
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
  // What it has done already may still be held: its own word for the task at hand.
  const auto at_hand = std::find_if(worker.owed.begin(), worker.owed.end(), [&](const Task &task) { return task.header.id == blame.task; });
  now.task_bytes = at_hand != worker.owed.end() ? at_hand->bytes : worker.owed.empty() ? 0 : worker.owed.front().bytes;
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
