// Frames on the socket between host and worker: a kind, a length and so many descriptors, then the payload.
//
// The receiving side treats the sender as hostile: a frame longer than kMaxFrame, more descriptors than kMaxDescriptors, a kind out of range, a
// descriptor nobody announced or one that is missing break the stream for good. No exceptions but std::bad_alloc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "host/model/wire.hpp"
#include "host/workers/fd.hpp"
#include "host/workers/protocol.hpp"

namespace freehold::workers {

inline constexpr std::size_t kMaxFrame = 64u << 20;
inline constexpr std::size_t kMaxDescriptors = 512;
inline constexpr std::uint32_t kMaxKind = 255;

struct Frame {
  MessageKind kind{};
  std::string_view payload;  // valid until the reader is filled again
  std::vector<Fd> descriptors;
};

enum class Received { some, nothing_yet, closed, broken };

class FrameReader {
 public:
  // One receive: takes what is there. Blocks if the socket does.
  Received fill(int socket);
  // What comes by another way, behind what was received.
  void add(std::string_view bytes);
  // Bytes of the stream so far.
  std::uint64_t received() const { return received_; }
  // The next whole frame; false: fill first, or the stream is broken.
  bool next(Frame &frame);
  // The bytes in which the payload of the last frame lies, for good. What came behind them is still read.
  std::string keep();
  bool broken() const { return broken_; }

 private:
  bool receive(int socket, std::size_t room, Received &result);

  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t received_ = 0;
  std::deque<Fd> descriptors_;
  bool broken_ = false;
};

class FrameWriter {
 public:
  // Queues a frame. False: the payload is longer than a frame may be, or there are too many descriptors; nothing is queued then.
  // Requires: the descriptors stay open until pending() is 0 or the writer is gone.
  bool put(MessageKind kind, std::string_view payload, const std::vector<int> &descriptors = {}) {
    return put_written(kind, [&](std::string &bytes) { bytes.append(payload); }, descriptors);
  }
  // A payload that write(bytes) appends to where it is sent from. Frames are large, and each copy on the way is one more.
  template <class Write>
  bool put_written(MessageKind kind, Write write, const std::vector<int> &descriptors = {}) {
    if (descriptors.size() > kMaxDescriptors) return false;
    const std::size_t begin = begin_frame(kind, descriptors);
    try {
      write(bytes_);
    } catch (...) {  // no memory: half a frame is none
      take_back(begin);
      throw;
    }
    return end_frame(begin);
  }
  // Values, one behind the other.
  template <class... T>
  bool put_values(MessageKind kind, const T &...values) {
    return put_written(kind, [&](std::string &bytes) { model::Encoder{bytes}(values...); });
  }
  std::size_t pending() const { return bytes_.size() - sent_; }
  std::string_view pending_bytes() const { return std::string_view(bytes_).substr(sent_); }
  // Bytes of the stream that were sent: where those that are pending begin.
  std::uint64_t position() const { return flushed_ + sent_; }
  // Sends as much as the socket takes. False: nobody is there any more.
  bool flush(int socket);

 private:
  std::size_t begin_frame(MessageKind kind, const std::vector<int> &descriptors);
  bool end_frame(std::size_t begin);
  void take_back(std::size_t begin);
  bool send_some(int socket, std::size_t size, const std::vector<int> *descriptors, bool &full);

  struct Group {
    std::size_t at = 0;  // travels with the byte there
    std::vector<int> descriptors;
  };
  std::string bytes_;
  std::size_t sent_ = 0;       // of bytes_
  std::uint64_t flushed_ = 0;  // before bytes_
  std::deque<Group> groups_;
};

}  // namespace freehold::workers
