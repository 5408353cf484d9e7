#include "host/content/records/json-walk.hpp"

#include <algorithm>

#include "host/content/records/json-cut.hpp"

namespace freehold::content {
namespace {

// The steps of a JSON Pointer, "~1" and "~0" undone.
std::vector<std::string> steps_of(std::string_view pointer) {
  std::vector<std::string> steps;
  while (!pointer.empty()) {
    if (pointer.front() == '/') pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    std::string step;
    for (std::size_t at = 0; at < end; ++at) {
      const bool escape = pointer[at] == '~' && at + 1 < end && (pointer[at + 1] == '0' || pointer[at + 1] == '1');
      step += escape ? (pointer[++at] == '0' ? '~' : '/') : pointer[at];
    }
    steps.push_back(std::move(step));
    pointer.remove_prefix(end);
  }
  return steps;
}

}  // namespace

JsonWalk::JsonWalk(const TextSource &source, std::optional<std::string_view> where, const EachRecord &each)
    : source_(source), text_(source.text()), each_(each), whole_array_(!where), steps_(where ? steps_of(*where) : std::vector<std::string>{"*"}) {}

void JsonWalk::skip_space() {
  while (at_ < text_.size() && is_json_space(text_[at_])) ++at_;
}

bool JsonWalk::take(char c) {
  skip_space();
  if (at_ >= text_.size() || text_[at_] != c) return false;
  ++at_;
  return true;
}

std::uint64_t JsonWalk::line_of(std::size_t at) {
  if (at > counted_to_) {
    line_ += static_cast<std::uint64_t>(std::count(text_.begin() + counted_to_, text_.begin() + at, '\n'));
    counted_to_ = at;
  }
  return line_;
}

JsonWalk::Step JsonWalk::fails(const char *why) {
  problem_ = why;
  return Step::stop;
}

JsonWalk::Step JsonWalk::say(const fh_record &record) {
  ++handed_;
  code_ = each_(record);
  return code_ == FH_OK ? Step::on : Step::stop;
}

JsonWalk::Step JsonWalk::broken(std::size_t begin, std::size_t end, std::string_view why) {
  record_.clear();
  const std::uint64_t line = line_of(begin);
  record_.set_place(source_.place(begin), source_.place(end), line);
  record_.set_broken("line " + std::to_string(line) + ": " + std::string(why));
  return say(record_.finish());
}

JsonWalk::Step JsonWalk::hand_over(const Place &place) {
  const std::size_t begin = at_;
  const JsonEnd end = json_value_end(text_, begin);
  if (end.problem != nullptr) {
    at_ = end.end;
    return fails(end.problem);
  }
  at_ = end.end;
  const std::string_view slice = text_.substr(begin, end.end - begin);
  const char *wrong = parser_.parse(source_.single_byte() ? source_.clean(slice, room_) : slice, record_);
  if (wrong != nullptr) {
    // Alone it is no document; among others it is one that costs itself only.
    if (handed_ == 0 && only_space_from(at_)) return fails(wrong);
    return broken(begin, at_, wrong);
  }
  if (place.name.data() != nullptr) record_.set_name(place.name);
  record_.set_place(source_.place(begin), source_.place(at_), line_of(begin));
  if (place.first) record_.add_flags(FH_RECORD_FIRST);
  return say(record_.finish());
}

JsonWalk::Step JsonWalk::pass_over() {
  const JsonEnd end = json_value_end(text_, at_);
  at_ = end.end;
  return end.problem == nullptr ? Step::on : fails(end.problem);
}

JsonWalk::Step JsonWalk::value(std::size_t depth, const Place &place) {
  skip_space();
  if (at_ >= text_.size()) return fails("the text ends inside a value");
  if (depth == steps_.size()) return hand_over(place);
  if (text_[at_] == '[') return elements(depth, place);
  if (text_[at_] == '{') return members(depth);
  return pass_over();
}

JsonWalk::Step JsonWalk::elements(std::size_t depth, const Place &place) {
  ++at_;
  if (take(']')) return Step::on;
  const std::string &step = steps_[depth];
  for (std::size_t index = 0;; ++index) {
    skip_space();
    if (at_ >= text_.size()) return fails("the text ends inside a list");
    const bool wanted = step == "*" || step == std::to_string(index);
    if ((wanted ? value(depth + 1, {place.name, index == 0}) : pass_over()) == Step::stop) return Step::stop;
    if (take(']')) return Step::on;
    if (!take(',')) return fails(at_ >= text_.size() ? "the text ends inside a list" : "a comma is missing in a list");
  }
}

JsonWalk::Step JsonWalk::members(std::size_t depth) {
  ++at_;
  if (take('}')) return Step::on;
  const std::string step = steps_[depth];
  for (bool first = true;; first = false) {
    skip_space();
    if (at_ >= text_.size()) return fails("the text ends inside an object");
    if (text_[at_] != '"') return fails("a key is missing in an object");
    const JsonEnd end = json_value_end(text_, at_);
    if (end.problem != nullptr) return fails(end.problem);
    const std::string key(parser_.unescape(text_.substr(at_, end.end - at_)));
    at_ = end.end;
    if (!take(':')) return fails("a colon is missing in an object");
    skip_space();
    if (at_ >= text_.size()) return fails("the text ends inside an object");
    const bool wanted = step == "*" || step == key;
    if ((wanted ? value(depth + 1, {key, first}) : pass_over()) == Step::stop) return Step::stop;
    if (take('}')) return Step::on;
    if (!take(',')) return fails(at_ >= text_.size() ? "the text ends inside an object" : "a comma is missing in an object");
  }
}

JsonWalk::Step JsonWalk::document() {
  const Place place{{}, handed_ == 0};
  // An object or a lone value at the top is a record itself where nothing was said.
  if (whole_array_ && text_[at_] != '[') {
    const std::vector<std::string> said = std::exchange(steps_, {});
    const Step step = value(0, place);
    steps_ = said;
    return step;
  }
  return value(0, place);
}

}  // namespace freehold::content
