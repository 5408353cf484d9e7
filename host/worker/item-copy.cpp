// What a reader emitted, copied into values of our own. A reader may be older or newer than this host (struct_size, stride) and may be wrong.
#include <algorithm>
#include <cstring>

#include "host/content/text/unicode.hpp"
#include "host/support/utf8.hpp"
#include "host/worker/documents.hpp"
#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

std::string text_of(fh_str s) {
  const std::string_view raw = view(s);
  return is_clean_utf8(raw) ? std::string(raw) : content::clean_utf8(raw);
}

bool is_empty(fh_str s) { return s.size == 0 || s.data == nullptr; }  // as most of a link's texts are

void lend(fh_str s, model::ItemText &to) {
  if (!is_empty(s)) to = model::ItemText::lent(view(s));
}

void take_some(fh_str s, model::ItemText &to) {
  if (is_clean_utf8(view(s))) {
    lend(s, to);
  } else {
    to = content::clean_utf8(view(s));
  }
}

// Lent by the reader where nothing has to be repaired.
void take(fh_str s, model::ItemText &to) {
  if (!is_empty(s)) take_some(s, to);
}

model::Text optional_text(fh_str s) {
  if (s.data == nullptr) return std::nullopt;
  return text_of(s);
}

// Element i of an array whose elements may be shorter or longer than this build's T: what is missing is zero.
template <class T>
T element(const fh_array &array, std::uint32_t i) {
  const char *at = static_cast<const char *>(array.data) + static_cast<std::size_t>(i) * array.stride;
  T value;
  if (array.stride >= sizeof(T)) {
    std::memcpy(&value, at, sizeof(T));
  } else {
    value = T{};
    std::memcpy(&value, at, array.stride);
  }
  return value;
}

// Every element of 1.0 starts with a string or a pair of numbers of this size.
constexpr std::uint32_t kSmallestStride = 8;

class ItemCopier {
 public:
  ItemCopier(const fh_item &from, const Documents &documents, model::ContentItem &to) : from_(from), documents_(documents), to_(to) {}

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
    to_.text = documents_.is_shown(from_.text) ? std::string(view(from_.text)) : optional_text(from_.text);
    to_.address = optional_text(from_.address);
  }
  void copy_links() {
    if (!usable(from_.links, "links")) return;
    to_.links.reserve(from_.links.count);
    const bool known = documents_.are_shown(from_.links);
    const auto put = [known](fh_str s, model::ItemText &to) { known ? lend(s, to) : take(s, to); };
    for (std::uint32_t i = 0; i < from_.links.count; ++i) {
      const auto link = element<fh_link>(from_.links, i);
      check_span(link.begin, link.end, "links");
      model::Link &copy = to_.links.emplace_back();
      put(link.url, copy.url);
      put(link.text, copy.text);
      put(link.rel, copy.rel);
      put(link.kind, copy.kind);
      put(link.platform, copy.platform);
      put(link.service, copy.service);
      copy.place = place_of(link.place);
      copy.flags = link.flags;
      copy.begin = link.begin;
      copy.end = link.end;
    }
  }
  void copy_forms() {
    if (!usable(from_.forms, "forms")) return;
    to_.forms.reserve(from_.forms.count);
    for (std::uint32_t i = 0; i < from_.forms.count; ++i) {
      const auto form = element<fh_form>(from_.forms, i);
      check_span(form.begin, FH_NOWHERE, "forms");
      model::Form &copy = to_.forms.emplace_back();
      take(form.action, copy.action);
      take(form.method, copy.method);
      take(form.kind, copy.kind);
      take(form.submit, copy.submit);
      take(form.heading, copy.heading);
      take(form.service, copy.service);
      copy.place = place_of(form.place);
      copy.flags = form.flags;
      copy.begin = form.begin;
      if (!usable(form.fields, "fields")) continue;
      copy.fields.reserve(form.fields.count);
      for (std::uint32_t k = 0; k < form.fields.count; ++k) {
        const auto field = element<fh_field>(form.fields, k);
        model::Field &own = copy.fields.emplace_back();
        take(field.name, own.name);
        take(field.type, own.type);
        take(field.label, own.label);
        take(field.role, own.role);
        own.flags = field.flags;
      }
    }
  }
  void copy_calls() {
    if (!usable(from_.calls, "calls to action")) return;
    to_.calls.reserve(from_.calls.count);
    for (std::uint32_t i = 0; i < from_.calls.count; ++i) {
      const auto call = element<fh_call>(from_.calls, i);
      check_span(call.begin, call.end, "calls to action");
      model::Call &copy = to_.calls.emplace_back();
      take(call.text, copy.text);
      take(call.kind, copy.kind);
      take(call.url, copy.url);
      copy.link = call.link;
      copy.form = call.form;
      copy.place = place_of(call.place);
      copy.flags = call.flags;
      copy.begin = call.begin;
      copy.end = call.end;
    }
  }
  void copy_rest() {
    if (usable(from_.headings, "headings")) {
      to_.headings.reserve(from_.headings.count);
      for (std::uint32_t i = 0; i < from_.headings.count; ++i) {
        const auto heading = element<fh_heading>(from_.headings, i);
        check_span(heading.begin, heading.end, "headings");
        model::Heading &copy = to_.headings.emplace_back();
        copy.level = std::clamp(heading.level, 1u, 6u);
        copy.begin = heading.begin;
        copy.end = heading.end;
        take(heading.text, copy.text);
      }
    }
    if (usable(from_.metrics, "metrics")) {
      for (std::uint32_t i = 0; i < from_.metrics.count; ++i) {
        const auto metric = element<fh_metric>(from_.metrics, i);
        if (metric.value != FH_UNKNOWN) to_.metrics.push_back({text_of(metric.key), metric.value});
      }
    }
    if (usable(from_.pairs, "pairs")) {
      to_.pairs.reserve(from_.pairs.count);
      for (std::uint32_t i = 0; i < from_.pairs.count; ++i) {
        const auto pair = element<fh_pair>(from_.pairs, i);
        to_.pairs.push_back({text_of(pair.key), text_of(pair.value)});
      }
    }
  }

  const fh_item &from_;
  const Documents &documents_;
  model::ContentItem &to_;
  std::size_t text_size_ = 0;
  std::string reason_;
};

}  // namespace

bool copy_item(const fh_item &from, const Documents &documents, model::ContentItem &to, std::string &reason) {
  fh_item known{};
  std::memcpy(&known, &from, std::min<std::size_t>(sizeof known, from.struct_size));
  ItemCopier copier(known, documents, to);
  if (copier.copy()) return true;
  reason = copier.reason();
  return false;
}

}  // namespace freehold::worker
