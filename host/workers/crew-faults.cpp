// What the crew does when a worker is gone: who is to blame, what is asked again, what is lost.
#include <algorithm>

#include "host/workers/crew.hpp"

namespace freehold::workers {

// Takes a worker out that has done nothing wrong or cannot go on; its tasks are asked again.
void Crew::give_up(WorkerProcess &worker, std::string why) {
  if (worker.state == WorkerProcess::State::gone) return;
  worker.broke = std::move(why);
  if (worker.owed.empty()) {
    worker.child.kill();
    worker.state = WorkerProcess::State::gone;
  }
}

void Crew::bury(WorkerProcess &worker, Job *job) {
  const std::string how = manner_of_death(worker, options_.limits.memory);
  const bool was_loading = worker.state == WorkerProcess::State::loading;
  worker.state = WorkerProcess::State::gone;
  std::vector<pid_t> known;
  for (const WorkerProcess &other : workers_) {
    if (other.child.running()) known.push_back(other.child.pid());
  }
  strays_.sweep(known);
  Accused accused = accuse(worker.blame->read(), plan_);
  // By the time nonsense is seen here its author may be long past it, and somebody else on the page.
  if (worker.spoke_nonsense) accused = {};
  if (was_loading) {
    if (accused.guilt == Guilt::loading && !worker.not_loaded.contains(accused.plugin)) {
      if (!faults_.failed_loads().contains(accused.plugin)) faults_.add(accused, "", "", how, worker.child.printed());
    } else {
      ++dead_on_arrival_;
      death_note_ = "it " + how + ".";
    }
  } else if (worker.spoke_nonsense && worker.holds) {
    careful_ = true;  // over which task it did, only one shows that sends its results at once: all are asked again
  } else if (!worker.owed.empty() && job != nullptr) {
    settle(worker, *job, accused, how);
  }
  for (auto task = worker.owed.rbegin(); task != worker.owed.rend(); ++task) {
    in_flight_bytes_ -= std::min(in_flight_bytes_, task->bytes);
    again_.push_front(std::move(*task));
  }
  worker.owed.clear();
  worker.batches.clear();
  worker.batch_size = std::max<std::size_t>(worker.batch_size / 2, 1);
}

// Of the task at hand: the one on the blame page, else the first that is owed.
void Crew::settle(WorkerProcess &worker, Job &job, const Accused &accused, const std::string &how) {
  auto at_hand = std::find_if(worker.owed.begin(), worker.owed.end(), [&](const Task &task) { return task.header.id == accused.task; });
  if (at_hand == worker.owed.end()) at_hand = worker.owed.begin();
  Task task = std::move(*at_hand);
  worker.owed.erase(at_hand);
  in_flight_bytes_ -= std::min(in_flight_bytes_, task.bytes);
  const std::string &printed = worker.child.printed();
  const bool skipped_already =
      accused.plugin != model::kNone && accused.guilt == Guilt::rule &&
      (faults_.rules_withdrawn(accused.plugin) ||
       std::any_of(task.failures.begin(), task.failures.end(), [&](const auto &failure) {
         return failure.first.item == accused.item && failure.first.plugin == accused.plugin;
       }));
  if (accused.guilt == Guilt::content) {
    faults_.add_lost(task.source, task.path, "Reading its content " + how + "; the rest of it was not read.", printed);
    return lose(std::move(task), job, how);
  }
  if (accused.guilt == Guilt::nobody || accused.guilt == Guilt::loading || skipped_already) {
    if (!task.tried_again) {
      task.tried_again = true;
      in_flight_bytes_ += task.bytes;
      worker.owed.push_front(std::move(task));
      return;
    }
    faults_.add_lost(task.source, task.path, "The worker " + how + " twice over it; no plugin could be blamed.", printed);
    return lose(std::move(task), job, how);
  }
  faults_.add(accused, task.source, task.path, how, printed);
  if (accused.guilt == Guilt::reader) {
    settle_reader(std::move(task), job, accused, how);
  } else {
    settle_rule(std::move(task), job, accused, how);
  }
}

void Crew::settle_reader(Task task, Job &job, const Accused &accused, const std::string &how) {
  if (job.kind != WorkKind::plan) return lose(std::move(task), job, how);
  // The source is planned once more by workers that have not loaded this plugin.
  unloaded_for_now_.insert(accused.plugin);
  task.header.skip_plugins.push_back(accused.plugin);
  again_.push_front(std::move(task));
  for (WorkerProcess &other : workers_) {
    if (other.state != WorkerProcess::State::gone && !other.not_loaded.contains(accused.plugin)) give_up(other, "was replaced");
  }
}

void Crew::settle_rule(Task task, Job &job, const Accused &accused, const std::string &how) {
  const ItemSkip skip{job.kind == WorkKind::read ? accused.item : 0, accused.plugin};
  task.failures.emplace_back(skip, how);
  if (job.kind == WorkKind::finish || job.kind == WorkKind::plan) return lose(std::move(task), job, how);
  task.header.skip_items.push_back(skip);
  again_.push_front(std::move(task));
}

void Crew::lose(Task task, Job &job, const std::string &how) { job.lost(std::move(task), how); }

}  // namespace freehold::workers
