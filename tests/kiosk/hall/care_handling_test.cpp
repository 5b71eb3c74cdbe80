// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/care_handling.h"

#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/residents/registry_handling.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using support::must;
using wire::RefusalCode;

class CareHandlingTest : public ::testing::Test {
protected:
    CareHandlingTest() {
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        (void)m_hall.addStaff("zhou", "周敏");
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }
    [[nodiscard]] db::Staff staff(const char* login) const {
        return must(m_hall.hall().staff().findByLogin(login)).value();
    }
    [[nodiscard]] db::CareFlag flag(const std::string& kind, int grade = 1) const {
        return {
            .id = {}, .resident = m_zhang, .kind = kind, .grade = grade, .serviceEffect = "请安排座位", .until = {}};
    }
    [[nodiscard]] hall::Answer<wire::CareTold> put(const db::CareFlag& flag,
                                                   const std::optional<db::CareFlag>& was = {}) {
        return hall::putCare(*m_state, staff("ma"), {.flag = flag, .was = was}, m_now);
    }
    [[nodiscard]] std::vector<std::string> looksFor(const char* login) {
        const auto history = must(hall::historyOf(*m_state, {.staff = staff(login), .at = m_now}, {m_zhang}));
        std::vector<std::string> actions;
        for (const auto& look : history.answer.looks) {
            actions.push_back(look.action);
        }
        return actions;
    }
    /// What everybody who opens the record is told.
    [[nodiscard]] std::vector<std::string> effects() {
        const auto record =
            must(hall::openResident(*m_state, staff("zhou"), {.resident = m_zhang, .purpose = "看一看"}, m_now));
        std::vector<std::string> words;
        for (const db::Words& each : record.serviceEffects) {
            words.push_back(each.zh);
        }
        return words;
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
};

TEST_F(CareHandlingTest, WhatIsRegisteredIsSaidAsWhatToDo) {
    const auto told = put(flag("lives-alone", 2));
    ASSERT_TRUE(told);
    ASSERT_EQ(told->flags.size(), 1U);
    EXPECT_EQ(told->flags[0].grade, 2);
    EXPECT_EQ(effects(), std::vector<std::string>{"请安排座位"});
    const auto read = must(hall::careOf(*m_state, {.staff = staff("ma"), .at = m_now}, {m_zhang}));
    EXPECT_EQ(read.answer.flags.size(), 1U);
    EXPECT_EQ(read.action, "care_flags.read");
}

TEST_F(CareHandlingTest, ASecondDeskThatSawAnotherStateIsRefused) {
    const db::CareFlag first = put(flag("lives-alone"))->flags[0];
    db::CareFlag mine = first;
    mine.grade = 3;
    ASSERT_TRUE(put(mine, first));
    db::CareFlag theirs = first;
    theirs.serviceEffect = "请慢一点说";
    EXPECT_EQ(put(theirs, first).error(), RefusalCode::NotInState);
    EXPECT_EQ(hall::endCare(*m_state, staff("ma"), {first}, m_now).error(), RefusalCode::NotInState);
    EXPECT_TRUE(hall::endCare(*m_state, staff("ma"), {mine}, m_now)->flags.empty());
    EXPECT_EQ(hall::endCare(*m_state, staff("ma"), {mine}, m_now).error(), RefusalCode::NotFound);
    EXPECT_TRUE(effects().empty());
}

TEST_F(CareHandlingTest, OneOfEachKindThatTheHallHasAndNoneOfThePast) {
    ASSERT_TRUE(put(flag("lives-alone")));
    EXPECT_EQ(put(flag("lives-alone")).error(), RefusalCode::NotInState);
    EXPECT_EQ(put(flag("no-such-kind")).error(), RefusalCode::NotFound);
    db::CareFlag over = flag("disabled-sight");
    over.until = db::Date{std::chrono::year{2020}, std::chrono::May, std::chrono::day{3}};
    EXPECT_EQ(put(over).error(), RefusalCode::NotInState);
    db::CareFlag nobodys = flag("disabled-sight");
    nobodys.resident = db::ResidentId{99};
    EXPECT_EQ(put(nobodys).error(), RefusalCode::NotFound);
    EXPECT_EQ(hall::careOf(*m_state, {.staff = staff("ma"), .at = m_now}, {db::ResidentId{99}}).error(),
              RefusalCode::NotFound);
}

TEST_F(CareHandlingTest, TheKindOfAFlagNeverChanges) {
    const db::CareFlag first = put(flag("lives-alone"))->flags[0];
    db::CareFlag other = first;
    other.kind = "disabled-sight";
    other.grade = 2;
    const auto told = put(other, first);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->flags[0].kind, "lives-alone");
    EXPECT_EQ(told->flags[0].grade, 2);
}

TEST_F(CareHandlingTest, ThatThereIsAnyIsInTheHistoryOfManagersAlone) {
    const db::CareFlag first = put(flag("lives-alone"))->flags[0];
    db::CareFlag changed = first;
    changed.grade = 3;
    ASSERT_TRUE(put(changed, first));
    ASSERT_TRUE(hall::endCare(*m_state, staff("ma"), {changed}, m_now));
    const auto managers = looksFor("ma");
    for (const char* each : {"care_flag.added", "care_flag.changed", "care_flag.removed"}) {
        EXPECT_NE(std::ranges::find(managers, each), managers.end()) << each;
    }
    for (const std::string& each : looksFor("zhou")) {
        EXPECT_FALSE(each.starts_with("care_flag")) << each;
    }
}

} // namespace
