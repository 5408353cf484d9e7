// Archives made for a test, honest and hostile, in a folder that goes away with it.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace freehold::sources {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "freehold-sources-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;
  std::string operator/(const std::string &name) const { return (path_ / name).string(); }

  void write(const std::string &name, const std::string &bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct Member {
  std::string name;
  std::string bytes;
  unsigned type = AE_IFREG;
  std::string link;  // target of a hard link
};

// By the ending of the path: .zip, .tar, .tar.gz, .tar.zst.
inline void make_archive(const std::string &path, const std::vector<Member> &members, const char *options = nullptr) {
  archive *a = ::archive_write_new();
  if (path.ends_with(".zip")) {
    ::archive_write_set_format_zip(a);
  } else {
    ::archive_write_set_format_pax_restricted(a);
    if (path.ends_with("gz")) ::archive_write_add_filter_gzip(a);
    if (path.ends_with("zst")) ::archive_write_add_filter_zstd(a);
  }
  if (options != nullptr) {
    ASSERT_EQ(::archive_write_set_options(a, options), ARCHIVE_OK);
    ::archive_write_set_passphrase(a, "secret");
  }
  ASSERT_EQ(::archive_write_open_filename(a, path.c_str()), ARCHIVE_OK);
  for (const Member &member : members) {
    archive_entry *entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, member.name.c_str());
    ::archive_entry_set_filetype(entry, member.type);
    ::archive_entry_set_perm(entry, 0644);
    if (member.type == AE_IFREG) ::archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    if (member.type == AE_IFLNK) ::archive_entry_set_symlink(entry, member.bytes.c_str());
    if (!member.link.empty()) ::archive_entry_set_hardlink(entry, member.link.c_str());
    ASSERT_LE(ARCHIVE_WARN, ::archive_write_header(a, entry));
    if (member.type == AE_IFREG && member.link.empty()) ::archive_write_data(a, member.bytes.data(), member.bytes.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(a);
  ::archive_write_free(a);
}

// Bytes that do not compress.
inline std::string noise(std::size_t size, unsigned seed = 1) {
  std::string bytes(size, '\0');
  unsigned long long state = seed * 2654435761u + 1;
  for (char &c : bytes) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    c = static_cast<char>(state >> 56);
  }
  return bytes;
}

}  // namespace freehold::sources
