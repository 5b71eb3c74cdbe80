// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals/arrival_handling.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/enrolling/enrolling.h"
#include "kiosk/hall/recognition/recognition_page.h"
#include "kiosk/hall/state/learned.h"
#include "tests/support/test_hall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using hall::Double;
using support::aProbe;
using support::similarTo;
using support::someFace;
using support::someModel;
using wire::Outcome;

db::Calibration aCalibration(double known, const vision::ModelDigest& model = someModel()) {
    vision::identify::Calibration made;
    made.thresholds = vision::identify::withKnown(support::shippedThresholds(), static_cast<float>(known));
    made.aim = 0.001;
    made.evidence = vision::identify::Evidence::Extrapolated;
    return hall::recordOf(made, model, 5);
}

/// Zhang and her sister are enrolled, whose faces are somewhat alike; Zhao is not.
class LearningTest : public ::testing::Test {
protected:
    LearningTest() {
        m_clerk.id = m_hall.addStaff("zhou", "周敏");
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        m_zhang = m_hall.addResident("张秀兰", "13800001234");
        m_sister = m_hall.addResident("张秀英", "13900001234");
        m_zhao = m_hall.addResident("赵强");
        m_hall.enrol(m_zhang, m_clerk.id, m_face);
        m_hall.enrol(m_sister, m_clerk.id, similarTo(m_face, 0.58F, 77));
        m_state = m_hall.open();
    }

    wire::Identified identify(const std::string& track, const vision::Embedding& face) {
        return hall::identifyVisitor(*m_state, m_kiosk, aProbe(track, face), m_now)->answer;
    }
    void link(db::ArrivalId arrival, db::ResidentId resident) {
        ASSERT_TRUE(
            hall::linkArrival(*m_state, m_clerk, {.arrival = arrival, .resident = resident, .evidence = {}}, m_now));
    }
    /// A visitor of whom the hall is not sure says what they came for.
    db::ArrivalId comes(const std::string& track) {
        const wire::AnonymousArrival said{
            .requestKey = "key-" + track, .category = "help", .at = m_now, .trackKey = track};
        return hall::recordAnonymous(*m_state, m_kiosk, said, m_now)->answer.arrival;
    }
    [[nodiscard]] std::vector<db::LookAlike> pairs() const { return support::must(m_state->hall.lookAlikes().all()); }
    [[nodiscard]] std::vector<db::RecognitionEvidence> evidence() const {
        return support::must(m_state->hall.evidence().ofModel(someModel().hex));
    }
    void calibrate(const db::Calibration& calibration) {
        (void)support::must(m_hall.hall().calibrations().add(calibration, db::stores::byOperator(m_now)));
    }
    [[nodiscard]] double knownFrom() const {
        return double{
            hall::thresholdsInForce(m_state->calibration, m_state->modelInUse, hall::rulesInUse(*m_state).thresholds)
                .known};
    }

    support::TestHall m_hall;
    db::Staff m_clerk;
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    db::ResidentId m_sister{};
    db::ResidentId m_zhao{};
    vision::Embedding m_face = someFace(1);
    std::unique_ptr<hall::HallState> m_state;
    db::Time m_now = support::TestHall::now();
};

TEST_F(LearningTest, ARunningHallTakesACalibrationAndGoesBack) {
    const auto shipped = knownFrom();
    const auto quiteLikeZhang = similarTo(m_face, 0.75F, 5);
    EXPECT_EQ(identify("a", quiteLikeZhang).outcome, Outcome::Known);

    calibrate(aCalibration(0.85));
    EXPECT_DOUBLE_EQ(knownFrom(), shipped) << "until it looks";
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    EXPECT_NEAR(knownFrom(), 0.85, 1e-6);
    EXPECT_EQ(identify("b", quiteLikeZhang).outcome, Outcome::Unsure);

    m_state = m_hall.open(); // a restart
    EXPECT_NEAR(knownFrom(), 0.85, 1e-6);

    ASSERT_TRUE(m_hall.hall().calibrations().choose(std::nullopt, db::stores::byOperator(m_now)));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    EXPECT_DOUBLE_EQ(knownFrom(), shipped);
    EXPECT_EQ(identify("c", quiteLikeZhang).outcome, Outcome::Known);
}

TEST_F(LearningTest, ACalibrationOfAnotherModelIsNotUsed) {
    const auto shipped = knownFrom();
    calibrate(aCalibration(0.85, someModel('b')));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    ASSERT_TRUE(m_state->calibration);
    EXPECT_DOUBLE_EQ(knownFrom(), shipped);
}

TEST_F(LearningTest, WhoWasTakenForHerSisterIsAskedFromThenOn) {
    const auto named = identify("a", m_face);
    ASSERT_EQ(named.outcome, Outcome::Known);
    ASSERT_TRUE(hall::notThisPerson(*m_state, m_clerk, {*named.arrival, {}}, m_now));
    EXPECT_TRUE(pairs().empty()) << "nobody said yet who it is";
    link(*named.arrival, m_sister);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_EQ(pairs()[0].mixedUp, 1);

    m_now += std::chrono::minutes(10);
    EXPECT_EQ(identify("b", m_face).outcome, Outcome::Unsure);
    const auto arrival = *support::must(m_state->hall.arrivals().find(comes("b")));
    EXPECT_THAT(arrival.candidates, testing::ElementsAre(m_zhang, m_sister));

    m_state = m_hall.open();
    EXPECT_EQ(identify("c", m_face).outcome, Outcome::Unsure) << "after a restart, too";
}

TEST_F(LearningTest, AChoiceOfTheBestCandidateIsKeptAndChangesNothing) {
    (void)identify("a", similarTo(m_face, 0.57F, 5));
    calibrate(aCalibration(0.97));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    ASSERT_EQ(identify("b", m_face).outcome, Outcome::Known);
    calibrate(aCalibration(1.0));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    ASSERT_EQ(identify("c", similarTo(m_face, 0.99F, 6)).outcome, Outcome::Unsure);
    link(comes("c"), m_zhang);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_EQ(pairs()[0].near, 1);
    EXPECT_EQ(pairs()[0].mixedUp, 0);
    EXPECT_TRUE(m_state->lookAlikes.empty());
}

TEST_F(LearningTest, NothingIsKeptAboutWhoDoesNotConsentOrWithdraws) {
    const auto named = identify("a", m_face);
    link(*named.arrival, m_zhao); // not enrolled
    EXPECT_TRUE(pairs().empty());
    m_now += std::chrono::minutes(40);
    const auto again = identify("b", m_face);
    link(*again.arrival, m_sister);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_FALSE(m_state->lookAlikes.empty());
    ASSERT_TRUE(hall::withdrawAtDesk(*m_state, m_clerk, m_sister, m_now));
    EXPECT_TRUE(pairs().empty());
    EXPECT_TRUE(m_state->lookAlikes.empty());
}

TEST_F(LearningTest, WhoConfirmsIsEvidenceOfHowWellTheyAreFound) {
    const auto named = identify("a", similarTo(m_face, 0.95F, 3));
    ASSERT_EQ(named.outcome, Outcome::Known);
    EXPECT_TRUE(evidence().empty()) << "nobody said yet who it is";
    ASSERT_TRUE(hall::confirmArrival(*m_state, m_kiosk, *named.arrival, m_now));
    ASSERT_EQ(evidence().size(), 1U);
    EXPECT_EQ(evidence()[0].resident, m_zhang);
    EXPECT_FALSE(evidence()[0].other);
    EXPECT_NEAR(evidence()[0].score, 0.95, 0.05);
    EXPECT_GT(evidence()[0].otherScore, 0.3) << "her sister";
    ASSERT_TRUE(hall::confirmArrival(*m_state, m_kiosk, *named.arrival, m_now));
    EXPECT_EQ(evidence().size(), 1U) << "one visit counts once";
}

TEST_F(LearningTest, AChoiceOfTheDeskIsEvidenceAboutTheChosenAndTheOthers) {
    ASSERT_EQ(identify("a", m_face).outcome, Outcome::Known);
    m_now += std::chrono::hours(1);
    calibrate(aCalibration(1.0));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    ASSERT_EQ(identify("b", similarTo(m_face, 0.99F, 6)).outcome, Outcome::Unsure);
    link(comes("b"), m_sister);
    ASSERT_EQ(evidence().size(), 2U);
    EXPECT_EQ(evidence()[0].resident, m_sister);
    EXPECT_EQ(evidence()[0].other, m_zhang);
    EXPECT_NEAR(evidence()[0].score, 0.99, 0.01);
    EXPECT_FALSE(evidence()[1].other);
    EXPECT_NEAR(evidence()[1].score, 0.58, 0.05);
    EXPECT_NEAR(evidence()[1].otherScore, 0.99, 0.01);

    const auto input = support::must(hall::calibrationInput(m_state->hall, m_state->galleries, m_state->modelInUse,
                                                            hall::rulesInUse(*m_state).thresholds));
    const auto work = hall::workOut(input, 0.01);
    EXPECT_EQ(work.record.impostorsSeen, 1);
    EXPECT_EQ(work.scores.seen.size(), 1U);
    EXPECT_NEAR(work.scores.top.front().score, 0.99, 0.01) << "the two sisters, at their most similar";
    EXPECT_EQ(work.record.genuineSeen, 0) << "of one person alone";
}

TEST_F(LearningTest, NothingScoredIsKeptAboutWhoWithdraws) {
    const auto named = identify("a", m_face);
    ASSERT_TRUE(hall::confirmArrival(*m_state, m_kiosk, *named.arrival, m_now));
    ASSERT_EQ(evidence().size(), 1U);
    ASSERT_TRUE(hall::withdrawFace(*m_state, m_kiosk, *named.arrival, m_now));
    EXPECT_TRUE(evidence().empty());
}

TEST_F(LearningTest, AManagerSeesEveryCalibrationAndAClerkHowItStands) {
    calibrate(aCalibration(0.85));
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    const auto forClerk = hall::recognitionFor(*m_state, m_clerk);
    EXPECT_EQ(forClerk->persons, 2);
    EXPECT_EQ(forClerk->toRefresh, 0);
    EXPECT_NEAR(forClerk->knownNow, 0.85, 1e-6);
    EXPECT_TRUE(forClerk->applies);
    EXPECT_TRUE(forClerk->calibrations.empty());
    db::Staff manager = m_clerk;
    manager.role = db::StaffRole::Manager;
    EXPECT_EQ(hall::recognitionFor(*m_state, manager)->calibrations.size(), 1U);

    ASSERT_TRUE(hall::chooseCalibration(*m_state, manager, 0, m_now));
    EXPECT_NEAR(hall::recognitionFor(*m_state, manager)->knownNow, forClerk->shippedKnown, 1e-6);
    ASSERT_TRUE(hall::chooseCalibration(*m_state, manager, 1, m_now));
    EXPECT_NEAR(knownFrom(), 0.85, 1e-6);
    EXPECT_EQ(hall::chooseCalibration(*m_state, manager, 99, m_now).error(), wire::RefusalCode::NotFound);
}

TEST_F(LearningTest, ACalibrationOfTooFewPeopleIsNotPutInForceByTheDesk) {
    const auto input = support::must(hall::inputToTry(*m_state, m_clerk.id, 0.001, m_now));
    const auto record = hall::workOut(input, 0.001).record;
    EXPECT_EQ(record.evidence, db::CalibrationEvidence::TooFew);
    EXPECT_EQ(hall::keepTried(*m_state, m_clerk, record, m_now).error(), wire::RefusalCode::NotInState);
    EXPECT_EQ(hall::keepTried(*m_state, m_clerk, aCalibration(0.7, someModel('b')), m_now).error(),
              wire::RefusalCode::NotInState)
        << "the model changed since";
    EXPECT_TRUE(support::must(m_state->hall.calibrations().all()).empty());
    ASSERT_TRUE(hall::keepTried(*m_state, m_clerk, aCalibration(0.7), m_now));
    EXPECT_NEAR(knownFrom(), 0.7, 1e-6);
}

TEST(DoublesOf, TellsWhatAChoiceSaysAboutRecognition) {
    constexpr db::ResidentId kA{1};
    constexpr db::ResidentId kB{2};
    constexpr db::ResidentId kC{3};
    db::Arrival unsure;
    unsure.candidates = {kA, kB, kC};
    using testing::ElementsAre;
    using testing::IsEmpty;
    // The best was right: the others were near.
    EXPECT_THAT(hall::doublesOf(unsure, {}, true, kA), ElementsAre(Double{kB, false}, Double{kC, false}));
    // The second was right: the first is one to ask about.
    EXPECT_THAT(hall::doublesOf(unsure, {}, true, kB), ElementsAre(Double{kA, true}, Double{kC, false}));
    // A couple with one phone says nothing about faces; nor does somebody who was no candidate.
    EXPECT_THAT(hall::doublesOf(unsure, {}, false, kB), IsEmpty());
    EXPECT_THAT(hall::doublesOf(unsure, {}, true, db::ResidentId{9}), IsEmpty());
    // Named by mistake, whoever was a candidate later.
    const std::vector<db::ResidentId> named{kA};
    EXPECT_THAT(hall::doublesOf({}, named, false, kB), ElementsAre(Double{kA, true}));
    EXPECT_THAT(hall::doublesOf({}, named, false, kA), IsEmpty());
}

} // namespace
