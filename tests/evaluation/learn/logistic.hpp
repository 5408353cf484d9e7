// The smallest of a smooth function, and the losses of the two learners: logistic regression, kept small by a square penalty.
#pragma once

#include <cmath>
#include <cstddef>
#include <deque>
#include <vector>

namespace freehold::learn {

using Vector = std::vector<double>;

inline double dot(const Vector &a, const Vector &b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// L-BFGS. function(point, gradient) → value; starts from point and leaves the smallest there. Deterministic.
template <class Function>
void minimise(Vector &point, Function function, int rounds = 80) {
  struct Step {
    Vector moved, turned;
    double scale;
  };
  constexpr std::size_t kRemembered = 8;
  std::deque<Step> steps;
  Vector gradient(point.size()), next(point.size()), next_gradient(point.size());
  double value = function(point, gradient);
  for (int round = 0; round < rounds; ++round) {
    Vector way = gradient;
    std::vector<double> along(steps.size());
    for (std::size_t i = steps.size(); i-- > 0;) {
      along[i] = steps[i].scale * dot(steps[i].moved, way);
      for (std::size_t k = 0; k < way.size(); ++k) way[k] -= along[i] * steps[i].turned[k];
    }
    const double size = steps.empty() ? 1 / std::max(1.0, std::sqrt(dot(way, way))) : 1 / (steps.back().scale * dot(steps.back().turned, steps.back().turned));
    for (double &one : way) one *= size;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      const double back = along[i] - steps[i].scale * dot(steps[i].turned, way);
      for (std::size_t k = 0; k < way.size(); ++k) way[k] += back * steps[i].moved[k];
    }
    const double slope = dot(way, gradient);
    double length = 1, found = value;
    for (int tries = 0; tries < 30; ++tries, length /= 2) {
      for (std::size_t k = 0; k < point.size(); ++k) next[k] = point[k] - length * way[k];
      found = function(next, next_gradient);
      if (found <= value - 1e-4 * length * slope) break;
    }
    Step step{Vector(point.size()), Vector(point.size()), 0};
    for (std::size_t k = 0; k < point.size(); ++k) {
      step.moved[k] = next[k] - point[k];
      step.turned[k] = next_gradient[k] - gradient[k];
    }
    const double bend = dot(step.moved, step.turned);
    const bool done = value - found < 1e-6 * std::fabs(value);
    point = next;
    gradient = next_gradient;
    value = found;
    if (done) return;
    if (bend <= 1e-12) continue;
    step.scale = 1 / bend;
    steps.push_back(std::move(step));
    if (steps.size() > kRemembered) steps.pop_front();
  }
}

// Cross entropy of a probability's logit against a target 0 … 1; slope: its derivative.
inline double cross_entropy(double logit, double target, double &slope) {
  const double e = std::exp(-std::fabs(logit));
  slope = (logit > 0 ? 1 / (1 + e) : e / (1 + e)) - target;
  return std::max(logit, 0.0) + std::log1p(e) - target * logit;
}

}  // namespace freehold::learn
