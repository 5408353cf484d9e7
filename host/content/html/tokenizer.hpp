// Tokenizer: the tokenization algorithm of the HTML standard over one UTF-8 source that is wholly in memory.
//
// next() gives one token after another until end_of_file. Tokens are views into the source wherever that is possible;
// what the standard changes byte by byte (line ends, NULs, capitals in names) is left as written and applied by the
// functions below, for those who need the token's exact value. Adjacent text comes in several tokens: every character
// reference is one of its own. Linear in the source on any input; memory does not grow with it (attributes excepted
// when all of them are kept). Lifetime: the source must outlive the tokenizer; a token's views end with the next call
// of next().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/names.hpp"

namespace freehold::content {

enum class TokenKind : std::uint8_t { end_of_file, text, start_tag, end_tag, comment, doctype };

// How the text that follows is read; the tree builder sets it after a start tag. An end tag of the last start tag's
// name leaves rcdata, rawtext and script; nothing leaves plaintext.
enum class TextMode : std::uint8_t { data, rcdata, rawtext, script, plaintext, cdata };

struct Attribute {
  Attr id = Attr::other;
  bool plain = true;       // the value holds neither references nor NULs nor carriage returns: `value` is exact
  std::string_view name;   // as written
  std::string_view value;  // as written, without its quotes
};

struct Doctype {
  std::string_view name, public_id, system_id;  // as written
  bool has_name = false, has_public_id = false, has_system_id = false, force_quirks = false;
};

struct Token {
  TokenKind kind = TokenKind::end_of_file;
  TextMode mode = TextMode::data;  // of text: how it was read
  Tag tag = Tag::other;
  bool self_closing = false;
  bool is_reference = false;  // text that stands for a character reference; `text` is its value
  std::uint32_t begin = 0;    // source bytes of the whole token
  std::uint32_t end = 0;
  std::string_view text;  // of text and comments; the name as written of tags
};

class Tokenizer {
 public:
  // With `all_attributes` every attribute is kept, repeated names included (the first one counts); without, only the
  // first of each known name. Requires: source.size() < 2^32.
  explicit Tokenizer(bool all_attributes = false) : all_attributes_(all_attributes) {}

  void start(std::string_view source, TextMode mode = TextMode::data);
  const Token &next();

  // Of the start tag just returned.
  [[nodiscard]] const std::vector<Attribute> &attributes() const { return attributes_; }
  // Of the doctype just returned.
  [[nodiscard]] const Doctype &doctype() const { return doctype_; }

  void set_mode(TextMode mode) { mode_ = mode; }
  // Whether <![CDATA[ opens a section: true while the current element is foreign (SVG, MathML).
  void set_foreign(bool foreign) { foreign_ = foreign; }
  // The name whose end tag leaves rcdata, rawtext and script: normally that of the last start tag, which next() sets.
  void set_last_start_tag(std::string_view name) { last_start_tag_ = name; }

 private:
  const Token &emit(TokenKind kind, const char *end, std::string_view text);
  const Token &finish();
  const Token &read_text();
  const Token &read_special_text();
  const Token &read_cdata();
  const Token *read_markup();
  const Token *read_declaration();
  const Token *read_tag(bool is_end);
  const char *read_attributes(const char *at, bool &self_closing);
  const char *read_attribute(const char *at);
  void keep(std::string_view name, std::string_view value, bool plain);
  const Token &read_comment();
  const Token &read_bogus_comment(const char *from);
  const Token &read_doctype();
  const Token &emit_reference(std::size_t length, char32_t first, char32_t second);
  [[nodiscard]] const char *script_end(const char *from) const;
  [[nodiscard]] bool is_leaving_tag(const char *at) const;
  [[nodiscard]] bool opens_markup(const char *at) const;
  [[nodiscard]] std::uint32_t offset(const char *at) const { return static_cast<std::uint32_t>(at - begin_); }

  bool all_attributes_;
  bool foreign_ = false;
  TextMode mode_ = TextMode::data;
  const char *begin_ = nullptr;
  const char *at_ = nullptr;
  const char *end_ = nullptr;
  std::uint64_t seen_ = 0;  // known attribute names of this tag
  std::string_view last_start_tag_;
  std::vector<Attribute> attributes_;
  Doctype doctype_;
  Token token_;
  char reference_[8] = {};
};

// The exact value of a text or comment token.
void append_text(const Token &token, std::string &out);
// The exact value of an attribute, appended.
void append_value(const Attribute &attribute, std::string &out);
void append_value(std::string_view raw, std::string &out);
// A tag, attribute or doctype name in lower case, NULs replaced, appended.
void append_name(std::string_view raw, std::string &out);
// Line ends as the standard wants them and NULs replaced by U+FFFD, appended.
void append_normalised(std::string_view raw, bool replace_nul, std::string &out);

}  // namespace freehold::content
