// Forms with their fields, groups of fields that no form holds, and loose buttons.
#include <algorithm>
#include <utility>

#include "host/content/html/collect.hpp"
#include "host/content/html/scan.hpp"
#include "host/content/html/traits.hpp"

namespace freehold::content {
namespace {

constexpr std::size_t longest_text = 1'000;
constexpr std::size_t longest_label = 300;
constexpr std::size_t longest_value = 256;
constexpr std::uint32_t heading_reach = 600;  // bytes of text between a form and the heading that speaks of it
constexpr std::uint32_t group_reach = 400;    // bytes of text between the fields of a formless group
constexpr std::uint32_t no_form = 0xFFFFFFFF;

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool contains_lower(std::string_view text, std::string_view wanted) {
  const auto same = [](char a, char b) { return scan::lower(a) == b; };
  return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

bool asks_for_mail(const Field &field) {
  if (field.type == "email") return true;
  if (!is_one_of(field.type, {"text", "", "search"})) return false;
  for (const std::string_view text : {field.name, field.id, field.placeholder, field.autocomplete, field.label}) {
    if (contains_lower(text, "email") || contains_lower(text, "e-mail")) return true;
  }
  return false;
}

class FormCollector {
 public:
  explicit FormCollector(Reading &reading) : reading_(reading), document_(reading.document), page_(reading.page) {}

  void collect();

 private:
  struct Orphan {
    std::uint32_t node;
    Field field;
  };

  void find_forms_and_labels();
  void read_form(std::uint32_t node);
  void read_control(std::uint32_t node);
  void read_role_button(std::uint32_t node);
  Field read_field(std::uint32_t node);
  void add_button(std::uint32_t node, std::string_view text);
  void add_formless();
  void add_group(std::size_t begin, std::size_t end);
  [[nodiscard]] std::string_view submit_text(std::uint32_t node, const Field &field);
  [[nodiscard]] std::uint32_t owner_of(std::uint32_t node);
  [[nodiscard]] std::string_view label_of(std::uint32_t node);
  [[nodiscard]] std::string_view heading_of(std::uint32_t node);
  [[nodiscard]] std::string_view raw(std::uint32_t node, Attr id) const;
  [[nodiscard]] std::string_view heading_text(const Heading &heading);

  using Named = std::pair<std::string_view, std::uint32_t>;
  [[nodiscard]] static std::uint32_t find(const std::vector<Named> &list, std::string_view name);

  Reading &reading_;
  const Document &document_;
  Page &page_;
  std::vector<std::uint32_t> form_nodes_;  // in document order: index = index in page_.forms
  std::vector<std::uint32_t> button_nodes_;
  std::vector<Named> form_ids_;
  std::vector<Named> labels_;            // for=… → label
  std::vector<std::uint32_t> label_in_;  // for each node: the label around it
  std::vector<Orphan> orphans_;
  std::size_t fields_ = 0;
};

std::string_view FormCollector::raw(std::uint32_t node, Attr id) const {
  const NodeAttribute *found = document_.attribute(node, id);
  return found ? document_.source.substr(found->begin, found->length) : std::string_view{};
}

std::uint32_t FormCollector::find(const std::vector<Named> &list, std::string_view name) {
  const auto at = std::lower_bound(list.begin(), list.end(), name,
                                   [](const Named &n, std::string_view wanted) { return n.first < wanted; });
  return at != list.end() && at->first == name ? at->second : no_node;
}

void FormCollector::find_forms_and_labels() {
  const auto &nodes = document_.nodes;
  label_in_.assign(nodes.size(), no_node);
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node &node = nodes[i];
    if (node.parent != no_node) label_in_[i] = label_in_[node.parent];
    if (node.kind != NodeKind::element || node.foreign) continue;
    if (node.tag == Tag::label) {
      label_in_[i] = i;
      const std::string_view target = raw(i, Attr::for_);
      if (!target.empty()) labels_.emplace_back(target, i);
    } else if (node.tag == Tag::form && reading_.room_in(page_.forms)) {
      const std::string_view id = raw(i, Attr::id);
      if (!id.empty()) form_ids_.emplace_back(id, i);
      read_form(i);
    }
  }
  std::sort(labels_.begin(), labels_.end());
  std::sort(form_ids_.begin(), form_ids_.end());
}

std::string_view FormCollector::heading_text(const Heading &heading) {
  return reading_.keep_line(std::string_view(page_.text).substr(heading.text.offset, heading.text.length),
                            longest_label);
}

// The legend or first heading inside, else the last heading shortly before.
std::string_view FormCollector::heading_of(std::uint32_t node) {
  const std::uint32_t end = std::min(document_.nodes[node].end, node + 400);
  for (std::uint32_t i = node + 1; i < end; ++i) {
    const Node &inner = document_.nodes[i];
    if (inner.kind == NodeKind::element && (inner.tag == Tag::legend || traits::has(inner.tag, traits::heading))) {
      const std::string_view text = reading_.line_of(i, longest_label);
      if (!text.empty()) return text;
    }
  }
  if (reading_.flow.hidden[node] != 0) return {};
  const std::uint32_t offset = reading_.flow.text_at[node];
  const auto after = std::upper_bound(page_.headings.begin(), page_.headings.end(), offset,
                                      [](std::uint32_t o, const Heading &h) { return o < h.text.offset; });
  if (after == page_.headings.begin()) return {};
  const Heading &before = *(after - 1);
  return offset - before.text.offset <= heading_reach + before.text.length ? heading_text(before) : std::string_view{};
}

void FormCollector::read_form(std::uint32_t node) {
  form_nodes_.push_back(node);
  Form &form = page_.forms.emplace_back();
  form.action = reading_.attribute(node, Attr::action);
  form.method = reading_.keep_lower(document_.value(node, Attr::method, reading_.scratch));
  if (form.method != "post" && form.method != "dialog") form.method = "get";
  form.id = reading_.attribute(node, Attr::id);
  form.classes = reading_.attribute(node, Attr::class_);
  form.heading = heading_of(node);
  form.text = reading_.line_of(node, longest_text);
  form.place = reading_.places.of[node];
  form.in_text = reading_.in_text(node);
  form.hidden = reading_.flow.hidden[node] != 0;
  form.offset = reading_.offset_of(node);
  form.main = reading_.main_offset(form.offset);
  form.source = document_.nodes[node].source;
}

// The index of the form that owns a control: by its form attribute, else by where it stands.
std::uint32_t FormCollector::owner_of(std::uint32_t node) {
  std::uint32_t form = document_.nodes[node].form;
  if (const NodeAttribute *by_id = document_.attribute(node, Attr::form)) {
    form = find(form_ids_, document_.source.substr(by_id->begin, by_id->length));
  }
  const auto at = std::lower_bound(form_nodes_.begin(), form_nodes_.end(), form);
  return at != form_nodes_.end() && *at == form ? static_cast<std::uint32_t>(at - form_nodes_.begin()) : no_form;
}

std::string_view FormCollector::label_of(std::uint32_t node) {
  const std::string_view id = raw(node, Attr::id);
  std::uint32_t label = id.empty() ? no_node : find(labels_, id);
  if (label == no_node) label = label_in_[node];
  std::string_view text = label == no_node ? std::string_view{} : reading_.line_of(label, longest_label);
  for (const Attr named : {Attr::aria_label, Attr::title}) {
    if (text.empty()) text = reading_.keep_line(document_.value(node, named, reading_.scratch), longest_label);
  }
  return text;
}

Field FormCollector::read_field(std::uint32_t node) {
  Field field;
  const Tag tag = document_.nodes[node].tag;
  field.name = reading_.attribute(node, Attr::name);
  field.id = reading_.attribute(node, Attr::id);
  field.type = reading_.keep_lower(document_.value(node, Attr::type, reading_.scratch));
  if (tag == Tag::select || tag == Tag::textarea) field.type = name_of(tag);
  if (tag == Tag::button && !is_one_of(field.type, {"button", "reset"})) field.type = "submit";
  if (tag == Tag::input && field.type.empty()) field.type = "text";
  field.hidden =
      field.type == "hidden" ||
      reading_.flow.hidden[document_.nodes[node].parent == no_node ? node : document_.nodes[node].parent] != 0 ||
      (reading_.flow.hidden[node] != 0 && tag == Tag::input);
  field.placeholder = reading_.attribute(node, Attr::placeholder);
  field.autocomplete = reading_.keep_lower(document_.value(node, Attr::autocomplete, reading_.scratch));
  field.required = document_.has(node, Attr::required) || raw(node, Attr::aria_required) == "true";
  if (field.type == "hidden" || field.is_button()) {
    field.value = reading_.keep_line(document_.value(node, Attr::value, reading_.scratch), longest_value);
  }
  field.label = tag == Tag::button       ? reading_.line_of(node, longest_label)
                : field.type == "hidden" ? std::string_view{}
                                         : label_of(node);
  return field;
}

std::string_view FormCollector::submit_text(std::uint32_t node, const Field &field) {
  if (document_.nodes[node].tag == Tag::button && !field.label.empty()) return field.label;
  if (!field.value.empty()) return field.value;
  const std::string_view alt = reading_.keep_line(document_.value(node, Attr::alt, reading_.scratch), longest_label);
  return alt.empty() ? field.label : alt;
}

void FormCollector::add_button(std::uint32_t node, std::string_view text) {
  if (text.empty() || !reading_.room_in(page_.buttons)) return;
  Button &button = page_.buttons.emplace_back();
  button.text = text;
  button.place = reading_.places.of[node];
  button.in_text = reading_.in_text(node);
  button.has_onclick = document_.has(node, Attr::onclick);
  button.hidden = reading_.flow.hidden[node] != 0;
  button.offset = reading_.offset_of(node);
  button.source = document_.nodes[node].source;
  button_nodes_.push_back(node);
}

void FormCollector::read_control(std::uint32_t node) {
  if (fields_ >= reading_.limits.list) {
    page_.cuts.lists = true;
    return;
  }
  ++fields_;
  const Field field = read_field(node);
  const std::uint32_t owner = owner_of(node);
  if (owner == no_form) {
    if (field.is_button()) {
      add_button(node, submit_text(node, field));
    } else if (field.type != "hidden") {
      orphans_.push_back({node, field});
    }
    return;
  }
  Form &form = page_.forms[owner];
  if (form.fields.size() >= reading_.limits.fields) {
    page_.cuts.lists = true;
    return;
  }
  form.fields.push_back(field);
  if (form.submit.empty() && (field.type == "submit" || field.type == "image")) form.submit = submit_text(node, field);
}

void FormCollector::read_role_button(std::uint32_t node) {
  if (!reading_.attribute_has_word(node, Attr::role, "button")) return;
  std::string_view text = reading_.line_of(node, longest_label);
  if (text.empty()) text = reading_.keep_line(document_.value(node, Attr::aria_label, reading_.scratch), longest_label);
  add_button(node, text);
}

// The orphans from `begin` to `end` as a form, if one of them asks for an e-mail address.
void FormCollector::add_group(std::size_t begin, std::size_t end) {
  const auto mail = std::find_if(orphans_.begin() + begin, orphans_.begin() + end,
                                 [](const Orphan &o) { return asks_for_mail(o.field); });
  if (mail == orphans_.begin() + end || !reading_.room_in(page_.forms)) return;
  const std::uint32_t node = mail->node;
  Form &form = page_.forms.emplace_back();
  form.formless = true;
  form.method = "get";
  form.heading = heading_of(node);
  form.place = reading_.places.of[node];
  form.in_text = reading_.in_text(node);
  form.hidden = mail->field.hidden;
  form.offset = reading_.offset_of(node);
  form.main = reading_.main_offset(form.offset);
  form.source = document_.nodes[node].source;
  for (std::size_t i = begin; i < end; ++i) form.fields.push_back(orphans_[i].field);
  const auto button = std::upper_bound(button_nodes_.begin(), button_nodes_.end(), node);
  if (button == button_nodes_.end()) return;
  if (reading_.flow.text_at[*button] - reading_.flow.text_at[node] > group_reach) return;
  form.submit = page_.buttons[static_cast<std::size_t>(button - button_nodes_.begin())].text;
}

void FormCollector::add_formless() {
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= orphans_.size(); ++i) {
    const bool together =
        i < orphans_.size() && i - begin < reading_.limits.fields &&
        reading_.flow.text_at[orphans_[i].node] - reading_.flow.text_at[orphans_[i - 1].node] <= group_reach;
    if (together) continue;
    add_group(begin, i);
    begin = i;
  }
}

void FormCollector::collect() {
  find_forms_and_labels();
  const auto &nodes = document_.nodes;
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const Node &node = nodes[i];
    if (node.kind != NodeKind::element || node.foreign) continue;
    if (node.tag == Tag::input || node.tag == Tag::select || node.tag == Tag::textarea || node.tag == Tag::button) {
      read_control(i);
    } else if (node.attribute_count != 0 && document_.has(i, Attr::role) &&
               !(node.tag == Tag::a && document_.has(i, Attr::href))) {
      read_role_button(i);
    }
  }
  if (!orphans_.empty()) add_formless();
}

}  // namespace

void collect_forms(Reading &reading) {
  FormCollector(reading).collect();
}

}  // namespace freehold::content
