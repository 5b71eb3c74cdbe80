// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/state/troubles.h"
#include "tests/support/test_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace {

using support::someFace;
using support::TestHall;

/// One sealed field is not what was written.
void damage(const std::filesystem::path& file, const std::string& table, const std::string& column, std::int64_t row) {
    SQLite::Database{file.string(), SQLite::OPEN_READWRITE}.exec(
        "UPDATE " + table + " SET " + column + " = CAST(" + column +
        " || x'00' AS BLOB) WHERE rowid = " + std::to_string(row));
}

class DamagedHall : public ::testing::Test {
protected:
    DamagedHall() {
        m_hall.enrol(m_first, m_staff, someFace(1));
        m_hall.enrol(m_second, m_staff, someFace(2));
    }
    TestHall m_hall;
    db::StaffId m_staff = m_hall.addStaff("zhang", "张敏");
    db::ResidentId m_first = m_hall.addResident("王秀兰", "13812340001");
    db::ResidentId m_second = m_hall.addResident("赵德全", "13812340002");
    db::DeviceId m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "门口一体机").id;
};

TEST_F(DamagedHall, StartsWithoutThePersonWhoseNameCannotBeRead) {
    damage(m_hall.folder().hallDatabase(), "resident", "name", db::raw(m_first));

    const auto state = m_hall.open();

    EXPECT_EQ(state->residents.size(), 1U);
    EXPECT_FALSE(state->galleries.has(hall::personOf(m_first)));
    EXPECT_TRUE(state->galleries.has(hall::personOf(m_second)));
    EXPECT_EQ(
        hall::identifyVisitor(*state, m_kiosk, support::aProbe("a", someFace(1)), TestHall::now())->answer.outcome,
        wire::Outcome::Unknown)
        << "nobody";
    EXPECT_EQ(m_hall.faces().templates().countOf(m_first), 5) << "what belongs to the row is kept as well";
    EXPECT_EQ(m_hall.hall().residents().count(), 2);
}

TEST_F(DamagedHall, StartsWithoutOneTemplateAndKnowsThePersonByTheOthers) {
    damage(m_hall.folder().facesDatabase(), "face_template", "embedding", 1);

    const auto state = m_hall.open();

    EXPECT_TRUE(state->galleries.has(hall::personOf(m_first)));
    EXPECT_EQ(state->counts.templates, 9);
    EXPECT_EQ(m_hall.faces().templates().countOf(m_first), 5);
}

TEST_F(DamagedHall, StartsWhereAGuardiansNameOrTheEndOfTheAuditLogIsDamaged) {
    const auto child =
        m_hall.addResident("赵小雨", {}, db::Date{std::chrono::year{2018}, std::chrono::May, std::chrono::day{3}});
    db::FaceTemplate look;
    look.embedding = someFace(3);
    look.enrolledAt = TestHall::now();
    (void)support::must(db::stores::enrol(m_hall.hall(), m_hall.faces(),
                                          {.resident = child,
                                           .textVersion = "1",
                                           .textHash = std::string(64, 'c'),
                                           .guardianName = "赵德全",
                                           .approvedBy = m_staff},
                                          {look}, db::stores::byOperator(TestHall::now())));
    damage(m_hall.folder().hallDatabase(), "consent", "guardian", 3);
    damage(m_hall.folder().hallDatabase(), "audit_head", "sealed", 1);

    const auto state = m_hall.open();

    EXPECT_TRUE(state->galleries.has(hall::personOf(child))) << "the consent stands, whoever gave it";
    EXPECT_EQ(state->hall.damagedRows(), (std::set<db::stores::DamagedRow>{{"audit_head", 1}, {"consent", 3}}));
    EXPECT_EQ(m_hall.faces().templates().countOf(child), 1) << "not taken for a template without a consent";
}

TEST_F(DamagedHall, TellsAManagerWhatAndWhoseItIsAndSinceWhenOverARestart) {
    damage(m_hall.folder().hallDatabase(), "resident", "name", db::raw(m_first));
    damage(m_hall.folder().facesDatabase(), "face_template", "embedding", 7);
    const db::Time found = TestHall::now();
    {
        const auto state = m_hall.open();
        (void)support::must(hall::troublesOf(*state, found));
        EXPECT_FALSE(support::must(hall::haveTroublesChanged(*state)));
    }
    const auto state = m_hall.open();
    EXPECT_TRUE(support::must(hall::haveTroublesChanged(*state)));

    const auto told = support::must(hall::troublesOf(*state, found + std::chrono::hours(72))).as(m_staff);

    EXPECT_EQ(told.damagedRows, 2);
    ASSERT_EQ(told.damaged.size(), 2U);
    EXPECT_EQ(told.damaged[0].table, "resident");
    EXPECT_EQ(told.damaged[0].resident, m_first);
    EXPECT_EQ(told.damaged[0].since, found) << "when it was found first";
    EXPECT_EQ(told.damaged[1].table, "face_template");
    EXPECT_EQ(told.damaged[1].row, 7);
    EXPECT_EQ(told.damaged[1].resident, m_second) << "the sixth look and later are theirs";
}

TEST_F(DamagedHall, SaysNothingOfADamagedComplaintToWhomItIsAbout) {
    db::Matter complaint;
    complaint.resident = m_first;
    complaint.itemCode = "SAF-009";
    complaint.acceptedOn = db::Date{std::chrono::year{2026}, std::chrono::June, std::chrono::day{3}};
    complaint.note = "impolite";
    complaint.about = m_staff;
    const auto id = support::must(m_hall.hall().matters().insert(complaint, db::stores::byOperator(TestHall::now())));
    damage(m_hall.folder().hallDatabase(), "matter", "note", db::raw(id));
    const auto other = m_hall.addStaff("lin", "林主任", db::StaffRole::Manager);
    const auto state = m_hall.open();

    const auto told = support::must(hall::troublesOf(*state, TestHall::now()));

    EXPECT_EQ(told.as(m_staff), wire::HallTroubles{});
    ASSERT_EQ(told.as(other).damaged.size(), 1U);
    EXPECT_EQ(told.as(other).damaged[0].row, db::raw(id));
}

} // namespace
