// One invented audit, whole: a consultant with a site, letters and a feed called Chirp, and a declared channel that was not read.
#pragma once

#include "host/report/report.hpp"

namespace freehold::report {

struct Sample {
  corpus::Corpus corpus;
  corpus::Graph graph;
  verdict::Verdict verdict;
  model::Policy policy;
};

Sample make_sample();
Report sample_report();

}  // namespace freehold::report
