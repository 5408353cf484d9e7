#include "host/corpus/shed.hpp"

#include <algorithm>
#include <array>

#include "host/corpus/address-key.hpp"
#include "host/model/link-flags.hpp"

namespace freehold::corpus {
namespace {

using model::Call;
using model::ContentItem;
using model::Link;
using model::RuleSet;

constexpr std::array<std::string_view, 3> kAskNothing = {"internal", "external", "self"};

bool names(const RuleSet &base, std::string_view kind) {
  const std::array lists = {&base.capture, &base.conversation, &base.conversion, &base.offline};
  return std::any_of(lists.begin(), lists.end(), [&](const auto *list) { return std::find(list->begin(), list->end(), kind) != list->end(); });
}

// Which links may go: by their kind, and in the main content only where the graph and the report ask for no platform or service of theirs.
class Droppable {
 public:
  explicit Droppable(const RuleSet &base) {
    for (const std::string_view kind : kAskNothing) {
      if (!names(base, kind)) kinds_[count_++] = kind;
    }
  }
  bool operator()(const Link &link) const {
    if ((link.flags & model::kLinkUnresolved) != 0 || (in_main(link) && !(link.platform.empty() && link.service.empty()))) return false;
    return std::find(kinds_.begin(), kinds_.begin() + count_, link.kind) != kinds_.begin() + count_;
  }

 private:
  std::array<std::string_view, kAskNothing.size()> kinds_;
  std::ptrdiff_t count_ = 0;
};

// What the graph needs of the links of a page that may go.
class Ways {
 public:
  explicit Ways(ContentItem &item) : item_(item), ground_(item) {}

  // False: it says more than a key can, and has to stay.
  bool take(const Link &link) {
    if ((link.flags & (model::kLinkSelf | model::kLinkEmbed)) != 0) return true;  // no way
    const bool main = in_main(link);
    if (url_.empty() || link.url != url_) look_up(link.url);
    // Of the main content the graph also asks what leads off to where nobody has been.
    if (main && (!is_page_ || !leads_somewhere(link.url))) return false;
    if (is_page_) item_.ways.push_back({to_, main ? model::Place::main : link.place, opens_own_page(link)});
    return true;
  }

 private:
  void look_up(std::string_view url) {
    const std::string_view key = keys_.of(ground_, url);
    url_ = url;
    is_page_ = !key.empty();
    to_ = key_hash(key);
  }

  ContentItem &item_;
  Ground ground_;
  LinkKeys keys_;
  // The address looked up last, a copy as links move: a picture and the title beside it lead to the same.
  std::string url_;
  bool is_page_ = false;
  std::uint64_t to_ = 0;
};

void lay_aside(ContentItem &item, const Droppable &may_go) {
  const auto size = static_cast<std::uint32_t>(item.links.size());
  std::vector<bool> called(size);
  for (const Call &call : item.calls) {
    if (call.link < size) called[call.link] = true;
  }
  item.link_numbers.reserve(size);
  item.ways.reserve(size);
  Ways ways(item);
  std::size_t left = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    Link &link = item.links[i];
    if (!called[i] && may_go(link) && ways.take(link)) continue;
    if (left != i) item.links[left] = std::move(link);
    ++left;
    item.link_numbers.push_back(i);
  }
  item.links.resize(left);
  if (left == size) item.link_numbers.clear();  // all are where they were
}

}  // namespace

void shed(ContentItem &item, const RuleSet &base) {
  item.text.reset();
  item.origin = {};
  item.headings = {};
  std::erase_if(item.pairs, [](const model::Pair &pair) { return pair.key != model::kCanonical && pair.key != model::kSyndication; });
  item.pairs.shrink_to_fit();
  const Droppable may_go(base);
  if (item.link_numbers.empty() && std::any_of(item.links.begin(), item.links.end(), may_go)) lay_aside(item, may_go);
}

}  // namespace freehold::corpus
