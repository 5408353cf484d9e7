// OwnHost: where a page stands, as far as its own words tell, and where its links lead from there.
//
// Its host is that of its canonical address or og:url, else the one that more than half of its whole addresses name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/content/html/document.hpp"

namespace freehold::content {

// The parts of an address as written. A relative one has neither scheme nor host.
struct AddressParts {
  std::string_view scheme;
  std::string_view host;
  std::string_view path;
  std::string_view rest;  // query and fragment
};

[[nodiscard]] AddressParts parts_of_address(std::string_view address);

class OwnHost {
 public:
  void read(const Document &document);

  // The page says that it is the first page of its host.
  [[nodiscard]] bool is_home() const { return is_home_; }
  // Leads to a page of the same site: relative, or on a host of the same name but for what stands before it.
  [[nodiscard]] bool leads_home(const AddressParts &to) const;
  // Leads to a service and hands it an address of this site: a share link.
  [[nodiscard]] bool hands_on(const AddressParts &to) const;

 private:
  void read_head(const Document &document);
  void read_links(const Document &document);

  std::string host_;  // lower case, without what stands before the registered name; empty if nothing tells
  bool is_home_ = false;
  std::string scratch_;
};

}  // namespace freehold::content
