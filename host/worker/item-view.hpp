// ItemView: a ContentItem as the contract's fh_item, for rules to read. fh_item → ContentItem: what a reader emitted, copied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <freehold/abi.h>

#include "host/model/item.hpp"

namespace freehold::worker {

class Documents;

// A phrase found in the item; list and entry point into the plan and outlive the view.
struct PhraseMatch {
  std::string_view list;
  std::string_view entry;
  std::uint32_t field = FH_IN_TEXT;
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

inline fh_str str(std::string_view s) { return {s.data() != nullptr ? s.data() : "", s.size()}; }
inline fh_str str(const std::string &s) { return {s.data(), s.size()}; }
inline fh_str str(const model::ItemText &s) { return str(s.view()); }
inline fh_str str(const model::Text &s) { return s ? fh_str{s->data(), s->size()} : fh_str{nullptr, 0}; }
// For strings whose emptiness means "none".
inline fh_str str_or_absent(std::string_view s) { return s.empty() ? fh_str{nullptr, 0} : fh_str{s.data(), s.size()}; }
inline std::string_view view(fh_str s) { return s.data == nullptr ? std::string_view{} : std::string_view{s.data, s.size}; }

// Valid as long as the item and the matches live and do not change. Reused from item to item for its memory.
class ItemView {
 public:
  const fh_item &show(const model::ContentItem &item, const std::vector<PhraseMatch> &phrases);

 private:
  void show_links(const model::ContentItem &item);
  void show_touchpoints(const model::ContentItem &item);

  fh_item item_{};
  std::vector<fh_link> links_;
  // Of an item of which links were taken out: those left in their places, empty ones between them and as many behind as an item ever had. Only those
  // that are not empty are written from item to item.
  std::vector<fh_link> places_;
  std::vector<std::uint32_t> taken_places_;
  std::vector<fh_form> forms_;
  std::vector<fh_field> fields_;
  std::vector<fh_call> calls_;
  std::vector<fh_heading> headings_;
  std::vector<fh_phrase> phrases_;
  std::vector<fh_metric> metrics_;
  std::vector<fh_pair> pairs_;
};

// Takes what a reader emitted, repairing text to well-formed UTF-8 without NUL and refusing nonsense: false with a reason when an array has a
// stride too small or more than kMostEntries entries, or a span runs out of the text. Of links, forms, calls and headings the texts are lent by the
// reader where they need no repair: `to` is valid as long as `from` is, unless keep_texts() is called. What `documents` showed is taken unseen.
inline constexpr std::uint32_t kMostEntries = 200000;
bool copy_item(const fh_item &from, const Documents &documents, model::ContentItem &to, std::string &reason);

}  // namespace freehold::worker
