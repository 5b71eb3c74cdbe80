// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/mouth.h"
#include "kiosk/lobby/base/voice.h"

#include <QAudioDevice>
#include <QElapsedTimer>
#include <QMediaDevices>
#include <QSignalSpy>
#include <QTest>
#include <array>
#include <gtest/gtest.h>

namespace lobby {
namespace {

TEST(SampleQueue, GivesSilenceWhileMoreIsMadeAndEndsOnlyWhenItIsWhole) {
    SampleQueue queue;
    queue.clear();
    EXPECT_EQ(queue.read(8), QByteArray(8, '\0'));
    const std::array<std::int16_t, 2> samples{0x0101, 0x0202};
    queue.append(samples);
    EXPECT_EQ(queue.read(4), QByteArray("\x01\x01\x02\x02", 4));
    EXPECT_EQ(queue.read(2), QByteArray(2, '\0'));
    queue.finish();
    const qint64 tail = queue.bytesAvailable();
    EXPECT_GT(tail, 4000) << "some silence, so that the last word is not cut off";
    EXPECT_EQ(queue.read(tail + 100).size(), tail);
    EXPECT_EQ(queue.read(100).size(), 0);
}

/// As on a machine without a loudspeaker, which the machine of the tests is.
TEST(Voice, IsQuietAndNeverWaitsWhereThereIsNoLoudspeaker) {
    if (!QMediaDevices::defaultAudioOutput().isNull()) { GTEST_SKIP() << "this machine has a loudspeaker"; }
    QElapsedTimer clock;
    clock.start();
    {
        const std::unique_ptr<Voice> voice = makeVoice();
        for (int i = 0; i < 20; ++i) {
            voice->say(QStringLiteral("前台已经知道您来了，请到 2 号窗口。"), Language::Chinese);
            voice->add(QStringLiteral("Please go to window 2."), Language::English);
        }
        EXPECT_LT(clock.elapsed(), 10000) << "all of it said would take two minutes";
        EXPECT_FALSE(voice->canSpeak(Language::Chinese));
        EXPECT_FALSE(voice->isSpeaking());
        QTest::qWait(100);
        EXPECT_FALSE(voice->canSpeak(Language::Chinese));
        voice->stop();
        voice->say(QStringLiteral("好"), Language::Chinese);
    }
    EXPECT_LT(clock.elapsed(), 20000) << "and ends in the middle of it";
}

TEST(Voice, IsHeardUntilItsEndOrUntilItIsStopped) {
    if (QMediaDevices::defaultAudioOutput().isNull()) { GTEST_SKIP() << "this machine has no loudspeaker"; }
    const std::unique_ptr<Voice> voice = makeVoice();
    ASSERT_TRUE(QTest::qWaitFor([&] { return voice->canSpeak(Language::Chinese); }, 5000));
    QElapsedTimer clock;
    clock.start();
    voice->say(QStringLiteral("请坐。"), Language::Chinese);
    voice->add(QStringLiteral("Please take a seat."), Language::English);
    EXPECT_TRUE(voice->isSpeaking());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !voice->isSpeaking(); }, 10000));
    EXPECT_GT(clock.elapsed(), 1500) << "both are heard to their end";
    voice->say(QStringLiteral("前台已经知道您来了，请坐，稍后叫您。"), Language::Chinese);
    QTest::qWait(500);
    EXPECT_TRUE(voice->isSpeaking());
    voice->say(QStringLiteral("请坐。"), Language::Chinese); // another in place of the first
    clock.restart();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !voice->isSpeaking(); }, 10000));
    EXPECT_LT(clock.elapsed(), 3000);
    voice->say(QStringLiteral("前台已经知道您来了，请坐，稍后叫您。"), Language::Chinese);
    QTest::qWait(500);
    voice->stop();
    EXPECT_FALSE(voice->isSpeaking());
    QTest::qWait(200);
    EXPECT_FALSE(voice->isSpeaking());
}

TEST(Mouth, IsDoneAtOnceWhereThereIsNothingToSayItWith) {
    Talk talk;
    Mouth mouth(talk, nullptr);
    QSignalSpy output(&mouth, &Mouth::outputChanged);
    mouth.lookForOutput();
    ASSERT_EQ(output.size(), 1);
    EXPECT_FALSE(output[0][0].toBool());
    talk.turn = 1;
    talk.isSpeaking = true;
    mouth.say(QStringLiteral("好"), Language::Chinese, 1);
    EXPECT_FALSE(talk.isSpeaking);
}

TEST(Mouth, SaysNothingOfAnOlderTurn) {
    Talk talk;
    Mouth mouth(talk, speech::Sound::open());
    talk.turn = 2;
    talk.isSpeaking = true; // what turn 2 says is on its way
    mouth.say(QStringLiteral("好"), Language::Chinese, 1);
    EXPECT_TRUE(talk.isSpeaking);
}

} // namespace
} // namespace lobby
