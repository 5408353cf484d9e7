#include "host/report/gates.hpp"

#include <algorithm>

#include "host/report/words.hpp"
#include "host/verdict/findings.hpp"

namespace freehold::report {
namespace {

void check_score(const Report &report, const char *dimension, const std::optional<std::int64_t> &bound, bool at_most, std::vector<GateCheck> &checks) {
  if (!bound) return;
  GateCheck check{std::string(dimension) + (at_most ? "_at_most" : "_at_least"), "", false};
  const std::string wanted = std::string(at_most ? "at most " : "at least ") + std::to_string(points(*bound)) + " was demanded";
  const Score *score = find_dimension(report.dimensions, dimension);
  if (score == nullptr || !score->enough || !score->value) {
    check.sentence = std::string(dimension) + " has too few answers for a score; " + wanted;
  } else {
    check.passed = at_most ? *score->value <= *bound : *score->value >= *bound;
    check.sentence = std::string(dimension) + " is " + std::to_string(points(*score->value)) + "; " + wanted;
  }
  checks.push_back(std::move(check));
}

void check_coverage(const Report &report, const std::optional<std::int64_t> &bound, std::vector<GateCheck> &checks) {
  if (!bound) return;
  const Score *least = nullptr;
  for (const Score &score : report.dimensions) {
    if (least == nullptr || score.coverage < least->coverage) least = &score;
  }
  const Ppm coverage = least == nullptr ? 0 : least->coverage;
  checks.push_back({"coverage_at_least",
                    "coverage" + (least == nullptr ? std::string() : " of " + least->dimension) + " is " + percent(coverage) + "; at least " + percent(*bound) + " was demanded",
                    coverage >= *bound});
}

void check_severity(const Report &report, const std::string &severity, std::vector<GateCheck> &checks) {
  if (severity.empty()) return;
  std::uint64_t found = 0;
  const FindingGroup *first = nullptr;
  for (const FindingGroup &group : report.findings) {
    if (verdict::rank_of(group.severity) < verdict::rank_of(severity)) continue;
    found += group.count;
    if (first == nullptr) first = &group;
  }
  GateCheck check{"severity", "no finding is of severity " + severity + " or worse", first == nullptr};
  if (first != nullptr) {
    check.sentence = counted(found, "finding stands", "findings stand") + " in groups of severity " + severity + " or worse; the first is of " + first->rule;
  }
  checks.push_back(std::move(check));
}

}  // namespace

void check_gates(const model::RunGate &gate, Report &report) {
  std::vector<GateCheck> checks;
  check_score(report, "ownership", gate.ownership_at_least_ppm, false, checks);
  check_score(report, "funnel", gate.funnel_at_least_ppm, false, checks);
  check_score(report, "dependence", gate.dependence_at_most_ppm, true, checks);
  check_coverage(report, gate.coverage_at_least_ppm, checks);
  check_severity(report, gate.severity, checks);
  std::string reasons;
  for (const GateCheck &check : checks) {
    if (!check.passed) reasons += (reasons.empty() ? "a gate failed: " : "; ") + check.sentence;
  }
  report.policy.checks = std::move(checks);
  if (reasons.empty()) return;
  std::erase_if(report.exit_codes, [](const ExitCode &code) { return code.code == 0; });
  report.exit_codes.push_back({1, reasons});
}

}  // namespace freehold::report
