#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include "host/sources/source.hpp"
#include "tests/host/sources/made-archive.hpp"

namespace freehold::sources {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(FolderSource, ListsSortedAndFollowsNoLinks) {
  const Folder folder;
  folder.write("site/b.html", "bee");
  folder.write("site/a/z.html", std::string(2000, 'z'));
  folder.write("site/.git/config", "x");
  folder.write("site/.hidden", "x");
  folder.write("outside/secret.html", "secret");
  std::filesystem::create_symlink(folder / "outside", folder / "site/link");
  std::filesystem::create_symlink(folder / "outside/secret.html", folder / "site/file.html");
  ASSERT_EQ(::mkfifo((folder / "site/pipe").c_str(), 0600), 0);
  folder.write("site/caf\xe9.html", "latin");
  Result<Source> source = Source::open(folder / "site", "site", "https://example.example", {});
  ASSERT_TRUE(source.ok());
  ASSERT_EQ(source->listing().files.size(), 3u);
  EXPECT_EQ(source->listing().files[0].path, "a/z.html");
  EXPECT_EQ(source->listing().files[0].head.size(), 512u);
  EXPECT_EQ(source->listing().files[0].size, 2000u);
  EXPECT_EQ(source->listing().files[1].path, "b.html");
  EXPECT_EQ(source->listing().files[2].path, "caf\\xe9.html");
  EXPECT_THAT(source->summary().left_out, ElementsAre(Pair("hidden file", 2u), Pair("special file", 1u), Pair("symbolic link", 2u)));
  EXPECT_EQ(source->summary().state, corpus::SourceState::done);

  workers::PlannedSource planned;
  planned.units = {{0, {1}}, {2, {}}};
  planned.left_out = {{1, "not a page"}};
  source->want(planned, 7);
  std::optional<workers::UnitInput> first = source->next();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->index, 7u);
  EXPECT_EQ(first->bytes, 2003u);
  EXPECT_THAT(first->companions, ElementsAre("b.html"));
  std::optional<workers::UnitInput> second = source->next();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->path, "caf\\xe9.html");
  EXPECT_FALSE(source->next());
}

// Between listing and opening somebody puts a link where a folder was.
TEST(FolderSource, ASwappedFolderIsNotEntered) {
  const Folder folder;
  folder.write("site/a/page.html", "page");
  folder.write("outside/page.html", "secret");
  Result<Source> source = Source::open(folder / "site", "site", std::nullopt, {});
  ASSERT_TRUE(source.ok());
  std::filesystem::remove_all(folder / "site/a");
  std::filesystem::create_symlink(folder / "outside", folder / "site/a");
  workers::PlannedSource planned;
  planned.units = {{0, {}}};
  source->want(planned, 0);
  EXPECT_FALSE(source->next());
  EXPECT_EQ(source->summary().state, corpus::SourceState::partial);
  ASSERT_EQ(source->notes().size(), 1u);
  EXPECT_EQ(source->notes()[0].code, "unreadable-file");
}

TEST(FolderSource, ASingleFileIsASource) {
  const Folder folder;
  folder.write("letter.html", "dear reader");
  Result<Source> source = Source::open(folder / "letter.html", "letter", std::nullopt, {});
  ASSERT_TRUE(source.ok());
  EXPECT_EQ(source->summary().kind, "file");
  EXPECT_EQ(source->listing().files[0].head, "dear reader");
  workers::PlannedSource planned;
  planned.units = {{0, {}}};
  source->want(planned, 0);
  EXPECT_TRUE(source->next());
  EXPECT_FALSE(source->next());
}

TEST(FolderSource, WhatIsNotThereIsAProblem) {
  const Result<Source> source = Source::open("/nowhere/at/all", "x", std::nullopt, {});
  ASSERT_FALSE(source.ok());
  EXPECT_EQ(source.problem().code, "source-open");
  EXPECT_FALSE(Source::open("/dev/null", "x", std::nullopt, {}).ok());
}

}  // namespace
}  // namespace freehold::sources
