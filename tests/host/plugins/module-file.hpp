// Makes small ELF modules with a manifest, and a folder of its own for a test.
#pragma once

#include <elf.h>
#include <stdlib.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

namespace freehold::plugins::test {

inline void append(std::string &out, const void *bytes, std::size_t size) {
  out.append(static_cast<const char *>(bytes), size);
}

// An ELF64 file of this machine with the sections "", .freehold, .shstrtab.
inline std::string module(const std::string &manifest) {
  const std::string names("\0.freehold\0.shstrtab\0", 21);
  Elf64_Ehdr head{};
  std::memcpy(head.e_ident, ELFMAG, SELFMAG);
  head.e_ident[EI_CLASS] = ELFCLASS64;
  head.e_ident[EI_DATA] = ELFDATA2LSB;
  head.e_type = ET_DYN;
#if defined(__aarch64__)
  head.e_machine = EM_AARCH64;
#elif defined(__riscv)
  head.e_machine = EM_RISCV;
#else
  head.e_machine = EM_X86_64;
#endif
  head.e_shentsize = sizeof(Elf64_Shdr);
  head.e_shnum = 3;
  head.e_shstrndx = 2;
  head.e_shoff = sizeof head + manifest.size() + names.size();
  Elf64_Shdr sections[3]{};
  sections[1].sh_name = 1;
  sections[1].sh_type = SHT_PROGBITS;
  sections[1].sh_offset = sizeof head;
  sections[1].sh_size = manifest.size();
  sections[2].sh_name = 11;
  sections[2].sh_type = SHT_STRTAB;
  sections[2].sh_offset = sizeof head + manifest.size();
  sections[2].sh_size = names.size();
  std::string out;
  append(out, &head, sizeof head);
  out += manifest + names;
  append(out, sections, sizeof sections);
  return out;
}

inline std::string plugin(const std::string &id, const std::string &more = "") {
  return "plugin = { id = '" + id + "', version = '1.2.0', title = 'T' }\n" + more;
}

// Removed with all that is in it.
class Folder {
 public:
  Folder() {
    char name[] = "/tmp/freehold-plugins-XXXXXX";
    path_ = mkdtemp(name);
    std::filesystem::permissions(path_, std::filesystem::perms(0755));
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  const std::string &path() const { return path_; }

  // Writes a file with mode 0644 and answers its path.
  std::string write(const std::string &name, const std::string &bytes) const {
    const std::filesystem::path path = std::filesystem::path(path_) / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    std::filesystem::permissions(path, std::filesystem::perms(0644));
    for (auto up = path.parent_path(); up.string() >= path_ && up.string().size() > path_.size();
         up = up.parent_path()) {
      std::filesystem::permissions(up, std::filesystem::perms(0755));
    }
    return path.string();
  }

 private:
  std::string path_;
};

}  // namespace freehold::plugins::test
