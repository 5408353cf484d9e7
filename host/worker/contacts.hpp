// Contacts: takes the rows of lists that a reader counts, and lets go of their addresses at once. Behind freehold.contacts/1.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <freehold/abi.h>

#include "host/model/item.hpp"
#include "host/workers/protocol.hpp"

namespace freehold::worker {

class Contacts {
 public:
  using Out = std::function<void(model::ContactMarks &&)>;

  // A unit begins: what is added goes to out, in parts whose borders hang on the rows alone. channel: of contacts that name none.
  void begin(const workers::ContactKey &key, std::string channel, Out out);
  // The unit is at its end: the rest goes out.
  void end();

  // As fh_contacts::add. A name that holds the address itself is refused, so that no reader can let one through by mistake.
  std::int32_t add(const fh_contact *contact);

 private:
  // nullptr: there are too many lists.
  model::ContactMarks *list_of(std::string_view channel, std::string_view list);
  void hand_out(model::ContactMarks &marks);

  workers::ContactKey key_;
  std::string channel_;
  Out out_;
  std::vector<model::ContactMarks> lists_;
};

}  // namespace freehold::worker
