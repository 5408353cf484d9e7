// The bytes behind a descriptor the host handed over. A sealed memfd cannot shrink any more and is mapped; anything else is read into memory,
// since a file cut short under a mapping would end the process.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace freehold::worker {

// Memory that one file after another is read into. It grows with the files, up to a limit.
struct FileBuffer {
  FileBuffer() = default;
  explicit FileBuffer(std::size_t size) : bytes(std::make_unique_for_overwrite<char[]>(size)), room(size) {}

  std::unique_ptr<char[]> bytes;
  std::size_t room = 0;
};

class FileBytes {
 public:
  enum class State { read, too_large, unreadable, gone };  // gone: no such descriptor any more

  // Reads at most `most` bytes; a longer file is too_large and has no bytes. Does not take the descriptor. spare: used if nobody else does, and given back
  // in the end; it outlives this.
  FileBytes(int descriptor, std::uint64_t most, FileBuffer &spare);
  ~FileBytes();
  FileBytes(FileBytes &&other) noexcept;
  FileBytes &operator=(FileBytes &&) = delete;

  State state() const { return state_; }
  std::string_view bytes() const { return {mapped_ != nullptr ? mapped_ : buffer_.bytes.get(), size_}; }

 private:
  void make_room(std::size_t room);
  bool read_all(int descriptor, std::uint64_t most, std::uint64_t expected);

  State state_ = State::unreadable;
  const char *mapped_ = nullptr;
  std::size_t size_ = 0;
  FileBuffer buffer_;
  FileBuffer *spare_;
};

}  // namespace freehold::worker
