// Where a page's text came from, also when somebody else decodes before the item is emitted.
#include "tests/host/worker/parsed-page.hpp"

#include <gtest/gtest.h>

namespace freehold::worker {
namespace {

const std::string kPage = "<!doctype html>\n<title>A</title>\n<main>\n<p>One paragraph of the page.</p>\n<p>Another one of the page.</p>\n</main>";

// Byte order mark and all.
std::string in_utf16(std::string_view ascii) {
  std::string out = "\xFF\xFE";
  for (const char c : ascii) out.append({c, '\0'});
  return out;
}

class DocumentsTest : public ParsedPageTest {
 protected:
  model::ContentItem item() const {
    model::ContentItem item;
    item.text = std::string(document_.text.data, document_.text.size);
    return item;
  }
};

TEST_F(DocumentsTest, KnowsTheBytesOfAPage) {
  parse(kPage);
  model::ContentItem item = this->item();
  ASSERT_TRUE(documents_.fill_origin(document_.origin, kPage, item));
  EXPECT_EQ(item.precision, model::Precision::byte);
  ASSERT_EQ(item.origin.size(), 2u);
  EXPECT_EQ(item.origin[0].line, 0u) << "whoever has the file counts it";
  EXPECT_EQ(kPage.substr(item.origin[1].source, 7), "Another");
}

TEST_F(DocumentsTest, KnowsTheLinesOfAConvertedPage) {
  const std::string bytes = in_utf16(kPage);
  parse(bytes);
  model::ContentItem item = this->item();
  ASSERT_TRUE(documents_.fill_origin(document_.origin, bytes, item));
  EXPECT_EQ(item.precision, model::Precision::record);
  ASSERT_EQ(item.origin.size(), 2u);
  EXPECT_EQ(item.origin[1].line, 5u);
}

// A reader may read a page and a feed, and emit the page then.
TEST_F(DocumentsTest, LooksAtNothingThatAnotherServiceDecodedOver) {
  const std::string feed = in_utf16(std::string(1u << 20, 'x'));
  const std::string bytes = in_utf16(kPage);
  parse(bytes);
  EXPECT_GE(documents_.decoder().decode(feed).text.size(), 1u << 20);
  model::ContentItem item = this->item();
  ASSERT_TRUE(documents_.fill_origin(document_.origin, bytes, item));
  EXPECT_TRUE(item.origin.empty()) << "the text that its lines were counted in is gone";

  parse(kPage);
  EXPECT_GE(documents_.decoder().decode(feed).text.size(), 1u << 20);
  item = this->item();
  ASSERT_TRUE(documents_.fill_origin(document_.origin, kPage, item));
  EXPECT_EQ(item.origin.size(), 2u) << "the file itself is still there";
}

}  // namespace
}  // namespace freehold::worker
