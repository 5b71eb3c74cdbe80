// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/calibration_store.h"

#include "db/stores/look_alike_store.h"
#include "tests/db/support/temp_hall.h"

#include <limits>

namespace db::stores {
namespace {

using test::aConsent;
using test::addResident;
using test::addStaff;
using test::aTemplate;
using test::by;
using test::must;
using test::TempHall;

Calibration aCalibration(double known = 0.65) {
    return {.id = {},
            .madeAt = {},
            .madeBy = {},
            .modelDigest = std::string(64, 'd'),
            .evidence = CalibrationEvidence::Extrapolated,
            .aim = 0.001,
            .persons = 200,
            .templates = 1000,
            .pairs = 19900,
            .personsNeeded = 101,
            .known = known,
            .unsure = 0.54,
            .margin = 0.08,
            .chips = 3,
            .strong = 0.73,
            .strongChips = 2,
            .fitted = RateWithInterval{.value = known, .low = 0.62, .high = 0.68},
            .fpir = {.value = 0.001, .low = 0.0005, .high = 0.002},
            .fnir = std::nullopt,
            .impostorsSeen = 2,
            .genuineSeen = 31};
}

struct CalibrationStoreTest : ::testing::Test {
    TempHall temp;
    CalibrationStore calibrations() { return temp.hall.calibrations(); }
    std::string lastAction() { return must(temp.hall.audit().entriesAfter(0, 100)).back().action; }
};

TEST_F(CalibrationStoreTest, AHallBeginsWithTheShippedThresholds) {
    EXPECT_FALSE(must(calibrations().inForce()));
    EXPECT_TRUE(must(calibrations().all()).empty());
}

TEST_F(CalibrationStoreTest, KeepsEveryNumberAndWhoMadeItAndPutsItInForce) {
    auto expected = aCalibration();
    expected.id = must(calibrations().add(aCalibration(), by("operator")));
    expected.madeAt = test::kMorning;
    expected.madeBy = "operator";
    temp.reopen();
    EXPECT_EQ(must(calibrations().inForce()), expected);
    EXPECT_EQ(must(calibrations().find(expected.id)), expected);
    EXPECT_EQ(lastAction(), "calibration.made");
}

TEST_F(CalibrationStoreTest, KeepsAMissRateAndALackOfAFit) {
    auto wanted = aCalibration();
    wanted.fitted.reset();
    wanted.fnir = RateWithInterval{.value = 0.1, .low = 0.02, .high = 0.4};
    (void)must(calibrations().add(wanted, by()));
    EXPECT_EQ(must(calibrations().inForce())->fnir, wanted.fnir);
    EXPECT_FALSE(must(calibrations().inForce())->fitted);
}

TEST_F(CalibrationStoreTest, GoesBackToAnEarlierOneAndToTheShippedThresholds) {
    const auto first = must(calibrations().add(aCalibration(0.62), by()));
    const auto second = must(calibrations().add(aCalibration(0.66), by()));
    EXPECT_EQ(must(calibrations().inForce())->id, second);
    must(calibrations().choose(first, by("operator")));
    EXPECT_EQ(must(calibrations().inForce())->id, first);
    EXPECT_EQ(lastAction(), "calibration.chosen");
    must(calibrations().choose(std::nullopt, by()));
    EXPECT_FALSE(must(calibrations().inForce()));
    EXPECT_EQ(must(calibrations().all()).size(), 2U) << "nothing is ever removed";
    EXPECT_EQ(calibrations().choose(CalibrationId{99}, by()).error().kind, ErrorKind::NotFound);
}

TEST_F(CalibrationStoreTest, RefusesNumbersThatCannotBe) {
    auto odd = aCalibration();
    odd.known = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(calibrations().add(odd, by()).error().kind, ErrorKind::Invalid);
    odd = aCalibration();
    odd.unsure = 0.7;
    EXPECT_FALSE(calibrations().add(odd, by()));
    odd = aCalibration();
    odd.fpir.high = 1.5;
    EXPECT_FALSE(calibrations().add(odd, by()));
    odd = aCalibration();
    odd.modelDigest = "D";
    EXPECT_FALSE(calibrations().add(odd, by()));
    odd = aCalibration();
    odd.chips = 0;
    EXPECT_FALSE(calibrations().add(odd, by()));
    EXPECT_FALSE(must(calibrations().inForce()));
}

struct LookAlikeStoreTest : ::testing::Test {
    TempHall temp;
    StaffId staff = addStaff(temp.hall);
    ResidentId li = addResident(temp.hall, "李建国");
    ResidentId wang = addResident(temp.hall, "王秀兰");

    void consent(ResidentId who) {
        (void)must(enrol(temp.hall, temp.faces, aConsent(who, staff), {aTemplate()}, by()));
    }
    LookAlikeStore lookAlikes() { return temp.hall.lookAlikes(); }
};

TEST_F(LookAlikeStoreTest, CountsAPairWhicheverWayRound) {
    consent(li);
    consent(wang);
    EXPECT_TRUE(must(lookAlikes().note(wang, li, false, by())));
    EXPECT_TRUE(must(lookAlikes().note(li, wang, true, by("staff:1", test::kMorning + std::chrono::hours(1)))));
    EXPECT_EQ(
        must(lookAlikes().all()),
        (std::vector{LookAlike{
            .first = li, .second = wang, .near = 1, .mixedUp = 1, .lastAt = test::kMorning + std::chrono::hours(1)}}));
    EXPECT_EQ(lookAlikes().note(li, li, true, by()).error().kind, ErrorKind::Invalid);
}

TEST_F(LookAlikeStoreTest, KeepsNothingAboutSomebodyWhoDoesNotConsent) {
    consent(li);
    EXPECT_FALSE(must(lookAlikes().note(li, wang, true, by())));
    EXPECT_TRUE(must(lookAlikes().all()).empty());
}

TEST_F(LookAlikeStoreTest, ForgetsWhoWithdrawsButNotWhoEnrolsAgain) {
    consent(li);
    consent(wang);
    (void)must(lookAlikes().note(li, wang, true, by()));
    consent(wang); // once more, with new pictures
    EXPECT_EQ(must(lookAlikes().all()).size(), 1U);
    (void)must(withdrawConsent(temp.hall, temp.faces, wang, by()));
    EXPECT_TRUE(must(lookAlikes().all()).empty());
}

struct EvidenceStoreTest : LookAlikeStoreTest {
    const std::string model = std::string(64, 'd');
    EvidenceStore evidence() { return temp.hall.evidence(); }
    RecognitionEvidence about(ResidentId who, std::optional<ResidentId> other = {}, double score = 0.5) {
        return {.resident = who, .other = other, .modelDigest = model, .score = score, .otherScore = -1, .seenAt = {}};
    }
    std::vector<RecognitionEvidence> all() { return must(evidence().ofModel(model)); }
};

TEST_F(EvidenceStoreTest, KeepsWhatWasScoredAndTellsItByModel) {
    consent(li);
    consent(wang);
    auto own = about(li);
    own.otherScore = 0.25;
    ASSERT_TRUE(must(evidence().add(own, by())));
    ASSERT_TRUE(must(evidence().add(about(li, wang), by())));
    own.seenAt = test::kMorning;
    auto pair = about(li, wang);
    pair.seenAt = test::kMorning;
    temp.reopen();
    EXPECT_EQ(all(), (std::vector{own, pair}));
    EXPECT_TRUE(must(evidence().ofModel(std::string(64, 'e'))).empty());
}

TEST_F(EvidenceStoreTest, KeepsTheNewestOfOnePersonSoThatNobodyOutweighsTheOthers) {
    consent(li);
    consent(wang);
    for (int i = 0; i < 25; ++i) {
        ASSERT_TRUE(must(evidence().add(about(li, {}, i / 100.0), by())));
    }
    ASSERT_TRUE(must(evidence().add(about(wang), by())));
    ASSERT_EQ(all().size(), static_cast<std::size_t>(EvidenceStore::kMostOfOne) + 1);
    EXPECT_DOUBLE_EQ(all().front().score, 0.05);
}

TEST_F(EvidenceStoreTest, KeepsNothingWithoutConsentAndNothingAfterAWithdrawal) {
    consent(li);
    EXPECT_FALSE(must(evidence().add(about(wang), by())));
    EXPECT_FALSE(must(evidence().add(about(li, wang), by())));
    consent(wang);
    ASSERT_TRUE(must(evidence().add(about(li, wang), by())));
    ASSERT_TRUE(must(evidence().add(about(li), by())));
    (void)must(withdrawConsent(temp.hall, temp.faces, wang, by()));
    ASSERT_EQ(all().size(), 1U);
    (void)must(withdrawConsent(temp.hall, temp.faces, li, by()));
    EXPECT_TRUE(all().empty());
}

TEST_F(EvidenceStoreTest, RefusesWhatCannotBe) {
    consent(li);
    EXPECT_EQ(evidence().add(about(li, li), by()).error().kind, ErrorKind::Invalid);
    EXPECT_FALSE(evidence().add(about(li, {}, 1.5), by()));
    EXPECT_FALSE(evidence().add(about(li, {}, std::numeric_limits<double>::quiet_NaN()), by()));
    auto odd = about(li);
    odd.modelDigest = "x";
    EXPECT_FALSE(evidence().add(odd, by()));
    EXPECT_TRUE(all().empty());
}

TEST(NamedByFace, TellsWhomRecognitionEverNamedForAnArrival) {
    TempHall temp;
    const auto kiosk = test::addKiosk(temp.hall);
    const auto li = addResident(temp.hall, "李建国");
    const auto wang = addResident(temp.hall, "王秀兰");
    auto store = temp.hall.arrivals();
    const auto id = must(store.record(test::anArrival(kiosk, li, "a"), by())).event.arrival.id;
    (void)must(store.confirm(id, by()));
    (void)must(store.unlink(id, by()));
    (void)must(store.link(id, wang, ArrivalBasis::Staff, by()));
    EXPECT_EQ(must(store.namedByFace(id)), (std::vector{li}));
    const auto other = must(store.record(test::anArrival(kiosk, std::nullopt, "b"), by())).event.arrival.id;
    EXPECT_TRUE(must(store.namedByFace(other)).empty());
}

} // namespace
} // namespace db::stores
