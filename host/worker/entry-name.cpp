#include "host/worker/entry-name.hpp"

#include <algorithm>

#include "host/support/utf8.hpp"

namespace freehold::worker {
namespace {

constexpr std::size_t kLongestName = 4096;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Text as it is; of anything else its printable ASCII, and \xNN for the rest.
std::string readable(std::string_view raw) {
  if (is_clean_utf8(raw)) return std::string(raw);
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (const char c : raw) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= ' ' && byte < 0x7f) {
      text += c;
    } else {
      text += "\\x";
      text += kDigits[byte >> 4];
      text += kDigits[byte & 15];
    }
  }
  return text;
}

bool names_drive(std::string_view path) { return path.size() > 1 && is_letter(path[0]) && path[1] == ':'; }

bool has_control(std::string_view raw) {
  return std::any_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
}

bool is_archive_name(std::string_view name) {
  for (std::string_view suffix : {".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst", ".tar.xz", ".tar.bz2", ".7z", ".rar"}) {
    if (name.ends_with(suffix)) return true;
  }
  return false;
}

}  // namespace

EntryName entry_name(std::string_view raw) {
  EntryName name;
  std::string_view left = raw.substr(0, std::min(raw.size(), kLongestName));
  if (raw.empty() || raw.size() > kLongestName) {
    name.path = readable(left.substr(0, 80));
    name.refusal = raw.empty() ? "no name" : "name too long";
    return name;
  }
  // Judged on the raw bytes, before anything is made readable.
  if (left.front() == '/' || names_drive(left)) name.refusal = "absolute path";
  if (left.find('\\') != std::string_view::npos) name.refusal = "backslash in its path";
  if (has_control(left)) name.refusal = "control character in its path";
  bool hidden = false;
  std::string path;
  for (bool more = true; more;) {
    const std::size_t slash = left.find('/');
    more = slash != std::string_view::npos;
    const std::string_view part = left.substr(0, slash);
    if (more) left.remove_prefix(slash + 1);
    if (part.empty() || part == ".") continue;
    if (part == "..") name.refusal = "path outside the archive";
    hidden = hidden || part.front() == '.' || part == "__MACOSX";
    if (!path.empty()) path += '/';
    path += part;
  }
  if (name.refusal.empty() && names_drive(path)) name.refusal = "absolute path";  // "./c:/a"
  name.path = name.refusal.empty() ? readable(path) : readable(raw);
  if (!name.refusal.empty()) return name;
  if (path.empty()) {
    name.refusal = "no name";
  } else if (hidden) {
    name.refusal = "hidden file";
  } else if (is_archive_name(twin_key(path))) {
    name.refusal = "archive inside an archive";
  }
  return name;
}

std::string twin_key(std::string_view path) {
  std::string key(path);
  for (char &c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

}  // namespace freehold::worker
