// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/retention_rows.h"

#include "db/records/words_of.h"
#include "db/retention/due.h"
#include "db/stores/resident_merge.h"
#include "tests/db/support/temp_hall.h"
#include "tests/support/some_embeddings.h"

#include <gmock/gmock.h>
#include <set>

namespace {

using namespace db;
using db::test::by;
using db::test::kMorning;
using db::test::kToday;
using db::test::must;
using db::test::sqlOf;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const stores::Choose kAllThatAreFree = [](std::span<const RetentionRow> rows) {
    std::vector<std::int64_t> free;
    for (const RetentionRow& row : rows) {
        if (!row.hold) { free.push_back(row.row); }
    }
    return free;
};

/// Two residents in a hall, of whom the first may have something of every kind.
class RetentionRowsTest : public ::testing::Test {
protected:
    [[nodiscard]] std::vector<RetentionRow> rows(DataKind kind, const stores::RetentionPage& page = {}) const {
        return must(stores::retentionRows(m_hall, m_faces, kind, page));
    }
    [[nodiscard]] std::vector<std::int64_t> erase(DataKind kind, Date until = kToday) const {
        return must(stores::eraseRetained(m_hall, m_faces, kind, {.until = until, .most = 100}, kAllThatAreFree,
                                          by("hall")))
            .rows;
    }
    [[nodiscard]] int count(const std::string& from) const {
        return sqlOf(m_hall).execAndGet("SELECT count(*) FROM " + from).getInt();
    }
    void sql(const std::string& statement) const { sqlOf(m_hall).exec(statement); }

    void consents() const {
        FaceTemplate face;
        face.embedding = support::someFace(1);
        face.quality = 0.8F;
        face.enrolledAt = kMorning;
        (void)must(stores::enrol(m_hall, m_faces, test::aConsent(m_who, m_staff), {face}, by()));
    }
    [[nodiscard]] ArrivalId visit(std::optional<ResidentId> who, const char* key) const {
        return must(m_hall.arrivals().record(test::anArrival(m_kiosk, who, key), by())).event.arrival.id;
    }
    [[nodiscard]] MatterId matter(MatterState state = MatterState::Finished) const {
        Matter one;
        one.resident = m_who;
        one.itemCode = "ELD-001";
        one.state = state;
        one.acceptedOn = kToday;
        if (state == MatterState::Finished) { one.finishedOn = kToday; }
        return must(m_hall.matters().insert(one, by()));
    }
    [[nodiscard]] NeedId need(bool isClosed = true) const {
        Need one;
        one.resident = m_who;
        one.category = "elderly";
        one.text = "楼道的灯坏了";
        one.raisedAt = kMorning;
        if (isClosed) {
            one.end = NeedEnd::Withdrawn;
            one.endedOn = kToday;
        }
        return must(m_hall.needs().insert(one, by()));
    }
    void moveOut(ResidentId who, std::optional<Date> since = kToday) const {
        auto record = must(m_hall.residents().find(who)).value();
        record.standing = Standing::MovedOut;
        record.standingSince = since;
        must(m_hall.residents().update(record, by()));
    }
    void fill() const {
        consents();
        (void)visit(m_who, "visit-1");
        must(m_hall.ratings().give(
            {.of = {RatedKind::Arrival, 1}, .grade = Grade::Good, .words = "好", .by = "device:1", .at = kMorning},
            by()));
        (void)matter();
        (void)need();
        (void)must(m_hall.diary().insert(
            {.id = {}, .resident = m_who, .visitedOn = kToday, .visitor = "王芳", .text = "一切都好"}, by()));
        (void)must(m_hall.careFlags().insert(
            {.id = {}, .resident = m_who, .kind = "alone", .grade = 2, .serviceEffect = "请安排座位", .until = {}},
            by()));
        (void)must(m_hall.appointments().insert(
            {.id = {}, .resident = m_who, .itemCode = "ELD-001", .on = kToday, .minute = 605, .note = ""}, by()));
        (void)must(m_hall.authorities().insert({.id = {},
                                                .resident = m_who,
                                                .holder = "何小妹",
                                                .kind = AuthorityKind::Relative,
                                                .until = {},
                                                .notedBy = m_staff,
                                                .notedAt = kMorning},
                                               by()));
        must(m_hall.dismissals().put({.resident = m_who,
                                      .lineKey = "may-apply:ELD-001",
                                      .reason = DismissReason::NotWanted,
                                      .on = kToday,
                                      .until = {},
                                      .by = m_staff},
                                     by()));
        sql("INSERT INTO tidied_resident (resident_id, is_name_lost, is_phone_wrong) VALUES (1, 0, 1)");
        sql("INSERT INTO tidied_resident (resident_id, is_name_lost, is_phone_wrong, alike_id) VALUES (2, 0, 1, 1)");
        sql("INSERT INTO household (id, number, number_index) VALUES (7, x'01', x'02')");
        sql("UPDATE resident SET household_id = 7 WHERE id = 1");
    }
    /// Of every column that names a resident, how many rows name this one.
    [[nodiscard]] std::vector<std::string> placesNaming(ResidentId who) const {
        std::vector<std::string> found;
        for (const std::string& place : places()) {
            const auto dot = place.find('.');
            const std::string where =
                place.substr(0, dot) + " WHERE " + place.substr(dot + 1) + " = " + std::to_string(raw(who));
            if (count(where) > 0) { found.push_back(place); }
        }
        return found;
    }
    [[nodiscard]] std::vector<std::string> places() const {
        SQLite::Statement tables(sqlOf(m_hall), "SELECT m.name || '.' || f.\"from\" FROM sqlite_master m, "
                                                "pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND "
                                                "f.\"table\" = 'resident'");
        std::vector<std::string> all;
        while (tables.executeStep()) {
            all.push_back(tables.getColumn(0).getString());
        }
        return all;
    }

    test::TempHall m_temp;
    const stores::HallDatabase& m_hall = m_temp.hall;
    const stores::FacesDatabase& m_faces = m_temp.faces;
    StaffId m_staff = test::addStaff(m_hall);
    DeviceId m_kiosk = test::addKiosk(m_hall);
    ResidentId m_who = test::addResident(m_hall);
    ResidentId m_other = test::addResident(m_hall, "李明");
};

TEST_F(RetentionRowsTest, EveryPlaceThatNamesAResidentHasARuleOrAReasonWhyItHasNone) {
    std::multiset<std::string> told;
    for (const auto place : stores::retainedPlaces()) {
        told.emplace(place);
    }
    for (const auto& kept : retention::keptWithoutRule()) {
        EXPECT_FALSE(kept.why.empty() || kept.whyZh.empty()) << kept.what;
        told.insert(kept.places.begin(), kept.places.end());
    }
    const auto named = places();
    EXPECT_EQ(told, std::multiset<std::string>(named.begin(), named.end()));
    EXPECT_GE(named.size(), 20U);
}

TEST_F(RetentionRowsTest, EveryRuleOnceNothingIsLeftOfWhoMovedOut) {
    fill();
    (void)must(m_hall.evidence().add({.resident = m_who,
                                      .other = {},
                                      .modelDigest = std::string(64, 'd'),
                                      .score = 0.75,
                                      .otherScore = 0.1,
                                      .seenAt = kMorning},
                                     by()));
    ASSERT_GE(placesNaming(m_who).size(), 12U);
    (void)must(stores::withdrawConsent(m_hall, m_faces, m_who, by()));
    moveOut(m_who);
    for (std::size_t kind = 0; kind < WordsOf<DataKind>::kAll.size(); ++kind) {
        (void)erase(static_cast<DataKind>(kind));
    }
    EXPECT_THAT(placesNaming(m_who), IsEmpty());
    EXPECT_EQ(count("resident WHERE id = 1"), 0);
    EXPECT_EQ(count("household"), 0) << "nobody lives there any more";
    EXPECT_EQ(count("rating") + count("arrival_event") + count("withdrawal"), 0);
    EXPECT_EQ(count("resident WHERE id = 2"), 1) << "the other one";
    const auto sound = must(m_hall.audit().verify());
    EXPECT_FALSE(sound.fault);
}

TEST_F(RetentionRowsTest, ARecordStaysWhileAnythingWithAClockHangsOnIt) {
    (void)visit(m_who, "visit-1");
    (void)matter(MatterState::InProgress);
    consents();
    moveOut(m_who);
    moveOut(m_other);
    EXPECT_THAT(erase(DataKind::MovedOut), ElementsAre(raw(m_other)));
    const auto held = rows(DataKind::MovedOut);
    ASSERT_EQ(held.size(), 1U);
    EXPECT_EQ(held.front().hold, Hold::Others);
    EXPECT_THAT(held.front().hangsOn,
                ElementsAre(HangsOn{DataKind::Matters, std::nullopt}, HangsOn{DataKind::Visits, kToday},
                            HangsOn{DataKind::WithdrawnConsents, std::nullopt}));
}

TEST_F(RetentionRowsTest, WhoWasOnlyOneOfSeveralWhomAFaceCouldBeStaysToo) {
    stores::NewArrival arrival = test::anArrival(m_kiosk, {}, "unsure-1");
    arrival.basis = ArrivalBasis::Unsure;
    arrival.candidates = {m_who, m_other};
    (void)must(m_hall.arrivals().record(arrival, by()));
    moveOut(m_other);
    EXPECT_THAT(erase(DataKind::MovedOut), IsEmpty());
    EXPECT_THAT(erase(DataKind::Visits), ElementsAre(1));
    EXPECT_THAT(erase(DataKind::MovedOut), ElementsAre(raw(m_other)));
}

TEST_F(RetentionRowsTest, WithoutADayThatTheyMovedOutTheDayCountsOnWhichItWasWritten) {
    moveOut(m_who, std::nullopt);
    const auto moved = rows(DataKind::MovedOut);
    ASSERT_EQ(moved.size(), 1U);
    EXPECT_EQ(moved.front().since, kToday);
    EXPECT_THAT(erase(DataKind::Changes), IsEmpty()) << "it alone says so";
    EXPECT_EQ(rows(DataKind::Changes).front().hold, Hold::Standing);
}

TEST_F(RetentionRowsTest, AVisitStaysWithTheMatterThatCameOfIt) {
    const ArrivalId arrival = visit(m_who, "visit-1");
    const MatterId made = matter();
    sql("UPDATE matter SET arrival_id = " + std::to_string(raw(arrival)));
    EXPECT_THAT(erase(DataKind::Visits), IsEmpty());
    EXPECT_THAT(erase(DataKind::Matters), ElementsAre(raw(made)));
    EXPECT_THAT(erase(DataKind::Visits), ElementsAre(raw(arrival)));
}

TEST_F(RetentionRowsTest, TheNewestVisitByFaceStaysAsTheClockOfTheFaceBeginsThere) {
    consents();
    sql("UPDATE consent SET given_at = given_at - 864000000");
    const ArrivalId first = visit(m_who, "visit-1");
    const ArrivalId second = visit(m_who, "visit-2");
    sql("UPDATE arrival SET last_seen_at = last_seen_at - 86400000 WHERE id = " + std::to_string(raw(first)));
    sqlOf(m_faces).exec("UPDATE face_template SET enrolled_at = 0");
    EXPECT_EQ(rows(DataKind::UnusedFaces).front().since, kToday);
    EXPECT_THAT(erase(DataKind::Visits), ElementsAre(raw(first)));
    EXPECT_EQ(rows(DataKind::Visits).front().hold, Hold::Face);
    EXPECT_THAT(erase(DataKind::UnusedFaces), ElementsAre(raw(m_who)));
    EXPECT_THAT(erase(DataKind::Visits), ElementsAre(raw(second)));
}

TEST_F(RetentionRowsTest, AFaceThatNobodyUsesIsErasedAndTheProofOfItsConsentStays) {
    consents();
    EXPECT_THAT(erase(DataKind::UnusedFaces), ElementsAre(raw(m_who)));
    EXPECT_EQ(must(m_faces.templates().countOf(m_who)), 0);
    EXPECT_EQ(must(m_hall.consents().allWithdrawn()).size(), 1U);
    const auto log = must(m_hall.audit().entriesAfter(0, 1000));
    EXPECT_TRUE(std::ranges::any_of(log, [](const AuditEntry& entry) {
        return entry.action == "consent.withdrawn" && entry.detail == "resident:1 unused";
    }));
}

TEST_F(RetentionRowsTest, NewPicturesAreAUseOfAFace) {
    consents();
    sql("UPDATE consent SET given_at = 0");
    EXPECT_EQ(rows(DataKind::UnusedFaces).front().since, kToday) << "of the template";
}

TEST_F(RetentionRowsTest, AMatterStaysWhereTheHallSaysThatItsRecordsAreWhole) {
    const MatterId made = matter();
    sql("INSERT INTO record_coverage VALUES (1, 'ELD-001', 'own_matters', NULL, '', 'operator', 0)");
    EXPECT_THAT(erase(DataKind::Matters), IsEmpty());
    EXPECT_EQ(rows(DataKind::Matters).front().hold, Hold::Coverage);
    moveOut(m_who);
    EXPECT_THAT(erase(DataKind::Matters), ElementsAre(raw(made))) << "nothing is offered to who does not live here";
}

TEST_F(RetentionRowsTest, ANeedGoesWithItsStepsAndWhatWasPublishedAndAfterThoseThatAreTheSame) {
    const NeedId first = need();
    const NeedId same = need();
    sql("UPDATE need SET ended = 'merged', same_as = " + std::to_string(raw(first)) +
        " WHERE id = " + std::to_string(raw(same)));
    sql("INSERT INTO need_step VALUES (1, 1, 1700000000000, 'staff:1', 'filed', x'32')");
    sql("INSERT INTO publication VALUES (1, 1, NULL, 'place', '灯', '修好了', '物业', 0, 20009)");
    EXPECT_THAT(erase(DataKind::Needs), ElementsAre(raw(same)));
    EXPECT_THAT(erase(DataKind::Needs), ElementsAre(raw(first)));
    EXPECT_EQ(count("need_step") + count("publication"), 0);
}

TEST_F(RetentionRowsTest, WhatIsOpenHasNoClock) {
    (void)need(false);
    (void)matter(MatterState::WaitingForMaterial);
    consents();
    for (const DataKind kind : {DataKind::Needs, DataKind::Matters, DataKind::WithdrawnConsents}) {
        ASSERT_EQ(rows(kind).size(), 1U);
        EXPECT_EQ(rows(kind).front().since, std::nullopt);
        EXPECT_THAT(erase(kind), IsEmpty());
    }
}

TEST_F(RetentionRowsTest, AVisitThatNobodyEndedIsOverWhenTheyWereLastSeen) {
    (void)visit({}, "visit-1");
    EXPECT_EQ(rows(DataKind::Visits).front().since, kToday);
}

TEST_F(RetentionRowsTest, AMergedRecordGoesByItselfAndTheOneItWentIntoOnlyAfterIt) {
    must(stores::mergeResidents(m_hall, m_who, m_other, by()));
    moveOut(m_who);
    EXPECT_THAT(erase(DataKind::MovedOut), IsEmpty());
    EXPECT_EQ(rows(DataKind::MovedOut).front().hangsOn, (std::vector<HangsOn>{{DataKind::Merged, kToday}}));
    EXPECT_THAT(erase(DataKind::Merged), ElementsAre(raw(m_other)));
    EXPECT_EQ(count("resident_merge") + count("resident_merge_row"), 0);
    EXPECT_THAT(erase(DataKind::MovedOut), ElementsAre(raw(m_who)));
}

TEST_F(RetentionRowsTest, DismissedLinesGoOnlyWhenTheTimeForWhichTheyWereTakenOffIsOver) {
    for (const auto& [key, until] : {std::pair{"a:1", std::optional(kToday)}, {"b:1", std::optional<Date>()}}) {
        must(m_hall.dismissals().put({.resident = m_who,
                                      .lineKey = key,
                                      .reason = DismissReason::Later,
                                      .on = kToday,
                                      .until = until,
                                      .by = m_staff},
                                     by()));
    }
    EXPECT_THAT(erase(DataKind::DismissedLines), ElementsAre(raw(m_who)));
    EXPECT_EQ(count("summary_dismissal"), 1) << "the one for good stays: it is not to be asked again";
}

TEST_F(RetentionRowsTest, APageIsReadByNumberAndSaysWhetherThereIsMore) {
    for (const char* key : {"a", "b", "c"}) {
        (void)visit({}, key);
    }
    const auto first = must(stores::eraseRetained(m_hall, m_faces, DataKind::Visits, {.until = kToday, .most = 2},
                                                  kAllThatAreFree, by("hall")));
    EXPECT_THAT(first.rows, ElementsAre(1, 2));
    EXPECT_TRUE(first.isMore);
    const auto last = must(stores::eraseRetained(m_hall, m_faces, DataKind::Visits,
                                                 {.until = kToday, .after = first.lastLooked, .most = 2},
                                                 kAllThatAreFree, by("hall")));
    EXPECT_THAT(last.rows, ElementsAre(3));
    EXPECT_FALSE(last.isMore);
    EXPECT_THAT(rows(DataKind::Visits, {.until = kToday}), IsEmpty());
}

TEST_F(RetentionRowsTest, WhatIsCutOffInTheMiddleIsAsItWas) {
    (void)visit(m_who, "a");
    const ArrivalId second = visit(m_who, "b");
    (void)matter();
    sql("UPDATE matter SET arrival_id = " + std::to_string(raw(second)));
    const auto blind = [](std::span<const RetentionRow> /*rows*/) { return std::vector<std::int64_t>{1, 2}; };
    const auto cut =
        stores::eraseRetained(m_hall, m_faces, DataKind::Visits, {.until = kToday, .most = 9}, blind, by("hall"));
    ASSERT_FALSE(cut) << "the second one's matter holds it";
    EXPECT_EQ(count("arrival"), 2);
    EXPECT_EQ(count("arrival_event"), 2);
    EXPECT_EQ(count("audit_entry WHERE action = 'retention.erased'"), 0);
}

TEST_F(RetentionRowsTest, LeavesNothingOfItOnTheDisk) {
    (void)visit(m_who, "a-key-that-can-be-found-in-the-file");
    (void)erase(DataKind::Visits);
    must(stores::forgetErased(m_hall));
    EXPECT_EQ(test::everythingOnDisk(m_temp.folder / "hall.db").find("a-key-that-can-be-found"), std::string::npos);
}

} // namespace
