#include <gmock/gmock.h>

#include "host/app/read-source.hpp"

namespace freehold::app {
namespace {

ReadOptions naming(std::vector<std::string> sources, std::string address = "") {
  ReadOptions options;
  options.sources = std::move(sources);
  options.address = std::move(address);
  return options;
}

TEST(Requests, NameWhatIsWrongAndWhatToDo) {
  const struct {
    ReadOptions options;
    const char *code;
    const char *step;
  } cases[] = {
      {naming({}), "nothing-named", "freehold init"},
      {naming({"/no/such/folder"}), "source-missing", "path"},
      {naming({"https://mara.example/"}), "network-not-used", "wget --mirror"},
      {naming({"/tmp", "/"}, "https://mara.example/"), "usage", "[[source]]"},
  };
  for (const auto &c : cases) {
    const auto requests = requested_sources(c.options, {});
    ASSERT_FALSE(requests) << c.code;
    EXPECT_EQ(requests.problem().code, c.code);
    EXPECT_THAT(requests.problem().next_step, testing::HasSubstr(c.step));
  }
}

TEST(Requests, NamesThreeWaysToSaveASite) {
  const auto requests = requested_sources(naming({"http://mara.example"}), {});
  ASSERT_FALSE(requests);
  EXPECT_THAT(requests.problem().next_step, testing::AllOf(testing::HasSubstr("wget"), testing::HasSubstr("HTTrack"), testing::HasSubstr("static site generator")));
}

TEST(Requests, GiveEverySourceANameOfItsOwn) {
  const auto requests = requested_sources(naming({"/tmp", "/tmp/", "/"}), {});
  ASSERT_TRUE(requests);
  std::vector<std::string> names;
  for (const SourceRequest &request : *requests) names.push_back(request.name);
  EXPECT_THAT(names, testing::ElementsAre("tmp", "tmp-2", "source"));
}

TEST(Requests, TakeTheConfigurationsSourcesWhereNoneIsNamed) {
  config::Config config;
  config.sources.push_back({"blog", "/tmp", "https://mara.example/", "blog"});
  const auto requests = requested_sources(naming({}), config);
  ASSERT_TRUE(requests);
  ASSERT_EQ(requests->size(), 1u);
  EXPECT_EQ(requests->front().address, "https://mara.example/");
  EXPECT_EQ(requests->front().channel, "blog");
}

TEST(Shard, IsReadFromIOfN) {
  const struct {
    const char *text;
    bool good;
    std::uint32_t index, count;
  } cases[] = {{"", true, 0, 1}, {"0/3", true, 0, 3}, {"2/3", true, 2, 3}, {"3/3", false, 0, 0}, {"1", false, 0, 0},
               {"/3", false, 0, 0}, {"1/", false, 0, 0}, {"1/0", false, 0, 0}, {"1/3x", false, 0, 0}, {"-1/3", false, 0, 0}};
  for (const auto &c : cases) {
    const auto shard = parse_shard(c.text);
    ASSERT_EQ(shard.ok(), c.good) << c.text;
    if (!c.good) continue;
    EXPECT_EQ(shard->index, c.index) << c.text;
    EXPECT_EQ(shard->count, c.count) << c.text;
  }
}

TEST(Shard, EveryFileIsInExactlyOne) {
  for (int file = 0; file < 200; ++file) {
    int holders = 0;
    for (std::uint32_t i = 0; i < 7; ++i) holders += Shard{i, 7}.holds("site", "page-" + std::to_string(file) + ".html") ? 1 : 0;
    EXPECT_EQ(holders, 1) << file;
  }
}

}  // namespace
}  // namespace freehold::app
