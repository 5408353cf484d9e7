#include "host/content/html/extract.hpp"
#include "host/content/html/source-lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace freehold::content {
namespace {

using ::testing::ElementsAre;

std::string paragraph(char letter) {
  return "<p>" + std::string(3, letter) +
         " tells what the piece is about, at some length, so that it is running text and no label.</p>";
}

TEST(Extract, ReadsWhatThePageSaysOfItself) {
  const Page page = extract(
      "<html lang=en><head><title> A\n&amp; B </title><base href=/b/><link rel=canonical href=https://mara.example/a>"
      "<meta name=Description content='On &quot;x&quot;'><meta property=og:type content=article><meta name=robots "
      "content=noindex>"
      "<meta http-equiv=refresh content=\"3; URL='/next'\"><link rel='alternate' type=application/rss+xml href=/feed "
      "title=Feed>"
      "<script type=application/ld+json>{\"@type\":\"Person\"}</script></head><body><svg><title>icon</title></svg>");
  EXPECT_EQ(page.title, "A & B");
  EXPECT_EQ(page.lang, "en");
  EXPECT_EQ(page.canonical, "https://mara.example/a");
  EXPECT_EQ(page.base, "/b/");
  EXPECT_EQ(page.robots, "noindex");
  EXPECT_EQ(page.refresh, "/next");
  ASSERT_EQ(page.metas.size(), 4u);
  EXPECT_EQ(page.metas[0].name, "description");
  EXPECT_EQ(page.metas[0].content, "On \"x\"");
  ASSERT_EQ(page.feeds.size(), 1u);
  EXPECT_EQ(page.feeds[0].href, "/feed");
  EXPECT_THAT(page.json_ld, ElementsAre("{\"@type\":\"Person\"}"));
}

TEST(Extract, TakesTheLanguageOfTheHtmlElementThenOfAMeta) {
  const struct {
    const char *html, *lang;
  } cases[] = {
      {"<html lang=de><meta http-equiv=content-language content=en>", "de"},
      {"<html xml:lang=de><meta http-equiv=content-language content=en>", "de"},
      {"<html><meta http-equiv=Content-Language content=' pt-BR\ten '>", "pt-BR"},
      {"<html lang=''><meta http-equiv=content-language content=en>", "en"},
      {"<html><meta http-equiv=content-language content=en><meta http-equiv=content-language content=fr>", "fr"},
      {"<html><meta http-equiv=content-language content=en><meta http-equiv=content-language content=''>", "en"},
      {"<html><meta http-equiv=content-language content='de, en'>", ""},
      {"<html><meta http-equiv=content-language content=English>", ""},
      {"<html><meta http-equiv=content-language content='text/html; charset=utf-8'>", ""},
      {"<html><meta http-equiv=content-language content=en.>", ""},
      {"<html><meta http-equiv=content-language>", ""},
      {"<html><meta name=content-language content=en>", ""},
  };
  for (const auto &one : cases) EXPECT_EQ(extract(one.html).lang, one.lang) << one.html;
}

TEST(Extract, LeavesOutWhatIsNotVisible) {
  const struct {
    std::string_view source, text;
  } cases[] = {
      {"<p>a  b\n c</p><div>d</div>e", "a b c\nd\ne"},
      {"a<b>b</b> <i>c</i>", "ab c"},
      {"a<br>b", "a\nb"},
      {"<p hidden>a</p><p style='DISPLAY : none'>b</p>c", "c"},
      {"<p aria-hidden=true>a</p>", "a"},
      {"<script>a</script><style>b</style><template>c</template><noscript>d</noscript><textarea>e</textarea>f", "f"},
      {"<select><option>a</select><img alt=b>c", "c"},
      {"a&nbsp;&nbsp;b &lt;c&gt;", "a b <c>"},
      {"\xEF\xBB\xBFhello", "hello"},
      {"a\xFF"
       "b",
       "a\xEF\xBF\xBD"
       "b"},
  };
  for (const auto &test : cases) EXPECT_EQ(extract(test.source).text, test.text) << test.source;
}

TEST(Extract, LeadsEveryByteOfTheTextBackToTheSource) {
  const std::string source = "<div>\n <p>one   <b>two</b> &amp; three</p>\n<nav>menu</nav><p>four</p></div>";
  const Page page = extract(source);
  EXPECT_EQ(page.text, "one two & three\nmenu\nfour");
  for (const std::string_view word : {"one", "two", "three", "menu", "four"}) {
    const auto offset = static_cast<std::uint32_t>(page.text.find(word));
    EXPECT_EQ(source.substr(page.origins.source_of(offset), word.size()), word);
  }
  EXPECT_EQ(source[page.origins.source_of(static_cast<std::uint32_t>(page.text.find('&')))], '&');
  const auto in_main = static_cast<std::uint32_t>(page.main_text.find("four"));
  EXPECT_EQ(page.main_text, "one two & three\nfour");
  EXPECT_EQ(source.substr(page.source_of_main(in_main), 4), "four");
  EXPECT_EQ(page.main_of_text(page.text_of_main(in_main)), in_main);
  EXPECT_EQ(page.main_of_text(static_cast<std::uint32_t>(page.text.find("menu"))), no_offset);
  EXPECT_EQ(SourceLines(source).line_of(page.source_of_main(in_main)), 3u);
}

TEST(Extract, TellsContentFromTemplate) {
  const std::string source =
      "<header><a href=/>Home</a></header><div class='main-menu'><a href=/a>About</a></div><article><h1>Title</h1>" +
      paragraph('a') + "<p>Book <a href=/call class=btn>a call</a> with us today, it takes a quarter of an hour.</p>" +
      paragraph('b') +
      "</article><aside><a href=/r>Related</a></aside><div class=sidebar><a href=/s>Side</a></div>"
      "<div class=comments><a href=/u>User</a></div><footer><a href=/imprint>Imprint</a></footer>";
  const Page page = extract(source);
  std::map<std::string, std::string> places;
  for (const Link &link : page.links)
    places[std::string(link.href)] = std::string(name_of(link.place)) + (link.in_text ? " in" : " out");
  EXPECT_EQ(places, (std::map<std::string, std::string>{{"/", "header out"},
                                                        {"/a", "navigation out"},
                                                        {"/call", "main in"},
                                                        {"/r", "aside out"},
                                                        {"/s", "aside out"},
                                                        {"/u", "aside out"},
                                                        {"/imprint", "footer out"}}));
  EXPECT_TRUE(page.links[2].is_button);
  EXPECT_EQ(page.main_text.substr(page.links[2].main, 6), "a call");
  EXPECT_EQ(page.first_heading, "Title");
}

TEST(Extract, KeepsEverythingButTheTemplateOfAPageOfLinks) {
  const Page page = extract(
      "<nav><a href=/>Home</a></nav><h1>Mara Lindqvist</h1><ul><li><a href=/a>Talks</a><li><a href=/b>Essays</a></ul>");
  EXPECT_EQ(page.main_text, "Mara Lindqvist\nTalks\nEssays");
  EXPECT_FALSE(page.is_article);
}

TEST(Extract, LeavesTheTeasersOfOtherArticlesOut) {
  std::string source = "<meta property=og:type content=article><body><div><h1>Title</h1>";
  for (char c = 'a'; c < 'i'; ++c) source += paragraph(c);
  source += "</div><div>";
  for (int i = 0; i < 4; ++i)
    source +=
        "<div><h3><a href=/t>Another piece</a></h3><p>What it is about, in a line or two, to lure the reader on to "
        "it.</p></div>";
  const Page page = extract(source + "</div>");
  EXPECT_EQ(page.main_text.find("Another piece"), std::string::npos);
  EXPECT_NE(page.main_text.find("hhh tells"), std::string::npos);
}

TEST(Extract, ReadsLinksWithAnyKindOfText) {
  const Page page = extract(
      "<a href=' /x&amp;y '>Vis<b>ible</b></a><a href=/i><img alt='Alt text'></a><a href=/l aria-label=Label></a><a "
      "href=mailto:m@mara.example>m</a>"
      "<map><area href=/m alt=Map></map><a name=n>no link</a><a href=/h hidden>Hidden</a><iframe "
      "src=/frame></iframe><script src=/s.js></script>");
  std::vector<std::string> links;
  for (const Link &link : page.links)
    links.push_back(std::string(link.href) + " " + std::string(link.text) + (link.hidden ? " hidden" : ""));
  EXPECT_THAT(links, ElementsAre("/x&y Visible", "/i Alt text", "/l Label", "mailto:m@mara.example m", "/m Map",
                                 "/h Hidden hidden"));
  EXPECT_TRUE(page.links[0].has_visible_text);
  EXPECT_FALSE(page.links[1].has_visible_text);
  ASSERT_EQ(page.embeds.size(), 2u);
  EXPECT_EQ(page.embeds[0].src, "/frame");
  EXPECT_EQ(page.embeds[1].element, EmbedElement::script);
}

TEST(Extract, ReadsFormsWithTheirFields) {
  const Page page = extract(
      "<h2>Get the letter</h2><form action=/join METHOD=Post id=f><label for=e>Your mail</label><input id=e type=EMAIL "
      "name=mail required>"
      "<label>Name <input name=who placeholder='Your name'></label><input type=hidden name=list value=7><select "
      "name=s></select>"
      "<button>Join &amp; read</button></form><input form=f name=late><button onclick='x()'>Open</button>");
  ASSERT_EQ(page.forms.size(), 1u);
  const Form &form = page.forms[0];
  EXPECT_EQ(form.action, "/join");
  EXPECT_EQ(form.method, "post");
  EXPECT_EQ(form.heading, "Get the letter");
  EXPECT_EQ(form.submit, "Join & read");
  std::vector<std::string> fields;
  for (const Field &field : form.fields)
    fields.push_back(std::string(field.name) + ":" + std::string(field.type) + ":" + std::string(field.label));
  EXPECT_THAT(fields, ElementsAre("mail:email:Your mail", "who:text:Name",
                                  "list:hidden:", "s:select:", ":submit:Join & read", "late:text:"));
  EXPECT_TRUE(form.fields[0].required);
  EXPECT_TRUE(form.fields[2].hidden);
  ASSERT_EQ(page.buttons.size(), 1u);
  EXPECT_EQ(page.buttons[0].text, "Open");
  EXPECT_TRUE(page.buttons[0].has_onclick);
}

TEST(Extract, FindsFormsThatNoFormElementHolds) {
  const Page page =
      extract("<h3>Stay in touch</h3><div><input placeholder='Your email'><button>Subscribe</button></div>");
  ASSERT_EQ(page.forms.size(), 1u);
  EXPECT_TRUE(page.forms[0].formless);
  EXPECT_EQ(page.forms[0].heading, "Stay in touch");
  EXPECT_EQ(page.forms[0].submit, "Subscribe");
  EXPECT_TRUE(extract("<input name=q><button>Search</button>").forms.empty());
}

TEST(Extract, FlagsWhatALimitCutOff) {
  ExtractLimits limits;
  limits.list = 2;
  EXPECT_TRUE(extract("<a href=1>1</a><a href=2>2</a><a href=3>3</a>", limits).cuts.lists);
  limits = {};
  limits.text = 10;
  EXPECT_TRUE(extract("<p>more than ten bytes</p><p>x", limits).cuts.text);
  limits = {};
  limits.source = 10;
  EXPECT_TRUE(extract("<p>more than ten bytes", limits).cuts.source);
  EXPECT_FALSE(extract("<p>short").cuts.any());
}

TEST(Extract, ForgetsThePageBefore) {
  Extractor extractor;
  extractor.extract("<title>a</title><a href=x>y</a><form></form><meta name=n content=c><h1>h</h1>");
  const Page &page = extractor.extract("<p>b");
  EXPECT_TRUE(page.title.empty() && page.links.empty() && page.forms.empty() && page.metas.empty() &&
              page.headings.empty());
  EXPECT_EQ(page.text, "b");
}

}  // namespace
}  // namespace freehold::content
