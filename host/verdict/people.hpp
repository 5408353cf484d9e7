// People on lists: how many there are on any set of lists, counted once where it is known who stands on several of them.
#pragma once

#include <vector>

#include "host/verdict/verdict.hpp"

namespace freehold::verdict {

class PeopleOn {
 public:
  // Requires: the corpus and the verdict outlive it; channels are set.
  PeopleOn(const corpus::Corpus &corpus, const Verdict &verdict);

  std::size_t lists() const { return channel_.size(); }
  const ChannelVerdict &channel(std::size_t list) const { return verdict_.channels[channel_[list]]; }
  std::uint32_t channel_index(std::size_t list) const { return channel_[list]; }
  // portable, captive, or empty: not known. A list that is held as a file can be taken along, whatever its channel is.
  const std::string &people(std::size_t list) const;

  // Everybody on at least one of the lists with a true in `on` whose stage lies between first and last.
  Contacts count(const std::vector<bool> &on, model::ContactStage first = model::ContactStage::unknown,
                 model::ContactStage last = model::ContactStage::evangelist) const;

 private:
  const corpus::Corpus &corpus_;
  const Verdict &verdict_;
  std::vector<std::uint32_t> channel_;  // per list
};

// Facts::people, and portable, captive and unknown. Requires: channels are set.
void set_people(const corpus::Corpus &corpus, Verdict &verdict);

}  // namespace freehold::verdict
