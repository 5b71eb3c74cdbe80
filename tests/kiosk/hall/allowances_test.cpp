// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/service/allowances.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/residents.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace hall {
namespace {

using namespace std::chrono_literals;

constexpr db::DeviceId kKiosk{1};
constexpr db::DeviceId kOther{2};

/// How many of so many at once are not refused.
[[nodiscard]] int taken(Allowances& allowances, db::DeviceId device, const wire::Body& request, int times,
                        wire::Monotonic now) {
    int count = 0;
    for (int i = 0; i < times; ++i) {
        count += allowances.take(device, request, now) ? 0 : 1;
    }
    return count;
}

TEST(Allowances, ADeviceThatFilesNeedsWithoutEndIsToldHowLongToWaitAndTheOthersFileOn) {
    Allowances allowances;
    wire::Monotonic now{};
    EXPECT_EQ(taken(allowances, kKiosk, wire::NeedFile{}, 1000, now), 30);
    EXPECT_EQ(allowances.take(kKiosk, wire::NeedFile{}, now), 30s) << "120 in an hour";
    EXPECT_EQ(taken(allowances, kOther, wire::NeedFile{}, 20, now), 20);
    now += 30s;
    EXPECT_FALSE(allowances.take(kKiosk, wire::NeedFile{}, now));
    EXPECT_TRUE(allowances.take(kKiosk, wire::NeedFile{}, now));
}

TEST(Allowances, OneKindOfRequestUsesNothingOfAnother) {
    Allowances allowances;
    EXPECT_EQ(taken(allowances, kKiosk, wire::EnrolmentAsk{}, 1000, {}), 15);
    EXPECT_EQ(taken(allowances, kKiosk, wire::RefreshAsk{}, 1000, {}), 0) << "the same question of staff";
    EXPECT_FALSE(allowances.take(kKiosk, wire::EnrolmentSubmit{}, {}));
    EXPECT_FALSE(allowances.take(kKiosk, wire::SignInStart{}, {}));
}

TEST(Allowances, NobodyCanAskForTheNamesBehindAllPhoneTailsInADay) {
    Allowances allowances;
    wire::Monotonic now{};
    int seen = 0;
    for (int minute = 0; minute < 24 * 60; ++minute, now += 1min) {
        seen += taken(allowances, kKiosk, wire::SignInStart{}, 60, now);
    }
    EXPECT_LT(seen, 3000) << "of 10,000";
}

TEST(Allowances, ABusyHallsHourAtOneKioskAndOneDeskIsNeverRefused) {
    Allowances allowances;
    wire::Monotonic now{};
    for (int visitor = 0; visitor < 40; ++visitor, now += 90s) {
        for (const wire::Body& request :
             std::initializer_list<wire::Body>{wire::AnonymousArrival{}, wire::SignInStart{}, wire::NeedFile{},
                                               wire::ProgressAsk{}, wire::RatingGive{}}) {
            EXPECT_FALSE(allowances.take(kKiosk, request, now));
        }
        EXPECT_EQ(taken(allowances, kKiosk, wire::PlacesAsk{}, 8, now), 8);
        EXPECT_EQ(taken(allowances, kOther, wire::SearchResidents{}, 15, now), 15);
        EXPECT_EQ(taken(allowances, kOther, wire::OpenResident{}, 10, now), 10);
        EXPECT_EQ(taken(allowances, kOther, wire::NeedAct{}, 10, now), 10);
        EXPECT_EQ(taken(allowances, kOther, wire::NeedsAsk{}, 60, now), 60);
    }
}

TEST(Allowances, AKioskThatComesBackMayHandOverAllThatItKept) {
    Allowances allowances;
    EXPECT_EQ(taken(allowances, kKiosk, wire::AnonymousArrival{}, 200, {}), 200);
}

TEST(Allowances, HaveOneRuleForEachOfThem) {
    for (int i = 0; i <= static_cast<int>(Allowance::Deeds); ++i) {
        const auto count = std::count_if(kAllowances.begin(), kAllowances.end(), [i](const AllowanceRule& each) {
            return each.what == static_cast<Allowance>(i) && each.atOnce > 0 && each.anHour > 0;
        });
        EXPECT_EQ(count, 1) << i;
    }
}

} // namespace
} // namespace hall
