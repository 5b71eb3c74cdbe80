// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/residents/registry_handling.h"

#include "db/stores/resident_merge.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/enrolling/enrolling.h"
#include "tests/support/test_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <string>

namespace {

using db::Standing;
using support::must;
using wire::RefusalCode;

class RegistryHandlingTest : public ::testing::Test {
protected:
    RegistryHandlingTest() {
        (void)m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_hall.enrol(m_zhang, who().id, support::someFace(1));
        m_state = m_hall.open();
    }

    [[nodiscard]] hall::Asker ma() const {
        return {.staff = must(m_hall.hall().staff().findByLogin("ma")), .at = m_now};
    }
    [[nodiscard]] db::Staff who() const { return ma().by(); }
    [[nodiscard]] wire::ResidentWritten add(const db::ResidentEntry& entry, bool isCertain = false) {
        return must(hall::addResident(*m_state, who(), {.entry = entry, .isCertain = isCertain}, m_now));
    }
    [[nodiscard]] std::string wrongIn(const db::ResidentEntry& entry) {
        const auto told = add(entry);
        return told.fault ? told.fault->what : std::string("nothing");
    }
    [[nodiscard]] wire::ResidentRecord record(db::ResidentId whose) {
        return must(hall::openResident(*m_state, who(), {.resident = whose, .purpose = "看一看"}, m_now));
    }
    [[nodiscard]] db::Resident onTheBooks(db::ResidentId whose) const {
        return must(m_state->hall.residents().find(whose)).value();
    }
    /// What a desk's form would say of them, unchanged.
    [[nodiscard]] db::ResidentEntry entryOf(db::ResidentId whose) {
        const auto told = record(whose);
        return {.name = told.resident.name,
                .sex = told.resident.sex,
                .birthDate = "1946-05-03",
                .idNumber = told.resident.idNumber,
                .document = {},
                .phone = told.resident.phone,
                .address = told.resident.address,
                .grid = told.gridLabel,
                .household = told.householdNumber,
                .language = told.resident.spokenLanguage,
                .needsHearingHelp = told.resident.needsHearingHelp,
                .usesWheelchair = told.resident.usesWheelchair};
    }
    [[nodiscard]] static db::ResidentEntry liEntry() {
        return {.name = "李 桂 英",
                .sex = db::Sex::Unstated,
                .birthDate = "",
                .idNumber = "11010519491231002x",
                .document = {},
                .phone = "138-0000-9999",
                .address = "东台巷 7 号",
                .grid = "",
                .household = "H-7",
                .language = "粤语"};
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::ResidentId m_zhang{};
    std::unique_ptr<hall::HallState> m_state;
};

TEST_F(RegistryHandlingTest, AnEntryIsReadAsARowOfAListIs) {
    const auto told = add(liEntry());
    ASSERT_TRUE(told.resident);
    const db::Resident li = onTheBooks(*told.resident);
    EXPECT_EQ(li.name, "李桂英");
    EXPECT_EQ(li.idNumber, "11010519491231002X");
    EXPECT_EQ(li.birthDate, (db::Date{std::chrono::year{1949}, std::chrono::December, std::chrono::day{31}}));
    EXPECT_EQ(li.sex, db::Sex::Female);
    EXPECT_EQ(li.phone, "13800009999");
    EXPECT_EQ(li.spokenLanguage, "yue");
    EXPECT_EQ(record(*told.resident).householdNumber, "H-7");
    EXPECT_EQ(must(hall::searchResidents(*m_state, who(), {"lgy"}, m_now)).matches.size(), 1U) << "found at once";
}

TEST_F(RegistryHandlingTest, WhatIsWrongSaysWhichFieldAndStoresNothing) {
    auto entry = liEntry();
    entry.idNumber = "110105194912310020";
    const auto told = add(entry, true);
    EXPECT_FALSE(told.resident);
    ASSERT_TRUE(told.fault);
    EXPECT_EQ(told.fault->what, "id-number");
    EXPECT_FALSE(told.fault->isDoubt);
    entry = liEntry();
    entry.grid = "没有的网格";
    EXPECT_EQ(wrongIn(entry), "grid-cell");
    entry = liEntry();
    entry.idNumber = "";
    EXPECT_EQ(wrongIn(entry), "birth-date");
    entry = liEntry();
    entry.name = "";
    EXPECT_EQ(wrongIn(entry), "name");
    EXPECT_EQ(must(m_state->hall.residents().count()), 1);
}

TEST_F(RegistryHandlingTest, WhatIsDoubtedIsTakenOnceStaffAreCertain) {
    auto entry = liEntry();
    entry.sex = db::Sex::Male; // the number says otherwise
    const auto told = add(entry);
    ASSERT_TRUE(told.fault);
    EXPECT_TRUE(told.fault->isDoubt);
    EXPECT_TRUE(add(entry, true).resident);
}

TEST_F(RegistryHandlingTest, NobodyIsPutOnTheBooksTwice) {
    ASSERT_TRUE(add(liEntry()).resident);
    const auto again = add(liEntry(), true);
    EXPECT_FALSE(again.resident);
    ASSERT_TRUE(again.known);
    EXPECT_TRUE(again.isSame);
    EXPECT_EQ(again.known->name, "李桂英");

    auto alike = entryOf(m_zhang);
    const auto asked = add(alike);
    ASSERT_TRUE(asked.known);
    EXPECT_FALSE(asked.isSame);
    EXPECT_EQ(asked.known->resident, m_zhang);
    EXPECT_TRUE(add(alike, true).resident) << "another person with this name and birth date";
}

TEST_F(RegistryHandlingTest, ACorrectionKeepsWhatStoodThereAndWhoChangedIt) {
    auto entry = entryOf(m_zhang);
    entry.phone = "0515-88005678转12";
    entry.needsHearingHelp = !entry.needsHearingHelp;
    const auto asOf = record(m_zhang).asOf;
    const auto told =
        hall::correctResident(*m_state, who(), {.resident = m_zhang, .asOf = asOf, .entry = entry}, m_now);
    ASSERT_TRUE(told);
    ASSERT_TRUE(told->answer.resident);
    EXPECT_EQ(onTheBooks(m_zhang).phone, "051588005678");
    EXPECT_EQ(onTheBooks(m_zhang).phoneExtension, "12");
    EXPECT_NE(record(m_zhang).asOf, asOf);

    const auto history = hall::historyOf(*m_state, ma(), {m_zhang});
    ASSERT_TRUE(history);
    const auto& changes = history->answer.changes;
    const auto phone = std::ranges::find(changes, "phone", &wire::ResidentHistory::Change::what);
    ASSERT_NE(phone, changes.end());
    EXPECT_EQ(phone->before, "13800001234");
    EXPECT_EQ(phone->after, "051588005678");
    EXPECT_EQ(phone->byName, "马主任");
    const auto& looks = history->answer.looks;
    EXPECT_TRUE(std::ranges::any_of(looks, [](const auto& look) { return look.purpose == "看一看"; }));
    EXPECT_EQ(must(hall::searchResidents(*m_state, who(), {"5678"}, m_now)).matches.size(), 1U);
    EXPECT_TRUE(must(hall::searchResidents(*m_state, who(), {"1234"}, m_now)).matches.empty());
}

TEST_F(RegistryHandlingTest, AHistoryTellsNothingOfCasesAndPurposesToManagersAlone) {
    (void)m_hall.addStaff("wu", "吴办事员");
    const auto wu = must(m_hall.hall().staff().findByLogin("wu"));
    const auto note = [&](const char* action, const char* purpose) {
        ASSERT_TRUE(m_state->hall.audit().append(db::stores::byStaff(who().id, m_now), action,
                                                 "resident:" + std::to_string(db::raw(m_zhang)), {}, purpose));
    };
    note("resident.opened", "处理对吴办事员的投诉");
    note("need.opened", "");
    const auto read = [&](const std::optional<db::Staff>& asks) {
        return must(hall::historyOf(*m_state, {.staff = asks, .at = m_now}, {m_zhang})).answer.looks;
    };
    for (const auto& look : read(wu)) {
        EXPECT_TRUE(look.purpose.empty()) << look.purpose;
        EXPECT_NE(look.action, "need.opened");
    }
    const auto managers = read(ma().staff);
    EXPECT_TRUE(std::ranges::any_of(managers, [](const auto& look) { return !look.purpose.empty(); }));
}

TEST_F(RegistryHandlingTest, ANumberOfOlderRulesIsNoReasonNotToPutTheRestRight) {
    const auto who1 =
        m_hall.addResident("何某", {}, db::Date{std::chrono::year{1946}, std::chrono::May, std::chrono::day{3}},
                           "320900194605030421"); // its check digit is wrong
    m_state = m_hall.open();
    auto entry = entryOf(who1);
    entry.address = "东台巷 3 号";
    const auto told = hall::correctResident(*m_state, who(), {.resident = who1, .asOf = {}, .entry = entry}, m_now);
    ASSERT_TRUE(told);
    EXPECT_TRUE(told->answer.resident);
    EXPECT_EQ(onTheBooks(who1).idNumber, "320900194605030421");
    entry.idNumber = "320900194605030422";
    const auto other =
        hall::correctResident(*m_state, who(), {.resident = who1, .asOf = record(who1).asOf, .entry = entry}, m_now);
    EXPECT_FALSE(other->answer.resident) << "a new one has to be right";
}

TEST_F(RegistryHandlingTest, TwoDesksDoNotOverwriteEachOther) {
    auto mine = entryOf(m_zhang);
    auto theirs = mine;
    const auto asOf = record(m_zhang).asOf;
    mine.address = "东台巷 1 号";
    theirs.address = "东台巷 2 号";
    ASSERT_TRUE(hall::correctResident(*m_state, who(), {.resident = m_zhang, .asOf = asOf, .entry = mine}, m_now));
    const auto second =
        hall::correctResident(*m_state, who(), {.resident = m_zhang, .asOf = asOf, .entry = theirs}, m_now);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error(), RefusalCode::NotInState);
    EXPECT_EQ(onTheBooks(m_zhang).address, "东台巷 1 号");
}

TEST_F(RegistryHandlingTest, WhoMovedAwayIsOfferedNothingAndFoundWithTheWord) {
    const db::Date day{std::chrono::sys_days{db::summary::dateOf(m_now)} - std::chrono::days{3}};
    ASSERT_TRUE(
        hall::setStanding(*m_state, who(), {.resident = m_zhang, .standing = Standing::MovedOut, .since = day}, m_now));
    const auto told = record(m_zhang);
    EXPECT_EQ(told.resident.standing, Standing::MovedOut);
    EXPECT_EQ(told.resident.standingSince, day);
    for (const auto& line : told.summary.lines) {
        EXPECT_NE(line.kind, db::SummaryKind::Eligible) << line.text.zh;
        EXPECT_NE(line.kind, db::SummaryKind::Due) << line.text.zh;
    }
    ASSERT_FALSE(told.summary.lines.empty());
    EXPECT_EQ(told.summary.lines.front().tag.zh, "不在册");
    EXPECT_EQ(must(hall::searchResidents(*m_state, who(), {"张秀兰"}, m_now)).matches.front().standing,
              Standing::MovedOut);

    ASSERT_TRUE(hall::setStanding(*m_state, who(), {.resident = m_zhang, .standing = Standing::Here}, m_now));
    EXPECT_EQ(record(m_zhang).resident.standing, Standing::Here);
    EXPECT_FALSE(onTheBooks(m_zhang).standingSince);
}

TEST_F(RegistryHandlingTest, NobodySignsInAsSomebodyWhoDied) {
    EXPECT_EQ(m_state->residents.withPhoneTail("1234").size(), 1U);
    ASSERT_TRUE(hall::setStanding(*m_state, who(), {.resident = m_zhang, .standing = Standing::Died}, m_now));
    EXPECT_TRUE(m_state->residents.withPhoneTail("1234").empty());
    m_state = m_hall.open();
    EXPECT_TRUE(m_state->residents.withPhoneTail("1234").empty()) << "after a start";
}

TEST_F(RegistryHandlingTest, WhoIsNotHereIsForgottenAtOnceAndNotEnrolledAgain) {
    ASSERT_EQ(must(m_state->faces.templates().countOf(m_zhang)), 5);
    ASSERT_TRUE(m_state->galleries.has(hall::personOf(m_zhang)));
    const auto told = hall::setStanding(*m_state, who(), {.resident = m_zhang, .standing = Standing::MovedOut}, m_now);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->answer.erasedTemplates, 5);
    EXPECT_EQ(must(m_state->faces.templates().countOf(m_zhang)), 0);
    EXPECT_FALSE(m_state->galleries.has(hall::personOf(m_zhang)));
    EXPECT_FALSE(must(m_state->hall.consents().liveOf(m_zhang)));
    const auto asked = hall::nameToEnrol(
        *m_state, who().id, {.enrolmentKey = "k", .approve = true, .resident = m_zhang, .guardianName = {}}, m_now);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error(), RefusalCode::NotInState);
}

TEST_F(RegistryHandlingTest, TheFaceOfARecordThatGoesOverIsErased) {
    const db::ResidentId other = *add(entryOf(m_zhang), true).resident;
    ASSERT_TRUE(hall::mergeResidents(*m_state, who(), {.resident = other, .merged = m_zhang}, m_now));
    EXPECT_EQ(must(m_state->faces.templates().countOf(m_zhang)), 0);
    EXPECT_FALSE(m_state->galleries.has(hall::personOf(m_zhang)));
}

TEST_F(RegistryHandlingTest, ADayToComeIsRefused) {
    const db::Date day{std::chrono::sys_days{db::summary::dateOf(m_now)} + std::chrono::days{1}};
    const auto told =
        hall::setStanding(*m_state, who(), {.resident = m_zhang, .standing = Standing::Died, .since = day}, m_now);
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error(), RefusalCode::NotInState);
    EXPECT_EQ(onTheBooks(m_zhang).standing, Standing::Here);
}

TEST_F(RegistryHandlingTest, TwoRecordsOfOnePersonBecomeOneAndComeApartAgainOnTheSameDay) {
    auto entry = entryOf(m_zhang);
    entry.phone = "";
    const db::ResidentId other = *add(entry, true).resident;
    const auto by = db::stores::byStaff(who().id, m_now);
    ASSERT_TRUE(m_state->hall.appointments().insert({.id = {},
                                                     .resident = other,
                                                     .itemCode = "ELD-001",
                                                     .on = db::summary::dateOf(m_now),
                                                     .minute = 600,
                                                     .note = ""},
                                                    by));

    ASSERT_TRUE(hall::mergeResidents(*m_state, who(), {.resident = m_zhang, .merged = other}, m_now));
    EXPECT_EQ(record(m_zhang).appointments.size(), 1U);
    const auto gone = hall::openResident(*m_state, who(), {.resident = other, .purpose = "看一看"}, m_now);
    EXPECT_FALSE(gone);
    EXPECT_EQ(must(hall::searchResidents(*m_state, who(), {"张秀兰"}, m_now)).matches.size(), 1U);
    const auto history = must(hall::historyOf(*m_state, ma(), {m_zhang})).answer;
    ASSERT_EQ(history.merges.size(), 1U);
    EXPECT_TRUE(history.merges.front().mayUndo);

    ASSERT_TRUE(hall::undoMerge(*m_state, who(), {.resident = m_zhang, .merged = other}, m_now));
    EXPECT_TRUE(record(m_zhang).appointments.empty());
    EXPECT_EQ(record(other).appointments.size(), 1U);
    EXPECT_EQ(onTheBooks(other).standing, Standing::Here);
}

TEST_F(RegistryHandlingTest, AMergeIsTakenBackOnItsOwnDayAlone) {
    const db::ResidentId other = *add(entryOf(m_zhang), true).resident;
    ASSERT_TRUE(hall::mergeResidents(*m_state, who(), {.resident = m_zhang, .merged = other}, m_now));
    const auto tomorrow = m_now + std::chrono::hours{24};
    const auto told = hall::undoMerge(*m_state, who(), {.resident = m_zhang, .merged = other}, tomorrow);
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error(), RefusalCode::NotInState);
}

TEST_F(RegistryHandlingTest, TheRecordWithANumberIsKept) {
    db::Resident with;
    with.id = db::ResidentId{1};
    with.idNumber = "11010519491231002X";
    db::Resident without;
    without.id = db::ResidentId{2};
    EXPECT_EQ(must(hall::toKeep(without, with)), with.id);
    EXPECT_EQ(must(hall::toKeep(with, without)), with.id);
    EXPECT_EQ(must(hall::toKeep(without, without)), std::nullopt);
    EXPECT_FALSE(hall::toKeep(with, with)) << "two numbers are two people";
}

TEST_F(RegistryHandlingTest, EveryPlaceThatNamesAResidentGoesOverOrIsNamedHere) {
    // What stays with the record it was written for, and why: its own history, its consents, what rests on its face
    // (erased with it), what a start found about its name, and lines that were taken off its summary.
    const std::set<std::string> stay{"consent.resident_id",
                                     "look_alike.first_id",
                                     "look_alike.second_id",
                                     "recognition_evidence.other_id",
                                     "recognition_evidence.resident_id",
                                     "tidied_resident.resident_id",
                                     "tidied_resident.alike_id",
                                     "summary_dismissal.resident_id",
                                     "resident.merged_into_id",
                                     "resident_change.resident_id",
                                     "resident_merge.kept_id",
                                     "resident_merge.merged_id"};
    std::set<std::string> named;
    SQLite::Database sql{(m_hall.folder().hallDatabase()).string(), SQLite::OPEN_READONLY};
    SQLite::Statement tables{sql, "SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
                                  "WHERE m.type = 'table' AND f.\"table\" = 'resident'"};
    while (tables.executeStep()) {
        named.insert(tables.getColumn(0).getString() + "." + tables.getColumn(1).getString());
    }
    EXPECT_GT(named.size(), 15U);
    for (const auto& place : db::stores::mergedPlaces()) {
        EXPECT_EQ(named.erase(std::string(place.table) + "." + place.column), 1U) << place.table;
    }
    EXPECT_EQ(named, stay);
}

} // namespace
