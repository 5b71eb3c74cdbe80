// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/sessions.h"
#include "kiosk/hall/state/track_notes.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using hall::KioskSession;
using hall::TrackNotes;
using vision::PersonId;

const wire::Steady kStart{std::chrono::hours(48)};
constexpr db::ArrivalId kFirst{88};
constexpr db::ArrivalId kSecond{89};
constexpr db::DeviceId kLobby{1};
constexpr PersonId kZhang{7};
constexpr PersonId kLi{8};

TEST(KioskSession, AnswersOnlyTheQuestionItWasAsked) {
    KioskSession session;
    session.asked(kFirst, "track", kStart);
    EXPECT_EQ(session.question(kFirst, kStart + 1min)->trackKey, "track");
    EXPECT_FALSE(session.question(kSecond, kStart + 1min));
}

TEST(KioskSession, AQuestionIsOpenForThreeMinutesAndIsAnsweredOnce) {
    KioskSession session;
    session.asked(kFirst, "track", kStart);
    EXPECT_FALSE(session.question(kFirst, kStart + 3min + 1ms));
    session.answered(kFirst);
    EXPECT_FALSE(session.question(kFirst, kStart));
}

TEST(KioskSession, HoldsEightQuestionsAtMost) {
    KioskSession session;
    for (int i = 1; i <= 9; ++i) {
        session.asked(db::ArrivalId{i}, "track", kStart);
    }
    EXPECT_FALSE(session.question(db::ArrivalId{1}, kStart));
    EXPECT_TRUE(session.question(db::ArrivalId{9}, kStart));
}

TEST(KioskSession, WithdrawsForTheOneItGreetedLastAndForFiveMinutes) {
    KioskSession session;
    EXPECT_FALSE(session.mayWithdraw(kFirst, kStart));
    session.greeted(kFirst, db::ArrivalBasis::Confirmed, kStart);
    EXPECT_TRUE(session.mayWithdraw(kFirst, kStart + 5min));
    EXPECT_FALSE(session.mayWithdraw(kFirst, kStart + 5min + 1ms));
    session.greeted(kSecond, db::ArrivalBasis::PhoneAndName, kStart);
    EXPECT_FALSE(session.mayWithdraw(kFirst, kStart));
}

TEST(KioskSession, SpeaksForNobodyOnceTheirPageHasEnded) {
    KioskSession session;
    session.greeted(kFirst, db::ArrivalBasis::Confirmed, kStart);
    session.visitOver(kSecond);
    EXPECT_TRUE(session.mayWithdraw(kFirst, kStart)) << "the page of somebody else, told late";
    session.visitOver(kFirst);
    EXPECT_FALSE(session.mayWithdraw(kFirst, kStart));
    session.greeted(kSecond, db::ArrivalBasis::PhoneAndName, kStart);
    session.visitOver({});
    EXPECT_FALSE(session.mayWithdraw(kSecond, kStart)) << "a kiosk that has just started";
}

TEST(KioskSession, BeingAskedIsNotBeingGreeted) {
    KioskSession session;
    session.asked(kFirst, "track", kStart);
    EXPECT_FALSE(session.mayWithdraw(kFirst, kStart));
}

TEST(DeskSession, LocksWhenNobodyTouchesIt) {
    const hall::DeskSession session{.staff = {}, .lastActiveAt = kStart};
    EXPECT_FALSE(hall::isIdle(session, kStart + 10min, 600s));
    EXPECT_TRUE(hall::isIdle(session, kStart + 10min + 1ms, 600s));
}

TEST(MayChange, WhoTookItOwnsItAndAManagerMayHelp) {
    db::Arrival arrival;
    db::Staff clerk;
    clerk.id = db::StaffId{3};
    EXPECT_TRUE(hall::mayChange(arrival, clerk));
    arrival.takenBy = clerk.id;
    EXPECT_TRUE(hall::mayChange(arrival, clerk));
    arrival.takenBy = db::StaffId{4};
    EXPECT_FALSE(hall::mayChange(arrival, clerk));
    clerk.role = db::StaffRole::Manager;
    EXPECT_TRUE(hall::mayChange(arrival, clerk));
}

TEST(TakeOver, ANewNameOrWindowStaysSignedInAndAnotherRoleDoesNot) {
    db::Staff zhou{.id = db::StaffId{1}, .login = "zhou", .name = "周敏", .window = "2"};
    hall::DeskSession session{.staff = zhou};
    EXPECT_EQ(hall::takeOver(session, {zhou}), hall::AccountNews::None);
    zhou.window = "3";
    EXPECT_EQ(hall::takeOver(session, {zhou}), hall::AccountNews::Changed);
    EXPECT_EQ(session.staff.window, "3");
    EXPECT_EQ(hall::takeOver(session, {zhou}), hall::AccountNews::None);
    db::Staff other = zhou;
    other.role = db::StaffRole::Manager;
    EXPECT_EQ(hall::takeOver(session, {other}), hall::AccountNews::Ended);
    EXPECT_EQ(session.staff.role, db::StaffRole::Clerk) << "until they sign in again";
    other = zhou;
    other.isActive = false;
    EXPECT_EQ(hall::takeOver(session, {other}), hall::AccountNews::Ended);
    EXPECT_EQ(hall::takeOver(session, {}), hall::AccountNews::Ended);
}

TEST(TrackNotes, RemembersForFiveMinutes) {
    TrackNotes notes;
    notes.note(kLobby, "a", kStart).known = kZhang;
    EXPECT_TRUE(notes.find(kLobby, "a", kStart + 5min));
    EXPECT_FALSE(notes.find(kLobby, "a", kStart + 5min + 1ms));
}

TEST(TrackNotes, AKioskDoesNotSeeTheTracksOfAnother) {
    TrackNotes notes;
    notes.note(kLobby, "a", kStart).known = kZhang;
    EXPECT_FALSE(notes.find(db::DeviceId{2}, "a", kStart));
    EXPECT_TRUE(notes.knownAmong(db::DeviceId{2}, {"a"}, kStart).empty());
    EXPECT_EQ(notes.knownAmong(kLobby, {"a", "b"}, kStart), std::vector{kZhang});
}

TEST(TrackNotes, AHostileKioskDoesNotGrowItNorPushOutAnothersTracks) {
    TrackNotes notes;
    (void)notes.note(db::DeviceId{2}, "quiet", kStart);
    for (int i = 0; i < 1000; ++i) {
        (void)notes.note(kLobby, std::to_string(i), kStart + std::chrono::milliseconds(i));
    }
    EXPECT_EQ(notes.size(), TrackNotes::kPerKiosk + 1);
    EXPECT_TRUE(notes.find(db::DeviceId{2}, "quiet", kStart + 1s));
    EXPECT_TRUE(notes.find(kLobby, "999", kStart + 1s));
    EXPECT_FALSE(notes.find(kLobby, "1", kStart + 1s));
}

TEST(TrackNotes, WhoSaidNoIsNotAskedAgainOnThatTrack) {
    TrackNotes notes;
    auto& note = notes.note(kLobby, "a", kStart);
    note.known = kZhang;
    note.arrival = kFirst;
    notes.deny(kLobby, kFirst, kZhang, kStart);
    EXPECT_EQ(notes.find(kLobby, "a", kStart)->notThese, std::vector{kZhang});
    EXPECT_FALSE(notes.find(kLobby, "a", kStart)->known);
}

TEST(TrackNotes, WhoWasMistakenForSomebodyStillStandsThereForTwoMinutes) {
    TrackNotes notes;
    notes.deny(kLobby, kFirst, kZhang, kStart);
    EXPECT_EQ(notes.deniedAt(kLobby, kStart + 2min), std::vector{kZhang});
    EXPECT_TRUE(notes.deniedAt(kLobby, kStart + 2min + 1ms).empty());
    EXPECT_TRUE(notes.deniedAt(db::DeviceId{2}, kStart).empty());
}

TEST(AgreeingWith, OneTrackThatTurnsIntoSomebodyElseIsUnsure) {
    const vision::Known li{.best = {.person = kLi, .score = 0.7F}, .runnerUp = std::nullopt};
    EXPECT_TRUE(std::holds_alternative<vision::Known>(hall::agreeingWith(std::nullopt, li)));
    EXPECT_TRUE(std::holds_alternative<vision::Known>(hall::agreeingWith(kLi, li)));
    const auto answer = hall::agreeingWith(kZhang, li);
    ASSERT_TRUE(std::holds_alternative<vision::Unsure>(answer));
    EXPECT_EQ(std::get<vision::Unsure>(answer).candidates.size(), 2U);
}

} // namespace
