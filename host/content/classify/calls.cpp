// Calls to action of links and forms: which of an item's touchpoints ask for a step, and for which. Decided by where a link leads; where that says
// nothing, by its words.
#include <array>

#include <freehold/abi.h>

#include "host/content/classify/completer.hpp"
#include "host/content/classify/rel.hpp"
#include "host/content/classify/sentence-call.hpp"
#include "host/content/classify/written-links.hpp"
#include "host/support/utf8.hpp"

namespace freehold::content {
namespace {

struct LinkCall {
  std::string_view kind;  // of the link
  CallKind call;
};

// What a link of a catalogue kind asks for wherever it stands in the main content. Kinds not listed here ask for nothing by themselves.
constexpr auto kByKind = std::to_array<LinkCall>({
    {"ad", CallKind::third_party_offer},
    {"affiliate", CallKind::third_party_offer},
    {"app-store", CallKind::own_product_on_platform},
    {"booking", CallKind::booking},
    {"channel", CallKind::follow},
    {"chat", CallKind::owned_route},
    {"checkout", CallKind::owned_route},
    {"community", CallKind::follow},
    {"course", CallKind::owned_route},
    {"donation", CallKind::donation},
    {"event", CallKind::booking},
    {"follow", CallKind::follow},
    {"form", CallKind::owned_route},
    {"group", CallKind::follow},
    {"mail", CallKind::owned_route},
    {"marketplace", CallKind::third_party_offer},
    {"meeting", CallKind::booking},
    {"merchandise", CallKind::own_product_on_platform},
    {"music", CallKind::watch_more},
    {"newsletter", CallKind::owned_route},
    {"phone", CallKind::owned_route},
    {"podcast", CallKind::watch_more},
    {"post", CallKind::watch_more},
    {"profile", CallKind::follow},
    {"shop", CallKind::owned_route},
    {"signup", CallKind::owned_route},
});

// A link on own ground or to nobody known: its words and its address tell.
std::optional<CallKind> call_of_words(const model::Link &link, const WordKinds &words) {
  if ((words.calls | words.steps) == 0) return std::nullopt;
  const bool own = (link.flags & FH_LINK_OWNED) != 0 || link.kind == "button";
  if (own || link.kind == "self") {
    if (words.has(StepKind::booking) || words.has(CallKind::booking)) return CallKind::booking;
    if (words.steps != 0 || words.has(CallKind::owned_route)) return CallKind::owned_route;
    return std::nullopt;
  }
  if ((link.kind != "external" && link.kind != "shortener") || has_rel(link.rel, "ugc")) return std::nullopt;
  if (words.has(CallKind::donation)) return CallKind::donation;
  if (words.has(CallKind::booking)) return CallKind::booking;
  if (words.has(CallKind::third_party_offer)) return CallKind::third_party_offer;
  return std::nullopt;
}

bool asks_to_act(std::string_view form_kind) {
  return form_kind == "signup" || form_kind == "contact" || form_kind == "order" || form_kind == "registration";
}

constexpr std::size_t kLongestCall = 300;

}  // namespace

std::optional<CallKind> call_of_kind(std::string_view kind) {
  if (kind == "internal" || kind == "external") return std::nullopt;  // as most are
  for (const LinkCall &known : kByKind) {
    if (known.kind == kind) return known.call;
  }
  return std::nullopt;
}

void Completer::add_calls(model::ContentItem &item) {
  const bool plain = is_plain(item);
  for (std::uint32_t i = 0; i < item.links.size(); ++i) {
    const model::Link &link = item.links[i];
    if (plain && is_written(item, link)) continue;  // its sentence tells
    // What is loaded asks for nothing by itself, but for a calendar or an enquiry; a list is a form by now.
    if ((link.flags & FH_LINK_EMBED) != 0 && call_of_kind(link.kind) != CallKind::booking && link.kind != "form") continue;
    if ((link.flags & FH_LINK_EMBED) != 0 && draws_another(link, item)) continue;
    std::optional<CallKind> kind = call_of_kind(link.kind);
    if (!kind) kind = call_of_words(link, touchpoint_words_.of_link(i));
    if (!kind) continue;
    const std::uint32_t in_text = (link.flags & FH_LINK_IN_TEXT) != 0 ? 1 : 0;
    item.calls.push_back({link.text.view().substr(0, utf8_floor(link.text, kLongestCall)), model::ItemText::lent(name_of(*kind)), link.url, i, model::kNone,
                          link.place, in_text, link.begin, link.end});
  }
  for (std::uint32_t i = 0; i < item.forms.size(); ++i) {
    const model::Form &form = item.forms[i];
    if (!asks_to_act(form.kind)) continue;
    item.calls.push_back({form.submit.view().substr(0, utf8_floor(form.submit, kLongestCall)), "owned_route", form.action, model::kNone, i, form.place,
                          form.flags & 1, form.begin, form.begin});
  }
}

}  // namespace freehold::content
