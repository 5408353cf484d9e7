// When a worker has had its time. Time is the worker's own CPU time since it last made progress, so that a busy machine condemns nobody; a wall
// clock only catches what sleeps. Pure: the caller brings the samples.
#pragma once

#include <cstdint>

namespace freehold::workers {

struct DeadlineOptions {
  double call_cpu = 2.0;             // seconds of CPU for one call of a plugin …
  double bytes_per_second = 4 << 20; // … and one more for so many bytes of the item
  double own_cpu = 10.0;             // for our own code between calls, likewise plus size
  double hang = 20.0;                // seconds of neither CPU nor progress
  double ready_cpu = 5.0;            // for loading one plugin
  double ready_hang = 20.0;
  double task_cpu = 300.0;           // for one task whatever progress it shows, plus a second for each 64 KiB
};

struct Sample {
  double wall = 0;           // seconds, any origin
  double cpu = 0;            // seconds of the worker
  std::uint64_t seq = 0;     // of the blame page
  std::uint64_t frames = 0;  // received so far
  std::uint64_t tasks = 0;   // finished so far
  std::uint64_t bytes = 0;   // of the item at hand
  std::uint64_t task_bytes = 0;
  bool loading = false;
  bool in_call = false;      // foreign code runs
};

enum class Overrun { none, cpu, hang };

class Deadline {
 public:
  explicit Deadline(const DeadlineOptions &options) : options_(options) {}

  // Called at every tick while the worker owes an answer, after what it sent was received.
  Overrun tick(const Sample &now);
  // The worker owes nothing: the next tick starts afresh.
  void rest() { started_ = false; }
  // Seconds of CPU the last tick allowed for.
  double allowance() const { return allowance_; }

 private:
  DeadlineOptions options_;
  bool started_ = false;
  Sample progress_;      // when the worker last moved on
  Sample last_;
  double task_cpu_ = 0;  // CPU when the task at hand began
  double still_ = 0;     // wall seconds without CPU and progress
  double allowance_ = 0;
};

}  // namespace freehold::workers
