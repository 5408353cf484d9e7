// Archives: the host's side of an unpack worker. What comes from it is checked like everything that comes from a worker: names are sorted and
// unique or it is taken for broken, memory is sealed or it is not passed on.
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>

#include "host/sources/source-impl.hpp"
#include "host/workers/frame.hpp"
#include "host/workers/spawn.hpp"

namespace freehold::sources {
namespace {

using workers::MessageKind;

constexpr std::uint64_t kAhead = 16;      // entries the worker may have sent before anybody asked
constexpr int kTickMs = 50;
constexpr double kStillCpu = 0.001;
constexpr int kSeals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
constexpr const char *kNotUnpacked = "could not be unpacked further";

// The connection, with patience: frames come or the worker is given up.
class Unpacker {
 public:
  Unpacker(double cpu, double hang) : most_cpu_(cpu), most_hang_(hang) {}
  Result<Done> start(const SourceOptions &options, int archive);
  bool receive(workers::Frame &frame);
  template <class T>
  bool send(MessageKind kind, const T &value) {
    return out_.put_values(kind, value) && out_.flush(socket_.get());
  }
  void end() { child_.kill(); }

 private:
  bool wait();

  double most_cpu_;
  double most_hang_;
  workers::Child child_;
  workers::Fd socket_;
  workers::FrameReader in_;
  workers::FrameWriter out_;
};

Result<Done> Unpacker::start(const SourceOptions &options, int archive) {
  std::string program = options.worker;
  if (program.empty()) {
    Result<std::string> installed = workers::installed_worker();
    if (!installed) return installed.problem();
    program = *installed;
  }
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return Problem{"worker-start", {}, "The unpack worker cannot be started.", "Close other programs and try again."};
  }
  socket_ = workers::Fd(ends[0]);
  const workers::Fd theirs(ends[1]);
  Result<workers::Child> child = workers::Child::start(program, {"--unpack"}, {theirs.get(), archive}, "unpack");
  if (!child) return child.problem();
  child_ = std::move(*child);
  send(MessageKind::unpack_setup, workers::UnpackSetup{options.unpack, options.sandbox});
  ::fcntl(socket_.get(), F_SETFL, O_NONBLOCK);
  return Done{};
}

// False: it has had its time.
bool Unpacker::wait() {
  double still = 0;
  double cpu = static_cast<double>(child_.cpu_ns()) * 1e-9;
  const double began = cpu;
  auto last = std::chrono::steady_clock::now();
  while (true) {
    pollfd files[2] = {{socket_.get(), static_cast<short>(POLLIN | (out_.pending() > 0 ? POLLOUT : 0)), 0}, {child_.output(), POLLIN, 0}};
    ::poll(files, 2, kTickMs);
    child_.drain_output();
    if (out_.pending() > 0) out_.flush(socket_.get());
    if ((files[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0) return true;
    const auto now = std::chrono::steady_clock::now();
    const double used = static_cast<double>(child_.cpu_ns()) * 1e-9;
    still = used - cpu >= kStillCpu ? 0 : still + std::min(1.0, std::chrono::duration<double>(now - last).count());
    cpu = used;
    last = now;
    if (cpu - began > most_cpu_ || still > most_hang_) return false;
  }
}

bool Unpacker::receive(workers::Frame &frame) {
  while (true) {
    if (in_.next(frame)) return true;
    if (in_.broken() || !child_.running()) return false;
    const workers::Received got = in_.fill(socket_.get());
    if (got == workers::Received::some) continue;
    if (got != workers::Received::nothing_yet || !wait()) {
      child_.kill();
      return false;
    }
  }
}

struct ArchiveSource final : Source::Impl {
  ArchiveSource(const SourceOptions &options_, std::string name_)
      : options(options_), name(std::move(name_)), unpacker(options_.unpack_cpu, options_.unpack_hang) {}

  bool list();
  bool add_entries(std::string_view payload);
  void close_listing(workers::UnpackListed &&listed);
  void prepare() override;
  std::optional<workers::UnitInput> next() override;
  std::string shown(const std::string &path) const override { return name + "!" + path; }

  bool take_entry();
  bool take_file(workers::Frame &frame);
  void stop(const std::string &why);
  void settle(std::uint32_t file, workers::Fd bytes);
  workers::UnitInput complete(std::size_t unit);

  struct Arrived {
    workers::Fd bytes;        // none: left out
    std::uint64_t users = 0;  // units that still need it
    bool settled = false;
  };

  SourceOptions options;
  std::string name;
  workers::Fd file;
  Unpacker unpacker;
  std::vector<std::uint64_t> ordinals;             // by file of the listing
  std::map<std::uint64_t, std::uint32_t> waited;   // ordinal → file, of wanted entries that have not come
  std::map<std::uint32_t, Arrived> arrived;        // by file
  std::map<std::uint32_t, std::vector<std::size_t>> units_of;  // file → units
  std::vector<std::size_t> missing;                // by unit: files that have not come
  std::deque<std::size_t> whole;                   // units that can go
  bool listed = false;
};

bool ArchiveSource::add_entries(std::string_view payload) {
  workers::UnpackEntries part;
  std::string_view heads;
  if (!workers::split_tail(payload, part, heads)) return false;
  for (workers::UnpackEntry &entry : part.entries) {
    const bool in_order = listing.files.empty() || listing.files.back().path < entry.path;
    if (entry.head > heads.size() || entry.head > 512 || !in_order || listing.files.size() >= options.unpack.listed) return false;
    listing.files.push_back({std::move(entry.path), std::string(heads.substr(0, entry.head)), entry.size});
    ordinals.push_back(entry.ordinal);
    heads.remove_prefix(entry.head);
  }
  return true;
}

void ArchiveSource::close_listing(workers::UnpackListed &&from) {
  if (from.kind == "zip" || from.kind == "tar") kind = from.kind;
  listed = true;
  if (!from.partial.empty()) set_partial(from.partial);
  for (std::size_t i = 0; i < from.reasons.size() && i < from.counts.size(); ++i) left_out.add(from.reasons[i], from.counts[i]);
  for (const workers::Refusal &refusal : from.refused) {
    if (refusal.reason == kHiddenFile) continue;  // many, expected, counted
    left_out.name("left-out", listing.source, shown(refusal.path), refusal.reason);
  }
}

bool ArchiveSource::list() {
  workers::Frame frame;
  while (unpacker.receive(frame)) {
    if (frame.kind == MessageKind::unpack_entries) {
      if (!add_entries(frame.payload)) break;
    } else {
      workers::UnpackListed from;
      if (frame.kind != MessageKind::unpack_listed || !model::decode(frame.payload, from)) break;
      close_listing(std::move(from));
      return true;
    }
  }
  unpacker.end();
  return false;
}

void ArchiveSource::prepare() {
  missing.assign(planned.units.size(), 0);
  for (std::size_t unit = 0; unit < planned.units.size(); ++unit) {
    std::set<std::uint32_t> files(planned.units[unit].companions.begin(), planned.units[unit].companions.end());
    files.insert(planned.units[unit].main);
    missing[unit] = files.size();
    for (std::uint32_t one : files) {
      units_of[one].push_back(unit);
      ++arrived[one].users;
      waited.emplace(ordinals[one], one);
    }
  }
  workers::UnpackWanted wanted;
  for (const auto &[ordinal, one] : waited) wanted.ordinals.push_back(ordinal);
  if (wanted.ordinals.empty()) return unpacker.end();
  unpacker.send(MessageKind::unpack_wanted, wanted);
  unpacker.send(MessageKind::unpack_more, workers::UnpackMore{kAhead});
}

void ArchiveSource::settle(std::uint32_t one, workers::Fd bytes) {
  Arrived &entry = arrived[one];
  entry.bytes = std::move(bytes);
  entry.settled = true;
  for (std::size_t unit : units_of[one]) {
    if (--missing[unit] == 0) whole.push_back(unit);
  }
}

// No more will come: what was waited for is left out.
void ArchiveSource::stop(const std::string &why) {
  set_partial(why);
  unpacker.end();
  for (const auto &[ordinal, one] : std::exchange(waited, {})) {
    left_out.add("not unpacked");
    left_out.name("left-out", listing.source, shown(listing.files[one].path), "not unpacked, " + why);
    settle(one, {});
  }
}

bool ArchiveSource::take_file(workers::Frame &frame) {
  workers::UnpackFile told;
  if (!model::decode(frame.payload, told)) return false;
  const auto place = waited.find(told.ordinal);
  if (place == waited.end()) return false;
  const std::uint32_t one = place->second;
  waited.erase(place);
  if (!told.problem.empty()) {
    left_out.add(told.problem);
    left_out.name("left-out", listing.source, shown(listing.files[one].path), told.problem);
    set_partial("some entries could not be unpacked");
    settle(one, {});
    return true;
  }
  struct stat info {};
  const bool usable = frame.descriptors.size() == 1 && ::fstat(frame.descriptors[0].get(), &info) == 0 && S_ISREG(info.st_mode) &&
                      (::fcntl(frame.descriptors[0].get(), F_GET_SEALS) & kSeals) == kSeals;
  settle(one, usable ? std::move(frame.descriptors[0]) : workers::Fd());
  return usable;
}

bool ArchiveSource::take_entry() {
  workers::Frame frame;
  if (!unpacker.receive(frame)) return false;
  if (frame.kind == MessageKind::unpack_finished) {
    workers::UnpackFinished finished;
    const bool good = model::decode(frame.payload, finished) && !finished.partial.empty();
    stop(good ? finished.partial : kNotUnpacked);
    return true;
  }
  if (frame.kind != MessageKind::unpack_file || !take_file(frame)) return false;
  if (waited.empty()) {
    unpacker.end();
  } else {
    unpacker.send(MessageKind::unpack_more, workers::UnpackMore{1});
  }
  return true;
}

// Companions that did not come are left away; the unit goes without them.
workers::UnitInput ArchiveSource::complete(std::size_t unit) {
  workers::UnitInput input = unit_input(unit);
  const std::vector<std::uint32_t> companions = planned.units[unit].companions;
  input.companions.clear();
  const auto add = [&](std::uint32_t one, bool main) {
    const Arrived &entry = arrived[one];
    workers::Fd copy(entry.bytes ? ::fcntl(entry.bytes.get(), F_DUPFD_CLOEXEC, 0) : -1);
    struct stat info {};
    if (!copy || ::fstat(copy.get(), &info) != 0) return;
    input.bytes += static_cast<std::uint64_t>(info.st_size);
    input.files.push_back(std::move(copy));
    if (!main) input.companions.push_back(listing.files[one].path);
  };
  add(planned.units[unit].main, true);
  if (!input.files.empty()) {
    for (std::uint32_t one : companions) add(one, false);
  }
  std::set<std::uint32_t> files(companions.begin(), companions.end());
  files.insert(planned.units[unit].main);
  for (std::uint32_t one : files) {
    if (--arrived[one].users == 0) arrived.erase(one);
  }
  return input;
}

std::optional<workers::UnitInput> ArchiveSource::next() {
  while (true) {
    while (!whole.empty()) {
      const std::size_t unit = whole.front();
      whole.pop_front();
      workers::UnitInput input = complete(unit);
      if (!input.files.empty()) return input;
    }
    if (waited.empty()) return std::nullopt;
    if (!take_entry()) stop(kNotUnpacked);
  }
}

}  // namespace

Result<std::unique_ptr<Source::Impl>> open_archive(workers::Fd file, const std::string &shown_name, workers::SourceListing listing,
                                                   const SourceOptions &options) {
  auto archive = std::make_unique<ArchiveSource>(options, shown_name);
  archive->listing = std::move(listing);
  archive->file = std::move(file);
  Result<Done> started = archive->unpacker.start(options, archive->file.get());
  if (!started) return started.problem();
  if (!archive->list() || archive->kind.empty()) {
    return Problem{"archive-unreadable", {}, "The archive could not be listed: it is damaged, or neither zip nor tar.",
                   "Download the export again, or unpack it and name the folder."};
  }
  return std::unique_ptr<Source::Impl>(std::move(archive));
}

}  // namespace freehold::sources
