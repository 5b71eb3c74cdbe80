// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/ways_to_people.h"

#include "db/stores/resident_merge.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/residents/summary_handling.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/registry.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iostream>

namespace {

using hall::Ground;
using ::testing::ElementsAre;
using wire::RefusalCode;

TEST(WaysToPeople, AreAllThereIs) {
    std::set<std::string_view> asked;
    for (const wire::MessageType& type : wire::messageTypes()) {
        if (type.role != wire::Role::Request || !wire::maySend(db::DeviceKind::Desk, type)) { continue; }
        asked.insert(type.name);
        const hall::Way* way = hall::wayOf(type.name);
        if (way == nullptr) {
            ADD_FAILURE() << type.name << ": nobody has decided what it tells about residents";
            continue;
        }
        const bool tells = way->ground != Ground::Nothing;
        EXPECT_EQ(way->gives.empty(), !tells) << type.name;
        EXPECT_EQ(way->audit.empty(), !tells) << type.name << ": whose data it was must be in the audit log";
        std::cout << type.name << ": " << hall::wordOf(way->ground);
        if (tells) { std::cout << "; gives " << way->gives << "; audit " << way->audit; }
        std::cout << '\n';
    }
    for (const hall::Way& way : hall::waysToPeople()) {
        EXPECT_TRUE(asked.contains(way.request)) << way.request << ": no desk sends it";
    }
}

struct Person {
    std::string name;
    db::Words sexAndAge;
    std::string address;
};

TEST(WaysToPeople, AnAddressIsShownOnlyWhereItTellsTwoPeopleApart) {
    std::vector<Person> people{{"张秀兰", {"女 · 80 岁", ""}, "3 号楼"},
                               {"张秀兰", {"女 · 80 岁", ""}, "5 号楼"},
                               {"张秀兰", {"女 · 61 岁", ""}, "6 号楼"},
                               {"李明", {"男 · 80 岁", ""}, "3 号楼"}};
    hall::keepWhatTellsApart(people);
    std::vector<std::string> shown;
    for (const Person& each : people) {
        shown.push_back(each.address);
    }
    EXPECT_THAT(shown, ElementsAre("3 号楼", "5 号楼", "", ""));
}

class GroundTest : public ::testing::Test {
protected:
    GroundTest() {
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        (void)m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("wu", "吴强");
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] db::Staff staff(const char* login) const {
        return *support::must(m_hall.hall().staff().findByLogin(login));
    }
    /// Each request that needs the record or the person at hand, about Zhang.
    [[nodiscard]] std::vector<wire::Body> requests() {
        wire::NeedFile need;
        need.resident = m_zhang;
        wire::AuthorityAdd authority;
        authority.resident = m_zhang;
        wire::CarePut put;
        put.flag.resident = m_zhang;
        wire::CareEnd end;
        end.was.resident = m_zhang;
        wire::ResidentCorrect correct;
        correct.resident = m_zhang;
        return {wire::LineDismiss{m_zhang, "may-apply:ELD-001", db::DismissReason::Later},
                wire::LineRestore{m_zhang, "may-apply:ELD-001"},
                wire::AppointmentMake{.resident = m_zhang},
                wire::AppointmentCancel{m_appointment},
                wire::MatterStart{.resident = m_zhang},
                wire::AuthoritiesAsk{m_zhang},
                wire::WithdrawAtDesk{m_zhang},
                wire::ConsentConfirm{m_zhang},
                wire::StandingSet{.resident = m_zhang},
                wire::ResidentMerge{.resident = m_zhang},
                wire::ResidentMergeUndo{.resident = m_zhang},
                wire::HistoryAsk{m_zhang},
                wire::CareAsk{m_zhang},
                put,
                end,
                correct,
                authority,
                need};
    }
    void expectAll(const char* login, const std::set<db::ResidentId>& opened, bool may, const char* when) {
        for (const wire::Body& request : requests()) {
            const auto ground = hall::checkGround(*m_state, staff(login), opened, request);
            EXPECT_EQ(ground.has_value(), may) << wire::typeOf(request).name << ": " << when;
            if (!ground && !may) { EXPECT_EQ(ground.error(), RefusalCode::NoPurpose) << wire::typeOf(request).name; }
        }
    }
    void keepATime() {
        db::Appointment kept;
        kept.resident = m_zhang;
        kept.itemCode = "ELD-001";
        kept.on = db::summary::dateOf(m_now);
        m_appointment = support::must(m_hall.hall().appointments().insert(kept, db::stores::byOperator(m_now)));
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    db::AppointmentId m_appointment{};
    std::unique_ptr<hall::HallState> m_state;
};

TEST_F(GroundTest, ARecordThatNobodyOpenedAndWhoseResidentIsNotHereTellsNothing) {
    keepATime();
    expectAll("zhou", {}, false, "not opened");
    expectAll("zhou", {db::ResidentId{99}}, false, "another record was opened");
    expectAll("zhou", {m_zhang}, true, "opened here with a purpose");
    std::set<std::string_view> tried;
    for (const wire::Body& request : requests()) {
        tried.insert(wire::typeOf(request).name);
    }
    for (const hall::Way& way : hall::waysToPeople()) {
        if (way.ground != Ground::AtHand) { continue; }
        EXPECT_TRUE(tried.contains(way.request)) << way.request << " is not tried";
    }
}

TEST_F(GroundTest, WhoServesAResidentHasThemAtHandAndAColleagueHasNot) {
    keepATime();
    const auto stored = hall::recordAnonymous(
        *m_state, m_kiosk, {.requestKey = "k", .category = "help", .at = m_now, .trackKey = {}}, m_now);
    const auto arrival = stored->answer.arrival;
    ASSERT_TRUE(hall::linkArrival(*m_state, staff("zhou"),
                                  {.arrival = arrival, .resident = m_zhang, .evidence = wire::LinkEvidence::Document},
                                  m_now));
    expectAll("wu", {}, true, "the visit is nobody's yet");
    ASSERT_TRUE(hall::takeArrival(*m_state, staff("zhou"), arrival, m_now));
    expectAll("zhou", {}, true, "their own visit");
    expectAll("wu", {}, false, "a colleague's visit");
    ASSERT_TRUE(hall::finishArrival(*m_state, staff("zhou"), arrival, m_now));
    expectAll("zhou", {}, false, "the visit is over");
}

TEST_F(GroundTest, NothingIsAddedToARecordThatWentOverIntoAnotherOne) {
    const auto other = m_hall.addResident("张秀兰");
    ASSERT_TRUE(db::stores::mergeResidents(m_hall.hall(), other, m_zhang, db::stores::byOperator(m_now)));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    const auto ground =
        hall::checkGround(*m_state, staff("zhou"), {m_zhang}, wire::AppointmentMake{.resident = m_zhang});
    ASSERT_FALSE(ground);
    EXPECT_EQ(ground.error(), RefusalCode::NotFound);
}

TEST_F(GroundTest, WhatIsAboutNobodyNeedsNoGround) {
    EXPECT_TRUE(hall::checkGround(*m_state, staff("zhou"), {}, wire::MatterStart{.itemCode = "SAF-009"}));
    EXPECT_TRUE(hall::checkGround(*m_state, staff("zhou"), {}, wire::DutyAsk{}));
    EXPECT_EQ(hall::checkGround(*m_state, staff("zhou"), {}, wire::KioskState{}).error(), RefusalCode::NotAllowed);
}

TEST_F(GroundTest, ASearchSaysInTheAuditLogWhomItFound) {
    const auto sister = m_hall.addResident("张秀英");
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    const auto found = hall::searchResidents(*m_state, staff("zhou"), {.text = "张秀"}, m_now);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->matches.size(), 2U);
    EXPECT_TRUE(found->matches[0].address.empty());
    const auto last = support::must(m_state->hall.audit().entriesAfter(0, 1000)).back();
    EXPECT_EQ(last.action, "residents.searched");
    EXPECT_EQ(last.detail, "matches 2 resident:" + std::to_string(db::raw(m_zhang)) +
                               " resident:" + std::to_string(db::raw(sister)));
}

TEST_F(GroundTest, AListOfManyIsInTheAuditLogWithEachOfThem) {
    std::vector<db::ResidentId> many;
    for (std::int64_t id = 1000001; id <= 1000100; ++id) {
        many.push_back(db::ResidentId{id});
    }
    many.push_back(many.front());
    const auto before = support::must(m_state->hall.audit().entriesAfter(0, 1000)).size();
    ASSERT_TRUE(hall::noteWhose(*m_state, db::stores::byHall(m_now), "matters.listed", "hall", "matters 100", many));
    const auto entries = support::must(m_state->hall.audit().entriesAfter(static_cast<std::int64_t>(before), 1000));
    std::string all;
    for (const db::AuditEntry& entry : entries) {
        EXPECT_LE(entry.detail.size(), 256U);
        EXPECT_TRUE(entry.detail.starts_with("matters 100"));
        all += entry.detail + " ";
    }
    for (const db::ResidentId each : many) {
        EXPECT_NE(all.find("resident:" + std::to_string(db::raw(each)) + " "), std::string::npos);
    }
    ASSERT_TRUE(hall::noteWhose(*m_state, db::stores::byHall(m_now), "needs.listed", "hall", "needs 0", {}));
    EXPECT_EQ(support::must(m_state->hall.audit().entriesAfter(0, 1000)).back().detail, "needs 0");
}

} // namespace
