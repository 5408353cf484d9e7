// A small random corpus whose links are known before they are written down as addresses, so that what the content graph makes of the addresses can be
// compared with what was meant.
#pragma once

#include "host/corpus/corpus.hpp"
#include "tests/host/corpus/seeded.hpp"

namespace freehold::corpus {

// Bits of a touchpoint, as the kinds below have them.
inline constexpr int kLeavesContact = 1;
inline constexpr int kTalks = 2;
inline constexpr int kSells = 4;

struct Kind {
  const char *name;
  int bits;
};
inline constexpr Kind kKinds[] = {{"internal", 0}, {"external", 0}, {"signup", kLeavesContact}, {"booking", kLeavesContact | kTalks}, {"checkout", kSells}};

// A link, form or call as it was meant.
struct Meant {
  int to = -1;            // item; -1: outside the corpus or nowhere
  bool leads = true;      // a click on it leads there: no embed, no jump within the page
  bool main = false;
  bool outside = false;   // to an address outside the corpus that is on no platform
  int touch = 0;          // bits above
  std::string platform;   // that a touchpoint leads to
  std::string way;        // names its target; equal for equal targets
};

struct World {
  Corpus corpus;
  model::RuleSet base;
  std::vector<std::vector<Meant>> meant;  // per item
};

class WorldMaker {
 public:
  explicit WorldMaker(Seeded random) : random_(random) {}

  World make() {
    world_.base.capture = {"signup", "booking"};
    world_.base.conversation = {"booking"};
    world_.base.conversion = {"checkout"};
    world_.base.left_out = {"archive", "legal"};
    closed_ = random_.one_in(3);
    const std::size_t items = 1 + random_.below(12);
    for (std::size_t i = 0; i < items; ++i) add_item(i);
    for (std::size_t i = 0; i < items; ++i) {
      for (std::size_t n = closed_ ? 1 + random_.below(3) : random_.below(4); n > 0; --n) add_link(i, items);
      if (!closed_ && random_.one_in(8)) add_form(i);
      if (!closed_ && random_.one_in(6)) add_call(i, items);
    }
    take_off_the_ways();
    return std::move(world_);
  }

 private:
  // A legal page is like an address outside, an archive is passed through.
  void take_off_the_ways() {
    const auto legal = [&](std::size_t item) { return world_.corpus.items[item].item.page_kind == "legal"; };
    for (std::size_t from = 0; from < world_.meant.size(); ++from) {
      for (Meant &meant : world_.meant[from]) {
        if (meant.to < 0 || (!legal(from) && !legal(static_cast<std::size_t>(meant.to)))) continue;
        meant.to = -1;
        meant.outside = true;
      }
    }
  }

  static std::string address_of(std::size_t item) { return "https://" + std::string(item % 3 == 0 ? "mara" : item % 3 == 1 ? "feed" : "tube") + ".example/" + std::to_string(item); }

  void add_item(std::size_t i) {
    model::JudgedItem judged;
    model::ContentItem &item = judged.item;
    item.id = std::string("world:") + static_cast<char>('a' + i);
    item.source = "world";
    item.channel = i % 3 == 0 ? "site" : i % 3 == 1 ? "feed" : "tube";
    item.kind = "page";
    item.url = address_of(i);
    if (i % 3 != 0) item.platform = item.channel;
    if (!random_.one_in(4)) item.address = i % 3 == 0 ? "own" : "rented";
    if (random_.one_in(10)) item.page_kind = random_.one_in(2) ? "legal" : "archive";
    if (random_.one_in(2)) item.metrics = {{"likes", 3}, {"views", static_cast<std::int64_t>(random_.below(1000))}};
    world_.corpus.items.push_back(std::move(judged));
    world_.meant.emplace_back();
  }

  // Where a thing stands: half of them in the main content.
  bool place(model::Place &place) {
    place = random_.one_in(2) ? model::Place::main : static_cast<model::Place>(random_.below(model::kPlaces));
    return place == model::Place::main;
  }

  void add_link(std::size_t from, std::size_t items) {
    model::Link link;
    Meant meant;
    meant.main = place(link.place);
    if (!meant.main && random_.one_in(4)) link.flags |= 1u << 1, meant.main = true;  // in the text all the same
    const Kind &kind = kKinds[closed_ ? 0 : random_.below(std::size(kKinds))];
    link.kind = kind.name;
    meant.touch = kind.bits;
    aim(link.url, meant, items);
    link.platform = meant.platform;
    if (random_.one_in(9)) link.flags |= 1u << (3 + random_.below(2)), meant.leads = false;  // self or embed
    link.flags |= static_cast<std::uint32_t>(random_.below(2));  // own ground or not: no way and no step asks
    meant.way = link.url;
    world_.corpus.items[from].item.links.push_back(std::move(link));
    world_.meant[from].push_back(std::move(meant));
  }

  // To an item, to a platform, to the web, or nowhere.
  void aim(model::ItemText &url, Meant &meant, std::size_t items) {
    const std::size_t choice = random_.below(closed_ ? 6 : 8);
    if (choice < 5) {
      meant.to = static_cast<int>(random_.below(items));
      url = address_of(static_cast<std::size_t>(meant.to));
    } else if (choice == 5) {
      meant.platform = random_.one_in(2) ? "feed" : "tube";
      url = "https://" + meant.platform + ".example/elsewhere";
    } else if (choice == 6) {
      url = "https://else.example/" + std::to_string(random_.below(3));
      meant.outside = true;
    } else {
      url = "#part";
    }
  }

  void add_form(std::size_t from) {
    model::Form form;
    Meant meant;
    form.kind = random_.one_in(2) ? "signup" : "booking";
    meant.touch = form.kind == "signup" ? kLeavesContact : kLeavesContact | kTalks;
    meant.main = place(form.place);
    meant.leads = false;
    meant.way = "item " + std::to_string(from);
    world_.corpus.items[from].item.forms.push_back(std::move(form));
    world_.meant[from].push_back(std::move(meant));
  }

  // A call that is a link of its own: inside the corpus, outside it, or only words.
  void add_call(std::size_t from, std::size_t items) {
    model::Call call;
    Meant meant;
    call.kind = random_.one_in(2) ? "booking" : "follow";
    meant.touch = call.kind == "booking" ? kLeavesContact | kTalks : 0;
    meant.main = place(call.place);
    const std::size_t choice = random_.below(3);
    if (choice == 0) {
      meant.to = static_cast<int>(random_.below(items));
      call.url = address_of(static_cast<std::size_t>(meant.to));
    } else if (choice == 1) {
      call.url = "https://else.example/" + std::to_string(random_.below(3));
      meant.outside = true;
    }
    // Outside the main content a call is no edge: the link under it is one already.
    meant.leads = meant.main;
    meant.way = call.url.empty() ? "item " + std::to_string(from) : call.url;
    world_.corpus.items[from].item.calls.push_back(std::move(call));
    world_.meant[from].push_back(std::move(meant));
  }

  Seeded random_;
  World world_;
  bool closed_ = false;  // its items lead to each other and to platforms, as in a rabbit hole
};

}  // namespace freehold::corpus
