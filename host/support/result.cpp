#include "host/support/result.hpp"

namespace freehold {

std::string to_line(const Problem &problem) {
  std::string line = problem.where.path;
  if (problem.where.line != 0) {
    line += ':' + std::to_string(problem.where.line);
    if (problem.where.column != 0) line += ':' + std::to_string(problem.where.column);
  }
  if (!line.empty()) line += ": ";
  return line + problem.sentence;
}

}  // namespace freehold
