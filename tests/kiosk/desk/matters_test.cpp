// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/records/summary.h"
#include "kiosk/desk/matters/matter_list.h"
#include "kiosk/desk/matters/matter_page.h"
#include "tests/support/fake_hall_link.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::Loading;
using wire::MatterStepKind;
constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
constexpr db::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{2}};

wire::OpenMatters::Line oneLine(std::int64_t id, db::ClockColour colour, int left) {
    return {.matter = db::MatterId{id},
            .resident = db::ResidentId{7},
            .residentName = "何佩珍",
            .itemCode = "CIV-002",
            .ownerName = "周敏",
            .state = db::MatterState::InProgress,
            .colour = colour,
            .limit = {},
            .workingDaysLeft = left};
}

wire::MatterTold aMatter(db::MatterState state, std::vector<std::string> missing = {}) {
    wire::MatterFile file;
    file.matter.id = db::MatterId{5};
    file.matter.itemCode = "CIV-002";
    file.matter.state = state;
    file.matter.acceptedOn = db::Date{std::chrono::year{2026} / 11 / 16};
    file.matter.missing = std::move(missing);
    file.matter.resident = db::ResidentId{7};
    file.residentName = "何佩珍";
    file.ownerName = "周敏";
    file.colour = state == db::MatterState::WaitingForMaterial ? db::ClockColour::Paused : db::ClockColour::Green;
    file.workingDaysLeft = 4;
    file.steps = {{.at = kNow, .byName = "周敏", .action = "started", .words = ""}};
    return {.file = file, .notice = {}, .refusal = {}};
}

class Matters : public testing::Test {
protected:
    support::FakeHallLink link;
    desk::CatalogueNames names{nullptr};
    desk::MatterList list{link, names, [] { return kNow; }};
    desk::MatterPage page{link, names, [] { return kNow; }};
    const QAbstractItemModelTester tester{&list, kFatal};

    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
    void open(const wire::MatterTold& told) {
        page.open(QStringLiteral("5"));
        answerLast(told);
    }
    [[nodiscard]] wire::MatterAct lastAct() const { return link.askedOf<wire::MatterAct>().back(); }
};

TEST_F(Matters, ShowsWhatIsOpenWithItsClockInWords) {
    list.reload();
    EXPECT_EQ(list.state(), Loading::State::Loading);
    answerLast(wire::OpenMatters{.lines = {oneLine(1, db::ClockColour::Late, -2), oneLine(2, db::ClockColour::Red, 0),
                                           oneLine(3, db::ClockColour::Green, 6)},
                                 .all = 130});
    ASSERT_EQ(list.count(), 3);
    EXPECT_EQ(list.all(), 130);
    EXPECT_EQ(list.pressing(), 2);
    const auto clock = [this](int row) { return list.data(list.index(row), desk::MatterList::ClockRole).toString(); };
    EXPECT_EQ(clock(0), QStringLiteral("超期 2 个工作日"));
    EXPECT_EQ(clock(1), QStringLiteral("今天到期"));
    EXPECT_EQ(clock(2), QStringLiteral("还剩 6 个工作日"));
    EXPECT_EQ(list.data(list.index(0), desk::MatterList::ToneRole).toInt(), static_cast<int>(db::SummaryTone::Late));
}

TEST_F(Matters, AsksForTheWholeHallAndForgetsTheAnswerToTheOlderQuestion) {
    list.reload();
    list.setWholeHall(true);
    link.answer(0, wire::OpenMatters{.lines = {oneLine(1, db::ClockColour::Green, 6)}, .all = 1});
    EXPECT_EQ(list.count(), 0);
    answerLast(wire::OpenMatters{
        .lines = {oneLine(1, db::ClockColour::Green, 6), oneLine(2, db::ClockColour::Green, 7)}, .all = 2});
    EXPECT_EQ(list.count(), 2);
    ASSERT_EQ(link.askedOf<wire::MattersAsk>().size(), 2U);
    EXPECT_TRUE(link.askedOf<wire::MattersAsk>()[1].isWholeHall);
}

TEST_F(Matters, SaysWhyAListDidNotComeAndKeepsTheOldOne) {
    list.reload();
    answerLast(wire::OpenMatters{.lines = {oneLine(1, db::ClockColour::Green, 6)}, .all = 1});
    list.reload();
    answerLast(std::nullopt);
    EXPECT_EQ(list.state(), Loading::State::Failed);
    EXPECT_FALSE(list.problem().isEmpty());
    EXPECT_EQ(list.count(), 1);
}

TEST_F(Matters, WhatMayBeDoneNoLongerIsNewsToWhoeverWrites) {
    page.setShown(true);
    auto told = aMatter(db::MatterState::InProgress);
    told.file->may = {wire::MatterStepKind::Delay};
    open(told);
    page.setWriting(true);
    page.onChanged();
    told.file->may.clear(); // the promised day is past
    answerLast(told);
    EXPECT_TRUE(page.hasNews());
}

TEST_F(Matters, SendsEachStepWithItsWords) {
    open(aMatter(db::MatterState::InProgress));
    ASSERT_EQ(page.state(), Loading::State::Ready);
    const auto step = [this](auto act) {
        act();
        const auto sent = lastAct();
        answerLast(aMatter(db::MatterState::InProgress));
        return sent;
    };
    EXPECT_EQ(step([this] { page.note(QStringLiteral(" 已核对 ")); }).words, "已核对");
    const auto delayed = step([this] { page.delay(3, QStringLiteral("未回")); });
    EXPECT_EQ(delayed.step, MatterStepKind::Delay);
    EXPECT_EQ(delayed.workingDays, 3);
    EXPECT_EQ(step([this] { page.handOn(QStringLiteral("街道"), QStringLiteral("需核查")); }).unit, "街道");
    EXPECT_EQ(step([this] { page.acknowledge(); }).step, MatterStepKind::Acknowledge);
    EXPECT_EQ(step([this] { page.askFor(QStringLiteral("照片")); }).materials, std::vector<std::string>{"照片"});
    EXPECT_EQ(step([this] { page.bring({QStringLiteral("照片")}); }).step, MatterStepKind::BringMaterials);
    EXPECT_EQ(step([this] { page.finish(QStringLiteral("已发放"), 1); }).told, db::InformedBy::Phone);
    EXPECT_EQ(step([this] { page.withdraw(QStringLiteral("不办了")); }).step, MatterStepKind::Withdraw);
    EXPECT_EQ(lastAct().matter, db::MatterId{5});
}

TEST_F(Matters, ShowsTheNoticeThatMustBeTold) {
    open(aMatter(db::MatterState::InProgress));
    QSignalSpy acted{&page, &desk::MatterPage::acted};
    page.askFor(QStringLiteral("照片"));
    auto told = aMatter(db::MatterState::WaitingForMaterial, {"户口簿", "照片"});
    told.notice = {"户口簿", "照片"};
    answerLast(told);
    EXPECT_TRUE(page.facts().isWaiting);
    EXPECT_EQ(page.facts().noticeLines, (QStringList{QStringLiteral("户口簿"), QStringLiteral("照片")}));
    EXPECT_EQ(acted.count(), 1);
}

TEST_F(Matters, AStepThatIsRefusedLeavesTheMatterAsItWas) {
    open(aMatter(db::MatterState::WaitingForMaterial, {"户口簿"}));
    QSignalSpy acted{&page, &desk::MatterPage::acted};
    page.finish(QStringLiteral("已发放"), 0);
    EXPECT_TRUE(page.isBusy());
    answerLast(wire::MatterTold{
        .file = {}, .notice = {}, .refusal = db::Refusal{.rule = db::MatterRefusal::WaitsForMaterial}});
    EXPECT_EQ(page.problem(), QStringLiteral("还缺材料，材料齐了才能往下办"));
    EXPECT_EQ(page.state(), Loading::State::Ready);
    EXPECT_TRUE(page.facts().isWaiting);
    EXPECT_EQ(acted.count(), 0);
}

TEST_F(Matters, AnswersToAMatterThatWasClosedAreForgotten) {
    page.open(QStringLiteral("5"));
    page.close();
    answerLast(aMatter(db::MatterState::InProgress));
    EXPECT_EQ(page.state(), Loading::State::Idle);
    EXPECT_TRUE(page.key().isEmpty());
}

} // namespace
} // namespace desk_test
