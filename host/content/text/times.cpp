#include "host/content/text/times.hpp"

#include <algorithm>
#include <charconv>

#include "host/content/text/date-parts.hpp"
#include "host/content/text/dates.hpp"
#include "host/content/text/written-dates.hpp"

namespace freehold::content {
namespace {

struct Hint {
  std::string language;
  DayOrder order = DayOrder::unknown;
  std::optional<std::int64_t> offset;
  std::string zone;
  std::int64_t per_second = 0;  // of bare numbers: 1 or 1000; 0: they are no times
};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char &c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return out;
}

// English alone does not say it, nor does Canada.
DayOrder order_of(std::string_view language, std::string_view region) {
  if (region == "us" || region == "ph" || region == "pr") return DayOrder::month_first;
  if (region == "ca" || (language == "en" && region.empty())) return DayOrder::unknown;
  return DayOrder::day_first;
}

Hint parse_hint(std::string_view text) {
  Hint hint;
  while (!(text = trim_spaces(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    DateCursor cursor{word};
    if (word == "seconds" || word == "milliseconds") {
      hint.per_second = word == "seconds" ? 1 : 1000;
    } else if (const auto offset = take_offset(cursor)) {
      hint.offset = offset;
    } else if (word == "UTC" || word == "GMT" || word == "Z") {
      hint.offset = 0;
    } else if (word.find('/') != word.npos) {
      hint.zone = word;
    } else {
      const std::string tag = lower(word);
      const std::size_t dash = std::min(tag.find_first_of("-_"), tag.size());
      hint.language = tag.substr(0, dash);
      if (hint.language == "no" || hint.language == "nn") hint.language = "nb";
      hint.order = order_of(hint.language, dash < tag.size() ? tag.substr(dash + 1) : "");
    }
  }
  return hint;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::string> epoch(std::string_view text, std::int64_t per_second) {
  std::int64_t whole = 0;
  const char *const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, whole);
  const bool fraction = read.ptr != end && *read.ptr == '.' && all_digits(std::string_view(read.ptr + 1, end));
  if (read.ec != std::errc{} || (read.ptr != end && !fraction)) return std::nullopt;
  const std::int64_t seconds = whole / per_second - (whole % per_second < 0 ? 1 : 0);
  return format_utc(seconds);
}

// 20260501143000, as web archives write it.
std::optional<Moment> compact(std::string_view digits) {
  if (digits.size() == 8) return parse_iso_date(digits);
  if (digits.size() != 14) return std::nullopt;
  return parse_iso_date(std::string(digits.substr(0, 8)) + "T" + std::string(digits.substr(8)));
}

}  // namespace

std::optional<std::string> Times::parse(std::string_view text, std::string_view hint_text) {
  text = trim_spaces(text);
  const Hint hint = parse_hint(hint_text);
  const bool number = all_digits(text.starts_with('-') ? text.substr(1) : text.substr(0, text.find('.')));
  if (number && hint.per_second != 0) return epoch(text, hint.per_second);
  std::optional<WrittenDate> date;
  const auto moment = all_digits(text) ? compact(text) : parse_iso_date(text);
  if (moment) {
    if (moment->precision < DatePrecision::day) return std::nullopt;  // a year or month is no point in time
    date = WrittenDate{moment->seconds, moment->precision > DatePrecision::day, {}, {}};
    if (moment->has_offset) date->offset = 0;
  } else {
    if (!words_) words_.emplace();
    date = parse_written_date(text, *words_, zones_, hint.language, hint.order);
  }
  if (!date) return std::nullopt;
  if (!date->has_time) return format_utc(date->seconds)->substr(0, 10);
  std::int64_t seconds = date->seconds;
  const std::string &zone = date->zone.empty() ? hint.zone : date->zone;
  if (date->offset || (date->zone.empty() && hint.offset)) {
    seconds -= date->offset.value_or(hint.offset.value_or(0));
  } else if (!zone.empty()) {
    const auto utc = zones_.to_utc(zone, seconds);
    if (!utc) return std::nullopt;
    seconds = *utc;
  }
  return format_utc(seconds);
}

}  // namespace freehold::content
