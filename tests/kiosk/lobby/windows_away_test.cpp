// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrivals/windows_away.h"
#include "tests/support/fake_hall_link.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace {

using namespace lobby;
using std::chrono::minutes;

constexpr db::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{2}};

class WindowsAwayTest : public testing::Test {
protected:
    void say(std::vector<wire::WindowsAway::Line> lines) { link.push(wire::WindowsAway{std::move(lines)}); }
    [[nodiscard]] PageFacts on(LobbyState state, const char* window = "", db::Time now = kNow) const {
        PageFacts facts;
        facts.state = state;
        facts.window = QString::fromLatin1(window);
        facts.delivery = Delivery::Told;
        away.addTo(facts, now, Language::Chinese);
        return facts;
    }

    support::FakeHallLink link;
    WindowsAway away{link};
};

TEST_F(WindowsAwayTest, SaysWhereItConcernsTheVisitorAndNowhereElse) {
    say({{.window = "3", .until = kNow + minutes{60}, .helpingWindow = "2"}});
    struct Row {
        const char* what;
        LobbyState state;
        const char* window;
        bool isSaid;
    };
    for (const Row& row : {Row{"at home", LobbyState::Attract, "", true},
                           {"greeted, sent there", LobbyState::Welcome, "3", true},
                           {"greeted, sent elsewhere", LobbyState::Welcome, "1", false},
                           {"stored, sent there", LobbyState::Stored, "3", true},
                           {"stored, sent anywhere", LobbyState::Stored, "", false},
                           {"somewhere else in the kiosk", LobbyState::Digits, "3", false}}) {
        EXPECT_EQ(!awayWords(on(row.state, row.window)).isEmpty(), row.isSaid) << row.what;
    }
    EXPECT_TRUE(pageWords(on(LobbyState::Stored, "3")).body.contains(QStringLiteral("请先到 2 号窗口")));
    EXPECT_TRUE(pageWords(on(LobbyState::Attract)).body.contains(QStringLiteral("3 号窗口暂离")));
}

TEST_F(WindowsAwayTest, EndsByItselfAndWithTheLine) {
    QSignalSpy changed{&away, &WindowsAway::changed};
    say({{.window = "3", .until = kNow + minutes{60}, .helpingWindow = ""}});
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(awayWords(on(LobbyState::Attract, "", kNow + minutes{60})).isEmpty());
    EXPECT_FALSE(awayWords(on(LobbyState::Attract)).isEmpty());
    link.lose();
    EXPECT_TRUE(away.isEmpty());
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(WindowsAwayTest, OnesOwnWorkerComesFirst) {
    say({{.window = "3", .until = kNow + minutes{60}, .helpingWindow = ""}});
    PageFacts facts;
    facts.state = LobbyState::Welcome;
    facts.window = QStringLiteral("3");
    facts.awayUntil = QStringLiteral("14:30");
    facts.helpingWindow = QStringLiteral("2");
    away.addTo(facts, kNow, Language::Chinese);
    EXPECT_TRUE(awayWords(facts).startsWith(QStringLiteral("为您办事的同事外出，14:30 回来；请先到 2 号窗口")));
    facts.helpingWindow.clear();
    EXPECT_TRUE(awayWords(facts).contains(QStringLiteral("前台可以先帮您")));
}

} // namespace
