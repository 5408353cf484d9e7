// Scores: from the tallies of a channel to its questions, from these to a dimension, from the channels to the whole.
#pragma once

#include <cstdint>
#include <vector>

#include "host/verdict/scheme.hpp"
#include "host/verdict/tally.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// The questions of a channel with anything judged or missing.
std::vector<QuestionScore> score_questions(const Scheme &scheme, const ChannelTally &tally);

// The same over several channels at once: opportunities added up.
std::vector<QuestionScore> pool_questions(const Scheme &scheme, const std::vector<ChannelVerdict> &channels);

// Sets everything of a question that follows from its rules.
void evaluate(QuestionScore &question);

Score score_channel(const Scheme &scheme, model::Dimension dimension, const std::vector<QuestionScore> &questions,
                    std::uint32_t channel);
Score score_whole(const Scheme &scheme, model::Dimension dimension, const std::vector<ChannelVerdict> &channels);

// The mean of the terms that have a value; what score_whole() makes of its own terms.
std::optional<Ppm> mean_of(const std::vector<Term> &terms);

}  // namespace freehold::verdict
