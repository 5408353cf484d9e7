#include "host/content/records/record-builder.hpp"

namespace freehold::content {

void RecordBuilder::clear() {
  bytes_.clear();
  nodes_.clear();
  open_.clear();
  beyond_ = 0;
  cut_ = false;
  name_ = problem_ = {};
  begin_ = end_ = FH_NOWHERE;
  line_ = 0;
  flags_ = 0;
}

RecordBuilder::Kept RecordBuilder::keep(std::string_view text) {
  if (text.data() == nullptr) return {};
  const std::size_t offset = bytes_.size();
  if (text.find('\0') == text.npos) {
    bytes_.append(text);
  } else {
    // No text holds a NUL: whoever takes it for the end would see another text than whoever counts.
    for (const char c : text) c == '\0' ? bytes_.append("\xEF\xBF\xBD") : bytes_.append(1, c);
  }
  return {offset, bytes_.size() - offset};
}

fh_str RecordBuilder::shown(Kept text) const {
  return text.offset == SIZE_MAX ? fh_str{nullptr, 0} : fh_str{bytes_.data() + text.offset, text.size};
}

bool RecordBuilder::add(std::uint32_t kind, std::string_view name, Kept text, std::int64_t integer) {
  if (beyond_ != 0 || nodes_.size() >= kMostNodes) {
    cut_ = true;
    return false;
  }
  nodes_.push_back({kind, static_cast<std::uint32_t>(nodes_.size() + 1), keep(name), text, integer});
  return true;
}

void RecordBuilder::begin(std::uint32_t kind, std::string_view name) {
  if (open_.size() < kDeepest && add(kind, name, {}, FH_UNKNOWN)) {
    open_.push_back(static_cast<std::uint32_t>(nodes_.size() - 1));
  } else {
    cut_ = true;
    ++beyond_;
  }
}

void RecordBuilder::begin_object(std::string_view name) { begin(FH_NODE_OBJECT, name); }
void RecordBuilder::begin_list(std::string_view name) { begin(FH_NODE_LIST, name); }

void RecordBuilder::end() {
  if (beyond_ != 0) {
    --beyond_;
  } else if (!open_.empty()) {
    nodes_[open_.back()].next = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
  }
}

void RecordBuilder::text(std::string_view name, std::string_view value) {
  // An empty text is present: a view without data would say that it is absent.
  add(FH_NODE_TEXT, name, beyond_ != 0 ? Kept{} : keep(value.data() == nullptr ? std::string_view("") : value), FH_UNKNOWN);
}

void RecordBuilder::number(std::string_view name, std::string_view as_written, std::int64_t integer) {
  add(FH_NODE_NUMBER, name, beyond_ != 0 ? Kept{} : keep(as_written), integer);
}

void RecordBuilder::boolean(std::string_view name, bool value) { add(value ? FH_NODE_TRUE : FH_NODE_FALSE, name, {}, FH_UNKNOWN); }
void RecordBuilder::null(std::string_view name) { add(FH_NODE_NULL, name, {}, FH_UNKNOWN); }

void RecordBuilder::own_text(std::string_view value) {
  if (beyond_ == 0 && !open_.empty()) nodes_[open_.back()].text = keep(value);
}

void RecordBuilder::set_place(std::uint64_t begin, std::uint64_t end, std::uint64_t line) {
  begin_ = begin;
  end_ = end;
  line_ = line;
}

void RecordBuilder::set_cut(std::string_view problem) {
  flags_ |= FH_RECORD_CUT;
  problem_ = keep(problem);
}

void RecordBuilder::set_broken(std::string_view problem) {
  nodes_.clear();
  open_.clear();
  beyond_ = 0;
  flags_ |= FH_RECORD_BROKEN;
  problem_ = keep(problem);
}

const fh_record &RecordBuilder::finish() {
  while (depth() != 0) end();
  if (cut_ && problem_.offset == SIZE_MAX && (flags_ & FH_RECORD_BROKEN) == 0) {
    flags_ |= FH_RECORD_CUT;
    problem_ = keep("too many values, or too deep; what lies beyond was left out");
  }
  shown_.clear();
  shown_.reserve(nodes_.size());
  for (const Node &node : nodes_) shown_.push_back({node.kind, node.next, shown(node.name), shown(node.text), node.integer});
  record_ = {sizeof(fh_record), flags_, shown(name_), shown(problem_), begin_, end_, line_,
             {shown_.data(), static_cast<std::uint32_t>(shown_.size()), sizeof(fh_node)}};
  return record_;
}

}  // namespace freehold::content
