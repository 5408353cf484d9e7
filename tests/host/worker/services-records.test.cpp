// The services as a plugin sees them, and whose turn the blame page shows meanwhile.
#include <gtest/gtest.h>

#include <freehold/host.hpp>

#include "host/model/extensions.hpp"
#include "host/worker/services.hpp"

namespace freehold::worker {
namespace {

using workers::Phase;

class RecordServices : public ::testing::Test {
 protected:
  static model::Plan make_plan() {
    model::Plan plan;
    plan.plugins.emplace_back();
    plan.plugins.back().manifest.id = "reader";
    plan.plugins.back().manifest.require = {FH_EXT_TIME};
    plan.options = {{"reader", R"({"zone":"Asia/Tokyo"})"}};
    return plan;
  }
  model::Plan plan_ = make_plan();
  workers::BlamePage blame_;
  Services services_{plan_, blame_};
  sdk::Host host_{services_.host_of(0)};
};

TEST_F(RecordServices, AreOffered) {
  for (const char *id : model::kExtensions) EXPECT_TRUE(host_.offers(id)) << id;
  EXPECT_TRUE(std::is_sorted(model::kExtensions.begin(), model::kExtensions.end(), [](const char *a, const char *b) { return std::string_view(a) < b; }));
}

TEST_F(RecordServices, ReadTablesAndJsonInsideOneAnother) {
  std::vector<std::string> seen;
  const sdk::Reading done = host_.table("id,parts\n7,\"[{\"\"text\"\":\"\"a\"\"},{\"\"text\"\":\"\"b\"\"}]\"\n", [&](const sdk::Record &row) {
    std::string all(row["id"].text());
    host_.json(row["parts"].text(), {}, [&](const sdk::Record &part) { all += part["text"].text(); });
    seen.push_back(all);
  });
  EXPECT_FALSE(done.partial);
  EXPECT_EQ(seen, std::vector<std::string>{"7ab"});
}

TEST_F(RecordServices, SayWhatIsWrong) {
  const sdk::Reading cut = host_.json("[1,2", {}, [](const sdk::Record &) {});
  EXPECT_TRUE(cut.partial);
  EXPECT_EQ(cut.why, "line 1: the text ends inside a list");
  EXPECT_THROW(host_.table("<html>", [](const sdk::Record &) {}), sdk::Failure);
  int records = 0;
  host_.json("[1,2,3]", {}, [&](const sdk::Record &) { return ++records < 2; });
  EXPECT_EQ(records, 2);
  EXPECT_THROW(host_.json("[1]", {}, [](const sdk::Record &) { throw std::runtime_error("mine"); }), std::runtime_error);
}

TEST_F(RecordServices, ThePluginIsToBlameForItsOwnCode) {
  const workers::Mark mark(blame_, Phase::reader, 0);
  host_.json("[1,[2]]", {}, [&](const sdk::Record &) {
    EXPECT_EQ(blame_.phase(), Phase::reader);
    host_.json("[1]", {}, [&](const sdk::Record &) { EXPECT_EQ(blame_.phase(), Phase::reader); });
    EXPECT_EQ(blame_.phase(), Phase::reader);
  });
  EXPECT_EQ(blame_.phase(), Phase::reader);
}

TEST_F(RecordServices, ReadTimes) {
  EXPECT_EQ(host_.time("3. Mai 2026"), "2026-05-03");
  EXPECT_EQ(host_.time("2026-05-03 09:00", "Asia/Tokyo"), "2026-05-03T00:00:00Z");
  EXPECT_EQ(host_.time("03/04/2026"), std::nullopt);
}

}  // namespace
}  // namespace freehold::worker
