// SHA-256 of what was added, in lower-case hex.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace freehold::corpus {

class Digest {
 public:
  Digest();
  ~Digest();
  void add(std::string_view bytes);
  // Call once, last.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace freehold::corpus
