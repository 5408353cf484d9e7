#include "host/content/classify/providers.hpp"

#include <freehold/abi.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "host/content/classify/rel.hpp"

namespace freehold::content {
namespace {

struct Provided {
  std::string_view kind;      // of a link
  std::string_view provides;  // where the entry does not say
};

// Kinds at which people act. Others are provided only where the entry says so and the page loads it.
constexpr auto kByKind = std::to_array<Provided>({
    {"booking", "booking"},   {"chat", "chat"},       {"checkout", "checkout"}, {"community", "community"}, {"course", "course"},
    {"donation", "donation"}, {"event", "events"},    {"form", "forms"},        {"merchandise", "checkout"}, {"newsletter", "mail"},
    {"shop", "checkout"},     {"signup", "mail"},
});

std::string_view provided_by_kind(std::string_view kind) {
  for (const Provided &known : kByKind) {
    if (known.kind == kind) return known.provides;
  }
  return {};
}

std::string_view provides(const model::CatalogueEntry &entry) {
  if (entry.provides == "none") return {};
  if (!entry.provides.empty()) return entry.provides;
  return entry.kind == "ad" ? std::string_view("advertising") : provided_by_kind(entry.kind);
}

// Rules see of the catalogue what links and pairs say: the services that keep the people.
void note_captive(const model::CatalogueEntry &entry, model::ContentItem &item) {
  const auto same = [&](const model::Pair &pair) { return pair.key == kCaptiveService && pair.value == entry.id; };
  if (std::none_of(item.pairs.begin(), item.pairs.end(), same)) item.pairs.push_back({std::string(kCaptiveService), entry.id.string()});
}

auto key(const model::Provider &p) { return std::tie(p.kind, p.name, p.id); }

}  // namespace

void add_providers(const Catalogue &catalogue, model::ContentItem &item) {
  const auto add = [&](std::string_view service, bool loaded) {
    const model::CatalogueEntry *entry = service.empty() ? nullptr : catalogue.named(service);
    if (entry == nullptr || (!loaded && provided_by_kind(entry->kind).empty())) return;
    const std::string_view kind = provides(*entry);
    if (kind.empty()) return;
    if (entry->portable == "no") note_captive(*entry, item);
    const bool known = std::any_of(item.providers.begin(), item.providers.end(),
                                   [&](const model::Provider &p) { return p.name == entry->name && p.kind == kind; });
    if (!known) item.providers.push_back({entry->id.string(), entry->name.string(), std::string(kind), entry->portable.string()});
  };
  std::string_view last;
  for (const model::Link &link : item.links) {
    if (link.service.empty() || link.service == last || has_rel(link.rel, "ugc")) continue;
    add(link.service, (link.flags & FH_LINK_EMBED) != 0);
    last = (link.flags & FH_LINK_EMBED) != 0 ? std::string_view(link.service) : std::string_view{};
  }
  for (const model::Form &form : item.forms) add(form.service, true);
  std::sort(item.providers.begin(), item.providers.end(), [](const auto &a, const auto &b) { return key(a) < key(b); });
}

}  // namespace freehold::content
