// What a built plugin is from outside: one exported symbol, a manifest in its section, a descriptor that never changes; in C++ and in C.
#include "plugin-api/testing/rule-tester.hpp"

#include <gmock/gmock.h>

#include <elf.h>
#include <fstream>
#include <iterator>

namespace freehold::tester {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

std::string plugin_file(const std::string &name) {
  return std::string(TEST_PLUGINS) + "/" + name + ".fhp.so";
}

// Just enough of ELF for files of our own making.
struct Module {
  std::string bytes;

  explicit Module(const std::string &path) {
    std::ifstream in(path, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
  }
  template <class Record>
  Record at(std::size_t offset) const {
    Record record;
    std::memcpy(&record, bytes.substr(offset, sizeof record).data(), sizeof record);
    return record;
  }
  std::vector<Elf64_Shdr> sections() const {
    const auto header = at<Elf64_Ehdr>(0);
    std::vector<Elf64_Shdr> list;
    for (std::size_t i = 0; i < header.e_shnum; ++i)
      list.push_back(at<Elf64_Shdr>(header.e_shoff + i * sizeof(Elf64_Shdr)));
    return list;
  }
  std::string name(const Elf64_Shdr &section) const {
    const auto names = sections().at(at<Elf64_Ehdr>(0).e_shstrndx);
    return bytes.c_str() + names.sh_offset + section.sh_name;
  }
  std::vector<std::string> exported() const {
    std::vector<std::string> names;
    for (const Elf64_Shdr &section : sections()) {
      if (section.sh_type != SHT_DYNSYM) continue;
      for (std::size_t at_byte = 0; at_byte < section.sh_size; at_byte += sizeof(Elf64_Sym)) {
        const auto symbol = at<Elf64_Sym>(section.sh_offset + at_byte);
        if (symbol.st_shndx != SHN_UNDEF)
          names.push_back(bytes.c_str() + sections().at(section.sh_link).sh_offset + symbol.st_name);
      }
    }
    return names;
  }
  // The chunks of the manifest.
  std::vector<std::string> chunks() const {
    std::vector<std::string> list;
    for (const Elf64_Shdr &section : sections()) {
      if (name(section) != FH_MANIFEST_SECTION) continue;
      std::string_view rest(bytes.data() + section.sh_offset, section.sh_size);
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\0'), rest.size());
        if (end > 0) list.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    return list;
  }
};

TEST(PluginModule, ExportsOneSymbolAndNothingElse) {
  for (const char *name : {"test_everything", "test_hello_in_one_file", "test_hello_in_c"}) {
    EXPECT_THAT(Module(plugin_file(name)).exported(), ElementsAre(FH_ENTRY_SYMBOL)) << name;
  }
}

TEST(PluginModule, CarriesItsManifestInASection) {
  EXPECT_THAT(Module(plugin_file("test_hello_in_one_file")).chunks(),
              UnorderedElementsAre(
                  "plugin = { id = 'com.example.like-bait', version = '1.0.0', title = \"Like bait\" }",
                  "[[rule]]\nid = 'like-bait'\nkind = 'item'\ntitle = '''Asks for a like instead of a next step'''\n"
                  "dimension = 'dependence'\n[[rule.message]]\nid = 'found'\n"
                  "text = '''Asks for a like instead of a next step'''\nnext = '''Invite to your list instead'''\n"));
  EXPECT_THAT(Module(plugin_file("test_everything")).chunks(),
              UnorderedElementsAre(
                  HasSubstr("roles = [\"reader\", \"item-rules\", \"graph-rules\", \"corpus-rules\"]"),
                  "[[rule]]\nid = 'touchpoints'\nkind = 'item'\n", "[[rule]]\nid = 'late-start'\nkind = 'item'\n",
                  "[[rule]]\nid = 'tantrum'\nkind = 'item'\n", "[[rule]]\nid = 'dead-end'\nkind = 'graph'\n",
                  "[[rule]]\nid = 'unsteady'\nkind = 'corpus'\n"));
  EXPECT_THAT(Module(plugin_file("test_hello_in_c")).chunks(), ElementsAre(HasSubstr("id = 'hello-in-c/untitled'")));
}

TEST(PluginModule, AnswersTheSameDescriptorAlways) {
  const LoadedPlugin one(plugin_file("test_everything"));
  const LoadedPlugin again(plugin_file("test_everything"));
  EXPECT_EQ(&one.descriptor(), &again.descriptor());
  EXPECT_EQ(one.descriptor().struct_size, sizeof(fh_plugin));
  EXPECT_STREQ(one.descriptor().id, "everything");
  EXPECT_STREQ(one.descriptor().version, "1.2.3");
}

TEST(PluginModule, SeesItsOwnRulesWhenOthersAreLoadedToo) {
  const LoadedPlugin everything(plugin_file("test_everything"));
  const LoadedPlugin hello(plugin_file("test_hello_in_one_file"));
  EXPECT_EQ(everything.extension<fh_item_rules>(FH_EXT_ITEM_RULES)->count, 3u);
  EXPECT_EQ(hello.extension<fh_item_rules>(FH_EXT_ITEM_RULES)->count, 1u);
  EXPECT_EQ(hello.extension<void>(FH_EXT_READER), nullptr);
  const RuleTester rule(hello, "com.example.like-bait/like-bait");
  rule.fires_on({{"a request", item().text("Now SMASH that like!"), {"found"}, 1, 1}});
  rule.silent_on({{"no request", item().text("Write to me.")}});
}

TEST(PluginModule, IsAsGoodInC) {
  const LoadedPlugin plugin(plugin_file("test_hello_in_c"));
  const RuleTester rule(plugin, "hello-in-c/untitled");
  rule.fires_on({{"no title", item(), {"found"}, 0, 1}});
  rule.silent_on({{"a title", item().title("Ten tips"), 1, 1}});
}

}  // namespace
}  // namespace freehold::tester
