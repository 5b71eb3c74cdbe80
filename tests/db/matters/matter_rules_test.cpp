// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/matter_rules.h"

#include <gmock/gmock.h>

namespace {

using namespace db;
using namespace db::matters;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr StaffId kZhou{1};
constexpr StaffId kMa{2};
constexpr ResidentId kHe{7};

constexpr Date day(int month, int dayOfMonth) {
    return Date{std::chrono::year{2026}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(dayOfMonth)}};
}
constexpr Date kToday = day(11, 20); // a Friday

/// Temporary relief: five working days promised, ten lawful, three materials.
class MatterRules : public ::testing::Test {
protected:
    [[nodiscard]] MatterView view(Date today = kToday, StaffId actor = kZhou, StaffRole role = StaffRole::Clerk) const {
        return {.item = item, .notices = notices, .calendar = calendar, .today = today, .actor = actor, .role = role};
    }
    [[nodiscard]] Matter complete() const { return startMatter(kHe, allMaterials, view()).matter; }
    [[nodiscard]] Matter waiting() const { return startMatter(kHe, std::vector<std::string>{"身份证"}, view()).matter; }
    /// A matter in each state, as a hall has them.
    [[nodiscard]] Matter in(MatterState state) const {
        Matter matter = state == MatterState::WaitingForMaterial ? waiting() : complete();
        matter.state = state;
        return matter;
    }
    static std::optional<MatterRefusal> refusalOf(const tl::expected<MatterChange, MatterRefusal>& decided) {
        return decided ? std::nullopt : std::optional(decided.error());
    }

    const std::vector<std::string> allMaterials{"身份证", "户口簿", "困难情况说明"};
    ServiceItem item{.code = "CIV-002",
                     .category = "civil",
                     .name = {"临时救助", "Temporary relief"},
                     .summary = {},
                     .materials = {{.name = {"身份证", "ID card"}},
                                   {.name = {"户口簿", "Household register"}},
                                   {.name = {"困难情况说明", "An account of what happened"}}},
                     .promisedWorkingDays = 5,
                     .statutoryWorkingDays = 10,
                     .unit = {},
                     .phone = {},
                     .fee = {}};
    std::vector<OneTimeNotice> notices;
    calendar::WorkingCalendar calendar;
};

TEST_F(MatterRules, WithAllMaterialsItIsAcceptedAndItsClocksRun) {
    const auto started = startMatter(kHe, allMaterials, view());
    EXPECT_EQ(started.matter.state, MatterState::Accepted);
    EXPECT_EQ(started.matter.promisedBy, day(11, 27));
    EXPECT_EQ(started.matter.statutoryBy, day(12, 4));
    EXPECT_EQ(started.matter.owner, kZhou) << "who is asked first owns it";
    EXPECT_FALSE(started.notice);
}

TEST_F(MatterRules, WhatIsMissingIsToldAllAtOnce) {
    const auto started = startMatter(kHe, std::vector<std::string>{"身份证"}, view());
    EXPECT_EQ(started.matter.state, MatterState::WaitingForMaterial);
    EXPECT_EQ(started.matter.waitingSince, kToday);
    ASSERT_TRUE(started.notice);
    EXPECT_THAT(started.notice->missing, ElementsAre("户口簿", "困难情况说明"));
}

TEST_F(MatterRules, NobodyGetsASecondNoticeForTheSameGap) {
    notices = {{.matter = {}, .givenOn = kToday, .missing = {"户口簿", "困难情况说明"}}};
    const auto again = decideMatter(waiting(), act::AskMaterials{{"户口簿"}}, view(day(11, 23)));
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->notice);
    const auto more = decideMatter(waiting(), act::AskMaterials{{"银行卡"}}, view(day(11, 23)));
    ASSERT_TRUE(more);
    ASSERT_TRUE(more->notice);
    EXPECT_THAT(more->notice->missing, ElementsAre("户口簿", "困难情况说明", "银行卡")) << "the newest is the whole";
}

TEST_F(MatterRules, TheClocksStandStillWhileItWaits) {
    const auto some = decideMatter(waiting(), act::BringMaterials{{"户口簿"}}, view(day(11, 23)));
    ASSERT_TRUE(some);
    EXPECT_EQ(some->matter.state, MatterState::WaitingForMaterial);
    EXPECT_THAT(some->matter.missing, ElementsAre("困难情况说明"));
    // Brought on Thursday: Monday to Thursday were four working days of waiting.
    const auto all = decideMatter(some->matter, act::BringMaterials{{"困难情况说明"}}, view(day(11, 26)));
    ASSERT_TRUE(all);
    EXPECT_EQ(all->matter.state, MatterState::InProgress);
    EXPECT_THAT(all->matter.missing, IsEmpty());
    EXPECT_EQ(all->matter.promisedBy, day(12, 3));
    EXPECT_EQ(all->matter.statutoryBy, day(12, 10));
    EXPECT_FALSE(all->matter.waitingSince);
}

TEST_F(MatterRules, AskingAgainWhileItWaitsDoesNotStartTheWaitAnew) {
    const auto more = decideMatter(waiting(), act::AskMaterials{{"银行卡"}}, view(day(11, 25)));
    ASSERT_TRUE(more);
    EXPECT_EQ(more->matter.waitingSince, kToday);
}

/// Who may move the limits how far. The promise is the 27th of November, the law says the 4th of December.
TEST_F(MatterRules, DelaysNeedAReasonAndTheRightPerson) {
    struct Row {
        const char* what;
        Date today;
        StaffRole role;
        int workingDays;
        std::string reason;
        std::optional<MatterRefusal> refusal;
    };
    const std::string reason = "银行核对未回";
    for (const Row& row : {
             Row{"a clerk, in time, within the law", kToday, StaffRole::Clerk, 5, reason, std::nullopt},
             {"without a reason", kToday, StaffRole::Clerk, 5, " ", MatterRefusal::NoReason},
             {"no day at all", kToday, StaffRole::Clerk, 0, reason, MatterRefusal::ImpossibleExtension},
             {"a clerk past the law", kToday, StaffRole::Clerk, 6, reason, MatterRefusal::BeyondStatutory},
             {"a clerk too late", day(11, 30), StaffRole::Clerk, 1, reason, MatterRefusal::PromiseIsPast},
             {"the manager too late, within the law", day(11, 30), StaffRole::Manager, 5, reason, std::nullopt},
             {"the manager past the law", kToday, StaffRole::Manager, 15, reason, std::nullopt},
             {"more than the law lets add", kToday, StaffRole::Manager, 16, reason, MatterRefusal::ImpossibleExtension},
         }) {
        const auto decided =
            decideMatter(complete(), act::Delay{row.workingDays, row.reason}, view(row.today, kZhou, row.role));
        EXPECT_EQ(refusalOf(decided), row.refusal) << row.what;
        if (!decided) { continue; }
        EXPECT_EQ(decided->matter.promisedBy, calendar.add(day(11, 27), row.workingDays)) << row.what;
    }
}

TEST_F(MatterRules, TheStatutoryLimitMovesOnce) {
    const auto manager = view(kToday, kMa, StaffRole::Manager);
    const auto once = decideMatter(complete(), act::Delay{10, "上级核对未回"}, manager);
    ASSERT_TRUE(once);
    EXPECT_TRUE(once->matter.isExtended);
    EXPECT_EQ(once->matter.statutoryBy, once->matter.promisedBy);
    EXPECT_EQ(refusalOf(decideMatter(once->matter, act::Delay{1, "还没有回"}, manager)),
              MatterRefusal::ExtendedAlready);
}

TEST_F(MatterRules, AUnitThatGetsItAcknowledgesByTheNextWorkingDay) {
    const auto handed = decideMatter(complete(), act::HandOn{"街道民政科", "需入户核查"}, view());
    ASSERT_TRUE(handed);
    EXPECT_EQ(handed->matter.unit, "街道民政科");
    EXPECT_EQ(handed->matter.acknowledgeBy, day(11, 23));
    const auto answered = decideMatter(handed->matter, act::Acknowledge{}, view(day(11, 23)));
    ASSERT_TRUE(answered);
    EXPECT_FALSE(answered->matter.acknowledgeBy);
    EXPECT_EQ(answered->matter.unit, "街道民政科");
}

TEST_F(MatterRules, ItEndsWithAResultThatTheResidentIsTold) {
    const auto finished = decideMatter(complete(), act::Finish{"补助已发放", InformedBy::Phone}, view(day(11, 24)));
    ASSERT_TRUE(finished);
    EXPECT_EQ(finished->matter.state, MatterState::Finished);
    EXPECT_EQ(finished->matter.finishedOn, day(11, 24));
    EXPECT_EQ(finished->matter.result, "补助已发放");
    EXPECT_EQ(finished->matter.told, InformedBy::Phone);
    EXPECT_EQ(refusalOf(decideMatter(complete(), act::Finish{"", InformedBy::Phone}, view())), MatterRefusal::NoReason);
}

TEST_F(MatterRules, OnlyTheOwnerOrTheManagerMovesIt) {
    const MatterAction step = act::Progress{"已核对"};
    EXPECT_EQ(refusalOf(decideMatter(complete(), step, view(kToday, kMa))), MatterRefusal::NotYours);
    EXPECT_TRUE(decideMatter(complete(), step, view(kToday, kMa, StaffRole::Manager)));
    const auto handed = decideMatter(complete(), act::HandOver{kMa, "我下午外出"}, view());
    ASSERT_TRUE(handed);
    EXPECT_TRUE(decideMatter(handed->matter, step, view(kToday, kMa)));
    EXPECT_EQ(refusalOf(decideMatter(handed->matter, step, view())), MatterRefusal::NotYours);
    Matter orphan = complete();
    orphan.owner.reset();
    EXPECT_TRUE(decideMatter(orphan, step, view(kToday, kMa))) << "what nobody owns, anybody may take up";
}

TEST_F(MatterRules, WhatStandsInTheWayIsKnownBeforeAWordIsWritten) {
    const auto why = [this](const Matter& matter, const MatterAction& action, StaffId who = kZhou) {
        return hindrance(matter, action, view(kToday, who));
    };
    const MatterAction wordless[] = {act::AskMaterials{}, act::Progress{}, act::HandOver{}, act::Withdraw{}};
    for (const MatterAction& action : wordless) {
        for (const MatterState state : {MatterState::Accepted, MatterState::WaitingForMaterial}) {
            EXPECT_EQ(why(in(state), action), std::nullopt) << action.index();
        }
        EXPECT_EQ(why(in(MatterState::Finished), action), MatterRefusal::HasEnded);
        EXPECT_EQ(why(in(MatterState::Accepted), action, kMa), MatterRefusal::NotYours);
    }
    for (const MatterAction& action :
         {MatterAction(act::Delay{}), MatterAction(act::HandOn{}), MatterAction(act::Finish{})}) {
        EXPECT_EQ(why(in(MatterState::Accepted), action), std::nullopt) << action.index();
        EXPECT_EQ(why(in(MatterState::WaitingForMaterial), action), MatterRefusal::WaitsForMaterial);
    }
    EXPECT_EQ(why(in(MatterState::Accepted), act::BringMaterials{}), MatterRefusal::NothingMissing);
    EXPECT_EQ(why(in(MatterState::WaitingForMaterial), act::BringMaterials{}), std::nullopt);
    EXPECT_EQ(why(in(MatterState::Accepted), act::Acknowledge{}), MatterRefusal::NotHandedOn);
    EXPECT_EQ(why(in(MatterState::Accepted), act::Accept{}), MatterRefusal::NothingToAccept);
    const auto handed = decideMatter(complete(), act::HandOver{kMa, "我下午外出"}, view());
    ASSERT_TRUE(handed);
    EXPECT_EQ(why(handed->matter, act::Accept{}, kMa), std::nullopt);
}

TEST(MatterRefusal, NamesTheNumberOfItsRule) {
    EXPECT_EQ(withLimit(MatterRefusal::ImpossibleExtension).limit, kStatutoryExtension);
    EXPECT_EQ(withLimit(MatterRefusal::NoReason).limit, 0);
}

/// Every step in every state: what happens, or why not.
TEST_F(MatterRules, EveryStepInEveryStateIsDecided) {
    using enum MatterState;
    using enum MatterRefusal;
    struct Row {
        const char* what;
        MatterAction action;
        std::optional<MatterRefusal> whenRunning; ///< accepted, or in progress
        std::optional<MatterRefusal> whenWaiting;
    };
    const Row rows[] = {
        {"brings what is missing", act::BringMaterials{{"户口簿", "困难情况说明"}}, NothingMissing, std::nullopt},
        {"brings something else", act::BringMaterials{{"照片"}}, NothingMissing, NothingMissing},
        {"more is missing", act::AskMaterials{{"银行卡"}}, std::nullopt, std::nullopt},
        {"nothing is named as missing", act::AskMaterials{}, NoReason, NoReason},
        {"progress", act::Progress{"已核对"}, std::nullopt, std::nullopt},
        {"progress without words", act::Progress{""}, NoReason, NoReason},
        {"delay", act::Delay{1, "未回"}, std::nullopt, WaitsForMaterial},
        {"handed on", act::HandOn{"街道", "需核查"}, std::nullopt, WaitsForMaterial},
        {"handed on to nobody", act::HandOn{"", "需核查"}, NoReason, WaitsForMaterial},
        {"acknowledged", act::Acknowledge{}, NotHandedOn, NotHandedOn},
        {"handed over", act::HandOver{kMa, "外出"}, std::nullopt, std::nullopt},
        {"handed over without a note", act::HandOver{kMa, ""}, NoReason, NoReason},
        {"handed over to who has it", act::HandOver{kZhou, "外出"}, HasItAlready, HasItAlready},
        {"accepted", act::Accept{}, NothingToAccept, NothingToAccept},
        {"finished", act::Finish{"已办", InformedBy::InPerson}, std::nullopt, WaitsForMaterial},
        {"withdrawn", act::Withdraw{"本人不办了"}, std::nullopt, std::nullopt},
        {"withdrawn without a reason", act::Withdraw{""}, NoReason, NoReason},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(refusalOf(decideMatter(in(Accepted), row.action, view())), row.whenRunning) << row.what;
        EXPECT_EQ(refusalOf(decideMatter(in(InProgress), row.action, view())), row.whenRunning) << row.what;
        EXPECT_EQ(refusalOf(decideMatter(in(WaitingForMaterial), row.action, view())), row.whenWaiting) << row.what;
        EXPECT_EQ(refusalOf(decideMatter(in(Finished), row.action, view())), HasEnded) << row.what;
        EXPECT_EQ(refusalOf(decideMatter(in(Withdrawn), row.action, view())), HasEnded) << row.what;
    }
}

TEST_F(MatterRules, NothingIsHandedToSomebodyWhoIsOut) {
    EXPECT_EQ(refusalOf(decideMatter(complete(), act::HandOver{kMa, "请处理", true}, view())),
              MatterRefusal::ReceiverIsAway);
    const auto taken =
        decideMatter(complete(), act::HandOver{kMa, "我来办", true}, view(kToday, kMa, StaffRole::Manager));
    EXPECT_TRUE(taken) << "who is out and takes it over is back";
}

TEST_F(MatterRules, WhatWasHandedOverIsAcceptedByTheReceiver) {
    const auto handed = decideMatter(complete(), act::HandOver{kMa, "我下午外出"}, view());
    ASSERT_TRUE(handed);
    EXPECT_EQ(handed->matter.handedBy, kZhou);
    EXPECT_EQ(handed->matter.note, "我下午外出");
    const auto accepted = decideMatter(handed->matter, act::Accept{}, view(kToday, kMa));
    ASSERT_TRUE(accepted);
    EXPECT_FALSE(accepted->matter.handedBy);
    EXPECT_EQ(refusalOf(decideMatter(accepted->matter, act::Accept{}, view(kToday, kMa))),
              MatterRefusal::NothingToAccept);
    const auto acted = decideMatter(handed->matter, act::Progress{"已核对"}, view(kToday, kMa));
    ASSERT_TRUE(acted);
    EXPECT_FALSE(acted->matter.handedBy) << "who works on it has taken it on";
    const auto looked = decideMatter(handed->matter, act::Accept{}, view(kToday, StaffId{9}, StaffRole::Manager));
    EXPECT_EQ(refusalOf(looked), MatterRefusal::NothingToAccept) << "nobody accepts for another";
    const auto onward = decideMatter(handed->matter, act::HandOver{kZhou, "还是请您办"}, view(kToday, kMa));
    ASSERT_TRUE(onward);
    EXPECT_EQ(onward->matter.handedBy, kMa);
    const auto taken = decideMatter(complete(), act::HandOver{kMa, "我来办"}, view(kToday, kMa, StaffRole::Manager));
    ASSERT_TRUE(taken);
    EXPECT_FALSE(taken->matter.handedBy) << "the manager who takes it up has nothing to accept";
}

/// A complaint about Ma: everybody else may handle it, Ma may not, be it as manager.
TEST_F(MatterRules, AComplaintIsNeverHandledByWhomItIsAbout) {
    item.isComplaint = true;
    item.materials.clear();
    const auto start = [this](StaffId actor, StaffRole role, const char* words, std::optional<StaffId> about) {
        return decideStart({.resident = kHe, .words = words, .about = about}, view(kToday, actor, role));
    };
    struct Row {
        const char* what;
        StaffId actor;
        StaffRole role;
        const char* words;
        std::optional<StaffId> about;
        std::optional<MatterRefusal> refusal;
    };
    for (const Row& row : {
             Row{"another clerk takes it", kZhou, StaffRole::Clerk, "等了两小时", kMa, std::nullopt},
             {"about nobody in particular", kMa, StaffRole::Clerk, "没有座位", std::nullopt, std::nullopt},
             {"the one meant", kMa, StaffRole::Clerk, "等了两小时", kMa, MatterRefusal::AboutYou},
             {"the one meant, as manager", kMa, StaffRole::Manager, "等了两小时", kMa, MatterRefusal::AboutYou},
             {"without words", kZhou, StaffRole::Clerk, " ", kMa, MatterRefusal::NoReason},
         }) {
        EXPECT_EQ(refusalOf(start(row.actor, row.role, row.words, row.about)), row.refusal) << row.what;
    }
    const auto filed = start(kZhou, StaffRole::Clerk, "等了两小时", kMa);
    ASSERT_TRUE(filed);
    EXPECT_EQ(filed->matter.promisedBy, day(11, 27)) << "its own clock, from the catalogue";
    const Matter& complaint = filed->matter;
    EXPECT_EQ(refusalOf(decideMatter(complaint, act::HandOver{kMa, "请处理"}, view())), MatterRefusal::ToTheOneMeant);
    for (const MatterAction& step :
         {MatterAction{act::Progress{"已核实"}}, MatterAction{act::Accept{}},
          MatterAction{act::Finish{"不成立", InformedBy::Phone}}, MatterAction{act::Withdraw{"不办"}}}) {
        EXPECT_EQ(refusalOf(decideMatter(complaint, step, view(kToday, kMa, StaffRole::Manager))),
                  MatterRefusal::AboutYou);
    }
    const auto ended = decideMatter(complaint, act::Finish{"已道歉并加开窗口", InformedBy::Phone}, view());
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->matter.told, InformedBy::Phone);
}

TEST_F(MatterRules, OnlyAComplaintIsTakenFromSomebodyWhoLeavesNoName) {
    EXPECT_EQ(refusalOf(decideStart({.brought = allMaterials}, view())), MatterRefusal::NobodysMatter);
    item.isComplaint = true;
    item.materials.clear();
    EXPECT_EQ(refusalOf(decideStart({.words = " "}, view())), MatterRefusal::NoReason);
    EXPECT_EQ(refusalOf(decideStart({.words = "等了两小时", .about = kZhou}, view())), MatterRefusal::AboutYou);
    const auto filed = decideStart(
        {.words = "等了两小时", .arrival = ArrivalId{4}, .authority = AuthorityId{2}, .about = kMa}, view());
    ASSERT_TRUE(filed);
    EXPECT_FALSE(filed->matter.resident);
    EXPECT_FALSE(filed->matter.arrival) << "the visit would say whose it is";
    EXPECT_FALSE(filed->matter.authority);
    EXPECT_EQ(filed->matter.about, kMa);
    EXPECT_EQ(filed->matter.promisedBy, day(11, 27)) << "its own clock, from the catalogue";
    const auto ended = decideMatter(filed->matter, act::Finish{"已道歉并加开窗口", InformedBy::Phone}, view());
    ASSERT_TRUE(ended);
    EXPECT_FALSE(ended->matter.told) << "there is nobody to tell: the number and the code show the result";
}

TEST_F(MatterRules, ANewMatterRemembersWhereItComesFromAndWhoActs) {
    const auto started = decideStart(
        {.resident = kHe, .brought = allMaterials, .arrival = ArrivalId{4}, .authority = AuthorityId{2}}, view());
    ASSERT_TRUE(started);
    EXPECT_EQ(started->matter.arrival, ArrivalId{4});
    EXPECT_EQ(started->matter.authority, AuthorityId{2});
    EXPECT_EQ(refusalOf(decideStart({.resident = kHe, .about = kMa}, view())), MatterRefusal::NoComplaint);
}

} // namespace
