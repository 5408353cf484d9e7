#include "host/app/found-findings.hpp"

#include <algorithm>
#include <set>

#include "host/app/report-file.hpp"
#include "host/config/dismissals.hpp"

namespace freehold::app {
namespace {

constexpr std::size_t kShortest = 4;  // digits

std::set<std::string> fingerprints_of(const report::Report &report) {
  std::set<std::string> all;
  for (const report::FindingGroup &group : report.findings) {
    for (const report::Spot &spot : group.spots) all.insert(spot.fingerprint);
  }
  for (const report::Item &item : report.items) {
    for (const auto &[id, rule] : item.rules) {
      for (const report::ItemFinding &finding : rule.findings) all.insert(finding.fingerprint);
    }
  }
  return all;
}

Result<std::string> found(const std::string &text, const std::set<std::string> &all) {
  const std::string start = text.starts_with("F-") ? text : "F-" + text;
  if (all.contains(start)) return start;
  if (start.size() < kShortest + 2) {
    return Problem{"usage", {}, "“" + text + "” is too short for a finding.", "Give at least four digits, as in F-1a2b."};
  }
  std::vector<std::string> meant;
  for (auto it = all.lower_bound(start); it != all.end() && it->starts_with(start); ++it) meant.push_back(*it);
  if (meant.size() == 1) return meant.front();
  if (meant.empty()) return Problem{"unknown-finding", {}, "The report has no finding “" + text + "”.", "Copy it from the report: F- and eight digits."};
  return Problem{"unknown-finding", {}, "“" + text + "” may mean " + meant[0] + " or " + meant[1] + (meant.size() > 2 ? " or others." : "."), "Give more digits."};
}

}  // namespace

Result<std::vector<std::string>> found_findings(const std::vector<std::string> &texts, const std::string &report_path,
                                                const std::vector<model::Dismissal> &dismissed) {
  std::set<std::string> all;
  if (!report_path.empty()) {
    const auto report = read_report_file(report_path);
    if (!report) return report.problem();
    all = fingerprints_of(*report);
  }
  for (const model::Dismissal &one : dismissed) all.insert(one.finding);
  std::set<std::string> findings;
  for (const std::string &text : texts) {
    if (report_path.empty() && config::is_fingerprint(text)) {
      findings.insert(text);
      continue;
    }
    if (report_path.empty()) {
      return Problem{"usage", {}, "“" + text + "” is no whole fingerprint like F-1a2b3c4d.", "Copy it from the report, or name the report with --report."};
    }
    auto whole = found(text, all);
    if (!whole) return whole.problem();
    findings.insert(std::move(*whole));
  }
  return std::vector<std::string>(findings.begin(), findings.end());
}

}  // namespace freehold::app
