// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/faces_stored.h"

#include "db/stores/resident_merge.h"
#include "db/stores/retention_rows.h"
#include "tests/db/support/temp_hall.h"
#include "tests/support/some_embeddings.h"

#include <gtest/gtest.h>

namespace {

using namespace db;
using db::test::by;
using db::test::kMorning;
using db::test::kToday;
using db::test::must;

class FacesStoredTest : public ::testing::Test {
protected:
    [[nodiscard]] std::int64_t people() const { return must(stores::facesStored(m_hall)).people; }
    void enrol(ResidentId who) const {
        FaceTemplate face;
        face.embedding = support::someFace(1);
        face.quality = 0.8F;
        face.enrolledAt = kMorning;
        (void)must(stores::enrol(m_hall, m_faces, test::aConsent(who, m_staff), {face}, by()));
    }
    void withdraw(ResidentId who) const { (void)must(stores::withdrawConsent(m_hall, m_faces, who, by())); }
    void sql(const std::string& statement) const { test::sqlOf(m_hall).exec(statement); }

    test::TempHall m_temp;
    const stores::HallDatabase& m_hall = m_temp.hall;
    const stores::FacesDatabase& m_faces = m_temp.faces;
    StaffId m_staff = test::addStaff(m_hall);
    ResidentId m_who = test::addResident(m_hall);
    ResidentId m_other = test::addResident(m_hall, "李明");
};

TEST_F(FacesStoredTest, CountsPeopleAndNotEnrolments) {
    EXPECT_EQ(people(), 0);
    enrol(m_who);
    enrol(m_who);
    EXPECT_EQ(people(), 1);
    enrol(m_other);
    EXPECT_EQ(people(), 2);
}

TEST_F(FacesStoredTest, SurvivesWithdrawalAndKnowsWhoComesBack) {
    enrol(m_who);
    withdraw(m_who);
    EXPECT_EQ(people(), 1);
    enrol(m_who);
    EXPECT_EQ(people(), 1);
}

TEST_F(FacesStoredTest, SurvivesTheErasureOfTheProofAndThenCannotKnowWhoComesBack) {
    enrol(m_who);
    withdraw(m_who);
    const auto all = [](std::span<const RetentionRow> rows) { return std::vector{rows.front().row}; };
    (void)must(stores::eraseRetained(m_hall, m_faces, DataKind::WithdrawnConsents, {.until = kToday, .most = 9}, all,
                                     by("hall")));
    EXPECT_EQ(people(), 1);
    enrol(m_who);
    EXPECT_EQ(people(), 2);
}

TEST_F(FacesStoredTest, TwoRecordsOfOnePersonAreOne) {
    enrol(m_who);
    enrol(m_other);
    withdraw(m_other);
    must(stores::mergeResidents(m_hall, m_who, m_other, by()));
    EXPECT_EQ(people(), 1);
    must(stores::undoMerge(m_hall, m_other, by()));
    EXPECT_EQ(people(), 2);
}

TEST_F(FacesStoredTest, AFaceThatTheMergedRecordHadCountsForTheKeptOne) {
    enrol(m_other);
    withdraw(m_other);
    must(stores::mergeResidents(m_hall, m_who, m_other, by()));
    EXPECT_EQ(people(), 1);
    enrol(m_who);
    EXPECT_EQ(people(), 1);
    must(stores::undoMerge(m_hall, m_other, by()));
    EXPECT_EQ(people(), 2) << "each had one";
}

TEST_F(FacesStoredTest, AnEnrolmentThatWasCutOffBeforeAnythingWasStoredCountsNobody) {
    sql("INSERT INTO consent (id, resident_id, text_version, text_hash, given_at, given_by, approved_by) VALUES (1, 1, "
        "'1', '" +
        std::string(64, 'c') + "', 1, 'self', 1)");
    sql("INSERT INTO unfinished_enrolment VALUES (1)");
    EXPECT_EQ(must(stores::finishWithdrawals(m_hall, m_faces, by("hall"))).undoneEnrolments, 1);
    EXPECT_EQ(people(), 0);
}

TEST_F(FacesStoredTest, TheDayOnWhichTheLineIsReachedStays) {
    sql("UPDATE faces_stored SET people = 99998");
    enrol(m_who);
    EXPECT_EQ(must(stores::facesStored(m_hall)).reachedAt, std::nullopt);
    enrol(m_other);
    const auto reached = must(stores::facesStored(m_hall));
    EXPECT_EQ(reached.people, kFilingLine);
    EXPECT_EQ(reached.reachedAt, kMorning);
    withdraw(m_other);
    must(stores::mergeResidents(m_hall, m_who, m_other, by()));
    EXPECT_EQ(people(), kFilingLine - 1);
    EXPECT_EQ(must(stores::facesStored(m_hall)).reachedAt, kMorning);
}

TEST_F(FacesStoredTest, LevelsAreThoseOfTheOrder) {
    EXPECT_EQ(filingLevel(79'999), FilingLevel::Below);
    EXPECT_EQ(filingLevel(80'000), FilingLevel::Near);
    EXPECT_EQ(filingLevel(99'999), FilingLevel::Near);
    EXPECT_EQ(filingLevel(100'000), FilingLevel::Reached);
}

} // namespace
