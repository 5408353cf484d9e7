#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "host/app/output.hpp"

namespace freehold::app {
namespace {

class Folder {
 public:
  Folder() { path_ = mkdtemp(name_); }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string &name) const { return path_ + "/" + name; }

 private:
  char name_[32] = "/tmp/freehold-output-XXXXXX";
  std::string path_;
};

std::string content_of(const std::string &path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Output, AppearsWholeOrNotAtAll) {
  const Folder folder;
  ASSERT_TRUE(write_output(folder / "a", [](std::ostream &out) { out << "first"; }));
  EXPECT_EQ(content_of(folder / "a"), "first");
  ASSERT_TRUE(write_output(folder / "a", [](std::ostream &out) { out << std::string(200000, 'x'); }));
  EXPECT_EQ(content_of(folder / "a").size(), 200000u);
  const auto failed = write_descriptor(folder / "a", [](int) -> Result<Done> { return Problem{"broken", {}, "It broke.", ""}; });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.problem().code, "broken");
  EXPECT_EQ(content_of(folder / "a").size(), 200000u) << "the old file must stay";
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / ""), {}), 1) << "nothing may be left beside it";
}

TEST(Output, SaysWhatCouldNotBeWritten) {
  for (const std::string path : {"/no/such/folder/file", "/dev/full"}) {
    const auto written = write_output(path, [](std::ostream &out) { out << "text"; });
    ASSERT_FALSE(written) << path;
    EXPECT_EQ(written.problem().code, "cannot-write");
    EXPECT_EQ(written.problem().where.path, path);
  }
}

TEST(Input, SaysWhatCouldNotBeRead) {
  const Folder folder;
  EXPECT_EQ(read_whole(folder / "absent", 10).problem().code, "cannot-read");
  ASSERT_TRUE(write_output(folder / "long", [](std::ostream &out) { out << "12345678901"; }));
  EXPECT_EQ(read_whole(folder / "long", 10).problem().code, "too-large");
  EXPECT_EQ(read_whole(folder / "long", 11).value(), "12345678901");
}

}  // namespace
}  // namespace freehold::app
