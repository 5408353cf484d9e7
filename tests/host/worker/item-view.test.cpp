// What rules are shown of an item.
#include "host/worker/item-view.hpp"

#include <gmock/gmock.h>

namespace freehold::worker {
namespace {

using testing::ElementsAre;

model::ContentItem with_links(std::size_t count, const std::string &text, std::vector<std::uint32_t> numbers) {
  model::ContentItem item;
  item.links.resize(count);
  for (model::Link &link : item.links) link.text = text, link.begin = 7;
  item.link_numbers = std::move(numbers);
  return item;
}

// The text of every link, and what a place shows that holds none.
std::vector<std::string> texts(const fh_array &links) {
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < links.count; ++i) {
    const fh_link &link = static_cast<const fh_link *>(links.data)[i];
    texts.emplace_back(view(link.text));
    if (!texts.back().empty()) continue;
    const bool empty = link.url.size == 0 && link.platform.data == nullptr && link.service.data == nullptr && link.flags == 0 && link.begin == model::kNowhere;
    texts.back() = empty ? "-" : "not empty";
  }
  return texts;
}

TEST(ItemView, ShowsTheLinksThatAreLeftInTheirPlaces) {
  ItemView view;
  const auto links_of = [&](const model::ContentItem &item) { return texts(view.show(item, {}).links); };
  EXPECT_THAT(links_of(with_links(2, "a", {1, 4})), ElementsAre("-", "a", "-", "-", "a"));
  EXPECT_THAT(links_of(with_links(1, "b", {2})), ElementsAre("-", "-", "b")) << "nothing is left of the item before";
  EXPECT_THAT(links_of(with_links(2, "c", {})), ElementsAre("c", "c"));
  EXPECT_THAT(links_of(with_links(1, "d", {5})), ElementsAre("-", "-", "-", "-", "-", "d"));
  EXPECT_THAT(links_of(with_links(0, "", {})), ElementsAre());
}

}  // namespace
}  // namespace freehold::worker
