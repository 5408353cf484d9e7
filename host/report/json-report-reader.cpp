#include "host/report/json-report-reader.hpp"

#include <boost/json.hpp>
#include <limits>

#include "host/report/report-fields.hpp"

namespace freehold::report {
namespace {

namespace json = boost::json;

// Fills values from JSON; the first thing that does not fit is kept with its place, and all after it is passed over.
class FieldReader {
 public:
  bool ok() const { return wrong_.empty(); }
  const std::string &wrong() const { return wrong_; }

  template <Described T>
  void read(const json::value &from, T &x) {
    const json::object *object = from.if_object();
    if (object == nullptr) return fail("an object");
    fields(
        [this, object](const char *name, auto &member) {
          if (!ok()) return;
          const std::size_t length = place_.size();
          place_ += place_.empty() ? name : std::string(".") + name;
          const json::value *value = object->if_contains(name);
          value == nullptr ? fail("present") : read(*value, member);
          place_.resize(length);
        },
        x);
  }

  void read(const json::value &from, std::string &x) {
    const json::string *text = from.if_string();
    if (text == nullptr) return fail("a string");
    x.assign(text->data(), text->size());
  }

  void read(const json::value &from, bool &x) {
    const bool *yes = from.if_bool();
    if (yes == nullptr) return fail("true or false");
    x = *yes;
  }

  template <std::integral T>
  void read(const json::value &from, T &x) {
    json::error_code error;
    x = from.to_number<T>(error);
    if (error || from.is_double()) fail("a whole number in range");
  }

  template <class T>
  void read(const json::value &from, std::optional<T> &x) {
    x.reset();
    if (!from.is_null()) read(from, x.emplace());
  }

  template <class T>
  void read(const json::value &from, std::vector<T> &list) {
    const json::array *array = from.if_array();
    if (array == nullptr) return fail("a list");
    list.clear();
    list.reserve(array->size());
    const std::size_t length = place_.size();
    for (std::size_t i = 0; ok() && i < array->size(); ++i) {
      place_ += '[' + std::to_string(i) + ']';
      read((*array)[i], list.emplace_back());
      place_.resize(length);
    }
  }

  void read(const json::value &from, ItemList &items) {
    std::vector<Item> list;
    read(from, list);
    items = ItemList(std::move(list));
  }

  template <class T>
  void read(const json::value &from, ByName<T> &map) {
    const json::object *object = from.if_object();
    if (object == nullptr) return fail("an object");
    map.clear();
    map.reserve(object->size());
    const std::size_t length = place_.size();
    for (const auto &member : *object) {
      if (!ok()) return;
      place_ += '[';
      place_ += std::string_view(member.key().data(), member.key().size());
      place_ += ']';
      read(member.value(), map.emplace_back(std::string(member.key()), T()).second);
      place_.resize(length);
    }
  }

  void read(const json::value &from, std::vector<std::pair<std::uint32_t, std::uint32_t>> &edges) {
    const json::array *array = from.if_array();
    if (array == nullptr) return fail("a list");
    edges.clear();
    for (const json::value &value : *array) {
      const json::array *pair = value.if_array();
      if (pair == nullptr || pair->size() != 2) return fail("a list of pairs");
      auto &edge = edges.emplace_back();
      read((*pair)[0], edge.first);
      read((*pair)[1], edge.second);
    }
  }

 private:
  void fail(std::string_view wanted) {
    if (ok()) wrong_ = "\"" + place_ + "\" is not " + std::string(wanted);
  }

  std::string place_;
  std::string wrong_;
};

Place place_of(std::string_view text, std::size_t byte, std::string_view path) {
  Place place{std::string(path), 1, 1};
  for (const char c : text.substr(0, byte)) {
    place.column = c == '\n' ? 1 : place.column + 1;
    if (c == '\n') ++place.line;
  }
  return place;
}

// Edges must stay within the items that are drawn.
bool holds_together(const Report &report) {
  for (const RabbitHole &hole : report.ways.holes) {
    for (const auto &[from, to] : hole.edges) {
      if (from >= hole.items.size() || to >= hole.items.size()) return false;
    }
  }
  return true;
}

constexpr const char *kNextStep = "Give the report.json that an audit wrote, or run the audit again.";

}  // namespace

Result<Report> read_report(std::string_view text, std::string_view path) {
  const Place nowhere{std::string(path), 0, 0};
  json::error_code error;
  json::stream_parser parser;
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  if (!error && text.find_first_not_of(" \t\r\n", read) != std::string_view::npos) {
    return Problem{"report-not-json", place_of(text, read, path), "Something stands behind the end of the report.", kNextStep};
  }
  if (!error) parser.finish(error);
  if (error) {
    return Problem{"report-not-json", place_of(text, read, path), "This is not JSON: " + error.message() + ".", kNextStep};
  }
  const json::value document = parser.release();
  const json::object *object = document.if_object();
  const json::value *schema = object == nullptr ? nullptr : object->if_contains("schema");
  if (schema == nullptr || !schema->is_string() || !std::string_view(schema->get_string()).starts_with("freehold-report/")) {
    return Problem{"report-foreign", nowhere, "This is JSON, but not a report of freehold.", kNextStep};
  }
  if (schema->get_string() != kSchema) {
    return Problem{"report-other-version", nowhere, "The report follows another schema than " + std::string(kSchema) + ".",
                   "Draw it with the freehold that wrote it, or run the audit again."};
  }
  Report report;
  FieldReader reader;
  reader.read(document, report);
  if (!reader.ok()) return Problem{"report-incomplete", nowhere, "In this report " + reader.wrong() + ".", kNextStep};
  if (!holds_together(report)) {
    return Problem{"report-incomplete", nowhere, "In this report \"ways.rabbit_holes\" has an edge to nowhere.", kNextStep};
  }
  return report;
}

}  // namespace freehold::report
