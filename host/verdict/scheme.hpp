// The scheme: what each rule of a corpus is to the scores under a policy. Made once, then only looked up.
#pragma once

#include <cstdint>
#include <vector>

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// Weights beyond this are cut to it, so that no sum can overflow.
inline constexpr std::int64_t kLargestWeight = 1'000'000;

struct Role {
  std::uint32_t question = model::kNone;  // kNone: informative
  std::int64_t weight = 0;                // in its question; > 0 where question is not kNone
  model::Dimension dimension = model::Dimension::none;
  bool gate = false;
  Ppm under = 0;
  Ppm cap = kWhole;
  bool withdrawn = false;  // its plugin faulted too often: all it said counts as failed
};

struct Scheme {
  std::vector<Question> questions;  // sorted by dimension, then id
  std::vector<Role> rules;          // as Corpus::rules
  std::uint64_t minimum_answers = 0;
};

Scheme make_scheme(const corpus::Corpus &corpus, const model::Policy &policy);

}  // namespace freehold::verdict
