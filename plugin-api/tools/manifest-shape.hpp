// The manifest format of manifest.md as shapes: the one place that knows its keys. freehold-manifest checks with them
// when a plugin is built, the host when it reads one.
#pragma once

#include "toml-shape.hpp"

namespace freehold::tools {

extern const Shape kChunk;     // a chunk of the section: any of [plugin], [[rule]], [[entry]], [[phrases]], [[model]], [rule-set]
extern const Shape kRulePage;  // front matter of rules/<rule>.md
extern const Shape kCatalogueFile;  // catalogue/*.toml
extern const Shape kRuleSetFile;    // rule-set.toml
extern const Shape kPhrases;        // one [[phrases]] list
extern const Shape kModel;          // one [[model]]
extern const Shape kEntry;          // one [[entry]]; also of the user's own in freehold.toml
extern const Shape kThresholds;     // [rule-set.thresholds]; also the user's own in freehold.toml

inline constexpr std::string_view kSeverities = "high|medium|low|note";

// What a catalogue entry may provide.
inline constexpr std::string_view kProvides =
    "|mail|crm|forms|booking|checkout|donation|course|community|chat|events|analytics|advertising|hosting|none";

// Lower-case letters, digits, dots and dashes, begun and ended by a letter or digit, at most 100 bytes.
bool is_plugin_id(std::string_view id);
// <plugin id>/<lower-case letters, digits, dashes>
bool is_rule_id(std::string_view id);
// Lower-case letters, digits and dashes, begun and ended by a letter or digit, at most 100 bytes.
bool is_plain_id(std::string_view id);
// A host pattern (example.com, *.example.com, example.*, or * with a parameter), then optionally /path-prefix, then
// optionally ?parameter or ?parameter=value, as catalogue entries match addresses: host in lower case, no scheme.
// Or of any host: */word, a segment of the path; */*.ending, how the path ends. Or of markup: #id, .class, [attribute].
bool is_match(std::string_view match);
// parameter:NAME, path, base64, base64-json:KEY
bool is_unwrap(std::string_view text);

}  // namespace freehold::tools
