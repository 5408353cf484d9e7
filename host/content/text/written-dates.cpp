#include "host/content/text/written-dates.hpp"

#include <array>

#include "host/content/text/date-parts.hpp"
#include "host/content/text/date-tokens.hpp"

namespace freehold::content {
namespace {

using Kind = DateToken::Kind;
using Meaning = DateWords::Meaning;

constexpr std::size_t kLongest = 200;

struct Part {
  int value = 0;
  std::size_t digits = 0;
  char before = ' ';  // the sign between it and the part before
};

struct Parts {
  std::array<Part, 3> numbers;
  std::size_t count = 0;
  std::size_t month_at = 0;  // numbers before the month's name
  int month = 0;
  bool buddhist = false;
  int hour = -1;
  int minute = 0;
  int second = 0;
  int noon = 0;  // -1 before, 1 after
  std::optional<std::int64_t> offset;
  std::string zone;
};

class Reading {
 public:
  Reading(std::string_view original, std::vector<DateToken> tokens, const DateWords &words, const Zones &zones, std::string_view language)
      : original_(original), tokens_(std::move(tokens)), words_(words), zones_(zones), language_(language) {}

  // Sorts the tokens into parts; false where one fits nowhere.
  bool run() {
    for (at_ = 0; at_ < tokens_.size();) {
      const DateToken &token = tokens_[at_];
      if (token.kind == Kind::number ? !number() : token.kind == Kind::word ? !word() : !sign()) return false;
    }
    return true;
  }
  const Parts &parts() const { return parts_; }

 private:
  const DateToken *peek(std::size_t ahead = 1) const { return at_ + ahead < tokens_.size() ? &tokens_[at_ + ahead] : nullptr; }
  bool is_sign_at(std::size_t ahead, char c) const {
    const DateToken *token = peek(ahead);
    return token != nullptr && token->kind == Kind::sign && token->text[0] == c && token->text.size() == 1;
  }
  bool is_number_at(std::size_t ahead) const {
    const DateToken *token = peek(ahead);
    return token != nullptr && token->kind == Kind::number;
  }
  Meaning meaning_at(std::size_t ahead) const {
    const DateToken *token = peek(ahead);
    return token != nullptr && token->kind == Kind::word ? words_.find(token->text, language_) : Meaning{};
  }

  bool number() {
    if (tokens_[at_].value < 0) return false;
    if (is_sign_at(1, ':') && is_number_at(2)) return clock(2, ':');
    const Meaning next = meaning_at(1);
    const bool french = peek() != nullptr && peek()->text == "h" && parts_.count + (parts_.month != 0) >= 3;  // 14h30
    if (french || next.kind == DateWords::Kind::hour) return east_clock();
    if (next.kind == DateWords::Kind::before_noon || next.kind == DateWords::Kind::after_noon) return clock(0, '\0');
    if (parts_.count == parts_.numbers.size()) return false;
    const DateToken &token = tokens_[at_];
    parts_.numbers[parts_.count++] = {token.value, token.text.size(), std::exchange(last_sign_, ' ')};
    ++at_;
    // 1st, 2nd, 5-го: what is joined to a number says that it is one of a row.
    const DateToken *tail = peek(0);
    const bool joined = tail != nullptr && tail->kind == Kind::word && !tail->spaced && tail->text.size() <= 4;
    if (joined && words_.find(tail->text, language_).kind == DateWords::Kind::unknown) ++at_;
    return true;
  }

  // 3:04[:05[.678]], or a bare hour before am and pm.
  bool clock(std::size_t step, char sign) {
    if (parts_.hour >= 0) return false;
    parts_.hour = tokens_[at_].value;
    ++at_;
    if (step == 0) return true;
    parts_.minute = tokens_[at_ + 1].value;
    if (tokens_[at_ + 1].text.size() != 2) return false;
    at_ += 2;
    if (is_sign_at(0, sign) && is_number_at(1)) {
      parts_.second = tokens_[at_ + 1].value;
      at_ += 2;
      if (is_sign_at(0, '.') && is_number_at(1) && !tokens_[at_ + 1].spaced) at_ += 2;
    }
    return true;
  }

  // 14時30分, 14h30.
  bool east_clock() {
    if (parts_.hour >= 0) return false;
    parts_.hour = tokens_[at_].value;
    at_ += 2;
    for (int *part : {&parts_.minute, &parts_.second}) {
      if (!is_number_at(0)) break;
      *part = tokens_[at_++].value;
      const DateWords::Kind unit = meaning_at(0).kind;
      if (unit == DateWords::Kind::minute || unit == DateWords::Kind::second) ++at_;
    }
    return true;
  }

  bool word() {
    const Meaning meaning = words_.find(tokens_[at_].text, language_);
    switch (meaning.kind) {
      case DateWords::Kind::month:
        if (parts_.month != 0) return false;
        parts_.month = meaning.value;
        parts_.buddhist = meaning.buddhist;
        parts_.month_at = parts_.count;
        break;
      case DateWords::Kind::before_noon:
      case DateWords::Kind::after_noon:
        if (parts_.noon != 0) return false;
        parts_.noon = meaning.kind == DateWords::Kind::before_noon ? -1 : 1;
        break;
      case DateWords::Kind::zone:
        if (parts_.offset || !parts_.zone.empty()) return false;
        parts_.offset = std::int64_t{meaning.value} * 60;
        break;
      case DateWords::Kind::filler: break;
      default:
        if (!zone_name() && !is_weekday()) return false;
    }
    ++at_;
    return true;
  }

  // As it stands in the text: folding has made it small.
  bool zone_name() {
    const std::string_view folded = tokens_[at_].text;
    if (folded.find('/') == folded.npos || !parts_.zone.empty() || parts_.offset) return false;
    for (const std::string &name : Zones::named_in(original_)) {
      if (fold_date_text(name) == folded && zones_.knows(name)) parts_.zone = name;
    }
    return !parts_.zone.empty();
  }

  // One unknown word may lead the date: the day's name in any language.
  bool is_weekday() { return parts_.count == 0 && parts_.month == 0 && parts_.hour < 0 && !std::exchange(weekday_, true); }

  bool sign() {
    const char c = tokens_[at_].text[0];
    const bool after_clock = parts_.hour >= 0;
    if ((c == '+' || c == '-') && after_clock && is_number_at(1) && !tokens_[at_ + 1].spaced) return offset(c == '-');
    const bool dot = tokens_[at_].text == "\u2022" || tokens_[at_].text == "\u00B7";  // between day and time
    if (!dot && (tokens_[at_].text.size() > 1 || std::string_view(",./-'").find(c) == std::string_view::npos)) return false;
    last_sign_ = c;
    ++at_;
    return true;
  }

  // +0200, +02:00, UTC+2. "10:00-12:00" is a span of time, not a zone.
  bool offset(bool west) {
    const DateToken &hours = tokens_[at_ + 1];
    const bool named = parts_.offset.has_value();
    const std::size_t digits = hours.text.size();
    if ((named && *parts_.offset != 0) || !parts_.zone.empty() || (digits != 4 && digits > 2)) return false;
    std::int64_t minutes = digits == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60;
    at_ += 2;
    if (is_sign_at(0, ':') && is_number_at(1) && tokens_[at_ + 1].text.size() == 2) {
      if (west && !named && !tokens_[at_ - 2].spaced && parts_.second == 0) return false;
      minutes += tokens_[at_ + 1].value;
      at_ += 2;
    }
    if (minutes > 14 * 60) return false;
    parts_.offset = west ? -minutes * 60 : minutes * 60;
    return true;
  }

  std::string_view original_;
  std::vector<DateToken> tokens_;
  const DateWords &words_;
  const Zones &zones_;
  std::string_view language_;
  std::size_t at_ = 0;
  bool weekday_ = false;
  char last_sign_ = ' ';
  Parts parts_;
};

int full_year(const Part &part) { return part.digits <= 2 ? (part.value < 70 ? 2000 : 1900) + part.value : part.value; }

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

std::optional<Day> named_month(const Parts &parts) {
  if (parts.count != 2) return std::nullopt;
  const Part &first = parts.numbers[0];
  const Part &second = parts.numbers[1];
  if (first.digits == 4 && second.digits <= 2) return Day{first.value, parts.month, second.value};
  if (first.digits > 2 || (second.digits != 4 && second.digits != 2)) return std::nullopt;
  // "May 5 24": the year of two digits stands last; before the month nothing but the day.
  return Day{full_year(second), parts.month, first.value};
}

std::optional<Day> plain_numbers(const Parts &parts, DayOrder order) {
  if (parts.count != 3) return std::nullopt;
  const auto &[a, b, c] = parts.numbers;
  if (a.digits == 4) return b.digits <= 2 && c.digits <= 2 ? std::optional<Day>({a.value, b.value, c.value}) : std::nullopt;
  if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && c.digits != 2) || b.before == ' ') return std::nullopt;
  const Day day_first{full_year(c), b.value, a.value};
  const Day month_first{full_year(c), a.value, b.value};
  if (a.value == b.value) return day_first;
  // Of years in two digits it is not even known that they stand last.
  if (a.value > 12) return c.digits == 4 || order == DayOrder::day_first || b.before == '.' ? std::optional<Day>(day_first) : std::nullopt;
  if (b.value > 12) return c.digits == 4 || order == DayOrder::month_first || b.before == '/' ? std::optional<Day>(month_first) : std::nullopt;
  if (b.before == '.' && order != DayOrder::month_first) return day_first;  // nobody writes the month first with full stops
  if (order == DayOrder::unknown) return std::nullopt;
  return order == DayOrder::day_first ? day_first : month_first;
}

std::optional<int> hour_of(const Parts &parts) {
  if (parts.noon == 0) return parts.hour;
  if (parts.hour < 1 || parts.hour > 12) return std::nullopt;
  return parts.hour % 12 + (parts.noon > 0 ? 12 : 0);
}

}  // namespace

std::optional<WrittenDate> parse_written_date(std::string_view text, const DateWords &words, const Zones &zones, std::string_view language, DayOrder order) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string folded = fold_date_text(text);
  const auto names_zone = [&](std::string_view word) { return words.find(word, language).kind == DateWords::Kind::zone; };
  Reading reading(text, date_tokens(folded, names_zone), words, zones, language);
  if (!reading.run()) return std::nullopt;
  const Parts &parts = reading.parts();
  std::optional<Day> day = parts.month != 0 ? named_month(parts) : plain_numbers(parts, order);
  if (!day) return std::nullopt;
  if ((parts.buddhist || language == "th") && day->year > 2400) day->year -= 543;
  const auto seconds = seconds_of_day(day->year, day->month, day->day);
  if (!seconds) return std::nullopt;
  WrittenDate date{*seconds, parts.hour >= 0, parts.offset, parts.zone};
  if (!date.has_time) return parts.noon == 0 ? std::optional<WrittenDate>(date) : std::nullopt;
  const auto hour = hour_of(parts);
  const auto clock = hour ? seconds_of_time(*hour, parts.minute, parts.second) : std::nullopt;
  if (!clock) return std::nullopt;
  date.seconds += *clock;
  return date;
}

}  // namespace freehold::content
