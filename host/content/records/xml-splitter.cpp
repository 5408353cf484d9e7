#include "host/content/records/xml-splitter.hpp"

#include <algorithm>

namespace freehold::content {
namespace {

std::string quoted(std::string_view name) { return "<" + std::string(name.substr(0, 100)) + ">"; }

}  // namespace

std::uint64_t XmlSplitter::line_at(std::size_t position) {
  const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(counted_to_);
  line_ += static_cast<std::uint64_t>(std::count(begin, text_.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
  counted_to_ = position;
  return line_;
}

// Once the frame is full, only the end tags of what is open in it are written.
void XmlSplitter::write(std::string_view raw) {
  if (frame_ == nullptr || open_.empty() || is_frame_full()) return;
  frame_->append(raw);
  if (frame_->size() > kLongestFrame) open_in_frame_ = open_.size();
}

void XmlSplitter::write_end_tag() {
  if (frame_ == nullptr || open_.size() > open_in_frame_) return;
  frame_->append("</").append(open_.back()).append(">");
  if (is_frame_full()) open_in_frame_ = open_.size() - 1;
}

void XmlSplitter::enter(const XmlToken &token) {
  scope_.enter();
  std::string_view inside = token.inside;
  std::string_view name;
  std::string_view value;
  while (next_attribute(inside, name, value)) scope_.declare(name, value);
}

void XmlSplitter::open(const XmlToken &token) {
  if (open_.size() >= kDeepest) {
    ++beyond_;
    scope_.leave();
    return;
  }
  open_.push_back(token.name);  // before its tag is written: a frame that becomes full with it has to close it
  write(text_.substr(token.begin, token.end - token.begin));
}

// An end tag closes the innermost element of its name, and with it what was left open inside; one that closes nothing is passed over.
void XmlSplitter::close(std::string_view name) {
  if (beyond_ > 0) {
    --beyond_;
    return;
  }
  if (std::find(open_.begin(), open_.end(), name) == open_.end()) return;
  bool found = false;
  while (!found) {
    found = open_.back() == name;
    write_end_tag();
    open_.pop_back();
    scope_.leave();
  }
}

XmlElement XmlSplitter::broken(XmlElement element, std::size_t end, std::string problem) {
  element.text = text_.substr(element.begin, end - element.begin);
  element.problem = std::move(problem);
  lexer_.go_to(end);
  return element;
}

XmlElement XmlSplitter::read_record(const XmlToken &start) {
  XmlElement element{start.name, text_.substr(start.begin, start.end - start.begin), start.begin, line_at(start.begin), {}};
  if (start.kind == XmlTokenKind::empty) return element;
  const std::string_view parent = open_.empty() ? std::string_view{} : open_.back();
  std::size_t again = 0;       // elements of its name open inside it
  std::size_t parents = 0;     // of its parent's name, open inside it
  std::size_t next_begin = 0;  // where the first of them begins
  while (true) {
    const XmlToken &token = lexer_.next();
    const bool at_end = token.kind == XmlTokenKind::end_of_text;
    const bool is_end = token.kind == XmlTokenKind::end;
    if (token.kind == XmlTokenKind::start && token.name == element.name) {
      if (flat_) return broken(element, token.begin, quoted(element.name) + " is not closed before the next one begins");
      if (next_begin == 0) next_begin = token.begin;
      ++again;
    } else if (token.kind == XmlTokenKind::start && token.name == parent) {
      ++parents;
    } else if (is_end && token.name == element.name) {
      if (again == 0) {
        element.text = text_.substr(element.begin, token.end - element.begin);
        return element;
      }
      --again;
    } else if (at_end || (is_end && token.name == parent && parents-- == 0)) {
      // More likely its end tag is missing than that they stand inside it.
      if (next_begin > 0) {
        flat_ = true;
        return broken(element, next_begin, quoted(element.name) + " is not closed before the next one begins");
      }
      if (at_end) cut_inside_ = quoted(element.name);
      const std::string name = quoted(element.name);
      return broken(element, token.begin, at_end ? "the text ends inside " + name : name + " is not closed before " + quoted(parent) + " is");
    }
  }
}

std::optional<XmlElement> XmlSplitter::start(const XmlToken &token) {
  if (root_.empty()) root_ = token.name;
  enter(token);
  if (is_record_(token.name, scope_)) {
    scope_.leave();
    return read_record(XmlToken(token));
  }
  if (token.kind == XmlTokenKind::start) {
    open(token);
  } else {
    write(text_.substr(token.begin, token.end - token.begin));
    scope_.leave();
  }
  return std::nullopt;
}

void XmlSplitter::finish() {
  if (!open_.empty() && cut_inside_.empty()) cut_inside_ = quoted(open_.back());
  while (!open_.empty()) close(std::string_view(open_.back()));
}

std::optional<XmlElement> XmlSplitter::next() {
  while (true) {
    const XmlToken &token = lexer_.next();
    const std::string_view raw = text_.substr(token.begin, token.end - token.begin);
    switch (token.kind) {
      case XmlTokenKind::end_of_text: finish(); return std::nullopt;
      case XmlTokenKind::start:
      case XmlTokenKind::empty:
        if (auto record = start(token)) return record;
        break;
      case XmlTokenKind::end: close(token.name); break;
      case XmlTokenKind::cdata:
        if (token.cut) cut_inside_ = "a CDATA section";
        write(raw);
        if (token.cut) write("]]>");
        break;
      case XmlTokenKind::text:
        // A bracket that opens no tag is text.
        write(raw.starts_with('<') ? "&lt;" + std::string(raw.substr(1)) : std::string(raw));
        break;
      case XmlTokenKind::other:
        if (token.cut) cut_inside_ = "a comment or an instruction";
        break;
    }
  }
}

}  // namespace freehold::content
