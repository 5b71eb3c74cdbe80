// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/ping.h"

#include "tests/kiosk/ctl/shell_for_test.h"

#include <gtest/gtest.h>

namespace {

using ctl::HallSign;
using ctl::signOf;
using namespace ctl::test;

TEST(Ping, TellsAHallThatAnswersNobodyFromOneThatIsNotThereAndFromOneThatRefuses) {
    for (const auto* word : {"no-answer", "dead", "connection-lost", "cut-off"}) {
        EXPECT_EQ(signOf(QString::fromLatin1(word)), HallSign::Silent) << word;
    }
    for (const auto* word : {"", "not-listening", "no-connection", "hall-stops"}) {
        EXPECT_EQ(signOf(QString::fromLatin1(word)), HallSign::NobodyThere) << word;
    }
    for (const auto* word :
         {"device-revoked", "device-unknown", "hall-not-trusted", "other-protocol", "too-fast", "full"}) {
        EXPECT_EQ(signOf(QString::fromLatin1(word)), HallSign::Refuses) << word;
    }
}

TEST(Ping, FailsInOneLineWithoutABundle) {
    const TemporaryFolder folder;
    const auto ran = run({"ping", "--bundle", (folder / "none").string()});
    EXPECT_EQ(ran.code, ctl::Exit::Failed);
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
}

} // namespace
