// JsonWriter: streams JSON, member by member, in the order it is called: the same calls make the same bytes.
//
// What is written gathers in memory and reaches the stream in large pieces, the last one with the end of the outermost value. Why: a report is
// millions of tokens of a few bytes, and a stream asks itself at each whether it is in good order.
// Strings come out as valid UTF-8 (what is not becomes U+FFFD); < > & and everything invisible (controls, bidi, zero width, U+2028/9) as \uXXXX,
// so that the text is safe in HTML and on a terminal and still means the same string. Numbers are integers only.
#pragma once

#include <cassert>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace freehold {

enum class JsonStyle { compact, pretty };

// "text" with quotes, escaped as above.
std::string json_string(std::string_view text);

// Calls nest as JSON does; a mistake in that is asserted. inside an object every value needs its key() first.
class JsonWriter {
 public:
  JsonWriter(std::ostream &out, JsonStyle style) : out_(out), pretty_(style == JsonStyle::pretty) {}

  // flat: this one and all in it stay on one line, even in a pretty document.
  JsonWriter &begin_object(bool flat = false) { return begin('{', '}', flat); }
  JsonWriter &end_object() { return end('}'); }
  JsonWriter &begin_array(bool flat = false) { return begin('[', ']', flat); }
  JsonWriter &end_array() { return end(']'); }
  JsonWriter &key(std::string_view name);
  // The same of a name we wrote ourselves: nothing in it needs an escape, and nobody looks. A third of a report are such.
  template <std::size_t Size>
  JsonWriter &own_key(const char (&name)[Size]) {
    assert(!levels_.empty() && levels_.back().closing == '}' && !after_key_);
    char *at = begin_value(Size + 3);
    *at++ = '"';
    std::memcpy(at, name, Size - 1);
    at += Size - 1;
    *at++ = '"';
    *at++ = ':';
    if (pretty_) *at++ = ' ';
    gathered_to(at);
    after_key_ = true;
    return *this;
  }

  JsonWriter &value(std::string_view text);
  JsonWriter &value(const char *text) { return value(std::string_view(text)); }
  JsonWriter &value(const std::string &text) { return value(std::string_view(text)); }
  JsonWriter &value(bool yes) { return put(yes ? "true" : "false"); }
  template <std::integral T>
  JsonWriter &value(T number) {
    char digits[24];
    return put({digits, static_cast<std::size_t>(std::to_chars(digits, std::end(digits), number).ptr - digits)});
  }
  template <class T>
  JsonWriter &value(const std::optional<T> &maybe) {
    return maybe ? value(*maybe) : null();
  }
  JsonWriter &null() { return put("null"); }

  template <class T>
  JsonWriter &member(std::string_view name, const T &x) {
    key(name);
    return value(x);
  }

 private:
  struct Level {
    char closing;
    bool flat;
    bool empty = true;
  };

  JsonWriter &begin(char opening, char closing, bool flat);
  JsonWriter &end(char closing);
  JsonWriter &put(std::string_view token);
  JsonWriter &written();
  std::size_t lead() const;
  char *begin_value(std::size_t size);
  char *break_line(char *at, bool flat) const;
  void put_text(std::string_view text, std::string_view after);
  char *room(std::size_t size) { return size <= gathered_.size() - used_ ? gathered_.data() + used_ : make_room(size); }
  char *make_room(std::size_t size);
  void gathered_to(const char *end) { used_ = static_cast<std::size_t>(end - gathered_.data()); }
  void hand_on();

  std::ostream &out_;
  std::string gathered_;  // as far as used_
  std::size_t used_ = 0;
  std::string escaped_;  // reused
  bool pretty_;
  bool after_key_ = false;
  std::vector<Level> levels_;
};

}  // namespace freehold
