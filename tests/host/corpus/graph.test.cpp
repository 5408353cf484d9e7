#include "host/corpus/graph.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "host/corpus/address-book.hpp"
#include "host/corpus/graph-steps.hpp"
#include "host/model/link-flags.hpp"

namespace freehold::corpus {
namespace {

using model::Place;
using testing::ElementsAre;

model::Link link_to(std::string url, Place place = Place::main, std::string kind = "internal",
                    std::string platform = "") {
  model::Link link;
  link.url = std::move(url);
  link.kind = std::move(kind);
  link.platform = std::move(platform);
  link.place = place;
  return link;
}

model::JudgedItem page(const std::string &name, std::vector<model::Link> links) {
  model::JudgedItem judged;
  judged.item.id = name;
  judged.item.source = "site";
  judged.item.path = name + ".html";
  judged.item.url = "https://www.mara.example/" + name;
  judged.item.links = std::move(links);
  return judged;
}

std::string at(const std::string &name) {
  return "https://mara.example/" + name;
}

model::RuleSet base_rules() {
  model::RuleSet base;
  base.capture = {"signup", "contact", "booking"};
  base.conversation = {"booking", "phone"};
  base.conversion = {"checkout"};
  base.offline = {"event", "phone"};
  base.left_out = {"legal"};
  return base;
}

Graph graph_of(std::vector<model::JudgedItem> items) {
  Corpus corpus;
  corpus.items = std::move(items);
  return build_graph(corpus, base_rules());
}

TEST(NodeKey, IsEqualForAddressesOfOnePage) {
  const struct {
    const char *url;
    const char *key;
  } cases[] = {
      {"https://WWW.Mara.example/A/index.html#top", "mara.example/A"},
      {"http://mara.example/A/", "mara.example/A"},
      {"https://mara.example:443/A", "mara.example/A"},
      {"//mara.example./A", "mara.example/A"},
      {"https://user:pass@mara.example/A", "mara.example/A"},
      {"https://mara.example", "mara.example"},
      {"https://mara.example/Index.HTML", "mara.example"},
      {"https://mara.example/?p=7", "mara.example?p=7"},
      {"https://mara.example/a?", "mara.example/a"},
      {"https://www.example/", "www.example"},
      {"HTTPS://mara.example/A?b=/index.html", "mara.example/A?b=/index.html"},
      {"https://mara.example#a/b?c", "mara.example"},
      {"https://mara.example/index.xml", "mara.example/index.xml"},
      {"mailto:mara@mara.example", ""},
      {"about.html", ""},
      {"https://", ""},
      {"https:/mara.example", ""},
      {"http//mara.example", ""},
      {"httpx://mara.example", ""},
      {"http", ""},
      {"https", ""},
      {"", ""},
  };
  for (const auto &c : cases) EXPECT_EQ(node_key(c.url), c.key) << c.url;
}

TEST(AddressBook, FindsPagesWithoutAddressByPath) {
  std::vector<model::JudgedItem> items = {page("a", {}), page("b", {}), page("c", {})};
  items[0].item.path = "index.html";
  items[1].item.path = "blog/first post.html";
  items[2].item.path = "blog/index.html";
  for (auto &item : items) item.item.url.reset();
  AddressBook book(items);
  const struct {
    std::size_t from;
    const char *url;
    std::uint32_t to;
  } cases[] = {
      {1, "../index.html#x", 0},
      {1, "../", 0},
      {1, "/", 0},
      {1, "../../../", 0},
      {0, "blog/first%20post.html?a=b", 1},
      {0, "./blog/", 2},
      {0, "blog", 2},
      {0, "/blog/index.html/", 2},
      {0, "/blog//index.html", 2},
      {0, "/blog/./index.html", 2},
      {1, "first post.html", 1},
      {0, "https://mara.example/blog", model::kNone},
      {1, ".", 2},
      {1, "", model::kNone},
      {1, "#top", model::kNone},
      {1, "?page=2", model::kNone},
      {0, "freehold:///blog/index.html", 2},
      {0, "freehold:blog/", 2},
      {0, "mailto:a@b.example", model::kNone},
      {0, "nowhere.html", model::kNone},
  };
  for (const auto &c : cases) EXPECT_EQ(book.find(items[c.from].item, c.url), c.to) << c.url;
}

// Plain paths are taken as they are, others piece by piece: what comes out is the same.
TEST(FileKey, IsTheSameHoweverItIsMade) {
  for (const std::string path : {"/", "/a", "/a/", "/a/b.html", "/a/index.html", "/a/index.html/", "/.well-known/x", "/a//b", "/a/./b", "/a/../b", "/a%20b", "/a/b/"}) {
    EXPECT_EQ(file_key("site", path), file_key("site", "/." + path)) << path;
  }
}

TEST(AddressBook, FindsPagesByAddressWhicheverHostWasAskedForBefore) {
  const std::vector<model::JudgedItem> items = {page("a", {}), page("b", {})};
  AddressBook book(items);
  for (const auto &[url, to] : std::initializer_list<std::pair<const char *, std::uint32_t>>{{"https://other.example/a", model::kNone},
                                                                                            {"https://mara.example/a", 0},
                                                                                            {"https://mara.example/nowhere", model::kNone},
                                                                                            {"http://WWW.mara.example:80/b/?", 1},
                                                                                            {"https:///a", model::kNone},
                                                                                            {"//mara.example/b#x", 1}}) {
    EXPECT_EQ(book.find(items[0].item, url), to) << url;
  }
}

TEST(AddressBook, TakesRelativeAddressesAgainstTheItemsOwn) {
  const std::vector<model::JudgedItem> items = {page("blog/a", {}), page("blog/b", {}), page("c", {})};
  AddressBook book(items);
  EXPECT_EQ(book.find(items[0].item, "b"), 1u);
  EXPECT_EQ(book.find(items[0].item, "/c"), 2u);
  EXPECT_EQ(book.find(items[0].item, "../c/"), 2u);
}

TEST(BuildGraph, CountsStepsAlongTheMainContentOnly) {
  // 0 → 1 → 2 (booking); 3 reaches 2 by its menu; 4 is alone.
  const Graph graph = graph_of({page("0", {link_to(at("1"))}), page("1", {link_to(at("2"))}),
                                page("2", {link_to("https://cal.example/x", Place::main, "booking")}),
                                page("3", {link_to(at("2"), Place::navigation)}), page("4", {})});
  const std::int32_t content[] = {2, 1, 0, -1, -1};
  const std::int32_t menu[] = {2, 1, 0, 1, -1};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(graph.nodes[i].content.conversation, content[i]) << i;
    EXPECT_EQ(graph.nodes[i].content.capture, content[i]) << i;
    EXPECT_EQ(graph.nodes[i].menu.conversation, menu[i]) << i;
    EXPECT_EQ(graph.nodes[i].content.conversion, -1) << i;
  }
  EXPECT_EQ(graph.nodes[0].next_to_conversation, 1u);
  EXPECT_EQ(graph.nodes[2].next_to_conversation, model::kNone);
  EXPECT_EQ(graph.nodes[3].next_to_conversation, model::kNone);
  EXPECT_EQ(graph.nodes[2].links_in, 1u);
  EXPECT_EQ(graph.nodes[3].links_out, 0u);
}

TEST(BuildGraph, TellsWhatLeadsOnOnOwnGround) {
  const auto own = [](const char *url, Place place, std::uint32_t flags = 0) {
    model::Link link = link_to(url, place);
    link.flags |= model::kLinkOwned | flags;
    return link;
  };
  model::Link same = own("https://mara.example/2", Place::main);
  same.kind = "self";
  const struct {
    const char *what;
    model::Link link;
    bool leads_on;
  } cases[] = {{"a page that nobody read", own("https://mara.example/unread", Place::main), true},
               {"in the text, wherever that is", own("https://mara.example/unread", Place::footer, model::kLinkInText), true},
               {"a menu", own("https://mara.example/unread", Place::navigation), false},
               {"a frame", own("https://mara.example/unread", Place::main, model::kLinkEmbed), false},
               {"a part of the page", own("#part", Place::main, model::kLinkSelf), false},
               {"the page itself", same, false},
               {"somebody else's", link_to("https://else.example/", Place::main), false}};
  for (const auto &[what, link, leads_on] : cases) {
    EXPECT_EQ(graph_of({page("0", {link})}).nodes[0].leads_on, leads_on) << what;
  }
}

TEST(BuildGraph, CountsStepsToASaleAndToAnOfflineStep) {
  // 0 → 1 (checkout) → 2 (event); 3 has the event in its footer only; from 4 a menu leads to 1.
  const Graph graph =
      graph_of({page("0", {link_to(at("1"))}),
                page("1", {link_to("https://pay.example/x", Place::main, "checkout"), link_to(at("2"))}),
                page("2", {link_to("https://fair.example/x", Place::main, "event")}),
                page("3", {link_to("https://fair.example/x", Place::footer, "event")}),
                page("4", {link_to(at("1"), Place::navigation)})});
  const struct {
    std::int32_t sale, offline, menu_sale, menu_offline;
    std::uint32_t next_sale, next_offline;
  } expected[] = {{1, 2, 1, 2, 1, 1},
                  {0, 1, 0, 1, model::kNone, 2},
                  {-1, 0, -1, 0, model::kNone, model::kNone},
                  {-1, -1, -1, 0, model::kNone, model::kNone},
                  {-1, -1, 1, 2, model::kNone, model::kNone}};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(graph.nodes[i].content.conversion, expected[i].sale) << i;
    EXPECT_EQ(graph.nodes[i].content.offline, expected[i].offline) << i;
    EXPECT_EQ(graph.nodes[i].menu.conversion, expected[i].menu_sale) << i;
    EXPECT_EQ(graph.nodes[i].menu.offline, expected[i].menu_offline) << i;
    EXPECT_EQ(graph.nodes[i].next_to_conversion, expected[i].next_sale) << i;
    EXPECT_EQ(graph.nodes[i].next_to_offline, expected[i].next_offline) << i;
  }
}

TEST(BuildGraph, FindsTouchpointsInFormsAndCallsToo) {
  model::JudgedItem form = page("form", {});
  form.item.forms.push_back({});
  form.item.forms[0].kind = "signup";
  form.item.forms[0].flags = 1;
  model::JudgedItem footer = page("footer", {});
  footer.item.forms.push_back({});
  footer.item.forms[0].kind = "contact";
  footer.item.forms[0].place = Place::footer;
  model::JudgedItem call = page("call", {});
  call.item.calls.push_back({});
  call.item.calls[0].kind = "phone";
  call.item.calls[0].place = Place::main;
  const Graph graph = graph_of({call, footer, form});
  EXPECT_EQ(graph.nodes[0].content.conversation, 0);
  EXPECT_EQ(graph.nodes[1].content.capture, -1);
  EXPECT_EQ(graph.nodes[1].menu.capture, 0);
  EXPECT_EQ(graph.nodes[2].content.capture, 0);
}

TEST(BuildGraph, TiesGoToTheFirstItem) {
  const auto booking = link_to("https://cal.example/x", Place::main, "booking");
  const Graph graph =
      graph_of({page("0", {link_to(at("2")), link_to(at("1"))}), page("1", {booking}), page("2", {booking})});
  EXPECT_EQ(graph.nodes[0].next_to_conversation, 1u);
}

TEST(BuildGraph, KeepsEachEdgeOncePerWay) {
  model::JudgedItem item =
      page("0", {link_to(at("1")), link_to(at("1") + "#part"), link_to(at("1"), Place::footer), link_to(at("0"))});
  item.item.calls.push_back({});
  item.item.calls[0].link = 0;
  item.item.calls[0].flags = 1;
  const Graph graph = graph_of({item, page("1", {})});
  EXPECT_THAT(graph.edges, ElementsAre(Edge{0, 1, Via::text}, Edge{0, 1, Via::call}, Edge{0, 1, Via::footer}));
  EXPECT_EQ(graph.nodes[0].links_out, 1u);
  EXPECT_EQ(graph.nodes[1].links_in, 1u);
}

TEST(BuildGraph, KnowsWhatIsLeftOut) {
  std::vector<model::JudgedItem> items = {page("0", {}), page("1", {})};
  items[1].item.page_kind = "legal";
  const Graph graph = graph_of(items);
  EXPECT_FALSE(graph.nodes[0].left_out);
  EXPECT_TRUE(graph.nodes[1].left_out);
}

TEST(BuildGraph, LegalPagesArePartOfNoWay) {
  const auto booking = link_to("https://cal.example/x", Place::main, "booking");
  for (const char *kind : {"legal", "article"}) {
    std::vector<model::JudgedItem> items = {page("0", {link_to(at("1"))}), page("1", {booking, link_to(at("2"))}), page("2", {})};
    items[1].item.page_kind = kind;
    const bool legal = std::string_view(kind) == "legal";
    const Graph graph = graph_of(items);
    EXPECT_EQ(graph.nodes[0].content.conversation, legal ? -1 : 1) << kind;
    EXPECT_EQ(graph.nodes[0].menu.conversation, legal ? -1 : 1) << kind;
    EXPECT_EQ(graph.nodes[0].links_out, legal ? 0u : 1u) << kind;
    EXPECT_EQ(graph.nodes[2].links_in, legal ? 0u : 1u) << kind;
  }
}

TEST(RabbitHole, IsAGroupOfThreeWithNoWayOutButRentedGround) {
  const struct {
    const char *name;
    model::Link way_out;
    std::uint32_t size;
  } cases[] = {
      {"nothing", link_to(""), 3},
      {"rented ground", link_to("https://feed.example/mara", Place::main, "profile", "feed"), 3},
      {"only in the menu", link_to("https://elsewhere.example/", Place::navigation), 3},
      {"elsewhere", link_to("https://elsewhere.example/", Place::main, "external"), 0},
      {"a touchpoint", link_to("https://cal.example/x", Place::main, "booking"), 0},
      {"another item", link_to(at("z")), 0},
  };
  for (const auto &c : cases) {
    const Graph graph = graph_of({page("0", {link_to(at("1"))}), page("1", {link_to(at("2")), c.way_out}),
                                  page("2", {link_to(at("0"))}), page("z", {})});
    EXPECT_EQ(graph.nodes[0].hole_size, c.size) << c.name;
    EXPECT_EQ(graph.nodes[3].hole_size, 0u) << c.name;
    EXPECT_EQ(rabbit_holes(graph).size(), c.size / 3) << c.name;
  }
}

TEST(RabbitHole, TwoAreNotEnough) {
  const Graph graph = graph_of({page("0", {link_to(at("1"))}), page("1", {link_to(at("0"))})});
  EXPECT_EQ(graph.nodes[0].hole_size, 0u);
}

TEST(StrongGroups, AreNumberedByTheirSmallestNode) {
  const std::vector<Edge> edges = {{0, 1}, {1, 2}, {2, 1}, {3, 0}, {4, 5}, {5, 3}, {5, 4}};
  EXPECT_THAT(strong_groups(Adjacency(edges, 6, true, true)), ElementsAre(0, 1, 1, 2, 3, 3));
}

TEST(BuildGraph, TakesNothingAtAll) {
  const Graph graph = graph_of({});
  EXPECT_TRUE(graph.nodes.empty());
  EXPECT_TRUE(graph.edges.empty());
}

TEST(BuildGraph, IsNotDeepOnALongChain) {
  constexpr std::size_t kItems = 200'000;
  std::vector<model::JudgedItem> items;
  for (std::size_t i = 0; i < kItems; ++i)
    items.push_back(page(std::to_string(i), {link_to(at(std::to_string((i + 1) % kItems)))}));
  const Graph graph = graph_of(std::move(items));
  EXPECT_EQ(graph.nodes[0].hole_size, kItems);
  EXPECT_EQ(graph.nodes[0].content.conversation, -1);
}

// Exports without links say nothing of what was shared.
TEST(Graph, KnowsWhatPlatformsLeadToOnlyWhereTheyLeadHome) {
  const auto post = [](const std::string &name, std::vector<model::Link> links) {
    model::JudgedItem judged = page(name, std::move(links));
    judged.item.address = "rented";
    judged.item.platform = "sample";
    return judged;
  };
  const Graph mute = graph_of({page("a", {link_to(at("b"))}), page("b", {}), post("c", {})});
  for (const NodeFacts &node : mute.nodes) EXPECT_EQ(node.shared, Shared::unknown);
  const Graph told = graph_of({page("a", {link_to(at("b"))}), page("b", {}), post("c", {link_to(at("a"))}), post("d", {link_to(at("c"))})});
  EXPECT_EQ(told.nodes[0].shared, Shared::yes);
  EXPECT_EQ(told.nodes[1].shared, Shared::no) << "a link from a page is none from a platform";
  EXPECT_EQ(told.nodes[2].shared, Shared::unknown) << "it is on a platform itself";
}

}  // namespace
}  // namespace freehold::corpus
