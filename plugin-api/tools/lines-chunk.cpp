#include "lines-chunk.hpp"

#include <algorithm>
#include <cstdint>

#include "manifest-shape.hpp"
#include "utf8-check.hpp"

namespace freehold::tools {
namespace {

// What the kinds differ in.
struct Kind {
  std::string_view mark;
  std::string_view lines;  // the key that the lines stand for
  std::string_view one;    // of them
  const Shape &shape;
};

const Kind &kind_of(LinesKind kind) {
  static constexpr Kind kinds[] = {
      {"%phrases\n", "text", "phrase", kPhrases}, {"%model\n", "weights", "weight", kModel}, {"%entry\n", "match", "match", kEntry}};
  return kinds[static_cast<std::size_t>(kind)];
}

LinesKind kind_in(std::string_view chunk) {
  for (const LinesKind kind : {LinesKind::model, LinesKind::entry}) {
    if (chunk.starts_with(kind_of(kind).mark)) return kind;
  }
  return LinesKind::phrases;
}

// What is wrong with a line, "" if nothing.
std::string fault_of(std::string_view line) {
  if (line.empty()) return "is empty";
  if (line.size() > kLongestText) return "is longer than " + std::to_string(kLongestText) + " bytes";
  return is_utf8(line) ? "" : "is not UTF-8";
}

// The lines as a list, the first of which is number `line` of its chunk; up to the first mistake.
toml::array list_of(std::string_view text, std::size_t line, std::string_view one, Mistakes &mistakes) {
  toml::array list;
  for (; !text.empty(); ++line) {
    const std::string_view next = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(next.size() + 1, text.size()));
    if (const std::string fault = fault_of(next); !fault.empty()) {
      mistakes.push_back({"bad-value", line, 1, "the " + std::string(one) + ' ' + fault, "Write it anew."});
      break;
    }
    list.push_back(std::string(next));
  }
  return list;
}

// Key and value of each line; the first of them is the second of its chunk. False: something is wrong with one.
bool read_head(std::string_view head, toml::table &table, Mistakes &mistakes) {
  for (std::size_t line = 2; !head.empty(); ++line) {
    const std::string_view one = head.substr(0, head.find('\n'));
    head.remove_prefix(std::min(one.size() + 1, head.size()));
    const std::size_t colon = one.find(": ");
    const char *wrong = nullptr;
    if (colon == std::string_view::npos) {
      wrong = "the line is no key with its value";
    } else if (!is_utf8(one)) {
      wrong = "the line is not UTF-8";
    } else if (!table.insert(one.substr(0, colon), std::string(one.substr(colon + 2))).second) {
      wrong = "the key stands twice";
    }
    if (wrong == nullptr) continue;
    mistakes.push_back({"lines-chunk", line, 1, wrong, "Let freehold-manifest write the chunk."});
    return false;
  }
  return true;
}

// Puts the lines, which begin at number `first` of the chunk, where the keys lack them. False: something is wrong with them.
bool add_lines(std::string_view lines, std::size_t first, const Kind &kind, toml::table &table, Mistakes &mistakes) {
  if (table.contains(kind.lines)) {
    mistakes.push_back({"lines-chunk", 1, 1, std::string(kind.lines) + " stands among the keys", "Leave it to the lines."});
  } else if (&kind.shape != &kModel) {
    table.insert(kind.lines, list_of(lines, first, kind.one, mistakes));
  } else if (is_utf8(lines)) {
    table.insert(kind.lines, std::string(lines));
  } else {
    mistakes.push_back({"bad-value", first, 1, "the weights are not UTF-8", "Save them as UTF-8."});
  }
  return mistakes.empty();
}

// Where a key stands in the head.
std::size_t line_of(std::string_view head, std::string_view key) {
  for (std::size_t line = 2; !head.empty(); ++line) {
    if (head.starts_with(key) && head.substr(key.size()).starts_with(": ")) return line;
    head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1);
  }
  return 1;
}

// Checks each key by itself, so that every mistake has its line.
Mistakes mistakes_of(const toml::table &table, const Kind &kind, std::string_view head, std::size_t lines) {
  Mistakes mistakes;
  check(table, kind.shape, mistakes);
  for (Mistake &mistake : mistakes) mistake.line = 1;
  for (const auto &[name, node] : table) {
    toml::table without = table;
    without.erase(name);
    Mistakes others;
    check(without, kind.shape, others);
    for (Mistake &mistake : mistakes) {
      const bool stays = std::any_of(others.begin(), others.end(), [&](const Mistake &other) { return other.sentence == mistake.sentence; });
      if (!stays) mistake.line = name.str() == kind.lines ? lines : line_of(head, name.str());
    }
  }
  return mistakes;
}

// What is wrong with head and lines of a chunk.
Mistakes explained(const Kind &kind, std::string_view head, std::string_view lines) {
  Mistakes mistakes;
  toml::table table;
  const std::size_t first = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n')) + 3;
  if (!read_head(head, table, mistakes) || !add_lines(lines, first, kind, table, mistakes)) return mistakes;
  return mistakes_of(table, kind, head, first);
}

// The values of the head, each of a key of the shape and fit for it. False: not so.
bool take_head(std::string_view head, const Kind &kind, LinesChunk &chunk) {
  const std::span<const Key> keys = kind.shape.keys;
  chunk.values.reserve(keys.size());
  std::uint64_t seen = 0;
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find('\n'));
    head.remove_prefix(std::min(line.size() + 1, head.size()));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) return false;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = line.substr(colon + 2);
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const Key &one) { return one.name == name; });
    if (key == keys.end() || key->type != Type::text || !fits(value, *key)) return false;
    const std::uint64_t bit = std::uint64_t{1} << (key - keys.begin());
    if ((seen & bit) != 0) return false;
    seen |= bit;
    chunk.values.emplace_back(name, value);
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].required && keys[i].name != kind.lines && (seen >> i & 1) == 0) return false;
  }
  return true;
}

// Whether each line is fit for the key that the lines stand for, and there is one. A model's are looked at as a whole.
bool good_lines(std::string_view lines, const Kind &kind) {
  const auto key = std::find_if(kind.shape.keys.begin(), kind.shape.keys.end(), [&](const Key &one) { return one.name == kind.lines; });
  if (key->type != Type::texts) return fits(lines, *key);
  // As thousands of phrases do: no line needs more than a look at its length then.
  const bool plain = key->words.empty() && key->says == nullptr;
  if (lines.empty() || (plain && lines.find('\0') != std::string_view::npos)) return false;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.empty() || (plain ? line.size() > kLongestText : !fits(line, *key))) return false;
  }
  return true;
}

}  // namespace

bool LinesChunk::has(std::string_view key) const {
  return std::any_of(values.begin(), values.end(), [&](const auto &value) { return value.first == key; });
}

std::string_view LinesChunk::text(std::string_view key) const {
  const auto found = std::find_if(values.begin(), values.end(), [&](const auto &value) { return value.first == key; });
  return found == values.end() ? std::string_view{} : found->second;
}

bool is_lines_chunk(std::string_view chunk) { return chunk.starts_with('%'); }

std::optional<LinesChunk> read_lines_chunk(std::string_view chunk, Mistakes &mistakes) {
  LinesChunk out;
  out.kind = kind_in(chunk);
  const Kind &kind = kind_of(out.kind);
  const std::size_t blank = chunk.find("\n\n");
  if (!chunk.starts_with(kind.mark) || blank == std::string_view::npos) {
    mistakes.push_back({"lines-chunk", 1, 1, "the chunk does not begin with %phrases, %model or %entry, keys and an empty line",
                        "Let freehold-manifest write it."});
    return std::nullopt;
  }
  const std::string_view head = chunk.substr(0, blank + 1).substr(std::min(kind.mark.size(), blank + 1));
  out.lines = chunk.substr(blank + 2);
  if (is_utf8(chunk) && take_head(head, kind, out) && good_lines(out.lines, kind)) return out;
  for (Mistake &mistake : explained(kind, head, out.lines)) mistakes.push_back(std::move(mistake));
  return std::nullopt;
}

std::string write_lines_chunk(LinesKind kind, const toml::table &table) {
  std::string out(kind_of(kind).mark);
  for (const auto &[key, node] : table) {
    const auto *value = node.as_string();
    if (value != nullptr && key.str() != kind_of(kind).lines) out += std::string(key.str()) + ": " + value->get() + '\n';
  }
  out += '\n';
  if (kind == LinesKind::model) return out += text_of(table, "weights");
  if (const auto *texts = table.get_as<toml::array>(kind_of(kind).lines)) {
    for (const toml::node &text : *texts) {
      if (const auto *one = text.as_string()) out += one->get() + '\n';
    }
  }
  return out;
}

}  // namespace freehold::tools
