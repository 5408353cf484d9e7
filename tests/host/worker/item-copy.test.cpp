// What a reader emits is copied well-formed and in bounds, whether it is the host's own or the reader's.
#include <gtest/gtest.h>

#include "host/support/utf8.hpp"
#include "host/worker/item-view.hpp"
#include "tests/host/worker/parsed-page.hpp"

namespace freehold::worker {
namespace {

class ItemCopyTest : public ParsedPageTest {
 protected:
  bool copy(fh_item item) {
    item.struct_size = sizeof item;
    return copy_item(item, documents_, copied_, reason_);
  }

  model::ContentItem copied_;
  std::string reason_;
};

fh_array array(const std::vector<fh_link> &links, std::uint32_t stride = sizeof(fh_link)) {
  return {links.data(), static_cast<std::uint32_t>(links.size()), stride};
}

fh_link link_to(std::string_view url) {
  fh_link link{};
  link.url = str(url);
  link.begin = link.end = FH_NOWHERE;
  return link;
}

TEST_F(ItemCopyTest, TakesOfADocumentOnlyCleanTexts) {
  using namespace std::string_literals;
  for (const std::string &junk : {"\0"s, "\xFF"s, "\xC3"s, "\xE2\x82"s, "\xED\xA0\x80"s, "&#0;"s, "&#xD800;"s, "&#x110000;"s, "\r"s, "\xF0\x9F"s}) {
    const std::string page = "<main><p>One" + junk + " <a href='/a" + junk + "b" + junk + "' rel='r" + junk + "' title='t" + junk + "'>a " + junk + "link" + junk +
                             "</a> of a page with a few words" + junk + "</p><button>B" + junk + "</button><iframe src='/f" + junk + "' title='" + junk + "'></iframe></main>";
    fh_item item{};
    item.links = parse(page).links;
    item.text = document_.text;
    ASSERT_TRUE(documents_.are_shown(item.links) && documents_.is_shown(item.text));
    ASSERT_TRUE(copy(item)) << reason_;
    ASSERT_EQ(copied_.links.size(), 3u) << testing::PrintToString(junk);
    EXPECT_TRUE(is_clean_utf8(*copied_.text)) << testing::PrintToString(junk);
    for (const model::Link &link : copied_.links) {
      for (const std::string_view text : {link.url.view(), link.text.view(), link.rel.view(), link.kind.view()}) {
        EXPECT_TRUE(is_clean_utf8(text)) << testing::PrintToString(junk) << " in " << testing::PrintToString(text);
      }
    }
  }
}

TEST_F(ItemCopyTest, LooksAtWhatAReaderMadeItself) {
  parse("<main><p>A page with <a href=/long-enough-to-be-lent>a link</a>.</p></main>");
  std::vector<fh_link> links{static_cast<const fh_link *>(document_.links.data)[0], link_to("https://a.example/\xFF")};
  fh_item item{};
  item.links = array(links);
  item.text = {document_.text.data, document_.text.size - 1};
  EXPECT_FALSE(documents_.are_shown(item.links) || documents_.is_shown(item.text));
  ASSERT_TRUE(copy(item)) << reason_;
  EXPECT_EQ(copied_.links[0].url, "/long-enough-to-be-lent");
  EXPECT_EQ(copied_.links[1].url, "https://a.example/\xEF\xBF\xBD");
  links.pop_back();
  EXPECT_FALSE(documents_.are_shown(array(links)));
  EXPECT_FALSE(documents_.are_shown({document_.links.data, document_.links.count + 1, document_.links.stride}));
}

TEST_F(ItemCopyTest, ReadsShorterAndLongerLinks) {
  const std::vector<fh_link> links{link_to("https://a.example/1"), link_to("https://a.example/2")};
  fh_item item{};
  item.links = array(links, sizeof(fh_str));  // a link that is nothing but its address; the second begins within the first
  ASSERT_TRUE(copy(item)) << reason_;
  EXPECT_EQ(copied_.links[0].url, "https://a.example/1");
  EXPECT_EQ(copied_.links[1].url, "") << "what stands there is the first one's text";
  EXPECT_TRUE(copied_.links[0].kind.empty());
  item.links.stride = 2 * sizeof(fh_link);
  item.links.count = 1;
  ASSERT_TRUE(copy(item)) << reason_;
  EXPECT_EQ(copied_.links[0].url, "https://a.example/1");
}

TEST_F(ItemCopyTest, RefusesSpansBeyondTheText) {
  parse("<main><p>A page with <a href=/a>a link</a>.</p></main>");
  fh_item item{};
  item.links = document_.links;
  item.text = {document_.text.data, 3};
  EXPECT_FALSE(copy(item));
  EXPECT_EQ(reason_, "a span of its links runs out of the text");
}

}  // namespace
}  // namespace freehold::worker
