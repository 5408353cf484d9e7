#include "host/support/escape-html.hpp"

#include <algorithm>
#include <cassert>

#include "host/support/escape.hpp"

namespace freehold {
namespace {

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

[[maybe_unused]] bool is_harmless_attribute(std::string_view name) {
  return is_name(name) && !name.starts_with("on") && name != "style" && name != "src" && name != "srcdoc" && name != "action";
}

// Case folded for ASCII, as URL schemes are.
bool has_prefix(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char c) {
           return want == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
         });
}

}  // namespace

std::string html_escaped(std::string_view untrusted) {
  std::string out;
  out.reserve(untrusted.size() + untrusted.size() / 8);
  for (std::size_t at = 0; at < untrusted.size();) {
    const char32_t c = next_character(untrusted, at);
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '`': out += "&#96;"; break;
      case '\n': case '\t': out.push_back(static_cast<char>(c)); break;
      default:
        if (is_control(c) || is_bidi_control(c) || (is_zero_width(c) && !is_joiner(c))) {
          append_code_point(c, out);
        } else {
          append_utf8(c, out);
        }
    }
  }
  return out;
}

bool is_safe_link(std::string_view url) {
  if (url.size() > 8192) return false;
  for (std::size_t at = 0; at < url.size();) {
    const char32_t c = next_character(url, at);
    if (c <= 0x20 || c == kReplacement || is_control(c) || is_bidi_control(c) || is_zero_width(c)) return false;
  }
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (has_prefix(url, scheme) && url.size() > scheme.size()) return true;
  }
  return false;
}

HtmlWriter::~HtmlWriter() { assert(open_.empty()); }

void HtmlWriter::start(std::string_view tag, Attributes attributes) {
  assert(is_name(tag) && tag != "script");
  out_ << '<' << tag;
  for (const Attribute &attribute : attributes) {
    assert(is_harmless_attribute(attribute.name));
    assert(attribute.name != "href" || attribute.value.starts_with('#') || is_safe_link(attribute.value));
    out_ << ' ' << attribute.name << "=\"" << html_escaped(attribute.value) << '"';
  }
}

HtmlWriter &HtmlWriter::open(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  out_ << '>';
  open_.emplace_back(tag);
  return *this;
}

HtmlWriter &HtmlWriter::close() {
  assert(!open_.empty());
  out_ << "</" << open_.back() << '>';
  open_.pop_back();
  return *this;
}

HtmlWriter &HtmlWriter::text(std::string_view untrusted) {
  out_ << html_escaped(untrusted);
  return *this;
}

HtmlWriter &HtmlWriter::element(std::string_view tag, Attributes attributes, std::string_view untrusted) {
  return open(tag, attributes).text(untrusted).close();
}

HtmlWriter &HtmlWriter::leaf(std::string_view tag, Attributes attributes) {
  start(tag, attributes);
  out_ << "/>";
  return *this;
}

HtmlWriter &HtmlWriter::link(std::string_view url, std::string_view untrusted) {
  if (!is_safe_link(url)) return text(untrusted);
  return element("a", {{"href", std::string(url)}, {"rel", "noopener noreferrer"}, {"target", "_blank"}}, untrusted);
}

HtmlWriter &HtmlWriter::trusted(std::string_view markup) {
  out_ << markup;
  return *this;
}

HtmlWriter &HtmlWriter::line() {
  out_ << '\n';
  return *this;
}

}  // namespace freehold
