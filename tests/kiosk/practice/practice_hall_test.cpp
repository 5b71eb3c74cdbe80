// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/practice_hall.h"

#include "kiosk/practice/caller.h"
#include "kiosk/practice/day.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <gtest/gtest.h>
#include <map>
#include <vector>

namespace {

using namespace std::chrono_literals;
using State = wire::HallLink::State;

/// A desk in a practice hall, and what it is told.
class PracticeHallTest : public ::testing::Test {
protected:
    PracticeHallTest() {
        QObject::connect(&desk.link(), &wire::HallLink::received, &desk.link(),
                         [this](const wire::Body& body) { told.push_back(body); });
    }

    void begin() {
        desk.worksAs("zhou", practice::kPassword);
        ASSERT_TRUE(desk.ask(wire::ArrivalsSince{}));
    }
    /// The newest of each that the desk was told of, in the order of their numbers.
    [[nodiscard]] std::vector<wire::ArrivalChanged> arrivals() const {
        hall.settle();
        std::map<db::ArrivalId, wire::ArrivalChanged> newest;
        for (const wire::Body& body : told) {
            if (const auto* one = wire::getIf<wire::ArrivalChanged>(&body)) {
                newest.insert_or_assign(one->arrival.id, *one);
            }
        }
        std::vector<wire::ArrivalChanged> all;
        for (const auto& [id, one] : newest) {
            all.push_back(one);
        }
        return all;
    }

    std::atomic<std::int64_t> now{1'795'225'200'000}; // 2026-11-21 01:00 UTC
    practice::Hall hall{{.wall = [this] { return db::Time{std::chrono::milliseconds{now}}; },
                         .steady = [this] { return wire::Steady{std::chrono::milliseconds{now}}; }}};
    practice::Caller desk{hall, hall.people().desks.at(practice::You)};
    std::vector<wire::Body> told;
};

TEST_F(PracticeHallTest, TheHallAsksWhoWorksThere) {
    ASSERT_EQ(desk.link().state(), State::Connected);
    EXPECT_EQ(desk.link().welcome()->hallName, "东台社区便民服务大厅");
    const auto nobody = desk.ask(wire::ArrivalsSince{});
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().why, wire::NoAnswer::Why::SessionOver);
    EXPECT_EQ(desk.ask(wire::StaffSignIn{"zhou", "wrong"}).error().refusal.code, wire::RefusalCode::WrongCredentials);
    begin();
}

TEST_F(PracticeHallTest, ADeskMayNotSayWhatAKioskSays) {
    EXPECT_FALSE(desk.ask(wire::KioskState{wire::CameraState::Working}));
    EXPECT_EQ(desk.link().state(), State::Lost); // as over TLS: it costs the line
    desk.link().connectNow();
    hall.settle();
    EXPECT_EQ(desk.link().state(), State::Connected);
}

TEST_F(PracticeHallTest, WhoIsShutOutIsNotLetInAgain) {
    practice::Day day{hall, desk.link()};
    ASSERT_TRUE(day.play("refuse"));
    EXPECT_EQ(desk.link().state(), State::Refused);
    desk.link().connectNow();
    hall.settle();
    EXPECT_EQ(desk.link().state(), State::Refused);
}

TEST_F(PracticeHallTest, EverybodyWhoComesStandsOnTheDesk) {
    begin();
    practice::Day day{hall, desk.link()};
    for (const char* who : {"late", "known", "long-name", "unsure", "anonymous", "phone"}) {
        ASSERT_TRUE(day.play(who));
    }
    const auto all = arrivals();
    ASSERT_EQ(all.size(), 6);
    using Basis = db::ArrivalBasis;
    const std::vector<Basis> bases{Basis::Face,   Basis::Face,      Basis::Confirmed,
                                   Basis::Unsure, Basis::Anonymous, Basis::PhoneAndName};
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].arrival.basis, bases[i]) << i;
    }
    EXPECT_EQ(all[0].summary->name, "张桂兰");
    EXPECT_EQ(all[0].summary->openMatters, 4);
    EXPECT_EQ(all[3].candidates.size(), 2);
    day.play("colleague-takes");
    EXPECT_EQ(arrivals().back().takenByName, "欧阳建国");
}

TEST_F(PracticeHallTest, ThereIsAlreadySomethingToDo) {
    begin();
    const auto matters = desk.ask(wire::MattersAsk{.isWholeHall = false, .isNobodys = false});
    ASSERT_TRUE(matters);
    ASSERT_EQ(matters->lines.size(), 4);
    const auto needs = desk.ask(wire::NeedsAsk{});
    ASSERT_TRUE(needs);
    EXPECT_EQ(needs->lines.size(), 5);
}

TEST_F(PracticeHallTest, ALineThatIsCutAnswersWithNothingAndComesBack) {
    begin();
    std::optional<std::optional<wire::Body>> answer;
    desk.link().ask(wire::Body(wire::DutyAsk{}), &desk.link(),
                    wire::HallLink::Reply([&](const std::optional<wire::Body>& body) { answer = body; }));
    desk.link().cut();
    ASSERT_TRUE(answer);
    EXPECT_FALSE(*answer);
    EXPECT_EQ(desk.link().state(), State::Lost);
    desk.link().connectNow();
    hall.settle();
    EXPECT_EQ(desk.link().state(), State::Connected);
    EXPECT_TRUE(desk.ask(wire::ArrivalsSince{})); // signed in again
}

TEST_F(PracticeHallTest, WhatGoesWrongOnALineIsNotTheHallsDoing) {
    begin();
    desk.link().setFaults({.refuses = wire::RefusalCode::Unavailable, .onlyOf = {wire::DutyAsk::kName}});
    EXPECT_EQ(desk.ask(wire::DutyAsk{}).error().refusal.code, wire::RefusalCode::Unavailable);
    EXPECT_TRUE(desk.ask(wire::ArrivalsSince{}));
    desk.link().setFaults({});
    EXPECT_TRUE(desk.ask(wire::DutyAsk{}));
}

TEST_F(PracticeHallTest, WhatIsAskedOnASilentLineIsAnsweredWithNothing) {
    begin();
    desk.link().setFaults({.isSilent = true, .gaveUpAfter = 20ms});
    const auto silence = desk.ask(wire::DutyAsk{});
    ASSERT_FALSE(silence);
    EXPECT_EQ(silence.error().why, wire::NoAnswer::Why::LineLost);
    EXPECT_EQ(desk.link().state(), State::Connected);
}

TEST_F(PracticeHallTest, AHallThatIsStartedAgainKnowsItsVisitors) {
    begin();
    practice::Day day{hall, desk.link()};
    day.play("late");
    hall.restart([](const hall::DataFolder&) {});
    EXPECT_EQ(desk.link().state(), State::Lost);
    told.clear();
    ASSERT_TRUE(desk.ask(wire::ArrivalsSince{})); // as a device does: it connects and signs in
    ASSERT_EQ(arrivals().size(), 1);
    EXPECT_EQ(arrivals().front().summary->name, "张桂兰");
    day.play("known");
    EXPECT_EQ(arrivals().size(), 2);
}

TEST_F(PracticeHallTest, WhoWorksStaysAndWhoDoesNothingIsGone) {
    begin();
    practice::Day day{hall, desk.link()};
    const auto colleaguesHere = [this] {
        const auto duty = desk.ask(wire::DutyAsk{}); // signs in again
        if (!duty || !duty->duty) { return std::ptrdiff_t{-1}; }
        return std::ranges::count_if(duty->duty->colleagues, [](const auto& one) { return one.isHere; });
    };
    const auto everybody = colleaguesHere();
    EXPECT_EQ(everybody, 5); // with you
    for (int minute = 0; minute < 15; ++minute) {
        now += 60'000;
        day.minutePassed();
        hall.settle();
        hall.tick();
        hall.settle();
    }
    EXPECT_EQ(colleaguesHere(), everybody);
    for (int minute = 0; minute < 15; ++minute) {
        now += 60'000;
        hall.tick();
        hall.settle();
    }
    EXPECT_EQ(colleaguesHere(), 1);
}

TEST_F(PracticeHallTest, EveryDeedIsDone) {
    begin();
    practice::Day day{hall, desk.link()};
    EXPECT_FALSE(day.play("nothing"));
    for (const char* what :
         {"crowd", "handed", "nobodys", "need-elsewhere", "refresh-asked", "enrol-asked", "enrol-duplicate",
          "many-needs", "no-needs", "no-matters", "one-time", "manager", "colleagues", "alone"}) {
        EXPECT_TRUE(day.play(what)) << what;
    }
    EXPECT_FALSE(day.oneTimePassword().empty());
    EXPECT_EQ(arrivals().size(), 62);
}

} // namespace
