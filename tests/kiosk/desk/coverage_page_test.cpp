// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/coverage/coverage_page.h"

#include "kiosk/desk/base/words.h"
#include "tests/support/fake_hall_link.h"

#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::Loading;
using Source = desk::CoveragePage::Source;

constexpr db::Time kNow{std::chrono::milliseconds{1'795'225'200'000}}; // 21 November 2026

db::Date date(int year, unsigned month, unsigned day) {
    return db::Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

wire::CoverageSaid saidOn(std::optional<db::Date> day) {
    return {.day = day, .reference = "民政", .byName = "马主任", .at = kNow};
}

class CoveragePageTest : public testing::Test {
protected:
    CoveragePageTest() {
        now.items = {
            {.code = "ELD-001", .matters = 3, .own = saidOn(std::nullopt), .list = {}, .isListTooOld = false},
            {.code = "ELD-002", .matters = 1, .own = saidOn(date(2026, 1, 1)), .list = {}, .isListTooOld = false},
            {.code = "ELD-003", .matters = 0, .own = {}, .list = saidOn(date(2026, 9, 1)), .isListTooOld = true},
            {.code = "HEA-006", .matters = 0, .own = {}, .list = {}, .isListTooOld = false}};
    }
    void show(db::StaffRole role = db::StaffRole::Manager) {
        page.signedIn({db::StaffId{4}, "马主任", role, "2", 600});
        page.refresh();
        link.answerNext<wire::CoverageAsk>(now);
    }
    [[nodiscard]] QString row(int at, const char* what) const {
        return page.rows().at(at).toMap().value(QString::fromLatin1(what)).toString();
    }
    [[nodiscard]] QVariant said(Source source, const char* what) const {
        return page.said().at(static_cast<int>(source)).toMap().value(QString::fromLatin1(what));
    }
    void say(Source source, const char* day) { page.say(source, QString::fromUtf8(day), QString{}); }
    [[nodiscard]] std::size_t asked() { return link.askedOf<wire::CoverageSet>().size(); }

    support::FakeHallLink link;
    desk::CatalogueNames names{nullptr};
    desk::CoveragePage page{link, names, [] { return kNow; }};
    wire::Coverage now;
};

TEST_F(CoveragePageTest, SaysOfEachItemWhatIsKnownAndFromWhere) {
    show();
    EXPECT_EQ(page.state(), Loading::State::Ready);
    EXPECT_EQ(page.inShort(), QStringLiteral("卡片会提醒的 4 类事项里，1 类有全部记录"));
    EXPECT_EQ(row(0, "tag"), QStringLiteral("记录齐全"));
    EXPECT_EQ(row(0, "sentence"), QStringLiteral("一直都在本厅办理（民政 · 马主任 11 月 21 日设定）\n本厅有 3 件记录"));
    EXPECT_EQ(row(1, "tag"), QStringLiteral("部分时间齐全"));
    EXPECT_TRUE(row(1, "sentence").startsWith(QStringLiteral("1 月 1 日起，都在本厅办理")));
    EXPECT_EQ(row(2, "tag"), QStringLiteral("名单过期"));
    EXPECT_EQ(row(3, "tag"), QStringLiteral("不齐全"));
    EXPECT_TRUE(row(3, "sentence").contains(QStringLiteral("可问是否已办")));
}

TEST_F(CoveragePageTest, AManagerSaysItAndTheSheetCloses) {
    show();
    page.ask(QStringLiteral("HEA-006"));
    EXPECT_EQ(page.asked(), QStringLiteral("HEA-006"));
    EXPECT_FALSE(said(Source::OwnMatters, "isSaid").toBool());
    page.say(Source::List, QStringLiteral(" 2026.11.1 "), QStringLiteral(" 区民政局 "));
    ASSERT_EQ(asked(), 1U);
    const auto set = link.askedOf<wire::CoverageSet>()[0];
    EXPECT_EQ(set.code, "HEA-006");
    EXPECT_EQ(set.source, db::CoverageSource::List);
    EXPECT_EQ(set.day, date(2026, 11, 1));
    EXPECT_EQ(set.reference, "区民政局");
    EXPECT_TRUE(page.isBusy());
    now.items[3].list = saidOn(date(2026, 11, 1));
    link.answerNext<wire::CoverageSet>(now);
    EXPECT_TRUE(page.asked().isEmpty());
    EXPECT_EQ(row(3, "tag"), QStringLiteral("记录齐全"));
}

TEST_F(CoveragePageTest, TakesBackWhatWasSaid) {
    show();
    page.ask(QStringLiteral("ELD-002"));
    EXPECT_EQ(said(Source::OwnMatters, "day").toString(), QStringLiteral("2026-01-01"));
    EXPECT_EQ(said(Source::OwnMatters, "reference").toString(), QStringLiteral("民政"));
    EXPECT_FALSE(said(Source::List, "isSaid").toBool());
    page.takeBack(Source::OwnMatters);
    EXPECT_EQ(link.askedOf<wire::CoverageRemove>()[0].code, "ELD-002");
    now.items[1].own.reset();
    link.answerNext<wire::CoverageRemove>(now);
    EXPECT_EQ(row(1, "tag"), QStringLiteral("不齐全"));
}

TEST_F(CoveragePageTest, WhatCannotBeIsNotAskedFor) {
    show();
    page.ask(QStringLiteral("HEA-006"));
    say(Source::OwnMatters, "去年");
    EXPECT_EQ(page.refusal(), QStringLiteral("日期请写成 2026-12-31 的样子"));
    say(Source::List, "");
    EXPECT_EQ(page.refusal(), QStringLiteral("名单要写明是哪天的"));
    say(Source::List, "2026-11-22");
    EXPECT_EQ(page.refusal(), QStringLiteral("这一天还没有到"));
    EXPECT_EQ(asked(), 0U);
    say(Source::List, "2026-11-21");
    EXPECT_EQ(asked(), 1U);
    link.answerNext<wire::CoverageSet>(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_FALSE(page.refusal().isEmpty());
    EXPECT_FALSE(page.asked().isEmpty()) << "nothing that was written is lost";
}

TEST_F(CoveragePageTest, AClerkReadsOnly) {
    show(db::StaffRole::Clerk);
    EXPECT_EQ(page.rows().size(), 4);
    page.ask(QStringLiteral("HEA-006"));
    EXPECT_TRUE(page.asked().isEmpty());
}

TEST_F(CoveragePageTest, IsAskedAgainWhenAnotherDeskSaysSomething) {
    page.onNews(wire::CoverageChanged{});
    EXPECT_TRUE(link.askedOf<wire::CoverageAsk>().empty()) << "nobody looked yet";
    show();
    page.onNews(wire::CoverageChanged{});
    EXPECT_EQ(link.askedOf<wire::CoverageAsk>().size(), 2U);
    EXPECT_EQ(page.state(), Loading::State::Ready) << "quietly";
}

TEST_F(CoveragePageTest, WhatCannotBeReadIsSaid) {
    page.refresh();
    EXPECT_EQ(page.state(), Loading::State::Loading);
    link.answerNext<wire::CoverageAsk>(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_EQ(page.state(), Loading::State::Failed);
    EXPECT_FALSE(page.problem().isEmpty());
}

TEST(TypedDay, IsReadAsPeopleWriteIt) {
    using desk::words::typedDay;
    for (const char* typed : {"2026-01-05", "2026-1-5", "2026.1.5", "2026/01/05", "2026年1月5日", "20260105",
                              "２０２６－１－５", " 2026 年 1 月 5 日 "}) {
        EXPECT_EQ(typedDay(QString::fromUtf8(typed)), date(2026, 1, 5)) << typed;
    }
    for (const char* typed : {"", "2026", "2026-02-30", "26-1-5", "1-5-2026", "2026-13-01", "明天", "2026-1-5-6"}) {
        EXPECT_FALSE(typedDay(QString::fromUtf8(typed))) << typed;
    }
    EXPECT_EQ(desk::words::isoDay(date(2026, 1, 5)), QStringLiteral("2026-01-05"));
}

} // namespace
} // namespace desk_test
