#include "plugin-api/testing/rule-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using namespace freehold::tester;

TEST(CaptiveContacts, FiresAndStaysSilent) {
  RuleTester rule(freehold::tests::plugin_under_test("base"), "base/captive-contacts");
  rule.fires_on({
      {"a page of profiles", item().text("Links").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).link({.url = "https://other.example/mara", .text = "Photos", .kind = "profile", .platform = "other"}), {"followers"}, 0, 1},
      {"a keyword", item().text("DM the word PLAN").phrase("base/keyword-reply", "dm the word"), {"inbox"}, 0, 1},
      {"a messenger that keeps them", item().text("Notes").link({.url = "https://sample.example/mara", .text = "Write", .kind = "chat", .service = "services/sample"}).pair("captive-service", "services/sample"), {"kept"}, 0, 1},
  });
  rule.silent_on({
      {"a messenger with numbers", item().text("Notes").link({.url = "https://sample.example/mara", .text = "Write", .kind = "chat", .service = "services/sample"}).pair("captive-service", "services/other"), 1, 1},
      {"… and a mail address", item().text("Notes").link({.url = "https://sample.example/mara", .text = "Write", .kind = "chat", .service = "services/sample"}).link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}).pair("captive-service", "services/sample"), 1, 1},
      {"profiles and a mail address", item().text("Links").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"}).link({.url = "https://other.example/mara", .text = "Photos", .kind = "profile", .platform = "other"}).link({.url = "mailto:mara@lindqvist.example", .text = "Write", .kind = "mail"}), 1, 1},
      {"nothing is gathered", item().text("Notes")},
      {"one profile beside a text", item().text("Notes").link({.url = "https://sample.example/mara", .text = "Videos", .kind = "profile", .platform = "sample"})},
  });
}

}  // namespace
