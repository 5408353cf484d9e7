#include <gmock/gmock.h>
#include <unistd.h>

#include "host/sources/source.hpp"

namespace freehold::sources {
namespace {

// What is written into the pipe comes out of the source.
Result<Source> through_pipe(const std::string &bytes) {
  int ends[2];
  EXPECT_EQ(::pipe(ends), 0);
  EXPECT_EQ(::write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  ::close(ends[1]);
  Result<Source> source = Source::open("/dev/fd/" + std::to_string(ends[0]), "list", std::nullopt, {});
  ::close(ends[0]);
  return source;
}

TEST(Piped, BytesAreHeldAndOpenedLikeAFile) {
  const std::string bytes = "title,url\n" + std::string(60000, 'x') + ",y\n";  // as much as a pipe takes at once
  Result<Source> source = through_pipe(bytes);
  ASSERT_TRUE(source.ok()) << source.problem().sentence;
  ASSERT_EQ(source->listing().files.size(), 1u);
  EXPECT_EQ(source->listing().files[0].size, bytes.size());
  EXPECT_TRUE(source->listing().files[0].head.starts_with("title,url\n"));
  workers::PlannedSource planned;
  planned.units = {{0, {}}};
  source->want(planned, 0);
  EXPECT_TRUE(source->next());
}

TEST(Piped, AnEmptyPipeIsAnEmptyFile) {
  Result<Source> source = through_pipe("");
  ASSERT_TRUE(source.ok());
  EXPECT_EQ(source->listing().files[0].size, 0u);
}

}  // namespace
}  // namespace freehold::sources
