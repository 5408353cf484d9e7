// What a reader emitted, copied into values of our own. A reader may be older or newer than this host (struct_size, stride) and may be wrong.
#include <algorithm>
#include <cstring>

#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"
#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

void take(fh_str s, std::string &to) {
  const std::string_view raw = view(s);
  if (raw.empty()) return;  // as most of a link's texts are
  if (is_clean_utf8(raw)) {
    to.assign(raw);
  } else {
    to = content::clean_utf8(raw);
  }
}

void take(fh_str s, model::RareText &to) {
  std::string text;
  take(s, text);
  if (!text.empty()) to = text;
}

std::string text_of(fh_str s) {
  std::string text;
  take(s, text);
  return text;
}

model::Text optional_text(fh_str s) {
  if (s.data == nullptr) return std::nullopt;
  return text_of(s);
}

// Element i of an array whose elements may be shorter or longer than this build's T: what is missing is zero.
template <class T>
T element(const fh_array &array, std::uint32_t i) {
  T value{};
  std::memcpy(&value, static_cast<const char *>(array.data) + static_cast<std::size_t>(i) * array.stride,
              std::min<std::size_t>(sizeof(T), array.stride));
  return value;
}

// Every element of 1.0 starts with a string or a pair of numbers of this size.
constexpr std::uint32_t kSmallestStride = 8;

class ItemCopier {
 public:
  ItemCopier(const fh_item &from, model::ContentItem &to) : from_(from), to_(to) {}

  bool copy() {
    to_ = model::ContentItem{};
    copy_strings();
    text_size_ = to_.text ? to_.text->size() : 0;
    copy_links();
    copy_forms();
    copy_calls();
    copy_rest();
    return reason_.empty();
  }
  const std::string &reason() const { return reason_; }

 private:
  bool usable(const fh_array &array, const char *what) {
    if (array.count == 0) return false;
    if (array.data == nullptr || array.stride < kSmallestStride || array.count > kMostEntries) {
      reason_ = std::string("its list of ") + what + " makes no sense";
      return false;
    }
    return true;
  }
  // Spans that run out of the text are a mistake of the reader's; the item is refused with a reason rather than judged on wrong evidence.
  void check_span(std::uint64_t begin, std::uint64_t end, const char *what) {
    if (begin == FH_NOWHERE) return;
    if (end == FH_NOWHERE ? begin > text_size_ : (begin > end || end > text_size_)) {
      reason_ = std::string("a span of its ") + what + " runs out of the text";
    }
  }
  static model::Place place_of(std::uint32_t place) {
    return place < model::kPlaces ? static_cast<model::Place>(place) : model::Place::unknown;
  }

  void copy_strings() {
    to_.flags = from_.flags;
    to_.id = text_of(from_.id);
    to_.path = text_of(from_.path);
    to_.url = optional_text(from_.url);
    to_.platform = optional_text(from_.platform);
    to_.channel = text_of(from_.channel);
    to_.kind = text_of(from_.kind);
    to_.page_kind = optional_text(from_.page_kind);
    to_.author = optional_text(from_.author);
    to_.language = optional_text(from_.language);
    to_.published = optional_text(from_.published);
    to_.title = optional_text(from_.title);
    to_.description = optional_text(from_.description);
    to_.text = optional_text(from_.text);
    to_.address = optional_text(from_.address);
  }
  void copy_links() {
    if (!usable(from_.links, "links")) return;
    to_.links.reserve(from_.links.count);
    for (std::uint32_t i = 0; i < from_.links.count; ++i) {
      const auto link = element<fh_link>(from_.links, i);
      check_span(link.begin, link.end, "links");
      model::Link &copy = to_.links.emplace_back();
      take(link.url, copy.url);
      take(link.text, copy.text);
      take(link.rel, copy.rel);
      take(link.kind, copy.kind);
      take(link.platform, copy.platform);
      take(link.service, copy.service);
      copy.place = place_of(link.place);
      copy.flags = link.flags;
      copy.begin = link.begin;
      copy.end = link.end;
    }
  }
  void copy_forms() {
    if (!usable(from_.forms, "forms")) return;
    for (std::uint32_t i = 0; i < from_.forms.count; ++i) {
      const auto form = element<fh_form>(from_.forms, i);
      check_span(form.begin, FH_NOWHERE, "forms");
      model::Form &copy = to_.forms.emplace_back();
      copy = {text_of(form.action), text_of(form.method), text_of(form.kind), text_of(form.submit), text_of(form.heading),
              text_of(form.service), {}, place_of(form.place), form.flags, form.begin};
      if (!usable(form.fields, "fields")) continue;
      for (std::uint32_t k = 0; k < form.fields.count; ++k) {
        const auto field = element<fh_field>(form.fields, k);
        copy.fields.push_back({text_of(field.name), text_of(field.type), text_of(field.label), text_of(field.role), field.flags});
      }
    }
  }
  void copy_calls() {
    if (!usable(from_.calls, "calls to action")) return;
    for (std::uint32_t i = 0; i < from_.calls.count; ++i) {
      const auto call = element<fh_call>(from_.calls, i);
      check_span(call.begin, call.end, "calls to action");
      to_.calls.push_back({text_of(call.text), text_of(call.kind), text_of(call.url), call.link, call.form, place_of(call.place),
                           call.flags, call.begin, call.end});
    }
  }
  void copy_rest() {
    if (usable(from_.headings, "headings")) {
      for (std::uint32_t i = 0; i < from_.headings.count; ++i) {
        const auto heading = element<fh_heading>(from_.headings, i);
        check_span(heading.begin, heading.end, "headings");
        to_.headings.push_back({std::clamp(heading.level, 1u, 6u), heading.begin, heading.end, text_of(heading.text)});
      }
    }
    if (usable(from_.metrics, "metrics")) {
      for (std::uint32_t i = 0; i < from_.metrics.count; ++i) {
        const auto metric = element<fh_metric>(from_.metrics, i);
        if (metric.value != FH_UNKNOWN) to_.metrics.push_back({text_of(metric.key), metric.value});
      }
    }
    if (usable(from_.pairs, "pairs")) {
      for (std::uint32_t i = 0; i < from_.pairs.count; ++i) {
        const auto pair = element<fh_pair>(from_.pairs, i);
        to_.pairs.push_back({text_of(pair.key), text_of(pair.value)});
      }
    }
  }

  const fh_item &from_;
  model::ContentItem &to_;
  std::size_t text_size_ = 0;
  std::string reason_;
};

}  // namespace

bool copy_item(const fh_item &from, model::ContentItem &to, std::string &reason) {
  fh_item known{};
  std::memcpy(&known, &from, std::min<std::size_t>(sizeof known, from.struct_size));
  ItemCopier copier(known, to);
  if (copier.copy()) return true;
  reason = copier.reason();
  return false;
}

}  // namespace freehold::worker
