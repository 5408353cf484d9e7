#include "host/config/config-shape.hpp"

#include <algorithm>
#include <string_view>

#include "host/config/date.hpp"
#include "host/config/dismissals.hpp"
#include "plugin-api/tools/manifest-shape.hpp"

namespace freehold::config {
namespace {

using tools::Key;
using tools::Shape;
using tools::Type;

std::string_view ground(std::string_view text) {
  return tools::is_match(text) && text.find_first_of("*?#[") == std::string_view::npos && !text.starts_with('.')
             ? ""
             : "is no domain: write it in lower case without https://, as in example.com or example.com/path";
}
std::string_view match(std::string_view text) {
  return tools::is_match(text)
             ? ""
             : "is no match: a host pattern in lower case without https://, then perhaps /path and ?parameter; */word; #id, .class or [attribute]";
}
std::string_view unwrap(std::string_view text) {
  return tools::is_unwrap(text) ? "" : "is no way to unwrap: parameter:NAME, path, base64 or base64-json:KEY";
}
std::string_view plain_id(std::string_view text) {
  return tools::is_plain_id(text) ? "" : "is no id: lower-case letters, digits and dashes";
}
std::string_view currency(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.empty() || (text.size() == 3 && std::all_of(text.begin(), text.end(), capital))
             ? ""
             : "is no currency code, as in EUR";
}
std::string_view address(std::string_view text) {
  return text.empty() || text.starts_with("https://") || text.starts_with("http://")
             ? ""
             : "does not begin with https:// or http://";
}
std::string_view fingerprint(std::string_view text) {
  return is_fingerprint(text) ? "" : "is no fingerprint, as in F-1a2b3c4d";
}
std::string_view date(std::string_view text) {
  return text.empty() || is_date(text) ? "" : "is no date of the form 2026-11-20";
}
std::string_view pattern(std::string_view text) {
  return text.size() <= 300 ? "" : "is longer than 300 characters";
}

constexpr std::int64_t kMoney = 1000000000;

constexpr Key kClientKeys[] = {
    {.name = "name"},
    {.name = "strategy", .words = "|thought-leader|influencer|hybrid"},
    {.name = "mix", .type = Type::whole, .least = 0, .most = 100},
    {.name = "own", .type = Type::texts, .says = ground},
    {.name = "regulated", .words = "|health|law|finance"},
    {.name = "deal_value", .type = Type::whole, .least = 0, .most = kMoney},
    {.name = "currency", .says = currency},
    {.name = "clients_a_year", .type = Type::whole, .least = 0, .most = 1000000},
    {.name = "paid_by", .words = "|clients|third-parties|both"},
    {.name = "sales_close", .words = "|call|online|in-person|checkout"},
};
constexpr Shape kClient{"[client]", kClientKeys};

constexpr Key kChannelKeys[] = {
    {.name = "key", .required = true},
    {.name = "title"},
    {.name = "platform"},
    {.name = "url", .says = address},
    {.name = "weight", .type = Type::whole, .least = 0, .most = 1000000},
};
constexpr Shape kChannel{"a [[channel]]", kChannelKeys};

constexpr Key kSourceKeys[] = {
    {.name = "name"},
    {.name = "path", .required = true},
    {.name = "address", .says = address},
    {.name = "channel"},
};
constexpr Shape kSource{"a [[source]]", kSourceKeys};

constexpr Key kPluginsKeys[] = {{.name = "paths", .type = Type::texts}};
constexpr Shape kPlugins{"[plugins]", kPluginsKeys, true};

constexpr Shape kOpen{"a free table", {}, true};

constexpr Key kReportKeys[] = {
    {.name = "window_days", .type = Type::whole, .least = 0, .most = 36500},
};
constexpr Shape kReport{"[report]", kReportKeys};

constexpr Key kOverrideKeys[] = {
    {.name = "rules", .type = Type::texts, .required = true, .says = pattern},
    {.name = "path", .says = pattern},
    {.name = "channel", .says = pattern},
    {.name = "platform", .says = pattern},
    {.name = "off", .type = Type::truth},
    {.name = "severity", .words = tools::kSeverities},
};
constexpr Shape kOverride{"an [[override]]", kOverrideKeys};

constexpr Key kDismissedKeys[] = {
    {.name = "finding", .required = true, .says = fingerprint},
    {.name = "reason", .required = true},
    {.name = "until", .says = date},
    {.name = "on", .says = date},
};
constexpr Shape kDismissed{"a [[dismissed]]", kDismissedKeys};

constexpr Key kGateKeys[] = {
    {.name = "ownership_at_least", .type = Type::whole, .least = 0, .most = 100},
    {.name = "funnel_at_least", .type = Type::whole, .least = 0, .most = 100},
    {.name = "dependence_at_most", .type = Type::whole, .least = 0, .most = 100},
    {.name = "coverage_at_least", .type = Type::whole, .least = 0, .most = 100},
    {.name = "severity", .words = "|high|medium|low|note"},
};
constexpr Shape kGate{"[gate]", kGateKeys};

constexpr Key kLimitsKeys[] = {
    {.name = "workers", .type = Type::whole, .least = 0, .most = 1024},
    {.name = "deadline_seconds", .type = Type::whole, .least = 1, .most = 3600},
    {.name = "memory_mib", .type = Type::whole, .least = 64, .most = 1048576},
    {.name = "archive_entries", .type = Type::whole, .least = 1, .most = 1000000000},
    {.name = "archive_entry_mib", .type = Type::whole, .least = 1, .most = 1048576},
    {.name = "archive_ratio", .type = Type::whole, .least = 2, .most = 1000000},
    {.name = "isolation", .words = "required|best"},
};
constexpr Shape kLimits{"[limits]", kLimitsKeys};

constexpr Key kEntryKeys[] = {
    {.name = "id", .required = true, .says = plain_id},
    {.name = "match", .type = Type::texts, .required = true, .says = match},
    {.name = "kind", .required = true, .says = plain_id},
    {.name = "name"},
    {.name = "platform"},
    {.name = "page", .words = "|profile|post|channel|shop|group"},
    {.name = "ground", .words = "rented|owned|neutral"},
    {.name = "portable", .words = "|yes|no"},
    {.name = "form_kind"},
    {.name = "provides", .words = tools::kProvides},
    {.name = "unwrap", .says = unwrap},
    {.name = "source"},
    {.name = "date"},
};
constexpr Shape kEntry{"a [[catalogue.entry]]", kEntryKeys};
constexpr Key kCatalogueKeys[] = {
    {.name = "entry", .type = Type::tables, .shape = &kEntry},
    {.name = "link_map"},
};
constexpr Shape kCatalogue{"[catalogue]", kCatalogueKeys};

constexpr Key kConfigKeys[] = {
    {.name = "client", .type = Type::table, .shape = &kClient},
    {.name = "channel", .type = Type::tables, .shape = &kChannel},
    {.name = "source", .type = Type::tables, .shape = &kSource},
    {.name = "plugins", .type = Type::table, .shape = &kPlugins},
    {.name = "rules", .type = Type::table, .shape = &kOpen},
    {.name = "weights", .type = Type::table, .shape = &kOpen},
    {.name = "thresholds", .type = Type::table, .shape = &tools::kThresholds},
    {.name = "expect", .type = Type::table, .shape = &kOpen},
    {.name = "override", .type = Type::tables, .shape = &kOverride},
    {.name = "gate", .type = Type::table, .shape = &kGate},
    {.name = "dismissed", .type = Type::tables, .shape = &kDismissed},
    {.name = "report", .type = Type::table, .shape = &kReport},
    {.name = "limits", .type = Type::table, .shape = &kLimits},
    {.name = "catalogue", .type = Type::table, .shape = &kCatalogue},
};

}  // namespace

constexpr Shape kConfig{"freehold.toml", kConfigKeys};

}  // namespace freehold::config
