#include "host/content/records/xlsx.hpp"

#include <pugixml.hpp>

#include <map>

#include "host/content/records/table-shape.hpp"
#include "host/content/records/xlsx-cells.hpp"
#include "host/content/records/xml-cutter.hpp"
#include "host/content/records/zip-parts.hpp"
#include "host/content/text/unicode.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t kMostMeta = 16u << 20;      // of a part that is not rows
constexpr std::size_t kMostStrings = 256u << 20;  // of all shared strings
constexpr std::size_t kMostSheets = 1000;

struct Sheet {
  std::string name;
  std::string part;
};

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

// "sheets/sheet1.xml" as seen from the workbook's folder; "/xl/…" from the root.
std::string part_of_target(std::string_view target) { return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target); }

class Reader {
 public:
  Reader(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each) : zip_(bytes), where_(where), shape_(where, each) {}

  Outcome run() {
    if (!zip_.has_end()) return {FH_E_FORMAT, "the workbook is cut"};
    if (!find_sheets()) return {FH_E_FORMAT, why_};
    read_styles();
    read_strings();
    for (const Sheet &sheet : sheets_) {
      if (where_ && *where_ != sheet.name) continue;
      if (const std::int32_t code = read_sheet(sheet); code != FH_OK) return {code, {}};
    }
    if (why_.empty()) return {};
    return {shape_.handed() == 0 ? FH_E_FORMAT : FH_E_PARTIAL, why_};
  }

 private:
  bool find_sheets() {
    std::string xml;
    const ZipParts::Result found = zip_.read("xl/workbook.xml", kMostMeta, xml);
    pugi::xml_document book;
    if (found != ZipParts::Result::whole || !book.load_buffer(xml.data(), xml.size())) {
      why_ = found == ZipParts::Result::broken ? zip_.why() : "this is a zip, but no workbook";
      return false;
    }
    const std::map<std::string, std::string> targets = relations();
    for (const pugi::xml_node &part : book.document_element()) {
      if (local_name(part.name()) == "workbookPr") book_.from_1904 = part.attribute("date1904").as_bool();
      if (local_name(part.name()) != "sheets") continue;
      for (const pugi::xml_node &sheet : part) {
        std::string id;
        for (const pugi::xml_attribute &attribute : sheet.attributes()) {
          if (local_name(attribute.name()) == "id" && std::string_view(attribute.name()) != "id") id = attribute.value();
        }
        const auto target = targets.find(id);
        const std::string numbered = "worksheets/sheet" + std::to_string(sheets_.size() + 1) + ".xml";
        if (sheets_.size() == kMostSheets) break;
        sheets_.push_back({clean_utf8(sheet.attribute("name").value()), part_of_target(target == targets.end() ? numbered : target->second)});
      }
    }
    if (sheets_.empty()) why_ = "the workbook has no sheets";
    return !sheets_.empty();
  }

  std::map<std::string, std::string> relations() {
    std::string xml;
    pugi::xml_document document;
    std::map<std::string, std::string> targets;
    if (zip_.read("xl/_rels/workbook.xml.rels", kMostMeta, xml) != ZipParts::Result::whole || !document.load_buffer(xml.data(), xml.size())) return targets;
    for (const pugi::xml_node &relation : document.document_element()) targets[relation.attribute("Id").value()] = relation.attribute("Target").value();
    return targets;
  }

  void read_styles() {
    std::string xml;
    if (zip_.read("xl/styles.xml", kMostMeta, xml) == ZipParts::Result::whole) book_.date_styles = date_styles_of(xml);
  }

  void read_strings() {
    std::size_t held = 0;
    XmlCutter cutter("si", [&](std::string_view item) {
      book_.strings.push_back(text_of_string_item(item));
      held += book_.strings.back().size() + sizeof(std::string);
      return held <= kMostStrings;
    });
    const ZipParts::Result result = zip_.stream("xl/sharedStrings.xml", [&](std::string_view piece) { return cutter.feed(piece); });
    if (result == ZipParts::Result::broken) note("its strings: " + zip_.why());
    if (cutter.stopped() || cutter.inside()) note("its strings are too long or cut");
  }

  std::int32_t read_sheet(const Sheet &sheet) {
    shape_.begin_sheet(sheet.name);
    std::int32_t code = FH_OK;
    Row row;
    std::uint64_t line = 0;
    XmlCutter cutter("row", [&](std::string_view element) {
      row.line = ++line;
      read_xlsx_row(element, book_, row);
      // Rows that are left out of the file are empty ones.
      for (std::uint64_t gap = line; gap < row.line && gap < line + 1; ++gap) {
        Row empty;
        code = shape_.add(empty);
      }
      line = row.line;
      if (code == FH_OK) code = shape_.add(row);
      return code == FH_OK;
    });
    bool utf16 = false;
    const ZipParts::Result result = zip_.stream(sheet.part, [&](std::string_view piece) {
      utf16 = utf16 || piece.starts_with("\xFF\xFE") || piece.starts_with("\xFE\xFF");
      return cutter.feed(piece);
    });
    if (code != FH_OK) return code;
    const std::string name = "sheet \"" + sheet.name + "\": ";
    if (result == ZipParts::Result::absent) note(name + "it is not in the file");
    if (result == ZipParts::Result::broken) note(name + zip_.why());
    if (utf16) note(name + "it is written in UTF-16, which is not read");
    if (cutter.inside()) note(name + "it breaks off behind row " + std::to_string(line));
    return shape_.end_sheet();
  }

  void note(const std::string &why) { why_ += (why_.empty() ? "" : "; ") + why; }

  ZipParts zip_;
  std::optional<std::string_view> where_;
  TableShape shape_;
  Workbook book_;
  std::vector<Sheet> sheets_;
  std::string why_;
};

}  // namespace

Outcome read_xlsx(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each) {
  return Reader(bytes, where, each).run();
}

}  // namespace freehold::content
