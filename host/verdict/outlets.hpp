// Which channels there are, what they weigh, and which items of them count.
#pragma once

#include <string>

#include "host/corpus/collector.hpp"
#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

// All channels of items, readers, lists and the declaration, sorted by key; channel_of for every item. A declared
// channel is the one of its key; else the one of its address; else the only one of its platform, where it is the only
// declared one of it without a match.
void set_channels(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict);

// counts for every item, the numbers of items by channel and in all, and the channel weights. Requires: set_channels().
void set_counts(const corpus::Corpus &corpus, const model::Policy &policy, Verdict &verdict);

// Whether an item will count: its page kind is scored and it is not older than the window. Requires: the policy outlives the function.
corpus::Counts counting(const model::Policy &policy);

// The rented platform an item lives on; empty: on own or unknown ground. An item whose address nobody knows lives on
// its platform.
std::string_view rented_platform(const model::ContentItem &item, const ChannelVerdict &channel);

}  // namespace freehold::verdict
