// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/hand_over.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::matters;
using Refusal = HandOverRefusal;

constexpr StaffId kZhou{1};
constexpr StaffId kWu{2};
constexpr StaffId kMa{3};

Arrival arrivalIn(ArrivalState state, std::optional<StaffId> owner) {
    Arrival arrival;
    arrival.id = ArrivalId{7};
    arrival.state = state;
    arrival.takenBy = owner;
    return arrival;
}

HandOverWish wish(StaffId actor, StaffId to, StaffRole role = StaffRole::Clerk) {
    return {.to = to, .note = "来问低保，已看过户口簿", .actor = actor, .role = role, .isReceiverStaff = true};
}

/// Over the arrival's state, who asks, and in which role: who may hand a visitor over to whom.
TEST(HandOver, OnlyWhoOwnsItOrTheManagerHandsItOn) {
    struct Row {
        const char* what;
        ArrivalState state;
        std::optional<StaffId> owner;
        HandOverWish wish;
        std::optional<Refusal> refusal;
    };
    const auto manager = StaffRole::Manager;
    for (const Row& row : {
             Row{"waiting, a clerk", ArrivalState::Waiting, std::nullopt, wish(kZhou, kWu), Refusal::NotTaken},
             {"waiting, the manager", ArrivalState::Waiting, std::nullopt, wish(kMa, kWu, manager), Refusal::NotTaken},
             {"taken, its owner", ArrivalState::Taken, kZhou, wish(kZhou, kWu), std::nullopt},
             {"taken, another clerk", ArrivalState::Taken, kZhou, wish(kWu, kWu), Refusal::NotYours},
             {"taken, the manager", ArrivalState::Taken, kZhou, wish(kMa, kWu, manager), std::nullopt},
             {"taken, the manager to themselves", ArrivalState::Taken, kZhou, wish(kMa, kMa, manager), std::nullopt},
             {"taken, to who has it", ArrivalState::Taken, kZhou, wish(kZhou, kZhou), Refusal::HasItAlready},
             {"done, its owner", ArrivalState::Done, kZhou, wish(kZhou, kWu), Refusal::IsDone},
             {"done, the manager", ArrivalState::Done, kZhou, wish(kMa, kWu, manager), Refusal::IsDone},
         }) {
        EXPECT_EQ(refuseHandOver(arrivalIn(row.state, row.owner), row.wish), row.refusal) << row.what;
    }
}

TEST(HandOver, NeedsANoteAndSomebodyWhoIsThere) {
    const auto taken = arrivalIn(ArrivalState::Taken, kZhou);
    auto silent = wish(kZhou, kWu);
    silent.note = "  ";
    EXPECT_EQ(refuseHandOver(taken, silent), Refusal::NoNote);
    auto gone = wish(kZhou, kWu);
    gone.isReceiverStaff = false;
    EXPECT_EQ(refuseHandOver(taken, gone), Refusal::NotStaff);
    auto away = wish(kZhou, kWu);
    away.isReceiverAway = true;
    EXPECT_EQ(refuseHandOver(taken, away), Refusal::IsAway);
}

TEST(HandOver, IsAcceptedByWhomItIsFor) {
    const ArrivalHandOver open{.arrival = ArrivalId{7}, .from = kZhou, .to = kWu};
    EXPECT_EQ(refuseAccept(open, kWu), std::nullopt);
    EXPECT_EQ(refuseAccept(open, kMa), Refusal::NotForYou);
    EXPECT_EQ(refuseAccept(std::nullopt, kWu), Refusal::NothingToAccept);
}

} // namespace
