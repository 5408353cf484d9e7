// ZipParts: the parts of a zip that lies in memory, by name. What comes out is bounded by what went in: no bomb.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace freehold::content {

class ZipParts {
 public:
  enum class Result { whole, absent, broken };  // broken: cut, damaged, encrypted or a bomb; why() says which

  // Requires: bytes outlive this.
  explicit ZipParts(std::string_view bytes) : bytes_(bytes) {}

  // The directory at its end is there: without it a zip is cut, whatever a patient reader may still get out of it.
  bool has_end() const;
  // Hands the part over piece by piece; false asks for no more, and counts as whole.
  Result stream(std::string_view name, const std::function<bool(std::string_view)> &piece);
  // The part as one; more than `most` bytes is broken.
  Result read(std::string_view name, std::size_t most, std::string &out);
  const std::string &why() const { return why_; }

 private:
  Result broken(std::string why);

  std::string_view bytes_;
  std::uint64_t inflated_ = 0;  // over all calls
  std::string why_;
};

}  // namespace freehold::content
