#include "host/sources/source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "host/sources/source-impl.hpp"
#include "host/support/utf8.hpp"

namespace freehold::sources {
namespace {

constexpr std::size_t kHead = 512;
constexpr std::size_t kNamed = 100;

Problem cannot_open(const std::string &path, const std::string &what) {
  return {"source-open", {path}, "It cannot be opened: " + what + ".", "Check the path and its permissions."};
}

// By its first bytes: a file's name proves nothing. XLSX, ODT and EPUB are zips by their bytes and files by their meaning.
bool is_archive(int file, const std::string &name) {
  const std::string head = head_of(file);
  const auto begins = [&](std::string_view magic) { return std::string_view(head).starts_with(magic); };
  std::string extension = std::filesystem::path(name).extension().string();
  for (char &c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::string_view document : {".xlsx", ".ods", ".odt", ".docx", ".epub", ".jar"}) {
    if (extension == document) return false;
  }
  const bool tar = head.size() == kHead && head.compare(257, 5, "ustar") == 0;
  const bool packed = begins("\x1f\x8b") || begins("\x28\xb5\x2f\xfd");
  const bool named_tar = extension == ".tgz" || name.find(".tar") != std::string::npos;
  return begins("PK\3\4") || begins("PK\5\6") || tar || (packed && named_tar);
}

}  // namespace

void LeftOutBook::name(const std::string &code, const std::string &source, const std::string &path, const std::string &reason) {
  if (named_[reason]++ < kNamed) notes_.push_back({code, source, path, "", "It was left out: " + reason + "."});
}

workers::UnitInput Source::Impl::unit_input(std::size_t unit) const {
  const workers::PlannedUnit &wanted = planned.units[unit];
  workers::UnitInput input;
  input.index = first_index + unit;
  input.reader = planned.reader;
  input.source = listing.source;
  input.address = listing.address;
  input.context = planned.context;
  input.path = listing.files[wanted.main].path;
  for (std::uint32_t companion : wanted.companions) input.companions.push_back(listing.files[companion].path);
  return input;
}

void Source::Impl::set_partial(const std::string &why) {
  if (state != corpus::SourceState::done) return;
  state = corpus::SourceState::partial;
  reason = why;
}

std::string head_of(int file) {
  std::string head(kHead, '\0');
  const ssize_t got = ::pread(file, head.data(), head.size(), 0);
  head.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return head;
}

std::string readable_name(const std::string &raw) {
  if (is_clean_utf8(raw)) return raw;
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte < 0x7f) {
      text += c;
    } else {
      text += {'\\', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return text;
}

Source::Source(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Source::Source(Source &&) noexcept = default;
Source &Source::operator=(Source &&) noexcept = default;
Source::~Source() = default;

Result<Source> Source::open(const std::string &path, std::string name, model::Text address, const SourceOptions &options) {
  const bool standard_input = path == "-";
  workers::Fd file(standard_input ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info {};
  if (!file || ::fstat(file.get(), &info) != 0) return cannot_open(path, std::strerror(errno));
  if (S_ISFIFO(info.st_mode) || S_ISSOCK(info.st_mode)) {
    Result<workers::Fd> held = hold_pipe(file.get());
    if (!held) return held.problem();
    file = std::move(*held);
    ::fstat(file.get(), &info);
  }
  workers::SourceListing listing{std::move(name), std::move(address), {}};
  const std::string file_name = standard_input ? "stdin" : readable_name(std::filesystem::path(path).filename().string());
  Result<std::unique_ptr<Impl>> impl = cannot_open(path, "it is neither a file nor a folder");
  if (S_ISDIR(info.st_mode)) {
    impl = open_folder(std::move(file), std::move(listing));
  } else if (S_ISREG(info.st_mode) && is_archive(file.get(), file_name)) {
    impl = open_archive(std::move(file), file_name, std::move(listing), options);
  } else if (S_ISREG(info.st_mode)) {
    impl = open_single_file(std::move(file), file_name, std::move(listing));
  }
  if (!impl) {
    Problem problem = impl.problem();
    problem.where.path = path;
    return problem;
  }
  return Source(std::move(*impl));
}

const workers::SourceListing &Source::listing() const { return impl_->listing; }

// Indexes are the pool's, which has checked them against this listing.
void Source::want(const workers::PlannedSource &planned, std::uint64_t first_index) {
  impl_->planned = planned;
  impl_->first_index = first_index;
  for (const workers::LeftOut &left : planned.left_out) impl_->left_out.add(left.reason);
  impl_->prepare();
}

std::optional<workers::UnitInput> Source::next() { return impl_->next(); }

std::string Source::shown(const std::string &path) const { return impl_->shown(path); }

corpus::SourceSummary Source::summary() const {
  corpus::SourceSummary summary;
  summary.name = impl_->listing.source;
  summary.kind = impl_->kind;
  summary.state = impl_->state;
  summary.reason = impl_->reason;
  summary.files = impl_->listing.files.size();
  summary.left_out = impl_->left_out.counts();
  return summary;
}

std::vector<model::Note> Source::notes() const {
  std::vector<model::Note> notes = impl_->left_out.notes();
  std::sort(notes.begin(), notes.end());
  notes.erase(std::unique(notes.begin(), notes.end()), notes.end());
  return notes;
}

}  // namespace freehold::sources
