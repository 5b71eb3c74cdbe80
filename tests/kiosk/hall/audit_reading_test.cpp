// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/audit/audit_reading.h"

#include "db/needs/case_number.h"
#include "kiosk/hall/access/account_handling.h"
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/residents/summary_handling.h"
#include "kiosk/hall/state/ways_to_people.h"
#include "tests/support/test_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using wire::AuditKind;
using Entry = wire::AuditPage::Entry;

class AuditReadingTest : public ::testing::Test {
protected:
    AuditReadingTest() {
        m_zhou = m_hall.addStaff("zhou", "周敏");
        m_ma = m_hall.addStaff("ma", "马主任", db::StaffRole::Manager);
        m_lin = m_hall.addStaff("lin", "林主任", db::StaffRole::Manager);
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_li = m_hall.addResident("李明", "13900001234");
        m_state = m_hall.open();
    }

    [[nodiscard]] hall::Asker asker(db::StaffId id) const {
        return {.staff = support::must(m_state->hall.staff().find(id)), .at = m_now};
    }
    [[nodiscard]] hall::Looked<wire::AuditPage> looked(const wire::AuditAsk& request, db::StaffId by) const {
        return *hall::auditPageFor(*m_state, asker(by), request);
    }
    [[nodiscard]] std::vector<Entry> read(const wire::AuditAsk& request = {}) const {
        return looked(request, m_ma).answer.entries;
    }
    [[nodiscard]] Entry newest(const wire::AuditAsk& request = {}) const { return read(request).at(0); }
    void open(db::ResidentId resident, const std::string& purpose) {
        (void)*hall::openResident(*m_state, asker(m_zhou).by(), {.resident = resident, .purpose = purpose}, m_now);
    }
    void note(const std::string& action, const std::string& subject, const std::string& detail = {}) {
        (void)support::must(m_state->hall.audit().append(db::stores::byStaff(m_zhou, m_now), action, subject, detail));
    }
    [[nodiscard]] db::MatterId addMatter(std::optional<db::StaffId> about) {
        return support::must(m_state->hall.matters().insert({.resident = m_zhang,
                                                             .itemCode = "SAF-009",
                                                             .state = db::MatterState::Accepted,
                                                             .acceptedOn = db::summary::dateOf(m_now),
                                                             .owner = m_lin,
                                                             .about = about},
                                                            db::stores::byStaff(m_zhou, m_now)));
    }
    [[nodiscard]] static bool names(const std::vector<Entry>& all, const std::string& name) {
        return std::ranges::any_of(all, [&](const Entry& each) {
            return std::ranges::find(each.about, name) != each.about.end() || each.residentName == name;
        });
    }

    support::TestHall m_hall;
    db::Time m_now = support::TestHall::now();
    db::StaffId m_zhou{};
    db::StaffId m_ma{};
    db::StaffId m_lin{};
    db::ResidentId m_zhang{};
    db::ResidentId m_li{};
    std::unique_ptr<hall::HallState> m_state;
};

TEST_F(AuditReadingTest, SaysWhoOpenedWhoseRecordAndWhy) {
    open(m_zhang, "来办高龄津贴");
    const Entry entry = newest();
    EXPECT_EQ(entry.action, "resident.opened");
    EXPECT_EQ(entry.byName, "周敏");
    EXPECT_EQ(entry.by, m_zhou);
    EXPECT_THAT(entry.about, ElementsAre("张秀兰"));
    EXPECT_EQ(entry.resident, m_zhang);
    EXPECT_EQ(entry.residentName, "张秀兰");
    EXPECT_EQ(entry.purpose, "来办高龄津贴");
    EXPECT_EQ(entry.at, m_now);
}

TEST_F(AuditReadingTest, SaysWhatBecameOfAnAccount) {
    ASSERT_TRUE(hall::setAccount(*m_state, asker(m_ma),
                                 {.staff = m_zhou,
                                  .was = {"周敏", db::StaffRole::Clerk, "2", true},
                                  .wanted = {"周敏", db::StaffRole::Manager, "3", true}}));
    const Entry entry = newest({.kind = AuditKind::Staff});
    EXPECT_EQ(entry.what, "role:manager window:3");
    EXPECT_THAT(entry.about, ElementsAre("周敏"));
    EXPECT_EQ(entry.byName, "马主任");
}

TEST_F(AuditReadingTest, IsFilteredByWhoWhomKindAndDays) {
    open(m_zhang, "问");
    open(m_li, "问");
    note("appointment.made", "appointment:1", "resident:" + std::to_string(db::raw(m_li)));
    EXPECT_EQ(read({.resident = m_li}).size(), 3U) << "added, opened, appointed";
    EXPECT_EQ(read({.kind = AuditKind::Looks}).size(), 2U);
    EXPECT_EQ(read({.kind = AuditKind::Looks, .resident = m_li}).size(), 1U);
    EXPECT_EQ(read({.staff = m_zhou}).size(), 4U) << "three, and that they were added";
    const db::Date today = db::summary::dateOf(m_now);
    const db::Date yesterday{std::chrono::sys_days{today} - std::chrono::days{1}};
    EXPECT_EQ(read({.kind = AuditKind::Looks, .from = today, .until = today}).size(), 2U);
    EXPECT_THAT(read({.until = yesterday}), IsEmpty());
}

TEST_F(AuditReadingTest, NothingOfAComplaintAboutTheReaderIsThere) {
    const auto complaint = addMatter(m_ma);
    const std::string matter = "matter:" + std::to_string(db::raw(complaint));
    note("matter.opened", matter, "resident:" + std::to_string(db::raw(m_zhang)));
    note("rating.given", matter, "grade 1");
    note("progress.looked_up", "case:" + db::needs::caseNumber(complaint));
    note("matters.listed", "hall", "matters 1 resident:" + std::to_string(db::raw(m_zhang)));
    EXPECT_THAT(read({.kind = AuditKind::Cases}).size(), 1U) << "that a list was read";
    EXPECT_FALSE(names(read({.kind = AuditKind::Cases}), "张秀兰"));
    EXPECT_THAT(read({.kind = AuditKind::Cases, .resident = m_zhang}), IsEmpty());
    const auto others = looked({.kind = AuditKind::Cases}, m_lin).answer.entries;
    EXPECT_EQ(others.size(), 5U) << "another manager reads all of it";
    EXPECT_TRUE(names(others, "张秀兰"));
    EXPECT_TRUE(names(others, db::needs::caseNumber(complaint)));
}

TEST_F(AuditReadingTest, GoesOnPageByPageWithoutAGapOrARepetition) {
    const auto complaint = addMatter(m_ma);
    for (int i = 0; i < 130; ++i) {
        note("setting.changed", "setting", std::to_string(i));
        note("matter.opened", "matter:" + std::to_string(db::raw(complaint)));
    }
    std::size_t seen = 0;
    wire::AuditAsk ask{.kind = AuditKind::Hall};
    std::vector<std::size_t> sizes;
    const auto pageAfter = [&](const wire::AuditAsk& request) { return looked(request, m_ma).answer; };
    for (auto page = pageAfter(ask);; page = pageAfter(ask)) {
        seen += page.entries.size();
        sizes.push_back(page.entries.size());
        if (!page.next) { break; }
        ask.before = page.next;
    }
    EXPECT_EQ(sizes.front(), 50U);
    const auto all = support::must(m_state->hall.audit().entriesAfter(0, 10000));
    const auto ofTheHall = std::ranges::count_if(all, [](const db::AuditEntry& entry) {
        return entry.action.starts_with("setting.") || entry.action.starts_with("hall.") ||
               entry.action.starts_with("device.");
    });
    EXPECT_EQ(static_cast<std::ptrdiff_t>(seen), ofTheHall);
    std::size_t together = 0;
    ask = {};
    for (auto page = pageAfter(ask);; page = pageAfter(ask)) {
        together += page.entries.size();
        if (!page.next) { break; }
        ask.before = page.next;
    }
    EXPECT_EQ(together, all.size() - 131) << "all but what is of the complaint";
}

TEST_F(AuditReadingTest, ThatItWasReadIsInTheLogWithWhoseNamesStoodThere) {
    open(m_zhang, "问");
    const auto page = looked({.kind = AuditKind::Looks}, m_ma);
    EXPECT_EQ(page.action, "audit.read");
    EXPECT_EQ(page.said, "audit looks");
    EXPECT_THAT(page.whose, ElementsAre(m_zhang));
    ASSERT_TRUE(hall::noteLook(*m_state, asker(m_ma).by(), m_now, hall::Answer<hall::Looked<wire::AuditPage>>(page)));
    const Entry entry = newest();
    EXPECT_EQ(entry.action, "audit.read");
    EXPECT_EQ(entry.byName, "马主任");
    EXPECT_THAT(entry.about, IsEmpty()) << "or each look would name everybody again";
    EXPECT_EQ(newest({.resident = m_zhang}).action, "audit.read") << "it is about them";
}

TEST_F(AuditReadingTest, EveryActionIsOfOneKindAtLeast) {
    for (const db::AuditEntry& entry : support::must(m_state->hall.audit().entriesAfter(0, 1000))) {
        bool isKnown = false;
        for (int kind = 0; kind < static_cast<int>(wire::Names<AuditKind>::kAll.size()); ++kind) {
            isKnown =
                isKnown || std::ranges::any_of(hall::actionsOf(static_cast<AuditKind>(kind)), [&](const auto& each) {
                    return each.ends_with('.') ? entry.action.starts_with(each) : entry.action == each;
                });
        }
        EXPECT_TRUE(isKnown) << entry.action;
    }
}

TEST_F(AuditReadingTest, SaysWhetherTheChainIsWholeAndWhereItIsNot) {
    const auto check = [this] { return hall::auditChecked(*m_state, asker(m_ma), {})->answer; };
    const auto whole = check();
    EXPECT_EQ(whole.fault, std::nullopt);
    EXPECT_EQ(whole.entries, support::must(m_state->hall.audit().lastSeq()));
    EXPECT_FALSE(whole.isOutsideOtherwise);
    ASSERT_TRUE(m_state->hall.settings().set("outside.fault", "an old copy", db::stores::byHall(m_now)));
    EXPECT_TRUE(check().isOutsideOtherwise);
    {
        SQLite::Database database(m_hall.folder().hallDatabase().string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE audit_entry SET actor = 'staff:9' WHERE seq = 3");
    }
    const auto broken = check();
    EXPECT_EQ(broken.fault, wire::AuditFault::Edited);
    EXPECT_EQ(broken.atEntry, 3);
    EXPECT_EQ(broken.entries, 2);
}

} // namespace
