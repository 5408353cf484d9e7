#include "manifest-files.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

#include "lines-chunk.hpp"
#include "manifest-shape.hpp"
#include "page-chunk.hpp"
#include "utf8-check.hpp"

namespace freehold::tools {
namespace {

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

struct Page {
  std::string front;  // as many lines before it as in the page, so that lines agree
  std::string body;
};

// False: there is no front matter.
bool split(std::string_view text, Page &page) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  bool inside = false;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at = end + 1;
    if (line == "+++") {
      if (inside) {
        page.body = at < text.size() ? text.substr(at) : std::string_view{};
        page.body.erase(0, page.body.find_first_not_of("\r\n"));
        return true;
      }
      inside = true;
      page.front += '\n';
    } else if (!inside) {
      return false;
    } else {
      page.front += std::string(line) + '\n';
    }
  }
  return false;
}

// Each text of a list stands once and in order of its bytes.
void check_order(const toml::array &list, std::string_view what, Mistakes &mistakes) {
  const std::string *before = nullptr;
  for (const toml::node &node : list) {
    const auto *text = node.as_string();
    if (text == nullptr) continue;
    if (before != nullptr && text->get() == *before) {
      mistakes.push_back(mistake_at(node.source(), "duplicate",
                                    in_quotes(text->get()) + " stands twice in " + std::string(what), "Remove one."));
    } else if (before != nullptr && text->get() < *before) {
      mistakes.push_back(mistake_at(node.source(), "out-of-order",
                                    in_quotes(text->get()) + " stands after " + in_quotes(*before),
                                    "Sort the list by bytes, so that doubles and changes are seen."));
    }
    before = &text->get();
  }
}

// What becomes a line is one.
void check_line(const toml::node &node, Mistakes &mistakes) {
  const auto *text = node.as_string();
  if (text == nullptr || text->get().find('\n') == std::string::npos) return;
  mistakes.push_back(mistake_at(node.source(), "bad-value", in_quotes(text->get()) + " holds a line feed", "Write it on one line."));
}

// Of a phrase list or a model, but for its weights.
void check_lines(const toml::table &table, Mistakes &mistakes) {
  for (const auto &[key, node] : table) {
    if (key.str() != "weights") check_line(node, mistakes);
    if (const auto *texts = node.as_array()) {
      for (const toml::node &text : *texts) check_line(text, mistakes);
    }
  }
}

// Ids of an array of tables are unique.
void check_unique(const toml::table &table, std::string_view list, std::string_view key, Mistakes &mistakes) {
  const toml::node *node = table.get(list);
  const auto *array = node == nullptr ? nullptr : node->as_array();
  if (array == nullptr) return;
  std::set<std::string_view> seen;
  for (const toml::node &one : *array) {
    const auto *inner = one.as_table();
    if (inner == nullptr) continue;
    const std::string_view id = text_of(*inner, key);
    if (!id.empty() && !seen.insert(id).second) {
      mistakes.push_back(mistake_at(inner->source(), "duplicate",
                                    "two [[" + std::string(list) + "]] are called " + in_quotes(id),
                                    "Rename one of them."));
    }
  }
}

void escape_byte(char c, std::string &out) {
  char octal[8];
  std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
  out += octal;
}

}  // namespace

void ManifestFiles::add(const std::string &path, std::string_view text) {
  Mistakes mistakes;
  const std::string_view name = file_name(path);
  if (name.ends_with(".md")) {
    page(path, text, mistakes);
  } else if (name == "rule-set.toml") {
    rule_set(text, mistakes);
  } else if (name.ends_with(".toml")) {
    catalogue(path, text, mistakes);
  } else {
    mistakes.push_back({"unknown-file", 0, 0, "neither a rule page (.md) nor data (.toml)", "Leave it out."});
  }
  sort_mistakes(mistakes);
  for (Mistake &mistake : mistakes) mistakes_.push_back({path, std::move(mistake)});
}

void ManifestFiles::page(const std::string &path, std::string_view text, Mistakes &mistakes) {
  std::string_view stem = file_name(path);
  stem.remove_suffix(3);
  const std::string id = plugin_ + '/' + std::string(stem);
  if (!is_plain_id(stem)) {
    mistakes.push_back({"bad-id", 0, 0, in_quotes(stem) + " is no rule name",
                        "Name the file in lower-case letters, digits and dashes."});
  } else if (!rules_.insert(id).second) {
    mistakes.push_back({"duplicate", 0, 0, "there are two pages for " + in_quotes(id), "Remove one."});
  }
  Page page;
  if (!split(text, page)) {
    mistakes.push_back({"front-matter", 1, 1, "the page does not begin with front matter",
                        "Begin with TOML between two lines that hold only +++."});
    return;
  }
  const auto front = parse_toml(page.front, mistakes);
  if (!front) return;
  check(*front, kRulePage, mistakes);
  check_unique(*front, "message", "id", mistakes);
  if (!is_utf8(page.body) || page.body.find('\0') != std::string::npos) {
    mistakes.push_back({"bad-text", 0, 0, "the page is not UTF-8 without NUL", "Save it as UTF-8."});
    return;
  }
  if (!mistakes.empty()) return;
  toml::table rule = *front;
  rule.insert_or_assign("id", id);
  const toml::table table{{"rule", toml::array{rule}}};
  std::ostringstream out;
  out << toml::toml_formatter(table, toml::format_flags::none);
  std::string chunk = write_page_chunk(out.str(), page.body);
  Mistakes ours;
  const auto again = read_page_chunk(chunk, ours);
  if (!again || again->table != table || again->page != page.body) {
    for (Mistake &mistake : ours) mistakes.push_back(std::move(mistake));
    if (ours.empty()) mistakes.push_back({"bad-text", 0, 0, "the page does not come back as it was written", "Write it anew."});
    return;
  }
  chunks_.push_back(std::move(chunk));
}

void ManifestFiles::catalogue(const std::string &path, std::string_view text, Mistakes &mistakes) {
  const auto file = parse_toml(text, mistakes);
  if (!file) return;
  check(*file, kCatalogueFile, mistakes);
  entries(path, *file, mistakes);
  phrases(*file, mistakes);
  for (const char *key : {"entry", "phrases", "model"}) {
    if (const auto *list = file->get_as<toml::array>(key)) {
      for (const toml::node &one : *list) {
        if (const auto *table = one.as_table()) check_lines(*table, mistakes);
      }
    }
  }
  if (mistakes.empty()) add_chunks(*file);
}

// Each entry, list and model as lines: there is nothing else in a catalogue.
void ManifestFiles::add_chunks(const toml::table &file) {
  for (const auto &[key, kind] : {std::pair("entry", LinesKind::entry), std::pair("phrases", LinesKind::phrases), std::pair("model", LinesKind::model)}) {
    if (const auto *list = file.get_as<toml::array>(key)) {
      for (const toml::node &one : *list) chunks_.push_back(write_lines_chunk(kind, *one.as_table()));
    }
  }
}

void ManifestFiles::entries(const std::string &path, const toml::table &file, Mistakes &mistakes) {
  const auto *list = file.get_as<toml::array>("entry");
  if (list == nullptr) return;
  std::string before;
  for (const toml::node &node : *list) {
    const auto *entry = node.as_table();
    if (entry == nullptr) continue;
    const std::string id(text_of(*entry, "id"));
    const auto [known, fresh] = entry_ids_.emplace(id, path + ':' + std::to_string(node.source().begin.line));
    if (!fresh) {
      mistakes.push_back(mistake_at(node.source(), "duplicate",
                                    "the entry " + in_quotes(id) + " stands twice, also at " + known->second,
                                    "Rename or join them."));
    } else if (id < before) {
      mistakes.push_back(mistake_at(node.source(), "out-of-order",
                                    "the entry " + in_quotes(id) + " stands after " + in_quotes(before),
                                    "Sort the entries by id, so that doubles and changes are seen."));
    }
    before = id;
    const auto *matches = entry->get_as<toml::array>("match");
    if (matches == nullptr) continue;
    for (const toml::node &match : *matches) {
      const auto *value = match.as_string();
      if (value == nullptr) continue;
      const auto [other, first] = matches_.emplace(value->get(), id);
      if (!first) {
        mistakes.push_back(
            mistake_at(match.source(), "duplicate",
                       in_quotes(value->get()) + " is claimed by " + in_quotes(other->second) + " already",
                       "Leave it to one of the two entries."));
      }
    }
  }
}

void ManifestFiles::phrases(const toml::table &file, Mistakes &mistakes) {
  const auto *lists = file.get_as<toml::array>("phrases");
  if (lists == nullptr) return;
  for (const toml::node &node : *lists) {
    const auto *list = node.as_table();
    if (list == nullptr) continue;
    const std::string name = std::string(text_of(*list, "list")) + " in " + std::string(text_of(*list, "language"));
    if (!lists_.insert(name).second) {
      mistakes.push_back(
          mistake_at(node.source(), "duplicate", "there are two lists " + in_quotes(name), "Join them."));
    }
    if (const auto *texts = list->get_as<toml::array>("text")) check_order(*texts, "the list", mistakes);
  }
}

void ManifestFiles::rule_set(std::string_view text, Mistakes &mistakes) {
  if (std::exchange(has_rule_set_, true))
    mistakes.push_back({"duplicate", 0, 0, "the plugin has two rule sets", "Remove one."});
  const auto file = parse_toml(text, mistakes);
  if (!file) return;
  check(*file, kRuleSetFile, mistakes);
  if (const auto *set = file->get_as<toml::table>("rule-set")) {
    for (const std::string_view list : {"question", "rule", "archetype"}) check_unique(*set, list, "id", mistakes);
    check_unique(*set, "expect", "dimension", mistakes);
  }
  chunks_.emplace_back(text);
}

std::string as_source(const std::vector<std::string> &chunks) {
  std::string out =
      "// Made by freehold-manifest. Const data without pointers, as the SDK's own chunks are: the section stays "
      "read-only.\n"
      "#if defined(__has_attribute) && __has_attribute(retain)\n#define KEEP used, retain\n#else\n#define KEEP "
      "used\n#endif\n"
      "namespace {\n";
  std::size_t count = 0;
  for (const std::string &chunk : chunks) {
    out += "__attribute__((section(\".freehold\"), KEEP, aligned(1))) const char chunk_" + std::to_string(count++) +
           "[] =\n    \"";
    for (const char c : chunk) {
      if (c == '\n') {
        out += "\\n\"\n    \"";
      } else if (c == '"' || c == '\\' || c == '?' || static_cast<unsigned char>(c) < 0x20 ||
                 static_cast<unsigned char>(c) > 0x7e) {
        escape_byte(c, out);
      } else {
        out += c;
      }
    }
    out += "\";\n";
  }
  return out + "}  // namespace\n";
}

}  // namespace freehold::tools
