// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/audit/audit_log_page.h"

#include "kiosk/desk/base/audit_words.h"
#include "tests/support/fake_hall_link.h"

#include <ctime>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::AuditLogPage;
using desk::Loading;

constexpr db::Time kNow{std::chrono::milliseconds{1'795'225'200'000}}; // 21 November 2026, 9:40 in Shanghai

class AuditLogPageTest : public testing::Test {
protected:
    AuditLogPageTest() {
        qputenv("TZ", "Asia/Shanghai"); // a desk shows its own clock's time
        ::tzset();
        page.entries = {{.at = kNow,
                         .byName = "周敏",
                         .by = db::StaffId{4},
                         .action = "resident.opened",
                         .about = {"张秀兰"},
                         .resident = db::ResidentId{1},
                         .residentName = "张秀兰",
                         .purpose = "来办高龄津贴"},
                        {.at = kNow,
                         .byName = "马主任",
                         .by = db::StaffId{9},
                         .action = "staff.changed",
                         .about = {"周敏"},
                         .what = "name role:manager window: disabled"},
                        {.at = kNow,
                         .byName = "周敏",
                         .by = db::StaffId{4},
                         .action = "arrivals.listed",
                         .about = {"张秀兰", "李明"},
                         .aboutMore = 7},
                        {.at = kNow, .byName = "operator", .action = "matter.delayed", .about = {"10000018"}}};
        page.next = 77;
    }
    ~AuditLogPageTest() override {
        m_zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_zone);
        ::tzset();
    }
    void show(db::StaffRole role = db::StaffRole::Manager) {
        log.signedIn({db::StaffId{9}, "马主任", role, "", 600});
        log.refresh();
        link.answerNext<wire::AuditAsk>(page);
    }
    [[nodiscard]] QString row(int at, const char* what) const {
        return log.rows().at(at).toMap().value(QString::fromLatin1(what)).toString();
    }
    [[nodiscard]] wire::AuditAsk lastAsked() { return link.askedOf<wire::AuditAsk>().back(); }
    [[nodiscard]] QString chainAfter(const wire::AuditChecked& checked) {
        log.check();
        link.answerNext<wire::AuditCheck>(checked);
        return log.chain();
    }

    QByteArray m_zone = qgetenv("TZ");
    support::FakeHallLink link;
    AuditLogPage log{link, [] { return kNow; }};
    wire::AuditPage page;
};

TEST_F(AuditLogPageTest, SaysInPlainWordsWhoDidWhatToWhomAndWhy) {
    show();
    EXPECT_EQ(row(0, "title"), QStringLiteral("打开档案：张秀兰"));
    EXPECT_EQ(row(0, "sentence"), QStringLiteral("2026-11-21 09:40 · 周敏 · 用途：来办高龄津贴"));
    EXPECT_EQ(row(1, "sentence"), QStringLiteral("2026-11-21 09:40 · 马主任 · 姓名、当负责人、不坐窗口、停用了"));
    EXPECT_EQ(row(2, "title"), QStringLiteral("在到访名单里看到：张秀兰、李明 等，另有 7 项"));
    EXPECT_EQ(row(3, "title"), QStringLiteral("办件有进展：10000018"));
    EXPECT_EQ(row(3, "sentence"), QStringLiteral("2026-11-21 09:40 · 管理员命令"));
    EXPECT_EQ(row(0, "onlyResident"), QStringLiteral("张秀兰"));
    EXPECT_TRUE(row(2, "onlyResident").isEmpty());
    EXPECT_TRUE(row(3, "onlyStaff").isEmpty());
}

TEST_F(AuditLogPageTest, GoesOnToOlderPagesAndBack) {
    show();
    EXPECT_TRUE(log.hasOlder());
    EXPECT_FALSE(log.isOlder());
    log.older();
    EXPECT_EQ(lastAsked().before, 77);
    page.entries.resize(1);
    page.next = std::nullopt;
    link.answerNext<wire::AuditAsk>(page);
    EXPECT_EQ(log.rows().size(), 1);
    EXPECT_FALSE(log.hasOlder());
    EXPECT_TRUE(log.isOlder());
    log.older();
    EXPECT_EQ(link.askedOf<wire::AuditAsk>().size(), 2U);
    log.refresh();
    EXPECT_EQ(lastAsked().before, std::nullopt);
}

TEST_F(AuditLogPageTest, WhatIsShownAloneIsSaidAndTakenBack) {
    show();
    log.showStaffOf(0);
    EXPECT_EQ(lastAsked().staff, db::StaffId{4});
    link.answerNext<wire::AuditAsk>(page);
    EXPECT_TRUE(row(0, "onlyStaff").isEmpty()) << "they are alone already";
    log.showResidentOf(0);
    EXPECT_EQ(lastAsked().resident, db::ResidentId{1});
    link.answerNext<wire::AuditAsk>(page);
    EXPECT_EQ(log.only(), QStringLiteral("只看 周敏 做的 · 只看关于 张秀兰 的"));
    log.setKind(0);
    EXPECT_EQ(lastAsked().kind, wire::AuditKind::Looks);
    EXPECT_EQ(lastAsked().staff, db::StaffId{4});
    log.showAll();
    EXPECT_EQ(lastAsked().staff, std::nullopt);
    EXPECT_EQ(log.kind(), -1);
    EXPECT_TRUE(log.only().isEmpty());
    log.setKind(99);
    EXPECT_EQ(lastAsked().kind, std::nullopt);
    log.showStaffOf(99);
    log.showStaffOf(-1);
    EXPECT_EQ(lastAsked().staff, std::nullopt);
}

TEST_F(AuditLogPageTest, DaysAreReadAsPeopleWriteThem) {
    show();
    const auto asked = link.askedOf<wire::AuditAsk>().size();
    log.setDays(QStringLiteral("上周"), {});
    EXPECT_EQ(log.dayProblem(), QStringLiteral("日期请写成 2026-12-31 的样子"));
    log.setDays(QStringLiteral("2026-11-2"), QStringLiteral("2026-11-1"));
    EXPECT_FALSE(log.dayProblem().isEmpty());
    EXPECT_EQ(link.askedOf<wire::AuditAsk>().size(), asked);
    log.setDays(QStringLiteral("2026.11.1"), {});
    EXPECT_TRUE(log.dayProblem().isEmpty());
    EXPECT_TRUE(lastAsked().from);
    EXPECT_FALSE(lastAsked().until);
    EXPECT_EQ(log.only(), QStringLiteral("从 11 月 1 日起"));
}

TEST_F(AuditLogPageTest, SaysWhetherTheChainIsWholeAndWhatToDo) {
    show();
    EXPECT_TRUE(log.chain().isEmpty());
    EXPECT_EQ(chainAfter({.at = kNow, .entries = 321, .fault = {}}),
              QStringLiteral("2026-11-21 09:40 核对：到第 321 条都完好，没有被改过"));
    EXPECT_FALSE(log.isChainBroken());
    const std::pair<wire::AuditFault, const char*> said[]{{wire::AuditFault::Edited, "第 7 条被改过"},
                                                          {wire::AuditFault::Gap, "第 7 条不见了"},
                                                          {wire::AuditFault::CutTail, "后面的都不见了"},
                                                          {wire::AuditFault::ForgedTail, "另加的"},
                                                          {wire::AuditFault::NoHead, "封记不见了"}};
    for (const auto& [fault, words] : said) {
        const QString chain = chainAfter({.at = kNow, .entries = 6, .fault = fault, .atEntry = 7});
        EXPECT_TRUE(chain.contains(QString::fromUtf8(words))) << chain.toStdString();
        EXPECT_TRUE(chain.contains(QStringLiteral("yimenctl audit verify"))) << "what to do";
        EXPECT_TRUE(log.isChainBroken());
    }
    EXPECT_TRUE(chainAfter({.at = kNow, .entries = 6, .fault = {}, .isOutsideOtherwise = true})
                    .contains(QStringLiteral("yimenctl audit accept")));
    EXPECT_TRUE(log.isChainBroken());
}

TEST_F(AuditLogPageTest, NothingStaysWhenTheDeskLocksAndAClerkAsksNothing) {
    show();
    (void)chainAfter({.at = kNow, .entries = 321, .fault = {}});
    log.showStaffOf(0);
    log.forget();
    EXPECT_TRUE(log.rows().isEmpty());
    EXPECT_TRUE(log.only().isEmpty());
    EXPECT_TRUE(log.chain().isEmpty());
    const auto asked = link.askedOf<wire::AuditAsk>().size();
    log.signedIn({db::StaffId{9}, "周敏", db::StaffRole::Clerk, "", 600});
    log.refresh();
    log.check();
    EXPECT_EQ(link.askedOf<wire::AuditAsk>().size(), asked);
}

TEST_F(AuditLogPageTest, WhatCannotBeReadIsSaid) {
    log.signedIn({db::StaffId{9}, "马主任", db::StaffRole::Manager, "", 600});
    log.refresh();
    EXPECT_EQ(log.state(), Loading::State::Loading);
    link.answerNext<wire::AuditAsk>(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_EQ(log.state(), Loading::State::Failed);
    EXPECT_FALSE(log.problem().isEmpty());
}

} // namespace
} // namespace desk_test
