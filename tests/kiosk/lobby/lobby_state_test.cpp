// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/lobby_state.h"

#include <QMetaEnum>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace lobby {
namespace {

using S = LobbyState;
using E = LobbyEvent;

/// Every change of screen there is; whatever is not here leaves the screen as it is.
const std::map<std::pair<S, E>, S> kChanges = {
    {{S::Attract, E::FaceSteppedUp}, S::Recognising},
    {{S::Attract, E::RecogniseAsked}, S::Recognising},
    {{S::Attract, E::PersonKnown}, S::IsItYou},
    {{S::Attract, E::CategoriesAsked}, S::Stranger},
    {{S::Attract, E::CategoryChosen}, S::Stored},
    {{S::Attract, E::WithoutFaceAsked}, S::Digits},
    {{S::Attract, E::GuideAsked}, S::Guide},
    {{S::OutOfOrder, E::GuideAsked}, S::Guide},
    {{S::Stranger, E::GuideAsked}, S::Guide},
    {{S::Guide, E::CategoryChosen}, S::Stored},
    {{S::Guide, E::CategoriesAsked}, S::Stranger},
    {{S::Guide, E::Back}, S::Attract},
    {{S::Attract, E::MachineBroken}, S::OutOfOrder},
    {{S::OutOfOrder, E::CategoriesAsked}, S::Stranger},
    {{S::OutOfOrder, E::CategoryChosen}, S::Stored},
    {{S::OutOfOrder, E::WithoutFaceAsked}, S::Digits},
    {{S::OutOfOrder, E::MachineMended}, S::Attract},
    {{S::Recognising, E::FaceGone}, S::Attract},
    {{S::Recognising, E::Back}, S::Attract},
    {{S::Recognising, E::MachineBroken}, S::Attract},
    {{S::Recognising, E::PersonKnown}, S::IsItYou},
    {{S::Recognising, E::LookedEnough}, S::Stranger},
    {{S::Recognising, E::CategoriesAsked}, S::Stranger},
    {{S::Recognising, E::CategoryChosen}, S::Stored},
    {{S::Recognising, E::WithoutFaceAsked}, S::Digits},
    {{S::Recognising, E::LivenessDoubted}, S::Challenge},
    {{S::Challenge, E::ChallengePassed}, S::Recognising},
    {{S::Challenge, E::ChallengeFailed}, S::Stranger},
    {{S::Challenge, E::LookedEnough}, S::Stranger},
    {{S::Challenge, E::FaceGone}, S::Attract},
    {{S::Challenge, E::Back}, S::Attract},
    {{S::Challenge, E::MachineBroken}, S::Attract},
    {{S::Challenge, E::CategoriesAsked}, S::Stranger},
    {{S::Challenge, E::CategoryChosen}, S::Stored},
    {{S::Challenge, E::WithoutFaceAsked}, S::Digits},
    {{S::IsItYou, E::Greeted}, S::Today},
    {{S::IsItYou, E::ServedGreeted}, S::Rating},
    {{S::Today, E::Greeted}, S::Welcome},
    {{S::Today, E::WelcomeAsked}, S::Welcome},
    {{S::Today, E::ProgressAsked}, S::Progress},
    {{S::Today, E::PersonChanged}, S::Recognising},
    {{S::Welcome, E::TodayAsked}, S::Today},
    {{S::NeedFiling, E::Greeted}, S::Welcome},
    {{S::NeedFiling, E::WelcomeAsked}, S::Welcome},
    {{S::Progress, E::Greeted}, S::Welcome},
    {{S::Progress, E::TodayAsked}, S::Today},
    {{S::Rating, E::Greeted}, S::Today},
    {{S::Rating, E::CategoriesAsked}, S::Stranger},
    {{S::Stored, E::CategoriesAsked}, S::Stranger},
    {{S::IsItYou, E::SaidNo}, S::Stranger},
    {{S::IsItYou, E::WithoutFaceAsked}, S::Digits},
    {{S::IsItYou, E::PersonChanged}, S::Recognising},
    {{S::IsItYou, E::PersonReplaced}, S::Recognising},
    {{S::Welcome, E::EnrolAsked}, S::EnrolWaiting},
    {{S::Welcome, E::WithdrawAsked}, S::WithdrawAsk},
    {{S::Welcome, E::PersonChanged}, S::Recognising},
    {{S::Stranger, E::CategoryChosen}, S::Stored},
    {{S::Stranger, E::WithoutFaceAsked}, S::Digits},
    {{S::Stranger, E::RecogniseAsked}, S::Recognising},
    {{S::Stranger, E::EnrolAsked}, S::EnrolWaiting},
    {{S::Stranger, E::Back}, S::Attract},
    {{S::Stranger, E::PersonChanged}, S::Recognising},
    {{S::Digits, E::ChoicesCame}, S::FirstCharacter},
    {{S::Digits, E::CategoryChosen}, S::Stored},
    {{S::Digits, E::Back}, S::Attract},
    {{S::FirstCharacter, E::SignInRefused}, S::Digits},
    {{S::FirstCharacter, E::CharacterChosen}, S::IdDigits},
    {{S::FirstCharacter, E::CategoryChosen}, S::Stored},
    {{S::FirstCharacter, E::Back}, S::Digits},
    {{S::IdDigits, E::SignInRefused}, S::Digits},
    {{S::IdDigits, E::Greeted}, S::Today},
    {{S::IdDigits, E::ServedGreeted}, S::Rating},
    {{S::IdDigits, E::CategoryChosen}, S::Stored},
    {{S::IdDigits, E::Back}, S::FirstCharacter},
    {{S::Stored, E::PersonChanged}, S::Recognising},
    {{S::EnrolWaiting, E::EnrolApproved}, S::ConsentReading},
    {{S::EnrolWaiting, E::RefreshApproved}, S::Enrolling},
    {{S::EnrolWaiting, E::EnrolStopped}, S::EnrolmentStopped},
    {{S::EnrolWaiting, E::Back}, S::Attract},
    {{S::ConsentReading, E::ConsentGiven}, S::Enrolling},
    {{S::ConsentReading, E::EnrolStopped}, S::EnrolmentStopped},
    {{S::ConsentReading, E::Back}, S::Attract},
    {{S::Enrolling, E::EnrolStored}, S::EnrolmentDone},
    {{S::Enrolling, E::EnrolStopped}, S::EnrolmentStopped},
    {{S::Enrolling, E::MachineBroken}, S::EnrolmentStopped},
    {{S::Enrolling, E::Back}, S::Attract},
    {{S::EnrolmentDone, E::PersonChanged}, S::Recognising},
    {{S::EnrolmentStopped, E::EnrolAgain}, S::Enrolling},
    {{S::EnrolmentStopped, E::PersonChanged}, S::Recognising},
    {{S::WithdrawAsk, E::WithdrawDone}, S::Withdrawn},
    {{S::WithdrawAsk, E::Back}, S::Welcome},
    {{S::Withdrawn, E::PersonChanged}, S::Recognising},
    {{S::Attract, E::NeedAsked}, S::NeedFiling},
    {{S::Attract, E::ProgressAsked}, S::Progress},
    {{S::OutOfOrder, E::NeedAsked}, S::NeedFiling},
    {{S::OutOfOrder, E::ProgressAsked}, S::Progress},
    {{S::Welcome, E::NeedAsked}, S::NeedFiling},
    {{S::Welcome, E::RatingAsked}, S::Rating},
    {{S::NeedFiling, E::CategoryChosen}, S::Stored},
    {{S::NeedFiling, E::Back}, S::Attract},
    {{S::Progress, E::CategoryChosen}, S::Stored},
    {{S::Progress, E::RatingAsked}, S::Rating},
    {{S::Progress, E::Back}, S::Attract},
    {{S::Rating, E::CategoryChosen}, S::Stored},
    {{S::Rating, E::Back}, S::Attract},
    {{S::Rating, E::PersonChanged}, S::Recognising},
};

template <typename Enum>
std::vector<Enum> everyValue() {
    std::vector<Enum> all;
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    all.reserve(static_cast<std::size_t>(meta.keyCount()));
    for (int i = 0; i < meta.keyCount(); ++i) {
        all.push_back(static_cast<Enum>(meta.value(i)));
    }
    return all;
}

TEST(LobbyState, ChangesAsTheTableSaysAndNotOtherwise) {
    for (const S state : everyValue<S>()) {
        for (const E event : everyValue<E>()) {
            if (event == E::Finished) { continue; }
            const auto change = kChanges.find({state, event});
            const S expected = change == kChanges.end() ? state : change->second;
            EXPECT_EQ(nextState(state, event), expected)
                << "state " << static_cast<int>(state) << ", event " << static_cast<int>(event);
        }
    }
}

TEST(LobbyState, ComesHomeFromEverywhereWhenFinished) {
    for (const S state : everyValue<S>()) {
        EXPECT_TRUE(isHome(nextState(state, E::Finished))) << static_cast<int>(state);
    }
}

TEST(LobbyState, CanBeReachedFromHome) {
    std::set<S> reached{S::Attract};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto& [from, to] : kChanges) {
            if (reached.contains(from.first)) { reached.insert(to); }
        }
    }
    EXPECT_EQ(reached.size(), everyValue<S>().size());
}

} // namespace
} // namespace lobby
