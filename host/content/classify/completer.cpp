#include "host/content/classify/completer.hpp"

#include <array>

#include <freehold/abi.h>

#include "host/content/classify/field-role.hpp"
#include "host/content/classify/form-kind.hpp"
#include "host/content/classify/text-links.hpp"
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

std::string_view kind_of_scheme(std::string_view scheme) {
  for (const SchemeKind &known : kSchemes) {
    if (known.scheme == scheme) return known.kind;
  }
  return "other";
}

}  // namespace

Completer::Completer(const model::Plan &plan)
    : plan_(plan), suffixes_(open_suffixes()), catalogue_(plan.catalogue), own_(plan.own_hosts), lists_(plan.phrases), models_(plan.models) {}

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

// absolute: the link named its host itself.
void Completer::classify_web_link(model::Link &link, const Url &target, const Url *own, bool absolute) {
  const bool same_site = !absolute || own_.owns(own, target, suffixes_);
  if (same_site) {
    link.flags |= FH_LINK_OWNED;
    link.kind = "internal";
    const bool here = own != nullptr && target.without_fragment() == own->without_fragment();
    if (here) {
      link.flags |= FH_LINK_SELF;
      link.kind = "self";
    }
    return;
  }
  const model::CatalogueEntry *entry = catalogue_.find(target, suffixes_);
  if (entry == nullptr || entry->kind == "free-host") {
    link.kind = "external";
    return;
  }
  link.kind = entry->kind;
  link.platform = entry->platform;
  link.service = entry->id;
  if (entry->ground == "owned") link.flags |= FH_LINK_OWNED;
  if (entry->kind == "shortener") link.flags |= FH_LINK_UNRESOLVED;
}

void Completer::complete_link(model::Link &link, const Url *base, bool address_known) {
  if (link.url.empty()) {
    if (link.kind.empty()) link.kind = "button";
    return;
  }
  if (base == nullptr) return;
  if (!urls_.parse_into(link.url, base, target_)) {
    if (link.kind.empty()) link.kind = "broken";
    return;
  }
  if (!target_.is_web()) {
    if (link.kind.empty()) link.kind = kind_of_scheme(target_.scheme());
    link.url = target_.href();
    return;
  }
  const bool absolute = address_known || target_.host() != base->host();
  if (link.kind.empty()) classify_web_link(link, target_, base, absolute);
  if (!address_known && target_.without_fragment() == base->without_fragment()) link.kind = "self", link.flags |= FH_LINK_SELF;
  link.url = absolute ? std::string_view(target_.href()) : target_.path();
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

void Completer::scan(const model::ContentItem &item) {
  lists_.scan(item.title.value_or(""), words_.title);
  lists_.scan(item.text ? std::string_view(*item.text) : std::string_view{}, words_.text);
}

void Completer::complete(model::ContentItem &item) {
  std::optional<Url> own;
  if (item.url) own = urls_.parse(*item.url);
  const Url *own_address = own ? &*own : nullptr;
  set_address(item, own_address);
  // Resolving against the stand-in tells a path of the site from an address that names its host.
  const std::optional<Url> base = own ? own : urls_.parse(std::string(kNoAddress) + item.path);
  add_text_links(item, urls_, suffixes_);
  for (model::Link &link : item.links) complete_link(link, base ? &*base : nullptr, own.has_value());
  for (model::Form &form : item.forms) complete_form(form, own_address);
  if (!item.language) {
    Language language = language_of({}, item.text ? std::string_view(*item.text) : std::string_view{});
    if (!language.tag.empty()) item.language = std::move(language.tag);
  }
  scan(item);
  scan_touchpoints(item);
  WordKinds title;
  for (const WordHit &hit : words_.title) lists_.add_kind(hit.phrase, title);
  for (std::size_t i = 0; i < item.forms.size(); ++i) {
    if (item.forms[i].kind.empty()) item.forms[i].kind = name_of(kind_of(item.forms[i], form_words_[i], title, models_.named(kFormModel)));
  }
  add_calls(item);
}

}  // namespace freehold::content
