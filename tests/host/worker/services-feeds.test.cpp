#include <gtest/gtest.h>

#include <freehold/host.hpp>

#include "host/worker/services.hpp"

namespace freehold::worker {
namespace {

using workers::Phase;

struct Worker {
  Worker() : services(plan(), blame), host(services.host_of(0)) { blame.enter(Phase::reader, 0); }

  static const model::Plan &plan() {
    static const model::Plan plan = [] {
      model::Plan made;
      made.plugins.emplace_back();
      return made;
    }();
    return plan;
  }

  workers::BlamePage blame;
  Services services;
  sdk::Host host;
};

constexpr std::string_view kFeedText =
    "<rss><channel><title>T</title><item><title>1</title><description>&lt;p&gt;x&lt;/p&gt;</description></item><item><title>2</title></item></channel></rss>";

TEST(ServicesFeeds, AreOffered) {
  Worker worker;
  for (const char *id : {FH_EXT_XML, FH_EXT_FEED, FH_EXT_MAIL}) EXPECT_TRUE(worker.host.offers(id)) << id;
}

TEST(ServicesFeeds, ThePluginIsToBlameOnlyInItsTurn) {
  Worker worker;
  std::vector<std::string> titles;
  std::string inner;
  worker.host.feed(kFeedText, [&](const sdk::Record &record) {
    EXPECT_EQ(worker.blame.phase(), Phase::reader);
    titles.emplace_back(record["title"].text().value_or(""));
    worker.host.xml("<a>b</a>", {}, [&](const sdk::Record &element) {
      EXPECT_EQ(worker.blame.phase(), Phase::reader);
      inner += element.value().text().value_or("");
    });
    if (const auto summary = record["summary"].text(); summary.present()) inner += worker.host.html(summary.value_or("")).text().value_or("");
  });
  EXPECT_EQ(worker.blame.phase(), Phase::reader);
  EXPECT_EQ(titles, (std::vector<std::string>{"T", "1", "2"}));
  EXPECT_EQ(inner, "bbxb");
}

TEST(ServicesFeeds, TellWhatIsWrong) {
  Worker worker;
  const auto nothing = [](const sdk::Record &) {};
  try {
    worker.host.mail("no mail", nothing);
    ADD_FAILURE() << "not refused";
  } catch (const sdk::Failure &failure) {
    EXPECT_EQ(failure.code(), FH_E_FORMAT);
    EXPECT_STREQ(failure.what(), "has none of the headers of a mail");
  }
  const sdk::Reading cut = worker.host.feed("<rss><channel><item><title>1</title></item>", nothing);
  EXPECT_TRUE(cut.partial);
  EXPECT_EQ(cut.why, "the feed ends inside <channel>");
  EXPECT_EQ(worker.blame.phase(), Phase::reader);
}

TEST(ServicesFeeds, APluginMayStopAndMayThrow) {
  Worker worker;
  int calls = 0;
  worker.host.feed(kFeedText, [&](const sdk::Record &) { return ++calls < 2; });
  EXPECT_EQ(calls, 2);
  EXPECT_THROW(worker.host.mail("Subject: x\n\ny", [](const sdk::Record &) { throw std::runtime_error("mine"); }), std::runtime_error);
  EXPECT_EQ(worker.blame.phase(), Phase::reader);
}

TEST(ServicesFeeds, ASinkWithoutAFunctionIsRefused) {
  Worker worker;
  const auto table = worker.host.extension<fh_records>(FH_EXT_XML);
  fh_str why{};
  EXPECT_EQ(table.read(worker.host.handle(), {"<a/>", 4}, {nullptr, 0}, nullptr, &why), FH_E_RANGE);
  fh_record_sink empty{};
  empty.struct_size = sizeof(std::uint32_t);
  EXPECT_EQ(table.read(worker.host.handle(), {"<a/>", 4}, {nullptr, 0}, &empty, &why), FH_E_RANGE);
}

}  // namespace
}  // namespace freehold::worker
