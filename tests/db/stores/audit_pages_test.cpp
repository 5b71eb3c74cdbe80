// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/stores/audit_pages.h"

#include "tests/db/support/temp_hall.h"

#include <gmock/gmock.h>

namespace db::stores {
namespace {

using test::kMorning;
using test::must;
using test::TempHall;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class AuditPages : public testing::Test {
protected:
    void note(const char* actor, const char* action, const char* subject, const char* detail = "") {
        m_at += std::chrono::hours{1};
        (void)must(m_temp.hall.audit().append({actor, m_at}, action, subject, detail));
    }
    [[nodiscard]] std::vector<std::string> page(const AuditFilter& filter, int most = 100) const {
        std::vector<std::string> actions;
        for (const AuditEntry& entry : must(auditPage(m_temp.hall, filter, most))) {
            actions.push_back(entry.action);
        }
        return actions;
    }

    TempHall m_temp;
    Time m_at = kMorning;
};

TEST_F(AuditPages, TheNewestComeFirstAndAPageGoesOnWhereTheLastOneEnded) {
    note("staff:1", "a.one", "x");
    note("staff:1", "a.two", "x");
    note("staff:1", "a.three", "x");
    EXPECT_THAT(page({}, 2), ElementsAre("a.three", "a.two"));
    const auto first = must(auditPage(m_temp.hall, {}, 2));
    EXPECT_THAT(page({.before = first.back().seq}, 2), ElementsAre("a.one"));
    EXPECT_THAT(page({.before = 1}), IsEmpty());
}

TEST_F(AuditPages, OfAMemberOfStaffAreWhatTheyDidAndWhatBecameOfTheirAccount) {
    note("staff:1", "resident.opened", "resident:3");
    note("staff:12", "resident.opened", "resident:3");
    note("device:1", "staff.signed_in", "staff:1");
    note("staff:12", "staff.password_reset", "staff:1");
    note("staff:12", "waits.lifted", "staff:1");
    EXPECT_THAT(page({.staff = StaffId{1}}), ElementsAre("staff.password_reset", "staff.signed_in", "resident.opened"));
    EXPECT_THAT(page({.staff = StaffId{2}}), IsEmpty());
}

TEST_F(AuditPages, OfAResidentAreThoseThatNameThemAndNoOther) {
    note("staff:1", "resident.opened", "resident:3");
    note("staff:1", "resident.opened", "resident:33");
    note("staff:1", "arrivals.listed", "hall", "arrivals resident:33 resident:3");
    note("staff:1", "arrivals.listed", "hall", "arrivals resident:33 resident:31");
    EXPECT_THAT(page({.resident = ResidentId{3}}), ElementsAre("arrivals.listed", "resident.opened"));
}

TEST_F(AuditPages, AnActionIsMeantWholeAndABeginningWithItsDot) {
    note("staff:1", "resident.opened", "x");
    note("staff:1", "residents.searched", "x");
    note("staff:1", "resident.changed", "x");
    EXPECT_THAT(page({.actions = {"resident."}}), ElementsAre("resident.changed", "resident.opened"));
    EXPECT_THAT(page({.actions = {"resident.opened", "residents."}}),
                ElementsAre("residents.searched", "resident.opened"));
    EXPECT_THAT(page({.actions = {"resident"}}), IsEmpty());
    EXPECT_THAT(page({.actions = {"' OR 1 --"}}), IsEmpty());
}

TEST_F(AuditPages, DaysAreTakenFromTheirStartToTheNext) {
    note("staff:1", "a.one", "x");
    note("staff:1", "a.two", "x");
    note("staff:1", "a.three", "x");
    const auto hour = [](int n) { return kMorning + std::chrono::hours{n}; };
    EXPECT_THAT(page({.from = hour(2), .until = hour(3)}), ElementsAre("a.two"));
    EXPECT_THAT(page({.until = hour(2)}), ElementsAre("a.one"));
    EXPECT_THAT(page({.from = hour(4)}), IsEmpty());
    EXPECT_THAT(page({.staff = StaffId{1}, .resident = ResidentId{9}, .actions = {"a."}, .from = hour(1)}), IsEmpty());
}

} // namespace
} // namespace db::stores
