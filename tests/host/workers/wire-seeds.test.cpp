// The seeds of the fuzz target of the wire are frames of this build: a seed of another layout is refused at its first member and finds nothing. With
// FREEHOLD_APPROVE=1 in the environment they are written anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "host/workers/protocol.hpp"

namespace freehold::workers {
namespace {

model::JudgedItem whole_item() {
  model::JudgedItem judged;
  model::ContentItem &item = judged.item;
  item.id = "site:a", item.source = "site", item.path = "a.html", item.channel = "site", item.kind = "page";
  item.url = "https://mara.example/a", item.page_kind = "article", item.language = "en", item.title = "Prices", item.text = "What it costs. Book a talk.";
  item.links = {{"https://book.example/mara", "Book a talk", "nofollow", "booking", "agenda", "services/agenda", model::Place::main, 4, 15, 26}};
  item.forms = {{"/letter", "post", "signup", "Join", "The letter", "services/list", {{"email", "email", "Your address", "email", 1}}, model::Place::footer, 1, 3}};
  item.calls = {{"Book a talk", "booking", "https://book.example/mara", 0, model::kNone, model::Place::main, 1, 15, 26}};
  item.headings = {{1, 0, 14, "What it costs."}};
  item.metrics = {{"views", 900}};
  item.pairs = {{"canonical", "https://mara.example/a"}};
  item.providers = {{"services/list", "List", "mail", "yes"}};
  item.precision = model::Precision::byte;
  item.origin = {{0, 120, 7}};
  model::Finding finding;
  finding.message = "buried", finding.args = {{"n", "3"}}, finding.worth = 1;
  finding.evidence = {model::Where::link, 0, 15, 26, "Book a talk", 7, 135, model::Precision::byte};
  judged.results = {{0, model::Outcome::judged, {1, 2}, {}, {finding}}, {1, model::Outcome::failed, {}, "it gave up", {}}, {2}};
  judged.accumulations = {{3, 0, 1, 8, "a key", -1, 2}};
  judged.notes = {{"page-cut", "site", "a.html", "", "It was cut."}};
  return judged;
}

template <class T>
std::string frame_of(const T &value) {
  std::string frame;
  model::encode(value, frame);
  return frame;
}

std::string judged_frame() {
  const model::JudgedItem item = whole_item();
  return frame_of(Judged{9, item.results, item.accumulations, item.notes});
}

std::string nowhere_frame() {
  model::JudgedItem item = whole_item();
  item.item.links[0].place = static_cast<model::Place>(model::kPlaces);
  return frame_of(item);
}

TEST(WireSeeds, AreFramesOfThisBuild) {
  PlannedSource planned;
  planned.reader = 2, planned.sure = 80, planned.units = {{0, {1}}}, planned.left_out = {{2, "no page"}}, planned.context = "{}";
  planned.problems = {{"reader-problem", "site", "", "website", "It is sure."}};
  const struct {
    const char *name;
    std::string frame;
  } seeds[] = {{"item", frame_of(whole_item())},
               {"no-place", nowhere_frame()},
               {"judged", judged_frame()},
               {"planned", frame_of(planned)},
               {"ready", frame_of(Ready{7, {{"website", true, ""}, {"mine", false, "no library"}}, "seccomp, landlock 6"})}};
  for (const auto &seed : seeds) {
    const std::string path = std::string(FREEHOLD_SOURCE_DIR "/tests/fuzz/seeds/wire/") + seed.name;
    if (std::getenv("FREEHOLD_APPROVE") != nullptr) std::ofstream(path, std::ios::binary) << seed.frame;
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(std::string(std::istreambuf_iterator<char>(file), {}) == seed.frame) << seed.name << " is of another layout; FREEHOLD_APPROVE=1 writes it anew";
  }
}

TEST(WireSeeds, AreTakenButForTheWrongOne) {
  model::JudgedItem item;
  EXPECT_TRUE(model::decode(frame_of(whole_item()), item));
  EXPECT_FALSE(model::decode(nowhere_frame(), item));
}

}  // namespace
}  // namespace freehold::workers
