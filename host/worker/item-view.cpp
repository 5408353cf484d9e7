#include "host/worker/item-view.hpp"

namespace freehold::worker {
namespace {

template <class T>
fh_array array(const std::vector<T> &list) {
  return {list.data(), static_cast<std::uint32_t>(list.size()), sizeof(T)};
}

fh_link shown(const model::Link &link) {
  return {str(link.url), str(link.text), str(link.rel), str(link.kind), str_or_absent(link.platform),
          str_or_absent(link.service), static_cast<std::uint32_t>(link.place), link.flags, link.begin, link.end};
}

}  // namespace

void ItemView::show_links(const model::ContentItem &item) {
  if (item.link_numbers.empty()) {
    links_.clear();
    for (const model::Link &link : item.links) links_.push_back(shown(link));
    item_.links = array(links_);
    return;
  }
  static const model::Link kNothing;
  const fh_link empty = shown(kNothing);
  for (const std::uint32_t place : taken_places_) places_[place] = empty;
  taken_places_ = item.link_numbers;
  const std::uint32_t count = link_count(item);
  if (places_.size() < count) places_.resize(count, empty);
  for (std::size_t i = 0; i < item.links.size(); ++i) places_[item.link_numbers[i]] = shown(item.links[i]);
  item_.links = {places_.data(), count, sizeof(fh_link)};
}

void ItemView::show_touchpoints(const model::ContentItem &item) {
  fields_.clear();
  for (const model::Form &form : item.forms) {
    for (const model::Field &field : form.fields) {
      fields_.push_back({str(field.name), str(field.type), str(field.label), str(field.role), field.flags, 0});
    }
  }
  forms_.clear();
  std::size_t first = 0;  // fields_ no longer moves
  for (const model::Form &form : item.forms) {
    const fh_array fields{fields_.data() + first, static_cast<std::uint32_t>(form.fields.size()), sizeof(fh_field)};
    first += form.fields.size();
    forms_.push_back({str(form.action), str(form.method), str(form.kind), str(form.submit), str(form.heading),
                      str_or_absent(form.service), fields, static_cast<std::uint32_t>(form.place), form.flags, form.begin});
  }
  calls_.clear();
  for (const model::Call &call : item.calls) {
    calls_.push_back({str(call.text), str(call.kind), str_or_absent(call.url), call.link, call.form,
                      static_cast<std::uint32_t>(call.place), call.flags, call.begin, call.end});
  }
}

const fh_item &ItemView::show(const model::ContentItem &item, const std::vector<PhraseMatch> &phrases) {
  item_ = fh_item{};
  show_links(item);
  show_touchpoints(item);
  headings_.clear();
  for (const model::Heading &heading : item.headings) {
    headings_.push_back({heading.level, 0, heading.begin, heading.end, str(heading.text)});
  }
  phrases_.clear();
  for (const PhraseMatch &match : phrases) {
    phrases_.push_back({str(match.list), str(match.entry), match.field, 0, match.begin, match.end});
  }
  metrics_.clear();
  for (const model::Metric &metric : item.metrics) metrics_.push_back({str(metric.key), metric.value});
  pairs_.clear();
  for (const model::Pair &pair : item.pairs) pairs_.push_back({str(pair.key), str(pair.value)});

  item_.struct_size = sizeof(fh_item);
  item_.flags = item.flags;
  item_.id = str(item.id);
  item_.source = str(item.source);
  item_.path = str(item.path);
  item_.url = str(item.url);
  item_.platform = str(item.platform);
  item_.channel = str(item.channel);
  item_.kind = str(item.kind);
  item_.page_kind = str(item.page_kind);
  item_.author = str(item.author);
  item_.language = str(item.language);
  item_.published = str(item.published);
  item_.title = str(item.title);
  item_.description = str(item.description);
  item_.text = str(item.text);
  item_.address = str(item.address);
  item_.forms = array(forms_);
  item_.calls = array(calls_);
  item_.headings = array(headings_);
  item_.phrases = array(phrases_);
  item_.metrics = array(metrics_);
  item_.pairs = array(pairs_);
  return item_;
}

}  // namespace freehold::worker
