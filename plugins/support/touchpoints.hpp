// What several rules ask of an item's links, forms and text, said once so that two rules never mean two things by one word.
//
// All of it looks at the main content unless a name says otherwise, is linear in the item and keeps nothing. What stands in the main place of a
// page counts as main content too where the main text leaves it out: the mail address below the last paragraph, the form beside it.
#pragma once

#include <algorithm>
#include <cstring>

#include <freehold/plugin.hpp>

#include "plugins/support/any-word.hpp"

namespace freehold::support {

using sdk::Form;
using sdk::Item;
using sdk::Link;
using sdk::Phrase;

// Few words are as long: the rest needs no look at its bytes.
template <std::size_t... Sizes>
bool one_of(std::string_view word, const char (&...words)[Sizes]) {
  return ((word.size() == Sizes - 1 && std::memcmp(word.data(), words, Sizes - 1) == 0) || ...);
}

// Of a link, form or call.
template <class Touchpoint>
bool in_main(const Touchpoint &touchpoint) {
  return touchpoint.in_text() || touchpoint.place() == sdk::Place::main;
}

template <class Touchpoints, class Condition>
bool any_in_main(const Touchpoints &touchpoints, Condition condition) {
  return touchpoints.any([&](const auto &one) { return in_main(one) && condition(one); });
}

// Kinds of pages that carry no message of the author's: answers are given, but nobody is told to mend them.
inline bool is_chore(const Item &item) {
  return one_of(item.page_kind(), "legal", "error", "thank-you", "login", "tag", "archive", "search");
}

// A post, video or profile on somebody else's platform, in contrast to a page or letter.
inline bool on_platform(const Item &item) { return item.platform().present() || item.address() == "rented"; }

// What a template left behind: name@example.com, YOUR_FORM_ID. Nobody is reached there.
inline bool is_placeholder(sdk::Text address) {
  if (address.starts_with("mailto:?") || address.is("mailto:")) return true;
  const sdk::Text reached = address.substr(0, address.find('?'));  // what follows is a subject or a message
  static constexpr AnyWord signs{"@example.", "@yourdomain", "@domain.", "your_", "your-form", "yourform", "youremail", "your@", "yourname",
                                 "your-email", "mailto:you@", "xxxx", "placeholder", "wa.me/1234567890", "+1234567890", "123-456-7890"};
  return signs.stands_in(reached);
}

// As most links are; nothing is said of them by their kind.
inline bool leads_to_a_page(const Link &link) {
  const std::string_view kind = link.kind();
  return kind == "internal" || kind == "external";
}

// tel:*#06# and tel:…#Intent open a program, they call nobody.
inline bool is_call_code(const Link &link) {
  return link.is("phone") && std::any_of(link.url().begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(link.url().find(':'), link.url().size())),
                                         link.url().end(), [](char c) { return c == '#' || c == '*' || c == '='; });
}

// Leads to where a contact is left that the author keeps.
inline bool is_capture(const Link &link) {
  if (leads_to_a_page(link)) return false;
  if (!one_of(link.kind(), "mail", "phone", "chat", "form", "signup", "newsletter", "booking", "meeting") || is_call_code(link)) return false;
  if (link.embed() && !one_of(link.kind(), "booking", "signup", "form", "meeting")) return false;
  return !is_placeholder(link.url());
}

// "bookings@mara.example", "termine@…": who writes there asks for an appointment.
inline bool is_booking_mail(const Link &link) {
  if (!link.is("mail")) return false;
  const sdk::Text name = link.url().substr(0, link.url().find('@'));
  static constexpr AnyWord words{"afspraak", "appointment", "booking", "buchung", "citas", "prenota", "randevu", "rdv", "reserv", "rezerw", "termin"};
  return words.stands_in(name);
}

// A part of the world, not a place to come to: no name, no way there.
inline bool is_bare_map(const Link &link) {
  return link.is("map") && link.url().contains("/@") && !link.url().contains("/place/") && !link.url().contains("/dir/");
}

// Reaches a person live: a call, a meeting, a visit, an event, a talk by messenger.
inline bool is_live(const Link &link) {
  if (leads_to_a_page(link)) return false;
  // Few links are of such a kind, and what an address holds takes longer to find out.
  if (!one_of(link.kind(), "booking", "chat", "event", "map", "meeting", "phone") && !is_booking_mail(link)) return false;
  return !is_call_code(link) && !is_placeholder(link.url()) && !is_bare_map(link);
}

// Asks for something by which the author can answer.
inline bool asks_for_contact(const Form &form) {
  return form.fields().any([](const sdk::Field &field) { return !field.hidden() && one_of(field.role(), "email", "phone"); });
}

inline bool is_capture(const Form &form) {
  if (is_placeholder(form.action()) || one_of(form.kind(), "search", "login", "recovery")) return false;
  return asks_for_contact(form) || (form.service().present() && one_of(form.kind(), "signup", "contact"));
}

inline bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

inline bool is_address_byte(char c) { return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%'; }

// A mail address written out in a text; empty if there is none.
inline std::string_view written_mail(std::string_view text) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 64 && is_address_byte(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && end - at < 128 && is_address_byte(text[end])) ++end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view found = text.substr(begin, end - begin);
    const std::size_t dot = found.rfind('.');
    const bool good = begin < at && dot != std::string_view::npos && dot > at - begin + 1 && found.size() - dot > 2;
    if (good && !is_placeholder(found)) return found;
  }
  return {};
}

// A phone number in international form written out in a text ("+49 30 123456"); empty if there is none.
inline std::string_view written_phone(std::string_view text) {
  for (std::size_t at = text.find('+'); at != std::string_view::npos; at = text.find('+', at + 1)) {
    std::size_t digits = 0;
    std::size_t last = at;
    for (std::size_t end = at + 1; end < text.size() && end - at < 24; ++end) {
      const char c = text[end];
      if (c >= '0' && c <= '9') {
        ++digits;
        last = end;
      } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '/' && c != '.') {
        break;
      }
    }
    const std::string_view found = text.substr(at, last - at + 1);
    if (digits >= 9 && digits <= 15 && !is_placeholder(found)) return found;
  }
  return {};
}

// A button or scripted link whose words name a list or a contact: where it leads only the page's script knows.
inline bool has_capture_button(const Item &item) {
  for (const sdk::Call &call : item.calls()) {
    if (!in_main(call) || !one_of(call.kind(), "owned_route", "booking") || !call.link() || !call.url().empty() || !call.span().somewhere()) continue;
    for (const std::string_view list : {"base/step-signup", "base/step-contact", "base/step-booking"}) {
      const bool named = item.phrases(list).any([&](const Phrase &phrase) {
        return phrase.in_text() && phrase.span().begin >= call.span().begin && phrase.span().end <= call.span().end;
      });
      if (named) return true;
    }
  }
  return false;
}

// A way to leave a contact stands in the main content.
inline bool has_capture(const Item &item) {
  return any_in_main(item.links(), [](const Link &link) { return is_capture(link); }) ||
         any_in_main(item.forms(), [](const Form &form) { return is_capture(form); }) || has_capture_button(item) || !written_mail(item.text()).empty() ||
         !written_phone(item.text()).empty() || any_in_main(item.calls(), [](const sdk::Call &call) { return call.is("phone"); });
}

// A profile, group or subscription on a platform.
inline bool is_follow(const Link &link) { return one_of(link.kind(), "profile", "community", "follow", "group", "channel"); }

// Attention is paid for through it: a third party's programme, an advertisement, tips, fan merchandise.
inline bool is_paid_attention(const Link &link) { return one_of(link.kind(), "affiliate", "ad", "donation", "merchandise"); }

// The author's own sale, off the feed.
inline bool is_own_sale(const Link &link) { return one_of(link.kind(), "checkout", "shop", "course", "booking", "event"); }

inline bool is_own_sale(const Form &form) { return form.is("order") && !is_placeholder(form.action()); }

// Opens another page of the author's own: not the same one, not a part of it, nothing that only loads.
inline bool is_way_on(const Link &link) { return link.owned() && !link.self() && !link.embed() && link.kind() != "self"; }

// "www.mara.example" → "mara.example"; empty if the address names no host.
inline std::string_view host_in(sdk::Text url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos) return {};
  std::string_view host = std::string_view(url).substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#:"));
  return host.substr(0, 4) == "www." ? host.substr(4) : host;
}

// The author's site under a second address: lindqvist.example and lindqvist.host.example, or mara.lindqvist and maralindqvist.host.example. Short
// names are too common to tell.
inline bool is_twin(const Item &item, const Link &link) {
  if (link.owned() || link.embed() || !link.platform().empty()) return false;
  const std::string_view here = host_in(item.url());
  const std::string_view there = host_in(link.url());
  const std::string_view name = there.substr(0, there.find('.'));
  if (name.size() < 6) return false;
  std::string joined(here);
  joined.erase(std::remove(joined.begin(), joined.end(), '.'), joined.end());
  return name == here.substr(0, here.find('.')) || name == joined;
}

// How many different phrases of a list stand in the text; those that end before `until` only.
inline std::uint64_t different_phrases(const Item &item, std::string_view list, std::uint64_t until = FH_NOWHERE) {
  std::vector<std::string_view> seen;
  for (const Phrase &phrase : item.phrases(list)) {
    if (!phrase.in_text() || phrase.span().end > until) continue;
    if (std::find(seen.begin(), seen.end(), phrase.entry()) == seen.end()) seen.push_back(phrase.entry());
    if (seen.size() >= 64) break;  // enough for every question that is asked
  }
  return seen.size();
}

constexpr std::uint64_t kProseLine = 12;  // words of a line that reads as prose: menus, cards and lists of links have shorter ones

// Calls each(words) for every line of at least `least` words, until it says false.
template <class Each>
void for_each_long_line(std::string_view text, std::uint64_t least, Each each) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    // A word takes a byte, and another one or more between it and the next: what is shorter need not be counted.
    const std::uint64_t words = end + 1 < 2 * least ? 0 : sdk::Text(text.substr(0, end)).word_count();
    if (words >= least && !each(words)) return;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Whether so many words stand in lines of prose.
inline bool has_prose(std::string_view text, std::uint64_t enough) {
  std::uint64_t prose = 0;
  for_each_long_line(text, kProseLine, [&](std::uint64_t words) { return (prose += words) < enough; });
  return prose >= enough;
}

// An amount of money: a currency sign beside a digit.
inline bool names_price(std::string_view text) {
  for (const std::string_view sign : {"$", "€", "£", "¥", "₹", "₪", "zł", "Rp", "CHF", "EUR", "USD", "R$", "kr", "円"}) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size())) {
      std::size_t after = at + sign.size();
      if (after < text.size() && text[after] == ' ') ++after;
      const bool digit_after = after < text.size() && text[after] >= '0' && text[after] <= '9';
      const std::size_t before = at > 0 && text[at - 1] == ' ' ? at - 1 : at;
      const bool digit_before = before > 0 && text[before - 1] >= '0' && text[before - 1] <= '9';
      if (digit_after || digit_before) return true;
    }
  }
  return false;
}

inline std::optional<Phrase> first_in_text(const Item &item, std::string_view list) {
  for (const Phrase &phrase : item.phrases(list)) {
    if (phrase.in_text()) return phrase;
  }
  return std::nullopt;
}

// A value of the plugin's options: "regulated" of {"regulated":"health"}. Enough for options that are plain texts.
inline std::string_view option(sdk::Text options, std::string_view name) {
  const std::string quoted = '"' + std::string(name) + '"';
  std::size_t at = options.find(quoted);
  if (at == std::string_view::npos) return {};
  at = options.find('"', at + quoted.size());
  if (at == std::string_view::npos) return {};
  const std::size_t end = options.find('"', at + 1);
  return end == std::string_view::npos ? std::string_view{} : std::string_view(options).substr(at + 1, end - at - 1);
}

}  // namespace freehold::support
