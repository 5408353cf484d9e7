#include "host/workers/frame.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace freehold::workers {
namespace {

struct Header {
  std::uint32_t kind;
  std::uint32_t size;
  std::uint32_t descriptors;
  std::uint32_t mark;
};
constexpr std::uint32_t kMark = 0x46524831;      // tells a stray write() from a frame
constexpr std::size_t kReceive = 256u << 10;
// Larger ones are given back after use. What is read comes in pieces and lies in one buffer; of what is sent only the plan takes so much.
constexpr std::size_t kKeepRead = 4u << 20;
constexpr std::size_t kKeepSent = 512u << 10;
constexpr std::size_t kDescriptorsAtOnce = 250;  // the kernel takes 253

struct ControlBuffer {
  alignas(cmsghdr) char bytes[CMSG_SPACE(sizeof(int) * kDescriptorsAtOnce)];
};

Header header_at(const std::string &buffer, std::size_t at) {
  Header header{};
  std::memcpy(&header, buffer.data() + at, sizeof header);
  return header;
}

}  // namespace

Received FrameReader::fill(int socket) {
  if (broken_) return Received::broken;
  if (begin_ == end_) {
    begin_ = end_ = 0;
    if (buffer_.size() > kKeepRead) buffer_ = std::string();
  } else if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  std::size_t want = kReceive;
  if (end_ >= sizeof(Header)) {
    const std::size_t whole = sizeof(Header) + header_at(buffer_, 0).size;  // next() has checked it
    // Grows with what has really come, not with what was announced.
    if (whole > end_) want = std::max(want, std::min(whole - end_, end_));
  }
  if (buffer_.size() < end_ + want) buffer_.resize(end_ + want);
  Received result = Received::some;
  if (!receive(socket, buffer_.size() - end_, result)) broken_ = result == Received::broken;
  return result;
}

void FrameReader::add(std::string_view bytes) {
  if (buffer_.size() < end_ + bytes.size()) buffer_.resize(end_ + bytes.size());
  std::memcpy(buffer_.data() + end_, bytes.data(), bytes.size());
  end_ += bytes.size();
  received_ += bytes.size();
}

bool FrameReader::receive(int socket, std::size_t room, Received &result) {
  iovec piece{buffer_.data() + end_, room};
  ControlBuffer control;
  msghdr message{};
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  message.msg_control = control.bytes;
  message.msg_controllen = sizeof control.bytes;
  ssize_t got = 0;
  do {
    got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) {
    const bool wait = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    result = wait ? Received::nothing_yet : Received::closed;
    return false;
  }
  for (cmsghdr *part = CMSG_FIRSTHDR(&message); part != nullptr; part = CMSG_NXTHDR(&message, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int descriptor = -1;
      std::memcpy(&descriptor, CMSG_DATA(part) + i * sizeof(int), sizeof(int));
      descriptors_.emplace_back(descriptor);
    }
  }
  end_ += static_cast<std::size_t>(got);
  received_ += static_cast<std::uint64_t>(got);
  if ((message.msg_flags & MSG_CTRUNC) != 0 || descriptors_.size() > 2 * kMaxDescriptors) {
    result = Received::broken;
    return false;
  }
  return true;
}

bool FrameReader::next(Frame &frame) {
  if (broken_ || end_ - begin_ < sizeof(Header)) return false;
  const Header header = header_at(buffer_, begin_);
  if (header.mark != kMark || header.kind > kMaxKind || header.size > kMaxFrame || header.descriptors > kMaxDescriptors) {
    broken_ = true;
    return false;
  }
  if (end_ - begin_ < sizeof(Header) + header.size) return false;
  if (descriptors_.size() < header.descriptors) {
    broken_ = true;
    return false;
  }
  frame.kind = static_cast<MessageKind>(header.kind);
  frame.payload = std::string_view(buffer_).substr(begin_ + sizeof(Header), header.size);
  frame.descriptors.clear();
  for (std::uint32_t i = 0; i < header.descriptors; ++i) {
    frame.descriptors.push_back(std::move(descriptors_.front()));
    descriptors_.pop_front();
  }
  begin_ += sizeof(Header) + header.size;
  return true;
}

std::string FrameReader::keep() {
  std::string kept = std::exchange(buffer_, buffer_.substr(begin_, end_ - begin_));
  end_ -= begin_;
  begin_ = 0;
  return kept;
}

// Where the frame begins; its size is not known yet.
std::size_t FrameWriter::begin_frame(MessageKind kind, const std::vector<int> &descriptors) {
  const std::size_t begin = bytes_.size();
  // Each group of descriptors needs a byte of its own to travel with; the header has enough of them.
  std::size_t at = begin;
  for (std::size_t i = 0; i < descriptors.size(); i += kDescriptorsAtOnce) {
    const std::size_t last = std::min(i + kDescriptorsAtOnce, descriptors.size());
    groups_.push_back({at++, {descriptors.begin() + static_cast<std::ptrdiff_t>(i), descriptors.begin() + static_cast<std::ptrdiff_t>(last)}});
  }
  const Header header{static_cast<std::uint32_t>(kind), 0, static_cast<std::uint32_t>(descriptors.size()), kMark};
  bytes_.append(reinterpret_cast<const char *>(&header), sizeof header);
  return begin;
}

bool FrameWriter::end_frame(std::size_t begin) {
  Header header = header_at(bytes_, begin);
  const std::size_t size = bytes_.size() - begin - sizeof header;
  if (size > kMaxFrame) {
    take_back(begin);
    return false;
  }
  header.size = static_cast<std::uint32_t>(size);
  std::memcpy(bytes_.data() + begin, &header, sizeof header);
  return true;
}

void FrameWriter::take_back(std::size_t begin) {
  bytes_.resize(begin);
  while (!groups_.empty() && groups_.back().at >= begin) groups_.pop_back();
}

bool FrameWriter::send_some(int socket, std::size_t size, const std::vector<int> *descriptors, bool &full) {
  iovec piece{bytes_.data() + sent_, size};
  ControlBuffer control{};
  msghdr message{};
  message.msg_iov = &piece;
  message.msg_iovlen = 1;
  if (descriptors != nullptr) {
    message.msg_control = control.bytes;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * descriptors->size());
    cmsghdr *part = CMSG_FIRSTHDR(&message);
    part->cmsg_level = SOL_SOCKET;
    part->cmsg_type = SCM_RIGHTS;
    part->cmsg_len = CMSG_LEN(sizeof(int) * descriptors->size());
    std::memcpy(CMSG_DATA(part), descriptors->data(), sizeof(int) * descriptors->size());
  }
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  full = sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  if (sent < 0) return full;
  sent_ += static_cast<std::size_t>(sent);
  return true;
}

bool FrameWriter::flush(int socket) {
  while (pending() > 0) {
    const bool with_group = !groups_.empty() && groups_.front().at == sent_;
    const std::size_t next_group = with_group ? (groups_.size() > 1 ? groups_[1].at : bytes_.size())
                                              : (groups_.empty() ? bytes_.size() : groups_.front().at);
    bool full = false;
    if (!send_some(socket, next_group - sent_, with_group ? &groups_.front().descriptors : nullptr, full)) return false;
    if (full) return true;
    if (with_group) groups_.pop_front();
  }
  flushed_ += bytes_.size();
  bytes_.clear();
  sent_ = 0;
  if (bytes_.capacity() > kKeepSent) bytes_.shrink_to_fit();
  return true;
}

}  // namespace freehold::workers
