// The same content makes the same bytes: twice, for any number of workers, in one pass or step by step, whole or in shards. And what is not one
// reading is not joined.
#include <algorithm>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

const char *const kFormats[] = {"terminal", "json", "jsonl", "html"};

std::string sample() { return source_path("samples/consultant"); }

// Runs where the sample's freehold.toml lies, with results named by absolute paths.
Ran run_there(std::vector<std::string> arguments) {
  RunOptions options;
  options.folder = sample();
  return run(arguments, options);
}

std::vector<std::string> at(std::vector<std::string> arguments, const std::vector<std::string> &more = {}) {
  arguments.insert(arguments.end(), {"--today", "2026-11-20"});
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

Ran must(const Ran &ran) {
  EXPECT_TRUE(ran.code == 0 || ran.code == 4) << ran.code << " " << ran.signal << " " << ran.err;
  EXPECT_EQ(ran.left_behind, 0);
  return ran;
}

TEST(SameBytes, ForAnyNumberOfWorkersAndInSteps) {
  const Folder folder;
  const std::string corpus = folder.path("corpus"), report = folder.path("report.json");
  must(run_there(at({"read", "-o", corpus})));
  must(run_there(at({"judge", corpus, "-o", report})));
  for (const char *format : kFormats) {
    const Ran once = must(run_there(at({"audit", "--format", format, "--workers", "1"})));
    EXPECT_FALSE(once.out.empty());
    EXPECT_EQ(must(run_there({"report", report, "--format", format})).out, once.out) << format << ": read, judge, report";
    if (std::string_view(format) != "json") continue;
    for (const char *workers : {"1", "2", "7"}) {
      EXPECT_EQ(must(run_there(at({"audit", "--format", format, "--workers", workers}))).out, once.out) << workers << " workers";
    }
  }
}

TEST(SameBytes, OverPipes) {
  const std::string freehold = build_path("bin/freehold");
  const std::string steps = freehold + " read --today 2026-11-20 | " + freehold + " judge --today 2026-11-20 | " + freehold + " report --format html";
  RunOptions options;
  options.folder = sample();
  const Ran piped = must(run_program("sh", {"-c", steps}, options));
  EXPECT_EQ(piped.out, must(run_there(at({"audit", "--format", "html"}))).out);
}

TEST(SameBytes, WithoutText) {
  const Folder folder;
  const std::string corpus = folder.path("corpus");
  must(run_there(at({"read", "--no-text", "-o", corpus})));
  const Ran judged = must(run_there(at({"judge", corpus})));
  EXPECT_EQ(must(run_there(at({"audit", "--no-text", "--format", "json"}))).out, judged.out);
  const boost::json::value bare = report_of(judged), whole = report_of(run_there(at({"audit", "--format", "json"})));
  ASSERT_TRUE(bare.is_object() && whole.is_object());
  bool told = false;
  for (const auto &failed : bare.at("missing").at("failed").as_array()) told |= failed.at("reason").as_string() == "text not kept";
  EXPECT_TRUE(told);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_LT(bare.at("dimensions").at(i).at("coverage").to_number<int>(), whole.at("dimensions").at(i).at("coverage").to_number<int>());
  }
}

struct Parts {
  explicit Parts(const Folder &folder) {
    for (const char *index : {"0", "1", "2"}) {
      paths.push_back(folder.path(std::string("part") + index));
      must(run_there(at({"read", "--shard", std::string(index) + "/3", "-o", paths.back()})));
    }
  }
  std::vector<std::string> paths;
};

TEST(Shards, MergedInAnyOrderAreTheWhole) {
  const Folder folder;
  Parts parts(folder);
  const std::string whole = must(run_there(at({"audit", "--format", "json"}))).out;
  std::string first;
  do {
    const std::string merged = folder.path("merged");
    must(run({"merge", parts.paths[0], parts.paths[1], parts.paths[2], "-o", merged}));
    if (first.empty()) {
      first = whole_file(merged);
      EXPECT_EQ(must(run_there(at({"judge", merged}))).out, whole);
    }
    EXPECT_EQ(whole_file(merged), first);
  } while (std::next_permutation(parts.paths.begin(), parts.paths.end()));
}

TEST(Shards, OneAloneSaysThatItIsOne) {
  const Folder folder;
  const Ran alone = run_there(at({"audit", "--shard", "1/3", "--format", "json"}));
  EXPECT_EQ(alone.code, 4);
  EXPECT_THAT(alone.out, testing::HasSubstr("This is shard 1 of 3"));
}

TEST(Shards, WhatIsNotOneReadingIsRefused) {
  const Folder folder;
  Parts parts(folder);
  const std::vector<std::string> &p = parts.paths;
  const std::string bytes = whole_file(p[1]);
  const std::string cut = folder.write("cut", bytes.substr(0, bytes.size() / 2));
  std::string flipped = bytes;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 1);
  const std::string changed = folder.write("changed", flipped);
  const std::string edited = folder.path("edited"), other = folder.path("other"), bare = folder.path("bare"), fifth = folder.path("fifth");
  run_program("sh", {"-c", "zstd -dcq " + p[1] + " | sed 's/cold/warm/' | zstd -qf -o " + edited});
  write_site(folder, "another", 3);
  must(run(at({"read", folder.path("another"), "--shard", "1/3", "-o", other})));
  must(run_there(at({"read", "--no-text", "--shard", "1/3", "-o", bare})));
  must(run_there(at({"read", "--shard", "1/5", "-o", fifth})));
  const struct {
    std::vector<std::string> parts;
    const char *says;
  } kCases[] = {
      {{p[0], p[2]}, "Shards are missing: 1 of 3"},
      {{p[0], p[1], p[1], p[2]}, "Shard 1 was given twice"},
      {{p[0], other, p[2]}, "other"},
      {{p[0], bare, p[2]}, "--no-text"},
      {{p[0], fifth, p[2]}, "one of 5 shards"},
      {{p[0], cut, p[2]}, "damaged"},
      {{p[0], changed, p[2]}, "damaged"},
      {{p[0], edited, p[2]}, "not the ones its footer was made for"},
      {{p[0], folder.path("nowhere"), p[2]}, "cannot be opened"},
      {{p[0], folder.write("text", "not a corpus"), p[2]}, "not a corpus file"},
  };
  for (const auto &one : kCases) {
    std::vector<std::string> arguments{"merge", "-o", folder.path("merged")};
    arguments.insert(arguments.end(), one.parts.begin(), one.parts.end());
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.code, 2) << one.says;
    EXPECT_THAT(ran.err, testing::HasSubstr(one.says));
    EXPECT_TRUE(whole_file(folder.path("merged")).empty()) << one.says;
  }
  EXPECT_EQ(run_there(at({"judge", cut})).code, 2);
}

}  // namespace
}  // namespace freehold::journeys
