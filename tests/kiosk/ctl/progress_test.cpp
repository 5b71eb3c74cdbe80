// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/progress.h"

#include <gmock/gmock.h>
#include <sstream>

namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;

class ProgressTest : public ::testing::Test {
protected:
    ctl::Progress::Settings settings(bool isTerminal) {
        return {.isTerminal = isTerminal, .now = [this] { return m_now; }};
    }
    ctl::Progress::Clock::time_point m_now{};
    std::ostringstream m_err;
};

TEST_F(ProgressTest, SaysNothingForTwoSeconds) {
    ctl::Progress progress(m_err, "pictures", 10, settings(true));
    m_now += 1900ms;
    progress.update(9);
    EXPECT_EQ(m_err.str(), "");
}

TEST_F(ProgressTest, DrawsABarInPlaceOnATerminalAndTakesItAway) {
    {
        ctl::Progress progress(m_err, "pictures", 10, settings(true));
        m_now += 3s;
        progress.update(5);
        EXPECT_THAT(m_err.str(), HasSubstr("[###############...............] 5/10 (50%), 3 s left"));
        EXPECT_THAT(m_err.str(), Not(HasSubstr("\n")));
    }
    EXPECT_TRUE(m_err.str().ends_with("\r\x1b[K"));
}

TEST_F(ProgressTest, WritesAPlainLineEveryTenSecondsElsewhere) {
    ctl::Progress progress(m_err, "pictures", 100, settings(false));
    for (int second = 1; second <= 25; ++second) {
        m_now += 1s;
        progress.update(static_cast<std::size_t>(second));
    }
    const auto text = m_err.str();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 3); // after 2, 12 and 22 seconds
    EXPECT_THAT(text, Not(HasSubstr("\r")));
}

TEST_F(ProgressTest, CountsWhenTheTotalIsNotKnown) {
    ctl::Progress progress(m_err, "frames", 0, settings(false));
    m_now += 3s;
    progress.update(42);
    EXPECT_EQ(m_err.str(), "frames 42\n");
}

} // namespace
