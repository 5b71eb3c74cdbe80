// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/need_rules.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using namespace db::needs;

constexpr Date day(int month, int dayOfMonth) {
    return Date{std::chrono::year{2026}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(dayOfMonth)}};
}
constexpr Date kToday = day(11, 20); // a Friday
constexpr Date kLongAgo = day(10, 20);

const calendar::WorkingCalendar kCalendar;

NeedView view(Role role = Role::Clerk, Date today = kToday) {
    return {.calendar = kCalendar, .today = today, .role = role, .residentRatedOn = kToday, .rateWithin = 10};
}

/// A routine need as it is at a stage; what ended, ended today.
Need at(Stage stage) {
    Need need{.id = NeedId{7}, .category = "place", .text = "3号楼的路灯坏了"};
    if (stage == Stage::Merged || stage == Stage::Declined || stage == Stage::Withdrawn) {
        need.end = stage == Stage::Merged     ? NeedEnd::Merged
                   : stage == Stage::Declined ? NeedEnd::Declined
                                              : NeedEnd::Withdrawn;
        need.endedOn = kToday;
        return need;
    }
    if (stage >= Stage::Classified) {
        need.state = NeedState::Classified;
        need.kind = NeedKind::Routine;
    }
    if (stage >= Stage::Planned) {
        need.state = NeedState::Planned;
        need.plan = "换灯泡";
        need.dueOn = day(11, 27);
    }
    if (stage >= Stage::Claimed) {
        need.claimant = "handy-team";
        need.claimedBy = "便民维修志愿队";
    }
    if (stage >= Stage::Acting) { need.state = NeedState::ActedOn; }
    if (stage >= Stage::Done) {
        need.result = "换好了";
        need.doneOn = kLongAgo;
    }
    if (stage == Stage::Evaluated) {
        need.state = NeedState::Evaluated;
        need.ofResident = Grade::Good;
        need.ofUnit = Grade::Good;
        need.endedOn = kToday;
    }
    return need;
}

constexpr std::array kStages{Stage::New,  Stage::Classified, Stage::Planned, Stage::Claimed,  Stage::Acting,
                             Stage::Done, Stage::Evaluated,  Stage::Merged,  Stage::Declined, Stage::Withdrawn};

struct Row {
    const char* name;
    NeedAction action;
    /// One letter a stage, in the order new, classified, planned, claimed, acting, done, evaluated, merged, declined,
    /// withdrawn: . goes through; E has ended; C classify first; P plan first; L nobody does it yet; I somebody does
    /// it; D is done; N is not done; M the manager's; S staff's; H has not ended.
    const char* clerk;
    const char* manager;
    const char* resident;
};

const Need kOther{.id = NeedId{3}, .category = "place", .text = "路灯不亮"};
const ClaimBy kTeam{.code = "handy-team", .name = "便民维修志愿队", .kind = ClaimantKind::Team, .hasSkill = true};

std::vector<Row> table() {
    return {
        {"classify", act::Classify{NeedKind::Routine}, "...IIDEEEE", "...IIDEEEE", "SSSIIDEEEE"},
        {"classify as key", act::Classify{NeedKind::Key}, "MMMIIDEEEE", "...IIDEEEE", "SSSIIDEEEE"},
        {"merge", act::Merge{kOther}, "...IIDEEEE", "...IIDEEEE", "SSSIIDEEEE"},
        {"plan", act::Plan{"换灯泡", day(11, 30)}, "C....DEEEE", "C....DEEEE", "CSSSSDEEEE"},
        {"claim", act::Claim{kTeam}, "CP.IIDEEEE", "CP.IIDEEEE", "CPSIIDEEEE"},
        {"unclaim", act::Unclaim{"人手不够"}, "CPL..DEEEE", "CPL..DEEEE", "CPLSSDEEEE"},
        {"progress", act::Progress{"已报修"}, "CPL..DEEEE", "CPL..DEEEE", "CPLSSDEEEE"},
        {"finish", act::Finish{"换好了"}, "CPL..DEEEE", "CPL..DEEEE", "CPLSSDEEEE"},
        {"resident rates", act::Rate{Side::Resident, Grade::Good}, "NNNNN..EEE", "NNNNN..EEE", "NNNNN..EEE"},
        {"unit rates", act::Rate{Side::Unit, Grade::Good}, "NNNNN.EEEE", "NNNNN.EEEE", "NNNNNSEEEE"},
        {"reopen", act::Reopen{"又不亮了"}, "NNNNN.MEEE", "NNNNN..EEE", "NNNNNSSEEE"},
        {"close", act::Close{"电话没人接"}, "NNNNNMEEEE", "NNNNN.EEEE", "NNNNNSEEEE"},
        {"decline", act::Decline{"不归社区管"}, "MMMIIDEEEE", "...IIDEEEE", "SSSIIDEEEE"},
        {"withdraw", act::Withdraw{"不用了"}, ".....DEEEE", ".....DEEEE", ".....DEEEE"},
        {"restore", act::Restore{"弄错了"}, "HHHHHHH.M.", "HHHHHHH...", "HHHHHHHSSS"},
    };
}

char letterOf(const tl::expected<Need, NeedRefusal>& decided) {
    if (decided) { return '.'; }
    switch (decided.error()) {
    case NeedRefusal::HasEnded:
        return 'E';
    case NeedRefusal::NotClassified:
        return 'C';
    case NeedRefusal::NotPlanned:
        return 'P';
    case NeedRefusal::NotClaimed:
        return 'L';
    case NeedRefusal::IsClaimed:
        return 'I';
    case NeedRefusal::IsDone:
        return 'D';
    case NeedRefusal::NotDone:
        return 'N';
    case NeedRefusal::ManagerOnly:
        return 'M';
    case NeedRefusal::StaffOnly:
        return 'S';
    case NeedRefusal::HasNotEnded:
        return 'H';
    default:
        return '?';
    }
}

TEST(NeedRules, EveryStepFromEveryStageByEveryRole) {
    for (const Row& row : table()) {
        for (const auto& [role, expected] : {std::pair{Role::Clerk, row.clerk}, std::pair{Role::Manager, row.manager},
                                             std::pair{Role::Resident, row.resident}}) {
            std::string found;
            for (const Stage stage : kStages) {
                found += letterOf(decideNeed(at(stage), row.action, view(role)));
            }
            EXPECT_EQ(found, expected) << row.name << " by role " << static_cast<int>(role);
        }
    }
}

TEST(NeedRules, WhatIsNamedAsHindranceIsWhatTheDecisionSays) {
    for (const Row& row : table()) {
        for (const Stage stage : kStages) {
            const auto why = hindrance(at(stage), row.action, Role::Clerk);
            const auto decided = decideNeed(at(stage), row.action, view());
            EXPECT_EQ(why.has_value(), !decided.has_value()) << row.name;
            if (why && !decided) { EXPECT_EQ(*why, decided.error()) << row.name; }
        }
    }
}

TEST(NeedRules, EveryStageIsFoundAgain) {
    for (const Stage stage : kStages) {
        EXPECT_EQ(stageOf(at(stage)), stage);
    }
}

TEST(NeedRules, GoesThroughItsFiveSteps) {
    auto need = decideNeed(at(Stage::New), act::Classify{NeedKind::Routine}, view());
    ASSERT_TRUE(need);
    EXPECT_EQ(need->state, NeedState::Classified);
    need = decideNeed(*need, act::Plan{"换灯泡", day(11, 27)}, view());
    ASSERT_TRUE(need);
    EXPECT_EQ(need->state, NeedState::Planned);
    need = decideNeed(*need, act::Claim{kTeam}, view());
    ASSERT_TRUE(need);
    EXPECT_EQ(need->state, NeedState::Planned) << "claimed, but nothing is done yet";
    EXPECT_EQ(need->claimedBy, "便民维修志愿队");
    need = decideNeed(*need, act::Progress{"灯泡买好了"}, view());
    ASSERT_TRUE(need);
    EXPECT_EQ(need->state, NeedState::ActedOn);
    need = decideNeed(*need, act::Finish{"换好了"}, view());
    ASSERT_TRUE(need);
    EXPECT_EQ(need->doneOn, kToday);
    need = decideNeed(*need, act::Rate{Side::Unit, Grade::Good}, view());
    ASSERT_TRUE(need);
    EXPECT_EQ(stageOf(*need), Stage::Done) << "one side alone evaluates nothing";
    need = decideNeed(*need, act::Rate{Side::Resident, Grade::VeryGood}, view(Role::Resident));
    ASSERT_TRUE(need);
    EXPECT_EQ(need->state, NeedState::Evaluated);
    EXPECT_EQ(need->endedOn, kToday);
}

TEST(NeedRules, EveryStepThatSpeaksNeedsItsWords) {
    const std::vector<std::pair<Stage, NeedAction>> blank{{Stage::Classified, act::Plan{"  ", day(11, 30)}},
                                                          {Stage::Planned, act::Claim{}},
                                                          {Stage::Claimed, act::Unclaim{""}},
                                                          {Stage::Claimed, act::Progress{"\n"}},
                                                          {Stage::Acting, act::Finish{""}},
                                                          {Stage::Done, act::Reopen{""}},
                                                          {Stage::Done, act::Close{" "}},
                                                          {Stage::New, act::Decline{""}},
                                                          {Stage::New, act::Withdraw{""}},
                                                          {Stage::Merged, act::Restore{""}}};
    for (const auto& [stage, action] : blank) {
        const auto decided = decideNeed(at(stage), action, view(Role::Manager));
        ASSERT_FALSE(decided) << action.index();
        EXPECT_EQ(decided.error(), NeedRefusal::NoWords) << action.index();
    }
    EXPECT_TRUE(decideNeed(at(Stage::New), act::Withdraw{""}, view(Role::Resident))) << "a resident need not say why";
}

NeedRefusal whyNot(const Need& need, const NeedAction& action, const NeedView& how) {
    const auto decided = decideNeed(need, action, how);
    EXPECT_FALSE(decided);
    return decided ? NeedRefusal::HasEnded : decided.error();
}

TEST(NeedRules, APlanHasADayThatIsNotPast) {
    EXPECT_EQ(whyNot(at(Stage::Classified), act::Plan{"换灯泡", std::nullopt}, view()), NeedRefusal::NoDay);
    EXPECT_EQ(whyNot(at(Stage::Classified), act::Plan{"换灯泡", day(11, 19)}, view()), NeedRefusal::NoDay);
    EXPECT_TRUE(decideNeed(at(Stage::Classified), act::Plan{"换灯泡", kToday}, view()));
}

TEST(NeedRules, WhoMayClaimDependsOnTheKind) {
    struct Case {
        NeedKind kind;
        ClaimantKind by;
        bool hasSkill;
        std::optional<NeedRefusal> refusal;
    };
    for (const auto& [kind, by, hasSkill, refusal] : {
             Case{NeedKind::Routine, ClaimantKind::Team, false, std::nullopt},
             Case{NeedKind::Routine, ClaimantKind::Unit, false, std::nullopt},
             Case{NeedKind::Professional, ClaimantKind::Team, true, std::nullopt},
             Case{NeedKind::Professional, ClaimantKind::Team, false, NeedRefusal::NoSkill},
             Case{NeedKind::Professional, ClaimantKind::Unit, false, NeedRefusal::NoSkill},
             Case{NeedKind::Key, ClaimantKind::Team, true, NeedRefusal::KeyNeedsUnit},
             Case{NeedKind::Key, ClaimantKind::Organisation, false, std::nullopt},
             Case{NeedKind::Key, ClaimantKind::Unit, false, std::nullopt},
         }) {
        Need need = at(Stage::Planned);
        need.kind = kind;
        const auto decided = decideNeed(need, act::Claim{{"x", "某队", by, hasSkill}}, view());
        EXPECT_EQ(decided ? std::nullopt : std::optional(decided.error()), refusal);
    }
}

TEST(NeedRules, AKeyNeedIsClassifiedAndPlannedByTheManager) {
    Need key = at(Stage::Classified);
    key.kind = NeedKind::Key;
    EXPECT_EQ(whyNot(key, act::Plan{"加装电梯", day(12, 20)}, view()), NeedRefusal::ManagerOnly);
    EXPECT_EQ(whyNot(key, act::Classify{NeedKind::Routine}, view()), NeedRefusal::ManagerOnly);
    EXPECT_TRUE(decideNeed(key, act::Plan{"加装电梯", day(12, 20)}, view(Role::Manager)));
}

TEST(NeedRules, ADuplicateGoesOnUnderTheOther) {
    const auto merged = decideNeed(at(Stage::New), act::Merge{kOther}, view());
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->end, NeedEnd::Merged);
    EXPECT_EQ(merged->sameAs, kOther.id);
    const auto back = decideNeed(*merged, act::Restore{"不是一回事"}, view());
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->end);
    EXPECT_FALSE(back->sameAs);
    EXPECT_EQ(whyNot(at(Stage::New), act::Merge{at(Stage::Classified)}, view()), NeedRefusal::SameNeed);
    Need gone = kOther;
    gone.end = NeedEnd::Withdrawn;
    EXPECT_EQ(whyNot(at(Stage::New), act::Merge{gone}, view()), NeedRefusal::OtherHasEnded);
}

TEST(NeedRules, OnlyTheManagerBringsBackWhatEndedOnAnEarlierDay) {
    EXPECT_EQ(whyNot(at(Stage::Withdrawn), act::Restore{"弄错了"}, view(Role::Clerk, day(11, 23))),
              NeedRefusal::TooLate);
    EXPECT_TRUE(decideNeed(at(Stage::Withdrawn), act::Restore{"弄错了"}, view(Role::Manager, day(11, 23))));
}

TEST(NeedRules, ABadGradeKeepsItOpenUntilItIsAnswered) {
    Need need = at(Stage::Done);
    need.ofUnit = Grade::Good;
    const auto bad = decideNeed(need, act::Rate{Side::Resident, Grade::Poor}, view(Role::Resident));
    ASSERT_TRUE(bad);
    EXPECT_EQ(stageOf(*bad), Stage::Done);
    EXPECT_EQ(whyNot(*bad, act::Close{""}, view(Role::Manager)), NeedRefusal::BadGradeUnheard);
    EXPECT_EQ(whyNot(*bad, act::Close{"已上门"}, view(Role::Clerk)), NeedRefusal::ManagerOnly);
    const auto closed = decideNeed(*bad, act::Close{"已上门道歉，重装了灯"}, view(Role::Manager));
    ASSERT_TRUE(closed);
    EXPECT_EQ(closed->state, NeedState::Evaluated);
    const auto again = decideNeed(*bad, act::Reopen{"重装"}, view());
    ASSERT_TRUE(again);
    EXPECT_EQ(stageOf(*again), Stage::Acting);
    EXPECT_FALSE(again->ofResident) << "it is rated again when it is done again";
}

TEST(NeedRules, AGradeChangesUntilTheEndOfItsDay) {
    const auto worse = decideNeed(at(Stage::Evaluated), act::Rate{Side::Resident, Grade::VeryPoor}, view());
    ASSERT_TRUE(worse);
    EXPECT_EQ(stageOf(*worse), Stage::Done) << "a bad grade opens it again";
    EXPECT_EQ(whyNot(at(Stage::Evaluated), act::Rate{Side::Resident, Grade::Poor}, view(Role::Resident, day(11, 21))),
              NeedRefusal::RatedBefore);
}

TEST(NeedRules, TheResidentHasTimeToRateBeforeItIsClosed) {
    Need need = at(Stage::Done);
    need.doneOn = day(11, 9); // nine working days before
    EXPECT_EQ(whyNot(need, act::Close{"电话没人接"}, view(Role::Manager)), NeedRefusal::AwaitsRating);
    need.doneOn = day(11, 6);
    EXPECT_TRUE(decideNeed(need, act::Close{"电话没人接"}, view(Role::Manager)));
}

TEST(NeedRules, WhoeverGivesItBackLeavesThePlan) {
    const auto back = decideNeed(at(Stage::Acting), act::Unclaim{"人手不够"}, view());
    ASSERT_TRUE(back);
    EXPECT_EQ(stageOf(*back), Stage::Planned);
    EXPECT_TRUE(back->claimant.empty());
    EXPECT_EQ(back->plan, "换灯泡");
}

} // namespace
