#include "host/plugins/discovery.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <freehold/abi.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "host/model/extensions.hpp"
#include "host/plugins/elf-section.hpp"
#include "host/plugins/manifest-reader.hpp"
#include "host/plugins/sha256.hpp"
#include "host/plugins/trust.hpp"

namespace freehold::plugins {
namespace {

constexpr std::uint64_t kLargestModule = 256 << 20;
constexpr std::size_t kMostNames = 10000;

// Closes at the end of its scope.
class OpenFile {
 public:
  explicit OpenFile(const std::string &path)
      : file_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {}
  OpenFile(const OpenFile &) = delete;
  OpenFile &operator=(const OpenFile &) = delete;
  ~OpenFile() {
    if (file_ >= 0) close(file_);
  }
  int get() const { return file_; }

 private:
  int file_;
};

struct CloseFolder {
  void operator()(DIR *folder) const { closedir(folder); }
};

Problem problem(const char *code, const std::string &path, std::string sentence, std::string next_step) {
  return {code, {path, 0, 0}, std::move(sentence), std::move(next_step)};
}

// The path without symbolic links, or nullopt; errno says why.
std::optional<std::string> real_path(const std::string &path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr), &std::free);
  if (!real) return std::nullopt;
  return std::string(real.get());
}

// "freehold.links/2" → "freehold.links/1, freehold.links/3" as far as the host has them.
std::string offered(const std::string &extension) {
  const std::string name = extension.substr(0, extension.find('/') + 1);
  std::string out;
  for (const char *one : model::kExtensions) {
    if (std::string_view(one).starts_with(name)) out += (out.empty() ? "" : ", ") + std::string(one);
  }
  return out;
}

std::optional<Problem> lacking(const model::Manifest &manifest, const std::string &path,
                               const std::string &host_version) {
  for (const std::string &extension : manifest.require) {
    const bool has = std::any_of(model::kExtensions.begin(), model::kExtensions.end(),
                                 [&](const char *one) { return extension == one; });
    if (has) continue;
    const std::string others = offered(extension);
    return problem("extension-missing", path,
                   manifest.id + ' ' + manifest.version + " needs " + extension + "; this is freehold " + host_version +
                       ", which offers " + (others.empty() ? "nothing of that name" : others),
                   "Install a freehold that offers it, or an older version of the plugin.");
  }
  return std::nullopt;
}

class Finder {
 public:
  explicit Finder(const Search &search) : search_(search) {}

  Discovery find() {
    const Trust own{.user = search_.user, .also = search_.user};
    for (const std::string &path : search_.files) named_file(path, own);
    for (const std::string &path : search_.configured) named(path, own);
    environment(own);
    if (!search_.home.empty()) folder(search_.home + "/.local/lib/freehold/plugins", own, false);
    bundled();
    if (!search_.system.empty()) folder(search_.system, own, false);
    settle();
    return std::move(out_);
  }

 private:
  void refuse(const std::string &path, Problem why) { out_.refused.push_back({path, std::move(why)}); }

  void environment(const Trust &trust) {
    std::string_view left = search_.environment;
    while (!left.empty()) {
      const std::size_t colon = std::min(left.find(':'), left.size());
      const std::string path(left.substr(0, colon));
      left.remove_prefix(std::min(colon + 1, left.size()));
      if (path.empty()) continue;  // an empty part means the current folder elsewhere, never here
      if (path.front() != '/') {
        refuse(path, problem("relative-path", path, "$FREEHOLD_PLUGIN_PATH names a relative folder",
                             "Write its absolute path."));
      } else {
        folder(path, trust, true);
      }
    }
  }

  void bundled() {
    if (search_.executable.empty()) return;
    struct stat about {};
    if (stat(search_.executable.c_str(), &about) != 0) return;
    const Trust trust{.user = search_.user, .also = about.st_uid, .bears = about.st_mode & (S_IWGRP | S_IWOTH)};
    const std::filesystem::path bin = std::filesystem::path(search_.executable).parent_path();
    folder((bin.parent_path() / "lib/freehold/plugins").string(), trust, false);
  }

  void named(const std::string &path, const Trust &trust) {
    struct stat about {};
    if (stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) {
      folder(path, trust, true);
    } else {
      named_file(path, trust);
    }
  }

  void named_file(const std::string &path, const Trust &trust) {
    const std::filesystem::path whole(path);
    const auto parent = real_path(whole.has_parent_path() ? whole.parent_path().string() : ".");
    struct stat about {};
    if (!parent || !whole.has_filename() || lstat(path.c_str(), &about) != 0) {
      refuse(path, problem("plugin-unreadable", path, "there is no such plugin file or folder", "Check the path."));
    } else if (!path.ends_with(FH_PLUGIN_SUFFIX)) {
      refuse(path, problem("not-a-plugin-name", path, "a plugin's file name ends with " FH_PLUGIN_SUFFIX,
                           "Name the file that the build made."));
    } else {
      file((std::filesystem::path(*parent) / whole.filename()).string(), trust);
    }
  }

  void folder(const std::string &path, const Trust &trust, bool asked_for) {
    const auto real = real_path(path);
    const std::unique_ptr<DIR, CloseFolder> listing(real ? opendir(real->c_str()) : nullptr);
    if (!listing) {
      if (!asked_for && (errno == ENOENT || errno == ENOTDIR)) return;
      refuse(path,
             problem("folder-unreadable", path,
                     std::string("the folder of plugins cannot be read: ") + std::strerror(errno), "Check the path."));
      return;
    }
    std::vector<std::string> names;
    while (const dirent *entry = readdir(listing.get())) {
      const std::string_view name(entry->d_name);
      if (name.ends_with(FH_PLUGIN_SUFFIX)) names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    if (names.size() > kMostNames) {
      refuse(path,
             problem("folder-unreadable", path, "the folder holds more than " + std::to_string(kMostNames) + " plugins",
                     "Name single files."));
      return;
    }
    for (const std::string &name : names) file(*real + (*real == "/" ? "" : "/") + name, trust);
  }

  // path: absolute, symbolic links resolved but for the last part.
  void file(const std::string &path, const Trust &trust) {
    const OpenFile open(path);
    struct stat about {};
    if (open.get() < 0 || fstat(open.get(), &about) != 0) {
      const bool link = errno == ELOOP;
      refuse(path, problem("plugin-unreadable", path,
                           link ? std::string("the plugin is a symbolic link")
                                : std::string("the plugin cannot be opened: ") + std::strerror(errno),
                           link ? "Name the file it leads to with --plugin or [plugins] paths."
                                : "Check the path and its permissions."));
      return;
    }
    if (!files_.insert({about.st_dev, about.st_ino}).second) return;  // found before, by another way
    if (!S_ISREG(about.st_mode) || static_cast<std::uint64_t>(about.st_size) > kLargestModule) {
      refuse(path, problem("not-a-module", path, "the plugin is no regular file of at most 256 MiB",
                           "Build or install it again."));
      return;
    }
    if (auto wrong = distrust(open.get(), path, trust)) return refuse(path, *std::move(wrong));
    auto section = read_elf_section(open.get(), static_cast<std::uint64_t>(about.st_size), FH_MANIFEST_SECTION, path);
    if (!section) return refuse(path, section.problem());
    ManifestReading reading = read_manifest(std::move(*section), path);
    if (!reading.problems.empty()) {
      Problem first = reading.problems.front();
      if (reading.problems.size() > 1)
        first.sentence += " (and " + std::to_string(reading.problems.size() - 1) + " more mistakes)";
      return refuse(path, std::move(first));
    }
    if (auto wrong = lacking(reading.manifest, path, search_.host_version)) return refuse(path, *std::move(wrong));
    auto hash = sha256_of(open.get());
    if (!hash)
      return refuse(path,
                    problem("plugin-unreadable", path, "the plugin cannot be read to its end", "Check the disk."));
    out_.accepted.push_back({path, *std::move(hash), std::move(reading.manifest)});
  }

  // Sorts, drops copies of the same bytes and says which plugins claim the same id. Rule ids begin with the plugin's
  // id, so they cannot clash unless the plugins do.
  void settle() {
    std::vector<model::Plugin> &all = out_.accepted;
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.manifest.id < b.manifest.id; });
    std::vector<model::Plugin> kept;
    for (model::Plugin &plugin : all) {
      if (kept.empty() || kept.back().manifest.id != plugin.manifest.id) {
        kept.push_back(std::move(plugin));
      } else if (kept.back().sha256 != plugin.sha256) {
        out_.problems.push_back(problem("duplicate-plugin", plugin.path,
                                        "two plugins are called " + plugin.manifest.id + ": " + kept.back().path +
                                            " (" + kept.back().manifest.version + ") and " + plugin.path + " (" +
                                            plugin.manifest.version + ')',
                                        "Remove one of the two files."));
      }
    }
    all = std::move(kept);
  }

  const Search &search_;
  Discovery out_;
  std::set<std::pair<dev_t, ino_t>> files_;
};

}  // namespace

Discovery discover(const Search &search) {
  return Finder(search).find();
}

}  // namespace freehold::plugins
