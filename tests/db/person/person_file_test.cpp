// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/person/person_file.h"

#include "tests/db/support/temp_hall.h"
#include "tests/support/some_embeddings.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <set>

namespace {

using db::test::by;
using db::test::kMorning;
using db::test::kToday;
using db::test::must;
using ::testing::HasSubstr;
using ::testing::Not;

/// Two residents in a hall; the first may have something of everything.
class PersonFileTest : public ::testing::Test {
protected:
    void fill() const {
        const db::stores::NewConsent consent{.resident = m_who,
                                             .textVersion = "2026-11-01",
                                             .textHash = std::string(64, 'c'),
                                             .guardianName = {},
                                             .approvedBy = m_staff};
        db::FaceTemplate face;
        face.embedding = support::someFace(1);
        face.quality = 0.8F;
        (void)must(db::stores::enrol(m_hall, m_faces, consent, {face, face}, by()));
        db::Matter matter;
        matter.resident = m_who;
        matter.itemCode = "ELD-001";
        matter.acceptedOn = kToday;
        matter.note = "只差照片";
        (void)must(m_hall.matters().insert(matter, by()));
        db::Need need;
        need.resident = m_who;
        need.category = "elderly";
        need.text = "楼道的灯坏了";
        need.raisedAt = kMorning;
        (void)must(m_hall.needs().insert(need, by()));
        (void)must(m_hall.diary().insert(
            {.id = {}, .resident = m_who, .visitedOn = kToday, .visitor = "王芳", .text = "一切都好"}, by()));
        ASSERT_TRUE(m_hall.careFlags().insert(
            {.id = {}, .resident = m_who, .kind = "alone", .grade = 2, .serviceEffect = "请安排座位", .until = {}},
            by()));
        const auto cancelled = must(m_hall.appointments().insert(
            {.id = {}, .resident = m_who, .itemCode = "ELD-001", .on = kToday, .minute = 605, .note = "带户口簿"},
            by()));
        (void)must(m_hall.appointments().cancel(cancelled, by()));
        (void)must(m_hall.audit().append(db::stores::byStaff(m_staff, kMorning), "resident.opened", "resident:1", {},
                                         "接待本人办事"));
        (void)must(m_hall.authorities().insert({.id = {},
                                                .resident = m_who,
                                                .holder = "何小妹",
                                                .kind = db::AuthorityKind::Relative,
                                                .until = {},
                                                .notedBy = m_staff,
                                                .notedAt = kMorning},
                                               by()));
        must(m_hall.dismissals().put({.resident = m_who,
                                      .lineKey = "may-apply:ELD-001",
                                      .reason = db::DismissReason::NotWanted,
                                      .on = kToday,
                                      .until = {},
                                      .by = m_staff},
                                     by()));
        EXPECT_TRUE(must(m_hall.evidence().add({.resident = m_who,
                                                .other = {},
                                                .modelDigest = std::string(64, 'd'),
                                                .score = 0.75,
                                                .otherScore = 0.1,
                                                .seenAt = {}},
                                               by())));
        db::stores::NewArrival arrival;
        arrival.resident = m_who;
        arrival.basis = db::ArrivalBasis::Confirmed;
        arrival.kiosk = db::test::addKiosk(m_hall);
        arrival.requestKey = "44444444-4444-4444-8444-444444444444";
        (void)must(m_hall.arrivals().record(arrival, by()));
        auto now = m_hall.residents().find(m_who).value().value();
        now.address = "幸福里 3 号楼";
        (void)must(m_hall.residents().update(now, by()));
    }
    [[nodiscard]] db::person::PersonFile file() const {
        return must(db::person::fileOf(
            m_hall, m_faces, m_who,
            [](const std::string& code) { return std::string(code == "ELD-001" ? "高龄津贴" : ""); }, kMorning));
    }

    db::test::TempHall m_temp;
    const db::stores::HallDatabase& m_hall = m_temp.hall;
    const db::stores::FacesDatabase& m_faces = m_temp.faces;
    db::StaffId m_staff = db::test::addStaff(m_hall);
    db::ResidentId m_who = db::test::addResident(m_hall);
    db::ResidentId m_other = db::test::addResident(m_hall, "李明");
};

TEST_F(PersonFileTest, HoldsWhatTheHallHoldsForProgramsAndForPeople) {
    fill();
    const auto made = file();
    const auto json = nlohmann::json::parse(db::person::jsonOf(made, "南湖社区"));
    EXPECT_EQ(json.at("format"), "yimen-person/1");
    EXPECT_EQ(json.at("hall"), "南湖社区");
    const auto& sections = json.at("sections");
    EXPECT_EQ(sections.at("resident").at(0).at("name"), "何佩珍");
    EXPECT_EQ(sections.at("resident").at(0).at("sex"), "female");
    EXPECT_EQ(sections.at("face-consents").at(0).at("templates"), "2");
    EXPECT_EQ(sections.at("matters").at(0).at("item"), "ELD-001");
    EXPECT_EQ(sections.at("needs").at(0).at("text"), "楼道的灯坏了");
    EXPECT_EQ(sections.at("needs").at(0).at("raised-at"), "2026-11-20T09:00+08:00");
    EXPECT_EQ(sections.at("appointments").at(0).at("is-cancelled"), "yes") << "what is cancelled is held too";
    EXPECT_EQ(sections.at("appointments").at(0).at("hour"), "10:05");
    EXPECT_EQ(sections.at("changes").at(0).at("after"), "幸福里 3 号楼");
    EXPECT_EQ(sections.at("authorities").at(0).at("holder"), "何小妹");
    EXPECT_EQ(sections.at("dismissed-lines").at(0).at("reason"), "not-wanted");
    EXPECT_EQ(sections.at("recognition").at(0).at("score"), "0.750");
    EXPECT_EQ(sections.at("visits").at(0).at("basis"), "confirmed");
    for (const char* filled : {"care-flags", "home-visits", "looks"}) {
        EXPECT_FALSE(sections.at(filled).empty()) << filled;
    }

    std::string text;
    for (const std::string& line : db::person::linesOf(made)) {
        text += line + "\n";
    }
    EXPECT_THAT(text, HasSubstr("【登记资料】\n"));
    EXPECT_THAT(text, HasSubstr("事项：高龄津贴\n"));
    EXPECT_THAT(text, HasSubstr("保存的人脸特征（份）：2\n"));
    EXPECT_THAT(text, HasSubstr("做了什么：打开档案；用途：接待本人办事\n"));
    EXPECT_THAT(text, HasSubstr("经手人：周师傅；"));
    EXPECT_THAT(text, HasSubstr("【合并进来的另一份登记】\n（没有）\n"));
}

TEST_F(PersonFileTest, NamesNobodyElseWhomRecognitionTookThemFor) {
    db::stores::NewArrival arrival;
    arrival.basis = db::ArrivalBasis::Unsure;
    arrival.candidates = {m_other, m_who};
    arrival.kiosk = db::test::addKiosk(m_hall);
    arrival.requestKey = "33333333-3333-4333-8333-333333333333";
    (void)must(m_hall.arrivals().record(arrival, by()));
    const auto json = nlohmann::json::parse(db::person::jsonOf(file(), "南湖社区"));
    EXPECT_TRUE(json.at("sections").at("visits").empty());
    ASSERT_EQ(json.at("sections").at("taken-for").size(), 1U);
    EXPECT_THAT(json.dump(), Not(HasSubstr("李明")));
}

TEST_F(PersonFileTest, OfNobodyIsNotFound) {
    const auto made = db::person::fileOf(m_hall, m_faces, db::ResidentId{77}, [](const auto&) { return ""; }, kMorning);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, db::ErrorKind::NotFound);
}

TEST_F(PersonFileTest, ComesFromEveryPlaceThatNamesAResident) {
    // What names them only so that something else works, and says nothing that is not told elsewhere.
    const std::set<std::string> without{
        "arrival_event.resident_id", // each state that an arrival was in
        "arrival_event.candidate_1", //
        "arrival_event.candidate_2", //
        "arrival_event.candidate_3", //
        "resident_merge.merged_id",  // the record that was merged says it itself
    };
    std::set<std::string> read;
    for (const auto& place : db::person::placesInFile()) {
        read.insert(std::string(place.table) + "." + place.column);
    }
    SQLite::Statement tables(db::test::sqlOf(m_hall),
                             "SELECT m.name || '.' || f.\"from\" FROM sqlite_master m, "
                             "pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.\"table\" = "
                             "'resident'");
    int places = 0;
    while (tables.executeStep()) {
        const std::string place = tables.getColumn(0).getString();
        EXPECT_EQ(read.contains(place) + without.contains(place), 1) << place;
        ++places;
    }
    EXPECT_GE(places, 20);
}

} // namespace
