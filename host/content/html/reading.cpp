#include "host/content/html/collect.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/tokenizer.hpp"
#include "host/content/html/valid-utf8.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t longest_value = 1 << 16;  // of an attribute that is kept

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && scan::is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && scan::is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string_view Reading::valid(std::string_view text) {
  if (valid_utf8 || is_valid_utf8(text)) return text;
  clean.clear();
  append_valid_utf8(text, clean);
  return clean;
}

std::string_view Reading::keep(std::string_view text) {
  text = trimmed(text);
  if (text.size() > longest_value) page.cuts.lists = true;
  return page.strings.copy(valid(cut_utf8(text, longest_value)));
}

std::string_view Reading::keep_lower(std::string_view text) {
  text = valid(cut_utf8(trimmed(text), longest_value));
  if (text.empty()) return {};
  char *out = page.strings.take(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) out[i] = scan::lower(text[i]);
  return {out, text.size()};
}

std::string_view Reading::keep_line(std::string_view text, std::size_t bytes) {
  text = valid(cut_utf8(trimmed(text), bytes));
  if (text.empty()) return {};
  char *out = page.strings.take(text.size());
  std::size_t size = 0;
  bool space = false;
  for (const char c : text) {
    if (scan::is_space(c) || c == '\0') {
      space = true;
      continue;
    }
    if (space && size != 0) out[size++] = ' ';
    space = false;
    out[size++] = c;
  }
  page.strings.give_back(text.size() - size);
  return {out, size};
}

std::string_view Reading::raw_text(std::uint32_t node, std::size_t bytes) {
  std::string &out = scratch;
  out.clear();
  for (std::uint32_t i = node + 1; i < document.nodes[node].end && out.size() < bytes; ++i) {
    const Node &child = document.nodes[i];
    if (child.kind == NodeKind::element) continue;
    if ((child.space_before || child.break_before) && !out.empty()) out.push_back(' ');
    const std::string_view raw = document.text_of(child);
    if (child.kind == NodeKind::reference) {
      append_value(raw, out);
    } else {
      append_normalised(raw, true, out);
    }
  }
  return out;
}

bool Reading::attribute_has_word(std::uint32_t node, Attr id, std::string_view word) {
  const std::string_view value = document.value(node, id, scratch);
  std::size_t at = 0;
  while (at < value.size()) {
    while (at < value.size() && scan::is_space(value[at])) ++at;
    std::size_t size = 0;
    bool same = true;
    for (; at < value.size() && !scan::is_space(value[at]); ++at, ++size) {
      same = same && size < word.size() && scan::lower(value[at]) == word[size];
    }
    if (same && size == word.size()) return true;
  }
  return false;
}

std::uint32_t Reading::offset_of(std::uint32_t node) const {
  if (flow.hidden[node] != 0) return no_offset;
  const std::uint32_t begin = flow.begin_of(document, node);
  return begin <= page.text.size() ? begin : no_offset;
}

bool Reading::in_text(std::uint32_t node) const {
  const bool has_text = flow.text_at[node] < flow.text_at[document.nodes[node].end];
  if (flow.hidden[node] != 0 || !has_text || flow.blocks.empty()) return flow.hidden[node] == 0 && main.holds(node);
  if (places.of[node] != Place::main) return false;
  return main.is_main[main.block_at(flow.begin_of(document, node))] != 0;
}

}  // namespace freehold::content
