// XmlLexer: XML text as a row of tokens, nothing checked but where each ends. Linear on any input; tokens are views into the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace freehold::content {

enum class XmlTokenKind : unsigned char { end_of_text, text, start, empty, end, cdata, other };

struct XmlToken {
  XmlTokenKind kind = XmlTokenKind::end_of_text;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name;    // of start, empty and end
  std::string_view inside;  // of start and empty: what stands between the name and the end of the tag
  bool cut = false;         // the text ends inside a section, comment or instruction
};

class XmlLexer {
 public:
  explicit XmlLexer(std::string_view text) : text_(text) {}

  const XmlToken &next();
  std::size_t position() const { return at_; }
  void go_to(std::size_t position) { at_ = position; }

 private:
  const XmlToken &emit(XmlTokenKind kind, std::size_t end);
  const XmlToken &until(XmlTokenKind kind, std::string_view closing, std::size_t from);
  const XmlToken &declaration();
  const XmlToken *tag();
  std::size_t tag_end(std::size_t at);
  std::size_t close_quote(std::size_t from, char quote);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t no_quote_from_[2] = {std::string_view::npos, std::string_view::npos};  // no " (or ') from here on
  bool declaration_without_end_ = false;
  std::size_t read_in_vain_ = 0;
  XmlToken token_;
};

// One attribute after the other of what stands inside a tag; false at the end. value: as written, without its quotes.
bool next_attribute(std::string_view &inside, std::string_view &name, std::string_view &value);

// Appends raw character data with its references resolved (numbers, HTML's names; one without a semicolon is plain text) as valid UTF-8.
void append_character_data(std::string_view raw, std::string &out);

std::string_view without_prefix(std::string_view name);
std::string_view prefix_of(std::string_view name);
std::string_view trim_xml_space(std::string_view text);

}  // namespace freehold::content
