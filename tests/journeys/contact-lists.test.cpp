// Contact lists: counted once however many lists hold somebody, and no address in anything that is written or said.
#include <sys/stat.h>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

using boost::json::value;
using testing::HasSubstr;
using testing::Not;

// Parts of the invented addresses; a whole one holds at least one of them.
const std::vector<std::string> kSecrets = {"quillfeather", "brambleton", "nettlecombe", "wolfsbane", "umbra-lantern", "fennimore"};

struct World {
  Folder folder;
  std::string site, crm, letter;

  World() {
    write_site(folder, "site", 3);
    site = folder.path("site");
    crm = folder.write("crm.csv",
                       "Record ID,First Name,Email,Lifecycle Stage\n1,A,quillfeather@umbra-lantern.example,customer\n"
                       "2,B,brambleton@umbra-lantern.example,lead\n3,C,,lead\n4,D,wolfsbane at nowhere,lead\n");
    letter = folder.write("subscribed_letter.csv",
                          "Email Address;Status;UNSUB_TIME\nQuillfeather@Umbra-Lantern.example;subscribed;\nnettlecombe@umbra-lantern.example;subscribed;\n"
                          "fennimore@umbra-lantern.example;unsubscribed;2025-01-01\n\"wolfsbane@umbra-lantern.example;subscribed;\n");
  }
  std::vector<std::string> all(std::vector<std::string> command, const std::vector<std::string> &more = {}) const {
    command.insert(command.end(), {"--today", "2026-11-23"});
    command.insert(command.end(), more.begin(), more.end());
    command.insert(command.end(), {site, crm, letter});
    return command;
  }
};

void expect_no_secret(const std::string &text, const std::string &where) {
  for (const std::string &secret : kSecrets) EXPECT_THAT(text, Not(HasSubstr(secret))) << where;
}

std::uint64_t number(const value &object, const char *key) { return object.at(key).to_number<std::uint64_t>(); }

TEST(ContactLists, AreCountedOnceAndByStage) {
  const World world;
  const value report = report_of(run(world.all({"audit", "--format", "json"})));
  const value &people = report.at("facts").at("people");
  EXPECT_EQ(number(people.at("all"), "at_least"), 3u);
  EXPECT_EQ(number(people.at("all"), "at_most"), 3u);
  EXPECT_EQ(number(people.at("customers"), "at_most"), 1u);
  EXPECT_EQ(number(people, "unsubscribed"), 1u);
  EXPECT_EQ(number(people, "without_address"), 1u);
  EXPECT_EQ(number(report.at("facts").at("portable"), "at_most"), 3u);
  ASSERT_EQ(people.at("lists").as_array().size(), 2u);
  EXPECT_EQ(people.at("lists").at(0).at("channel").as_string(), "crm");
  EXPECT_EQ(people.at("lists").at(1).at("list").as_string(), "letter");
  EXPECT_EQ(people.at("stages").at(0).at("stage").as_string(), "customer");
}

TEST(ContactLists, NoAddressNorPartOfOneIsWrittenOrSaid) {
  const World world;
  const std::string corpus = world.folder.path("corpus.fhc");
  for (const std::vector<std::string> &command :
       std::vector<std::vector<std::string>>{{"audit", "--format", "json"}, {"audit", "--format", "terminal"}, {"audit", "--format", "html"}, {"audit", "--format", "jsonl"},
                                             {"read", "--to", "jsonl"}, {"read", "-o", corpus}}) {
    const Ran ran = run(world.all(command), {.folder = world.folder.root()});
    expect_no_secret(ran.out, command.back());
    expect_no_secret(ran.err, command.back() + " on standard error");
  }
  expect_no_secret(run_program("zstdcat", {corpus}).out, "the corpus file");
  EXPECT_THAT(run_program("zstdcat", {corpus}).out, HasSubstr("\"contact_cells\":[{\"lists\":[0]"));
}

TEST(ContactLists, GiveTheSameBytesForAnyKeyAndNumberOfWorkers) {
  const World world;
  const Ran one = run(world.all({"audit", "--format", "json"}, {"--workers", "1"}));
  EXPECT_EQ(run(world.all({"audit", "--format", "json"}, {"--workers", "1"})).out, one.out);
  EXPECT_EQ(run(world.all({"audit", "--format", "json"}, {"--workers", "3"})).out, one.out);
  const std::string corpus = world.folder.path("corpus.fhc");
  run(world.all({"read", "-o", corpus}));
  const Ran judged = run({"judge", "--today", "2026-11-23", corpus, "-o", world.folder.path("report.json")});
  EXPECT_EQ(whole_file(world.folder.path("report.json")), one.out) << judged.err;
}

TEST(ContactLists, HaveALineOfTheirOwnBehindTheItems) {
  const World world;
  const Ran ran = run(world.all({"read", "--to", "jsonl"}));
  EXPECT_THAT(ran.out, testing::EndsWith("{\"contacts\":{\"channel\":\"crm\",\"list\":\"crm\",\"count\":2,\"held\":true,\"unsubscribed\":0,\"bounced\":0,"
                                         "\"unconfirmed\":0,\"without_address\":1,\"stages\":[0,0,0,1,0,0,0,1,0],\"run\":0}}\n"
                                         "{\"contacts\":{\"channel\":\"letter\",\"list\":\"letter\",\"count\":2,\"held\":true,\"unsubscribed\":1,\"bounced\":0,"
                                         "\"unconfirmed\":0,\"without_address\":0,\"stages\":[],\"run\":0}}\n"));
}

TEST(ContactLists, OfShardsAreARangeWhereTheirOverlapIsNotKnown) {
  const Folder folder;
  std::vector<std::string> sources;
  for (int list = 0; list < 6; ++list) {  // the first ten people stand on every list, ten more on one
    std::string text = "email\n";
    for (int who = 0; who < 10; ++who) text += "p" + std::to_string(who) + "@umbra-lantern.example\n";
    for (int who = 0; who < 10; ++who) text += "p" + std::to_string(list) + "-" + std::to_string(who) + "@umbra-lantern.example\n";
    sources.push_back(folder.write("list-" + std::to_string(list) + ".csv", text));
  }
  write_site(folder, "site", 2);
  sources.push_back(folder.path("site"));
  const auto people_of = [&](const std::string &corpus) {
    run({"judge", "--today", "2026-11-23", corpus, "-o", folder.path("report.json")});
    return boost::json::parse(whole_file(folder.path("report.json"))).at("facts").at("people").at("all");
  };
  const auto read = [&](const std::string &name, const std::string &shard) {
    std::vector<std::string> command{"read", "-o", folder.path(name)};
    if (!shard.empty()) command.insert(command.end(), {"--shard", shard});
    command.insert(command.end(), sources.begin(), sources.end());
    run(command);
    return folder.path(name);
  };
  const value whole = people_of(read("whole", ""));
  EXPECT_EQ(number(whole, "at_least"), 70u);
  EXPECT_EQ(number(whole, "at_most"), 70u);
  const std::string first = read("first", "0/2"), second = read("second", "1/2");
  const std::uint64_t in_first = number(people_of(first), "at_most"), in_second = number(people_of(second), "at_most");
  ASSERT_GT(in_first, 0u);
  ASSERT_GT(in_second, 0u);
  run({"merge", second, first, "-o", folder.path("merged")});
  const value merged = people_of(folder.path("merged"));
  EXPECT_EQ(number(merged, "at_least"), std::max(in_first, in_second));
  EXPECT_EQ(number(merged, "at_most"), in_first + in_second);
  EXPECT_LE(number(merged, "at_least"), 70u);
  EXPECT_GE(number(merged, "at_most"), 70u);
}

TEST(ContactLists, BelongToTheChannelOfTheirSource) {
  const World world;
  world.folder.write("freehold.toml",
                     "[[channel]]\nkey = \"people\"\ntitle = \"My people\"\n[[source]]\npath = \"site\"\n[[source]]\npath = \"crm.csv\"\nchannel = \"people\"\n");
  const value report = report_of(run({"audit", "--today", "2026-11-23", "--format", "json"}, {.folder = world.folder.root()}));
  const value &list = report.at("facts").at("people").at("lists").at(0);
  EXPECT_EQ(list.at("channel").as_string(), "My people");
  EXPECT_EQ(list.at("people").as_string(), "portable");
}

}  // namespace
}  // namespace freehold::journeys
