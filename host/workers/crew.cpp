#include "host/workers/crew.hpp"

#include <poll.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "host/workers/large-pages.hpp"

namespace freehold::workers {
namespace {

constexpr std::size_t kLargestBatch = 64;
constexpr std::size_t kBatchesAhead = 2;
constexpr std::size_t kBatchPayload = 256u << 10;  // about what stays near at hand while it is put together and sent
constexpr std::size_t kBatchFiles = 200;
constexpr std::size_t kTaskFiles = kMaxDescriptors - kBatchFiles;
constexpr std::size_t kLargestPayload = kMaxFrame - (1u << 20);  // of all tasks of a batch; the rest is for headers
constexpr std::uint64_t kBytesInFlight = 256ull << 20;
constexpr double kQuickBatch = 0.005;  // seconds: grow
constexpr double kSlowBatch = 0.050;   // shrink
constexpr int kTickMs = 20;
constexpr std::size_t kFruitlessStarts = 3;
constexpr double kByeSeconds = 2.0;

double wall_now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string new_mark() {
  return std::to_string(::getpid()) + "-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count());
}

void mark_nonsense(WorkerProcess &worker) {
  worker.broke = "sent what makes no sense";
  worker.spoke_nonsense = true;
}

ContactKey new_contact_key() {
  std::uint64_t words[2] = {};
  while (::getrandom(words, sizeof words, 0) != static_cast<ssize_t>(sizeof words)) {}
  return {words[0], words[1]};
}

}  // namespace

Crew::Crew(WorkerOptions options, const model::Plan &plan)
    : options_(std::move(options)), plan_(plan), faults_(plan, options_.faults), strays_(new_mark()) {
  const std::size_t count = options_.count != 0 ? options_.count : std::max(1u, std::thread::hardware_concurrency());
  workers_.resize(count);
  wanted_ = options_.count != 0 ? count : 1;
  if (!options_.contact_key) options_.contact_key = new_contact_key();
  // Units are handed over as open files: let the host have as many as it may.
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 65536);
    ::setrlimit(RLIMIT_NOFILE, &files);
  }
}

Crew::~Crew() {
  for (WorkerProcess &worker : workers_) worker.child.kill();
}

Setup Crew::setup_for(const WorkerProcess &worker) const {
  Setup setup;
  setup.session = static_cast<std::uint64_t>(&worker - workers_.data());
  setup.sandbox = options_.sandbox;
  setup.hold = worker.holds;
  setup.limits = options_.limits;
  setup.contact_key = *options_.contact_key;
  setup.do_not_load.assign(worker.not_loaded.begin(), worker.not_loaded.end());
  return setup;
}

bool Crew::hire(WorkerProcess &worker, Result<Done> &result) {
  if (dead_on_arrival_ >= kFruitlessStarts) {
    result = Problem{"worker-start", {options_.program}, "Worker processes end before they are ready: " + death_note_,
                     "Run `freehold plugin list`; check that the installation is complete and the machine has memory left."};
    return false;
  }
  worker.holds = !careful_;
  worker.not_loaded = unloaded_for_now_;
  for (const auto &[plugin, how] : faults_.failed_loads()) worker.not_loaded.insert(plugin);
  result = launch(worker, options_.program, strays_.mark(), setup_for(worker), plan_, options_.deadlines);
  return result.ok();
}

Result<Done> Crew::launch_missing() {
  Result<Done> result = Done{};
  for (WorkerProcess &worker : wanted()) {
    if (worker.state == WorkerProcess::State::gone && !hire(worker, result)) break;
  }
  return result;
}

bool Crew::any_busy() const {
  return std::any_of(workers_.begin(), workers_.end(), [](const WorkerProcess &worker) { return worker.busy(); });
}

Result<Done> Crew::start() {
  if (options_.program.empty()) {
    Result<std::string> installed = installed_worker();
    if (!installed) return installed.problem();
    options_.program = *installed;
  }
  const auto all_ready = [&] { return std::ranges::all_of(wanted(), [](const WorkerProcess &w) { return w.state == WorkerProcess::State::ready; }); };
  while (!all_ready()) {
    Result<Done> launched = launch_missing();
    if (!launched) return launched;
    wait_for_news();
    for (WorkerProcess &worker : workers_) receive(worker, nullptr);
  }
  started_ = wall_now();
  return Done{};
}

Result<Done> Crew::run(Job &job, const std::vector<std::string> &first) {
  exhausted_ = false;
  first_ = first;
  while (true) {
    for (WorkerProcess &worker : workers_) {
      if (worker.state == WorkerProcess::State::ready) feed(worker, job);
    }
    const bool owed = std::any_of(workers_.begin(), workers_.end(), [](const WorkerProcess &w) { return !w.owed.empty(); });
    if (!owed && exhausted_ && again_.empty()) break;
    if (!again_.empty() || !exhausted_) {
      if (wall_now() - started_ >= options_.alone) wanted_ = workers_.size();
      Result<Done> launched = launch_missing();
      if (!launched) return launched;
    }
    wait_for_news();
    for (WorkerProcess &worker : workers_) receive(worker, &job);
  }
  first_.clear();
  if (job.kind == WorkKind::plan && !unloaded_for_now_.empty()) {
    unloaded_for_now_.clear();
    for (WorkerProcess &worker : workers_) {
      if (worker.not_loaded.size() > faults_.failed_loads().size()) give_up(worker, "was replaced");
    }
  }
  return Done{};
}

void Crew::end() {
  const double until = wall_now() + kByeSeconds;
  for (WorkerProcess &worker : workers_) {
    if (worker.state == WorkerProcess::State::ready && worker.owed.empty()) worker.out.put(MessageKind::bye, "");
  }
  const auto waits = [](const WorkerProcess &worker) {
    return worker.state == WorkerProcess::State::ready && worker.owed.empty() && !worker.said_bye;
  };
  while (wall_now() < until && std::any_of(workers_.begin(), workers_.end(), waits)) {
    wait_for_news();
    for (WorkerProcess &worker : workers_) receive(worker, nullptr);
  }
  for (WorkerProcess &worker : workers_) {
    worker.child.kill();
    worker.state = WorkerProcess::State::gone;
  }
  strays_.sweep({});
}

// ---- dispatch ----

// A worker that has loaded a plugin cannot plan a source without it.
bool Crew::must_not_load(const Task &task, const WorkerProcess &worker) const {
  return std::any_of(task.header.skip_plugins.begin(), task.header.skip_plugins.end(),
                     [&](std::uint32_t plugin) { return !worker.not_loaded.contains(plugin); });
}

bool Crew::take_task(const WorkerProcess &worker, Job &job, std::vector<Task> &batch, std::size_t &bytes, std::size_t &files) {
  std::optional<Task> task;
  if (!again_.empty()) {
    if (job.kind == WorkKind::plan && must_not_load(again_.front(), worker)) return false;
    task = std::move(again_.front());
    again_.pop_front();
  } else if (!exhausted_) {
    task = job.pull();
    exhausted_ = !task;
    if (!task) return false;
    task->header.id = next_id_++;
  } else {
    return false;
  }
  if (job.kind == WorkKind::read && task->reader != model::kNone && faults_.reader_withdrawn(task->reader)) {
    job.lost(std::move(*task), "was withdrawn");
    return true;
  }
  if (task->files.size() > kTaskFiles || task->body.size() > kLargestPayload) {
    const std::string how = task->files.size() > kTaskFiles ? "needs too many files at once" : "is larger than a worker can be handed";
    faults_.add_lost(task->source, task->path, "It " + how + "; it was not read.", "");
    job.lost(std::move(*task), how);
    return true;
  }
  if (bytes + task->body.size() > kLargestPayload) {
    again_.push_front(std::move(*task));
    return false;
  }
  bytes += task->body.size();
  files += task->files.size();
  in_flight_bytes_ += task->bytes;
  batch.push_back(std::move(*task));
  return true;
}

void Crew::feed(WorkerProcess &worker, Job &job) {
  while (worker.state == WorkerProcess::State::ready && worker.batches.size() < kBatchesAhead) {
    std::vector<Task> batch;
    std::size_t bytes = 0;
    std::size_t files = 0;
    while (batch.size() < worker.batch_size && bytes < kBatchPayload && files < kBatchFiles) {
      const bool idle_crew = batch.empty() && worker.owed.empty();
      if (in_flight_bytes_ > kBytesInFlight && !idle_crew) break;
      if (!take_task(worker, job, batch, bytes, files)) break;
    }
    if (batch.empty()) return;
    send_batch(worker, job, std::move(batch));
    extend_large_pages();
  }
}

void Crew::send_batch(WorkerProcess &worker, const Job &job, std::vector<Task> batch) {
  for (const std::string &part : first_) worker.out.put(MessageKind::listing_files, part);
  WorkHeader header;
  header.kind = job.kind;
  header.judge = job.judge;
  header.count = static_cast<std::uint32_t>(batch.size());
  header.skip_plugins.assign(faults_.withdrawn().begin(), faults_.withdrawn().end());
  std::vector<int> descriptors;
  for (Task &task : batch) {
    if (job.kind == WorkKind::plan) task.header.resume_at = 0;  // a plan starts over
    for (const Fd &file : task.files) descriptors.push_back(file.get());
  }
  const auto write = [&](std::string &bytes) {
    model::encode(header, bytes);
    for (const Task &task : batch) {
      model::encode(task.header, bytes);
      bytes += task.body;
    }
  };
  const bool fits = worker.out.put_written(MessageKind::work, write, descriptors);
  if (worker.owed.empty()) {
    worker.deadline.rest();
    worker.batch_started = wall_now();
  }
  worker.batches.push_back(batch.size());
  for (Task &task : batch) worker.owed.push_back(std::move(task));
  if (!fits) return give_up(worker, "was asked for more than a message can hold");
  if (!worker.out.flush(worker.socket.get())) worker.child.poll();
}

// ---- what comes in ----

void Crew::wait_for_news() {
  std::vector<pollfd> files;
  std::vector<WorkerProcess *> asked;
  for (WorkerProcess &worker : workers_) {
    worker.news = {};
    if (worker.state == WorkerProcess::State::gone) continue;
    const short want = static_cast<short>(POLLIN | (worker.out.pending() > 0 ? POLLOUT : 0));
    asked.push_back(&worker);
    files.push_back({worker.socket.get(), want, 0});
    files.push_back({worker.child.pidfd(), POLLIN, 0});
    files.push_back({worker.child.output(), POLLIN, 0});
  }
  ::poll(files.data(), files.size(), kTickMs);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const bool no_pidfd = asked[i]->child.pidfd() < 0;
    asked[i]->news = {(files[3 * i].revents & ~POLLOUT) != 0, files[3 * i + 1].revents != 0 || no_pidfd, files[3 * i + 2].revents != 0};
  }
}

// Everything that is there: from the socket, then frame by frame. What is left of a stream that makes no sense is not looked at.
Received Crew::take_all(WorkerProcess &worker, Job *job) {
  Received got = Received::some;
  while (got == Received::some && !worker.spoke_nonsense) {
    got = worker.in.fill(worker.socket.get());
    take_frames(worker, job);
  }
  return got;
}

void Crew::take_frames(WorkerProcess &worker, Job *job) {
  Frame frame;
  while (!worker.spoke_nonsense && worker.in.next(frame)) {
    ++worker.frames;
    take_frame(worker, job, frame);
  }
  if (worker.in.broken() && !worker.spoke_nonsense) mark_nonsense(worker);
}

// Once it is dead: what it had still sent, and what it held, count as said.
void Crew::take_last_words(WorkerProcess &worker, Job *job) {
  take_all(worker, job);
  worker.in.add(worker.outbox->left(worker.in.received()));
  take_frames(worker, job);
}

void Crew::end_and_bury(WorkerProcess &worker, Job *job) {
  worker.child.kill();
  take_last_words(worker, job);
  bury(worker, job);
}

void Crew::receive(WorkerProcess &worker, Job *job) {
  if (worker.state == WorkerProcess::State::gone) return;
  if (worker.news.output) worker.child.drain_output();
  worker.out.flush(worker.socket.get());
  const bool ended = worker.news.ended && worker.child.poll().ended;  // before the last receive, so that nothing it sent is missed
  const Received got = worker.broke.empty() && (ended || worker.news.message) ? take_all(worker, job) : Received::nothing_yet;
  if (worker.said_bye) return;
  if (!worker.broke.empty()) return end_and_bury(worker, job);
  if (ended || got == Received::closed) {
    // A closed socket alone: it is on its way out, or a plugin closed everything. Either way it is of no use any more.
    for (int i = 0; i < 10 && !worker.child.poll().ended; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    if (worker.child.running()) worker.broke = "closed its connection";
    return end_and_bury(worker, job);
  }
  check_deadline(worker);
  if (!worker.broke.empty()) end_and_bury(worker, job);
}

void Crew::check_deadline(WorkerProcess &worker) {
  if (!worker.busy()) return worker.deadline.rest();
  const Overrun overrun = worker.deadline.tick(sample(worker, wall_now()));
  if (overrun == Overrun::none) return;
  const auto seconds = static_cast<std::uint64_t>(worker.deadline.allowance() + 0.999);
  worker.broke = overrun == Overrun::cpu ? "ran over its " + std::to_string(seconds) + " s of CPU" : "hung";
}

void Crew::take_frame(WorkerProcess &worker, Job *job, const Frame &frame) {
  if (worker.state == WorkerProcess::State::loading) return take_ready(worker, frame);
  if (frame.kind == MessageKind::bye_done) {
    worker.said_bye = true;
    return;
  }
  if (job == nullptr || worker.owed.empty()) {
    mark_nonsense(worker);
    return;
  }
  take_result(worker, *job, frame);
}

void Crew::take_ready(WorkerProcess &worker, const Frame &frame) {
  Ready ready;
  const auto session = static_cast<std::uint64_t>(&worker - workers_.data());
  if (frame.kind != MessageKind::ready || !model::decode(frame.payload, ready) || ready.session != session ||
      ready.loaded.size() != plan_.plugins.size()) {
    mark_nonsense(worker);
    return;
  }
  worker.state = WorkerProcess::State::ready;
  dead_on_arrival_ = 0;
  // The latest that has everything loaded that can be.
  if (!know_ready_ || worker.not_loaded.size() == faults_.failed_loads().size()) ready_ = std::move(ready);
  know_ready_ = true;
}

void Crew::take_result(WorkerProcess &worker, Job &job, const Frame &frame) {
  Task &task = worker.owed.front();
  model::Decoder decoder(frame.payload);
  ResultHeader header;
  decoder(header);
  if (!decoder.ok() || header.task != task.header.id) {
    mark_nonsense(worker);
    return;
  }
  if (frame.kind == MessageKind::task_done) return finish_task(worker, job);
  const bool streamed = frame.kind == MessageKind::item || frame.kind == MessageKind::channel || frame.kind == MessageKind::metrics ||
                        frame.kind == MessageKind::contacts || frame.kind == MessageKind::contact_marks || frame.kind == MessageKind::note;
  if (streamed != (job.kind == WorkKind::read) || !job.result(task, frame.kind, frame.payload)) {
    mark_nonsense(worker);
    return;
  }
  if (streamed) ++task.header.resume_at;
  if (frame.kind == MessageKind::item) ++task.items;
  extend_large_pages();
}

void Crew::finish_task(WorkerProcess &worker, Job &job) {
  Task task = std::move(worker.owed.front());
  worker.owed.pop_front();
  in_flight_bytes_ -= std::min(in_flight_bytes_, task.bytes);
  ++worker.tasks_done;
  if (!worker.batches.empty() && --worker.batches.front() == 0) {
    worker.batches.pop_front();
    const double now = wall_now();
    const double took = now - worker.batch_started;
    worker.batch_started = now;
    if (took < kQuickBatch) worker.batch_size = std::min(worker.batch_size * 2, kLargestBatch);
    if (took > kSlowBatch) worker.batch_size = std::max<std::size_t>(worker.batch_size / 2, 1);
  }
  job.done(std::move(task));
}

}  // namespace freehold::workers
