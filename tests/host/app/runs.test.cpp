// What stops a run before it begins, with the real worker.
#include <gmock/gmock.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "host/app/propose.hpp"
#include "host/app/run.hpp"
#include "host/sources/source.hpp"

namespace freehold::app {
namespace {

const std::string kWorker = FREEHOLD_BUILD_DIR "/libexec/freehold/freehold-worker";

Setup bare() {
  Setup setup;
  setup.workers.program = kWorker;
  setup.workers.count = 1;
  return setup;
}

TEST(Runs, TheFullSandboxCanBeRequired) {
  app::Setup setup = bare();
  setup.sandbox_required = true;
  setup.workers.sandbox = false;
  const auto pool = start_pool(setup);
  ASSERT_FALSE(pool);
  EXPECT_EQ(pool.problem().code, "isolation-missing");
}

TEST(Runs, APlanBeyondAllMeasureIsRefused) {
  app::Setup setup = bare();
  setup.plan.phrases.push_back({"base/list", "en", {std::string(std::size_t{65} << 20, 'x')}, "", "", ""});
  const auto pool = start_pool(setup);
  ASSERT_FALSE(pool);
  EXPECT_EQ(pool.problem().code, "plan-too-large");
}

TEST(Runs, AnArchiveWhoseWorkerDiesIsNamed) {
  char folder[] = "/tmp/freehold-runs-XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  const std::string path = std::string(folder) + "/export.zip";
  std::ofstream(path) << "PK\x03\x04";
  sources::SourceOptions options;
  options.worker = "/bin/true";  // ends at once
  const auto source = sources::Source::open(path, "export", std::nullopt, options);
  EXPECT_EQ(source.ok() ? "" : source.problem().code, "archive-unreadable");
  std::filesystem::remove_all(folder);
}

TEST(Runs, APluginThatIsNotThereStopsThem) {
  SetupOptions options;
  options.no_config = true;
  options.plugins = {"/no/such/plugin.fhp.so"};
  int code = 0;
  testing::internal::CaptureStderr();
  EXPECT_FALSE(prepare(options, true, "/no/such/freehold", code));
  EXPECT_THAT(testing::internal::GetCapturedStderr(), testing::HasSubstr("[plugin-missing]"));
  EXPECT_EQ(code, 2);
}

TEST(Runs, AProposalNeedsPlugins) {
  testing::internal::CaptureStderr();
  const auto proposed = propose_config("/tmp", "/no/such/freehold");
  testing::internal::GetCapturedStderr();
  ASSERT_FALSE(proposed);
  EXPECT_EQ(proposed.problem().code, "set-up");
}

TEST(Runs, InitOverwritesNothing) {
  char file[] = "/tmp/freehold-runs-XXXXXX";
  const int descriptor = mkstemp(file);
  testing::internal::CaptureStderr();
  EXPECT_EQ(run_init({"", {file}}), 2);
  EXPECT_THAT(testing::internal::GetCapturedStderr(), testing::HasSubstr("[file-exists]"));
  ::close(descriptor);
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace freehold::app
