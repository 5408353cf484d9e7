#include "host/config/dismissals.hpp"

#include <algorithm>
#include <optional>

#include "host/config/config.hpp"
#include "host/config/toml-edit.hpp"
#include "plugin-api/tools/toml-shape.hpp"

namespace freehold::config {
namespace {

// Byte offsets of whole lines in the text.
struct Lines {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where line number `line` (from 1) begins; the end of the text where there are fewer.
std::size_t begin_of(std::string_view text, std::size_t line) {
  std::size_t at = 0;
  for (; line > 1 && at < text.size(); --line) {
    const std::size_t end = text.find('\n', at);
    at = end == std::string_view::npos ? text.size() : end + 1;
  }
  return at;
}

std::string_view line_end(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

std::string table_of(const model::Dismissal &dismissal, std::string_view end) {
  std::string out = "[[dismissed]]" + std::string(end);
  const auto line = [&](const char *key, const std::string &value) {
    if (!value.empty()) out += std::string(key) + " = " + toml_string(value) + std::string(end);
  };
  line("finding", dismissal.finding);
  line("reason", dismissal.reason);
  line("until", dismissal.until);
  line("on", dismissal.on);
  return out;
}

// The header and keys of the table of a finding, as lines; a comment behind the last key goes with it.
std::optional<Lines> find(const toml::array &list, std::string_view text, std::string_view finding) {
  for (const toml::node &node : list) {
    const auto *table = node.as_table();
    if (table == nullptr || tools::text_of(*table, "finding") != finding) continue;
    std::size_t last = table->source().begin.line;
    for (const auto &[key, value] : *table) last = std::max<std::size_t>({last, value.source().end.line, key.source().end.line});
    return Lines{begin_of(text, table->source().begin.line), begin_of(text, last + 1)};
  }
  return std::nullopt;
}

bool in_braces(const toml::array &list) {
  return list.empty() || std::any_of(list.begin(), list.end(), [](const toml::node &node) {
           const auto *table = node.as_table();
           return table != nullptr && table->is_inline();
         });
}

// Where the finding stands in a text that freehold can read; nullopt in the result: nowhere.
Result<std::optional<Lines>> look(std::string_view text, const std::string &path, std::string_view finding) {
  const Reading reading = parse_config(text, path);
  if (!reading.problems.empty()) return reading.problems.front();
  tools::Mistakes mistakes;
  const auto root = tools::parse_toml(text, mistakes);
  const auto *list = root ? root->get_as<toml::array>("dismissed") : nullptr;
  if (list == nullptr) return std::optional<Lines>();
  if (in_braces(*list)) {
    return Problem{"dismissed-elsewhere", {path, list->source().begin.line, list->source().begin.column},
                   "the dismissed findings stand here as a list, which no table can be added to",
                   "Write each as a [[dismissed]] table with finding and reason, or remove the line if it is empty."};
  }
  return find(*list, text, finding);
}

// A change that freehold could not read again is not made.
Result<std::string> checked(std::string text, const std::string &path) {
  const Reading reading = parse_config(text, path);
  if (!reading.problems.empty()) return reading.problems.front();
  return text;
}

}  // namespace

bool is_fingerprint(std::string_view text) {
  const auto good = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == 10 && text.starts_with("F-") && std::all_of(text.begin() + 2, text.end(), good);
}

Result<std::string> with_dismissal(std::string_view text, const std::string &path, const model::Dismissal &dismissal) {
  const auto there = look(text, path, dismissal.finding);
  if (!there) return there.problem();
  const std::string_view end = line_end(text);
  std::string out(text);
  if (*there) {
    out.replace((*there)->begin, (*there)->end - (*there)->begin, table_of(dismissal, end));
    return checked(std::move(out), path);
  }
  if (!out.empty() && !out.ends_with('\n')) out += end;
  if (!out.empty()) out += end;
  return checked(out + table_of(dismissal, end), path);
}

Result<std::string> without_dismissal(std::string_view text, const std::string &path, std::string_view finding) {
  const auto there = look(text, path, finding);
  if (!there) return there.problem();
  std::string out(text);
  if (!*there) return out;
  std::size_t begin = (*there)->begin;
  // The empty line that stands before it came with it.
  const std::string_view before = text.substr(0, begin);
  if (before.ends_with("\n\r\n")) begin -= 2;
  else if (before.ends_with("\n\n")) begin -= 1;
  out.erase(begin, (*there)->end - begin);
  return checked(std::move(out), path);
}

}  // namespace freehold::config
