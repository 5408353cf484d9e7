#include "host/plugins/elf-section.hpp"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "host/plugins/manifest-reader.hpp"
#include "tests/host/plugins/module-file.hpp"

namespace freehold::plugins {
namespace {

Result<model::TextBlock> read_bytes(const std::string &bytes) {
  const int file = memfd_create("module", MFD_CLOEXEC);
  EXPECT_EQ(pwrite(file, bytes.data(), bytes.size(), 0), static_cast<ssize_t>(bytes.size()));
  auto section = read_elf_section(file, bytes.size(), ".freehold", "m");
  close(file);
  return section;
}

template <class T>
std::string with(std::string bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
  return bytes;
}

TEST(ElfSection, ReadsTheBytes) {
  const auto section = read_bytes(test::module("a = 1\0b = 2"));
  ASSERT_TRUE(section.ok()) << to_line(section.problem());
  EXPECT_EQ(section->view(), std::string("a = 1\0b = 2"));
  EXPECT_TRUE(read_bytes(test::module("")).ok());
}

TEST(ElfSection, RefusesWhatIsNone) {
  const std::string good = test::module("plugin = {}");
  const std::size_t table = good.size() - 3 * sizeof(Elf64_Shdr);
  const std::size_t section = table + sizeof(Elf64_Shdr);
  const struct {
    const char *what;
    std::string bytes;
    const char *code;
  } cases[] = {
      {"empty", "", "not-a-module"},
      {"short", good.substr(0, 63), "not-a-module"},
      {"text", std::string(200, 'x'), "not-a-module"},
      {"32 bit", with<unsigned char>(good, EI_CLASS, ELFCLASS32), "not-a-module"},
      {"big endian", with<unsigned char>(good, EI_DATA, ELFDATA2MSB), "not-a-module"},
      {"machine", with<Elf64_Half>(good, offsetof(Elf64_Ehdr, e_machine), EM_386), "not-a-module"},
      {"executable", with<Elf64_Half>(good, offsetof(Elf64_Ehdr, e_type), ET_EXEC), "not-a-module"},
      {"cut", good.substr(0, good.size() - 1), "damaged-module"},
      {"no sections", with<Elf64_Half>(good, offsetof(Elf64_Ehdr, e_shnum), 0), "damaged-module"},
      {"many sections", with<Elf64_Half>(good, offsetof(Elf64_Ehdr, e_shnum), 0xffff), "damaged-module"},
      {"names index", with<Elf64_Half>(good, offsetof(Elf64_Ehdr, e_shstrndx), 3), "damaged-module"},
      {"table offset", with<Elf64_Off>(good, offsetof(Elf64_Ehdr, e_shoff), UINT64_MAX - 8), "damaged-module"},
      {"section offset", with<Elf64_Off>(good, section + offsetof(Elf64_Shdr, sh_offset), UINT64_MAX),
       "damaged-module"},
      {"section size", with<Elf64_Xword>(good, section + offsetof(Elf64_Shdr, sh_size), 4000), "damaged-module"},
      {"huge section", with<Elf64_Xword>(good, section + offsetof(Elf64_Shdr, sh_size), UINT64_MAX),
       "manifest-too-large"},
      {"no data", with<Elf64_Word>(good, section + offsetof(Elf64_Shdr, sh_type), SHT_NOBITS), "damaged-module"},
      {"other name", with<Elf64_Word>(good, section + offsetof(Elf64_Shdr, sh_name), 11), "no-manifest"},
      {"name outside", with<Elf64_Word>(good, section + offsetof(Elf64_Shdr, sh_name), 0xffffffff), "no-manifest"},
      {"two manifests", with<Elf64_Word>(good, table + offsetof(Elf64_Shdr, sh_name), 1), "damaged-module"},
  };
  for (const auto &one : cases) {
    const auto section_or = read_bytes(one.bytes);
    ASSERT_FALSE(section_or.ok()) << one.what;
    EXPECT_EQ(section_or.problem().code, one.code) << one.what;
    EXPECT_FALSE(section_or.problem().next_step.empty()) << one.what;
  }
}

// Damages the file in many ways, mostly in the header and the table of sections at its end.
void damage(const std::string &good, int rounds) {
  std::uint64_t state = 42;
  const auto random = [&](std::size_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>((state >> 33) % below);
  };
  for (int round = 0; round < rounds; ++round) {
    std::string bytes = good;
    const std::size_t flips = 1 + random(8);
    const std::size_t table = bytes.size() - 3 * sizeof(Elf64_Shdr);
    for (std::size_t i = 0; i < flips; ++i) {
      const std::size_t at = random(3) == 0   ? random(bytes.size())
                             : random(2) == 0 ? random(64)
                                              : table + random(bytes.size() - table);
      bytes[at] = static_cast<char>(random(256));
    }
    if (random(4) == 0) bytes.resize(random(bytes.size()));
    if (auto section = read_bytes(bytes)) (void)read_manifest(std::move(*section), "m");
  }
}

TEST(ElfSection, DamagedFilesNeverCrash) {
  damage(test::module(test::plugin("damaged", "[[rule]]\nid = 'a'\nkind = 'item'\ntitle = 'x'\n")), 4000);
  const char *hello = std::getenv("FREEHOLD_HELLO");
  ASSERT_NE(hello, nullptr);
  std::ifstream in(hello, std::ios::binary);
  damage(std::string{std::istreambuf_iterator<char>(in), {}}, 400);
}

}  // namespace
}  // namespace freehold::plugins
