// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/talk/topic_board.h"

#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace {

using namespace lobby;
using namespace std::chrono_literals;

wire::PublishedTopics::Topic topic(const char* title) {
    return {.category = "place",
            .title = title,
            .result = "Twelve lamps were replaced.",
            .doneBy = "Peace Housing",
            .grade = db::Grade::Good,
            .isTalkDay = false,
            .closedOn = db::Date(2026y, std::chrono::May, 12d)};
}

class TopicBoardTest : public testing::Test {
protected:
    [[nodiscard]] TopicBoard& board() { return *kiosk.app.topics(); }
    void publish(std::vector<wire::PublishedTopics::Topic> topics, std::optional<db::Date> next = {}) {
        kiosk.link.push(wire::PublishedTopics{.topics = std::move(topics), .nextTalkDay = next});
    }
    void rest() { kiosk.pass(21s); }

    LobbyOnFakes kiosk{Language::English}; // it is 28 May 2026
};

TEST_F(TopicBoardTest, ShowsNothingWhenThereIsNothing) {
    publish({});
    kiosk.pass(60s);
    EXPECT_FALSE(board().isShown());
}

TEST_F(TopicBoardTest, SaysWhatWasAskedWhatWasDoneByWhomAndWhen) {
    publish({topic("The lamps on the stairs")}, db::Date(2026y, std::chrono::June, 20d));
    EXPECT_FALSE(board().isShown()) << "somebody may just have left";
    rest();
    ASSERT_TRUE(board().isShown());
    EXPECT_EQ(board().heading(), QStringLiteral("You said, we did"));
    EXPECT_EQ(board().title(), QStringLiteral("The lamps on the stairs"));
    EXPECT_EQ(board().result(), QStringLiteral("Twelve lamps were replaced."));
    EXPECT_EQ(board().about(), QStringLiteral("Peace Housing · residents say: Good · 12 May"));
    EXPECT_EQ(board().next(), QStringLiteral("Next talk day: 20 June"));
}

TEST_F(TopicBoardTest, LeavesOutWhatIsNotKnown) {
    auto bare = topic("A bench");
    bare.doneBy.clear();
    bare.grade.reset();
    bare.isTalkDay = true;
    publish({bare});
    rest();
    EXPECT_EQ(board().about(), QStringLiteral("This hall · 12 May"));
    EXPECT_EQ(board().heading(), QStringLiteral("Talk day: you said, we did"));
    EXPECT_EQ(board().next(), QString());
}

TEST_F(TopicBoardTest, TurnsToTheNextAfterTwelveSecondsAndBeginsAgainAfterTheLast) {
    publish({topic("one"), topic("two")});
    rest();
    EXPECT_EQ(board().title(), QStringLiteral("one"));
    kiosk.pass(12s);
    EXPECT_EQ(board().title(), QStringLiteral("two"));
    kiosk.pass(12s);
    EXPECT_EQ(board().title(), QStringLiteral("one"));
}

TEST_F(TopicBoardTest, SaysTheNextTalkDayAloneWhenNothingWasPublished) {
    publish({}, db::Date(2026y, std::chrono::June, 20d));
    rest();
    ASSERT_TRUE(board().isShown());
    EXPECT_EQ(board().heading(), QStringLiteral("Residents' talk day"));
    EXPECT_EQ(board().title(), QStringLiteral("Saturday 20 June"));
    EXPECT_EQ(board().about(), QString());
    publish({}, db::Date(2026y, std::chrono::May, 28d));
    EXPECT_EQ(board().title(), QStringLiteral("It is today"));
}

TEST_F(TopicBoardTest, SaysNoTalkDayThatIsPast) {
    publish({}, db::Date(2026y, std::chrono::May, 27d));
    rest();
    EXPECT_FALSE(board().isShown());
    publish({topic("one")}, db::Date(2026y, std::chrono::May, 27d));
    rest();
    EXPECT_EQ(board().next(), QString());
}

TEST_F(TopicBoardTest, GivesWayToATouchAFaceAndWhoeverAskedForSomething) {
    publish({topic("one")});
    rest();
    kiosk.app.idle()->touched();
    EXPECT_FALSE(board().isShown());
    kiosk.pass(19s);
    EXPECT_FALSE(board().isShown());
    kiosk.pass(2s);
    EXPECT_TRUE(board().isShown());

    kiosk.stepUp();
    EXPECT_FALSE(board().isShown()) << "a face";
    kiosk.app.finish();
    kiosk.eyes.seeNobody();
    rest();
    EXPECT_TRUE(board().isShown());

    kiosk.app.idle()->touched();
    kiosk.app.comforts()->toggleElder();
    kiosk.pass(25s);
    EXPECT_FALSE(board().isShown()) << "who asked for larger letters is there";
    kiosk.pass(40s);
    EXPECT_TRUE(board().isShown()) << "and has gone";
}

TEST_F(TopicBoardTest, IsNotShownOnAnyOtherPage) {
    publish({topic("one")});
    kiosk.app.openGuide();
    kiosk.pass(60s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Guide);
    EXPECT_FALSE(board().isShown());
}

TEST_F(TopicBoardTest, KeepsWhatIsPublicWhenTheLineIsCutAndDropsWhatIsTakenBack) {
    publish({topic("one")});
    rest();
    kiosk.link.lose();
    kiosk.pass(5s);
    EXPECT_TRUE(board().isShown());
    publish({});
    EXPECT_FALSE(board().isShown());
}

TEST_F(TopicBoardTest, SpeaksTheLanguageOfTheScreen) {
    publish({topic("one")}, db::Date(2026y, std::chrono::June, 20d));
    kiosk.app.comforts()->toggleLanguage();
    EXPECT_EQ(board().heading(), QStringLiteral("你说我办"));
    EXPECT_EQ(board().next(), QStringLiteral("下个说事日：6月20日"));
}

} // namespace
