#include "host/plugins/elf-section.hpp"

#include <elf.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

namespace freehold::plugins {
namespace {

constexpr std::uint64_t kMostSections = 4096;
constexpr std::uint64_t kLargestNames = 1 << 20;
#if defined(__x86_64__)
constexpr Elf64_Half kMachine = EM_X86_64;
#elif defined(__aarch64__)
constexpr Elf64_Half kMachine = EM_AARCH64;
#elif defined(__riscv)
constexpr Elf64_Half kMachine = EM_RISCV;
#else
#error "name the ELF machine of this processor"
#endif

Problem problem(const char *code, const std::string &path, std::string sentence, std::string next_step) {
  return {code, {path, 0, 0}, std::move(sentence), std::move(next_step)};
}

Problem damaged(const std::string &path, const char *what) {
  return problem("damaged-module", path, std::string("the plugin's file is damaged: ") + what,
                 "Build or install it again.");
}

// Exactly the bytes [offset, offset + size), or nothing if they are not in the file.
class File {
 public:
  File(int file, std::uint64_t size) : file_(file), size_(size) {}

  bool holds(std::uint64_t offset, std::uint64_t size) const { return offset <= size_ && size <= size_ - offset; }

  bool read(std::uint64_t offset, void *to, std::uint64_t size) const {
    if (!holds(offset, size)) return false;
    auto *at = static_cast<char *>(to);
    while (size > 0) {
      const ssize_t got = pread(file_, at, size, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      at += got;
      offset += static_cast<std::uint64_t>(got);
      size -= static_cast<std::uint64_t>(got);
    }
    return true;
  }

 private:
  int file_;
  std::uint64_t size_;
};

std::optional<Problem> check_header(const Elf64_Ehdr &head, const std::string &path) {
  if (std::memcmp(head.e_ident, ELFMAG, SELFMAG) != 0) {
    return problem("not-a-module", path, "the file is no shared library",
                   "Name a plugin built with freehold_add_plugin().");
  }
  if (head.e_ident[EI_CLASS] != ELFCLASS64 || head.e_ident[EI_DATA] != ELFDATA2LSB || head.e_machine != kMachine) {
    return problem("not-a-module", path, "the plugin was built for another kind of machine",
                   "Build it on this kind of machine.");
  }
  if (head.e_type != ET_DYN)
    return problem("not-a-module", path, "the file is no shared library", "Build it with freehold_add_plugin().");
  if (head.e_shentsize != sizeof(Elf64_Shdr) || head.e_shnum == 0 || head.e_shnum > kMostSections ||
      head.e_shstrndx >= head.e_shnum) {
    return damaged(path, "its table of sections makes no sense");
  }
  return std::nullopt;
}

// The one section of that name; Problem if it is missing, double or no data.
Result<Elf64_Shdr> find_section(const std::vector<Elf64_Shdr> &sections, const std::string &names,
                                std::string_view name, const std::string &path) {
  const Elf64_Shdr *found = nullptr;
  for (const Elf64_Shdr &section : sections) {
    if (section.sh_name >= names.size()) continue;
    const char *begin = names.data() + section.sh_name;  // names ends with a NUL of ours
    if (name != std::string_view(begin)) continue;
    if (found != nullptr) return damaged(path, "it has two manifests");
    found = &section;
  }
  if (found == nullptr) {
    return problem("no-manifest", path, "the file has no manifest (section " + std::string(name) + ")",
                   "Build it with freehold_add_plugin() or the macros of freehold/plugin.hpp.");
  }
  if (found->sh_type != SHT_PROGBITS) return damaged(path, "its manifest holds no data");
  if (found->sh_size > kLargestSection) {
    return problem("manifest-too-large", path, "the manifest has more than 8 MiB",
                   "Shorten the rule pages or split the catalogue.");
  }
  return *found;
}

}  // namespace

Result<model::TextBlock> read_elf_section(int file, std::uint64_t size, std::string_view name, const std::string &path) {
  const File in(file, size);
  Elf64_Ehdr head{};
  if (!in.read(0, &head, sizeof head)) {
    return problem("not-a-module", path, "the file is too short for a shared library",
                   "Name a plugin built with freehold_add_plugin().");
  }
  if (auto wrong = check_header(head, path)) return *std::move(wrong);

  std::vector<Elf64_Shdr> sections(head.e_shnum);
  if (!in.read(head.e_shoff, sections.data(), sections.size() * sizeof(Elf64_Shdr)))
    return damaged(path, "its end is missing");
  const Elf64_Shdr &strings = sections[head.e_shstrndx];
  if (strings.sh_type != SHT_STRTAB || strings.sh_size > kLargestNames)
    return damaged(path, "the names of its sections make no sense");
  std::string names(strings.sh_size, '\0');
  if (!in.read(strings.sh_offset, names.data(), names.size()))
    return damaged(path, "the names of its sections are missing");

  const auto section = find_section(sections, names, name, path);
  if (!section) return section.problem();
  if (!in.holds(section->sh_offset, section->sh_size)) return damaged(path, "its manifest is cut off");
  model::TextBlock bytes(section->sh_size);
  if (!in.read(section->sh_offset, bytes.bytes(), section->sh_size)) return damaged(path, "its manifest cannot be read");
  return bytes;
}

}  // namespace freehold::plugins
