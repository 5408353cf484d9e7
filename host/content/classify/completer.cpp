#include "host/content/classify/completer.hpp"

#include <algorithm>
#include <array>

#include <freehold/abi.h>

#include "host/content/classify/field-role.hpp"
#include "host/content/classify/form-kind.hpp"
#include "host/content/classify/providers.hpp"
#include "host/content/classify/rel.hpp"
#include "host/content/classify/text-links.hpp"
#include "host/content/classify/unwrap.hpp"
#include "host/content/classify/written-links.hpp"
#include "host/content/classify/written-phones.hpp"
#include "host/content/text/language.hpp"
#include "host/content/url/normalise.hpp"

namespace freehold::content {
namespace {

PublicSuffixes open_suffixes() {
  if (auto latest = PublicSuffixes::latest()) return std::move(*latest);
  return std::move(*PublicSuffixes::builtin());  // compiled into libpsl: always there
}

// Links relative to a site whose address nobody told are resolved against this and told apart by it; RFC 2606 keeps .invalid free.
constexpr std::string_view kNoAddress = "https://address.invalid/";

struct SchemeKind {
  std::string_view scheme;
  std::string_view kind;
};
constexpr auto kSchemes = std::to_array<SchemeKind>({
    {"mailto", "mail"}, {"tel", "phone"}, {"callto", "phone"}, {"sms", "phone"},
    {"javascript", "script"}, {"data", "data"},
});

constexpr int kMostHops = 4;
constexpr std::uint32_t kFormless = 2;

bool is_list(std::string_view kind) { return kind == "signup" || kind == "newsletter"; }

std::string_view kind_of_scheme(std::string_view scheme) {
  for (const SchemeKind &known : kSchemes) {
    if (known.scheme == scheme) return known.kind;
  }
  return "other";
}

}  // namespace

Completer::Completer(const model::Plan &plan)
    : plan_(plan),
      suffixes_(open_suffixes()),
      catalogue_(plan.catalogue),
      links_(plan.link_map, urls_),
      own_(plan.own_hosts),
      lists_(plan.phrases),
      models_(plan.models),
      form_weights_(plan.models) {}

void Completer::set_address(model::ContentItem &item, const Url *own) {
  if (item.address || own == nullptr || !own->is_web()) return;
  if (own_.declared(*own)) {
    item.address = "own";
    const Domain domain = suffixes_.split(own->host());
    if (domain.free_host()) item.address = "free-host";
    return;
  }
  const model::CatalogueEntry *entry = catalogue_.find(*own, suffixes_);
  if (entry != nullptr && entry->kind == "free-host") {
    item.address = "free-host";
  } else if (entry != nullptr && entry->ground == "rented") {
    item.address = "rented";
  } else {
    item.address = suffixes_.split(own->host()).free_host() ? "free-host" : "own";
  }
}

// To the end of the chain of redirectors that target_ begins: target_ and link.url are where it leads then. entry: of that; nullptr: nobody knows the
// address. False: it leads nowhere else.
bool Completer::follow(model::Link &link, const model::CatalogueEntry *&entry) {
  entry = catalogue_.find(target_, suffixes_);
  int hops = 0;
  for (; hops < kMostHops && entry != nullptr; ++hops) {
    std::string to = entry->unwrap.empty() ? std::string() : unwrapped(target_, entry->unwrap, entry->match);
    if (to.empty() && entry->kind == "shortener") to = links_.target(target_);
    if (to.empty() || !urls_.parse_into(to, nullptr, next_) || !next_.is_web()) break;
    std::swap(target_, next_);
    link.url = target_.href();
    entry = catalogue_.find(target_, suffixes_);
  }
  return hops > 0;
}

// What an address nobody knows is: the link's own word for it, or what any address shows of itself.
std::string_view Completer::kind_of_unknown(const model::Link &link) {
  if (has_rel(link.rel, "license")) return "licence";
  if (const model::CatalogueEntry *entry = catalogue_.find_by_path(target_)) return entry->kind;
  if ((link.flags & FH_LINK_OWNED) != 0) return "internal";
  if (has_rel(link.rel, "sponsored")) return "affiliate";
  return has_rel(link.rel, "me") ? "profile" : "external";
}

// The address is target_. absolute: the link named its host itself.
void Completer::classify_web_link(model::Link &link, const Url *own, bool absolute) {
  bool same_site = !absolute || own_.owns(own, target_, suffixes_);
  const model::CatalogueEntry *entry = nullptr;
  if (!same_site && follow(link, entry)) same_site = own_.owns(own, target_, suffixes_);
  const Url &target = target_;
  if (same_site) {
    link.flags |= FH_LINK_OWNED;
    link.kind = kind_of_unknown(link);
    const bool here = own != nullptr && target.without_fragment() == own->without_fragment();
    if (here) {
      link.flags |= FH_LINK_SELF;
      link.kind = "self";
    }
    return;
  }
  if (entry == nullptr || entry->kind == "free-host") {
    link.kind = kind_of_unknown(link);
    return;
  }
  link.kind = entry->kind;
  link.platform = entry->platform;
  link.service = entry->id;
  if (entry->ground == "owned") link.flags |= FH_LINK_OWNED;
  if (entry->kind == "shortener") {
    link.flags |= FH_LINK_UNRESOLVED;
    if (has_rel(link.rel, "sponsored")) link.kind = "affiliate";
  }
}

void Completer::complete_links(model::ContentItem &item, const Url *base, bool address_known) {
  if (base != nullptr) known_.begin_page(*base, address_known);
  addresses_.begin(item, base != nullptr ? base->href().size() : 0);
  for (model::Link &link : item.links) {
    if (link.url.empty()) {
      if (link.kind.empty()) link.kind = "button";
    } else if (base != nullptr && !known_.complete(link)) {
      complete_link(link, *base, address_known);
    }
  }
  addresses_.end(item);
}

void Completer::complete_link(model::Link &link, const Url &base, bool address_known) {
  if (!urls_.parse_into(link.url, &base, target_)) {
    if (link.kind.empty()) link.kind = "broken";
    return;
  }
  if (!target_.is_web()) {
    if (link.kind.empty()) link.kind = kind_of_scheme(target_.scheme());
    link.url = target_.href();
    return;
  }
  const bool absolute = address_known || target_.host() != base.host();
  if (link.kind.empty()) classify_web_link(link, &base, absolute);
  if (!address_known && target_.without_fragment() == base.without_fragment()) link.kind = "self", link.flags |= FH_LINK_SELF;
  const std::string_view address = absolute ? std::string_view(target_.href()) : target_.path();
  if (link.url != address) addresses_.put(address, link.url);
  known_.keep(link, target_.without_fragment());
}

void Completer::complete_form(model::Form &form, const Url *own) {
  for (model::Field &field : form.fields) {
    if (field.role.empty()) field.role = role_of(field);
  }
  if (form.action.empty()) return;
  if (!urls_.parse_into(form.action, own, target_)) return;
  if (target_.scheme() == "mailto") form.flags |= 4;
  if (!target_.is_web()) return;
  form.action = target_.href();
  if (own_.owns(own, target_, suffixes_)) {
    form.flags |= 4;
  } else if (const model::CatalogueEntry *entry = catalogue_.find(target_, suffixes_)) {
    form.service = entry->id;
    if (form.kind.empty()) form.kind = entry->form_kind;
  }
}

// Whether two catalogue entries speak of one service: its hosts, scripts and markup are entries of their own.
bool Completer::same_provider(std::string_view a, std::string_view b) const {
  if (a == b) return !a.empty();
  const model::CatalogueEntry *one = catalogue_.named(a);
  const model::CatalogueEntry *other = catalogue_.named(b);
  return one != nullptr && other != nullptr && one->name == other->name;
}

// A list that a script, a frame or a widget asks people onto is a form of its provider, if the page has none of it already. exact: it has an address
// and a place of its own, so that a second one is a second form.
void Completer::add_embedded_form(const model::Link &link, bool exact, model::ContentItem &item) {
  const auto same = [&](const model::Form &form) {
    return same_provider(form.service, link.service) && ((form.flags & kFormless) == 0 || !exact || form.action == link.url);
  };
  if (std::any_of(item.forms.begin(), item.forms.end(), same)) return;
  model::Form form;
  form.action = link.url;
  form.method = "get";
  form.kind = "signup";
  form.submit = link.text;
  form.service = link.service;
  form.place = link.place;
  form.flags = kFormless | ((link.flags & FH_LINK_IN_TEXT) != 0 ? 1u : 0u);
  item.forms.push_back(std::move(form));
}

// Those with an address that stand somewhere first: the script in the head and the markup beside them are what draws them.
void Completer::add_embedded_forms(model::ContentItem &item) {
  for (const bool exact : {true, false}) {
    for (const model::Link &link : item.links) {
      const bool list = (link.flags & FH_LINK_EMBED) != 0 && is_list(link.kind) && !link.service.empty();
      if (list && !draws_another(link, item) && (link.place != model::Place::unknown && !link.url.empty()) == exact) add_embedded_form(link, exact, item);
    }
  }
}

// The script that draws a list or calendar whose frame or markup is there as well.
bool Completer::draws_another(const model::Link &link, const model::ContentItem &item) const {
  if (!link.url.view().ends_with(".js")) return false;
  return std::any_of(item.links.begin(), item.links.end(), [&](const model::Link &other) {
    return &other != &link && (other.flags & FH_LINK_EMBED) != 0 && other.kind == link.kind && !other.url.view().ends_with(".js") && same_provider(other.service, link.service);
  });
}

// Words of the main text's links that name where they lead, where the address did not.
void Completer::name_links(model::ContentItem &item) {
  for (std::size_t i = 0; i < item.links.size(); ++i) {
    const std::string_view kind = lists_.link_kind(touchpoint_words_.of_link(i).link);
    model::Link &link = item.links[i];
    if (!kind.empty() && (link.kind == "internal" || link.kind == "external" || link.kind == "file")) link.kind = kind;
  }
}

void Completer::scan(const model::ContentItem &item) {
  lists_.scan(item.title.value_or(""), words_.title);
  words_.whole = lists_.scan(item.text ? std::string_view(*item.text) : std::string_view{}, words_.text);
}

void Completer::complete(model::ContentItem &item) {
  std::optional<Url> own;
  if (item.url) own = urls_.parse(*item.url);
  const Url *own_address = own ? &*own : nullptr;
  set_address(item, own_address);
  // Resolving against the stand-in tells a path of the site from an address that names its host.
  const std::optional<Url> base = own ? own : urls_.parse(std::string(kNoAddress) + item.path);
  add_text_links(item, urls_, suffixes_);
  add_written_mail(item);
  complete_links(item, base ? &*base : nullptr, own.has_value());
  for (model::Form &form : item.forms) complete_form(form, own_address);
  add_embedded_forms(item);
  add_providers(catalogue_, item);
  if (!item.language) {
    Language language = language_of({}, item.text ? std::string_view(*item.text) : std::string_view{});
    if (!language.tag.empty()) item.language = std::move(language.tag);
  }
  scan(item);
  touchpoint_words_.find(item, words_, lists_);
  name_links(item);
  WordKinds title;
  for (const WordHit &hit : words_.title) lists_.add_kind(hit.phrase, title);
  for (std::size_t i = 0; i < item.forms.size(); ++i) {
    if (item.forms[i].kind.empty()) item.forms[i].kind = name_of(kind_of(item.forms[i], touchpoint_words_.of_form(i), title, form_weights()));
  }
  add_calls(item);
  add_sentences(item);
  add_written_phones(item);
}

}  // namespace freehold::content
