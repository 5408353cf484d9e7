#include "host/config/config.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace freehold::config {
namespace {

constexpr const char *kWhole = R"(
[client]
name = "Nora Example"
strategy = "hybrid"
mix = 70
own = ["nora.example", "shop.example/nora"]
regulated = "health"
deal_value = 4000
currency = "EUR"
clients_a_year = 12
paid_by = "clients"
sales_close = "call"
[[source]]
path = "exports/blog/"
channel = "blog"
[[source]]
name = "letters"
path = "/abs/letters.zip"
address = "https://nora.example/letters"
[[channel]]
key = "blog"
title = "Blog"
url = "https://nora.example/blog"
weight = 3
[[channel]]
key = "clips"
platform = "somewhere"
[plugins]
paths = ["mine", "../x.fhp.so"]
[plugins.website]
depth = 3
words = ["a", "ä\"\n"]
nested = {since = 2026-11-20, ratio = 0.5, no = false, never = nan}
[rules]
"website/dead-end" = "off"
"base/big" = 20
"base/c" = "on"
"base/d" = {weight = 3, under = 0.05, cap = 0.4, severity = "low", archetype = -2}
"base/e" = {gate = "off"}
judgement = "off"
[weights]
O1 = 12
[thresholds]
minimum_answers = 4
mixed_from = 0.25
[expect.thought-leader]
funnel = {at_least = 0.6}
dependence = "off"
[[override]]
rules = ["base/*", "judgement"]
path = "blog/**"
off = true
[[override]]
rules = ["base/c"]
channel = "blog"
platform = "somewhere"
severity = "note"
[gate]
ownership_at_least = 50
coverage_at_least = 80
severity = "high"
[[dismissed]]
finding = "F-1a2b3c4d"
reason = "known"
until = "2027-01-31"
[report]
window_days = 0
[limits]
workers = 2
isolation = "required"
[catalogue]
[[catalogue.entry]]
id = "cal"
match = ["cal.example", "book.example/nora"]
kind = "booking"
ground = "owned"
)";

TEST(Config, ReadsEverything) {
  const Reading reading = parse_config(kWhole, "/home/nora/freehold.toml");
  ASSERT_TRUE(reading.problems.empty()) << to_line(reading.problems.front());
  const Config &c = reading.config;
  EXPECT_EQ(c.client.name, "Nora Example");
  EXPECT_EQ(c.client.own, (std::vector<std::string>{"nora.example", "shop.example/nora"}));
  EXPECT_EQ(c.client.deal_value, 4000);
  EXPECT_EQ(c.client.sales_close, "call");
  ASSERT_EQ(c.sources.size(), 2u);
  EXPECT_EQ(c.sources[0].path, "/home/nora/exports/blog/");
  EXPECT_EQ(c.sources[0].name, "blog");
  EXPECT_EQ(c.sources[1].path, "/abs/letters.zip");
  ASSERT_EQ(c.channels.size(), 2u);
  EXPECT_EQ(c.channels[0].weight, 3);
  EXPECT_TRUE(c.channels[0].has_source);
  EXPECT_FALSE(c.channels[1].has_source);
  EXPECT_EQ(c.plugin_paths, (std::vector<std::string>{"/home/nora/mine", "/home/x.fhp.so"}));
  ASSERT_EQ(c.plugin_options.size(), 1u);
  EXPECT_EQ(c.plugin_options[0].plugin, "website");
  EXPECT_EQ(c.plugin_options[0].json,
            "{\"depth\":3,\"nested\":{\"never\":null,\"no\":false,\"ratio\":0.5,\"since\":\"2026-11-20\"},\"words\":["
            "\"a\",\"ä\\\"\\u000a\"]}");
  EXPECT_EQ(c.plugin_options[0].where.line, 30u);
  ASSERT_EQ(c.rules.size(), 5u);
  EXPECT_EQ(c.rules[0].weight, 20);
  EXPECT_EQ(c.rules[1].on, true);
  EXPECT_EQ(c.rules[4].on, false);
  EXPECT_EQ(c.rules[4].where, (Place{"/home/nora/freehold.toml", 35, 1}));
  ASSERT_EQ(c.weights.size(), 1u);
  EXPECT_EQ(c.window_days, 0);
  EXPECT_EQ(c.limits.workers, 2);
  EXPECT_EQ(c.limits.isolation, "required");
  ASSERT_EQ(c.catalogue.size(), 2u);
  EXPECT_EQ(c.catalogue[1].id, "own/cal");
  EXPECT_EQ(c.catalogue[1].match, "book.example/nora");
}

TEST(Config, ReadsHowThingsAreWeighed) {
  const Reading reading = parse_config(kWhole, "/home/nora/freehold.toml");
  const Config &c = reading.config;
  EXPECT_EQ(std::tuple(c.client.strategy, c.client.mix, c.judgement), std::tuple("hybrid", 70, false));
  ASSERT_EQ(c.rules.size(), 5u);
  EXPECT_EQ(std::tuple(c.rules[2].id, c.rules[2].weight, c.rules[2].gate, c.rules[2].under_ppm, c.rules[2].cap_ppm, c.rules[2].severity, c.rules[2].archetype),
            std::tuple("base/d", 3, true, 50000, 400000, "low", -2));
  EXPECT_EQ(std::tuple(c.rules[3].gate, c.rules[3].weight), std::tuple(std::optional(false), std::optional<std::int64_t>()));
  ASSERT_EQ(c.thresholds.size(), 2u);
  EXPECT_EQ(std::tuple(c.thresholds[0].name, c.thresholds[0].value, c.thresholds[1].name, c.thresholds[1].value), std::tuple("minimum_answers", 4, "mixed_from", 250000));
  ASSERT_EQ(c.expectations.size(), 2u);
  EXPECT_EQ(std::tuple(c.expectations[0].strategy, c.expectations[0].off), std::tuple("thought-leader", true));
  EXPECT_EQ(c.expectations[1].at_least_ppm, 600000);
  EXPECT_FALSE(c.expectations[1].at_most_ppm.has_value());
  ASSERT_EQ(c.overrides.size(), 2u);
  EXPECT_EQ(std::tuple(c.overrides[0].said.rules.size(), c.overrides[0].said.path, c.overrides[0].said.off), std::tuple(2u, "blog/**", true));
  EXPECT_EQ(std::tuple(c.overrides[1].said.channel, c.overrides[1].said.platform, c.overrides[1].said.severity), std::tuple("blog", "somewhere", "note"));
  EXPECT_EQ(std::tuple(c.gate.ownership_at_least_ppm, c.gate.funnel_at_least_ppm, c.gate.coverage_at_least_ppm, c.gate.severity),
            std::tuple(500000, std::nullopt, 800000, "high"));
  ASSERT_EQ(c.dismissed.size(), 1u);
  EXPECT_EQ(c.dismissed[0], (model::Dismissal{"F-1a2b3c4d", "known", "2027-01-31", ""}));
}

TEST(Config, EveryMistakeHasCodePlaceAndNextStep) {
  const struct {
    const char *text;
    const char *code;
    std::size_t line;
    std::size_t column;
    const char *says;
  } cases[] = {
      {"[clinet]", "unknown-key", 1, 2, "Did you mean client?"},
      {"[client]\nstratgy = ''", "unknown-key", 2, 1, "Did you mean strategy?"},
      {"[client]\nstrategy = 'guru'", "bad-value", 2, 12, "thought-leader"},
      {"[client]\nown = ['https://a.example']", "bad-value", 2, 8, "without https://"},
      {"[client]\nown = ['*.example']", "bad-value", 2, 8, "no domain"},
      {"[client]\nown = ['.example']", "bad-value", 2, 8, "no domain"},
      {"[[catalogue.entry]]\nid = 'a'\nkind = 'booking'\nmatch = ['a.example', '#b']", "bad-value", 4, 23, "[attribute]"},
      {"[[catalogue.entry]]\nid = 'a'\nkind = 'shortener'\nmatch = ['a.example']\nunwrap = 'rot13'", "bad-value", 5, 10, "base64"},
      {"[[catalogue.entry]]\nid = 'a'\nkind = 'booking'\nmatch = ['a.example']\nprovides = 'post'", "bad-value", 5, 12, "mail"},
      {"[client]\ndeal_value = 'much'", "wrong-type", 2, 14, "whole number"},
      {"[client]\ndeal_value = -1", "bad-value", 2, 14, "from 0 to"},
      {"[client]\ndeal_value = 1", "missing-key", 1, 1, "currency"},
      {"[client]\ncurrency = 'euro'", "bad-value", 2, 12, "EUR"},
      {"[[source]]\nname = 'a'", "missing-key", 1, 1, "path"},
      {"[[source]]\npath = 'a'\naddress = 'a.example'", "bad-value", 3, 11, "https://"},
      {"[[source]]\npath = 'x/a'\n[[source]]\npath = 'y/a'", "duplicate", 3, 1, "\"a\""},
      {"[[source]]\npath = 'a'\nchannel = 'c'", "unknown-channel", 1, 1, "[[channel]]"},
      {"[[channel]]\nkey = 'a'\n[[channel]]\nkey = 'a'", "duplicate", 3, 1, ""},
      {"[plugins]\npath = []", "unknown-key", 2, 1, "Did you mean paths?"},
      {"[plugins]\nweb = 3", "unknown-key", 2, 1, "[plugins.website]"},
      {"[plugins.Web]\na = 3", "bad-value", 1, 10, "plugin id"},
      {"[rules]\n\"website\" = 'off'", "bad-value", 2, 1, "website/dead-end"},
      {"[rules]\n\"a/b\" = 'maybe'", "bad-value", 2, 9, "\"on\", \"off\""},
      {"[rules]\n\"a/b\" = -3", "bad-value", 2, 9, "from 0"},
      {"[weights]\nO1 = 'x'", "bad-value", 2, 6, "O1 = 10"},
      {"[limits]\nisolation = 'off'", "bad-value", 2, 13, "required, best"},
      {"[catalogue]\nentry = [{id = 'a', match = ['a.example'], kind = 'k'}, {id = 'a', match = ['b.example'], kind = "
       "'k'}]",
       "duplicate", 2, 57, ""},
      {"[catalogue]\nentry = [{id = 'a', match = ['a.example', 'a.example'], kind = 'k'}]", "duplicate", 2, 10,
       "a.example"},
      {"dismissed = ['F-1a2b3c4d']", "wrong-type", 1, 14, "[[…]]"},
      {"[[dismissed]]\nfinding = '1a2b3c4d'\nreason = 'r'", "bad-value", 2, 11, "F-1a2b3c4d"},
      {"[[dismissed]]\nfinding = 'F-1a2b3c4d'", "missing-key", 1, 1, "reason"},
      {"[[dismissed]]\nfinding = 'F-1a2b3c4d'\nreason = 'r'\nuntil = '2026-13-01'", "bad-value", 4, 9, "2026-11-20"},
      {"[[dismissed]]\nfinding = 'F-1a2b3c4d'\nreason = 'r'\n[[dismissed]]\nfinding = 'F-1a2b3c4d'\nreason = 's'", "duplicate", 4, 1, "twice"},
      {"[client]\nmix = 101", "bad-value", 2, 7, "from 0 to 100"},
      {"[rules]\njudgement = 'no'", "bad-value", 2, 13, "judgement = \"off\""},
      {"[rules]\n'a/b' = {weight = 'x'}", "wrong-type", 2, 19, "whole number"},
      {"[rules]\n'a/b' = {cap = 0.4}", "missing-key", 2, 9, "under"},
      {"[rules]\n'a/b' = {gate = 'off', under = 0.1, cap = 0.4}", "missing-key", 2, 9, "gate = \"off\" alone"},
      {"[rules]\n'a/b' = {sevrity = 'low'}", "unknown-key", 2, 10, "Did you mean severity?"},
      {"[thresholds]\nmixed_from = 2", "bad-value", 2, 14, "from 0 to 1"},
      {"[expect]\nx = 1", "wrong-type", 2, 5, "[expect.thought-leader]"},
      {"[expect.x]\nfunel = {at_least = 1}", "unknown-key", 2, 1, "funnel"},
      {"[expect.x]\nfunnel = 1", "bad-value", 2, 10, "at_least"},
      {"[[override]]\nrules = ['*']\noff = true", "missing-key", 1, 1, "path, channel or platform"},
      {"[[override]]\nrules = ['*']\npath = 'a'", "missing-key", 1, 1, "off = true"},
      {"[[override]]\nrules = ['*']\npath = 'a'\noff = true\nseverity = 'low'", "missing-key", 1, 1, "one of them"},
      {"[gate]\nfunnel_at_least = 101", "bad-value", 2, 19, "from 0 to 100"},
      {"[gate]\nseverity = 'awful'", "bad-value", 2, 12, "high"},
      {"a = [", "toml-syntax", 1, 6, "not valid TOML"},
      {"[\x01", "toml-syntax", 1, 2, ""},
      {"\xd1\xbc = 1", "toml-syntax", 1, 1, ""},
  };
  for (const auto &one : cases) {
    const Reading reading = parse_config(one.text, "f.toml");
    ASSERT_EQ(reading.problems.size(), 1u) << one.text;
    const Problem &problem = reading.problems[0];
    EXPECT_EQ(problem.code, one.code) << one.text;
    EXPECT_EQ(problem.where, (Place{"f.toml", one.line, one.column})) << one.text << " → " << to_line(problem);
    EXPECT_NE((problem.sentence + problem.next_step).find(one.says), std::string::npos)
        << problem.sentence << " " << problem.next_step;
    EXPECT_FALSE(problem.next_step.empty()) << one.text;
  }
}

TEST(Config, SaysAllMistakesAtOnceInOrder) {
  const Reading reading = parse_config("x = 1\n[client]\nnmae = ''\n[limits]\nworkers = -1\nworker = 1\n", "f.toml");
  ASSERT_EQ(reading.problems.size(), 4u);
  for (std::size_t i = 1; i < 4; ++i) EXPECT_LE(reading.problems[i - 1].where, reading.problems[i].where);
}

TEST(Config, HostileTextNeverCrashes) {
  const std::string text(kWhole);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char byte : {'\0', '\xff', '[', '"', '\n', '='}) {
      std::string damaged = text;
      damaged[at] = byte;
      (void)parse_config(damaged, "f.toml");
      (void)parse_config(std::string_view(damaged).substr(0, at + 1), "f.toml");
    }
  }
}

// The example as a user would have it after taking the # off every line that is a key or a table.
std::string all_active() {
  std::istringstream in(write_example_config());
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const bool key = line.starts_with("# [") || line.starts_with("# \"") ||
                     (line.starts_with("# ") && line.find(" = ") != std::string::npos);
    out += (key ? line.substr(2) : line) + '\n';
  }
  return out;
}

TEST(Config, ExampleParsesToDefaults) {
  const Reading example = parse_config(write_example_config(), "/h/freehold.toml");
  ASSERT_TRUE(example.problems.empty()) << to_line(example.problems.front());
  const Config empty = parse_config("", "/h/freehold.toml").config;
  const Config &c = example.config;
  EXPECT_TRUE(c.client.name.empty() && c.client.strategy.empty() && c.client.own.empty() && c.client.regulated.empty());
  EXPECT_TRUE(c.client.currency.empty() && c.client.paid_by.empty() && c.client.sales_close.empty());
  EXPECT_EQ(c.client.deal_value + c.client.clients_a_year, 0);
  EXPECT_TRUE(c.channels.empty() && c.sources.empty() && c.plugin_paths.empty() && c.plugin_options.empty() &&
              c.rules.empty());
  EXPECT_TRUE(c.weights.empty() && c.catalogue.empty() && c.dismissed.empty());
  EXPECT_TRUE(c.thresholds.empty() && c.expectations.empty() && c.overrides.empty() && c.gate.severity.empty() && c.judgement);
  EXPECT_EQ(std::tie(c.window_days, c.client.mix), std::tie(empty.window_days, empty.client.mix));
  const auto limits = [](const Limits &l) {
    return std::tuple(l.workers, l.deadline_seconds, l.memory_mib, l.archive_entries, l.archive_entry_mib,
                      l.archive_ratio, l.isolation);
  };
  EXPECT_EQ(limits(c.limits), limits(empty.limits));
}

TEST(Config, ExampleIsRightInItsCommentsToo) {
  const Reading active = parse_config(all_active(), "/h/freehold.toml");
  for (const Problem &problem : active.problems) ADD_FAILURE() << to_line(problem);
  EXPECT_EQ(active.config.sources.size(), 1u);
  EXPECT_EQ(active.config.catalogue.size(), 1u);
  EXPECT_EQ(active.config.catalogue[0].unwrap, "parameter:to");
  EXPECT_EQ(active.config.link_map_path, "/h/links.csv");
  EXPECT_EQ(active.config.rules.size(), 4u);
  EXPECT_FALSE(active.config.judgement);
  EXPECT_EQ(active.config.thresholds.size(), 8u);
  EXPECT_EQ(active.config.overrides.size() + active.config.expectations.size() + active.config.dismissed.size(), 3u);
  EXPECT_EQ(active.config.gate.severity, "high");
}

class ReadConfig : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/freehold-config-XXXXXX";
    ASSERT_NE(mkdtemp(name), nullptr);
    folder_ = name;
  }
  void TearDown() override {
    unlink((folder_ + "/f.toml").c_str());
    rmdir(folder_.c_str());
  }
  std::string folder_;
};

TEST_F(ReadConfig, SaysWhatIsWrongWithTheFile) {
  const std::string path = folder_ + "/f.toml";
  EXPECT_EQ(read_config(path).problems.at(0).code, "config-unreadable");
  EXPECT_EQ(read_config(folder_).problems.at(0).code, "config-unreadable");
  EXPECT_EQ(read_config("/dev/null").problems.at(0).code, "config-unreadable");
  std::ofstream(path) << std::string(1000001, '\n');
  EXPECT_EQ(read_config(path).problems.at(0).code, "config-too-large");
  std::ofstream(path, std::ios::trunc) << "[client]\nname = \"N\"\n";
  const Reading reading = read_config(path);
  EXPECT_TRUE(reading.problems.empty());
  EXPECT_EQ(reading.config.client.name, "N");
}

TEST_F(ReadConfig, ReadsTheLinkMapThatItNames) {
  const std::string path = folder_ + "/f.toml";
  const std::string map = folder_ + "/links.csv";
  std::ofstream(path) << "[catalogue]\nlink_map = \"links.csv\"\n";
  EXPECT_EQ(read_config(path).problems.at(0).code, "config-unreadable");
  std::ofstream(map) << "short,target\nhttps://sh.example/1,https://mara.example/\n";
  const Reading reading = read_config(path);
  EXPECT_TRUE(reading.problems.empty());
  EXPECT_EQ(reading.config.link_map.at(0).value, "https://mara.example/");
  std::ofstream(map, std::ios::trunc) << "short,target\nsh.example/1,\n";
  const Problem wrong = read_config(path).problems.at(0);
  EXPECT_EQ(wrong.where, (Place{map, 2, 1}));
  unlink(map.c_str());
}

}  // namespace
}  // namespace freehold::config
