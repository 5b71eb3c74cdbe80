// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/recognition/recognition_page.h"

#include "tests/support/fake_hall_link.h"

#include <array>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

using desk::Loading;

db::Calibration aCalibration(db::CalibrationEvidence evidence = db::CalibrationEvidence::Extrapolated) {
    db::Calibration one;
    one.modelDigest = std::string(64, 'd');
    one.evidence = evidence;
    one.aim = 0.001;
    one.persons = 612;
    one.pairs = 186966;
    one.personsNeeded = 101;
    one.known = 0.634;
    one.fpir = {.value = 0.001, .low = 0.0004, .high = 0.0021};
    one.fnir = db::RateWithInterval{.value = 0.006, .low = 0.002, .high = 0.017};
    one.impostorsSeen = 4;
    one.genuineSeen = 213;
    return one;
}

class RecognitionPageTest : public testing::Test {
protected:
    RecognitionPageTest() {
        now.model = std::string(64, 'd');
        now.persons = 612;
        now.shippedKnown = 0.6;
        now.knownNow = 0.6;
        page.setRole(db::StaffRole::Manager);
    }
    void show() {
        page.refresh();
        link.answerNext<wire::RecognitionAsk>(now);
    }
    [[nodiscard]] QString fact(int row, const char* what) const {
        return page.tried().at(row).toMap().value(QString::fromLatin1(what)).toString();
    }
    [[nodiscard]] QVariantMap listed(int row) const { return page.calibrations().at(row).toMap(); }

    support::FakeHallLink link;
    desk::RecognitionPage page{link, [] { return db::Time{std::chrono::milliseconds{1'795'225'200'000}}; }};
    wire::Recognition now;
};

TEST_F(RecognitionPageTest, CountsWhoMustComeAgainAfterAChangeOfTheModel) {
    now.toRefresh = 12;
    show();
    EXPECT_TRUE(page.people().contains(QStringLiteral("还有 12 位要重新采集")));
    EXPECT_TRUE(page.isAnybodyLeft());
    EXPECT_EQ(page.thresholdNow(), QStringLiteral("0.600"));
}

TEST_F(RecognitionPageTest, AnEmptyHallHasNothingToCalibrateWith) {
    now.persons = 0;
    show();
    EXPECT_TRUE(page.isEmptyHall());
    page.tryIt();
    EXPECT_TRUE(link.askedOf<wire::CalibrationTry>().empty());
}

TEST_F(RecognitionPageTest, AsksForTheChosenRateAndShowsTheFiguresWithTheirIntervals) {
    show();
    page.setAim(2);
    page.tryIt();
    ASSERT_EQ(link.askedOf<wire::CalibrationTry>().size(), 1U);
    EXPECT_DOUBLE_EQ(link.askedOf<wire::CalibrationTry>()[0].aim, 0.01);
    EXPECT_FALSE(page.canTry()) << "until the hall answers";
    now.tried = aCalibration();
    link.answerNext<wire::CalibrationTry>(wire::Done{});
    link.answerNext<wire::RecognitionAsk>(now);
    ASSERT_TRUE(page.hasTried());
    EXPECT_EQ(fact(1, "value"), QStringLiteral("0.634"));
    EXPECT_EQ(fact(2, "value"), QStringLiteral("0.10 %"));
    EXPECT_TRUE(fact(2, "because").contains(QStringLiteral("0.04 % – 0.21 %")));
    EXPECT_EQ(fact(3, "value"), QStringLiteral("0.60 %"));
    EXPECT_TRUE(fact(4, "because").contains(QStringLiteral("213")));
    EXPECT_TRUE(page.canKeep());
    page.keep();
    EXPECT_EQ(link.askedOf<wire::CalibrationKeep>().size(), 1U);
}

TEST_F(RecognitionPageTest, OfTooFewPeopleSaysSoAndCannotBeUsed) {
    now.tried = aCalibration(db::CalibrationEvidence::TooFew);
    show();
    EXPECT_TRUE(page.isTooFew());
    EXPECT_TRUE(page.verdict().contains(QStringLiteral("101")));
    page.keep();
    EXPECT_TRUE(link.askedOf<wire::CalibrationKeep>().empty());
}

TEST_F(RecognitionPageTest, OffersEarlierOnesOfTheSameModelAndTheShippedThresholds) {
    auto first = aCalibration();
    first.id = db::CalibrationId{1};
    auto few = aCalibration(db::CalibrationEvidence::TooFew);
    few.id = db::CalibrationId{2};
    auto old = aCalibration();
    old.id = db::CalibrationId{3};
    old.modelDigest = std::string(64, 'e');
    auto inForce = aCalibration();
    inForce.id = db::CalibrationId{4};
    now.calibrations = {inForce, old, few, first};
    now.inForce = inForce.id;
    now.applies = true;
    show();
    ASSERT_EQ(page.calibrations().size(), 5);
    const std::array canChoose{false, false, false, true, true};
    for (int row = 0; row < 5; ++row) {
        EXPECT_EQ(listed(row)[QStringLiteral("canChoose")].toBool(), canChoose.at(static_cast<std::size_t>(row)))
            << row;
    }
    EXPECT_TRUE(listed(0)[QStringLiteral("isInForce")].toBool());
    page.choose(1);
    ASSERT_EQ(link.askedOf<wire::CalibrationChoose>().size(), 1U);
    EXPECT_EQ(link.askedOf<wire::CalibrationChoose>()[0].calibration, 1);
}

TEST_F(RecognitionPageTest, ARefusalIsSaidInWordsAndWhatWasShownStays) {
    show();
    page.tryIt();
    link.answerNext<wire::CalibrationTry>(wire::Refused{wire::RefusalCode::Unavailable, 0, {}});
    EXPECT_FALSE(page.problem().isEmpty());
    EXPECT_EQ(page.state(), Loading::State::Ready);
}

TEST_F(RecognitionPageTest, AsksAgainWhenTheHallSaysSoButNotBeforeAnybodyLooks) {
    page.onChanged();
    EXPECT_TRUE(link.askedOf<wire::RecognitionAsk>().empty());
    show();
    page.onChanged();
    EXPECT_EQ(link.askedOf<wire::RecognitionAsk>().size(), 2U);
    now.isRunning = true;
    now.runningPercent = 45;
    link.answerNext<wire::RecognitionAsk>(now);
    EXPECT_TRUE(page.isRunning());
    EXPECT_DOUBLE_EQ(page.runningShare(), 0.45);
    page.clear();
    EXPECT_TRUE(page.people().isEmpty());
    EXPECT_FALSE(page.isManager());
}

} // namespace
} // namespace desk_test
