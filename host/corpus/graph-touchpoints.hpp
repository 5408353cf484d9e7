// Touchpoints of an item: the links, forms and calls whose kind the base rule set names as capture, conversation,
// conversion or offline step.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "host/corpus/corpus.hpp"
#include "host/model/link-flags.hpp"

namespace freehold::corpus {

enum Touch : std::uint8_t { kCapture = 1, kConversation = 2, kConversion = 4, kOffline = 8 };
// In the order of Goal.
inline constexpr Touch kTouchOf[] = {kCapture, kConversation, kConversion, kOffline};

// Which of these a kind is, as bits. Requires: the rule set outlives it.
class TouchKinds {
 public:
  explicit TouchKinds(const model::RuleSet &base) {
    for (const auto &[list, bit] :
         {std::pair{&base.capture, kCapture}, {&base.conversation, kConversation}, {&base.conversion, kConversion}, {&base.offline, kOffline}}) {
      for (const std::string &kind : *list) alike_[likeness(kind)].emplace_back(kind, bit);
    }
  }
  // Asked of every link: most kinds are like none of the few dozen that count.
  std::uint8_t of(std::string_view kind) const {
    std::uint8_t bits = 0;
    for (const auto &[name, bit] : alike_[likeness(kind)]) {
      if (name == kind) bits = static_cast<std::uint8_t>(bits | bit);
    }
    return bits;
  }

 private:
  static constexpr std::size_t kLikenesses = 256;

  static std::size_t likeness(std::string_view kind) {
    if (kind.empty()) return 0;
    const auto letter = [&](std::size_t at) { return static_cast<unsigned char>(kind[at]); };
    return (kind.size() * 67 + letter(0) * 5u + letter(kind.size() / 2) * 11u + letter(kind.size() - 1)) % kLikenesses;
  }

  std::vector<std::pair<std::string_view, std::uint8_t>> alike_[kLikenesses];
};

enum class TouchForm : std::uint8_t { link = 0, form = 1, sentence = 2 };

struct Touchpoint {
  std::uint8_t bits = 0;  // of Touch
  bool main = false;
  std::string_view target;    // address, or action of a form; empty: a sentence, or a form that posts to its own page
  std::string_view platform;  // rented platform it leads to; empty: none or not known
  std::string_view kind;
  std::string_view words;     // what a reader sees of it: text of the link, button of the form, sentence
  TouchForm form = TouchForm::link;  // what a reader acts on
};

// Calls visit(touchpoint) for each, links first, then forms, then calls.
template <class Visit>
void for_each_touchpoint(const model::ContentItem &item, const TouchKinds &kinds, Visit visit) {
  for (const model::Link &link : item.links) {
    if (const std::uint8_t bits = kinds.of(link.kind)) visit(Touchpoint{bits, in_main(link), link.url, link.platform, link.kind, link.text});
  }
  for (const model::Form &form : item.forms) {
    if (const std::uint8_t bits = kinds.of(form.kind)) visit(Touchpoint{bits, in_main(form), form.action, {}, form.kind, form.submit, TouchForm::form});
  }
  for (const model::Call &call : item.calls) {
    const std::uint8_t bits = kinds.of(call.kind);
    if (bits == 0) continue;
    Touchpoint touch{bits, in_main(call), call.url, {}, call.kind, call.text, TouchForm::sentence};
    if (const model::Link *link = model::link_numbered(item, call.link)) {
      touch.form = TouchForm::link;
      touch.platform = link->platform;
      if (touch.target.empty()) touch.target = link->url;
    } else if (call.form < item.forms.size()) {
      touch.form = TouchForm::form;
      if (touch.target.empty()) touch.target = item.forms[call.form].action;
    }
    visit(touch);
  }
}

}  // namespace freehold::corpus
