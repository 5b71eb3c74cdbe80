// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/appointment_book.h"
#include "kiosk/desk/residents/day_and_time.h"
#include "kiosk/desk/residents/line_dismissal.h"
#include "kiosk/wire/residents.h"
#include "tests/support/fake_hall_link.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

constexpr db::Date kFriday{year{2026} / 11 / 20};
constexpr db::Time kNow{sys_days{kFriday} + std::chrono::hours{2}};

db::SummaryLine line(const char* text, const char* key) {
    db::SummaryLine one;
    one.text = {text, text};
    one.key = key;
    return one;
}

db::NeedsSummary withLines(std::vector<db::SummaryLine> lines) {
    db::NeedsSummary summary;
    summary.resident = db::ResidentId{7};
    summary.lines = std::move(lines);
    return summary;
}

class Dismissing : public testing::Test {
protected:
    support::FakeHallLink link;
    desk::Undo undo{link};
    desk::LineDismissal dismissal{link, undo};

    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
};

TEST_F(Dismissing, AsksNothingWhereNothingMayGo) {
    dismissal.ask(withLines({line("超期", ""), line("请面对面说", "")}));
    EXPECT_FALSE(dismissal.isAsking());
    dismissal.because(0);
    EXPECT_TRUE(link.asked().empty());
}

TEST_F(Dismissing, OneLineIsChosenAtOnceAndSeveralAreOffered) {
    dismissal.ask(withLines({line("超期", ""), line("高龄津贴", "may-apply:ELD-001")}));
    EXPECT_EQ(dismissal.chosenText(), QStringLiteral("高龄津贴"));
    dismissal.ask(withLines({line("高龄津贴", "may-apply:ELD-001"), line("资格认证", "yearly:ELD-002:1")}));
    EXPECT_EQ(dismissal.offered(), (QStringList{QStringLiteral("高龄津贴"), QStringLiteral("资格认证")}));
    dismissal.because(0);
    dismissal.choose(2);
    EXPECT_TRUE(link.asked().empty());
    dismissal.choose(1);
    EXPECT_EQ(dismissal.chosenText(), QStringLiteral("资格认证"));
}

TEST_F(Dismissing, WhatWasTakenOffCanBePutBackOnce) {
    dismissal.ask(withLines({line("高龄津贴", "may-apply:ELD-001")}));
    dismissal.because(static_cast<int>(db::DismissReason::DoneElsewhere));
    EXPECT_FALSE(dismissal.isAsking());
    const auto sent = link.askedOf<wire::LineDismiss>().back();
    EXPECT_EQ(sent.resident, db::ResidentId{7});
    EXPECT_EQ(sent.lineKey, "may-apply:ELD-001");
    EXPECT_EQ(sent.reason, db::DismissReason::DoneElsewhere);
    EXPECT_EQ(undo.text(), QString{}) << "the hall has not answered";
    answerLast(wire::Done{});
    EXPECT_EQ(undo.text(), QStringLiteral("不再提：高龄津贴"));
    undo.undo();
    undo.undo();
    ASSERT_EQ(link.askedOf<wire::LineRestore>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::LineRestore>()[0].lineKey, "may-apply:ELD-001");
}

TEST_F(Dismissing, WhatWasTakenOffOneIsNotPutBackBesideAnother) {
    dismissal.ask(withLines({line("高龄津贴", "may-apply:ELD-001")}));
    dismissal.because(0);
    answerLast(wire::Done{});
    undo.leave();
    undo.undo();
    EXPECT_TRUE(link.askedOf<wire::LineRestore>().empty());
}

TEST_F(Dismissing, ARefusalIsSaidAndNothingIsToBeUndone) {
    dismissal.ask(withLines({line("高龄津贴", "may-apply:ELD-001")}));
    dismissal.because(0);
    answerLast(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_NE(undo.problem(), QString{});
    EXPECT_EQ(undo.text(), QString{});
    undo.forget();
    EXPECT_EQ(undo.problem(), QString{});
}

TEST(DayAndTime, ReadsADayAsStaffTypeIt) {
    struct Row {
        const char* typed;
        std::optional<db::Date> day;
    };
    const Row table[] = {
        {"今天", kFriday},
        {"明天", db::Date{year{2026} / 11 / 21}},
        {"tomorrow", db::Date{year{2026} / 11 / 21}},
        {"后天", db::Date{year{2026} / 11 / 22}},
        {"20", kFriday},
        {"25", db::Date{year{2026} / 11 / 25}},
        {"２５日", db::Date{year{2026} / 11 / 25}},
        {"3", db::Date{year{2026} / 12 / 3}},
        {"31", db::Date{year{2026} / 12 / 31}},
        {"11-25", db::Date{year{2026} / 11 / 25}},
        {"11.25", db::Date{year{2026} / 11 / 25}},
        {" 11 月 25 日 ", db::Date{year{2026} / 11 / 25}},
        {"1-5", db::Date{year{2027} / 1 / 5}},
        {"2026-12-01", db::Date{year{2026} / 12 / 1}},
        {"2026-11-19", std::nullopt},
        {"2-30", std::nullopt},
        {"13-1", std::nullopt},
        {"0", std::nullopt},
        {"32", std::nullopt},
        {"", std::nullopt},
        {"下周", std::nullopt},
    };
    for (const Row& row : table) {
        EXPECT_EQ(desk::dayFrom(QString::fromUtf8(row.typed), kFriday), row.day) << row.typed;
    }
}

TEST(DayAndTime, ReadsATimeAsStaffTypeIt) {
    struct Row {
        const char* typed;
        std::optional<int> minute;
    };
    const Row table[] = {
        {"10:30", 630},     {"10：30", 630},         {"9点半", 570},
        {"9点15分", 555},   {"1430", 870},           {"930", 570},
        {"10", 600},        {"10点", 600},           {"0:00", 0},
        {"23:59", 1439},    {"24:00", std::nullopt}, {"10:60", std::nullopt},
        {"", std::nullopt}, {"上午", std::nullopt},
    };
    for (const Row& row : table) {
        EXPECT_EQ(desk::minuteFrom(QString::fromUtf8(row.typed)), row.minute) << row.typed;
    }
}

class Appointments : public testing::Test {
protected:
    support::FakeHallLink link;
    guide::HallCatalogue catalogue;
    desk::CatalogueNames names{&catalogue};
    desk::AppointmentBook book{link, catalogue, names, [] { return kNow; }};

    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
};

TEST_F(Appointments, AreMadeWithAnItemADayAndATime) {
    book.ask(db::ResidentId{7}, QStringLiteral("何佩珍"));
    book.search(QStringLiteral("gljt"));
    ASSERT_FALSE(book.items().isEmpty());
    EXPECT_EQ(book.items()[0].toMap().value(QStringLiteral("name")).toString(), QStringLiteral("高龄津贴"));
    book.chooseItem(book.items()[0].toMap().value(QStringLiteral("code")).toString());
    book.keep(QStringLiteral("25"), QStringLiteral("10:30"), QStringLiteral("  带孙女来 "));
    const auto sent = link.askedOf<wire::AppointmentMake>().back();
    EXPECT_EQ(sent.itemCode, "ELD-001");
    EXPECT_EQ(sent.on, (db::Date{year{2026} / 11 / 25}));
    EXPECT_EQ(sent.minute, 630);
    EXPECT_EQ(sent.note, "带孙女来");
    book.keep(QStringLiteral("26"), QStringLiteral("10:30"), {});
    EXPECT_EQ(link.askedOf<wire::AppointmentMake>().size(), 1U) << "one at a time";
    answerLast(wire::Done{});
    EXPECT_FALSE(book.isAsking());
}

TEST_F(Appointments, SayWhatIsMissingAndWhatTheHallRefuses) {
    book.ask(db::ResidentId{7}, QStringLiteral("何佩珍"));
    const auto tries = [this](const char* day, const char* time) {
        book.keep(QString::fromUtf8(day), QString::fromUtf8(time), {});
        return book.problem();
    };
    EXPECT_NE(tries("25", "10:30"), QString{}) << "no item";
    book.chooseItem(QStringLiteral("ELD-001"));
    EXPECT_NE(tries("32", "10:30"), QString{});
    EXPECT_NE(tries("25", "25:30"), QString{});
    EXPECT_TRUE(link.asked().empty());
    EXPECT_EQ(tries("25", "10:30"), QString{});
    answerLast(wire::Refused{wire::RefusalCode::NotInState, 0, {}});
    EXPECT_TRUE(book.isAsking()) << "what was typed is not lost";
    EXPECT_NE(book.problem(), QString{});
}

TEST_F(Appointments, AreGivenUp) {
    book.giveUp(3);
    EXPECT_EQ(link.askedOf<wire::AppointmentCancel>().back().appointment, db::AppointmentId{3});
}

} // namespace
} // namespace desk_test
