// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/outside.h"

#include "kiosk/hall/enrolling/enrolling.h"
#include "kiosk/hall/state/troubles.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "tests/support/test_hall.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;
using db::outside::Fault;
using support::must;
using support::someFace;
using support::TestHall;

void done(const db::Expected<void>& outcome) {
    if (!outcome) { throw std::runtime_error(outcome.error().context); }
}

/// A hall with two people who are enrolled, and an old copy of its records and templates.
class OutsideTest : public ::testing::Test {
protected:
    OutsideTest() {
        m_hall.enrol(m_first, m_staff, someFace(1));
        m_hall.enrol(m_second, m_staff, someFace(2));
        (void)m_hall.open(); // a first day: what lies beside the folder is there
    }
    void copyOld() {
        done(m_hall.hall().backupTo(m_hall.root() / "old-hall"));
        done(m_hall.faces().backupTo(m_hall.root() / "old-faces"));
    }
    /// The old copy in the place of the databases, their logs gone: as somebody does by hand.
    [[nodiscard]] std::unique_ptr<hall::HallState> openOld() {
        const fs::path away = m_hall.root().parent_path() / "away";
        fs::rename(m_hall.root(), away); // this process has the files open
        fs::create_directory(m_hall.root());
        for (const char* each : {"keys", "authority", "assets"}) {
            fs::copy(away / each, m_hall.root() / each, fs::copy_options::recursive);
        }
        fs::copy(away / "config.json", m_hall.root() / "config.json");
        fs::copy(away / "old-hall", m_hall.root() / "hall.db");
        fs::copy(away / "old-faces", m_hall.root() / "faces.db");
        return m_hall.open();
    }
    void withdrawFirst() {
        const auto state = m_hall.open();
        (void)must(
            db::stores::withdrawConsent(state->hall, state->faces, m_first, db::stores::byHall(TestHall::now())));
        hall::keepOutside(*state, TestHall::now());
    }
    [[nodiscard]] static bool has(const hall::HallState& state, db::ResidentId resident) {
        return state.galleries.has(hall::personOf(resident));
    }
    [[nodiscard]] static std::string faultOf(const hall::HallState& state) {
        return must(state.hall.settings().get(hall::kOutsideFault)).value_or("");
    }

    TestHall m_hall;
    db::StaffId m_staff = m_hall.addStaff("zhang", "张敏");
    db::ResidentId m_first = m_hall.addResident("王秀兰", "13812340001");
    db::ResidentId m_second = m_hall.addResident("赵德全", "13812340002");
};

TEST_F(OutsideTest, AnOldCopyOfTheRecordsIsFoundAndWhoWithdrewStaysWithdrawn) {
    copyOld();
    withdrawFirst();

    const auto state = openOld();

    EXPECT_FALSE(has(*state, m_first));
    EXPECT_TRUE(has(*state, m_second)) << "the list is whole: nobody else withdrew";
    EXPECT_EQ(must(state->faces.templates().countOf(m_first)), 0);
    EXPECT_NE(faultOf(*state).find("old copy"), std::string::npos) << faultOf(*state);
    EXPECT_FALSE(must(state->hall.audit().verify()).fault);
}

TEST_F(OutsideTest, WhatCannotBeKnownIsHeldBackUntilSomebodyConfirmsIt) {
    copyOld();
    withdrawFirst();
    fs::remove(m_hall.folder().withdrawnList());

    const auto state = openOld();

    EXPECT_FALSE(has(*state, m_first));
    EXPECT_FALSE(has(*state, m_second));
    EXPECT_EQ(must(state->hall.heldConsents().residents()), (std::vector{m_first, m_second}));
    done(state->hall.heldConsents().confirm(m_second, "asked", db::stores::byOperator(TestHall::now())));
    (void)must(hall::lookOutside(*state, TestHall::now()));
    EXPECT_TRUE(has(*state, m_second)) << "without a restart";
    EXPECT_FALSE(has(*state, m_first));
}

TEST_F(OutsideTest, AManagerListsWhatIsHeldBackAndConfirmsItAsTheOperatorDoes) {
    fs::remove(m_hall.folder().witness());
    const auto state = m_hall.open();
    db::Staff staff = *must(state->hall.staff().find(m_staff));
    const db::Time now = TestHall::now();
    for (const db::StaffRole role : {db::StaffRole::Clerk, db::StaffRole::Manager}) {
        staff.role = role;
        const bool may = role == db::StaffRole::Manager;
        EXPECT_EQ(hall::noteLook(*state, staff, now, hall::heldConsents(*state, staff, now)).has_value(), may);
        EXPECT_EQ(hall::confirmConsent(*state, staff, m_second, now).has_value(), may);
        EXPECT_EQ(has(*state, m_second), may) << "at once, and not before";
    }
    EXPECT_EQ(hall::confirmConsent(*state, staff, m_second, now).error(), wire::RefusalCode::NotFound) << "once";
    const auto left = hall::noteLook(*state, staff, now, hall::heldConsents(*state, staff, now));
    ASSERT_EQ(left->lines.size(), 1U);
    EXPECT_EQ(left->lines[0].name, "王秀兰");
    EXPECT_FALSE(left->lines[0].isRestored);
    EXPECT_EQ(must(hall::troublesOf(*state, now)).as(m_staff).heldConsents, 1);

    done(state->hall.heldConsents().confirm(m_first, "asked", db::stores::byOperator(now)));
    const auto entries = must(state->hall.audit().entriesAfter(0, 1000));
    std::vector<std::string> said;
    for (const db::AuditEntry& each : entries) {
        if (each.action == "consent.confirmed") {
            said.push_back(each.actor + " " + each.subject + " " + each.detail + " " +
                           must(state->hall.audit().noteOf(each.seq)));
        }
    }
    EXPECT_EQ(said, (std::vector<std::string>{"staff:1 resident:2  " + std::string(hall::kAskedAtTheDesk),
                                              "operator resident:1  asked"}));
}

TEST_F(OutsideTest, WhatARestoreHeldBackSaysSo) {
    const auto state = m_hall.open();
    const db::Time then = TestHall::now() - std::chrono::hours(5);
    (void)must(state->hall.heldConsents().holdAll(db::stores::kHeldByRestore, db::stores::byOperator(then)));
    db::Staff manager = *must(state->hall.staff().find(m_staff));
    manager.role = db::StaffRole::Manager;

    const auto held =
        hall::noteLook(*state, manager, TestHall::now(), hall::heldConsents(*state, manager, TestHall::now()));

    ASSERT_EQ(held->lines.size(), 2U);
    EXPECT_TRUE(held->lines[0].isRestored);
    EXPECT_EQ(held->lines[0].since, then);
}

TEST_F(OutsideTest, ACrashBetweenTheRecordsAndWhatLiesBesideThemIsNoFault) {
    const auto witness = m_hall.folder().witness();
    fs::copy_file(witness, witness.string() + ".before");
    withdrawFirst();
    fs::copy_file(witness.string() + ".before", witness, fs::copy_options::overwrite_existing);
    // The last line of the list is torn.
    fs::resize_file(m_hall.folder().withdrawnList(), fs::file_size(m_hall.folder().withdrawnList()) - 3);

    const auto state = m_hall.open();

    EXPECT_EQ(faultOf(*state), "");
    EXPECT_TRUE(has(*state, m_second));
    EXPECT_FALSE(has(*state, m_first));
    EXPECT_EQ(must(hall::lookAtOutside(state->hall, m_hall.folder())).list.all.size(), 1U) << "mended";
}

TEST_F(OutsideTest, AMissingWitnessIsToldOnceAndHoldsBackAndStopsNothing) {
    fs::remove(m_hall.folder().witness());

    const auto state = m_hall.open();

    EXPECT_NE(faultOf(*state), "");
    EXPECT_EQ(must(state->hall.heldConsents().residents()).size(), 2U);
    for (const auto resident : {m_first, m_second}) {
        done(state->hall.heldConsents().confirm(resident, "moved", db::stores::byOperator(TestHall::now())));
    }
    const auto again = m_hall.open();
    EXPECT_TRUE(has(*again, m_first)) << "not held back anew";
}

TEST_F(OutsideTest, AFaceThatWithdrewAtAKioskIsOnTheListBeforeTheKioskHearsIt) {
    const auto kiosk = m_hall.pair(db::DeviceKind::Kiosk, "门口一体机").id;
    const auto state = m_hall.open();
    db::stores::NewArrival wanted;
    wanted.resident = m_first;
    wanted.basis = db::ArrivalBasis::Confirmed;
    wanted.kiosk = kiosk;
    wanted.requestKey = "a";
    wanted.firstSeenAt = TestHall::now();
    const auto recorded = must(state->hall.arrivals().record(wanted, db::stores::byDevice(kiosk, TestHall::now())));

    ASSERT_TRUE(hall::withdrawFace(*state, kiosk, recorded.event.arrival.id, TestHall::now()));

    const auto look = must(hall::lookAtOutside(state->hall, m_hall.folder()));
    ASSERT_EQ(look.list.all.size(), 1U);
    EXPECT_EQ(look.list.all.front().resident, m_first);
}

TEST_F(OutsideTest, AFolderBesideWhichNothingCanBeWrittenIsServedAndSaidSo) {
    fs::remove(m_hall.folder().witness());
    fs::create_directories(m_hall.folder().witness() / "in the way");

    const auto state = m_hall.open();

    EXPECT_NE(state->outsideProblem, "");
    fs::remove_all(m_hall.folder().witness());
    (void)must(hall::lookOutside(*state, TestHall::now() + std::chrono::minutes{1}));
    EXPECT_EQ(state->outsideProblem, "") << "tried again";
}

} // namespace
