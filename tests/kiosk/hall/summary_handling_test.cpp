// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/summary_handling.h"

#include "kiosk/hall/arrivals/arrival_handling.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using wire::RefusalCode;

class SummaryHandlingTest : public ::testing::Test {
protected:
    SummaryHandlingTest() {
        (void)m_hall.addStaff("zhou", "周敏");
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] db::Staff zhou() const { return *support::must(m_hall.hall().staff().findByLogin("zhou")); }
    [[nodiscard]] db::NeedsSummary summary() {
        return hall::openResident(*m_state, zhou(), {.resident = m_zhang, .purpose = "看一看"}, m_now)->summary;
    }
    [[nodiscard]] static bool says(const db::NeedsSummary& summary, const std::string& key) {
        return std::any_of(summary.lines.begin(), summary.lines.end(),
                           [&key](const db::SummaryLine& line) { return line.key == key; });
    }
    [[nodiscard]] db::Date inDays(int days) const {
        return db::Date{std::chrono::sys_days{db::summary::dateOf(m_now)} + std::chrono::days{days}};
    }
    [[nodiscard]] wire::AppointmentMake at(db::Date on, int minute, const char* item = "ELD-001") const {
        return {.resident = m_zhang, .itemCode = item, .on = on, .minute = minute, .note = ""};
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
};

constexpr const char* kAllowance = "may-apply:ELD-001";

TEST_F(SummaryHandlingTest, ADismissedLineIsGoneUntilItIsRestored) {
    ASSERT_TRUE(says(summary(), kAllowance));

    const auto dismissed =
        hall::dismissLine(*m_state, zhou(), {m_zhang, kAllowance, db::DismissReason::DoneElsewhere}, m_now);

    ASSERT_TRUE(dismissed);
    EXPECT_FALSE(says(dismissed->told.as({})->summary, kAllowance));
    EXPECT_FALSE(says(summary(), kAllowance));
    EXPECT_EQ(dismissed->told.as({})->summary.suggestion.zh.find("高龄津贴"), std::string::npos);

    const auto restored = hall::restoreLine(*m_state, zhou(), {m_zhang, kAllowance}, m_now);
    ASSERT_TRUE(restored);
    EXPECT_TRUE(says(restored->told.as({})->summary, kAllowance));
    EXPECT_EQ(hall::restoreLine(*m_state, zhou(), {m_zhang, kAllowance}, m_now).error(), RefusalCode::NotFound);
}

TEST_F(SummaryHandlingTest, OnlyALineThatIsSaidAndMayGoIsDismissed) {
    const auto refusal = [this](db::ResidentId who, const char* key) {
        return hall::dismissLine(*m_state, zhou(), {who, key, db::DismissReason::Later}, m_now).error();
    };
    EXPECT_EQ(refusal(m_zhang, "may-apply:NOT-THERE"), RefusalCode::NotFound);
    EXPECT_EQ(refusal(m_zhang, ""), RefusalCode::NotFound) << "lines without a key stay";
    EXPECT_EQ(refusal(db::ResidentId{99}, kAllowance), RefusalCode::NotFound);
    EXPECT_TRUE(support::must(m_hall.hall().dismissals().ofResident(m_zhang)).empty());
}

TEST_F(SummaryHandlingTest, AnAppointmentForTodayLeadsTheSummary) {
    const auto made = hall::makeAppointment(*m_state, zhou(), at(inDays(0), 630), m_now);
    ASSERT_TRUE(made);
    ASSERT_FALSE(made->told.as({})->summary.lines.empty());
    EXPECT_EQ(made->told.as({})->summary.lines[0].kind, db::SummaryKind::Appointment);
    const auto record = hall::openResident(*m_state, zhou(), {.resident = m_zhang, .purpose = "看一看"}, m_now);
    ASSERT_EQ(record->appointments.size(), 1U);

    const auto cancelled = hall::cancelAppointment(*m_state, zhou(), {record->appointments[0].id}, m_now);
    ASSERT_TRUE(cancelled);
    EXPECT_NE(cancelled->told.as({})->summary.lines[0].kind, db::SummaryKind::Appointment);
}

TEST_F(SummaryHandlingTest, AnAppointmentThatCannotBeKeptIsRefused) {
    struct Row {
        const char* what;
        wire::AppointmentMake asked;
        RefusalCode refusal;
    };
    wire::AppointmentMake nobody = at(inDays(1), 600);
    nobody.resident = db::ResidentId{99};
    const Row table[] = {
        {"yesterday", at(inDays(-1), 600), RefusalCode::NotInState},
        {"in two years", at(inDays(730), 600), RefusalCode::NotInState},
        {"for what the hall does not do", at(inDays(1), 600, "NOT-001"), RefusalCode::NotFound},
        {"for nobody", nobody, RefusalCode::NotFound},
    };
    for (const Row& row : table) {
        const auto made = hall::makeAppointment(*m_state, zhou(), row.asked, m_now);
        ASSERT_FALSE(made) << row.what;
        EXPECT_EQ(made.error(), row.refusal) << row.what;
    }
    ASSERT_TRUE(hall::makeAppointment(*m_state, zhou(), at(inDays(1), 600, "civil"), m_now)) << "a field will do";
    EXPECT_EQ(hall::makeAppointment(*m_state, zhou(), at(inDays(1), 600), m_now).error(), RefusalCode::NotInState)
        << "twice at one time";
    EXPECT_EQ(hall::cancelAppointment(*m_state, zhou(), {db::AppointmentId{99}}, m_now).error(), RefusalCode::NotFound);
}

} // namespace
