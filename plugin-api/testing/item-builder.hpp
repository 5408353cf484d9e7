// An item for a test, said in one line, and laid out as any version of the contract would lay it out.
//
//   item().title("Ten tips").text("Write to me.").page_kind("article")
//         .link({.url = "https://book.example/me", .text = "Write to me", .kind = "booking"})
//         .form({.kind = "signup", .fields = {{.role = "email"}}})
//
// What is not said is absent. Links, calls and headings whose text stands in the item's text get its span; phrases are looked for in title and text.
#pragma once

#include <freehold/plugin.hpp>

#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace freehold::tester {

// How the other side of the contract lays structs out. A newer one appends bytes that nobody here knows (they are 0xA5), an older one stops
// early; the memory is exactly as long as it claims to be, so that a sanitizer sees who reads beyond.
struct Layout {
  std::size_t appended = 0;                   // bytes behind every struct and array element; a multiple of 8
  std::size_t item_size = sizeof(fh_item);    // how much of fh_item there is
  std::size_t link_stride = sizeof(fh_link);  // how much of fh_link there is
};

struct LinkSpec {
  std::string url;
  std::string text = {};
  std::string kind = "external";
  std::optional<std::string> platform = {};
  std::optional<std::string> service = {};
  std::uint32_t flags = FH_LINK_IN_TEXT;
  std::uint32_t place = FH_PLACE_MAIN;
  std::string rel = {};
};

struct FieldSpec {
  std::string role = {};
  std::string type = "text";
  std::string name = {};
  std::string label = {};
  std::uint32_t flags = 0;
};

struct FormSpec {
  std::string kind = "other";
  std::vector<FieldSpec> fields = {};
  std::string submit = {};
  std::string heading = {};
  std::string action = {};
  std::optional<std::string> service = {};
  std::uint32_t flags = 1;  // in the main content
  std::uint32_t place = FH_PLACE_MAIN;
};

struct CallSpec {
  std::string kind;
  std::string text = {};
  std::optional<std::string> url = {};
  std::uint32_t flags = 1;  // in the main content
  std::uint32_t place = FH_PLACE_MAIN;
  std::uint32_t link = FH_NONE;
  std::uint32_t form = FH_NONE;
};

namespace detail {

inline fh_str str(const std::string &text) {
  return {text.data(), text.size()};
}
inline fh_str str(const std::optional<std::string> &text) {
  return text ? str(*text) : fh_str{};
}

// Elements `stride` bytes apart, what lies beyond the known struct filled with 0xA5.
class Laid {
 public:
  template <class Raw>
  fh_array array(const std::vector<Raw> &list, std::size_t stride) {
    if (list.empty()) return {};
    auto bytes = std::make_unique<char[]>(list.size() * stride);
    std::memset(bytes.get(), 0xA5, list.size() * stride);
    for (std::size_t i = 0; i < list.size(); ++i) {
      std::memcpy(bytes.get() + i * stride, &list[i], std::min(stride, sizeof(Raw)));
    }
    blocks_.push_back(std::move(bytes));
    return {blocks_.back().get(), static_cast<std::uint32_t>(list.size()), static_cast<std::uint32_t>(stride)};
  }
  template <class Raw>
  const Raw *sized(Raw raw, std::size_t size) {
    raw.struct_size = static_cast<std::uint32_t>(size);
    return static_cast<const Raw *>(array(std::vector<Raw>{raw}, size).data);
  }

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
};

}  // namespace detail

// The item in memory; lives as long as this.
class LaidOutItem {
 public:
  const fh_item *raw() const { return raw_; }

 private:
  friend class ItemBuilder;
  detail::Laid memory_;
  std::shared_ptr<const void> texts_;
  const fh_item *raw_ = nullptr;
};

class ItemBuilder {
 public:
  explicit ItemBuilder(std::string id) : id_(std::move(id)) {}

  ItemBuilder &title(std::string value) { return set(title_, std::move(value)); }
  ItemBuilder &text(std::string value) { return set(text_, std::move(value)); }
  ItemBuilder &description(std::string value) { return set(description_, std::move(value)); }
  ItemBuilder &url(std::string value) { return set(url_, std::move(value)); }
  ItemBuilder &path(std::string value) { return set(path_, std::move(value)); }
  ItemBuilder &kind(std::string value) { return set(kind_, std::move(value)); }
  ItemBuilder &page_kind(std::string value) { return set(page_kind_, std::move(value)); }
  ItemBuilder &platform(std::string value) { return set(platform_, std::move(value)); }
  ItemBuilder &channel(std::string value) { return set(channel_, std::move(value)); }
  ItemBuilder &author(std::string value) { return set(author_, std::move(value)); }
  ItemBuilder &language(std::string value) { return set(language_, std::move(value)); }
  ItemBuilder &published(std::string value) { return set(published_, std::move(value)); }
  ItemBuilder &address(std::string value) { return set(address_, std::move(value)); }
  ItemBuilder &flags(std::uint32_t value) {
    flags_ = value;
    return *this;
  }
  ItemBuilder &link(LinkSpec link) { return put(links_, std::move(link)); }
  ItemBuilder &form(FormSpec form) { return put(forms_, std::move(form)); }
  ItemBuilder &call(CallSpec call) { return put(calls_, std::move(call)); }
  ItemBuilder &heading(std::uint32_t level, std::string text) { return put(headings_, {level, std::move(text)}); }
  // list: "plugin/list". Shows up wherever entry stands in title and text, ASCII case ignored.
  ItemBuilder &phrase(std::string list, std::string entry) {
    return put(phrases_, {std::move(list), std::move(entry)});
  }
  ItemBuilder &metric(std::string key, std::int64_t value) { return put(metrics_, {std::move(key), value}); }
  ItemBuilder &pair(std::string key, std::string value) { return put(pairs_, {std::move(key), std::move(value)}); }

  LaidOutItem lay_out(const Layout &layout = {}) const {
    const auto kept = std::make_shared<const ItemBuilder>(*this);  // so that the builder may be a temporary
    LaidOutItem out;
    out.raw_ = kept->lay_out_in(out.memory_, layout);
    out.texts_ = kept;
    return out;
  }

 private:
  using Maybe = std::optional<std::string>;

  const fh_item *lay_out_in(detail::Laid &memory, const Layout &layout) const {
    fh_item raw{};
    show_texts(raw);
    raw.links = memory.array(raw_links(), layout.link_stride + layout.appended);
    raw.forms = memory.array(raw_forms(memory, layout), sizeof(fh_form) + layout.appended);
    raw.calls = memory.array(raw_calls(), sizeof(fh_call) + layout.appended);
    raw.headings = memory.array(raw_headings(), sizeof(fh_heading) + layout.appended);
    raw.phrases = memory.array(raw_phrases(), sizeof(fh_phrase) + layout.appended);
    std::vector<fh_metric> metrics;
    for (const auto &[key, value] : metrics_) metrics.push_back({detail::str(key), value});
    raw.metrics = memory.array(metrics, sizeof(fh_metric) + layout.appended);
    std::vector<fh_pair> pairs;
    for (const auto &[key, value] : pairs_) pairs.push_back({detail::str(key), detail::str(value)});
    raw.pairs = memory.array(pairs, sizeof(fh_pair) + layout.appended);
    return memory.sized(raw, layout.item_size + layout.appended);
  }

  ItemBuilder &set(Maybe &to, std::string value) {
    to = std::move(value);
    return *this;
  }
  template <class List>
  ItemBuilder &put(List &list, typename List::value_type value) {
    list.push_back(std::move(value));
    return *this;
  }

  void show_texts(fh_item &raw) const {
    using detail::str;
    raw.flags = flags_;
    raw.id = str(id_);
    raw.source = str(source_);
    raw.path = str(path_);
    raw.url = str(url_);
    raw.platform = str(platform_);
    raw.channel = str(channel_);
    raw.kind = str(kind_);
    raw.page_kind = str(page_kind_);
    raw.author = str(author_);
    raw.language = str(language_);
    raw.published = str(published_);
    raw.title = str(title_);
    raw.description = str(description_);
    raw.text = str(text_);
    raw.address = str(address_);
  }
  // Where a part stands in the main text.
  std::pair<std::uint64_t, std::uint64_t> place(const std::string &part, bool in_text) const {
    const std::size_t at = in_text && text_ && !part.empty() ? text_->find(part) : std::string::npos;
    if (at == std::string::npos) return {FH_NOWHERE, FH_NOWHERE};
    return {at, at + part.size()};
  }
  std::vector<fh_link> raw_links() const {
    std::vector<fh_link> all;
    for (const LinkSpec &link : links_) {
      const auto [begin, end] = place(link.text, (link.flags & FH_LINK_IN_TEXT) != 0);
      all.push_back({detail::str(link.url), detail::str(link.text), detail::str(link.rel), detail::str(link.kind),
                     detail::str(link.platform), detail::str(link.service), link.place, link.flags, begin, end});
    }
    return all;
  }
  std::vector<fh_form> raw_forms(detail::Laid &memory, const Layout &layout) const {
    std::vector<fh_form> all;
    for (const FormSpec &form : forms_) {
      std::vector<fh_field> fields;
      for (const FieldSpec &field : form.fields) {
        fields.push_back({detail::str(field.name), detail::str(field.type), detail::str(field.label),
                          detail::str(field.role), field.flags, 0});
      }
      fh_form raw{};
      raw.action = detail::str(form.action);
      raw.kind = detail::str(form.kind);
      raw.submit = detail::str(form.submit);
      raw.heading = detail::str(form.heading);
      raw.service = detail::str(form.service);
      raw.fields = memory.array(fields, sizeof(fh_field) + layout.appended);
      raw.place = form.place;
      raw.flags = form.flags;
      raw.begin = (form.flags & 1) != 0 && text_ ? 0 : FH_NOWHERE;
      all.push_back(raw);
    }
    return all;
  }
  std::vector<fh_call> raw_calls() const {
    std::vector<fh_call> all;
    for (const CallSpec &call : calls_) {
      const auto [begin, end] = place(call.text, (call.flags & 1) != 0);
      all.push_back({detail::str(call.text), detail::str(call.kind), detail::str(call.url), call.link, call.form,
                     call.place, call.flags, begin, end});
    }
    return all;
  }
  std::vector<fh_heading> raw_headings() const {
    std::vector<fh_heading> all;
    for (const auto &[level, text] : headings_) {
      const auto [begin, end] = place(text, true);
      all.push_back({level, 0, begin, end, detail::str(text)});
    }
    return all;
  }
  std::vector<fh_phrase> raw_phrases() const {
    std::vector<fh_phrase> all;
    for (const auto &[list, entry] : phrases_) {
      for (const auto &[field, text] : {std::pair{FH_IN_TITLE, &title_}, std::pair{FH_IN_TEXT, &text_}}) {
        if (!*text || entry.empty()) continue;
        const std::string_view whole = **text;
        for (std::size_t from = 0; from <= whole.size();) {
          const std::size_t hit = sdk::find_ignoring_case(whole.substr(from), entry);
          if (hit == std::string_view::npos) break;
          all.push_back({detail::str(list), detail::str(entry), static_cast<std::uint32_t>(field), 0, from + hit,
                         from + hit + entry.size()});
          from += hit + entry.size();
        }
      }
    }
    return all;
  }

  std::string id_;
  std::string source_ = "test";
  Maybe title_, text_, description_, url_, path_, kind_, page_kind_, platform_, channel_, author_, language_,
      published_, address_;
  std::uint32_t flags_ = 0;
  std::vector<LinkSpec> links_;
  std::vector<FormSpec> forms_;
  std::vector<CallSpec> calls_;
  std::vector<std::pair<std::uint32_t, std::string>> headings_;
  std::vector<std::pair<std::string, std::string>> phrases_;
  std::vector<std::pair<std::string, std::int64_t>> metrics_;
  std::vector<std::pair<std::string, std::string>> pairs_;
};

inline ItemBuilder item(std::string id = "item") {
  return ItemBuilder(std::move(id));
}

}  // namespace freehold::tester
