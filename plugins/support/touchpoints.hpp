// What several rules ask of an item's links, forms and text, said once so that two rules never mean two things by one word.
//
// All of it looks at the main content unless a name says otherwise, is linear in the item and keeps nothing.
#pragma once

#include <algorithm>
#include <initializer_list>

#include <freehold/plugin.hpp>

namespace freehold::support {

using sdk::Form;
using sdk::Item;
using sdk::Link;
using sdk::Phrase;

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Kinds of pages that carry no message of the author's: answers are given, but nobody is told to mend them.
inline bool is_chore(const Item &item) {
  return one_of(item.page_kind(), {"legal", "error", "thank-you", "login", "tag", "archive", "search"});
}

// A post, video or profile on somebody else's platform, in contrast to a page or letter.
inline bool on_platform(const Item &item) { return item.platform().present() || item.address() == "rented"; }

// What a template left behind: name@example.com, YOUR_FORM_ID. Nobody is reached there.
inline bool is_placeholder(sdk::Text address) {
  if (address.starts_with("mailto:?") || address.is("mailto:")) return true;
  const sdk::Text reached = address.substr(0, address.find('?'));  // what follows is a subject or a message
  for (const std::string_view sign : {"@example.", "@yourdomain", "@domain.", "your_", "your-form", "yourform", "youremail", "your@", "yourname",
                                      "your-email", "mailto:you@", "xxxx", "placeholder", "wa.me/1234567890", "+1234567890", "123-456-7890"}) {
    if (reached.contains(sign)) return true;
  }
  return false;
}

// Leads to where a contact is left that the author keeps.
inline bool is_capture(const Link &link) {
  if (link.embed() && !one_of(link.kind(), {"booking", "signup", "form", "meeting"})) return false;
  return one_of(link.kind(), {"mail", "phone", "chat", "form", "signup", "newsletter", "booking", "meeting"}) && !is_placeholder(link.url());
}

// Asks for something by which the author can answer.
inline bool asks_for_contact(const Form &form) {
  return form.fields().any([](const sdk::Field &field) { return !field.hidden() && one_of(field.role(), {"email", "phone"}); });
}

inline bool is_capture(const Form &form) {
  if (is_placeholder(form.action()) || one_of(form.kind(), {"search", "login", "recovery"})) return false;
  return asks_for_contact(form) || (form.service().present() && one_of(form.kind(), {"signup", "contact"}));
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

// A way to leave a contact stands in the main content.
inline bool has_capture(const Item &item) {
  return item.links().in_text().any([](const Link &link) { return is_capture(link); }) ||
         item.forms().in_text().any([](const Form &form) { return is_capture(form); }) || !written_mail(item.text()).empty() ||
         !written_phone(item.text()).empty();
}

// A profile, group or subscription on a platform.
inline bool is_follow(const Link &link) { return one_of(link.kind(), {"profile", "community", "follow", "group", "channel"}); }

// Attention is paid for through it: a third party's programme, an advertisement, tips, fan merchandise.
inline bool is_paid_attention(const Link &link) { return one_of(link.kind(), {"affiliate", "ad", "donation", "merchandise"}); }

// The author's own sale, off the feed.
inline bool is_own_sale(const Link &link) { return one_of(link.kind(), {"checkout", "shop", "course", "booking", "event"}); }

inline bool is_own_sale(const Form &form) { return form.is("order") && !is_placeholder(form.action()); }

// Opens another page of the author's own: not the same one, not a part of it, nothing that only loads.
inline bool is_way_on(const Link &link) { return link.owned() && !link.self() && !link.embed() && link.kind() != "self"; }

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
