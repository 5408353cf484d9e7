#include "host/content/text/times.hpp"

#include <gtest/gtest.h>

namespace freehold::content {
namespace {

struct Case {
  std::string text;
  std::string hint;
  std::string time;  // empty: refused
};

class TimesTest : public ::testing::Test {
 protected:
  void expect(const std::vector<Case> &cases) {
    for (const Case &row : cases) EXPECT_EQ(times_.parse(row.text, row.hint).value_or(""), row.time) << row.text << " (" << row.hint << ")";
  }
  Times times_{Zones({"Europe/Berlin", "America/New_York", "Nowhere/Land", "../../etc/passwd"})};
};

TEST_F(TimesTest, MachinesWrite) {
  expect({
      {"2026-05-01", "", "2026-05-01"},
      {"2026-05-01T12:00:00+02:00", "", "2026-05-01T10:00:00Z"},
      {"2024-01-05 14:00:00 UTC", "", "2024-01-05T14:00:00Z"},
      {"2024-01-05 14:00", "", "2024-01-05T14:00:00Z"},
      {"Tue, 03 Mar 2026 14:05:06 +0100", "", "2026-03-03T13:05:06Z"},
      {"20260501", "", "2026-05-01"},
      {"20260501143000", "", "2026-05-01T14:30:00Z"},
      {"1704463200", "seconds", "2024-01-05T14:00:00Z"},
      {"1704463200.5", "seconds", "2024-01-05T14:00:00Z"},
      {"1704463200123", "milliseconds", "2024-01-05T14:00:00Z"},
      {"-1", "milliseconds", "1969-12-31T23:59:59Z"},
      {"2026-05-01", "seconds", "2026-05-01"},
  });
}

TEST_F(TimesTest, PeopleWrite) {
  expect({
      {"Jan 5, 2024, 3:04:05 PM UTC", "", "2024-01-05T15:04:05Z"},
      {"Jan 5, 2024, 3:04:05\u202FPM UTC", "", "2024-01-05T15:04:05Z"},
      {"Tue, Jul 14, 2026", "", "2026-07-14"},
      {"January 1st, 2026 at 12am", "", "2026-01-01T00:00:00Z"},
      {"12 Mar 2024", "", "2024-03-12"},
      {"05/Jan/2024 14:30", "", "2024-01-05T14:30:00Z"},
      {"5-Sept-24", "", "2024-09-05"},
      {"3. Mai 2026", "", "2026-05-03"},
      {"Freitag, 3. März 2026, 14:30 Uhr", "", "2026-03-03T14:30:00Z"},
      {"1er février 2024 à 14h30", "", "2024-02-01T14:30:00Z"},
      {"3 de mayo de 2026", "", "2026-05-03"},
      {"3 мая 2026 г., 14:30", "", "2026-05-03T14:30:00Z"},
      {"2026年5月1日", "", "2026-05-01"},
      {"2026年5月1日(金) 14時30分", "", "2026-05-01T14:30:00Z"},
      {"2026년 5월 1일 오후 2:30", "", "2026-05-01T14:30:00Z"},
      {"2026. 5. 1.", "", "2026-05-01"},
      {"5 มกราคม 2567", "", "2024-01-05"},
      {"٥ يناير ٢٠٢٤", "", "2024-01-05"},
      {"2026. május 3.", "", "2026-05-03"},
      {"5 lis 2024", "pl", "2024-11-05"},
      {"5 lis 2024", "hr", "2024-10-05"},
      {"5 lis 2024", "", ""},
  });
}

TEST_F(TimesTest, DaysAndMonthsAreNeverGuessed) {
  expect({
      {"03/04/2024", "", ""},
      {"03/04/2024", "en", ""},
      {"03/04/2024", "en-us", "2024-03-04"},
      {"03/04/2024", "en-GB", "2024-04-03"},
      {"03/04/2024", "de", "2024-04-03"},
      {"03.04.2024", "", "2024-04-03"},
      {"03-04-2024", "", ""},
      {"04/04/2024", "", "2024-04-04"},
      {"03/27/2026 06:08", "", "2026-03-27T06:08:00Z"},
      {"27/03/2026", "", "2026-03-27"},
      {"3/14/24", "", "2024-03-14"},
      {"24-01-05", "", ""},
      {"2024/3/4", "", "2024-03-04"},
      {"02/30/2026", "en-us", ""},
  });
}

TEST_F(TimesTest, ZonesAreTakenFromTheTextThenFromTheHint) {
  expect({
      {"2026-01-05 14:00", "Europe/Berlin", "2026-01-05T13:00:00Z"},
      {"2026-07-05 14:00", "de Europe/Berlin", "2026-07-05T12:00:00Z"},
      {"2026-07-05T14:00:00Z", "Europe/Berlin", "2026-07-05T14:00:00Z"},
      {"2026-07-05", "Europe/Berlin", "2026-07-05"},
      {"2026-07-05 14:00", "+02:00", "2026-07-05T12:00:00Z"},
      {"2026-07-05 14:00", "Nowhere/Land", ""},
      {"Jul 5, 2026, 2:00 PM America/New_York", "", "2026-07-05T18:00:00Z"},
      {"Jul 5, 2026, 2:00 PM EST", "Europe/Berlin", "2026-07-05T19:00:00Z"},
      {"Jul 5, 2026, 2:00 PM (PDT)", "", "2026-07-05T21:00:00Z"},
      {"Jul 5, 2026 14:00 GMT+2", "", "2026-07-05T12:00:00Z"},
      {"Jul 5, 2026 14:00 UTC-05:30", "", "2026-07-05T19:30:00Z"},
      {"2026-03-29 02:30", "Europe/Berlin", "2026-03-29T01:30:00Z"},
      {"2026-10-25 02:30", "Europe/Berlin", "2026-10-25T00:30:00Z"},
  });
}

TEST_F(TimesTest, WhatIsNoPointInTimeIsRefused) {
  for (const std::string text : {"", " ", "2026", "2026-05", "May 2026", "5 tips May 2024", "Top 5 tips for 3 May 2024", "1704463200", "12", "3 May", "14:30", "yesterday", "N/A",
                                 "0000-00-00", "5 May 2024 10:00-12:00", "5 May 2024 25:00", "5 May 2024 13:00 PM", "---", "1.2.3.4", "\xFF\xFE", "99999999999 May 2024"}) {
    EXPECT_EQ(times_.parse(text, ""), std::nullopt) << text;
  }
  EXPECT_EQ(times_.parse("99999999999999999999", "seconds"), std::nullopt);
  EXPECT_EQ(times_.parse(std::string(100000, '1') + " May", ""), std::nullopt);
}

TEST(Zones, AreFoundInOptions) {
  EXPECT_EQ(Zones::named_in(R"({"zone":"Europe/Berlin","path":"a/b"})"), std::vector<std::string>{"Europe/Berlin"});
}

}  // namespace
}  // namespace freehold::content
