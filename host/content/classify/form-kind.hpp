// What a form is for.
#pragma once

#include <string_view>

#include "host/content/classify/form-weights.hpp"
#include "host/content/classify/word-lists.hpp"
#include "host/model/explanation.hpp"

namespace freehold::content {

// words: what its button, heading, labels and action say; title: what the title of its page says. Requires: roles are set.
// model: what marks weigh; nullptr: there is none, and plain rules decide.
FormKind kind_of(const model::Form &form, const WordKinds &words, const WordKinds &title, const FormWeights *model);

// All its marks, weighed or not.
std::vector<std::string> marks_of(const model::Form &form, const WordKinds &words, const WordKinds &title);

// The marks that speak for or against the kind it is, with their weights, heaviest first.
std::vector<model::Reason> reasons_of(const model::Form &form, const WordKinds &words, const WordKinds &title, const FormWeights *model);

}  // namespace freehold::content
