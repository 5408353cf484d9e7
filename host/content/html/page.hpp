// Page: everything the program wants to know of one HTML page, as one plain value.
//
// Offsets: `text` offsets are bytes into Page::text; `main` offsets are bytes into Page::main_text; `source` offsets
// are bytes of the UTF-8 input of the extractor. `no_offset` means "does not stand there". Lengths are bytes. Lifetime:
// every string_view points into the Page's own storage (never into the source) and lives until the Page is filled again
// or ends. Order: every list is in source order. Absent and empty differ only where a field says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/html/arena.hpp"
#include "host/content/html/origin-map.hpp"

namespace freehold::content {

inline constexpr std::uint32_t no_offset = 0xFFFFFFFF;

// Which part of the page an element stands in. `main` is all that is not template: see main-content.hpp for how it is
// decided.
enum class Place : std::uint8_t { main, navigation, header, footer, aside };

[[nodiscard]] std::string_view name_of(Place place);

struct TextSpan {
  std::uint32_t offset = no_offset;
  std::uint32_t length = 0;
};

// One line of Page::text: the text between two block boundaries.
struct TextBlock {
  TextSpan text;
  std::uint32_t main = no_offset;  // where it stands in main_text
  Place place = Place::main;
};

// <meta name|property|itemprop|http-equiv=… content=…>; the name in lower case.
struct Meta {
  std::string_view name;
  std::string_view content;
};

struct FeedLink {
  std::string_view href;
  std::string_view type;
  std::string_view title;
};

struct Heading {
  std::uint8_t level = 1;
  Place place = Place::main;
  bool in_text = false;  // part of the main text
  TextSpan text;
  std::string_view id;
  std::uint32_t source = 0;
};

enum class LinkElement : std::uint8_t { anchor, area };

struct Link {
  std::string_view
      href;  // as written: references decoded, outer white space stripped, not resolved; mailto: and tel: untouched
  std::string_view text;  // visible text, else aria-label, title, or the alt texts of the images within
  std::string_view rel;   // lower case
  LinkElement element = LinkElement::anchor;
  Place place = Place::main;
  bool in_text = false;    // stands in the main text
  bool is_button = false;  // looks like a button: role=button or a class word such as btn, button, cta
  bool hidden = false;     // inside a hidden element, template or noscript
  bool has_visible_text = false;
  std::uint32_t offset = no_offset;  // in text
  std::uint32_t main = no_offset;    // in main_text
  std::uint32_t source = 0;
};

enum class EmbedElement : std::uint8_t { iframe, frame, embed, object, script, video, audio };

struct Embed {
  std::string_view src;  // not resolved; a data-src stands in where the page loads lazily
  std::string_view title;
  EmbedElement element = EmbedElement::iframe;
  Place place = Place::main;
  bool in_text = false;
  bool hidden = false;
  std::uint32_t offset = no_offset;
  std::uint32_t source = 0;
};

// Markup that a catalogue names: what a service draws there.
struct Sign {
  std::uint32_t pattern = 0;  // the number in Signs
  std::string_view src;       // an address that it carries, as written
  std::string_view text;      // what it shows
  Place place = Place::main;
  bool in_text = false;
  bool hidden = false;
  bool has_form = false;  // it holds a <form> or stands in one
};

struct Field {
  std::string_view name;
  std::string_view id;
  std::string_view type;   // lower case: the input's type (text if none is given), or select, textarea; of a <button>:
                           // submit, button, reset
  std::string_view label;  // text of the <label>, else aria-label or title
  std::string_view placeholder;
  std::string_view autocomplete;
  std::string_view value;  // of hidden and button fields; cut at 256 bytes
  bool required = false;
  bool hidden = false;  // type=hidden, or inside a hidden element

  // Whether it is pressed, not filled in.
  [[nodiscard]] bool is_button() const {
    return type == "submit" || type == "button" || type == "reset" || type == "image";
  }
};

struct Form {
  std::string_view action;  // as written
  std::string_view method;  // get, post or dialog
  std::string_view id;
  std::string_view classes;
  std::string_view heading;  // <legend>, else the nearest heading before it
  std::string_view text;     // its visible text, one line, cut at 1,000 bytes
  std::string_view submit;   // text of its first submit button
  Place place = Place::main;
  bool in_text = false;
  bool hidden = false;
  bool formless = false;  // a group of fields with an e-mail input that no <form> holds
  std::uint32_t offset = no_offset;
  std::uint32_t main = no_offset;
  std::uint32_t source = 0;
  std::vector<Field> fields;
};

// A <button>, input of type button or role=button that no form owns and that is no link.
struct Button {
  std::string_view text;
  Place place = Place::main;
  bool in_text = false;
  bool has_onclick = false;
  bool hidden = false;
  std::uint32_t offset = no_offset;
  std::uint32_t source = 0;
};

struct TimeStamp {
  std::string_view datetime;  // the attribute, else the visible text
  std::string_view itemprop;  // lower case
  Place place = Place::main;
  bool in_text = false;  // stands in the element that holds the main text
  std::uint32_t source = 0;
};

// What was cut because a limit was reached; the page is then only partly read and must be reported so.
struct Cuts {
  bool depth = false;     // deeper elements were flattened
  bool elements = false;  // the rest of the source was not read
  bool text = false;      // text after the limit was left out
  bool lists = false;     // a list (links, forms, fields …) is incomplete
  bool source = false;    // the source was longer than allowed and its end was not read
  [[nodiscard]] bool any() const { return depth || elements || text || lists || source; }
};

struct Page {
  std::string_view title;
  std::string_view lang;       // of <html>, or what a meta content-language names
  std::string_view canonical;  // href of link rel=canonical, as written
  std::string_view base;       // href of the first <base>, as written
  std::string_view robots;     // contents of the robots metas, joined by ", "
  std::string_view refresh;    // target of a meta refresh, as written; empty if it only reloads
  std::vector<Meta> metas;
  std::vector<std::string_view> json_ld;  // raw texts of script type=application/ld+json
  std::vector<FeedLink> feeds;
  std::vector<std::string_view> authors;  // texts of rel=author, itemprop=author and byline elements, distinct
  std::vector<TimeStamp> times;

  std::string text;       // the visible text; blocks separated by a line feed
  std::string main_text;  // the blocks that are the page's own content, in the same form
  std::vector<TextBlock> blocks;
  std::vector<std::uint32_t> main_blocks;  // the indices in blocks of those in main_text
  OriginMap origins;                       // text offset → source offset

  std::vector<Heading> headings;
  std::vector<Link> links;
  std::vector<Embed> embeds;
  std::vector<Sign> signs;
  std::vector<Form> forms;  // those with a <form> first, then the formless
  std::vector<Button> buttons;
  std::uint32_t images = 0;
  std::uint32_t images_in_text = 0;
  std::string_view first_heading;  // text of the first h1 in main place, else of the first h1
  bool is_article = false;         // the main text was found as one article, not as "all but the template"
  Cuts cuts;

  Arena strings;

  // The text offset of a main_text offset, and the reverse (no_offset if the byte is not main text).
  [[nodiscard]] std::uint32_t text_of_main(std::uint32_t main) const;
  [[nodiscard]] std::uint32_t main_of_text(std::uint32_t offset) const;
  // The source byte of a main_text byte.
  [[nodiscard]] std::uint32_t source_of_main(std::uint32_t main) const { return origins.source_of(text_of_main(main)); }

  void clear();
};

}  // namespace freehold::content
