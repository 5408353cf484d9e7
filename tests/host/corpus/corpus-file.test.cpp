#include "host/corpus/corpus-file.hpp"
#include "host/corpus/item-json.hpp"
#include "host/model/wire.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace freehold::corpus {
namespace {

class Folder {
 public:
  Folder() { path_ = mkdtemp(name_); }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string &name) const { return path_ + "/" + name; }

 private:
  char name_[32] = "/tmp/freehold-corpus-XXXXXX";
  std::string path_;
};

model::JudgedItem item(const std::string &id) {
  model::JudgedItem judged;
  judged.item.id = id;
  judged.item.source = "site";
  judged.item.title = "Title of " + id + " with \"quotes\" \xE2\x80\xAE";
  judged.item.text = "Text\nof two lines";
  judged.item.links = {{"https://mara.example/", "home", "me", "internal", "", "", model::Place::main, 3, 0, 4}};
  judged.item.forms = {{"https://mara.example/post", "post", "signup", "Join", "News", "", {{"mail", "email", "Mail", "email", 1}}, model::Place::main, 1, 5}};
  judged.item.calls = {{"Join", "owned_route", "", model::kNone, 0, model::Place::main, 1, 5, 5}};
  judged.item.headings = {{2, 0, 4, "Text"}};
  judged.item.metrics = {{"views", 7}};
  judged.item.pairs = {{"og:type", "article"}};
  judged.item.precision = model::Precision::byte;
  judged.item.origin = {{0, 10, 2}, {5, 40, 3}};
  return judged;
}

CorpusHeader header(std::uint32_t shard = 0, std::uint32_t shards = 1) { return {"1.0.0", "plan", "sources", shard, shards, true, {"base 1.0.0 ab"}}; }

CorpusFooter footer() {
  CorpusFooter footer;
  footer.channels = {{"site", "Site", std::nullopt, "https://mara.example/", "own", std::nullopt}};
  footer.contacts = {{"site", "letter", 412}, {"site", "crm", 3, true, 1, 2, 4, 5, {1, 0, 0, 0, 0, 0, 0, 2, 0}, 0}};
  footer.contact_cells = {{{1}, model::ContactStage::unknown, 1}, {{1}, model::ContactStage::customer, 2}};
  footer.notes = {{"page-cut", "site", "a.html", "", "It was cut."}};
  footer.sources = {{"site", "folder", "website", SourceState::done, "", 2, 2, {{"style", 3}}}};
  footer.isolation = "seccomp";
  return footer;
}

void write(const std::string &path, const std::vector<std::string> &ids, const CorpusHeader &head) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  CorpusWriter writer(descriptor, false);
  for (const std::string &id : ids) ASSERT_TRUE(writer.add(item(id)));
  ASSERT_TRUE(writer.finish(head, footer()));
  ::close(descriptor);
}

std::string bytes_of(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Result<Done> merge(const std::vector<std::string> &parts, const std::string &to) {
  const int descriptor = ::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  auto merged = merge_corpora(parts, descriptor);
  ::close(descriptor);
  return merged;
}

TEST(CorpusFile, GivesBackWhatWasWrittenSortedById) {
  const Folder folder;
  write(folder / "c", {"site:b", "site:a"}, header());
  auto reader = CorpusReader::open(folder / "c");
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->header().plan, "plan");
  std::vector<std::string> ids;
  model::ContentItem read;
  int got = 0;
  while ((got = reader->next(read)) == 1) {
    ids.push_back(read.id);
    std::string one, other;
    model::encode(read, one);
    model::encode(item(read.id).item, other);
    EXPECT_EQ(one, other) << "every member must survive: judge must see what audit saw";
  }
  EXPECT_EQ(got, 0) << reader->problem().sentence;
  EXPECT_THAT(ids, testing::ElementsAre("site:a", "site:b"));
  EXPECT_EQ(reader->footer().contacts.at(0).count, 412u);
  const model::ContactCount &held = reader->footer().contacts.at(1);
  EXPECT_TRUE(held.held);
  EXPECT_EQ(held.unsubscribed + 10 * held.bounced + 100 * held.unconfirmed + 1000 * held.without_address, 5421u);
  EXPECT_EQ(held.stages.at(7), 2u);
  EXPECT_EQ(held.run, 0u);
  EXPECT_EQ(reader->footer().contact_cells, (std::vector<ContactCell>{{{1}, model::ContactStage::unknown, 1}, {{1}, model::ContactStage::customer, 2}}));
  EXPECT_EQ(reader->footer().sources.at(0).left_out.at(0).second, 3u);
  EXPECT_EQ(reader->footer().notes, footer().notes);
}

TEST(CorpusFile, NoDamageGoesUnseen) {
  const Folder folder;
  write(folder / "c", {"site:a", "site:b"}, header());
  const std::string whole = bytes_of(folder / "c");
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    for (const bool cut : {true, false}) {
      std::string damaged = cut ? whole.substr(0, at) : whole;
      if (!cut) damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
      std::ofstream(folder / "d", std::ios::binary) << damaged;
      auto reader = CorpusReader::open(folder / "d");
      if (!reader) {
        EXPECT_EQ(reader.problem().code, "corpus-damaged");
        continue;
      }
      model::ContentItem read;
      int got = 1;
      while (got == 1) got = reader->next(read);
      EXPECT_EQ(got, -1) << (cut ? "cut at " : "flipped at ") << at;
      EXPECT_THAT(reader->problem().code, testing::AnyOf("corpus-damaged", "corpus-line"));
    }
  }
  EXPECT_EQ(CorpusReader::open(folder / "absent").problem().code, "cannot-read");
}

TEST(CorpusFile, LinesThatAreNoItemsAreNamed) {
  for (const char *line : {"{", "[]", "{}", "{\"id\":7}", "{\"id\":\"a\",\"links\":{}}", "{\"id\":\"a\",\"links\":[7]}", "{\"id\":\"a\",\"flags\":-1}",
                           "{\"id\":\"a\",\"flags\":4294967296}", "{\"id\":\"a\",\"precision\":3}", "{\"id\":\"a\",\"text\":\"x\\u0000\"}",
                           "{\"id\":\"a\",\"metrics\":{\"views\":1.5}}", "{\"id\":\"a\",\"origin\":[0,-1,1]}"}) {
    const auto item = read_item(line);
    ASSERT_FALSE(item) << line;
    EXPECT_EQ(item.problem().code, "corpus-line");
    EXPECT_EQ(item.problem().sentence.find("boost"), std::string::npos) << item.problem().sentence;
  }
}

TEST(CorpusFile, FullDisksAreTold) {
  const int full = ::open("/dev/full", O_WRONLY);
  CorpusWriter writer(full, false);
  ASSERT_TRUE(writer.add(item("site:a")));
  const auto written = writer.finish(header(), footer());
  ::close(full);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.problem().code, "cannot-write");
}

TEST(Merge, OrderDoesNotMatter) {
  const Folder folder;
  write(folder / "0", {"site:a", "site:d"}, header(0, 3));
  write(folder / "1", {"site:c"}, header(1, 3));
  write(folder / "2", {"site:b", "site:e"}, header(2, 3));
  std::vector<std::string> parts = {folder / "0", folder / "1", folder / "2"};
  std::string first;
  do {
    ASSERT_TRUE(merge(parts, folder / "m"));
    const std::string merged = bytes_of(folder / "m");
    if (first.empty()) first = merged;
    EXPECT_EQ(merged, first);
  } while (std::next_permutation(parts.begin(), parts.end()));
  auto reader = CorpusReader::open(folder / "m");
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->header().shards, 1u);
  model::ContentItem read;
  std::vector<std::string> ids;
  while (reader->next(read) == 1) ids.push_back(read.id);
  EXPECT_THAT(ids, testing::ElementsAre("site:a", "site:b", "site:c", "site:d", "site:e"));
  EXPECT_EQ(reader->footer().sources.at(0).items, 6u) << "three parts of two";
}

TEST(Merge, RefusesWhatDoesNotBelongTogether) {
  const Folder folder;
  write(folder / "0", {"site:a"}, header(0, 2));
  write(folder / "1", {"site:b"}, header(1, 2));
  write(folder / "same-item", {"site:a"}, header(1, 2));
  CorpusHeader foreign = header(1, 2);
  foreign.plan = "other";
  write(folder / "foreign", {"site:b"}, foreign);
  CorpusHeader elsewhere = header(1, 2);
  elsewhere.sources = "other";
  write(folder / "elsewhere", {"site:b"}, elsewhere);
  CorpusHeader older = header(1, 2);
  older.version = "0.9.0";
  write(folder / "older", {"site:b"}, older);
  const struct {
    std::vector<std::string> parts;
    const char *says;
  } cases[] = {{{"0"}, "missing: 1"},          {{"0", "1", "1"}, "twice"},        {{"0", "foreign"}, "other plugins"},
               {{"0", "elsewhere"}, "sources"}, {{"0", "older"}, "freehold 0.9.0"}, {{"0", "same-item"}, "two parts"}};
  for (const auto &c : cases) {
    std::vector<std::string> paths;
    for (const std::string &part : c.parts) paths.push_back(folder / part);
    const auto merged = merge(paths, folder / "m");
    ASSERT_FALSE(merged) << c.says;
    EXPECT_EQ(merged.problem().code, "merge-refused");
    EXPECT_THAT(merged.problem().sentence, testing::HasSubstr(c.says));
  }
}

}  // namespace
}  // namespace freehold::corpus
