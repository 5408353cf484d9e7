#include "host/model/item.hpp"

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

void shed(ContentItem &item) {
  item.text.reset();
  item.origin = {};
  item.headings = {};
  std::erase_if(item.pairs, [](const Pair &pair) { return pair.key != kCanonical && pair.key != kSyndication; });
  item.pairs.shrink_to_fit();
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
