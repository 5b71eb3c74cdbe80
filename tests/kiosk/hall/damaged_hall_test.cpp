// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals.h"
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

    const auto books = m_hall.open();

    EXPECT_EQ(books->residents.size(), 1U);
    EXPECT_FALSE(books->galleries.has(hall::personOf(m_first)));
    EXPECT_TRUE(books->galleries.has(hall::personOf(m_second)));
    EXPECT_EQ(
        hall::identifyVisitor(*books, m_kiosk, support::aProbe("a", someFace(1)), TestHall::now())->answer.outcome,
        wire::Outcome::Unknown)
        << "nobody";
    EXPECT_EQ(m_hall.faces().templates().countOf(m_first), 5) << "what belongs to the row is kept as well";
    EXPECT_EQ(m_hall.hall().residents().count(), 2);
}

TEST_F(DamagedHall, StartsWithoutOneTemplateAndKnowsThePersonByTheOthers) {
    damage(m_hall.folder().facesDatabase(), "face_template", "embedding", 1);

    const auto books = m_hall.open();

    EXPECT_TRUE(books->galleries.has(hall::personOf(m_first)));
    EXPECT_EQ(books->counts.templates, 9);
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

    const auto books = m_hall.open();

    EXPECT_TRUE(books->galleries.has(hall::personOf(child))) << "the consent stands, whoever gave it";
    EXPECT_EQ(books->hall.damagedRows(), (std::set<db::stores::DamagedRow>{{"audit_head", 1}, {"consent", 3}}));
    EXPECT_EQ(m_hall.faces().templates().countOf(child), 1) << "not taken for a template without a consent";
}

} // namespace
