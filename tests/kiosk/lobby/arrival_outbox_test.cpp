// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/arrivals/arrival_outbox.h"

#include "kiosk/wire/codec.h"
#include "tests/support/fake_hall_link.h"
#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace lobby {
namespace {

wire::AnonymousArrival arrival(const std::string& key) {
    return {.requestKey = key, .category = "civil", .at = {}, .trackKey = {}};
}

TEST(ArrivalOutbox, DeliversAnArrivalThatWasTakenOfflineOnceWhenTheLineIsBack) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    const QSignalSpy kept(&outbox, &ArrivalOutbox::kept);
    const QSignalSpy stored(&outbox, &ArrivalOutbox::stored);
    outbox.send(arrival("k1"));
    EXPECT_EQ(kept.size(), 1);
    EXPECT_TRUE(link.asked().empty());

    link.comeBack();
    ASSERT_TRUE(
        link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = "k1", .arrival = {}, .window = "3"}));
    EXPECT_EQ(stored.size(), 1);
    EXPECT_EQ(outbox.waiting(), 0U);

    link.lose();
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().size(), 1U);
}

TEST(ArrivalOutbox, SendsTheSameKeyAgainWhenTheLineBrokeBeforeTheAnswer) {
    support::FakeHallLink link;
    ArrivalOutbox outbox(link);
    outbox.send(arrival("k1"));
    link.lose();
    link.comeBack();
    const auto asked = link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].requestKey, asked[1].requestKey);
}

TEST(ArrivalOutbox, KeepsTheOrderOfSeveral) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    outbox.send(arrival("k1"));
    outbox.send(arrival("k2"));
    link.comeBack();
    link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = "k1", .arrival = {}, .window = {}});
    link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = "k2", .arrival = {}, .window = {}});
    const auto asked = link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].requestKey, "k1");
    EXPECT_EQ(asked[1].requestKey, "k2");
    EXPECT_EQ(outbox.waiting(), 0U);
}

TEST(ArrivalOutbox, KeepsWhatTheHallCannotTakeNowAndDropsWhatItWillNot) {
    support::FakeHallLink link;
    ArrivalOutbox outbox(link);
    const QSignalSpy refused(&outbox, &ArrivalOutbox::refused);
    outbox.send(arrival("k1"));
    link.answerNext<wire::AnonymousArrival>(
        wire::Refused{.code = wire::RefusalCode::Unavailable, .retryAfterSeconds = 1, .takenBy = {}});
    EXPECT_EQ(outbox.waiting(), 1U);
    link.lose();
    link.comeBack();
    link.answerNext<wire::AnonymousArrival>(
        wire::Refused{.code = wire::RefusalCode::NotAllowed, .retryAfterSeconds = 0, .takenBy = {}});
    EXPECT_EQ(outbox.waiting(), 0U);
    EXPECT_EQ(refused.size(), 1);
}

TEST(ArrivalOutbox, LetsTheOldestGoWhenThereAreTooMany) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    for (std::size_t i = 0; i <= ArrivalOutbox::kMost; ++i) {
        outbox.send(arrival("k" + std::to_string(i)));
    }
    EXPECT_EQ(outbox.waiting(), ArrivalOutbox::kMost);
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().front().requestKey, "k1");
}

TEST(ArrivalOutbox, WhatWasTakenBackBeforeItWasSentIsNeverSent) {
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link);
    const QSignalSpy takenBack(&outbox, &ArrivalOutbox::takenBack);
    outbox.send(arrival("k1"));
    outbox.send(arrival("k2"));
    outbox.takeBack(QStringLiteral("k1"), {});
    EXPECT_EQ(takenBack.size(), 1);
    link.comeBack();
    ASSERT_EQ(link.askedOf<wire::AnonymousArrival>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>()[0].requestKey, "k2");
    EXPECT_TRUE(link.askedOf<wire::TakeBackArrival>().empty());
}

TEST(ArrivalOutbox, WhatTheHallMayHaveIsTakenBackThereAndNotSentAgain) {
    support::FakeHallLink link;
    ArrivalOutbox outbox(link);
    const QSignalSpy takenBack(&outbox, &ArrivalOutbox::takenBack);
    const QSignalSpy kept(&outbox, &ArrivalOutbox::kept);
    outbox.send(arrival("k1"));
    outbox.takeBack(QStringLiteral("k1"), {}); // on its way, not answered yet
    link.lose();
    EXPECT_EQ(takenBack.size(), 0) << "the hall may have it";
    EXPECT_EQ(kept.size(), 0);
    link.comeBack();
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().size(), 1U);
    ASSERT_TRUE(link.answerNext<wire::TakeBackArrival>(wire::Done{}));
    EXPECT_EQ(takenBack.size(), 1);
    EXPECT_EQ(outbox.waiting(), 0U);
}

TEST(ArrivalOutbox, ATakeBackWaitsForTheLineAndSurvivesASwitchOff) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("waiting.jsonl"));
    support::FakeHallLink link;
    const std::string key = "2f0b6d5e-6a5c-4c0a-9f8e-0d3f5b7c9a01";
    {
        ArrivalOutbox outbox(link, file);
        outbox.send({.requestKey = key,
                     .category = "civil",
                     .at = db::Time(std::chrono::milliseconds(1'780'000'000'000)),
                     .trackKey = {}});
        link.answerNext<wire::AnonymousArrival>(wire::ArrivalStored{.requestKey = key, .arrival = {}, .window = {}});
        link.lose();
        outbox.takeBack(QString::fromStdString(key), db::Time(std::chrono::milliseconds(1'780'000'010'000)));
        EXPECT_EQ(outbox.waiting(), 1U);
    }
    link.comeBack();
    ArrivalOutbox again(link, file);
    const QSignalSpy takenBack(&again, &ArrivalOutbox::takenBack);
    ASSERT_TRUE(link.answerNext<wire::TakeBackArrival>(
        wire::Refused{.code = wire::RefusalCode::Unavailable, .retryAfterSeconds = 1, .takenBy = {}}));
    EXPECT_EQ(again.waiting(), 1U) << "the hall cannot take it now";
    link.lose();
    link.comeBack();
    ASSERT_TRUE(link.answerNext<wire::TakeBackArrival>(wire::Done{}));
    EXPECT_EQ(takenBack.size(), 1);
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().size(), 1U);
    EXPECT_FALSE(QFile::exists(file));
}

TEST(ArrivalOutbox, SaysThatStaffHaveBegun) {
    support::FakeHallLink link;
    ArrivalOutbox outbox(link);
    const QSignalSpy tooLate(&outbox, &ArrivalOutbox::tooLate);
    outbox.takeBack(QStringLiteral("k1"), {});
    link.answerNext<wire::TakeBackArrival>(
        wire::Refused{.code = wire::RefusalCode::NotInState, .retryAfterSeconds = 0, .takenBy = {}});
    EXPECT_EQ(tooLate.size(), 1);
    EXPECT_EQ(outbox.waiting(), 0U);
}

/// Valid as the wire wants it: what waits is kept in the wire's own form.
wire::AnonymousArrival arrivalOnDisk(int number) {
    return {.requestKey = "2f0b6d5e-6a5c-4c0a-9f8e-0d3f5b7c9a0" + std::to_string(number),
            .category = "civil",
            .at = db::Time(std::chrono::milliseconds(1'780'000'000'000)),
            .trackKey = "track-" + std::to_string(number)};
}

TEST(ArrivalOutbox, DeliversOnceWhatWaitedWhenTheKioskWasSwitchedOff) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("waiting.jsonl"));
    {
        support::FakeHallLink away;
        away.lose();
        ArrivalOutbox outbox(away, file);
        outbox.send(arrivalOnDisk(1));
        outbox.send(arrivalOnDisk(2));
    }
    EXPECT_EQ(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);

    support::FakeHallLink link;
    {
        ArrivalOutbox outbox(link, file);
        const QSignalSpy stored(&outbox, &ArrivalOutbox::stored);
        for (int number : {1, 2}) {
            link.answerNext<wire::AnonymousArrival>(
                wire::ArrivalStored{.requestKey = arrivalOnDisk(number).requestKey, .arrival = {}, .window = "3"});
        }
        EXPECT_EQ(stored.size(), 2);
        const auto asked = link.askedOf<wire::AnonymousArrival>();
        ASSERT_EQ(asked.size(), 2U);
        EXPECT_EQ(asked[0].requestKey, arrivalOnDisk(1).requestKey);
        EXPECT_EQ(asked[0].category, "civil");
        EXPECT_EQ(asked[0].at, arrivalOnDisk(1).at);
    }
    EXPECT_FALSE(QFile::exists(file));
    const ArrivalOutbox again(link, file);
    EXPECT_EQ(link.askedOf<wire::AnonymousArrival>().size(), 2U);
}

TEST(ArrivalOutbox, SendsTheSameKeyWhenItWasSwitchedOffBeforeTheAnswer) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("waiting.jsonl"));
    support::FakeHallLink link;
    {
        ArrivalOutbox outbox(link, file);
        outbox.send(arrivalOnDisk(1));
    }
    const ArrivalOutbox again(link, file);
    const auto asked = link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].requestKey, asked[1].requestKey);
}

TEST(ArrivalOutbox, AFullDiskCostsNothingThatWasWrittenBefore) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("arrivals"));
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link, file);
    outbox.send(arrival("k1"));
    {
        const support::FullDisk full;
        outbox.send(arrival("k2"));
    }
    EXPECT_EQ(outbox.waiting(), 2U) << "in memory";
    const ArrivalOutbox afterAPowerCut(link, file);
    EXPECT_EQ(afterAPowerCut.waiting(), 1U);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1) << "no half-written file beside it";
}

TEST(ArrivalOutbox, WritesDownNothingOfAFace) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("waiting.jsonl")));
    support::FakeHallLink link;
    link.lose();
    ArrivalOutbox outbox(link, file.fileName());
    outbox.send(arrivalOnDisk(1));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    EXPECT_TRUE(kept.contains("civil"));
    EXPECT_FALSE(kept.contains("track-1"));
}

TEST(ArrivalOutbox, LeavesOutALineThatCannotBeReadAndWorksWithoutAFile) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("waiting.jsonl")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(wire::encode({.seq = 1, .inReplyTo = {}, .body = arrivalOnDisk(1)}) + "\n{\"v\":1,\"t\":\"anony\n");
    file.close();
    support::FakeHallLink link;
    link.lose();
    const ArrivalOutbox outbox(link, file.fileName());
    EXPECT_EQ(outbox.waiting(), 1U);

    ArrivalOutbox nowhere(link, folder.filePath(QStringLiteral("missing/waiting.jsonl")));
    nowhere.send(arrivalOnDisk(2));
    EXPECT_EQ(nowhere.waiting(), 1U);
}

} // namespace
} // namespace lobby
