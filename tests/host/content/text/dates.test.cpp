#include "host/content/text/dates.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace freehold::content {
namespace {

struct Case {
  std::string text;
  std::string utc;  // empty: refused
  DatePrecision precision = DatePrecision::day;
  bool has_offset = false;
};

void expect(const Case &row, const std::optional<Moment> &moment) {
  ASSERT_EQ(moment.has_value(), !row.utc.empty()) << row.text;
  if (!moment) return;
  EXPECT_EQ(format_utc(moment->seconds), row.utc) << row.text;
  EXPECT_EQ(moment->precision, row.precision) << row.text;
  EXPECT_EQ(moment->has_offset, row.has_offset) << row.text;
}

TEST(Dates, IsoIsRead) {
  using enum DatePrecision;
  const std::vector<Case> cases{
      {"2026", "2026-01-01T00:00:00Z", year},
      {"2026-03", "2026-03-01T00:00:00Z", month},
      {"2026-03-01", "2026-03-01T00:00:00Z"},
      {" 20260301\n", "2026-03-01T00:00:00Z"},
      {"2026-W10", "2026-03-02T00:00:00Z", week},
      {"2026-W10-7", "2026-03-08T00:00:00Z"},
      {"2026W107", "2026-03-08T00:00:00Z"},
      {"2020-W53-5", "2021-01-01T00:00:00Z"},
      {"2026-W01-1", "2025-12-29T00:00:00Z"},
      {"2026-060", "2026-03-01T00:00:00Z"},
      {"2024366", "2024-12-31T00:00:00Z"},
      {"2026-03-01T14", "2026-03-01T14:00:00Z", minute},
      {"2026-03-01T14:05", "2026-03-01T14:05:00Z", minute},
      {"2026-03-01 14:05:06", "2026-03-01T14:05:06Z", second},
      {"2026-03-01t14:05:06z", "2026-03-01T14:05:06Z", second, true},
      {"2026-03-01T14:05:06.789123456789Z", "2026-03-01T14:05:06Z", second, true},
      {"20260301T140506+0200", "2026-03-01T12:05:06Z", second, true},
      {"2026-03-01T14:05:06-08:30", "2026-03-01T22:35:06Z", second, true},
      {"2026-03-01T00:30+02", "2026-02-28T22:30:00Z", minute, true},
      {"2026-03-01 14:05:06 UTC", "2026-03-01T14:05:06Z", second, true},
      {"2026-03-01 14:05 +0100", "2026-03-01T13:05:00Z", minute, true},
      {"2026-02-28T24:00:00", "2026-03-01T00:00:00Z", second},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", second, true},
      {"1583-01-01", "1583-01-01T00:00:00Z"},
      {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", second, true},
      {"1969-07-20T20:17:40Z", "1969-07-20T20:17:40Z", second, true},
  };
  for (const Case &row : cases) {
    expect(row, parse_iso_date(row.text));
    expect(row, parse_date(row.text));
  }
}

TEST(Dates, WhatIsNoIsoDateIsRefused) {
  for (const char *text : {"",
                           " ",
                           "26",
                           "202",
                           "202603",
                           "2026-",
                           "2026-3",
                           "2026-13",
                           "2026-00-01",
                           "2026-02-29",
                           "2026-02-30",
                           "2026-03-01T",
                           "2026-03-01T25",
                           "2026-03-01T24:01",
                           "2026-03-01T14:60",
                           "2026-03-01T14:05:61",
                           "2026-03-01T14:05:",
                           "2026-03-01T14:05:06.",
                           "2026-03-01T14:05+25:00",
                           "2026-03-01T14:05+2",
                           "2026-03-01x",
                           "2026-03-01T14:05Zx",
                           "2026-W00",
                           "2026-W54",
                           "2021-W53",
                           "2026-W10-8",
                           "2026-000",
                           "2026-366",
                           "1582-12-31",
                           "0000",
                           "10000-01-01",
                           "-2026",
                           "+2026",
                           "2026-03T10:00",
                           "2026T10:00",
                           "99999999999999999999",
                           "\xFF",
                           "14:05"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(Dates, MailIsRead) {
  using enum DatePrecision;
  const std::vector<Case> cases{
      {"Tue, 03 Mar 2026 14:05:06 +0100", "2026-03-03T13:05:06Z", second, true},
      {"3 Mar 2026 14:05 GMT", "2026-03-03T14:05:00Z", minute, true},
      {"Tue,3 march 26 4:05:06 EST (a (nested) comment)", "2026-03-03T09:05:06Z", second, true},
      {"Sun, 06 Nov 94 08:49:37 PDT", "1994-11-06T15:49:37Z", second, true},
      {"Tue, 03 Mar 2026", "2026-03-03T00:00:00Z"},
      {"Tue, 03 Mar 2026 14:05:06", "2026-03-03T14:05:06Z", second},
      {"Tue, 03 Mar 2026 14:05:06 -0000", "2026-03-03T14:05:06Z", second},
      {"Tue, 03 Mar 2026 14:05:06 MEZ", "2026-03-03T14:05:06Z", second},
      {"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z", second, true},
      {"Mon, 29 Feb 2027 10:00:00 GMT", ""},
      {"Tue, 03 Foo 2026 10:00:00 GMT", ""},
      {"Tue, 03 Mar 2026 25:00:00 GMT", ""},
      {"Tue, 03 Mar 2026 10:00:00 GMT more", ""},
      {"Tue, 03 Mar 2026 10", ""},
      {"Tue, 003 Mar 2026", ""},
      {"3 Mar 20260", ""},
      {"", ""},
      {"(((((", ""},
      {"yesterday", ""},
  };
  for (const Case &row : cases) {
    expect(row, parse_mail_date(row.text));
    expect(row, parse_date(row.text));
  }
}

TEST(Dates, AreWritten) {
  EXPECT_EQ(format_utc(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(format_utc(-1), "1969-12-31T23:59:59Z");
  EXPECT_EQ(format_utc(1772373906), "2026-03-01T14:05:06Z");
  EXPECT_EQ(format_utc(253402300800), std::nullopt);
  EXPECT_EQ(format_utc(-12212553601), std::nullopt);
  EXPECT_EQ(format_utc(INT64_MIN), std::nullopt);
  EXPECT_EQ(format_utc(INT64_MAX), std::nullopt);
}

}  // namespace
}  // namespace freehold::content
