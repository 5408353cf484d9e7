#include "host/model/item.hpp"

#include <algorithm>

#include "host/model/fields.hpp"

namespace freehold::model {
namespace {

// Calls visit(text) for each ItemText of a value and of the values in it.
template <class Visit>
class Texts {
 public:
  explicit Texts(Visit visit) : visit_(visit) {}

  void operator()(auto &...members) { (look(members), ...); }
  template <class T>
  void look(std::vector<T> &list) {
    for (T &one : list) fields(*this, one);
  }

 private:
  void look(ItemText &text) {
    if (!text.in_place()) visit_(text);
  }
  template <class T>
  void look(T &) {}

  Visit visit_;
};

template <class Visit>
void each_long_text(ContentItem &item, Visit visit) {
  Texts texts(visit);
  texts.look(item.links);
  texts.look(item.forms);
  texts.look(item.calls);
  texts.look(item.headings);
}

}  // namespace

const Link *link_numbered(const ContentItem &item, std::uint32_t number) {
  const auto &numbers = item.link_numbers;
  std::size_t index = number;
  if (!numbers.empty()) {
    const auto at = std::lower_bound(numbers.begin(), numbers.end(), number);
    index = at != numbers.end() && *at == number ? static_cast<std::size_t>(at - numbers.begin()) : item.links.size();
  }
  return index < item.links.size() ? &item.links[index] : nullptr;
}

void keep_texts(ContentItem &item) {
  std::size_t size = 0;
  each_long_text(item, [&](const ItemText &text) { size += text.size(); });
  if (size == 0) {
    item.block = {};
    return;
  }
  TextBlock block(size);
  char *at = block.bytes();
  each_long_text(item, [&](ItemText &text) {
    std::memcpy(at, text.view().data(), text.size());
    const std::string_view kept(at, text.size());
    at += text.size();
    text = ItemText::lent(kept);
  });
  item.block = std::move(block);
}

}  // namespace freehold::model
