// Redirects: where an address leads, asked hop by hop and without reading what stands there.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <string>

namespace freehold::fetch {

struct Manners {
  bool allow_private = false;                       // also addresses of the local network
  std::chrono::milliseconds timeout{10'000};        // for one request
  std::chrono::milliseconds pause{500};             // between two requests to one host
};

// Either target or reason is empty.
struct Answer {
  std::string target;
  std::string reason;
};

class Redirects {
 public:
  explicit Redirects(const Manners &manners);
  ~Redirects();

  // The address at the end of at most ten redirects, http and https only. What stands there may be gone: it is the target all the same. An address that
  // answers without leading on has none.
  Answer follow(const std::string &address);

 private:
  struct Reply {
    long status = 0;
    std::string location;  // absolute; empty: it leads nowhere
    std::string fault;
  };
  Reply ask(const std::string &address, bool head);
  void wait_for_turn(const std::string &host);

  struct Handle;
  std::unique_ptr<Handle> handle_;
  Manners manners_;
  std::map<std::string, std::chrono::steady_clock::time_point> last_;  // by host
};

}  // namespace freehold::fetch
