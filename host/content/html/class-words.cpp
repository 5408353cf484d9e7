// The words of class and id attributes that tell what an element is for: the names that themes and page builders in common use
// give to their parts, in plain English. No service is named here: a share bar is one by what it is called, not by whose it is.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "host/content/html/places.hpp"
#include "host/content/html/scan.hpp"

namespace freehold::content {
namespace {

struct Word {
  std::string_view word;
  std::uint16_t hint;
};

using H = WordHints;

// Sorted.
constexpr Word words[] = {
    {"ad", H::aside},
    {"ads", H::aside},
    {"advert", H::aside},
    {"advertisement", H::aside},
    {"advertising", H::aside},
    {"article", H::content},
    {"articlebody", H::content},
    {"aside", H::aside},
    {"author", H::byline},
    {"blog", H::content},
    {"body", H::content},
    {"breadcrumb", H::navigation},
    {"breadcrumbs", H::navigation},
    {"btn", H::button},
    {"button", H::button},
    {"byline", H::byline},
    {"caption", H::caption},
    {"captions", H::caption},
    {"colophon", H::footer},
    {"comment", H::comments},
    {"commentlist", H::comments},
    {"comments", H::comments},
    {"consent", H::aside},
    {"content", H::content},
    {"cookie", H::aside},
    {"cookies", H::aside},
    {"copyright", H::footer},
    {"credit", H::caption},
    {"credits", H::caption},
    {"crumbs", H::navigation},
    {"cta", H::button},
    {"entry", H::content},
    {"figcaption", H::caption},
    {"footer", H::footer},
    {"gdpr", H::aside},
    {"header", H::header},
    {"hentry", H::content},
    {"lightbox", H::aside},
    {"main", H::content},
    {"masthead", H::header},
    {"menu", H::navigation},
    {"menus", H::navigation},
    {"modal", H::aside},
    {"nav", H::navigation},
    {"navbar", H::navigation},
    {"navi", H::navigation},
    {"navigation", H::navigation},
    {"pager", H::navigation},
    {"pagination", H::navigation},
    {"popular", H::aside},
    {"popup", H::aside},
    {"post", H::content},
    {"promoted", H::aside},
    {"recirc", H::aside},
    {"recirculation", H::aside},
    {"recommendation", H::aside},
    {"recommendations", H::aside},
    {"recommended", H::aside},
    {"related", H::aside},
    {"respond", H::comments},
    {"share", H::widget},
    {"sharebar", H::widget},
    {"sharing", H::widget},
    {"sidebar", H::aside},
    {"skip", H::widget},
    {"social", H::widget},
    {"socials", H::widget},
    {"sponsor", H::aside},
    {"sponsored", H::aside},
    {"story", H::content},
    {"submenu", H::navigation},
    {"subnav", H::navigation},
    {"tagcloud", H::widget},
    {"taglist", H::widget},
    {"tags", H::widget},
    {"text", H::content},
    {"topbar", H::header},
    {"topnav", H::navigation},
    {"trending", H::aside},
    {"widget", H::sole},
    {"widgets", H::aside},
};
static_assert(std::is_sorted(std::begin(words), std::end(words),
                             [](const Word &a, const Word &b) { return a.word < b.word; }));

constexpr std::size_t longest_word = 16;
constexpr std::size_t slots = 512;

constexpr std::size_t slot_of(std::string_view word) {
  std::uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return (hash >> 16) % slots;
}

constexpr auto table = [] {
  std::array<std::uint8_t, slots> filled{};
  for (std::size_t i = 0; i < std::size(words); ++i) {
    std::size_t slot = slot_of(words[i].word);
    while (filled[slot] != 0) slot = (slot + 1) % slots;
    filled[slot] = static_cast<std::uint8_t>(i + 1);
  }
  return filled;
}();
static_assert(std::size(words) < 255);

// `first`: the class begins with the word. Page builders call everything a "builder-widget"; a "widget-area" is one.
std::uint16_t hint_of(std::string_view word, bool first) {
  for (std::size_t slot = slot_of(word); table[slot] != 0; slot = (slot + 1) % slots) {
    const Word &known = words[table[slot] - 1];
    if (known.word == word) return known.hint != H::sole ? known.hint : first ? H::aside : std::uint16_t{0};
  }
  return 0;
}

}  // namespace

std::uint16_t hints_of(std::string_view text) {
  std::uint16_t hints = 0;
  bool first = true;  // of the words of one class
  char word[longest_word];
  std::size_t size = 0;
  char before = ' ';
  // One step past the end closes the last word.
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const bool capital = c >= 'A' && c <= 'Z';
    const bool letter = scan::is_alpha(c);
    if (size != 0 && (!letter || (capital && before >= 'a' && before <= 'z'))) {
      if (size <= longest_word) hints = static_cast<std::uint16_t>(hints | hint_of({word, size}, first));
      size = 0;
      first = false;
    }
    if (scan::is_space(c)) first = true;
    if (letter) {
      if (size < longest_word) word[size] = scan::lower(c);
      ++size;
    }
    before = c;
  }
  return hints;
}

}  // namespace freehold::content
