// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/cases/rating_handling.h"

#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/cases/case_progress.h"
#include "kiosk/hall/matters/matter_handling.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "tests/support/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class RatingHandlingTest : public ::testing::Test {
protected:
    RatingHandlingTest() {
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] db::Staff staff(const char* login) const {
        return *support::must(m_hall.hall().staff().findByLogin(login));
    }
    /// Zhang comes, `who` serves her, and she says what she thought.
    void ratedVisit(const char* who, db::Grade grade, const std::string& words) {
        const auto stored = hall::recordAnonymous(
            *m_state, m_kiosk,
            {.requestKey = "v" + std::to_string(++m_visits), .category = "civil", .at = m_now, .trackKey = {}}, m_now);
        const auto arrival = stored->answer.arrival;
        ASSERT_TRUE(hall::linkArrival(
            *m_state, staff(who), {.arrival = arrival, .resident = m_zhang, .evidence = wire::LinkEvidence::Document},
            m_now));
        ASSERT_TRUE(hall::takeArrival(*m_state, staff(who), arrival, m_now));
        wire::RatingGive given;
        given.of = wire::RatingOf::Arrival;
        given.arrival = arrival;
        given.grade = grade;
        given.words = words;
        ASSERT_TRUE(hall::rateAtKiosk(*m_state, m_kiosk, given, true, "mark", m_now));
        ASSERT_TRUE(hall::finishArrival(*m_state, staff(who), arrival, m_now));
    }
    /// A complaint about `about` that ended, and what the complainant thinks of that.
    void ratedComplaint(const char* who, const char* about) {
        const auto started = hall::startMatter(
            *m_state, staff(who),
            {.resident = m_zhang, .itemCode = "SAF-009", .words = "态度不好", .about = staff(about).id}, m_now);
        ASSERT_TRUE(started && started->file);
        const auto id = started->file->matter.id;
        ASSERT_TRUE(
            hall::actOnMatter(
                *m_state, staff(who),
                {.matter = id, .step = wire::MatterStepKind::Finish, .words = "已道歉", .told = db::InformedBy::Phone},
                m_now)
                ->file);
        wire::RatingGive given;
        given.of = wire::RatingOf::Matter;
        given.number = started->file->number;
        given.grade = db::Grade::VeryPoor;
        given.words = "SECRET";
        ASSERT_TRUE(hall::rateAtDesk(*m_state, staff(who), given, m_now));
    }
    [[nodiscard]] wire::Ratings ratings(const char* who) {
        const auto told = hall::noteLook(*m_state, staff(who), m_now, hall::ratingsFor(*m_state, staff(who), m_now));
        EXPECT_TRUE(told);
        return told.value_or(wire::Ratings{});
    }
    [[nodiscard]] std::string lastAudit() const {
        const auto last = support::must(m_hall.hall().audit().entriesAfter(0, 1000)).back();
        return last.action + " " + last.subject + " " + last.detail;
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
    int m_visits = 0;
};

TEST_F(RatingHandlingTest, AClerkReadsTheirOwnLowOnesFirstAndNotWhoGaveThem) {
    ratedVisit("zhou", db::Grade::VeryGood, "很好");
    ratedVisit("zhou", db::Grade::VeryPoor, "等了四十分钟");
    ratedVisit("wu", db::Grade::Poor, "别人的");
    const auto own = ratings("zhou");
    ASSERT_THAT(own.lines, SizeIs(2));
    EXPECT_EQ(own.all, 2);
    EXPECT_EQ(own.low, 1);
    EXPECT_EQ(own.lines[0].grade, db::Grade::VeryPoor);
    EXPECT_EQ(own.lines[0].words, "等了四十分钟");
    EXPECT_EQ(own.lines[0].about, "") << "what they came for would say who it was";
    EXPECT_EQ(own.lines[1].about, "civil");
    for (const auto& line : own.lines) {
        EXPECT_EQ(line.residentName, "");
        EXPECT_EQ(line.number, "");
        EXPECT_EQ(line.staffName, "");
    }
    EXPECT_THAT(lastAudit(), HasSubstr("ratings.listed own"));
    EXPECT_THAT(lastAudit(), Not(HasSubstr("resident:"))) << "nobody was named";
}

TEST_F(RatingHandlingTest, AManagerReadsAllWithNamesAndOfTheirOwnWorkNoName) {
    ratedVisit("zhou", db::Grade::Poor, "等太久");
    ratedVisit("ma", db::Grade::VeryPoor, "主任不理人");
    const auto all = ratings("ma");
    ASSERT_THAT(all.lines, SizeIs(2));
    EXPECT_EQ(all.lines[0].words, "主任不理人");
    EXPECT_EQ(all.lines[0].residentName, "");
    EXPECT_EQ(all.lines[1].residentName, "张秀兰");
    EXPECT_EQ(all.lines[1].staffName, "周敏");
    EXPECT_THAT(lastAudit(), HasSubstr("ratings.listed hall"));
    EXPECT_THAT(lastAudit(), HasSubstr("resident:"));
}

TEST_F(RatingHandlingTest, WhoAComplaintIsAboutDoesNotHearWhatWasThoughtOfIt) {
    ratedComplaint("zhou", "ma");
    EXPECT_THAT(ratings("ma").lines, IsEmpty());
    EXPECT_EQ(ratings("ma").all, 0);
    ASSERT_THAT(ratings("zhou").lines, SizeIs(1)) << "whoever handled it does";
}

TEST_F(RatingHandlingTest, WhatIsOldIsLeftAlone) {
    ratedVisit("zhou", db::Grade::Poor, "等太久");
    m_now += std::chrono::days{91};
    EXPECT_THAT(ratings("zhou").lines, IsEmpty());
}

} // namespace
