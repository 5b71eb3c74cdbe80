// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrival_policy.h"

#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using vision::Identification;
using vision::PersonId;

constexpr PersonId kZhang{7};
constexpr PersonId kLi{8};
const db::Time kTenOClock{std::chrono::milliseconds(1'800'000'000'000)};

vision::Known known(PersonId who) {
    return {.best = {.person = who, .score = 0.7F}, .runnerUp = std::nullopt};
}

db::Arrival arrivalSeen(std::chrono::minutes ago, db::ArrivalState state) {
    db::Arrival arrival;
    arrival.id = db::ArrivalId{88};
    arrival.resident = db::ResidentId{7};
    arrival.state = state;
    arrival.lastSeenAt = kTenOClock - ago;
    return arrival;
}

db::Arrival served(std::chrono::minutes began) {
    db::Arrival arrival = arrivalSeen(began, db::ArrivalState::Done);
    arrival.firstSeenAt = kTenOClock - began;
    arrival.takenBy = db::StaffId{3};
    arrival.doneAt = kTenOClock - 1min;
    return arrival;
}

enum class Expected { SameVisit, NewVisit, Served, Nothing };

struct Case {
    const char* what;
    Identification who;
    std::optional<db::Arrival> last;
    Expected expected;
};

TEST(DecideArrival, SaysWhatTheFrontDeskWouldSay) {
    const Case cases[] = {
        {"never seen before: a new arrival", known(kZhang), std::nullopt, Expected::NewVisit},
        {"walks past the kiosk again after five minutes: the same visit", known(kZhang),
         arrivalSeen(5min, db::ArrivalState::Waiting), Expected::SameVisit},
        {"sits at the counter for twenty minutes: the same visit", known(kZhang),
         arrivalSeen(20min, db::ArrivalState::Taken), Expected::SameVisit},
        {"exactly half an hour: still the same visit", known(kZhang), arrivalSeen(30min, db::ArrivalState::Waiting),
         Expected::SameVisit},
        {"half an hour and a minute: went home, came back", known(kZhang),
         arrivalSeen(31min, db::ArrivalState::Waiting), Expected::NewVisit},
        {"the card went and nobody had seen to them: a new arrival", known(kZhang),
         arrivalSeen(2min, db::ArrivalState::Done), Expected::NewVisit},
        {"was served, and stands there again to rate it: nobody new", known(kZhang), served(20min), Expected::Served},
        {"was served in the morning, and is back in the afternoon: is asked first", known(kZhang), served(6h),
         Expected::Served},
        {"was served yesterday: a new arrival", known(kZhang), served(24h), Expected::NewVisit},
        {"came yesterday, and the card was ended this morning: a new arrival", known(kZhang), served(23h),
         Expected::NewVisit},
        {"the hall's clock was set back a little: not a second visit", known(kZhang),
         arrivalSeen(-20min, db::ArrivalState::Waiting), Expected::SameVisit},
        {"it was ahead by a year once: no reason to be the same visit until then", known(kZhang),
         arrivalSeen(-365 * 24h, db::ArrivalState::Waiting), Expected::NewVisit},
        {"not sure who it is: nothing is stored", vision::Unsure{}, arrivalSeen(5min, db::ArrivalState::Waiting),
         Expected::Nothing},
        {"nobody we know: nothing is stored", vision::Unknown{}, std::nullopt, Expected::Nothing}};
    for (const Case& each : cases) {
        SCOPED_TRACE(each.what);
        const auto decision = hall::decideArrival(each.who, each.last, kTenOClock, 30min);
        EXPECT_EQ(std::holds_alternative<hall::SameVisit>(decision), each.expected == Expected::SameVisit);
        EXPECT_EQ(std::holds_alternative<hall::NewVisit>(decision), each.expected == Expected::NewVisit);
        EXPECT_EQ(std::holds_alternative<hall::ServedVisit>(decision), each.expected == Expected::Served);
        EXPECT_EQ(std::holds_alternative<hall::NoVisit>(decision), each.expected == Expected::Nothing);
    }
}

TEST(DecideArrival, WhoSaysThatThereIsSomethingElseIsANewArrivalOnce) {
    const auto decide = [](const db::Arrival& last) {
        return hall::decideArrival(known(kZhang), last, kTenOClock, 30min, hall::Coming::ForSomethingElse);
    };
    EXPECT_TRUE(std::holds_alternative<hall::NewVisit>(decide(served(20min))));
    EXPECT_TRUE(std::holds_alternative<hall::SameVisit>(decide(arrivalSeen(1min, db::ArrivalState::Waiting))))
        << "another kiosk was faster";
}

TEST(MayTakeBack, OnlyWhatThisKioskStoredWithoutANameAndNobodyHasTaken) {
    constexpr db::DeviceId kKiosk{4};
    db::Arrival slip;
    slip.kiosk = kKiosk;
    slip.firstSeenAt = kTenOClock;
    EXPECT_TRUE(hall::mayTakeBack(slip, kKiosk, kTenOClock + 20s));
    EXPECT_TRUE(hall::mayTakeBack(slip, kKiosk, kTenOClock + hall::kToTakeBack));
    EXPECT_FALSE(hall::mayTakeBack(slip, kKiosk, kTenOClock + hall::kToTakeBack + 1ms)) << "too late";
    EXPECT_FALSE(hall::mayTakeBack(slip, db::DeviceId{5}, kTenOClock + 20s)) << "another kiosk";
    db::Arrival unsure = slip;
    unsure.basis = db::ArrivalBasis::Unsure;
    EXPECT_TRUE(hall::mayTakeBack(unsure, kKiosk, kTenOClock + 20s));
    for (const auto basis : {db::ArrivalBasis::Staff, db::ArrivalBasis::Face, db::ArrivalBasis::Confirmed}) {
        db::Arrival named = slip;
        named.basis = basis;
        EXPECT_FALSE(hall::mayTakeBack(named, kKiosk, kTenOClock + 20s));
    }
    db::Arrival taken = slip;
    taken.state = db::ArrivalState::Taken;
    taken.takenBy = db::StaffId{3};
    EXPECT_FALSE(hall::mayTakeBack(taken, kKiosk, kTenOClock + 20s)) << "staff have begun";
}

TEST(DecideArrival, TheNewVisitIsTheKnownResidents) {
    const auto decision = hall::decideArrival(known(kZhang), std::nullopt, kTenOClock, 30min);
    EXPECT_EQ(std::get<hall::NewVisit>(decision).resident, db::ResidentId{7});
}

TEST(UnlessTaken, AResidentIsNotInFrontOfOneCameraTwice) {
    const PersonId taken[] = {kZhang};
    const auto answer = hall::unlessTaken(known(kZhang), taken);
    ASSERT_TRUE(std::holds_alternative<vision::Unsure>(answer));
    EXPECT_EQ(std::get<vision::Unsure>(answer).candidates.front().person, kZhang);
}

TEST(UnlessTaken, LeavesTheOthersAlone) {
    const PersonId taken[] = {kLi};
    EXPECT_TRUE(std::holds_alternative<vision::Known>(hall::unlessTaken(known(kZhang), taken)));
    EXPECT_TRUE(std::holds_alternative<vision::Unknown>(hall::unlessTaken(vision::Unknown{}, taken)));
}

TEST(IsLive, BelowTheThresholdOrNoNumberIsNotLive) {
    EXPECT_TRUE(hall::isLive(0.5F, 0.5F));
    EXPECT_FALSE(hall::isLive(0.49F, 0.5F));
    EXPECT_FALSE(hall::isLive(std::nanf(""), 0.5F));
}

} // namespace
