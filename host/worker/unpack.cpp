#include "host/worker/unpack.hpp"

#include <fcntl.h>
#include <locale.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <optional>

#include "host/worker/archive.hpp"
#include "host/worker/entry-name.hpp"
#include "host/worker/sandbox.hpp"
#include "host/workers/frame.hpp"

namespace freehold::worker {
namespace {

using workers::MessageKind;

constexpr std::size_t kHead = 512;
constexpr std::size_t kPartFiles = 1024;
constexpr std::uint64_t kMemory = 1ull << 30;  // of address space: windows of decompressors and the list of names
constexpr std::size_t kChunk = 256u << 10;

class Unpacker {
 public:
  Unpacker(int socket, int archive) : socket_(socket), descriptor_(archive) {}
  int run();

 private:
  bool set_up();
  void list();
  void look_at(Archive &archive);
  void refuse(const std::string &path, const std::string &reason);
  void send_listing(const std::string &partial);
  std::string hand_over(const std::vector<std::uint64_t> &wanted);
  std::string hand_over_one(Archive &archive);
  std::optional<std::string> copy(Archive &archive, int memory, std::uint64_t &size);
  bool wait_for_credit();
  template <class T>
  bool receive(MessageKind kind, T &value);
  template <class T>
  void send(MessageKind kind, const T &value, const std::vector<int> &descriptors = {});
  void flush() {
    if (!out_.flush(socket_)) ::_exit(1);
  }

  struct Entry {
    workers::UnpackEntry entry;
    std::string head;
    bool twin = false;
  };

  int socket_;
  int descriptor_;
  workers::UnpackSetup setup_;
  ArchiveShape shape_;
  workers::FrameReader in_;
  workers::FrameWriter out_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_key_;
  workers::UnpackListed listed_;
  std::map<std::string, std::uint64_t> refusals_;
  std::uint64_t credits_ = 0;
  std::uint64_t unpacked_ = 0;
};

template <class T>
bool Unpacker::receive(MessageKind kind, T &value) {
  workers::Frame frame;
  while (!in_.next(frame)) {
    if (in_.fill(socket_) != workers::Received::some) return false;
  }
  return frame.kind == kind && model::decode(frame.payload, value);
}

template <class T>
void Unpacker::send(MessageKind kind, const T &value, const std::vector<int> &descriptors) {
  std::string payload;
  model::encode(value, payload);
  out_.put(kind, payload, descriptors);
  flush();
}

bool Unpacker::set_up() {
  if (!receive(MessageKind::unpack_setup, setup_)) return false;
  ::setlocale(LC_CTYPE, "C.UTF-8");  // else names outside ASCII are lost
  apply_limits({kMemory, setup_.limits.entry_bytes + 1});
  Sandbox sandbox;
  if (setup_.sandbox) sandbox.close_for_unpacking();
  listed_.isolation = sandbox.active();
  return true;
}

int Unpacker::run() {
  if (!set_up()) return 1;
  list();
  workers::UnpackWanted wanted;
  if (!receive(MessageKind::unpack_wanted, wanted)) return 1;
  const std::string partial = hand_over(wanted.ordinals);
  send(MessageKind::unpack_finished, workers::UnpackFinished{partial});
  return 0;
}

// ---- listing ----

void Unpacker::list() {
  shape_ = archive_shape(descriptor_);
  std::string partial = shape_.truncated ? "truncated archive" : "";
  if (shape_.kind != ArchiveKind::none) {
    listed_.kind = shape_.kind == ArchiveKind::zip ? "zip" : "tar";
    Archive archive(descriptor_, shape_, setup_.limits);
    Archive::Step step = archive.next();
    for (; step == Archive::Step::entry; step = archive.next()) {
      if (archive.ordinal() >= setup_.limits.listed) {
        partial = "more than " + std::to_string(setup_.limits.listed) + " entries";
        break;
      }
      look_at(archive);
    }
    if (step == Archive::Step::broken && partial.empty()) partial = archive.why();
  }
  send_listing(partial);
}

void Unpacker::refuse(const std::string &path, const std::string &reason) {
  if (refusals_[reason]++ < workers::kNamedRefusals) listed_.refused.push_back({path, reason});
}

void Unpacker::look_at(Archive &archive) {
  if (archive.is_folder()) return;
  EntryName name = entry_name(archive.raw_name());
  const std::string unfit = archive.unfit();
  if (!unfit.empty()) return refuse(name.path, unfit);
  if (!name.refusal.empty()) return refuse(name.path, name.refusal);
  Entry found;
  found.entry.ordinal = archive.ordinal();
  found.entry.path = std::move(name.path);
  found.entry.size = archive.size();
  found.head.resize(kHead);
  std::size_t filled = 0;
  std::int64_t got = 1;
  while (filled < kHead && got > 0) {
    got = archive.read(found.head.data() + filled, kHead - filled);
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  if (got < 0) return refuse(found.entry.path, archive.why().empty() ? "damaged" : archive.why());
  found.head.resize(filled);
  const auto [place, first] = by_key_.try_emplace(twin_key(found.entry.path), entries_.size());
  if (!first) {
    Entry &other = entries_[place->second];
    if (!other.twin) refuse(other.entry.path, "same name twice");
    other.twin = true;
    other.head.clear();
    return refuse(found.entry.path, "same name twice");
  }
  entries_.push_back(std::move(found));
}

void Unpacker::send_listing(const std::string &partial) {
  std::erase_if(entries_, [](const Entry &entry) { return entry.twin; });
  std::sort(entries_.begin(), entries_.end(), [](const Entry &a, const Entry &b) { return a.entry.path < b.entry.path; });
  for (std::size_t i = 0; i < entries_.size();) {
    workers::UnpackEntries part;
    std::string heads;
    for (; i < entries_.size() && part.entries.size() < kPartFiles; ++i) {
      entries_[i].entry.head = static_cast<std::uint32_t>(entries_[i].head.size());
      heads += entries_[i].head;
      part.entries.push_back(std::move(entries_[i].entry));
    }
    out_.put(MessageKind::unpack_entries, workers::with_tail(part, heads));
    flush();
  }
  entries_ = {};
  by_key_ = {};
  listed_.partial = partial;
  for (const auto &[reason, count] : refusals_) {
    listed_.reasons.push_back(reason);
    listed_.counts.push_back(count);
  }
  send(MessageKind::unpack_listed, listed_);
}

// ---- handing over ----

std::string Unpacker::hand_over(const std::vector<std::uint64_t> &wanted) {
  if (wanted.empty()) return "";
  Archive archive(descriptor_, shape_, setup_.limits);
  std::size_t next = 0;
  for (Archive::Step step = archive.next(); step == Archive::Step::entry && next < wanted.size(); step = archive.next()) {
    if (archive.ordinal() != wanted[next]) continue;
    if (next >= setup_.limits.opened) return "more than " + std::to_string(setup_.limits.opened) + " entries to open";
    if (!wait_for_credit()) ::_exit(1);
    const std::string stop = hand_over_one(archive);
    if (!stop.empty()) return stop;
    ++next;
  }
  if (next == wanted.size()) return "";
  return archive.why().empty() || shape_.truncated ? "truncated archive" : archive.why();
}

// Why the whole archive has to stop here; empty: go on.
std::string Unpacker::hand_over_one(Archive &archive) {
  workers::UnpackFile file;
  file.ordinal = archive.ordinal();
  const workers::Fd memory(::memfd_create("freehold-entry", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!memory) return "out of memory";
  const std::optional<std::string> problem = copy(archive, memory.get(), file.size);
  if (unpacked_ > setup_.limits.archive_bytes) return "more than " + std::to_string(setup_.limits.archive_bytes >> 20) + " MiB unpacked";
  if (problem && !archive.why().empty()) return shape_.truncated ? "truncated archive" : archive.why();
  const bool sealed = !problem && ::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0;
  if (!sealed) {
    file.problem = problem.value_or("could not be sealed");
    send(MessageKind::unpack_file, file);
  } else {
    send(MessageKind::unpack_file, file, {memory.get()});
  }
  return "";
}

std::optional<std::string> Unpacker::copy(Archive &archive, int memory, std::uint64_t &size) {
  std::vector<char> chunk(kChunk);
  while (true) {
    const std::int64_t got = archive.read(chunk.data(), chunk.size());
    if (got < 0) return "damaged";
    if (got == 0) return std::nullopt;
    size += static_cast<std::uint64_t>(got);
    unpacked_ += static_cast<std::uint64_t>(got);
    if (size > setup_.limits.entry_bytes) return "larger than " + std::to_string(setup_.limits.entry_bytes >> 20) + " MiB";
    if (unpacked_ > setup_.limits.archive_bytes) return "over the budget";
    for (std::int64_t written = 0; written < got;) {
      const ssize_t step = ::write(memory, chunk.data() + written, static_cast<std::size_t>(got - written));
      if (step <= 0) return "out of memory";
      written += step;
    }
  }
}

bool Unpacker::wait_for_credit() {
  while (credits_ == 0) {
    workers::UnpackMore more;
    if (!receive(MessageKind::unpack_more, more)) return false;
    credits_ += std::min<std::uint64_t>(more.credits, 1u << 20);
  }
  --credits_;
  return true;
}

}  // namespace

int unpack(int socket, int archive) {
  Unpacker unpacker(socket, archive);
  return unpacker.run();
}

}  // namespace freehold::worker
