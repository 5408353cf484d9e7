// Documents: HTML and Markdown for plugins (html/1, markdown/1), as the contract's fh_document over the one page parsed last.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <freehold/abi.h>

#include "host/content/html/encoding.hpp"
#include "host/content/html/extract.hpp"
#include "host/model/item.hpp"
#include "host/model/manifest.hpp"

namespace freehold::worker {

class Documents {
 public:
  // Opens what decoding needs, before the sandbox closes. Requires: the catalogue outlives it.
  explicit Documents(const std::vector<model::CatalogueEntry> &catalogue);

  // The document is valid until the next parse.
  int32_t parse_html(std::string_view bytes, fh_document &out);
  int32_t parse_markdown(std::string_view bytes, fh_document &out);

  // Whether these are the links, the main text, of the page parsed last as they were shown. Its texts are well-formed UTF-8 without NUL: nobody needs
  // to look at each of them again.
  bool are_shown(const fh_array &links) const { return links.data == links_.data() && links.count == links_.size() && links.stride == sizeof(fh_link); }
  bool is_shown(fh_str text) const { return page_ != nullptr && text.data == page_->main_text.data() && text.size == page_->main_text.size(); }

  // For other services that decode: what it gave is valid until a page is parsed, and the reverse.
  content::Decoder &decoder() {
    if (!exact_) lines_of_ = {};  // the text that a page was converted to is about to go
    return decoder_;
  }

  // Gives an item whose text is the main text of the page parsed last its origin map, if that page was the whole `file`: of a page inside a table or
  // feed nobody knows where its bytes lie. False: the origin is another's. Where its runs are bytes of the file (precision byte) their lines are
  // left 0: to count them all is to read the file once more, and of most pages a rule points at one place or none.
  bool fill_origin(const void *origin, std::string_view file, model::ContentItem &item) const;

 private:
  void begin();
  void show(const content::Page &page, fh_document &out);
  void show_links(const content::Page &page);
  void show_signs(const content::Page &page);
  void show_forms(const content::Page &page);
  void show_pairs(const content::Page &page);
  void add_json_ld(std::string_view json);
  void add_front_matter(std::string_view yaml, std::string_view toml);
  void add_toml_front_matter(std::string_view text);
  void add_pair(std::string key, std::string_view value);
  fh_str keep(std::string text);

  const std::vector<model::CatalogueEntry> &catalogue_;
  content::Signs signs_;  // a pattern's number is its entry's
  content::Decoder decoder_;
  content::Extractor extractor_;
  const content::Page *page_ = nullptr;
  std::string_view source_;  // what the page was parsed from
  bool exact_ = false;  // source offsets are bytes of the file, not of a conversion of it
  std::string converted_;
  std::string_view lines_of_;  // what source offsets and lines are counted in; empty: the source was converted, and nobody knows them
  std::vector<fh_link> links_;
  std::vector<fh_form> forms_;
  std::vector<fh_field> fields_;
  std::vector<fh_heading> headings_;
  std::vector<fh_pair> pairs_;
  std::deque<std::string> kept_;  // strings made here; a deque never moves them
};

}  // namespace freehold::worker
