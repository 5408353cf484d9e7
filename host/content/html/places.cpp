#include "host/content/html/places.hpp"

#include <algorithm>
#include <initializer_list>

#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

// Shares of the running text, in per cent, up to which a hint is believed.
constexpr std::uint32_t words_limit = 30;
constexpr std::uint32_t landmark_limit = 55;
constexpr std::uint32_t comments_limit = 95;
constexpr std::uint32_t widget_text = 200;  // bytes of running text up to which a share bar is one

bool is_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return scan::lower(a) == b; });
}

// Whether a rel attribute says that the link leads to a keyword's page.
bool names_tag(std::string_view rel) {
  return rel == "tag" || rel.starts_with("tag ") || rel.ends_with(" tag");
}

bool is_one_of(Tag tag, std::initializer_list<Tag> list) {
  return std::find(list.begin(), list.end(), tag) != list.end();
}

}  // namespace

// Bytes of visible text outside links.
std::uint32_t Places::running_text(std::uint32_t node) const {
  const std::uint32_t end = document_->nodes[node].end;
  return (flow_->text_at[end] - flow_->text_at[node]) - (flow_->link_at[end] - flow_->link_at[node]);
}

// Whether at most `percent` of the page's running text stands in the element.
bool Places::is_small_part(std::uint32_t node, std::uint32_t percent) const {
  return std::uint64_t{running_text(node)} * 100 <= std::uint64_t{running_text_} * percent;
}

// Whether a heading of the first level or a quotation stands in the element: then it holds what the page is about.
bool Places::holds_title(std::uint32_t node) const {
  const auto first = std::lower_bound(titles_.begin(), titles_.end(), node);
  return first != titles_.end() && *first < document_->nodes[node].end;
}

Place Places::place_by_landmark(std::uint32_t node, const NodeAttribute *role_attribute, Place outer) {
  const Tag tag = document_->nodes[node].tag;
  const bool in_content = in_content_[node] != 0;
  Place place = outer;
  if (tag == Tag::nav) place = Place::navigation;
  if (tag == Tag::aside) place = Place::aside;
  if (tag == Tag::header && !in_content) place = Place::header;
  if (tag == Tag::footer) place = Place::footer;
  if (role_attribute != nullptr) {
    const std::string_view role = document_->value(*role_attribute, scratch_);
    if (is_word(role, "navigation") || is_word(role, "menu") || is_word(role, "menubar")) place = Place::navigation;
    if (is_word(role, "banner")) place = Place::header;
    if (is_word(role, "contentinfo")) place = Place::footer;
    if (is_word(role, "complementary")) place = Place::aside;
  }
  return place != outer && is_small_part(node, landmark_limit) ? place : outer;
}

Place Places::place_by_words(std::uint32_t node, Place outer) const {
  const std::uint16_t hint = hints[node];
  const bool of_content = (hint & WordHints::content) != 0;
  const bool small = is_small_part(node, words_limit);
  if (hint & WordHints::comments) return is_small_part(node, comments_limit) ? Place::aside : outer;
  if ((hint & WordHints::widget) && !holds_title(node) && running_text(node) <= widget_text) return Place::aside;
  if ((hint & WordHints::header) && small && !of_content && in_content_[node] == 0) return Place::header;
  if (!small || holds_title(node)) return outer;
  if (hint & WordHints::navigation) return Place::navigation;
  if (hint & WordHints::footer) return Place::footer;
  if (hint & WordHints::aside) return Place::aside;
  return outer;
}

void Places::assign(const Document &document, const TextFlow &flow) {
  document_ = &document;
  flow_ = &flow;
  const auto count = static_cast<std::uint32_t>(document.nodes.size());
  running_text_ = flow.text_at[count] - flow.link_at[count];
  of.assign(count, Place::main);
  hints.assign(count, 0);
  in_content_.assign(count, 0);
  titles_.clear();
  for (std::uint32_t i = 0; i < count; ++i) {
    const Tag tag = document.nodes[i].tag;
    if ((tag == Tag::h1 || tag == Tag::blockquote) && flow.text_at[i] < flow.text_at[document.nodes[i].end])
      titles_.push_back(i);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const Node &node = document.nodes[i];
    Place place = node.parent == no_node ? Place::main : of[node.parent];
    if (node.parent != no_node) in_content_[i] = in_content_[node.parent];
    if (node.kind == NodeKind::element) {
      const NodeAttribute *role = nullptr;
      for (const NodeAttribute &attribute : document.attributes_of(i)) {
        if (attribute.id == Attr::role) role = &attribute;
        if (attribute.id == Attr::rel && place == Place::main && names_tag(document.value(attribute, scratch_)))
          place = Place::aside;
        if (attribute.id != Attr::class_ && attribute.id != Attr::id) continue;
        hints[i] =
            static_cast<std::uint16_t>(hints[i] | hints_of(document.source.substr(attribute.begin, attribute.length)));
      }
      if (place == Place::main) {
        place = place_by_landmark(i, role, place);
        const bool may_be_template =
            !is_one_of(node.tag, {Tag::html, Tag::body, Tag::main_, Tag::article, Tag::p, Tag::blockquote});
        if (place == Place::main && hints[i] != 0 && may_be_template) place = place_by_words(i, place);
      }
      if (node.tag == Tag::main_ || node.tag == Tag::article) in_content_[i] = 1;
    }
    of[i] = place;
  }
}

}  // namespace freehold::content
