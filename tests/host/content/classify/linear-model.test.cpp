#include "host/content/classify/linear-model.hpp"

#include <gmock/gmock.h>

namespace freehold::content {
namespace {

TEST(LinearModel, KnowsWhatEachFeatureAdds) {
  const LinearModel model("w:secret 120\nw:budget -85\n\nbroken\nw:é 7\nw:secret 9");
  EXPECT_EQ(model.weight("w:secret"), 120) << "the first one counts";
  EXPECT_EQ(model.weight("w:budget"), -85);
  EXPECT_EQ(model.weight("w:é"), 7);
  EXPECT_EQ(model.weight("broken"), 0);
  EXPECT_EQ(model.weight(""), 0);
  EXPECT_EQ(LinearModel("").weight("w:secret"), 0);
}

TEST(LinearModels, AreFoundById) {
  const std::vector<model::Model> plan = {{"a/title", "", "", "", "x 1"}, {"b/form-kind", "", "", "", "x 2"}, {"c/form-kind", "", "", "", "x 3"}};
  LinearModels models(plan);
  ASSERT_NE(models.find("a/title"), nullptr);
  EXPECT_EQ(models.find("a/title")->weight("x"), 1);
  EXPECT_EQ(models.find("a/title"), models.find("a/title")) << "read once";
  EXPECT_EQ(models.find("title"), nullptr);
}

}  // namespace
}  // namespace freehold::content
