#include "host/content/records/written-date.hpp"

#include "host/content/records/xml-lexer.hpp"
#include "host/content/text/dates.hpp"

namespace freehold::content {

std::string iso_or_as_written(std::string_view text) {
  text = trim_xml_space(text);
  const auto moment = parse_date(text);
  const auto iso = moment ? format_utc(moment->seconds) : std::nullopt;
  if (!iso) return std::string(text);
  switch (moment->precision) {
    case DatePrecision::year: return iso->substr(0, 4);
    case DatePrecision::month: return iso->substr(0, 7);
    case DatePrecision::week:
    case DatePrecision::day: return iso->substr(0, 10);
    default: return *iso;
  }
}

}  // namespace freehold::content
