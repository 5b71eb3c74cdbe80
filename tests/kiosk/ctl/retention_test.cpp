// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/retention.h"

#include "tests/kiosk/ctl/shell_for_test.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ctl::Fate;
using std::chrono::days;

constexpr db::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + 2h};
constexpr ctl::KeepCounts kCounts{};
constexpr days kLong{3650};

/// What is left of a backup every night up to `now`, each time thinned out.
std::vector<db::Time> afterNights(int nights, days oldest, const ctl::KeepCounts& counts = kCounts) {
    std::vector<db::Time> left;
    for (int night = nights - 1; night >= 0; --night) {
        const auto now = kNow - days(night);
        left.push_back(now);
        const auto fates = ctl::fatesOf(left, &counts, oldest, now);
        std::vector<db::Time> kept;
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (fates[i] == Fate::Kept) { kept.push_back(left[i]); }
        }
        left = kept;
    }
    return left;
}

std::ptrdiff_t youngerThan(const std::vector<db::Time>& left, days age) {
    return std::count_if(left.begin(), left.end(), [&](db::Time at) { return kNow - at < age; });
}

TEST(Retention, KeepsSevenDaysFourWeeksAndTwelveMonthsOfNightlyBackups) {
    const auto left = afterNights(800, kLong);

    EXPECT_EQ(youngerThan(left, days(7)), 7);
    // The weeks are this one and three before, the months this one and eleven before; their newest may be the same.
    EXPECT_GE(left.size(), 7U + 2U + 11U);
    EXPECT_LE(left.size(), 7U + 4U + 12U);
    EXPECT_GT(kNow - left.front(), days(330));
    EXPECT_LT(kNow - left.front(), days(366));
    EXPECT_EQ(afterNights(801, kLong).size(), left.size()) << "it does not grow";
}

TEST(Retention, TheShorterOfAgeAndCountsRules) {
    const auto left = afterNights(800, days(30));

    EXPECT_EQ(youngerThan(left, days(7)), 7);
    for (const auto at : left) {
        EXPECT_LE(kNow - at, days(30)) << "a face whose consent was withdrawn would live on in it";
    }
    EXPECT_LE(afterNights(800, days(2)).size(), 3U);
}

TEST(Retention, OfOneDayOnlyTheNewestStaysAndTheVeryNewestAlways) {
    const std::vector<db::Time> madeAt{kNow - 3h, kNow, kNow - 1h};
    // It is 10 o'clock at the hall: all three are of one day.
    const auto fates = ctl::fatesOf(madeAt, &kCounts, kLong, kNow);
    EXPECT_EQ(fates, (std::vector<Fate>{Fate::Spare, Fate::Kept, Fate::Spare}));
    const ctl::KeepCounts one{.days = 1, .weeks = 0, .months = 0};
    EXPECT_EQ(ctl::fatesOf({kNow - days(1), kNow}, &one, kLong, kNow), (std::vector<Fate>{Fate::Spare, Fate::Kept}));
}

TEST(Retention, ADayIsTheHallsAndAWeekBeginsOnMonday) {
    // 15:59 UTC is a minute before midnight there.
    const db::Time before{std::chrono::sys_days{std::chrono::year{2026} / 11 / 29} + 15h + 59min}; // Sunday
    const db::Time after = before + 2min;                                                          // Monday
    const ctl::KeepCounts byDay{.days = 2, .weeks = 0, .months = 0};
    const ctl::KeepCounts byWeek{.days = 0, .weeks = 2, .months = 0};
    for (const auto* counts : {&byDay, &byWeek}) {
        EXPECT_EQ(ctl::fatesOf({before, after}, counts, kLong, kNow), (std::vector<Fate>{Fate::Kept, Fate::Kept}));
    }
    const ctl::KeepCounts byMonth{.days = 0, .weeks = 0, .months = 2};
    EXPECT_EQ(ctl::fatesOf({before, after}, &byMonth, kLong, kNow), (std::vector<Fate>{Fate::Spare, Fate::Kept}));
}

TEST(Retention, AHallThatWasOffForMonthsLosesNothingByIt) {
    std::vector<db::Time> madeAt;
    for (int i = 0; i < 7; ++i) {
        madeAt.push_back(kNow - days(100 + i));
    }
    madeAt.push_back(kNow);
    const auto fates = ctl::fatesOf(madeAt, &kCounts, kLong, kNow);
    EXPECT_EQ(std::count(fates.begin(), fates.begin() + 6, Fate::Kept), 6) << "with today's they are seven days";
    EXPECT_EQ(fates.back(), Fate::Kept);
}

TEST(Retention, OneOfTheFutureStaysAndTakesNobodysPlace) {
    const ctl::KeepCounts one{.days = 1, .weeks = 0, .months = 0};
    EXPECT_EQ(ctl::fatesOf({kNow + days(400), kNow}, &one, kLong, kNow), (std::vector<Fate>{Fate::Kept, Fate::Kept}));
}

TEST(Retention, WithoutCountsOnlyAgeDecides) {
    EXPECT_EQ(ctl::fatesOf({kNow - days(31), kNow - days(30), kNow - 1min, kNow}, nullptr, days(30), kNow),
              (std::vector<Fate>{Fate::TooOld, Fate::Kept, Fate::Kept, Fate::Kept}));
    EXPECT_TRUE(ctl::fatesOf({}, &kCounts, kLong, kNow).empty());
}

/// What a hall with a backup every night at two o'clock has in its folder.
class RotationTest : public ::testing::Test {
protected:
    RotationTest() { fs::create_directory(m_folder / "usb"); }
    [[nodiscard]] ctl::test::Ran backUp(int day, const std::vector<std::string>& more = {"--rotate"}) const {
        std::vector<std::string> command{"backup", "--data", m_data, "--to", (m_folder / "usb").string()};
        command.insert(command.end(), more.begin(), more.end());
        auto ran = ctl::test::run(command, {}, kNow + days(day));
        EXPECT_EQ(ran.code, ctl::Exit::Ok) << ran.err;
        return ran;
    }
    [[nodiscard]] std::vector<std::string> present() const {
        std::vector<std::string> names;
        for (const auto& each : fs::directory_iterator(m_folder / "usb")) {
            names.push_back(each.path().filename());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    ctl::test::TemporaryFolder m_folder;
    std::string m_data = ctl::test::makeHall(m_folder);
};

TEST_F(RotationTest, WithoutItNothingThatIsYoungEnoughIsRemoved) {
    for (int day = 0; day < 10; ++day) {
        (void)backUp(day, {});
    }
    EXPECT_EQ(present().size(), 10U);
}

TEST_F(RotationTest, RemovesWhatThisHallMadeAndSignedAlone) {
    const ctl::test::TemporaryFolder second;
    const auto other = ctl::test::makeHall(second);
    ASSERT_EQ(ctl::test::run({"backup", "--data", other, "--to", (m_folder / "usb/other").string()}, {}, kNow).code,
              ctl::Exit::Ok);
    (void)backUp(0);
    fs::copy(m_folder / "usb/yimen-backup-20261130-020000", m_folder / "usb/unsigned", fs::copy_options::recursive);
    auto manifest = ctl::test::read(m_folder / "usb/unsigned/manifest.json");
    manifest.replace(manifest.find("\"signature\": \"") + 14, 4, "0000");
    ctl::test::write(m_folder / "usb/unsigned/manifest.json", manifest);

    for (int day = 1; day < 12; ++day) {
        (void)backUp(day);
    }

    // Of 30 November to 11 December: the last seven days, and the last of November.
    EXPECT_EQ(present(), (std::vector<std::string>{"other", "unsigned", "yimen-backup-20261130-020000",
                                                   "yimen-backup-20261205-020000", "yimen-backup-20261206-020000",
                                                   "yimen-backup-20261207-020000", "yimen-backup-20261208-020000",
                                                   "yimen-backup-20261209-020000", "yimen-backup-20261210-020000",
                                                   "yimen-backup-20261211-020000"}));
    EXPECT_THAT(backUp(12).out,
                ::testing::HasSubstr("1 are removed: one for each of the last 7 days, 4 weeks and 12 months stays, and "
                                     "none older than 30 days"));
}

} // namespace
