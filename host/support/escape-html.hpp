// HtmlWriter: streams HTML in which nobody but the program can write markup. Text and attribute values are escaped here and only here; a link
// leads to http, https or mailto or is not a link.
//
// Element and attribute names are the program's own (asserted: letters, digits, hyphen; no attribute that runs script or takes CSS). Controls and
// bidi controls in text show as U+XXXX, invalid UTF-8 becomes U+FFFD, so that a hostile title cannot turn the sentence around it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace freehold {

// For text between tags and for double-quoted attribute values alike.
std::string html_escaped(std::string_view untrusted);

// An absolute http, https or mailto address without controls or spaces: what may stand in href.
bool is_safe_link(std::string_view url);

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::initializer_list<Attribute>;

// Elements close in the order that they nest: close() ends the last one opened. The destructor asserts that all are closed.
class HtmlWriter {
 public:
  explicit HtmlWriter(std::ostream &out) : out_(out) {}
  ~HtmlWriter();
  HtmlWriter(const HtmlWriter &) = delete;
  HtmlWriter &operator=(const HtmlWriter &) = delete;

  HtmlWriter &open(std::string_view tag, Attributes attributes = {});
  HtmlWriter &close();
  HtmlWriter &text(std::string_view untrusted);
  // An element with nothing but text in it.
  HtmlWriter &element(std::string_view tag, Attributes attributes, std::string_view untrusted);
  HtmlWriter &element(std::string_view tag, std::string_view untrusted) { return element(tag, {}, untrusted); }
  // A void element (meta, hr) or a childless SVG shape.
  HtmlWriter &leaf(std::string_view tag, Attributes attributes = {});
  // An external link in its own tab without referrer; plain text where the address is not safe or empty.
  HtmlWriter &link(std::string_view url, std::string_view untrusted);
  // The program's own bytes: the doctype and the style sheet. Requires: no part of it comes from content.
  HtmlWriter &trusted(std::string_view markup);
  // A line feed in the source, for people who read it.
  HtmlWriter &line();

 private:
  void start(std::string_view tag, Attributes attributes);

  std::ostream &out_;
  std::vector<std::string> open_;
};

}  // namespace freehold
