#include "lines-chunk.hpp"

#include <algorithm>

#include "manifest-shape.hpp"

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

// Bytes of the character at the begin of text, which is not empty; 0: not UTF-8.
std::size_t character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const unsigned first = byte(0);
  const unsigned second = byte(1);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF && follows(1)) return 2;
  if ((first & 0xF0) == 0xE0 && follows(1) && follows(2)) {
    return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3;
  }
  if (first >= 0xF0 && first <= 0xF4 && follows(1) && follows(2) && follows(3)) {
    return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4;
  }
  return 0;
}

bool is_utf8(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character(text.substr(at));
    if (size == 0) return false;
    at += size;
  }
  return true;
}

// What is wrong with a line, "" if nothing.
std::string fault_of(std::string_view line) {
  if (line.empty()) return "is empty";
  if (line.size() > kLongestText) return "is longer than " + std::to_string(kLongestText) + " bytes";
  return is_utf8(line) ? "" : "is not UTF-8";
}

// The lines of text, the first of which is number `line` of its chunk; up to the first mistake.
std::vector<std::string_view> lines_of(std::string_view text, std::size_t line, std::string_view one, Mistakes &mistakes) {
  std::vector<std::string_view> lines;
  lines.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  for (; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (const std::string fault = fault_of(lines.back()); !fault.empty()) {
      mistakes.push_back({"bad-value", line, 1, "the " + std::string(one) + ' ' + fault, "Write it anew."});
      break;
    }
  }
  return lines;
}

// A match is checked by its shape; of phrases that all look alike one is enough.
toml::array checked(LinesKind kind, const std::vector<std::string_view> &lines) {
  toml::array texts;
  for (const std::string_view line : lines) {
    texts.push_back(std::string(line));
    if (kind == LinesKind::phrases) break;
  }
  return texts;
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
bool add_lines(std::string_view lines, std::size_t first, LinesChunk &chunk, Mistakes &mistakes) {
  const auto &[mark, key, one, shape] = kind_of(chunk.kind);
  if (chunk.table.contains(key)) {
    mistakes.push_back({"lines-chunk", 1, 1, std::string(key) + " stands among the keys", "Leave it to the lines."});
  } else if (chunk.kind != LinesKind::model) {
    chunk.texts = lines_of(lines, first, one, mistakes);
    chunk.table.insert(key, checked(chunk.kind, chunk.texts));
  } else if (is_utf8(lines)) {
    chunk.table.insert(key, std::string(lines));
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

// Checks each key by itself, so that every mistake has its line. Why not always: mostly there are none.
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

}  // namespace

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
  const std::string_view lines = chunk.substr(blank + 2);
  const std::size_t first = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n')) + 3;
  if (!read_head(head, out.table, mistakes) || !add_lines(lines, first, out, mistakes)) return std::nullopt;
  Mistakes ours;
  check(out.table, kind.shape, ours);
  if (ours.empty()) return out;
  for (Mistake &mistake : mistakes_of(out.table, kind, head, first)) mistakes.push_back(std::move(mistake));
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
