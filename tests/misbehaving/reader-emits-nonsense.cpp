// Emits items without an id, twice the same, with broken text and spans outside of it.
#include "poison.hpp"

namespace {

class Reader : public freehold::misbehaving::GoodReader {
 public:
  void read(const freehold::sdk::Unit &unit, freehold::sdk::Out &out) {
    if (!unit.path().contains("poison")) return GoodReader::read(unit, out);
    freehold::sdk::NewItem item;
    out.item(item);
    item.id = "poison";
    item.title = std::string("\0\xFF\xC3\x28", 4);
    item.text = "short";
    freehold::sdk::NewLink link;
    link.url = "http://[";
    link.span = {3, 4000};
    item.links.push_back(link);
    item.headings.push_back({99, "heading", {9, 1}});
    item.metric("views", -1).metric("views", INT64_MAX);
    out.item(item);
    out.item(item);
  }
};

}  // namespace
MISBEHAVING_READER("reader-emits-nonsense", "Emits items without an id, twice the same, with broken text and spans outside of it", Reader);
