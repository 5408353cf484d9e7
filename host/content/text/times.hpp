// Times: points in time in whatever way they are written, as freehold.time/1 says (abi-records.h).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/content/text/date-words.hpp"
#include "host/content/text/zones.hpp"

namespace freehold::content {

class Times {
 public:
  explicit Times(Zones zones) : zones_(std::move(zones)) {}

  // "2026-05-01" or "2026-05-01T12:00:00Z"; nothing where the text is no day or could be two. A time without a zone, in the text or in the hint, is
  // taken as UTC.
  std::optional<std::string> parse(std::string_view text, std::string_view hint);

 private:
  Zones zones_;
  std::optional<DateWords> words_;  // made when first needed: most times are written by machines
};

}  // namespace freehold::content
