// Folders and single files. Every step down is taken with O_NOFOLLOW from an open folder, so that nothing outside the named path can be reached
// even if somebody swaps a folder for a link meanwhile.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "host/sources/source-impl.hpp"

namespace freehold::sources {
namespace {

constexpr std::size_t kDeepest = 64;
constexpr int kOpenFlags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;

struct Entry {
  std::string name;
  bool is_file = false;  // the folder says so, as most file systems do; else the entry itself has to be asked
};

struct Folder final : Source::Impl {
  std::optional<workers::UnitInput> next() override;
  void walk(int folder, const std::string &prefix, std::size_t depth);
  void look_at(int folder, const Entry &entry, const std::string &path, std::size_t depth);
  void leave(const std::string &path, const std::string &why, bool unreadable = false);
  workers::Fd open_below(const std::string &raw, std::uint64_t &size) const;

  workers::Fd root;
  std::map<std::string, std::string> raw_names;  // of paths that are not UTF-8 on disk
  std::size_t next_unit = 0;
};

std::vector<Entry> entries_of(int folder) {
  std::vector<Entry> entries;
  const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *stream = copy >= 0 ? ::fdopendir(copy) : nullptr;
  if (stream == nullptr) {
    if (copy >= 0) ::close(copy);
    return entries;
  }
  while (const dirent *entry = ::readdir(stream)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") entries.push_back({name, entry->d_type == DT_REG});
  }
  ::closedir(stream);
  std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.name < b.name; });
  return entries;
}

void Folder::leave(const std::string &path, const std::string &why, bool unreadable) {
  left_out.add(why);
  left_out.name(unreadable ? "unreadable-file" : "left-out", listing.source, readable_name(path), why);
  if (unreadable) set_partial("some of it could not be opened");
}

void Folder::look_at(int folder, const Entry &entry, const std::string &path, std::size_t depth) {
  const std::string &name = entry.name;
  if (name.front() == '.') return left_out.add(kHiddenFile);  // many, expected: counted only
  struct stat info {};
  info.st_mode = S_IFREG;
  if (!entry.is_file && ::fstatat(folder, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return leave(path, "could not be opened", true);
  if (S_ISLNK(info.st_mode)) return leave(path, "symbolic link");
  if (!S_ISDIR(info.st_mode) && !S_ISREG(info.st_mode)) return leave(path, "special file");
  const workers::Fd file(::openat(folder, name.c_str(), kOpenFlags | (S_ISDIR(info.st_mode) ? O_DIRECTORY : 0)));
  if (!file || ::fstat(file.get(), &info) != 0) return leave(path, "could not be opened", true);
  if (S_ISDIR(info.st_mode)) {
    if (depth == kDeepest) return leave(path, "nested more than 64 folders deep");
    return walk(file.get(), path + "/", depth + 1);
  }
  if (!S_ISREG(info.st_mode)) return leave(path, "special file");
  const std::string shown_path = readable_name(path);
  if (shown_path != path) raw_names.emplace(shown_path, path);
  listing.files.push_back({shown_path, head_of(file.get()), static_cast<std::uint64_t>(info.st_size)});
}

void Folder::walk(int folder, const std::string &prefix, std::size_t depth) {
  for (const Entry &entry : entries_of(folder)) look_at(folder, entry, prefix + entry.name, depth);
}

// Component by component, so that no link is followed anywhere on the way.
workers::Fd Folder::open_below(const std::string &raw, std::uint64_t &size) const {
  workers::Fd folder;
  std::size_t at = 0;
  for (std::size_t slash = raw.find('/'); slash != std::string::npos; slash = raw.find('/', at)) {
    const std::string part = raw.substr(at, slash - at);
    workers::Fd inner(::openat(folder ? folder.get() : root.get(), part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!inner) return inner;
    folder = std::move(inner);
    at = slash + 1;
  }
  workers::Fd file(::openat(folder ? folder.get() : root.get(), raw.substr(at).c_str(), kOpenFlags));
  struct stat info {};
  if (file && (::fstat(file.get(), &info) != 0 || !S_ISREG(info.st_mode))) file.reset();
  size = static_cast<std::uint64_t>(info.st_size);
  return file;
}

std::optional<workers::UnitInput> Folder::next() {
  while (next_unit < planned.units.size()) {
    workers::UnitInput input = unit_input(next_unit++);
    std::vector<std::string> paths{input.path};
    paths.insert(paths.end(), input.companions.begin(), input.companions.end());
    input.companions.clear();
    for (const std::string &path : paths) {
      const auto raw = raw_names.find(path);
      std::uint64_t size = 0;
      workers::Fd file = open_below(raw != raw_names.end() ? raw->second : path, size);
      if (!file) {
        leave(path, "could not be opened", true);
        if (input.files.empty()) break;
        continue;
      }
      input.bytes += size;
      if (!input.files.empty()) input.companions.push_back(path);
      input.files.push_back(std::move(file));
    }
    if (!input.files.empty()) return input;
  }
  return std::nullopt;
}

struct SingleFile final : Source::Impl {
  std::optional<workers::UnitInput> next() override {
    if (planned.units.empty() || !file) return std::nullopt;
    workers::UnitInput input = unit_input(0);
    input.companions.clear();
    input.bytes = listing.files[0].size;
    input.files.push_back(std::move(file));
    return input;
  }
  workers::Fd file;
};

}  // namespace

Result<std::unique_ptr<Source::Impl>> open_folder(workers::Fd root, workers::SourceListing listing) {
  auto folder = std::make_unique<Folder>();
  folder->kind = "folder";
  folder->listing = std::move(listing);
  folder->root = std::move(root);
  folder->walk(folder->root.get(), "", 1);
  std::sort(folder->listing.files.begin(), folder->listing.files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
  return std::unique_ptr<Source::Impl>(std::move(folder));
}

Result<std::unique_ptr<Source::Impl>> open_single_file(workers::Fd file, const std::string &file_name, workers::SourceListing listing) {
  auto single = std::make_unique<SingleFile>();
  struct stat info {};
  ::fstat(file.get(), &info);
  single->kind = "file";
  single->listing = std::move(listing);
  single->listing.files.push_back({file_name, head_of(file.get()), static_cast<std::uint64_t>(info.st_size)});
  single->file = std::move(file);
  return std::unique_ptr<Source::Impl>(std::move(single));
}

}  // namespace freehold::sources
