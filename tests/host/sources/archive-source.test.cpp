#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "host/sources/source.hpp"
#include "tests/host/sources/made-archive.hpp"

namespace freehold::sources {
namespace {

using corpus::SourceState;
using testing::ElementsAre;
using testing::Pair;
using testing::UnorderedElementsAre;

SourceOptions with_worker() {
  SourceOptions options;
  options.worker = FREEHOLD_UNPACK_WORKER;
  return options;
}

std::vector<std::string> paths_of(const Source &source) {
  std::vector<std::string> paths;
  for (const workers::ListedFile &file : source.listing().files) paths.push_back(file.path);
  return paths;
}

std::string content_of(int file) {
  struct stat info {};
  ::fstat(file, &info);
  std::string bytes(static_cast<std::size_t>(info.st_size), '\0');
  EXPECT_EQ(::pread(file, bytes.data(), bytes.size(), 0), info.st_size);
  return bytes;
}

// Every listed file as a unit of its own.
workers::PlannedSource each_file(const Source &source) {
  workers::PlannedSource planned;
  planned.reader = 0;
  for (std::uint32_t i = 0; i < source.listing().files.size(); ++i) planned.units.push_back({i, {}});
  return planned;
}

std::map<std::string, std::string> read_all(Source &source) {
  std::map<std::string, std::string> contents;
  while (std::optional<workers::UnitInput> unit = source.next()) contents[unit->path] = content_of(unit->files.at(0).get());
  return contents;
}

class ArchiveSource : public testing::TestWithParam<const char *> {};

TEST_P(ArchiveSource, ListsAndHandsOver) {
  const Folder folder;
  const std::string path = folder / (std::string("export") + GetParam());
  make_archive(path, {{"b/two.html", "<p>two</p>"}, {"a.html", noise(100'000)}, {"b", "", AE_IFDIR}, {"\xc3\xa4.txt", ""}, {".git/x", "h"}});
  Result<Source> source = Source::open(path, "site", std::nullopt, with_worker());
  ASSERT_TRUE(source.ok()) << source.problem().sentence;
  EXPECT_THAT(paths_of(*source), ElementsAre("a.html", "b/two.html", "\xc3\xa4.txt"));
  EXPECT_EQ(source->listing().files[0].head, noise(100'000).substr(0, 512));
  EXPECT_EQ(source->listing().files[1].size, 10u);
  EXPECT_EQ(source->shown("b/two.html"), std::string("export") + GetParam() + "!b/two.html");
  EXPECT_EQ(source->summary().state, SourceState::done) << source->summary().reason;
  EXPECT_THAT(source->summary().left_out, ElementsAre(Pair("hidden file", 1u)));
  source->want(each_file(*source), 100);
  EXPECT_THAT(read_all(*source), UnorderedElementsAre(Pair("a.html", noise(100'000)), Pair("b/two.html", "<p>two</p>"), Pair("\xc3\xa4.txt", "")));
  EXPECT_EQ(source->summary().state, SourceState::done) << source->summary().reason;
}

INSTANTIATE_TEST_SUITE_P(Kinds, ArchiveSource, testing::Values(".zip", ".tar", ".tar.gz", ".tgz", ".tar.zst"),
                         [](const testing::TestParamInfo<const char *> &one) {
                           std::string name(one.param + 1);
                           std::replace(name.begin(), name.end(), '.', '_');
                           return name;
                         });

TEST(ArchiveSources, BringCompanionsWithEachUnit) {
  const Folder folder;
  std::vector<Member> members;
  for (int i = 0; i < 60; ++i) members.push_back({"m" + std::to_string(100 + i), "main " + std::to_string(i)});
  members.push_back({"z-index", "index"});  // after all that need it
  make_archive(folder / "a.zip", members);
  Result<Source> source = Source::open(folder / "a.zip", "s", std::nullopt, with_worker());
  ASSERT_TRUE(source.ok());
  workers::PlannedSource planned;
  for (std::uint32_t i = 0; i < 60; ++i) planned.units.push_back({i, {60}});
  source->want(planned, 1000);
  std::set<std::uint64_t> indexes;
  while (std::optional<workers::UnitInput> unit = source->next()) {
    indexes.insert(unit->index);
    ASSERT_EQ(unit->files.size(), 2u);
    EXPECT_THAT(unit->companions, ElementsAre("z-index"));
    EXPECT_EQ(content_of(unit->files[1].get()), "index");
  }
  EXPECT_EQ(indexes.size(), 60u);
  EXPECT_EQ(*indexes.begin(), 1000u);
}

struct Hostile {
  const char *name;
  std::vector<Member> members;
  std::vector<std::pair<std::string, std::uint64_t>> left_out;
};

class HostileNames : public testing::TestWithParam<Hostile> {};

TEST_P(HostileNames, AreRefusedAndCounted) {
  for (const char *ending : {".tar", ".tar.gz"}) {
    const Folder folder;
    std::vector<Member> members = GetParam().members;
    members.push_back({"good.html", "good"});
    make_archive(folder / (std::string("a") + ending), members);
    Result<Source> source = Source::open(folder / (std::string("a") + ending), "s", std::nullopt, with_worker());
    ASSERT_TRUE(source.ok());
    EXPECT_THAT(paths_of(*source), ElementsAre("good.html"));
    EXPECT_EQ(source->summary().left_out, GetParam().left_out);
    EXPECT_FALSE(source->notes().empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Archives, HostileNames,
    testing::Values(Hostile{"absolute", {{"/etc/passwd", "x"}, {"C:/x", "y"}}, {{"absolute path", 2}}},
                    Hostile{"outside", {{"../x", "x"}, {"a/../../y", "y"}, {"a/..", "z"}}, {{"path outside the archive", 3}}},
                    Hostile{"backslash", {{"..\\x", "x"}}, {{"backslash in its path", 1}}},
                    Hostile{"control", {{"a\x1b[31m", "x"}, {"b\nc", "x"}}, {{"control character in its path", 2}}},
                    Hostile{"links", {{"l", "/etc/passwd", AE_IFLNK}, {"h", "", AE_IFREG, "good.html"}}, {{"link", 2}}},
                    Hostile{"devices", {{"d", "", AE_IFCHR}, {"p", "", AE_IFIFO}}, {{"special file", 2}}},
                    Hostile{"twins", {{"a/dup.txt", "1"}, {"a/dup.txt", "2"}, {"A/Dup.txt", "3"}, {"./b", "4"}, {"b", "5"}}, {{"same name twice", 5}}},
                    Hostile{"nested", {{"inner.ZIP", "PK"}, {"x.tar.gz", "g"}}, {{"archive inside an archive", 2}}}),
    [](const testing::TestParamInfo<Hostile> &one) { return std::string(one.param.name); });

TEST(ArchiveSources, ACutArchiveIsPartialAndReadAsFarAsItGoes) {
  for (const char *ending : {".zip", ".tar", ".tar.gz", ".tar.zst"}) {
    const Folder folder;
    const std::string whole = folder / (std::string("whole") + ending);
    std::vector<Member> members;
    for (unsigned i = 0; i < 40; ++i) members.push_back({"f" + std::to_string(100 + i), noise(20'000, i)});
    make_archive(whole, members);
    const std::string bytes = bytes_of(whole);
    folder.write(std::string("cut") + ending, bytes.substr(0, bytes.size() / 2));
    Result<Source> source = Source::open(folder / (std::string("cut") + ending), "s", std::nullopt, with_worker());
    ASSERT_TRUE(source.ok()) << ending;
    EXPECT_EQ(source->summary().state, SourceState::partial) << ending;
    EXPECT_EQ(source->summary().reason, "truncated archive") << ending;
    EXPECT_GE(source->listing().files.size(), 15u) << ending;
    EXPECT_LE(source->listing().files.size(), 21u) << ending;
    source->want(each_file(*source), 0);
    EXPECT_GE(read_all(*source).size(), source->listing().files.size() - 1) << ending;
    EXPECT_EQ(source->summary().reason, "truncated archive") << ending;
  }
}

TEST(ArchiveSources, ABombIsStoppedByItsRatio) {
  for (const char *ending : {".zip", ".tar.gz", ".tar.zst"}) {
    const Folder folder;
    const std::string path = folder / (std::string("bomb") + ending);
    make_archive(path, {{"small", "fine"}, {"zeros", std::string(64u << 20, '\0')}});
    Result<Source> source = Source::open(path, "s", std::nullopt, with_worker());
    ASSERT_TRUE(source.ok()) << ending;
    source->want(each_file(*source), 0);
    const auto contents = read_all(*source);
    EXPECT_TRUE(contents.contains("small")) << ending;
    EXPECT_FALSE(contents.contains("zeros")) << ending;
    EXPECT_EQ(source->summary().state, SourceState::partial) << ending;
    EXPECT_EQ(source->summary().reason, "unpacks to more than 200 times its size") << ending;
  }
}

TEST(ArchiveSources, BudgetsCountOnlyWhatIsOpened) {
  const Folder folder;
  std::vector<Member> members;
  for (unsigned i = 0; i < 30; ++i) members.push_back({"f" + std::to_string(100 + i), noise(1000, i)});
  members.push_back({"z-big", noise(200'000)});
  make_archive(folder / "a.zip", members);
  SourceOptions options = with_worker();
  options.unpack.opened = 5;
  options.unpack.entry_bytes = 100'000;
  const auto open_with = [&](std::vector<std::uint32_t> files) {
    Result<Source> source = Source::open(folder / "a.zip", "s", std::nullopt, options);
    EXPECT_TRUE(source.ok());
    workers::PlannedSource planned;
    for (std::uint32_t file : files) planned.units.push_back({file, {}});
    source->want(planned, 0);
    const std::size_t count = read_all(*source).size();
    return std::pair(count, source->summary().reason);
  };
  EXPECT_EQ(open_with({1, 2, 3, 4, 5}), std::pair(std::size_t{5}, std::string()));
  EXPECT_EQ(open_with({1, 2, 3, 4, 5, 6, 7}), std::pair(std::size_t{5}, std::string("more than 5 entries to open")));
  EXPECT_EQ(open_with({1, 30}), std::pair(std::size_t{1}, std::string("some entries could not be unpacked")));
  options.unpack.archive_bytes = 2500;
  EXPECT_EQ(open_with({1, 2, 3, 4}), std::pair(std::size_t{2}, std::string("more than 0 MiB unpacked")));
}

TEST(ArchiveSources, EncryptedEntriesAreNamed) {
  const Folder folder;
  make_archive(folder / "a.zip", {{"secret.html", "x"}}, "zip:encryption=aes256");
  Result<Source> source = Source::open(folder / "a.zip", "s", std::nullopt, with_worker());
  ASSERT_TRUE(source.ok());
  EXPECT_THAT(source->summary().left_out, ElementsAre(Pair("encrypted", 1u)));
  ASSERT_EQ(source->notes().size(), 1u);
  EXPECT_EQ(source->notes()[0].path, "a.zip!secret.html");
}

TEST(ArchiveSources, GarbageIsAProblemAndEndsSoon) {
  const Folder folder;
  folder.write("a.zip", "PK\3\4" + noise(50'000));
  folder.write("b.tar.gz", "\x1f\x8b\x08" + noise(50'000));
  folder.write("c.tar.gz", "\x1f\x8b");
  for (const char *name : {"a.zip", "b.tar.gz", "c.tar.gz"}) {
    Result<Source> source = Source::open(folder / name, "s", std::nullopt, with_worker());
    if (!source.ok()) continue;
    EXPECT_TRUE(source->listing().files.empty()) << name;
    EXPECT_EQ(source->summary().state, SourceState::partial) << name;
  }
}

// Every place to cut, every byte to flip would be slow: a few hundred of them, all of which must end in a listing or a problem.
TEST(ArchiveSources, DamageNeverHurtsTheHost) {
  const Folder folder;
  for (const char *ending : {".zip", ".tar.gz"}) {
    make_archive(folder / (std::string("good") + ending), {{"a", "text of a"}, {"b", noise(2000)}, {"c/d", std::string(5000, 'x')}});
    const std::string good = bytes_of(folder / (std::string("good") + ending));
    for (std::size_t i = 0; i < 40; ++i) {
      std::string bad = good;
      bad[(i * 7919) % bad.size()] = static_cast<char>(bad[(i * 7919) % bad.size()] ^ (1 << (i % 8)));
      if (i % 3 == 0) bad.resize((i * 104729) % bad.size());
      folder.write(std::string("bad") + ending, bad);
      Result<Source> source = Source::open(folder / (std::string("bad") + ending), "s", std::nullopt, with_worker());
      if (!source.ok()) continue;
      source->want(each_file(*source), 0);
      read_all(*source);
    }
  }
}

}  // namespace
}  // namespace freehold::sources
