#include "manifest-shape.hpp"

#include <algorithm>

namespace freehold::tools {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_id(std::string_view id, std::string_view also) {
  if (id.empty() || id.size() > 100 || !is_letter_or_digit(id.front()) || !is_letter_or_digit(id.back())) return false;
  return std::all_of(id.begin(), id.end(),
                     [&](char c) { return is_letter_or_digit(c) || also.find(c) != std::string_view::npos; });
}

std::string_view plugin_id(std::string_view id) {
  return is_plugin_id(id) ? "" : "is no plugin id: lower-case letters, digits, dots and dashes";
}
std::string_view rule_id(std::string_view id) {
  return is_rule_id(id) ? "" : "is no rule id: <plugin>/<rule> in lower case with dashes";
}
std::string_view chunk_rule_id(std::string_view id) {
  return is_plain_id(id) ? "" : rule_id(id);
}
std::string_view plain_id(std::string_view id) {
  return is_plain_id(id) ? "" : "is no id: lower-case letters, digits and dashes";
}
std::string_view extension_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  const bool good =
      slash != std::string_view::npos && is_plugin_id(id.substr(0, slash)) && is_id(id.substr(slash + 1), "");
  return good ? "" : "is no extension: <name>/<revision>, as in freehold.html/1";
}
std::string_view match(std::string_view text) {
  return is_match(text)
             ? ""
             : "is no match: a host pattern in lower case without https://, then perhaps /path and ?parameter; */word; #id, .class or [attribute]";
}
std::string_view date(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  bool good = text.size() == 10;
  for (std::size_t i = 0; good && i < 10; ++i) good = i == 4 || i == 7 ? text[i] == '-' : digit(text[i]);
  return good ? "" : "is no date of the form 2026-11-20";
}
std::string_view language(std::string_view text) {
  return is_id(text, "-") ? "" : "is no language tag in lower case, as in en or pt-br";
}
// One line: a feature without a space, a space, a whole number.
bool is_weight(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || space == 0 || line.find(' ') != space) return false;
  std::string_view number = line.substr(space + 1);
  if (number.starts_with('-')) number.remove_prefix(1);
  return !number.empty() && number.size() <= 12 && std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}
std::string_view weights(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end != 0 && !is_weight(text.substr(0, end))) return "has a line that is not a feature without spaces, a space and a whole number";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return "";
}
std::string_view version(std::string_view text) {
  const auto good = [](char c) {
    return is_letter_or_digit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '+';
  };
  return text.size() <= 40 && std::all_of(text.begin(), text.end(), good) ? "" : "is no version, as in 1.0.0";
}

std::string_view unwrap(std::string_view text) {
  return is_unwrap(text) ? "" : "is no way to unwrap: parameter:NAME, path, base64 or base64-json:KEY";
}

constexpr std::string_view kDimensions = "ownership|funnel|dependence|none";
constexpr std::int64_t kWeight = 1000000;
constexpr std::int64_t kClaims = 16;  // plugins/claims.txt says them

constexpr Key kPluginKeys[] = {
    {.name = "id", .required = true, .says = plugin_id},
    {.name = "version", .required = true, .says = version},
    {.name = "title", .required = true},
    {.name = "roles", .type = Type::texts, .words = "reader|item-rules|corpus-rules|graph-rules|catalogue|rule-set"},
    {.name = "require", .type = Type::texts, .says = extension_id},
};
constexpr Shape kPlugin{"[plugin]", kPluginKeys};

constexpr Key kMessageKeys[] = {
    {.name = "id", .required = true, .says = plain_id},
    {.name = "text", .required = true},
    {.name = "next"},
    {.name = "paste"},
    {.name = "who"},
    {.name = "effort"},
};
constexpr Shape kMessage{"a message", kMessageKeys};

constexpr Key kRuleKeys[] = {
    {.name = "id", .required = true, .says = chunk_rule_id},
    {.name = "kind", .words = "item|corpus|graph"},
    {.name = "title"},
    {.name = "strength"},
    {.name = "question"},
    {.name = "claims", .type = Type::wholes, .least = 1, .most = kClaims},
    {.name = "dimension", .words = kDimensions},
    {.name = "nature", .words = "deterministic|judgement"},
    {.name = "tier", .words = "A|B|C"},
    {.name = "needs_text", .type = Type::truth},
    {.name = "severity", .words = kSeverities},
    {.name = "silent_for", .words = "|regulated"},
    {.name = "page", .type = Type::long_text},
    {.name = "message", .type = Type::tables, .shape = &kMessage},
};
constexpr Shape kRule{"a [[rule]]", kRuleKeys};

constexpr Key kPageKeys[] = {
    {.name = "kind", .words = "item|corpus|graph"},
    {.name = "title", .required = true},
    {.name = "strength"},
    {.name = "question"},
    {.name = "claims", .type = Type::wholes, .least = 1, .most = kClaims},
    {.name = "dimension", .required = true, .words = kDimensions},
    {.name = "nature", .required = true, .words = "deterministic|judgement"},
    {.name = "tier", .required = true, .words = "A|B|C"},
    {.name = "needs_text", .type = Type::truth},
    {.name = "severity", .words = kSeverities},
    {.name = "silent_for", .words = "|regulated"},
    {.name = "message", .type = Type::tables, .shape = &kMessage},
};

constexpr Key kEntryKeys[] = {
    {.name = "id", .required = true, .says = plain_id},
    {.name = "match", .type = Type::texts, .required = true, .says = match},
    {.name = "kind", .required = true, .says = plain_id},
    {.name = "name", .required = true},
    {.name = "platform"},
    {.name = "page", .words = "|profile|post|channel|shop|group"},
    {.name = "ground", .words = "rented|owned|neutral"},
    {.name = "portable", .words = "|yes|no"},
    {.name = "form_kind"},
    {.name = "provides", .words = kProvides},
    {.name = "unwrap", .says = unwrap},
    {.name = "source", .required = true},
    {.name = "date", .required = true, .says = date},
};

constexpr Key kPhrasesKeys[] = {
    {.name = "list", .required = true, .says = plain_id},
    {.name = "language", .required = true, .says = language},
    {.name = "why", .required = true},
    {.name = "source", .required = true},
    {.name = "date", .required = true, .says = date},
    {.name = "text", .type = Type::texts, .required = true},
};

constexpr Key kModelKeys[] = {
    {.name = "name", .required = true, .says = plain_id},
    {.name = "why", .required = true},
    {.name = "source", .required = true},
    {.name = "date", .required = true, .says = date},
    {.name = "weights", .type = Type::long_text, .required = true, .says = weights},
};

constexpr Key kQuestionKeys[] = {
    {.name = "id", .required = true},
    {.name = "weight", .type = Type::whole, .required = true, .least = 0, .most = kWeight},
    {.name = "text"},
};
constexpr Shape kQuestion{"a [[rule-set.question]]", kQuestionKeys};
constexpr Key kGateKeys[] = {
    {.name = "under", .type = Type::number, .required = true, .least = 0, .most = 1},
    {.name = "cap", .type = Type::number, .required = true, .least = 0, .most = 1},
};
constexpr Shape kGate{"a gate", kGateKeys};
constexpr Key kWeightKeys[] = {
    {.name = "id", .required = true, .says = rule_id},
    {.name = "weight", .type = Type::whole, .required = true, .least = 0, .most = kWeight},
    {.name = "gate", .type = Type::table, .shape = &kGate},
};
constexpr Shape kRuleWeight{"a [[rule-set.rule]]", kWeightKeys};
constexpr Key kArchetypeKeys[] = {
    {.name = "id", .required = true, .says = rule_id},
    {.name = "weight", .type = Type::whole, .required = true, .least = -kWeight, .most = kWeight},
};
constexpr Shape kArchetype{"a [[rule-set.archetype]]", kArchetypeKeys};
constexpr Key kExpectKeys[] = {
    {.name = "dimension", .required = true, .words = "ownership|funnel|dependence"},
    {.name = "at_least", .type = Type::number, .least = 0, .most = 1},
    {.name = "at_most", .type = Type::number, .least = 0, .most = 1},
};
constexpr Shape kExpect{"a [[rule-set.expect]]", kExpectKeys};
constexpr Key kPlanKeys[] = {
    {.name = "id", .required = true, .says = plain_id},
    {.name = "title", .required = true},
    {.name = "lead", .required = true},
    {.name = "rules", .type = Type::texts, .required = true, .says = rule_id},
};
constexpr Shape kPlan{"[rule-set.plan]", kPlanKeys};
constexpr Key kThresholdKeys[] = {
    {.name = "minimum_answers", .type = Type::whole, .least = 0, .most = kWeight},
    {.name = "minimum_evidence", .type = Type::whole, .least = 0, .most = kWeight},
    {.name = "mixed_from", .type = Type::number, .least = 0, .most = 1},
    {.name = "mix_tolerance", .type = Type::number, .least = 0, .most = 1},
    {.name = "strength_from", .type = Type::number, .least = 0, .most = 1},
    {.name = "strength_pieces", .type = Type::whole, .least = 1, .most = kWeight},
    {.name = "covered", .type = Type::number, .least = 0, .most = 1},
    {.name = "well_covered", .type = Type::number, .least = 0, .most = 1},
};
constexpr Key kSeverityKeys[] = {
    {.name = "high", .type = Type::texts, .says = rule_id},
    {.name = "medium", .type = Type::texts, .says = rule_id},
    {.name = "low", .type = Type::texts, .says = rule_id},
    {.name = "note", .type = Type::texts, .says = rule_id},
    {.name = "otherwise", .words = kSeverities},
};
constexpr Shape kSeverityTable{"[rule-set.severities]", kSeverityKeys};
constexpr Key kRuleSetKeys[] = {
    {.name = "id", .required = true, .says = plain_id},
    {.name = "version", .required = true, .says = version},
    {.name = "capture", .type = Type::texts, .says = plain_id},
    {.name = "conversation", .type = Type::texts, .says = plain_id},
    {.name = "conversion", .type = Type::texts, .says = plain_id},
    {.name = "offline", .type = Type::texts, .says = plain_id},
    {.name = "bait", .type = Type::texts, .says = rule_id},
    {.name = "disclosure", .type = Type::texts, .says = rule_id},
    {.name = "left_out", .type = Type::texts, .says = plain_id},
    {.name = "question", .type = Type::tables, .shape = &kQuestion},
    {.name = "rule", .type = Type::tables, .shape = &kRuleWeight},
    {.name = "archetype", .type = Type::tables, .shape = &kArchetype},
    {.name = "expect", .type = Type::tables, .shape = &kExpect},
    {.name = "plan", .type = Type::table, .shape = &kPlan},
    {.name = "thresholds", .type = Type::table, .shape = &kThresholds},
    {.name = "severities", .type = Type::table, .shape = &kSeverityTable},
};
constexpr Shape kRuleSet{"[rule-set]", kRuleSetKeys};

constexpr Key kRuleSetFileKeys[] = {{.name = "rule-set", .type = Type::table, .required = true, .shape = &kRuleSet}};
constexpr Key kCatalogueKeys[] = {
    {.name = "entry", .type = Type::tables, .shape = &kEntry},
    {.name = "phrases", .type = Type::tables, .shape = &kPhrases},
    {.name = "model", .type = Type::tables, .shape = &kModel},
};
constexpr Key kChunkKeys[] = {
    {.name = "plugin", .type = Type::table, .shape = &kPlugin},
    {.name = "rule", .type = Type::tables, .shape = &kRule},
    {.name = "entry", .type = Type::tables, .shape = &kEntry},
    {.name = "phrases", .type = Type::tables, .shape = &kPhrases},
    {.name = "model", .type = Type::tables, .shape = &kModel},
    {.name = "rule-set", .type = Type::table, .shape = &kRuleSet},
};

}  // namespace

constexpr Shape kEntry{"an [[entry]]", kEntryKeys};
constexpr Shape kThresholds{"the thresholds", kThresholdKeys};
constexpr Shape kPhrases{"a [[phrases]] list", kPhrasesKeys};
constexpr Shape kModel{"a [[model]]", kModelKeys};
constexpr Shape kChunk{"a chunk of the manifest", kChunkKeys};
constexpr Shape kRulePage{"the front matter of a rule page", kPageKeys};
constexpr Shape kCatalogueFile{"a catalogue file", kCatalogueKeys};
constexpr Shape kRuleSetFile{"the rule set file", kRuleSetFileKeys};

bool is_plugin_id(std::string_view id) {
  return is_id(id, ".-");
}
bool is_plain_id(std::string_view id) {
  return is_id(id, "-");
}

bool is_rule_id(std::string_view id) {
  const std::size_t slash = id.find('/');
  return slash != std::string_view::npos && is_plugin_id(id.substr(0, slash)) && is_plain_id(id.substr(slash + 1));
}

bool is_unwrap(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view way = text.substr(0, colon);
  if (colon == std::string_view::npos) return way == "path" || way == "base64";
  return colon + 1 < text.size() && text.size() < 100 && (way == "parameter" || way == "base64-json");
}

namespace {

// "#id", ".class", with * at the end of a beginning, or "[attribute]".
bool is_markup(std::string_view match) {
  const bool attribute = match.front() == '[';
  if (attribute && !match.ends_with(']')) return false;
  std::string_view name = match.substr(1, match.size() - (attribute ? 2 : 1));
  if (!attribute && name.ends_with('*')) name.remove_suffix(1);
  const auto in_name = [](char c) { return is_letter_or_digit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; };
  return name.size() >= 2 && std::all_of(name.begin(), name.end(), in_name);
}

// "*/word" or "*/*.ending": any host.
bool is_any_path(std::string_view path) {
  if (path.starts_with("*.")) path.remove_prefix(2);
  const auto good = [](char c) { return c != '/' && c != '*' && c != '?' && !(c >= 'A' && c <= 'Z'); };
  return !path.empty() && std::all_of(path.begin(), path.end(), good);
}

}  // namespace

bool is_match(std::string_view match) {
  const auto visible = [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; };
  if (match.size() > 300 || !std::all_of(match.begin(), match.end(), visible)) return false;
  if (match.empty()) return false;
  if (match.front() == '#' || match.front() == '.' || match.front() == '[') return is_markup(match);
  if (match.starts_with("*/")) return is_any_path(match.substr(2));
  const std::size_t query = match.find('?');
  if (query != std::string_view::npos && query + 1 == match.size()) return false;
  if (match.find('#') != std::string_view::npos) return false;
  std::string_view host = match.substr(0, std::min(match.find('/'), query));
  if (host == "*") return query == 1;
  if (host.starts_with("*.")) host.remove_prefix(2);
  const bool any_suffix = host.ends_with(".*");
  if (any_suffix) host.remove_suffix(2);
  const auto in_host = [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; };
  return !host.empty() && (any_suffix || host.find('.') != std::string_view::npos) &&
         is_letter_or_digit(host.front()) && is_letter_or_digit(host.back()) &&
         std::all_of(host.begin(), host.end(), in_host) && host.find("..") == std::string_view::npos;
}

}  // namespace freehold::tools
