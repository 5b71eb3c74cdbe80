// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/idle_watch.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

const SteadyTime kStart{1h};

TEST(IdleWatch, WarnsTenSecondsBeforeItRunsOut) {
    IdleWatch watch;
    watch.restart(kStart, {.limit = 30s, .warning = 10s});
    EXPECT_FALSE(watch.isWarning(kStart + 19s));
    EXPECT_TRUE(watch.isWarning(kStart + 20s));
    EXPECT_FALSE(watch.hasRunOut(kStart + 29999ms));
    EXPECT_TRUE(watch.hasRunOut(kStart + 30s));
}

TEST(IdleWatch, CountsAnewAfterATouch) {
    IdleWatch watch;
    watch.restart(kStart, {});
    watch.restart(kStart + 25s, {});
    EXPECT_FALSE(watch.isWarning(kStart + 31s));
    EXPECT_EQ(watch.secondsLeft(kStart + 31s), 24);
}

TEST(IdleWatch, NeverRunsOutWhenStopped) {
    IdleWatch watch;
    watch.restart(kStart, {});
    watch.stop();
    EXPECT_FALSE(watch.hasRunOut(kStart + 1h));
    EXPECT_FALSE(watch.isWarning(kStart + 1h));
}

TEST(IdleWatch, TellsWhatIsLeftFromOneToNothing) {
    IdleWatch watch;
    watch.restart(kStart, {.limit = 30s, .warning = 10s});
    EXPECT_DOUBLE_EQ(watch.shareLeft(kStart), 1.0);
    EXPECT_DOUBLE_EQ(watch.shareLeft(kStart + 15s), 0.5);
    EXPECT_DOUBLE_EQ(watch.shareLeft(kStart + 99s), 0.0);
    EXPECT_EQ(watch.secondsLeft(kStart + 29500ms), 1);
}

} // namespace
} // namespace lobby
