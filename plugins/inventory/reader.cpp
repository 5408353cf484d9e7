// Content inventories: lists with one piece in each row.
#include <freehold/plugin.hpp>

#include <set>
#include <unordered_set>

#include "plugins/inventory/row-dates.hpp"
#include "plugins/inventory/first-look.hpp"
#include "plugins/inventory/item-kinds.hpp"
#include "plugins/inventory/row-item.hpp"
#include "plugins/support/touchpoints.hpp"

namespace freehold::inventory {
namespace {

// One list while it is read.
class List {
 public:
  List(const sdk::Host &host, const sdk::Unit &unit, sdk::Out &out)
      : host_(host), unit_(unit), out_(out), dates_(host, unit.bytes(), std::string(support::option(host.options(), "dates"))) {}

  void read() {
    const sdk::Reading done = host_.table(unit_.bytes(), [&](const sdk::Record &row) {
      if (row.broken()) {
        out_.problem(FH_E_FORMAT, row.problem());
      } else {
        read_row(row);
      }
      return !out_.cancelled();
    });
    if (done.partial) out_.problem(FH_E_PARTIAL, done.why);
    say_when_exported();
    if (without_piece_ != 0) {
      out_.problem(FH_E_FORMAT, std::to_string(without_piece_) + " rows have neither title nor text nor address, the first in line " + std::to_string(first_without_));
    }
    if (without_date_ != 0) {
      out_.problem(FH_E_FORMAT, std::to_string(without_date_) + " dates cannot be read or could be two days, the first in line " + std::to_string(first_date_) +
                                    "; `[plugins.inventory] dates = \"en-gb\"` (days first) or \"en-us\" tells how they are meant");
    }
  }

 private:
  // Only the owner knows on which day the list was made.
  void say_when_exported() {
    const std::string written(support::option(host_.options(), "exported"));
    if (written.empty()) return;
    const auto day = host_.time(written);
    if (!day) return out_.problem(FH_E_CONFIG, "`[plugins.inventory] exported` is no date");
    for (const std::string &key : channels_) {
      sdk::NewChannel channel;
      channel.key = key;
      channel.exported = *day;
      out_.channel(channel);
    }
  }

  void read_row(const sdk::Record &row) {
    const RowParts parts = rows_.read(row);
    if (!parts.is_piece()) {
      if (without_piece_++ == 0) first_without_ = row.line();
      return;
    }
    if (row.cut()) out_.problem(FH_E_PARTIAL, "line " + std::to_string(row.line()) + ": " + std::string(row.problem()));
    sdk::NewItem item;
    if (!parts.html.empty()) item.take(host_.html(parts.html));
    if (!parts.title.empty()) item.title.refer(parts.title);
    if (parts.has_text) item.text.refer(parts.text);
    if (!parts.description.empty()) item.description.refer(parts.description);
    if (!parts.author.empty()) item.author.refer(parts.author);
    set_language(parts, item);
    set_ground(parts, item);
    set_date(row, parts, item);
    for (const RowLink &link : parts.links) {
      item.link(link.url, link.text);
      item.links.back().flags = link.flags;
      item.links.back().kind = link.kind;
    }
    for (const auto &[key, value] : parts.metrics) item.metric(key, value);
    if (parts.paid) item.flags |= FH_ITEM_PAID;
    if (parts.pinned) item.flags |= FH_ITEM_PINNED;
    item.id = id_of(row, parts);
    item.path = unit_.path();
    channels_.emplace(item.channel.get());
    out_.item(item);
  }

  // As given; of two rows with one id the second is known by its line.
  std::string id_of(const sdk::Record &row, const RowParts &parts) {
    const std::string line = std::string(unit_.path()) + ":" + std::to_string(row.line());
    if (parts.id.empty()) return row.name().empty() || !by_sheet(row) ? line : std::string(unit_.path()) + ":" + std::string(row.name()) + ":" + std::to_string(row.line());
    if (ids_.insert(std::hash<std::string_view>{}(parts.id)).second) return std::string(parts.id);
    out_.problem(FH_E_FORMAT, "line " + std::to_string(row.line()) + ": the id " + std::string(parts.id) + " is there twice; this row is called " + line);
    return line;
  }
  // Rows of a workbook are counted in each sheet anew.
  bool by_sheet(const sdk::Record &row) const { return row.begin_byte() == FH_NOWHERE; }

  void set_language(const RowParts &parts, sdk::NewItem &item) const {
    if (parts.language.empty() || parts.language.size() > 16) return;
    std::string tag(parts.language);
    for (char &c : tag) c = c == '_' ? '-' : sdk::ascii_lower(c);
    item.language = tag;
  }

  // Address, platform, kind and channel hang on one another.
  void set_ground(const RowParts &parts, sdk::NewItem &item) {
    std::string host;
    std::string path;
    if (!parts.url.empty()) {
      const auto url = host_.resolve(unit_.address(), parts.url);
      item.url = url ? sdk::Text(*url) : parts.url;
      host = url ? host_.host_of(*url).value_or("") : "";
      path = url ? host_.path_of(*url).value_or("") : "";
    }
    if (host.substr(0, 4) == "www.") host.erase(0, 4);
    const std::string platform = parts.platform.empty() ? std::string(platform_of_host(host)) : platform_of_word(parts.platform);
    if (!platform.empty()) item.platform = platform;
    const ItemKind kind = kind_of(parts.kind, platform, host, path);
    item.kind = kind.kind;
    if (!kind.page_kind.empty()) item.page_kind = kind.page_kind;
    if (!parts.page_kind.empty()) item.page_kind = parts.page_kind;
    if (!parts.ground.empty()) item.address = parts.ground;
    if (!parts.channel.empty()) {
      item.channel = parts.channel;
    } else if (!platform.empty()) {
      const std::string_view account = parts.account.substr(!parts.account.empty() && parts.account[0] == '@' ? 1 : 0);
      item.channel = account.empty() ? platform : platform + "/" + std::string(account);
    } else {
      item.channel = host.empty() ? std::string(unit_.source()) : host;
    }
  }

  void set_date(const sdk::Record &row, const RowParts &parts, sdk::NewItem &item) {
    if (parts.published.text().empty()) return;
    item.published = dates_.read(parts.published);
    if (item.published.absent() && without_date_++ == 0) first_date_ = row.line();
  }

  const sdk::Host &host_;
  const sdk::Unit &unit_;
  sdk::Out &out_;
  Dates dates_;
  RowReader rows_;
  std::unordered_set<std::size_t> ids_;
  std::set<std::string> channels_;
  std::uint64_t without_piece_ = 0;
  std::uint64_t first_without_ = 0;
  std::uint64_t without_date_ = 0;
  std::uint64_t first_date_ = 0;
};

}  // namespace

class Inventory {
 public:
  explicit Inventory(const sdk::Host &host) : host_(host) {}

  // A reader that knows the platform is always surer.
  int probe(const sdk::Listing &listing) {
    std::size_t lists = 0;
    std::size_t workbooks = 0;
    std::size_t files = 0;
    for (const sdk::File &file : listing.files()) {
      const Look look = first_look(file.path(), file.head());
      lists += look == Look::list ? 1 : 0;
      workbooks += look == Look::workbook ? 1 : 0;
      ++files;
    }
    if (lists != 0) return lists + workbooks == files ? 40 : 20;
    return workbooks == 0 ? 0 : workbooks == files ? 15 : 5;
  }

  void plan(const sdk::Listing &listing, sdk::Plan &plan) {
    for (const sdk::File &file : listing.files()) {
      if (first_look(file.path(), file.head()) == Look::no) {
        plan.leave_out(file, "no list of content");
      } else {
        plan.unit(file);
      }
    }
  }

  void read(const sdk::Unit &unit, sdk::Out &out) { List(host_, unit, out).read(); }

 private:
  sdk::Host host_;
};

FREEHOLD_READER(Inventory);

}  // namespace freehold::inventory
