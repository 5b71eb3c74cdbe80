// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/retention.h"

#include "kiosk/hall/daily_retention.h"
#include "tests/support/some_embeddings.h"
#include "tests/support/test_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using db::DataKind;
using support::must;
using ::testing::ElementsAre;

/// A hall that erases visits and faces by itself, and has of both.
class RetentionTest : public ::testing::Test {
protected:
    RetentionTest() {
        m_hall.enrol(m_zhang, m_staff, support::someFace(1));
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        open({DataKind::Visits, DataKind::UnusedFaces, DataKind::WithdrawnConsents, DataKind::MovedOut});
    }
    void open(const std::vector<DataKind>& byThemselves) {
        m_state.reset();
        auto config = must(hall::readConfig(m_hall.folder()));
        config.retention = db::retention::usualRules();
        for (const DataKind kind : byThemselves) {
            config.retention.at(static_cast<std::size_t>(kind)).byItself = true;
        }
        EXPECT_TRUE(hall::writeConfig(m_hall.folder(), config));
        m_state = m_hall.open();
    }
    void visit(const char* key, db::Time at) const {
        (void)must(m_hall.hall().arrivals().record({.resident = {},
                                                    .candidates = {},
                                                    .basis = db::ArrivalBasis::Anonymous,
                                                    .kiosk = m_kiosk,
                                                    .requestKey = key,
                                                    .category = "civil",
                                                    .firstSeenAt = at},
                                                   db::stores::byHall(at)));
    }
    [[nodiscard]] int count(const std::string& from) const {
        SQLite::Database sql{m_hall.folder().hallDatabase().string(), SQLite::OPEN_READONLY};
        return sql.execAndGet("SELECT count(*) FROM " + from).getInt();
    }
    void applied(db::Time at) const {
        EXPECT_TRUE(hall::noteRetention(m_hall.hall(), db::summary::dateOf(at), db::stores::byOperator(at)));
    }
    /// As seconds pass, until the day's work is done.
    int seconds(db::Time now) {
        std::optional<hall::RetentionRun> run;
        for (int second = 1; second < 100; ++second) {
            auto came = must(hall::retainOn(*m_state, run, now));
            m_forgotten.insert(m_forgotten.end(), came.step.faces.begin(), came.step.faces.end());
            run = std::move(came.run);
            if (!run) { return second; }
        }
        ADD_FAILURE() << "never done";
        return 0;
    }
    static constexpr std::chrono::days kLong{400};

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::ResidentId m_zhang = m_hall.addResident("张秀兰", "13800001234");
    db::StaffId m_staff = m_hall.addStaff("ma", "马主任");
    db::DeviceId m_kiosk{};
    std::unique_ptr<hall::HallState> m_state;
    std::vector<db::ResidentId> m_forgotten;
};

TEST_F(RetentionTest, NothingIsErasedByItselfBeforeSomebodyDidOnce) {
    visit("old", m_now - kLong);
    EXPECT_EQ(seconds(m_now), 1);
    EXPECT_EQ(count("arrival"), 1);
}

TEST_F(RetentionTest, EachDayWhatIsOverGoesAndTheDayIsNoted) {
    visit("old", m_now - kLong);
    visit("new", m_now);
    applied(m_now - std::chrono::days(1));
    (void)seconds(m_now);
    EXPECT_EQ(count("arrival"), 1);
    EXPECT_EQ(must(hall::lastRetention(m_hall.hall())), db::summary::dateOf(m_now));
    EXPECT_EQ(count("audit_entry WHERE action = 'retention.erased' AND actor = 'hall'"), 1);
    visit("old again", m_now - kLong);
    EXPECT_EQ(seconds(m_now), 1) << "once a day";
    EXPECT_EQ(count("arrival"), 2);
}

TEST_F(RetentionTest, WhatNoRuleErasesByItselfWaitsForTheOperator) {
    open({DataKind::UnusedFaces});
    visit("old", m_now - kLong);
    applied(m_now - std::chrono::days(1));
    (void)seconds(m_now);
    EXPECT_EQ(count("arrival"), 1);
}

TEST_F(RetentionTest, AClockThatRunsAheadErasesNothing) {
    visit("today", m_now);
    applied(m_now);
    EXPECT_EQ(seconds(m_now + std::chrono::days(4000)), 1);
    EXPECT_EQ(count("arrival"), 1);
    EXPECT_EQ(must(hall::lastRetention(m_hall.hall())), db::summary::dateOf(m_now));
}

TEST_F(RetentionTest, AFaceThatNobodyUsesIsForgottenInMemoryTooAndLiesOutside) {
    const auto later = m_now + std::chrono::days(800);
    applied(later - std::chrono::days(1));
    ASSERT_EQ(m_state->galleries.templates(), 5U);
    (void)seconds(later);
    EXPECT_THAT(m_forgotten, ElementsAre(m_zhang));
    EXPECT_EQ(m_state->galleries.templates(), 0U);
    EXPECT_EQ(must(m_hall.faces().templates().count()), 0);
    EXPECT_TRUE(std::filesystem::exists(m_hall.folder().withdrawnList())) << "no backup brings it back";
}

TEST_F(RetentionTest, ARecordThatGoesIsFoundNoMore) {
    const auto li = m_hall.addResident("李明", "13900001234");
    auto record = must(m_hall.hall().residents().find(li)).value();
    record.standing = db::Standing::MovedOut;
    record.standingSince = db::summary::dateOf(m_now - std::chrono::days(1200));
    ASSERT_TRUE(m_hall.hall().residents().update(record, db::stores::byOperator(m_now)));
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    ASSERT_NE(m_state->residents.find(li), nullptr);
    applied(m_now - std::chrono::days(1));
    (void)seconds(m_now);
    EXPECT_EQ(m_state->residents.find(li), nullptr);
    EXPECT_EQ(count("resident"), 1);
}

TEST_F(RetentionTest, ManyGoPageByPageAndWhatWasCutOffIsFoundTheNextTime) {
    for (int i = 0; i < 450; ++i) {
        visit(("old-" + std::to_string(i)).c_str(), m_now - kLong);
    }
    applied(m_now - std::chrono::days(1));
    auto came = must(hall::retainOn(*m_state, {}, m_now));
    ASSERT_TRUE(came.run);
    EXPECT_EQ(count("arrival"), 250) << "one page, and then the hall was killed";
    open({DataKind::Visits});
    EXPECT_EQ(seconds(m_now), 3);
    EXPECT_EQ(count("arrival"), 0);
    EXPECT_FALSE(must(m_hall.hall().audit().verify()).fault);
}

} // namespace
