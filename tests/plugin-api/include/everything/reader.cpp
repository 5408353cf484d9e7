// Every line of a .list file is an item; .numbers files carry numbers; all else is left out.
#include <freehold/plugin.hpp>

namespace freehold::everything {
namespace {

class Lists {
 public:
  explicit Lists(const sdk::Host &host) : options_(host.options()) {}

  int probe(const sdk::Listing &listing) const {
    const auto is_list = [](const sdk::File &file) { return file.path().ends_with(".list"); };
    return listing.files().any(is_list) ? 90 : 0;
  }

  void plan(const sdk::Listing &listing, sdk::Plan &plan) const {
    plan.context("from " + std::string(listing.source()));
    std::vector<std::uint32_t> numbers;
    for (const sdk::File &file : listing.files()) {
      if (file.path().ends_with(".numbers")) numbers.push_back(file.index());
    }
    for (const sdk::File &file : listing.files()) {
      if (file.path().ends_with(".list")) {
        plan.unit(file, numbers);
      } else if (!file.path().ends_with(".numbers")) {
        plan.leave_out(file, "no list");
      }
    }
  }

  void read(const sdk::Unit &unit, sdk::Out &out) const {
    if (unit.bytes().starts_with("broken")) throw sdk::Failure(FH_E_FORMAT, "this is no list");
    std::string_view rest = unit.bytes();
    for (int line = 1; !rest.empty() && !out.cancelled(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      sdk::NewItem item;
      item.id = std::string(unit.path()) + "#" + std::to_string(line);
      item.title.refer(rest.substr(0, end));
      item.channel = "lists";
      item.link("https://list.example/", "all lists").metric("views", line).pair("context", unit.context());
      if (!out.item(item)) return;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const sdk::Companion &numbers : unit.companions()) {
      out.metric("lists", unit.path(), {}, {{"bytes", static_cast<std::int64_t>(numbers.bytes().size())}});
    }
    sdk::NewChannel channel;
    channel.key = "lists";
    channel.address = "own";
    out.channel(channel);
    out.contacts("lists", "readers", 3);
    out.problem(FH_E_PARTIAL, "options " + options_);
  }

 private:
  std::string options_;
};

}  // namespace
FREEHOLD_READER(Lists);
}  // namespace freehold::everything
