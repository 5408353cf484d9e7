#include <gtest/gtest.h>

#include "host/worker/services.hpp"
#include "plugin-api/testing/reader-tester.hpp"
#include "tests/plugins/plugin-under-test.hpp"

namespace {

using freehold::tester::LoadedPlugin;
using freehold::tester::ReadItem;
using freehold::tester::ReadResult;
using freehold::tester::ReaderTester;
using freehold::tester::SourceFile;

// The reader with the parsers of the worker.
class WebsiteReader : public ::testing::Test {
 protected:
  WebsiteReader() : services_(plan(), blame_), plugin_(freehold::tests::plugin_file("website"), services_.host_of(0)) {}

  static const freehold::model::Plan &plan() {
    static const freehold::model::Plan made = [] {
      freehold::model::Plan one;
      one.plugins.emplace_back();
      one.plugins.back().manifest.id = "website";
      return one;
    }();
    return made;
  }
  ReadResult read(const std::vector<SourceFile> &files, const std::string &address = {}) {
    return ReaderTester(plugin_, files, address).read();
  }
  static const ReadItem &item_of(const ReadResult &result, const std::string &id) {
    for (const ReadItem &item : result.items) {
      if (item.id == id) return item;
    }
    throw std::runtime_error("no item " + id);
  }

  freehold::workers::BlamePage blame_;
  freehold::worker::Services services_;
  LoadedPlugin plugin_;
};

const std::string kPage = "<!doctype html><html lang=en><title>Calm</title><main><h1>Calm</h1><p>Notes on calm days.</p></main></html>";

TEST_F(WebsiteReader, ReadsAFolderOfPages) {
  const ReadResult result = read({{"404.html", kPage}, {"about.html", kPage}, {"index.html", kPage}, {"style.css", "p{}"}}, "https://mara.example/");
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.items.size(), 3u);
  EXPECT_EQ(item_of(result, "index.html").url, "https://mara.example/");
  EXPECT_EQ(item_of(result, "index.html").page_kind, "home");
  EXPECT_EQ(item_of(result, "about.html").url, "https://mara.example/about.html");
  EXPECT_EQ(item_of(result, "about.html").title, "Calm");
  EXPECT_EQ(item_of(result, "about.html").language, "en");
  EXPECT_EQ(item_of(result, "404.html").page_kind, "error");
  EXPECT_EQ(item_of(result, "about.html").channel, "mara.example");
  EXPECT_EQ(result.left_out.at("style.css"), "style");
}

TEST_F(WebsiteReader, LeavesOutWhatIsNoPage) {
  const ReadResult result = read({{".hidden.html", kPage},
                                  {"Calm.html", kPage},
                                  {"Calm_files/frame.html", kPage},
                                  {"_layouts/default.html", kPage},
                                  {"header.html", "<nav>Menu</nav>"},
                                  {"node_modules/x/index.html", kPage},
                                  {"notes.md", "---\ntitle: Notes\ndraft: true\n---\nSoon."},
                                  {"README.md", "# The site"},
                                  {"robots.txt.html", kPage},
                                  {"song.mp3", "x"}});
  ASSERT_EQ(result.items.size(), 1u);
  EXPECT_EQ(result.items[0].id, "Calm.html");
  EXPECT_EQ(result.left_out.at(".hidden.html"), "hidden file");
  EXPECT_EQ(result.left_out.at("Calm_files/frame.html"), "part of a saved page");
  EXPECT_EQ(result.left_out.at("_layouts/default.html"), "template");
  EXPECT_EQ(result.left_out.at("header.html"), "template");
  EXPECT_EQ(result.left_out.at("node_modules/x/index.html"), "not part of the site");
  EXPECT_EQ(result.left_out.at("notes.md"), "draft");
  EXPECT_EQ(result.left_out.at("README.md"), "note of the project");
  EXPECT_EQ(result.left_out.at("robots.txt.html"), "made by the mirroring program");
  EXPECT_EQ(result.left_out.at("song.mp3"), "sound or film");
}

TEST_F(WebsiteReader, ReadsAMirror) {
  const std::string index = "<html><!-- Mirrored by HTTrack Website Copier --><title>Local index - HTTrack</title></html>";
  const ReadResult result = read({{"backblue.gif", "x"},
                                  {"hts-cache/new.txt", "x"},
                                  {"index.html", index},
                                  {"mara.example/index.html", kPage},
                                  {"mara.example/page.html?p=2", kPage},
                                  {"www.other.example/a.html", kPage}});
  ASSERT_EQ(result.items.size(), 3u);
  EXPECT_EQ(item_of(result, "mara.example/index.html").url, "https://mara.example/");
  EXPECT_EQ(item_of(result, "mara.example/page.html?p=2").url, "https://mara.example/page.html?p=2");
  EXPECT_EQ(item_of(result, "www.other.example/a.html").url, "https://www.other.example/a.html");
  EXPECT_EQ(result.left_out.at("index.html"), "made by the mirroring program");
}

TEST_F(WebsiteReader, TakesTheAddressFromWhatIsThere) {
  EXPECT_EQ(item_of(read({{"CNAME", "mara.example\n"}, {"a.html", kPage}}), "a.html").url, "https://mara.example/a.html");
  EXPECT_EQ(item_of(read({{"a.html", "<!-- saved from url=(0024)https://mara.example/b -->" + kPage}}), "a.html").url, "https://mara.example/b");
  EXPECT_EQ(item_of(read({{"a.html", "<link rel=canonical href='https://mara.example/c'>" + kPage}}), "a.html").url, "https://mara.example/c");
  EXPECT_FALSE(item_of(read({{"a.html", kPage}}), "a.html").url);
}

TEST_F(WebsiteReader, KnowsAPageThatIsAnotherOnceMore) {
  const std::string head = "<!doctype html><link rel=canonical href='/a.html'>";
  const ReadResult result = read({{"a.html", head + "<main>Notes</main>"}, {"b.html", head + "<main>Notes</main>"}}, "https://mara.example/");
  EXPECT_NE(item_of(result, "a.html").page_kind, "duplicate");
  EXPECT_EQ(item_of(result, "b.html").page_kind, "duplicate");
}

TEST_F(WebsiteReader, ReadsMarkdownWithFrontMatter) {
  const ReadResult result = read({{"content/blog/calm.md", "---\ntitle: Calm days\ndate: 2026-03-01\nauthor: Mara\ndescription: Notes\n---\nText with [a link](https://a.example/).\n"},
                                  {"content/about.md", "+++\ntitle = \"About\"\n+++\nHello.\n"},
                                  {"_posts/2026-3-5-light.md", "Light.\n"}},
                                 "https://mara.example/");
  const ReadItem &calm = item_of(result, "content/blog/calm.md");
  EXPECT_EQ(calm.title, "Calm days");
  EXPECT_EQ(calm.published.value_or("").substr(0, 10), "2026-03-01");
  EXPECT_EQ(calm.author, "Mara");
  EXPECT_EQ(calm.description, "Notes");
  EXPECT_EQ(calm.page_kind, "article");
  EXPECT_EQ(calm.url, "https://mara.example/blog/calm/");
  ASSERT_EQ(calm.links.size(), 1u);
  EXPECT_EQ(item_of(result, "content/about.md").page_kind, "about");
  EXPECT_EQ(item_of(result, "_posts/2026-3-5-light.md").published, "2026-03-05");
}

TEST_F(WebsiteReader, TakesTheAuthorFromWhateverNamesOne) {
  const struct {
    std::string head, body;
    std::optional<std::string> author;
  } cases[] = {
      {"<meta name=author content='Mara Lindqvist'>", "<p class=byline>By Ilse Okafor</p>", "Mara Lindqvist"},
      {"<meta property=article:author content='https://net.example/mara'>", "<p class=byline>By Mara Lindqvist on 3 May 2026</p>", "Mara Lindqvist"},
      {R"(<script type="application/ld+json">{"@type":"BlogPosting","author":{"@type":"Person","name":"Mara Lindqvist"}}</script>)", "", "Mara Lindqvist"},
      {"<meta name=author content=admin>", "<a rel=author href=/mara>Mara Lindqvist</a>", std::nullopt},
      {"<meta name=author content='mara@mara.example'>", "", std::nullopt},
      {"", "", std::nullopt},
  };
  for (const auto &one : cases) {
    const ReadResult result = read({{"blog/a.html", "<!doctype html><title>A</title>" + one.head + "<main>" + one.body + "<p>Notes.</p></main>"}});
    ASSERT_EQ(result.items.size(), 1u);
    EXPECT_EQ(result.items[0].author, one.author) << one.head << one.body;
  }
}

TEST_F(WebsiteReader, KnowsAGuestOnlyByASign) {
  const std::string person = R"(<meta property=og:site_name content="Mara Lindqvist"><script type="application/ld+json">{"@type":"Person","name":"Mara Lindqvist"}</script>)";
  const struct {
    std::string path, head, text;
    bool guest;
  } cases[] = {
      {"blog/a.html", "", "Guest post by Ilse Okafor. I met Mara in spring.", true},
      {"blog/a.html", "", "Dies ist ein Gastbeitrag von Ilse Okafor.", true},
      {"guest-posts/a.html", "<meta property=og:type content=article>", "Notes.", true},
      {"blog/a.html", "<meta property=article:tag content=Gastbeitrag>", "Notes.", true},
      {"blog/a.html", person + "<meta name=author content='Ilse Okafor'>", "Notes.", true},
      {"blog/a.html", person + "<meta name=author content='M. Lindqvist'>", "Notes.", false},
      {"blog/a.html", person + "<meta name=author content=Redaktion>", "Notes.", false},
      {"blog/a.html", "<meta property=og:site_name content='The Quiet Paper'><meta name=author content='Ilse Okafor'>", "Notes.", false},
      {"blog/write-a-guest-post.html", "", "How to write a guest post that is read.", false},
      {"about.html", person + "<meta name=author content='Ilse Okafor'>", "Made by Ilse.", false},
  };
  for (const auto &one : cases) {
    const ReadResult result = read({{one.path, "<!doctype html><title>A</title>" + one.head + "<main><p>" + one.text + "</p></main>"}});
    ASSERT_EQ(result.items.size(), 1u);
    EXPECT_EQ((result.items[0].flags & FH_ITEM_GUEST) != 0, one.guest) << one.path << ' ' << one.head << ' ' << one.text;
  }
}

TEST_F(WebsiteReader, KnowsPagesThatNeitherPathNorTitleNames) {
  const std::string form = "<form action=/x method=post><input name=name><input type=email name=mail>";
  const struct {
    std::string page, kind;
  } cases[] = {
      {"<main><h1>Über mich</h1><p>Notizen.</p></main>", "about"},
      {"<main><h1>お問い合わせ</h1></main>", "contact"},
      {"<main><h1>Mara</h1>" + form + "<textarea name=text></textarea></form></main>", "contact"},
      {"<main><h1>Quiet days</h1><p>A letter a month.</p>" + form + "</form></main>", "landing"},
      {"<main><h1>Members</h1><form><input name=user><input type=password name=word></form></main>", "login"},
      {R"(<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Calm"}]}</script><main>Calm.</main>)", "article"},
      {R"(<script type="application/ld+json">[{"@type":"BlogPosting","headline":"A"},{"@type":"BlogPosting","headline":"B"}]</script><main>Calm.</main>)", ""},
  };
  for (const auto &one : cases) {
    const ReadResult result = read({{"p/n17.html", "<!doctype html><title>Mara Lindqvist</title>" + one.page}});
    ASSERT_EQ(result.items.size(), 1u);
    EXPECT_EQ(result.items[0].page_kind.value_or(""), one.kind) << one.page;
  }
}

TEST_F(WebsiteReader, ProbesByContent) {
  const auto probe = [&](const std::vector<SourceFile> &files) { return ReaderTester(plugin_, files).probe(); };
  EXPECT_GT(probe({{"a.html", kPage}}), 0);
  EXPECT_GT(probe({{"page", kPage}}), 0) << "a page without an ending";
  EXPECT_GT(probe({{"a.md", "---\ntitle: A\n---\n"}}), 0);
  EXPECT_EQ(probe({{"posts.csv", "id,text\n"}}), 0);
}

TEST_F(WebsiteReader, TakesAnyBytes) {
  for (const std::string &bytes : {std::string("\0\0\0", 3), std::string("\xFF\xFE<\0h\0", 6), std::string("<"), std::string("---"), std::string("<!-- saved from url=(")}) {
    const ReadResult html = read({{"a.html", bytes}, {"b.md", bytes}}, "https://mara.example/");
    EXPECT_LE(html.items.size(), 2u);
  }
}

}  // namespace
