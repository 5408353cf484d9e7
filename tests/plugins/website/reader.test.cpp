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
