// Lines of text through zstd, one at a time: what a corpus file is made of.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "host/support/result.hpp"

namespace freehold::corpus {

// Compresses to a file descriptor it does not own. Errors are kept and told by finish().
class ZstdWriter {
 public:
  explicit ZstdWriter(int descriptor);
  ~ZstdWriter();
  void write(std::string_view text);
  Result<Done> finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Reads lines of at most kLongestLine bytes from a file descriptor it does not own.
class ZstdLineReader {
 public:
  static constexpr std::size_t kLongestLine = std::size_t{1} << 30;

  explicit ZstdLineReader(int descriptor);
  ~ZstdLineReader();
  // The next line without its line feed: 1; 0 at the end; -1 on damage, told by problem().
  int next(std::string &line);
  std::uint64_t line_number() const { return line_number_; }
  const std::string &damage() const { return damage_; }
  // Whether the file starts as zstd does; known after next().
  bool is_zstd() const { return is_zstd_; }

 private:
  struct State;
  bool fill();

  std::unique_ptr<State> state_;
  std::string damage_;
  std::uint64_t line_number_ = 0;
  bool is_zstd_ = false;
};

}  // namespace freehold::corpus
