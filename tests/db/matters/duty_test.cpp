// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/duty.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::matters;
using std::chrono::hours;
using std::chrono::minutes;

constexpr StaffId kZhou{1};
constexpr StaffId kWu{2};
constexpr Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + hours{2}};

Whereabouts until(Time end, std::optional<StaffId> asks = kWu) {
    return {.staff = kZhou, .since = kNow, .until = end, .asks = asks};
}

/// Who looks after what Zhou has in hand.
TEST(Duty, NothingIsLeftLyingWithoutSomebodyWhoSees) {
    struct Row {
        const char* what;
        bool isSignedIn;
        bool isActive;
        std::optional<Whereabouts> note;
        Attendance minder;
    };
    for (const Row& row : {
             Row{"signed in", true, true, std::nullopt, Attendance::Here},
             {"signed in with a note", true, true, until(kNow + hours{2}), Attendance::Away},
             {"signed in, the note has run out", true, true, until(kNow), Attendance::Here},
             {"signed off with a note", false, true, until(kNow + hours{2}), Attendance::Away},
             {"signed off, the note has run out", false, true, until(kNow - minutes{1}), Attendance::Nobody},
             {"signed off without a note", false, true, std::nullopt, Attendance::Nobody},
             {"left the hall for good", false, false, until(kNow + hours{2}), Attendance::Nobody},
         }) {
        EXPECT_EQ(attendanceOf(row.isSignedIn, row.isActive, row.note, kNow), row.minder) << row.what;
    }
}

TEST(Duty, WhoHasSomethingInHandSaysSoBeforeLeaving) {
    EXPECT_FALSE(mustSayBeforeLeaving({}, std::nullopt, kNow));
    EXPECT_TRUE(mustSayBeforeLeaving({.arrivals = 1}, std::nullopt, kNow));
    EXPECT_TRUE(mustSayBeforeLeaving({.matters = 3}, std::nullopt, kNow));
    EXPECT_FALSE(mustSayBeforeLeaving({.arrivals = 1, .matters = 3}, until(kNow + hours{1}), kNow));
    EXPECT_TRUE(mustSayBeforeLeaving({.matters = 3}, until(kNow - minutes{1}), kNow)) << "the note has run out";
}

TEST(Duty, ANoteSaysATimeToComeAndAnotherPerson) {
    using Refusal = WhereaboutsRefusal;
    EXPECT_EQ(refuseWhereabouts(until(kNow + hours{2}), true, kNow), std::nullopt);
    EXPECT_EQ(refuseWhereabouts(until(kNow + hours{2}, std::nullopt), false, kNow), std::nullopt) << "nobody is named";
    EXPECT_EQ(refuseWhereabouts(until(kNow), true, kNow), Refusal::InThePast);
    EXPECT_EQ(refuseWhereabouts(until(kNow + kLongestAway + minutes{1}), true, kNow), Refusal::TooLong);
    EXPECT_EQ(refuseWhereabouts(until(kNow + hours{2}, kZhou), true, kNow), Refusal::AsksYourself);
    EXPECT_EQ(refuseWhereabouts(until(kNow + hours{2}), false, kNow), Refusal::AsksNobody);
    EXPECT_EQ(withLimit(Refusal::TooLong).limit, 31) << "days";
    EXPECT_EQ(withLimit(Refusal::AsksNobody).limit, 0);
}

} // namespace
