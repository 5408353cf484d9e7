// What `freehold init` asks: the answers that matter most, in a minute. Every question may be left out.
#pragma once

#include <iosfwd>
#include <string>

namespace freehold::app {

// As they stand under [client]; empty: not answered.
struct Answers {
  std::string name;
  std::string paid_by;         // clients, third-parties, both
  std::string deal_value;      // digits
  std::string currency;        // three capitals
  std::string clients_a_year;  // digits
  std::string sales_close;     // call, online, in-person, checkout
  std::string strategy;        // thought-leader, influencer, hybrid
};

// Asks on `out` and reads a line each from `in`. An answer that does not fit is asked for again; the end of input ends the interview.
Answers interview(std::istream &in, std::ostream &out);

// Puts the answers into the text of an example configuration, in place of what stands there.
void fill_in(std::string &text, const Answers &answers);

}  // namespace freehold::app
