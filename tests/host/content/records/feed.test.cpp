#include "host/content/records/feed.hpp"

#include "host/content/records/feed-fields.hpp"

#include "tests/host/content/records/record-outline.hpp"

namespace freehold::content {
namespace {

using Texts = std::vector<std::string>;

tests::Outlined read(std::string_view bytes) {
  static Decoder decoder;
  static const UrlParser urls;
  tests::Outlined read;
  read.outcome = read_feed(bytes, decoder, urls, read.keep(bytes));
  return read;
}

struct Case {
  std::string bytes;
  Texts records;
};

void expect(const std::vector<Case> &cases) {
  for (const Case &test : cases) {
    const auto got = read(test.bytes);
    EXPECT_EQ(got.records, test.records) << test.bytes;
    EXPECT_EQ(got.outcome.code, FH_OK) << test.bytes << " " << got.outcome.why;
  }
}

std::string rss(const std::string &item) { return "<rss version='2.0'><channel>" + item + "</channel></rss>"; }
std::string atom(const std::string &inside) { return "<feed xmlns='http://www.w3.org/2005/Atom'>" + inside + "</feed>"; }

TEST(Feed, ReadsEachFormat) {
  expect({
      {"<rss version='2.0'><channel><title>T</title><link>https://a.example/</link><description>D</description><language>de</language>"
       "<lastBuildDate>Tue, 03 Mar 2026 14:05:06 +0100</lastBuildDate>"
       "<item><title>One</title><link>https://a.example/1</link><guid>g1</guid><pubDate>Tue, 03 Mar 2026</pubDate><description>short</description></item>"
       "<item><title>Two</title></item></channel></rss>",
       {"feed: {format=\"rss\" title=\"T\" link=\"https://a.example/\" description=\"D\" updated=\"2026-03-03T13:05:06Z\" language=\"de\"}",
        "entry: {title=\"One\" link=\"https://a.example/1\" id=\"g1\" published=\"2026-03-03\" summary=\"short\" summary.type=\"text\"}",
        "entry: {title=\"Two\"}"}},
      {"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
       "<channel rdf:about='x'><title>T</title></channel><image><url>https://a.example/i.png</url></image>"
       "<item rdf:about='https://a.example/1'><title>One</title><d:date>2026-03-01</d:date><d:creator>Ada</d:creator></item></rdf:RDF>",
       {"feed: {format=\"rdf\" title=\"T\" image=\"https://a.example/i.png\"}",
        "entry: {title=\"One\" id=\"https://a.example/1\" published=\"2026-03-01\" updated=\"2026-03-01\" author=\"Ada\" dc:date=\"2026-03-01\" "
        "dc:creator=\"Ada\"}"}},
      {atom("<title>T</title><link rel='self' href='https://a.example/f'/><link href='https://a.example/'/><author><name>Ada</name></author>"
            "<entry><id>u:1</id><title type='html'>A &amp;lt;b&amp;gt; &lt;i&gt;x&lt;/i&gt;</title><link href='https://a.example/1'/>"
            "<published>2026-03-01T00:00:00+01:00</published><category term='c' label='C'/></entry>"),
       {"feed: {format=\"atom\" title=\"T\" link=\"https://a.example/\" author=\"Ada\" link.self=\"https://a.example/f\"}",
        "entry: {title=\"A <b> x\" link=\"https://a.example/1\" id=\"u:1\" published=\"2026-02-28T23:00:00Z\" category=\"C\"}"}},
      {"<a:feed xmlns:a='http://purl.org/atom/ns#' version='0.3'><a:title>T</a:title><a:entry><a:title>One</a:title><a:issued>2026-03</a:issued></a:entry></a:feed>",
       {"feed: {format=\"atom\" title=\"T\"}", "entry: {title=\"One\" published=\"2026-03\"}"}},
      {R"({"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://a.example/","items":[)"
       R"({"id":1,"url":"https://a.example/1","content_html":"<p>x</p>","date_published":"2026-03-01T12:00:00Z","authors":[{"name":"Ada"}],"tags":["t"]},5]})",
       {"feed: {format=\"json\" title=\"T\" link=\"https://a.example/\"}",
        "entry: {link=\"https://a.example/1\" id=\"1\" published=\"2026-03-01T12:00:00Z\" content=\"<p>x</p>\" content.type=\"html\" author=\"Ada\" category=\"t\"}",
        "entry: !item 2 is no object"}},
  });
}

TEST(Feed, GoesByNamespaceAndNotByPrefix) {
  expect({
      {"<rss xmlns:x='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:y='http://purl.org/rss/1.0/modules/content/' xmlns:z='urn:z'><channel>"
       "<x:explicit>yes</x:explicit><x:category text='A'><x:category text='B'/></x:category><x:image href='https://a.example/i.png'/>"
       "<item><x:duration>1:02:03</x:duration><x:season>2</x:season><x:episode>7</x:episode><y:encoded>&lt;p&gt;x&lt;/p&gt;</y:encoded>"
       "<z:more a='1'>w</z:more></item></channel></rss>",
       {"feed: {format=\"rss\" category=\"A\" category=\"B\" image=\"https://a.example/i.png\" explicit}",
        "entry: {content=\"<p>x</p>\" content.type=\"html\" duration=3723 episode=7 season=2 z:more\"w\"{@a=\"1\"}}"}},
      {"<rss><channel><item><itunes:duration>90</itunes:duration><dc:creator>Ada</dc:creator></item></channel></rss>",
       {"feed: {format=\"rss\"}", "entry: {duration=90 author=\"Ada\" dc:creator=\"Ada\"}"}},
      {rss("<item xmlns:m='http://search.yahoo.com/mrss/'><m:group><m:title>T</m:title><m:thumbnail url='https://a.example/t.png'/></m:group></item>"),
       {"feed: {format=\"rss\"}",
        "entry: {title=\"T\" image=\"https://a.example/t.png\" media:group{m:title\"T\" m:thumbnail\"\"{@url=\"https://a.example/t.png\"}}}"}},
  });
}

TEST(Feed, MakesContentHtmlOrText) {
  const auto content = [](const std::string &element) {
    const auto got = read(atom("<entry>" + element + "</entry>"));
    return got.records.size() == 2 ? got.records[1] : std::string();
  };
  const std::vector<std::pair<std::string, std::string>> cases{
      {"<content>a &lt; b</content>", "entry: {content=\"a < b\" content.type=\"text\"}"},
      {"<content type='html'>&lt;p>x&amp;amp;y</content>", "entry: {content=\"<p>x&amp;y\" content.type=\"html\"}"},
      {"<content type='xhtml'><x:div xmlns:x='http://www.w3.org/1999/xhtml'>a <x:b c='\"'>x</x:b> <x:i>y</x:i><x:br/>&lt;</x:div></content>",
       "entry: {content=\"a <b c=\"&quot;\">x</b> <i>y</i><br>&lt;\" content.type=\"html\"}"},
      {"<content type='text/plain' mode='escaped' xmlns='http://purl.org/atom/ns#'>a</content>", "entry: {content=\"a\" content.type=\"text\"}"},
      {"<content type='application/octet-stream'>PGI+eDwvYj4=</content>", "entry: {content=\"<b>x</b>\" content.type=\"html\"}"},
      {"<content src='https://a.example/v.mp4' type='video/mp4'/>", "entry: {link.content=\"https://a.example/v.mp4\"}"},
      {"<summary>s</summary><content><![CDATA[<p>]]></content>", "entry: {summary=\"s\" summary.type=\"text\" content=\"<p>\" content.type=\"text\"}"},
  };
  for (const auto &[element, expected] : cases) EXPECT_EQ(content(element), expected) << element;
}

TEST(Feed, ResolvesAddresses) {
  expect({
      {"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/x/'><entry xml:base='y/'><link href='z'/><content type='html'>&lt;a href='q'&gt;</content>"
       "</entry></feed>",
       {"feed: {format=\"atom\"}",
        "entry: {link=\"https://a.example/x/y/z\" content=\"<a href='q'>\" content.type=\"html\" content.base=\"https://a.example/x/y/\"}"}},
      {rss("<link>https://a.example/blog/</link><item><link>/1</link><enclosure url='e.mp3' type='audio/mpeg' length='12'/></item>"),
       {"feed: {format=\"rss\" link=\"https://a.example/blog/\"}",
        "entry: {link=\"https://a.example/1\" enclosure{url=\"https://a.example/blog/e.mp3\" type=\"audio/mpeg\" length=12}}"}},
      {rss("<item><guid>https://a.example/g</guid></item><item><guid isPermaLink='false'>https://a.example/g</guid></item><item><link>/1</link></item>"),
       {"feed: {format=\"rss\"}", "entry: {link=\"https://a.example/g\" id=\"https://a.example/g\"}", "entry: {id=\"https://a.example/g\"}", "entry: {link=\"/1\"}"}},
  });
}

TEST(Feed, ABrokenEntryCostsItselfOnly) {
  const auto got = read(rss("<title>T</title><item><title>1</title></item><item><title>2 < 3<b></title></i><link>l</link></item><item><title>3</title>"));
  EXPECT_EQ(got.records, (Texts{"feed: {format=\"rss\" title=\"T\"}", "entry: {title=\"1\"}",
                                "entry: ~the entry is not well formed in its line 1: Could not determine tag type; read as far as its tags make sense {title=\"2 < 3\" link=\"l\"}",
                                "entry: ~<item> is not closed before <channel> is; read as far as its tags make sense {title=\"3\"}"}));
  EXPECT_EQ(read("<rss><canal/><item><title>1</title></item></rss>").records, (Texts{"feed: !<rss> holds no <channel>", "entry: {title=\"1\"}"}));
  const auto cut = read("<rss><channel><title>T</title><item><title>1</title></item><item><title>2");
  EXPECT_EQ(cut.outcome.code, FH_E_PARTIAL);
  EXPECT_EQ(cut.records, (Texts{"feed: {format=\"rss\" title=\"T\"}", "entry: {title=\"1\"}", "entry: ~the text ends inside <item>; read as far as its tags make sense {title=\"2\"}"}));
}

TEST(Feed, WhatIsNoFeedIsRefused) {
  for (const char *bytes : {"", "text", "<html><body><feed/></body></html>", "{\"a\":1}", "{", "[1]", "<sitemapindex/>", "{\"items\":"}) {
    const auto got = read(bytes);
    EXPECT_EQ(got.outcome.code, FH_E_FORMAT) << bytes;
    EXPECT_FALSE(got.outcome.why.empty()) << bytes;
    EXPECT_TRUE(got.records.empty()) << bytes;
  }
}

TEST(Feed, PersonsAndDurations) {
  const std::vector<std::pair<std::string, std::string>> persons{
      {"ada@a.example (Ada L.)", "Ada L."}, {"Ada L. <ada@a.example>", "Ada L."}, {"Ada L. (ada@a.example)", "Ada L."}, {" Ada L. ", "Ada L."},
      {"ada@a.example", "ada@a.example"},   {"Ada (the first)", "Ada (the first)"}, {"", ""},
  };
  for (const auto &[text, name] : persons) EXPECT_EQ(person_name(text), name) << text;
  const std::vector<std::pair<std::string, std::optional<std::int64_t>>> durations{
      {"90", 90}, {"1:30", 90}, {"01:01:01", 3661}, {" 62:03 ", 3723}, {"1h", {}}, {"", {}}, {"1:2:3:4", {}}, {"-1", {}}, {"99999999999999999999", {}},
  };
  for (const auto &[text, seconds] : durations) EXPECT_EQ(seconds_of_duration(text), seconds) << text;
}

}  // namespace
}  // namespace freehold::content
