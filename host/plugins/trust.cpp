#include "host/plugins/trust.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace freehold::plugins {
namespace {

// 'it''s' for a shell.
std::string shell_quoted(const std::string &path) {
  if (path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+") ==
      std::string::npos)
    return path;
  std::string out = "'";
  for (const char c : path) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::optional<Problem> judge(const struct stat &about, const std::string &path, const std::string &plugin,
                             const Trust &trust) {
  const std::string what = S_ISDIR(about.st_mode) ? "the folder " + path : "the plugin";
  if (about.st_uid != 0 && about.st_uid != trust.user && about.st_uid != trust.also) {
    return Problem{"untrusted-owner",
                   {plugin, 0, 0},
                   what + " belongs to another user (uid " + std::to_string(about.st_uid) + ")",
                   "If you trust it: sudo chown " + std::to_string(trust.user) + ' ' + shell_quoted(path)};
  }
  const mode_t open = about.st_mode & (S_IWGRP | S_IWOTH) & ~trust.bears;
  if (open != 0 && !(S_ISDIR(about.st_mode) && (about.st_mode & S_ISVTX) != 0)) {
    const std::string who = open == (S_IWGRP | S_IWOTH) ? "go" : open == S_IWGRP ? "g" : "o";
    return Problem{"untrusted-mode",
                   {plugin, 0, 0},
                   what + " can be written by other users",
                   "chmod " + who + "-w " + shell_quoted(path)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Problem> distrust(int file, const std::string &path, const Trust &trust) {
  struct stat about {};
  if (fstat(file, &about) != 0) {
    return Problem{"plugin-unreadable",
                   {path, 0, 0},
                   std::string("the plugin cannot be looked at: ") + std::strerror(errno),
                   "Check the disk."};
  }
  if (auto wrong = judge(about, path, path, trust)) return wrong;
  std::filesystem::path folder(path);
  while (folder.has_relative_path()) {
    folder = folder.parent_path();
    if (lstat(folder.c_str(), &about) != 0 || !S_ISDIR(about.st_mode)) {
      return Problem{"plugin-unreadable",
                     {path, 0, 0},
                     "the folder " + folder.string() + " cannot be looked at",
                     "Check its permissions."};
    }
    if (auto wrong = judge(about, folder.string(), path, trust)) return wrong;
  }
  return std::nullopt;
}

}  // namespace freehold::plugins
