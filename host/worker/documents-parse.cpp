// Bytes of HTML or Markdown into the one page at hand, and where its text came from.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "host/content/html/source-lines.hpp"
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

Documents::Documents(const std::vector<model::CatalogueEntry> &catalogue) : catalogue_(catalogue) {
  cmark_gfm_core_extensions_ensure_registered();
  std::vector<std::string_view> patterns;
  for (const model::CatalogueEntry &entry : catalogue) patterns.emplace_back(entry.match);
  signs_ = content::Signs(patterns);
  extractor_.look_for(&signs_);
}

void Documents::begin() {
  kept_.clear();
  pairs_.clear();
  lines_of_ = {};
}

int32_t Documents::parse_html(std::string_view bytes, fh_document &out) {
  begin();
  source_ = bytes;
  const content::Decoded decoded = decoder_.decode(bytes);
  exact_ = decoded.is_source;
  lines_of_ = decoded.text;
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

bool Documents::fill_origin(const void *origin, std::string_view file, model::ContentItem &item) const {
  const bool whole_file = source_.data() == file.data() && source_.size() == file.size();
  if (origin == nullptr || origin != page_ || !whole_file || !item.text || *item.text != page_->main_text) return false;
  item.precision = exact_ ? model::Precision::byte : model::Precision::record;
  if (lines_of_.empty()) return true;  // converted: the file is all that is known
  content::SourceLines lines(lines_of_);
  item.origin.reserve(page_->main_blocks.size());
  for (const std::uint32_t i : page_->main_blocks) {
    const content::TextBlock &block = page_->blocks[i];
    const std::uint64_t source = page_->origins.source_of(block.text.offset);
    item.origin.push_back({block.main, source, exact_ ? 0 : lines.line_of(source)});
  }
  return true;
}

}  // namespace freehold::worker
