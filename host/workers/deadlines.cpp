#include "host/workers/deadlines.hpp"

#include <algorithm>

namespace freehold::workers {
namespace {
constexpr double kStillCpu = 0.001;  // less than that between two ticks is no work
constexpr double kLongestTick = 1.0; // a host that was stopped or busy must not count its own pause
constexpr double kTaskBytesPerSecond = 64 << 10;
}  // namespace

Overrun Deadline::tick(const Sample &now) {
  const bool fresh = !started_;
  if (fresh || now.tasks != last_.tasks) task_cpu_ = now.cpu;
  if (fresh || now.seq != progress_.seq || now.frames != progress_.frames) {
    progress_ = now;
    still_ = 0;
  } else if (now.cpu - last_.cpu >= kStillCpu) {
    still_ = 0;
  } else {
    still_ += std::min(now.wall - last_.wall, kLongestTick);
  }
  started_ = true;
  last_ = now;
  const double size = static_cast<double>(now.bytes) / options_.bytes_per_second;
  allowance_ = now.loading ? options_.ready_cpu : (now.in_call ? options_.call_cpu : options_.own_cpu) + size;
  if (now.cpu - progress_.cpu > allowance_) return Overrun::cpu;
  const double task_allowance = options_.task_cpu + static_cast<double>(now.task_bytes) / kTaskBytesPerSecond;
  if (now.cpu - task_cpu_ > task_allowance) {
    allowance_ = task_allowance;
    return Overrun::cpu;
  }
  if (still_ > (now.loading ? options_.ready_hang : options_.hang)) return Overrun::hang;
  return Overrun::none;
}

}  // namespace freehold::workers
