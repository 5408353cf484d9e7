#include <map>

#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

// A host whose only service is a small model: what the rule does with weights, not what they are.
const std::map<std::string, std::int64_t, std::less<>> kWeights = {
    {"bias", -200}, {"line", -50}, {"word:secret", 150}, {"first:this", 120}, {"word:budget", -90}, {"caps|word:secret", 300}, {"word:geheimnis", 400}, {"word:doomed", 300},
};

std::int32_t weight(void *, fh_str model, fh_str feature, std::int64_t *out) noexcept {
  if (freehold::sdk::Text(model) != "base/clickbait-title") return FH_E_RANGE;
  const auto found = kWeights.find(std::string_view(feature.data, feature.size));
  *out = found == kWeights.end() ? 0 : found->second;
  return FH_OK;
}

const LoadedPlugin &plugin() {
  static const fh_model model = {sizeof(fh_model), 0, weight};
  static const fh_host host = [] {
    fh_host made{};
    made.struct_size = sizeof made;
    made.version = freehold::sdk::present("test");
    made.options = freehold::sdk::present("{}");
    made.extension = [](const fh_host *, const char *id) noexcept -> const void * { return std::string_view(id) == FH_EXT_MODEL ? &model : nullptr; };
    return made;
  }();
  static const LoadedPlugin loaded(freehold::tests::plugin_file("base"), &host);
  return loaded;
}

constexpr const char *kBait = "This is the secret of the old house";
constexpr std::uint64_t kStrong = 550;   // (-200 + 150 + 120 - 50) / 100 → e^0.2 : 1
constexpr std::uint64_t kWeak = 76;      // (-200 - 50) / 100

TEST(ClickbaitTitle, FiresAndStaysSilent) {
  const RuleTester rule(plugin(), "base/clickbait-title");
  rule.fires_on({
      {"weights that add up", item().kind("post").title(kBait), {"hides"}, kStrong, 1000},
      {"a post without a title", item().kind("post").text(kBait), {"hides"}, kStrong, 1000},
      {"a post of two words that is a sentence", item().kind("post").title("We're doomed."), {"hides"}, 622, 1000},
      {"a page that plays on curiosity", item().kind("page").title(kBait).phrase("base/clickbait", "the secret of"), {"hides"}, kStrong, 1000},
      {"phrases of a language not learned", item().kind("post").language("de").title("Ein altes geheimnis der wirtin").phrase("base/clickbait", "geheimnis"),
       {"hides"}, 500, 1000},
  });
  rule.silent_on({
      {"nothing to judge", item().kind("post")},
      {"a page without a title", item().kind("page").text(kBait)},
      {"a long text without a title", item().kind("post").text(std::string(kBait) + std::string(500, 'x'))},
      {"the name of a page", item().kind("page").title(kBait), 0, 1},
      {"two words", item().title("This secret"), 0, 1},
      {"a name, even of a post", item().kind("post").title("Doomed secret"), 320, 1000},
      {"a chore", item().kind("page").page_kind("legal").title(kBait), 0, 1},
      {"no weight", item().kind("post").title("The house of the mayor is for sale"), kWeak, 1000},
      {"a language not learned", item().kind("post").language("de").title("Ein altes geheimnis der wirtin"), 320, 1000},
      {"a sister language", item().kind("post").title("Le secret de la doomed pour les secret"), 320, 1000},
      {"a script the model does not know", item().kind("post").title("\xE5\xB8\x82\xE8\xAD\xB0\xE4\xBC\x9A\xE3\x81\x8C\xE4\xBA\x88\xE7\xAE\x97"), kWeak, 1000},
      {"a language nobody named", item().kind("post").title("Ett gammalt geheimnis hos grannen"), 320, 1000},
  });
}

}  // namespace
