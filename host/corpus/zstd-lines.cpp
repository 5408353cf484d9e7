#include "host/corpus/zstd-lines.hpp"

#include <unistd.h>
#include <zstd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace freehold::corpus {

struct ZstdWriter::State {
  int descriptor = -1;
  ZSTD_CCtx *context = ZSTD_createCCtx();
  std::vector<char> out = std::vector<char>(ZSTD_CStreamOutSize());
  std::string fault;

  void flush(const char *data, std::size_t size) {
    while (size > 0 && fault.empty()) {
      const ssize_t written = ::write(descriptor, data, size);
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) {
        fault = std::strerror(errno);
        return;
      }
      data += written;
      size -= static_cast<std::size_t>(written);
    }
  }
  void compress(std::string_view text, ZSTD_EndDirective mode) {
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    for (std::size_t left = 1; fault.empty() && (in.pos < in.size || (mode == ZSTD_e_end && left != 0));) {
      ZSTD_outBuffer chunk{out.data(), out.size(), 0};
      left = ZSTD_compressStream2(context, &chunk, &in, mode);
      if (ZSTD_isError(left)) {
        fault = ZSTD_getErrorName(left);
        return;
      }
      flush(out.data(), chunk.pos);
    }
  }
};

ZstdWriter::ZstdWriter(int descriptor) : state_(std::make_unique<State>()) {
  state_->descriptor = descriptor;
  ZSTD_CCtx_setParameter(state_->context, ZSTD_c_compressionLevel, 3);
  ZSTD_CCtx_setParameter(state_->context, ZSTD_c_checksumFlag, 1);
}

ZstdWriter::~ZstdWriter() { ZSTD_freeCCtx(state_->context); }

void ZstdWriter::write(std::string_view text) { state_->compress(text, ZSTD_e_continue); }

Result<Done> ZstdWriter::finish() {
  state_->compress({}, ZSTD_e_end);
  if (state_->fault.empty()) return Done{};
  return Problem{"cannot-write", {}, "The corpus could not be written: " + state_->fault + ".", "Check the disk's free space and the folder's permissions."};
}

struct ZstdLineReader::State {
  int descriptor = -1;
  ZSTD_DCtx *context = ZSTD_createDCtx();
  std::vector<char> raw = std::vector<char>(ZSTD_DStreamInSize());
  std::vector<char> plain = std::vector<char>(ZSTD_DStreamOutSize());
  ZSTD_inBuffer in{nullptr, 0, 0};
  std::size_t plain_begin = 0, plain_end = 0;
  bool end_of_file = false;
  bool any = false;
  bool in_frame = false;
};

ZstdLineReader::ZstdLineReader(int descriptor) : state_(std::make_unique<State>()) { state_->descriptor = descriptor; }

ZstdLineReader::~ZstdLineReader() { ZSTD_freeDCtx(state_->context); }

// More plain text, or false at the end or on damage.
bool ZstdLineReader::fill() {
  State &s = *state_;
  for (;;) {
    if (s.in.pos == s.in.size && !s.end_of_file) {
      const ssize_t got = ::read(s.descriptor, s.raw.data(), s.raw.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) damage_ = std::strerror(errno);
      if (got <= 0) s.end_of_file = true;
      if (!std::exchange(s.any, true)) is_zstd_ = got >= 4 && std::memcmp(s.raw.data(), "\x28\xb5\x2f\xfd", 4) == 0;
      s.in = {s.raw.data(), got > 0 ? static_cast<std::size_t>(got) : 0, 0};
    }
    if (s.in.pos == s.in.size) {
      if (s.in_frame && damage_.empty()) damage_ = "the file ends in the middle";
      return false;
    }
    ZSTD_outBuffer chunk{s.plain.data(), s.plain.size(), 0};
    const std::size_t left = ZSTD_decompressStream(s.context, &chunk, &s.in);
    if (ZSTD_isError(left)) {
      damage_ = ZSTD_getErrorName(left);
      return false;
    }
    s.in_frame = left != 0;
    s.plain_begin = 0;
    s.plain_end = chunk.pos;
    if (chunk.pos > 0) return true;
  }
}

int ZstdLineReader::next(std::string &line) {
  State &s = *state_;
  line.clear();
  for (;;) {
    if (s.plain_begin == s.plain_end && !fill()) {
      if (!damage_.empty()) return -1;
      if (line.empty()) return 0;
      ++line_number_;
      return 1;
    }
    const char *begin = s.plain.data() + s.plain_begin;
    const auto *feed = static_cast<const char *>(std::memchr(begin, '\n', s.plain_end - s.plain_begin));
    const std::size_t size = feed != nullptr ? static_cast<std::size_t>(feed - begin) : s.plain_end - s.plain_begin;
    if (line.size() + size > kLongestLine) {
      damage_ = "a line is longer than a corpus file's may be";
      return -1;
    }
    line.append(begin, size);
    s.plain_begin += size + (feed != nullptr ? 1 : 0);
    if (feed != nullptr) {
      ++line_number_;
      return 1;
    }
  }
}

}  // namespace freehold::corpus
