// The same content makes the same bytes however it is divided and in whatever order it arrives: 1,000 random ways through files, 1,000 in memory.
#include <fcntl.h>
#include <freehold/abi.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "host/corpus/collector.hpp"
#include "host/corpus/corpus-file.hpp"
#include "host/model/wire.hpp"
#include "tests/host/corpus/seeded.hpp"

namespace freehold::corpus {
namespace {

// Everything a reading gives, in pieces that may go into any part.
struct Reading {
  std::vector<model::JudgedItem> items;
  std::vector<model::Channel> channels;
  std::vector<model::MetricRecord> metrics;
  std::vector<model::ContactCount> contacts;
  std::vector<model::Note> notes;
};

const model::RuleSet kBase;
const std::vector<std::string> kChannels = {"feed", "site"};

model::JudgedItem random_item(Seeded &random, std::size_t number) {
  model::JudgedItem judged;
  judged.item.channel = random.of(kChannels);
  judged.item.source = "list";
  judged.item.id = "list:" + std::to_string(number);
  judged.item.title = "Title " + std::to_string(random.below(3));
  judged.item.text = "A text";
  if (random.one_in(2)) judged.item.metrics = {{"views", static_cast<std::int64_t>(random.below(3))}};
  judged.results = {{0, static_cast<model::Outcome>(random.below(3)), {1, 1}, "", {}}};
  if (random.one_in(4)) judged.notes = {{"page-cut", "list", judged.item.id, "", "It was cut."}};
  // Rule 1 adds up what item rule 0 never sees; numbers near the end of the range, so that a sum on its way leaves it.
  const std::int64_t large = random.one_in(2) ? INT64_MAX : INT64_MIN;
  const std::string key = "key " + std::to_string(random.below(5));
  for (const std::uint32_t kind : {FH_SUM, FH_RATIO, FH_TALLY, FH_TOP, FH_DISTINCT, FH_HISTOGRAM, FH_FIRST, FH_LAST}) {
    const std::int64_t a = random.one_in(3) && kind != FH_HISTOGRAM ? large : static_cast<std::int64_t>(random.below(4));
    judged.accumulations.push_back({1, kind, kind, 3, key, a, static_cast<std::int64_t>(random.below(3))});
  }
  return judged;
}

Reading random_reading(Seeded &random, bool twins) {
  Reading reading;
  const std::size_t items = 1 + random.below(9);
  for (std::size_t i = 0; i < items; ++i) reading.items.push_back(random_item(random, twins && random.one_in(3) ? 0 : i));
  for (std::size_t n = random.below(5); n > 0; --n) {
    reading.channels.push_back({random.of(kChannels), random.one_in(2) ? "A title" : "Another", std::nullopt, std::nullopt, "own", std::nullopt});
    reading.contacts.push_back({random.of(kChannels), "letter", random.below(4)});
    reading.notes.push_back({"unreadable-file", "list", "file " + std::to_string(random.below(3)), "", "It is broken."});
    model::MetricRecord record{random.of(kChannels), std::to_string(random.below(items + 1)), "2026-01-01", {{"likes", static_cast<std::int64_t>(random.below(3))}}};
    if (random.one_in(2)) record.values.push_back({"views", static_cast<std::int64_t>(random.below(3))});
    reading.metrics.push_back(record);
  }
  return reading;
}

std::vector<model::Rule> rules() {
  std::vector<model::Rule> list(2);
  list[0].id = "good/one";
  list[1].id = "good/two";
  list[1].kind = model::RuleKind::corpus;
  return list;
}

std::string bytes_of(const Corpus &corpus) {
  std::string bytes;
  for (const model::JudgedItem &item : corpus.items) {
    model::encode(item, bytes);
    model::encode(item.silent, bytes);
  }
  model::encode(corpus.channels, bytes);
  model::encode(corpus.contacts, bytes);
  model::encode(corpus.notes, bytes);
  for (const State &state : corpus.states) {
    bytes += "rule " + std::to_string(state.rule) + " " + state.channel + "\n";
    for (const auto &entries : state.accumulators) {
      for (const Entry &entry : entries) bytes += entry.key + " " + std::to_string(entry.a) + " " + std::to_string(entry.b) + "\n";
      bytes += "--\n";
    }
  }
  return bytes;
}

// The pieces as calls, to be made in any order.
std::string collected(const Reading &reading, Seeded &random) {
  std::vector<std::function<void(Collector &)>> calls;
  const auto add = [&](const auto &list) {
    for (const auto &piece : list) calls.push_back([piece](Collector &to) { to.add(std::decay_t<decltype(piece)>(piece)); });
  };
  add(reading.items);
  add(reading.channels);
  add(reading.metrics);
  add(reading.contacts);
  add(reading.notes);
  random.shuffle(calls);
  Collector collector(kBase);
  for (const auto &call : calls) call(collector);
  return bytes_of(collector.corpus(rules(), {}));
}

TEST(RandomMerges, ACollectorDoesNotKnowWhoCameFirst) {
  for_each_seed(100, [](Seeded random) {
    const Reading reading = random_reading(random, true);
    const std::string first = collected(reading, random);
    for (int n = 0; n < 10; ++n) ASSERT_EQ(collected(reading, random), first);
  });
}

class Folder {
 public:
  Folder() { path_ = mkdtemp(name_); }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string &name) const { return path_ + "/" + name; }

 private:
  char name_[32] = "/tmp/freehold-merges-XXXXXX";
  std::string path_;
};

template <class Write>
void write_to(const std::string &path, Write write) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  const Result<Done> done = write(descriptor);
  EXPECT_TRUE(done) << done.problem().sentence;
  ::close(descriptor);
}

std::string file_bytes(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// One part: its items, and beside them what its files said. A source is named by every part, with what each read of it.
void write_part(const std::string &path, const Reading &part, std::uint32_t shard, std::uint32_t shards) {
  write_to(path, [&](int descriptor) {
    CorpusWriter writer(descriptor, false);
    for (const model::JudgedItem &item : part.items) EXPECT_TRUE(writer.add(item));
    ContactBook book;
    for (const model::ContactCount &count : part.contacts) book.add(count);
    const CountedContacts counted = book.take();
    CorpusFooter footer{part.channels, counted.lists, counted.cells, part.metrics, part.notes, {}, {}, "seccomp"};
    footer.sources = {{"list", "file", "inventory", part.notes.empty() ? SourceState::done : SourceState::partial, part.notes.empty() ? "" : "cut", part.items.size(), part.items.size(), {}}};
    tidy(footer);
    return writer.finish({"1.0.0", "plan", "sources", shard, shards, true, {}}, footer);
  });
}

// Deals the pieces out to a random number of parts, names these in a random order, and gives what merging them makes.
std::string divided_and_merged(const Reading &reading, Seeded &random, const Folder &folder) {
  std::vector<Reading> parts(1 + random.below(5));
  const auto deal = [&](auto member) {
    for (const auto &piece : reading.*member) (parts[random.below(parts.size())].*member).push_back(piece);
    for (Reading &part : parts) random.shuffle(part.*member);
  };
  deal(&Reading::items);
  deal(&Reading::channels);
  deal(&Reading::metrics);
  deal(&Reading::contacts);
  deal(&Reading::notes);
  std::vector<std::string> paths;
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    paths.push_back(folder / std::to_string(i));
    write_part(paths.back(), parts[i], i, static_cast<std::uint32_t>(parts.size()));
  }
  random.shuffle(paths);
  write_to(folder / "merged", [&](int descriptor) { return merge_corpora(paths, descriptor); });
  return file_bytes(folder / "merged");
}

TEST(RandomMerges, HoweverDividedTheFileIsTheSame) {
  const Folder folder;
  for_each_seed(100, [&](Seeded random) {
    const Reading reading = random_reading(random, false);
    write_part(folder / "whole", reading, 0, 1);
    const std::string whole = file_bytes(folder / "whole");
    for (int n = 0; n < 10; ++n) ASSERT_EQ(divided_and_merged(reading, random, folder), whole);
  });
}

// Twins of one reading stay in its file, in an order of their own.
TEST(RandomMerges, TwinsLieInTheFileInOneOrder) {
  const Folder folder;
  for_each_seed(30, [&](Seeded random) {
    Reading reading = random_reading(random, true);
    write_part(folder / "whole", reading, 0, 1);
    const std::string whole = file_bytes(folder / "whole");
    random.shuffle(reading.items);
    write_part(folder / "again", reading, 0, 1);
    ASSERT_EQ(file_bytes(folder / "again"), whole);
  });
}

}  // namespace
}  // namespace freehold::corpus
