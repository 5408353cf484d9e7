#include "host/content/classify/address-block.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

model::ContentItem item_with(const std::vector<std::string> &addresses) {
  model::ContentItem item;
  for (const std::string &address : addresses) item.links.emplace_back().url = address;
  return item;
}

TEST(AddressBlock, GoesWithTheItem) {
  AddressBlock block;
  std::vector<model::ContentItem> items;
  for (const char letter : {'a', 'b', 'c'}) {
    model::ContentItem item = item_with({"/one", "/two"});
    block.begin(item, 40);
    for (model::Link &link : item.links) block.put("https://pages.example/" + std::string(3, letter) + link.url.string(), link.url);
    block.end(item);
    items.push_back(std::move(item));
  }
  const model::ContentItem copy = items[0];
  items.erase(items.begin());
  EXPECT_EQ(items[0].links[0].url, "https://pages.example/bbb/one");
  EXPECT_EQ(items[1].links[1].url, "https://pages.example/ccc/two");
  EXPECT_EQ(copy.links[1].url, "https://pages.example/aaa/two");
  EXPECT_TRUE(copy.block.view().empty());
}

TEST(AddressBlock, LeavesWhatDoesNotFitOnItsOwn) {
  AddressBlock block;
  model::ContentItem item = item_with({"/one", "/two"});
  block.begin(item, 20);  // 48 bytes
  const std::string long_one = "https://pages.example/%E2%82%AC";
  block.put(long_one, item.links[0].url);
  block.put(long_one + long_one, item.links[1].url);
  block.end(item);
  EXPECT_EQ(item.links[0].url, long_one);
  EXPECT_EQ(item.links[1].url, long_one + long_one);
}

TEST(AddressBlock, LeavesABlockThatAnItemHas) {
  model::ContentItem item = item_with({"https://elsewhere.example/a/page"});
  item.links[0].text = "Words that are longer than twelve bytes";
  model::keep_texts(item);
  AddressBlock block;
  block.begin(item, 20);
  block.put("https://pages.example/one", item.links[0].url);
  block.end(item);
  EXPECT_EQ(item.links[0].url, "https://pages.example/one");
  EXPECT_EQ(item.links[0].text, "Words that are longer than twelve bytes");
}

}  // namespace
}  // namespace freehold::content
