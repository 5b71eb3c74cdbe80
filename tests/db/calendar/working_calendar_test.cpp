// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/calendar/load_working_calendar.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

namespace {

using db::Date;
using db::calendar::loadWorkingCalendar;
using db::calendar::WorkingCalendar;
using support::TemporaryFolder;
using ::testing::HasSubstr;

Date day(int year, unsigned month, unsigned dayOfMonth) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}

WorkingCalendar shipped() {
    const auto loaded = loadWorkingCalendar(std::filesystem::path(YIMEN_ASSETS) / "catalogue/working_days.json");
    if (!loaded) { ADD_FAILURE() << loaded.error().context; }
    return loaded.value_or(WorkingCalendar{});
}

TEST(WorkingCalendar, WithoutANoticeIsMondayToFridayButForHolidaysByLaw) {
    const WorkingCalendar calendar;
    const Date friday = day(2026, 11, 20);
    EXPECT_EQ(calendar.add(friday, 0), friday);
    EXPECT_EQ(calendar.add(friday, 1), day(2026, 11, 23));
    EXPECT_EQ(calendar.add(friday, 5), day(2026, 11, 27));
    EXPECT_EQ(calendar.add(day(2026, 11, 21), 1), day(2026, 11, 23)) << "from a Saturday";
    EXPECT_EQ(calendar.between(friday, friday), 0);
    EXPECT_EQ(calendar.between(friday, day(2026, 11, 23)), 1);
    EXPECT_EQ(calendar.between(day(2026, 11, 23), friday), -1);
    EXPECT_EQ(calendar.between(day(2026, 11, 16), day(2026, 12, 18)), 24);
    EXPECT_FALSE(calendar.knows(std::chrono::year{2026}));
}

/// The week around National Day 2026, as the notice of 4 November 2025 has it.
TEST(WorkingCalendar, FollowsTheNoticeOf2026) {
    const WorkingCalendar calendar = shipped();
    EXPECT_TRUE(calendar.knows(std::chrono::year{2026}));
    EXPECT_TRUE(calendar.isWorkingDay(day(2026, 9, 20))) << "a Sunday of work";
    EXPECT_FALSE(calendar.isWorkingDay(day(2026, 9, 25))) << "Mid-Autumn, a Friday";
    EXPECT_EQ(calendar.add(day(2026, 9, 30), 1), day(2026, 10, 8));
    EXPECT_EQ(calendar.add(day(2026, 9, 30), 3), day(2026, 10, 10)) << "a Saturday of work";
    EXPECT_EQ(calendar.between(day(2026, 2, 13), day(2026, 2, 24)), 2) << "Spring Festival: the 14th and the 24th";
}

TEST(WorkingCalendar, CountsForwardWhatItAdds) {
    const WorkingCalendar calendar = shipped();
    for (const Date from : {day(2025, 9, 26), day(2026, 1, 1), day(2026, 2, 14), day(2026, 9, 20)}) {
        for (int count = 0; count < 300; ++count) {
            ASSERT_EQ(calendar.between(from, calendar.add(from, count)), count) << count;
        }
    }
}

/// In 2026 thirteen weekdays are days of rest more than weekends are days of work, so 248 of 365 days are worked.
TEST(WorkingCalendar, TheYearHasAsManyWorkingDaysAsTheNoticeGives) {
    const WorkingCalendar calendar = shipped();
    EXPECT_EQ(calendar.between(day(2025, 12, 31), day(2026, 12, 31)), 248);
    EXPECT_EQ(calendar.between(day(2024, 12, 31), day(2025, 12, 31)), 248);
}

TEST(WorkingCalendar, ABadFileIsRefusedWithItsReason) {
    const TemporaryFolder folder;
    const auto file = folder / "working_days.json";
    for (const auto& [text, reason] :
         {std::pair{R"({"years": 1})", "no list \"years\""},
          {R"({"years": [{"rest": [], "work": []}]})", "no \"year\""},
          {R"({"years": [{"year": 2026, "work": []}]})", "2026: no list \"rest\""},
          {R"({"years": [{"year": 2026, "rest": [], "work": ["2026-02-30"]}]})", "2026-02-30 is a day that does not"},
          {R"({"years": [{"year": 2026, "rest": [], "work": ["2025-02-03"]}]})", "outside of its year"},
          {R"({"years": [{"year": 2026, "rest": [], "work": ["tomorrow"]}]})", "tomorrow is no day"},
          {R"({"years": [{"year": 2026, "rest": [], "work": [7]}]})", "7 is no day"},
          {R"({"years": [{"year": 2026, "rest": [{"from": "2026-02-03"}], "work": []}]})", "no \"to\""},
          {R"({"years": [{"year": 2026, "rest": [{"from": "2026-02-03", "to": "2026-02-01"}], "work": []}]})",
           "ends before it begins"},
          {R"({"years": [)", "working_days.json"}}) {
        std::ofstream(file) << text;
        const auto loaded = loadWorkingCalendar(file);
        ASSERT_FALSE(loaded) << text;
        EXPECT_EQ(loaded.error().kind, db::ErrorKind::Invalid);
        EXPECT_THAT(loaded.error().context, HasSubstr(reason));
    }
    EXPECT_EQ(loadWorkingCalendar(folder / "none").error().kind, db::ErrorKind::CannotOpen);
}

} // namespace
