// Bytes of HTML or Markdown into the one page at hand, and where its text came from.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "host/worker/documents.hpp"

namespace freehold::worker {
namespace {

// Markdown beyond this is read as far as here and flagged: its parser builds a tree of the whole.
constexpr std::size_t kLongestMarkdown = 8u << 20;
constexpr std::array<const char *, 4> kMarkdownExtensions = {"table", "autolink", "strikethrough", "tasklist"};

struct FrontMatter {
  std::string_view yaml;
  std::string_view toml;
  std::string_view body;
};

// A block between two lines of --- (YAML) or +++ (TOML) at the very beginning.
FrontMatter split_front_matter(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  FrontMatter split{{}, {}, text};
  const std::string_view fence = text.substr(0, 3);
  if (fence != "---" && fence != "+++") return split;
  const std::size_t first_end = text.find('\n');
  if (first_end == text.npos || text.substr(3, first_end - 3).find_first_not_of(" \t\r") != text.npos) return split;
  for (std::size_t at = first_end + 1; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line == fence || (fence == "---" && line == "...")) {
      (fence == "---" ? split.yaml : split.toml) = text.substr(first_end + 1, at - first_end - 1);
      split.body = text.substr(std::min(end + 1, text.size()));
      return split;
    }
    at = end + 1;
  }
  return split;
}

std::string to_html(std::string_view markdown) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(cmark_parser_new(CMARK_OPT_UNSAFE), cmark_parser_free);
  for (const char *name : kMarkdownExtensions) {
    if (cmark_syntax_extension *extension = cmark_find_syntax_extension(name)) cmark_parser_attach_syntax_extension(parser.get(), extension);
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()), cmark_node_free);
  const std::unique_ptr<char, decltype(&std::free)> html(
      cmark_render_html(root.get(), CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser.get())), std::free);
  return html ? std::string(html.get()) : std::string();
}

}  // namespace

Documents::Documents() { cmark_gfm_core_extensions_ensure_registered(); }

void Documents::begin() {
  kept_.clear();
  pairs_.clear();
  line_starts_.clear();
}

int32_t Documents::parse_html(std::string_view bytes, fh_document &out) {
  begin();
  source_ = bytes;
  const content::Decoded decoded = decoder_.decode(bytes);
  exact_ = decoded.is_source;
  remember_lines(decoded.text);
  page_ = &extractor_.extract(decoded.text);
  show(*page_, out);
  return FH_OK;
}

int32_t Documents::parse_markdown(std::string_view bytes, fh_document &out) {
  begin();
  source_ = bytes;
  const content::Decoded decoded = decoder_.decode(bytes);
  const FrontMatter split = split_front_matter(decoded.text);
  add_front_matter(split.yaml, split.toml);
  const bool cut = split.body.size() > kLongestMarkdown;
  converted_ = "<main>" + to_html(split.body.substr(0, kLongestMarkdown)) + "</main>";
  exact_ = false;
  page_ = &extractor_.extract(converted_);
  show(*page_, out);
  if (cut) out.flags |= 1;
  return FH_OK;
}

void Documents::remember_lines(std::string_view source) {
  line_starts_.push_back(0);
  for (std::size_t at = source.find('\n'); at != source.npos; at = source.find('\n', at + 1)) line_starts_.push_back(at + 1);
}

bool Documents::fill_origin(const void *origin, std::string_view file, model::ContentItem &item) const {
  const bool whole_file = source_.data() == file.data() && source_.size() == file.size();
  if (origin == nullptr || origin != page_ || !whole_file || !item.text || *item.text != page_->main_text) return false;
  item.precision = exact_ ? model::Precision::byte : model::Precision::record;
  if (line_starts_.empty()) return true;  // converted: the file is all that is known
  for (const content::TextBlock &block : page_->blocks) {
    if (block.main == content::no_offset) continue;
    const std::uint64_t source = page_->source_of_main(block.main);
    const auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), source) - line_starts_.begin();
    item.origin.push_back({block.main, source, static_cast<std::uint64_t>(line)});
  }
  return true;
}

}  // namespace freehold::worker
