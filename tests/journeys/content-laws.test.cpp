// Laws of the whole: what a change of the content may do to scores and findings, through readers, rules and verdict together.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "tests/journeys/journey.hpp"

namespace freehold::journeys {
namespace {

namespace json = boost::json;

using Finding = std::tuple<std::string, std::string, std::string>;  // rule, message, item or channel

// What of a report the laws speak of.
struct Said {
  std::map<std::string, std::array<std::int64_t, 3>> scores;  // channel key, "" the whole → parts per million, -1 where nothing was judged
  std::array<std::int64_t, 3> width{};                        // of the ranges of the whole
  std::string archetype;
  std::int64_t share = 0;
  std::set<Finding> findings;
  std::set<std::pair<std::string, std::string>> kinds;        // rule, message
  std::int64_t counted = 0;
};

std::int64_t value_of(const json::value &score) { return score.at("value").is_null() ? -1 : score.at("value").to_number<std::int64_t>(); }

std::array<std::int64_t, 3> scores_of(const json::value &dimensions) {
  return {value_of(dimensions.at(0)), value_of(dimensions.at(1)), value_of(dimensions.at(2))};
}

Said said_by(const json::value &report) {
  Said said;
  if (!report.is_object()) return said;
  said.scores[""] = scores_of(report.at("dimensions"));
  for (std::size_t d = 0; d < 3; ++d)
    said.width[d] = report.at("dimensions").at(d).at("high").to_number<std::int64_t>() - report.at("dimensions").at(d).at("low").to_number<std::int64_t>();
  for (const json::value &channel : report.at("channels").as_array()) said.scores[std::string(channel.at("key").as_string())] = scores_of(channel.at("dimensions"));
  said.archetype = std::string(report.at("verdict").at("archetype").as_string());
  said.share = report.at("verdict").at("share").to_number<std::int64_t>();
  said.counted = report.at("facts").at("counted").to_number<std::int64_t>();
  for (const json::value &group : report.at("findings").as_array()) {
    const std::string rule(group.at("rule").as_string()), message(group.at("message").as_string());
    said.kinds.emplace(rule, message);
    for (const json::value &spot : group.at("spots").as_array()) {
      const std::string item(spot.at("item").as_string());
      said.findings.emplace(rule, message, item.empty() ? std::string(spot.at("channel").as_string()) : item);
    }
    EXPECT_LE(group.at("count").to_number<std::size_t>(), 25u) << "more than are listed: the laws would not see all of " << rule;
  }
  return said;
}

Said judged(const Folder &folder, const std::string &strategy = "thought-leader") {
  folder.write("freehold.toml", "[client]\n" + (strategy.empty() ? "" : "strategy = \"" + strategy + "\"\n") +
                                    "own = [\"cold-rooms.example\"]\n[[source]]\nname = \"site\"\npath = \"site\"\naddress = \"https://cold-rooms.example/\"\n");
  RunOptions options;
  options.folder = folder.root();
  return said_by(report_of(run({"audit", "--today", "2026-11-20", "--format", "json"}, options)));
}

template <class T>
std::vector<T> only_in(const std::set<T> &these, const std::set<T> &those) {
  std::vector<T> list;
  std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(list));
  return list;
}

void expect_no_worse(const Said &after, const Said &before, const std::string &what) {
  for (const auto &[channel, scores] : before.scores) {
    const auto &now = after.scores.at(channel);
    EXPECT_GE(now[0], scores[0]) << what << ": ownership " << channel;
    EXPECT_GE(now[1], scores[1]) << what << ": funnel " << channel;
    EXPECT_LE(now[2], scores[2]) << what << ": dependence " << channel;
  }
  EXPECT_THAT(only_in(after.findings, before.findings), testing::IsEmpty()) << what;
}

void expect_same(const Said &after, const Said &before, const std::string &what) {
  EXPECT_EQ(after.scores, before.scores) << what;
  EXPECT_EQ(after.archetype, before.archetype) << what;
  EXPECT_EQ(after.share, before.share) << what;
  EXPECT_EQ(after.findings, before.findings) << what;
}

// ---- a small site of an expert ---------------------------------------------------------------------------------------------------------

struct Page {
  const char *file;
  const char *title;
  const char *text;  // HTML of the main content
};
const std::vector<Page> kPages = {
    {"index.html", "Cold rooms that cost less", "<p>I help operators of cold stores whose bill rose by a third.</p><p><a href=\"about.html\">About me</a></p>"},
    {"about.html", "About Ines Demo", "<p>For nineteen years I have measured cold rooms for food wholesalers.</p><p><a href=\"mailto:ines@cold-rooms.example\">Write to me</a></p>"},
    {"service.html", "The cold room review", "<p>In two days I measure forty doors. The plant pays 3,900 euros.</p><p><a href=\"https://calendly.com/cold-rooms-demo\">Book a call</a></p>"},
    {"door-minutes.html", "Door minutes", "<p>We measured forty doors over nine weeks, as the standard says. A case: Tinvale saved 31,000 euros.</p>"},
    {"set-points.html", "Set points", "<p>First write down the set point, as the standard says, then the hysteresis.</p><p><a href=\"door-minutes.html\">Read on</a></p>"},
    {"defrosting.html", "What defrosting costs", "<p>Most owners pay for defrosting that nobody needs, as the standard says.</p><p><a href=\"service.html\">The review</a></p>"},
    {"night.html", "The night shift", "<p>What happened on the dock that night, as the standard says.</p><p><a href=\"https://www.linkedin.com/in/cold-rooms-demo\">Follow me on LinkedIn</a></p>"},
};

using Change = std::function<std::string(const Page &, std::string text)>;

std::string as_it_is(const Page &, std::string text) { return text; }

std::string html_of(const Page &page, const std::string &text, const std::string &menu, const std::string &footer) {
  return "<!doctype html><html lang=\"en\"><head><title>" + std::string(page.title) + "</title></head><body><nav><a href=\"index.html\">Home</a>" + menu +
         "</nav><main><article><h1>" + page.title + "</h1>" + text + "</article></main><footer><p>Ines Demo, cold rooms</p>" + footer + "</footer></body></html>\n";
}

struct Around {
  std::string menu;
  std::string footer;
};

void write_site_of(const Folder &folder, const Change &change = as_it_is, const Around &around = {}, const std::string &below = "site") {
  for (const Page &page : kPages) folder.write(below + "/" + page.file, html_of(page, change(page, page.text), around.menu, around.footer));
}

std::string with(std::string text, const std::string &what, const std::string &instead) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), instead);
}

// ---- the laws ----------------------------------------------------------------------------------------------------------------------------

TEST(ContentLaws, NoFindingRestsOnSmallNumbers) {
  std::vector<Said> said;
  for (const std::int64_t times : {1, 1000, 1'000'000}) {
    const Folder folder;
    std::string rows;
    for (int i = 1; i <= 12; ++i) {
      const auto number = [&](const char *name, std::int64_t n) { return std::string("\"") + name + "\":" + std::to_string(n * times); };
      rows += "{\"id\":\"" + std::to_string(i) + "\",\"platform\":\"youtube\",\"kind\":\"video\",\"title\":\"Door minutes " + std::to_string(i) +
              "\",\"text\":\"We measured forty doors.\",\"published\":\"2026-0" + std::to_string(i % 9 + 1) + "-03\",\"metrics\":{" + number("views", 5 + i) + "," +
              number("views.recommended", i % 2 == 0 ? 1 : 4 + i) + "," + number("likes", i % 3) + "," + number("subscribers", 1) + "," + number("comments", 1) + "}}\n";
    }
    folder.write("site/list.jsonl", rows);
    said.push_back(judged(folder));
  }
  EXPECT_FALSE(said[0].findings.empty());
  expect_same(said[0], said[1], "a thousandth");
  expect_same(said[1], said[2], "a millionth");
}

// The same pages, and three copies of each that lead to each other: what is said of the few is said of the many.
TEST(ContentLaws, NoFindingRestsOnFewPieces) {
  const Folder few, many;
  write_site_of(few);
  for (const char *copy : {"site", "site/b", "site/c"}) write_site_of(many, as_it_is, {}, copy);
  const Said said_of_few = judged(few), said_of_many = judged(many);
  EXPECT_EQ(said_of_few.counted * 3, said_of_many.counted);
  EXPECT_THAT(only_in(said_of_few.kinds, said_of_many.kinds), testing::IsEmpty());
}

TEST(ContentLaws, ALinkOutCostsNothing) {
  const Folder plain, linked;
  write_site_of(plain);
  write_site_of(linked, [](const Page &, std::string text) {
    return with(std::move(text), "the standard says", "<a href=\"https://www.standards-demo.example/refrigeration\">the standard</a> says");
  });
  expect_no_worse(judged(linked), judged(plain), "a neutral link out");
}

TEST(ContentLaws, ALinkToAFeedCostsNothingBesideAnotherNextStep) {
  const Folder plain, linked;
  const auto beside = [](const std::string &more) {
    return [more](const Page &page, std::string text) {
      const bool has_step = std::string_view(page.file) == "about.html" || std::string_view(page.file) == "service.html" || std::string_view(page.file) == "defrosting.html";
      return has_step ? text + "<p>More on " + more + ".</p>" : text;
    };
  };
  write_site_of(plain, beside("LinkedIn"));
  write_site_of(linked, beside("<a href=\"https://www.linkedin.com/in/cold-rooms-demo\">LinkedIn</a>"));
  expect_no_worse(judged(linked), judged(plain), "a link to a feed");
}

TEST(ContentLaws, AFooterFormAloneMovesOwnershipByFivePointsAtMost) {
  const char *const kForms[] = {
      "<form action=\"/list\" method=\"post\"><label>Your mail <input type=\"email\" name=\"email\"></label><button>Join the newsletter</button></form>",
      "<form action=\"https://demo.us1.list-manage.com/subscribe/post?u=1&amp;id=2\" method=\"post\"><input type=\"email\" name=\"EMAIL\"><button>Subscribe</button></form>",
      "<form action=\"/contact\" method=\"post\"><input name=\"name\"><input type=\"email\" name=\"email\"><textarea name=\"message\"></textarea><button>Send</button></form>",
  };
  const Change kSites[] = {as_it_is, [](const Page &, std::string) { return std::string("<p>We measured forty doors over nine weeks.</p>"); }};
  for (const Change &site : kSites) {
    const Folder bare;
    write_site_of(bare, site);
    const std::int64_t without = judged(bare).scores.at("")[0];
    for (const char *form : kForms) {
      const Folder folder;
      write_site_of(folder, site, {"", form});
      const std::int64_t ownership = judged(folder).scores.at("")[0];
      EXPECT_LE(std::abs(ownership - without), 50'000) << without << " became " << ownership << " by " << form;
    }
  }
}

// A menu and a footer are shown beside the content, never counted for it.
TEST(ContentLaws, MenusAndFootersDoNotCountForTheContent) {
  const Folder bare, full;
  write_site_of(bare);
  write_site_of(full, as_it_is, {"<a href=\"about.html\">About</a><a href=\"service.html\">Review</a><a href=\"https://calendly.com/cold-rooms-demo\">Book a call</a>",
                                 "<a href=\"https://www.youtube.com/@cold-rooms-demo\">YouTube</a><a href=\"mailto:ines@cold-rooms.example\">Mail</a>"});
  const Said before = judged(bare), after = judged(full);
  EXPECT_EQ(after.scores.at("")[1], before.scores.at("")[1]) << "funnel";
  EXPECT_EQ(after.scores.at("")[2], before.scores.at("")[2]) << "dependence";
  EXPECT_LE(std::abs(after.scores.at("")[0] - before.scores.at("")[0]), 50'000) << "ownership";
}

TEST(ContentLaws, LegalAndErrorPagesMoveNothing) {
  const std::string footer = "<a href=\"imprint.html\">Imprint</a> <a href=\"privacy.html\">Privacy policy</a>";
  const Page kMore[] = {
      {"imprint.html", "Imprint", "<p>Responsible for the content: Ines Demo, Dock 4, Tinvale. Phone +49 30 0000000, <a href=\"mailto:ines@cold-rooms.example\">mail</a>.</p>"},
      {"privacy.html", "Privacy policy", "<p>We process your personal data on the basis of article 6 GDPR. You have the right to erasure. The controller is Ines Demo.</p>"},
      {"404.html", "404 Page not found", "<p>Sorry, this page could not be found. Try <a href=\"door-minutes.html\">Door minutes</a> or <a href=\"night.html\">The night shift</a>.</p>"},
      {"thank-you.html", "Thank you for subscribing", "<p>Thank you! Please confirm your subscription. <a href=\"https://calendly.com/cold-rooms-demo\">Book a call</a></p>"},
      {"login.html", "Log in", "<form action=\"/login\" method=\"post\"><input name=\"user\"><input type=\"password\" name=\"password\"><button>Log in</button></form>"},
  };
  const Folder bare;
  write_site_of(bare, as_it_is, {"", footer});
  const Said before = judged(bare);
  const Folder full;
  write_site_of(full, as_it_is, {"", footer});
  for (const Page &page : kMore) full.write(std::string("site/") + page.file, html_of(page, page.text, "", footer));
  const Said after = judged(full);
  EXPECT_EQ(after.counted, before.counted) << "they are not taken for content";
  expect_same(after, before, "legal and error pages");
}

TEST(ContentLaws, DeclaringAStrategyChangesNoScore) {
  const Folder folder;
  write_site_of(folder);
  const Said first = judged(folder, "");
  for (const char *strategy : {"thought-leader", "influencer"}) {
    const Said said = judged(folder, strategy);
    EXPECT_EQ(said.scores, first.scores) << strategy;
    EXPECT_EQ(said.archetype, first.archetype) << strategy;
    EXPECT_EQ(said.share, first.share) << strategy;
  }
}

// ---- several channels ------------------------------------------------------------------------------------------------------------------

const char *const kDeclared = R"([client]
strategy = "thought-leader"
own = ["cold-rooms.example"]
[[channel]]
key = "site"
[[channel]]
key = "letters"
[[channel]]
key = "youtube/cold"
[[channel]]
key = "linkedin/ines"
)";

std::string row(const std::string &channel, int i) {
  const std::string id = channel + std::to_string(i);
  const std::string head = "{\"id\":\"" + id + "\",\"title\":\"Door minutes " + std::to_string(i) + "\",\"published\":\"2026-0" + std::to_string(i % 9 + 1) + "-07\",\"channel\":\"" + channel + "\"";
  const std::string to_page = i % 3 == 0 ? " https://cold-rooms.example/" + std::to_string(i) : "";
  if (channel == "site") {
    const std::string step = i % 2 == 0 ? " <a href='https://calendly.com/cold-rooms-demo'>Book a call</a>" : "";
    return head + ",\"kind\":\"page\",\"ground\":\"own\",\"url\":\"https://cold-rooms.example/" + std::to_string(i) + "\",\"html\":\"<main><p>We measured forty doors.</p><p>" + step + "</p></main>\"}\n";
  }
  if (channel == "letters") return head + ",\"kind\":\"letter\",\"text\":\"What we measured this week." + to_page + "\"}\n";
  const std::string platform = channel.substr(0, channel.find('/'));
  return head + ",\"platform\":\"" + platform + "\",\"url\":\"https://www." + platform + ".com/" + std::to_string(i) + "\",\"text\":\"Comment COLD and tag two friends." + to_page + "\"}\n";
}

const std::vector<std::string> kChannels = {"site", "letters", "youtube/cold", "linkedin/ines"};

Said judged_channels(const std::string &withheld, int more_posts = 0) {
  const Folder folder;
  std::string rows;
  for (const std::string &channel : kChannels) {
    for (int i = 0; i < 12 && channel != withheld; ++i) rows += row(channel, i);
  }
  for (int i = 0; i < more_posts; ++i) rows += row("linkedin/ines", 1000 + i);
  folder.write("list.jsonl", rows);
  folder.write("freehold.toml", std::string(kDeclared) + "[[source]]\nname = \"list\"\npath = \"list.jsonl\"\n");
  RunOptions options;
  options.folder = folder.root();
  const Ran ran = run({"audit", "--today", "2026-11-20", "--format", "json"}, options);
  json::value report = report_of(ran);
  if (report.is_object()) report.at("findings") = json::array();  // more than are listed; of them these laws do not speak
  return said_by(report);
}

TEST(ContentLaws, WithholdingAChannelNeverRaisesAScoreWithoutWideningItsRange) {
  const Said whole = judged_channels("");
  for (const std::string &withheld : kChannels) {
    const Said without = judged_channels(withheld);
    for (std::size_t d = 0; d < 3; ++d) {
      const std::int64_t before = whole.scores.at("")[d], after = without.scores.at("")[d];
      const bool better = d == 2 ? after < before : after > before;
      if (!better && after <= before) continue;
      EXPECT_GT(without.width[d], whole.width[d]) << withheld << " of dimension " << d << ": " << before << " became " << after;
    }
  }
}

TEST(ContentLaws, FiveThousandPostsDoNotChangeAnotherChannel) {
  const Said before = judged_channels(""), after = judged_channels("", 5000);
  EXPECT_EQ(after.counted, before.counted + 5000);
  for (const char *channel : {"site", "letters", "youtube/cold"}) EXPECT_EQ(after.scores.at(channel), before.scores.at(channel)) << channel;
}

// The larger sample: its site or its posts are not given any more.
TEST(ContentLaws, WithholdingAChannelOfTheSample) {
  const std::string sample = source_path("samples/influencer-as-thought-leader");
  const std::string configuration = whole_file(sample + "/freehold.toml");
  const auto without = [&](const std::string &source) {
    const Folder folder;
    run_program("cp", {"-r", sample + "/site", sample + "/posts", folder.root()});
    std::string less = configuration;
    const std::size_t begin = less.find("[[source]]\nname = \"" + source + "\"");
    if (!source.empty()) less.erase(begin, std::min(less.find("[[source]]", begin + 1), less.size()) - begin);
    folder.write("freehold.toml", less);
    RunOptions options;
    options.folder = folder.root();
    json::value report = report_of(run({"audit", "--today", "2026-11-20", "--format", "json"}, options));
    if (report.is_object()) report.at("findings") = json::array();
    return said_by(report);
  };
  const Said whole = without("");
  ASSERT_FALSE(whole.scores.empty());
  for (const char *source : {"site", "posts"}) {
    const Said less = without(source);
    ASSERT_LT(less.counted, whole.counted);
    for (std::size_t d = 0; d < 3; ++d) {
      if (less.scores.at("")[d] == whole.scores.at("")[d]) continue;
      EXPECT_GT(less.width[d], whole.width[d]) << source << " of dimension " << d;
    }
  }
}

}  // namespace
}  // namespace freehold::journeys
