// Findings written down as dismissed: [[dismissed]] tables put into the text of a freehold.toml, every other byte of it kept.
#pragma once

#include <string>
#include <string_view>

#include "host/model/policy.hpp"
#include "host/support/result.hpp"

namespace freehold::config {

// F- and eight of 0-9 and a-f.
bool is_fingerprint(std::string_view text);

// The text with the dismissal in it: in the place of the one of the same finding, else at the end. Lines end as those of the text do.
// Problems: dismissed-elsewhere, where they stand as a list in braces, which cannot be added to; those of parse_config() of the text.
Result<std::string> with_dismissal(std::string_view text, const std::string &path, const model::Dismissal &dismissal);

// The text without it; the same text where it does not stand there. Problems: as above.
Result<std::string> without_dismissal(std::string_view text, const std::string &path, std::string_view finding);

}  // namespace freehold::config
