#include "host/content/records/json-records.hpp"

#include <algorithm>
#include <utility>

#include "host/content/records/json-cut.hpp"
#include "host/content/records/json-walk.hpp"
#include "host/content/records/text-source.hpp"

namespace freehold::content {

bool JsonWalk::only_space_from(std::size_t at) const {
  return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(at), text_.end(), is_json_space);
}

bool JsonWalk::ends_well(char opening) {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' ||
                                (after_prefix_ && (text_[at_] == ';' || text_[at_] == ')')))) {
    ++at_;
  }
  const bool next_object = opening == '{' && at_ < text_.size() && text_[at_] == '{';  // some writers forget the line feed
  return at_ == text_.size() || text_[at_] == '\n' || next_object;
}

// A document did not come to its end. Where the next line begins another one, only this line is lost; else nobody knows where anything begins.
bool JsonWalk::recover(std::size_t begin) {
  const std::size_t line_end = text_.find('\n', begin);
  if (line_end == text_.npos) return false;
  std::size_t next = line_end;
  while (next < text_.size() && is_json_space(text_[next])) ++next;
  const bool lines = by_lines_ || (next < text_.size() && text_[next] == text_[begin] && text_[next - 1] == '\n');
  if (!lines) return false;
  by_lines_ = true;
  at_ = line_end;
  return true;
}

Outcome JsonWalk::ended(std::string why) const { return {handed_ == 0 ? FH_E_FORMAT : FH_E_PARTIAL, std::move(why)}; }

Outcome JsonWalk::run() {
  at_ = json_prefix(text_);
  after_prefix_ = at_ != 0;
  skip_space();
  if (at_ == text_.size()) return {FH_E_FORMAT, "there is no JSON in it"};
  const std::string_view whole = text_;
  while (skip_space(), at_ < whole.size()) {
    const std::size_t begin = at_;
    if (by_lines_) text_ = whole.substr(0, std::min(whole.find('\n', begin), whole.size()));
    Step step = document();
    text_ = whole;
    if (step == Step::stop && code_ != FH_OK) return {code_, {}};
    if (step == Step::on && !ends_well(whole[begin])) step = fails("something follows the value");
    if (step == Step::on) continue;
    const char *why = std::exchange(problem_, nullptr);
    if (!recover(begin)) return ended("line " + std::to_string(line_of(std::min(at_, whole.size()))) + ": " + why);
    if (broken(begin, at_, why) == Step::stop) return {code_, {}};
  }
  return {};
}

Outcome read_json(std::string_view bytes, std::optional<std::string_view> where, const EachRecord &each) {
  const TextSource source(bytes);
  return JsonWalk(source, where, each).run();
}

}  // namespace freehold::content
