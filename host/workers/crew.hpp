// The crew: all workers of a run and the loop that keeps them busy. Hands out tasks in batches, two batches ahead; takes what comes back; when a
// worker dies, hangs or burns time, replaces it and sees to it that only what the fault touched is missing.
//
// Guarantee of an end: every fault either brings a plugin closer to its withdrawal or costs a task, and there are finitely many of both; a worker
// that cannot even start three times in a row ends the run with a Problem.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "host/support/result.hpp"
#include "host/workers/faults.hpp"
#include "host/workers/worker-process.hpp"

namespace freehold::workers {

struct WorkerOptions {
  std::string program;       // absolute path of freehold-worker; empty: the installed one
  std::size_t count = 0;     // 0: one, and once it has been at work for a while the others, one a core
  double alone = 0.5;        // seconds of that while: a process costs 10 ms of CPU and 25 MB before it has read a byte
  bool sandbox = true;
  WorkerLimits limits;
  DeadlineOptions deadlines;
  FaultOptions faults;
  std::optional<ContactKey> contact_key;  // empty: drawn for this crew
};

// One kind of work. pull gives the next task until there is none. result takes what a worker sent for a task (after its task number), false if it
// makes no sense. done and lost end a task; lost comes after its note has been written, with the reason as a sentence's predicate.
struct Job {
  WorkKind kind = WorkKind::read;
  bool judge = true;
  std::function<std::optional<Task>()> pull;
  std::function<bool(Task &, MessageKind, std::string_view payload)> result;
  std::function<void(Task &&)> done;
  std::function<void(Task &&, const std::string &how)> lost;
};

class Crew {
 public:
  // Requires: plan outlives the crew.
  Crew(WorkerOptions options, const model::Plan &plan);
  ~Crew();

  // Starts the workers, of a crew without a count the first, and waits until each is ready.
  Result<Done> start();
  // Runs a job to its end. `first`: a message for the worker that gets the next task, ahead of it (the parts of a listing).
  Result<Done> run(Job &job, const std::vector<std::string> &first = {});
  // Ends all workers and whatever they left behind.
  void end();

  const Ready &ready() const { return ready_; }
  const FaultBook &faults() const { return faults_; }

 private:
  Result<Done> launch_missing();
  std::span<WorkerProcess> wanted() { return {workers_.data(), wanted_}; }
  bool hire(WorkerProcess &worker, Result<Done> &result);
  Setup setup_for(const WorkerProcess &worker) const;
  bool any_busy() const;

  // Dispatch.
  void feed(WorkerProcess &worker, Job &job);
  bool take_task(const WorkerProcess &worker, Job &job, std::vector<Task> &batch, std::size_t &bytes, std::size_t &files);
  void send_batch(WorkerProcess &worker, const Job &job, std::vector<Task> batch);
  bool must_not_load(const Task &task, const WorkerProcess &worker) const;

  // What comes in.
  void wait_for_news();
  void receive(WorkerProcess &worker, Job *job);
  Received take_all(WorkerProcess &worker, Job *job);
  void take_frames(WorkerProcess &worker, Job *job);
  void take_last_words(WorkerProcess &worker, Job *job);
  void end_and_bury(WorkerProcess &worker, Job *job);
  void take_frame(WorkerProcess &worker, Job *job, const Frame &frame);
  void take_ready(WorkerProcess &worker, const Frame &frame);
  void take_result(WorkerProcess &worker, Job &job, const Frame &frame);
  void finish_task(WorkerProcess &worker, Job &job);
  void check_deadline(WorkerProcess &worker);

  // What goes wrong (crew-faults.cpp).
  void bury(WorkerProcess &worker, Job *job);
  void settle(WorkerProcess &worker, Job &job, const Accused &accused, const std::string &how);
  void settle_reader(Task task, Job &job, const Accused &accused, const std::string &how);
  void settle_rule(Task task, Job &job, const Accused &accused, const std::string &how);
  void lose(Task task, Job &job, const std::string &how);
  void give_up(WorkerProcess &worker, std::string why);

  WorkerOptions options_;
  const model::Plan &plan_;
  FaultBook faults_;
  Strays strays_;
  std::vector<WorkerProcess> workers_;
  std::size_t wanted_ = 0;  // of them; the others are not started yet
  double started_ = 0;      // on the clock of the wall
  std::deque<Task> again_;
  bool exhausted_ = true;
  std::set<std::uint32_t> unloaded_for_now_;  // while planning a source on which their readers died
  std::vector<std::string> first_;
  std::uint64_t next_id_ = 1;
  std::uint64_t in_flight_bytes_ = 0;
  bool careful_ = false;  // a worker that held results spoke nonsense: the next ones send each at once
  std::size_t dead_on_arrival_ = 0;
  std::string death_note_;
  Ready ready_;
  bool know_ready_ = false;
};

}  // namespace freehold::workers
