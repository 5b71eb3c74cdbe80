// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/coverage/coverage_handling.h"

#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/residents/summary_handling.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using db::CoverageSource;
using wire::RefusalCode;

class CoverageHandlingTest : public ::testing::Test {
protected:
    CoverageHandlingTest() {
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] hall::Asker ma() const {
        return {.staff = support::must(m_hall.hall().staff().findByLogin("ma")), .at = m_now};
    }
    [[nodiscard]] wire::Coverage told() const { return *hall::coverageFor(*m_state, ma(), {}); }
    [[nodiscard]] wire::Coverage::Item allowance() const {
        const auto items = told().items;
        return *std::ranges::find(items, "ELD-001", &wire::Coverage::Item::code);
    }
    [[nodiscard]] std::string firstLineOf(const db::NeedsSummary& summary) const {
        const auto line = std::ranges::find_if(
            summary.lines, [](const db::SummaryLine& each) { return each.text.zh.starts_with("高龄津贴"); });
        return line == summary.lines.end() ? std::string() : line->text.zh;
    }
    [[nodiscard]] std::string said() {
        return firstLineOf(
            hall::openResident(*m_state, ma().by(), {.resident = m_zhang, .purpose = "看一看"}, m_now)->summary);
    }
    [[nodiscard]] db::Date daysAgo(int days) const {
        return db::Date{std::chrono::sys_days{db::summary::dateOf(m_now)} - std::chrono::days{days}};
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
};

TEST_F(CoverageHandlingTest, WhatTheOperatorSetsChangesTheCardsToo) {
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    EXPECT_FALSE(hall::lookOutside(*m_state, m_now)->cards);
    ASSERT_TRUE(m_hall.hall().coverage().put({.itemCode = "ELD-001"}, db::stores::byOperator(m_now)));
    EXPECT_TRUE(hall::lookOutside(*m_state, m_now)->cards);
    EXPECT_FALSE(hall::lookOutside(*m_state, m_now)->cards) << "once";
    EXPECT_NE(said().find("尚未申请"), std::string::npos);
}

TEST_F(CoverageHandlingTest, NamesEveryItemThatTheCardMaySuggest) {
    EXPECT_EQ(told().items.size(), 8U) << "those of the shipped catalogue with an age or a year";
    EXPECT_FALSE(allowance().own);
    EXPECT_FALSE(allowance().list);
    EXPECT_EQ(allowance().matters, 0);
    (void)support::must(m_hall.hall().matters().insert(
        {.resident = m_zhang, .itemCode = "ELD-001", .state = db::MatterState::Withdrawn, .acceptedOn = daysAgo(9)},
        db::stores::byOperator(m_now)));
    EXPECT_EQ(allowance().matters, 1);
}

TEST_F(CoverageHandlingTest, TheCardSaysThatNothingWasAppliedForOnlyAfterItIsSaid) {
    EXPECT_NE(said().find("本厅无记录"), std::string::npos);
    const auto set = hall::setCoverage(*m_state, ma(),
                                       {.code = "ELD-001", .source = CoverageSource::OwnMatters, .reference = "街道"});
    ASSERT_TRUE(set);
    EXPECT_NE(said().find("尚未申请"), std::string::npos);
    EXPECT_EQ(allowance().own->byName, "马主任");
    EXPECT_EQ(allowance().own->reference, "街道");
    EXPECT_EQ(allowance().own->at, m_now);
    ASSERT_TRUE(hall::removeCoverage(*m_state, ma(), {.code = "ELD-001", .source = CoverageSource::OwnMatters}));
    EXPECT_NE(said().find("本厅无记录"), std::string::npos);
}

TEST_F(CoverageHandlingTest, AListThatIsTooOldIsToldToBe) {
    const auto list = [this](int days) {
        (void)hall::setCoverage(*m_state, ma(),
                                {.code = "ELD-001", .source = CoverageSource::List, .day = daysAgo(days)});
        return allowance().isListTooOld;
    };
    EXPECT_FALSE(list(31));
    EXPECT_NE(said().find("尚未申请"), std::string::npos);
    EXPECT_TRUE(list(32));
    EXPECT_NE(said().find("本厅无记录"), std::string::npos);
    (void)hall::setCoverage(*m_state, ma(),
                            {.code = "ELD-001", .source = CoverageSource::OwnMatters, .day = daysAgo(31)});
    EXPECT_FALSE(allowance().isListTooOld) << "the hall's own matters go on from it";
}

TEST_F(CoverageHandlingTest, RefusesWhatIsNotKnownOrYetToCome) {
    const auto refusal = [this](const wire::CoverageSet& set) {
        return hall::setCoverage(*m_state, ma(), set).error();
    };
    EXPECT_EQ(refusal({.code = "NOT-THERE"}), RefusalCode::NotFound);
    EXPECT_EQ(refusal({.code = "CIV-001"}), RefusalCode::NotFound) << "an item that no rule suggests";
    EXPECT_EQ(refusal({.code = "ELD-001", .source = CoverageSource::List}), RefusalCode::NotInState);
    EXPECT_EQ(refusal({.code = "ELD-001", .day = daysAgo(-1)}), RefusalCode::NotInState);
    EXPECT_EQ(hall::removeCoverage(*m_state, ma(), {.code = "ELD-001"}).error(), RefusalCode::NotFound);
    EXPECT_TRUE(support::must(m_hall.hall().coverage().all()).empty());
}

TEST_F(CoverageHandlingTest, EveryCardThatIsShownIsToldAgain) {
    const auto li = m_hall.addResident("李建国", "13800005678");
    const auto news = hall::summariesShown(*m_state, {m_zhang}, m_now);
    ASSERT_EQ(news.size(), 1U) << "nobody opened or expects the other";
    EXPECT_EQ(news[0].resident, m_zhang);
    EXPECT_EQ(hall::summariesShown(*m_state, {m_zhang, li}, m_now).size(), 2U);
}

} // namespace
