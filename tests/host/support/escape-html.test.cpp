#include "host/support/escape-html.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace freehold {
namespace {

TEST(HtmlEscaped, LeavesNothingThatCouldBeMarkup) {
  EXPECT_EQ(html_escaped("<b a=\"x\" c='y'>&`"), "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;&#96;");
  EXPECT_EQ(html_escaped(std::string("\0\x1b\r", 3)), "U+0000U+001BU+000D");
  EXPECT_EQ(html_escaped("\xe2\x80\xae" "abc\xff"), "U+202Eabc\xef\xbf\xbd");
  EXPECT_EQ(html_escaped("می\xe2\x80\x8cخواهم"), "می\xe2\x80\x8cخواهم") << "joiners shape honest words";
}

TEST(SafeLink, IsHttpHttpsOrMailto) {
  for (const char *url : {"https://mara.example/", "http://a.example", "HTTPS://A.example", "mailto:mara@mara.example"}) {
    EXPECT_TRUE(is_safe_link(url)) << url;
  }
  for (const char *url : {"", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:1", "java\nscript:1", "data:text/html,x", "vbscript:x",
                          "file:///etc/passwd", "//a.example", "/path", "https://", "https://a b", "https://a\tb", "blob:https://a",
                          "view-source:https://a", "https://a\xe2\x80\xae"}) {
    EXPECT_FALSE(is_safe_link(url)) << url;
  }
}

TEST(HtmlWriter, NestsAndEscapes) {
  std::ostringstream out;
  {
    HtmlWriter html(out);
    html.open("p", {{"class", "a\"b"}}).text("1 < 2").element("b", "&").leaf("hr").close();
    html.link("https://a.example/?a=1&b=2", "go").link("javascript:alert(1)", "stay");
  }
  EXPECT_EQ(out.str(),
            "<p class=\"a&quot;b\">1 &lt; 2<b>&amp;</b><hr/></p>"
            "<a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\" target=\"_blank\">go</a>stay");
}

}  // namespace
}  // namespace freehold
