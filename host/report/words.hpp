// How figures and names of a report are said, the same in every format. Plain text, not escaped.
#pragma once

#include <string>
#include <string_view>

#include "host/report/report.hpp"

namespace freehold::report {

// 580123 → 58; half to even, as scores are rounded.
std::int64_t points(Ppm ppm);

// 1234567 → "1,234,567".
std::string grouped(std::uint64_t number);

// "piece"/"pieces" with its figure: "1 piece", "1,204 pieces".
std::string counted(std::uint64_t number, std::string_view one, std::string_view many);

// "412", or "300 to 412" where nobody knows who stands on several lists.
std::string range_of(const Contacts &contacts);

// 2,340,000 → "2.3".
std::string tenths(Ppm millionths);

// 583000 → "58 %".
std::string percent(Ppm ppm);

// "thought-leader" → "thought leader": an archetype or strategy within a sentence.
std::string spoken(std::string_view id);

// "ownership" → "Ownership".
std::string capital(std::string_view word);

// "71 : 29", thought leader first.
std::string share_pair(Ppm thought_leader);

// "58", or "–" where there is not enough.
std::string score_text(const Score &score);

// "44–70" with the given dash; empty where there is not enough.
std::string range_text(const Score &score, std::string_view dash);

// "pricing.html:84"; the path alone where the line is not known.
std::string location(const Evidence &evidence);

// The first of title, url, item id, path that says something.
std::string name_of(const Spot &spot);
std::string name_of(const Stop &stop);

// What to do; where a message has no next step, what was found.
std::string headline(const Fix &fix);
// What was found and how often: "In 17 places: I did not find …"; empty where the headline says it.
std::string reason_text(const Fix &fix);
// "10 min", or "10 min each" where there are several.
std::string effort_text(const Fix &fix);

// That nothing has to change; empty where something has.
std::string health_text(const Report &report);
// Whether what would make it last comes first: nothing has to change, and there is something to gain.
bool lasts(const Report &report);

// "last 12 months", "last 90 days", "all dates".
std::string window_text(const Head &head);

// How a platform is called: as its one channel is.
std::string platform_name(const Report &report, const std::string &platform);

// The dimension's score, nullptr where the report has none.
const Score *find_dimension(const std::vector<Score> &scores, std::string_view dimension);

}  // namespace freehold::report
