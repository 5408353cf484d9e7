// What the host and an unpack worker say to each other. The worker has the archive as descriptor 4 and nothing else.
//
// The host sends UnpackSetup; the worker lists the archive (UnpackEntries, in parts, then UnpackListed). The host names what it wants; the worker
// sends each wanted entry as a sealed memfd in the order of the archive, one for every credit it has been given, then UnpackFinished.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "host/workers/protocol.hpp"

namespace freehold::workers {

// Only entries that are opened count, except for `listed` and the ratio, which guard the listing itself.
struct UnpackLimits {
  std::uint64_t listed = 200'000;            // entries that are looked at
  std::uint64_t opened = 50'000;
  std::uint64_t archive_bytes = 1ull << 30;  // unpacked
  std::uint64_t entry_bytes = 256ull << 20;
  std::uint64_t ratio = 200;                 // unpacked to packed …
  std::uint64_t ratio_after = 1 << 20;       // … once so many bytes came out
};

struct UnpackSetup {
  UnpackLimits limits;
  bool sandbox = true;
};

struct UnpackEntry {
  std::uint64_t ordinal = 0;  // in the archive, from 0
  std::string path;           // cleaned: relative, no "." or "..", well-formed UTF-8
  std::uint64_t size = model::kNowhere;
  std::uint32_t head = 0;     // bytes of it behind the payload
};

// The heads follow the encoded part as raw bytes, in order; the length of the encoded part goes first.
struct UnpackEntries {
  std::vector<UnpackEntry> entries;
};

struct Refusal {
  std::string path;
  std::string reason;  // path outside the archive, link, special file, encrypted, same name twice, …
};

struct UnpackListed {
  std::string kind;      // zip, tar; empty: neither
  std::string partial;   // why the listing is not whole; empty: it is
  std::vector<Refusal> refused;   // at most kNamedRefusals of each reason
  std::vector<std::string> reasons;      // all reasons …
  std::vector<std::uint64_t> counts;     // … and how many entries fell to each
  std::string isolation;
};
inline constexpr std::size_t kNamedRefusals = 100;

struct UnpackWanted {
  std::vector<std::uint64_t> ordinals;  // sorted
};

struct UnpackMore {
  std::uint64_t credits = 0;
};

// With one descriptor, or with a problem instead.
struct UnpackFile {
  std::uint64_t ordinal = 0;
  std::uint64_t size = 0;
  std::string problem;
};

struct UnpackFinished {
  std::string partial;  // why wanted entries are missing; empty: none is
};

void fields(auto &&v, Of<UnpackLimits> auto &x) { v(x.listed, x.opened, x.archive_bytes, x.entry_bytes, x.ratio, x.ratio_after); }
void fields(auto &&v, Of<UnpackSetup> auto &x) { v(x.limits, x.sandbox); }
void fields(auto &&v, Of<UnpackEntry> auto &x) { v(x.ordinal, x.path, x.size, x.head); }
void fields(auto &&v, Of<UnpackEntries> auto &x) { v(x.entries); }
void fields(auto &&v, Of<Refusal> auto &x) { v(x.path, x.reason); }
void fields(auto &&v, Of<UnpackListed> auto &x) { v(x.kind, x.partial, x.refused, x.reasons, x.counts, x.isolation); }
void fields(auto &&v, Of<UnpackWanted> auto &x) { v(x.ordinals); }
void fields(auto &&v, Of<UnpackMore> auto &x) { v(x.credits); }
void fields(auto &&v, Of<UnpackFile> auto &x) { v(x.ordinal, x.size, x.problem); }
void fields(auto &&v, Of<UnpackFinished> auto &x) { v(x.partial); }

// A payload of text and raw bytes: its length, the encoded value, the bytes.
template <class T>
std::string with_tail(const T &value, std::string_view tail) {
  std::string encoded;
  model::encode(value, encoded);
  std::string message;
  model::encode(static_cast<std::uint64_t>(encoded.size()), message);
  message += encoded;
  message += tail;
  return message;
}

// False: it is not that.
template <class T>
bool split_tail(std::string_view message, T &value, std::string_view &tail) {
  std::uint64_t size = 0;
  std::size_t prefix = 0;
  while (prefix < message.size() && (static_cast<unsigned char>(message[prefix]) & 0x80) != 0) ++prefix;
  if (++prefix > message.size() || prefix > 10 || !model::decode(message.substr(0, prefix), size)) return false;
  message.remove_prefix(prefix);
  if (size > message.size()) return false;
  tail = message.substr(size);
  return model::decode(message.substr(0, size), value);
}

}  // namespace freehold::workers
