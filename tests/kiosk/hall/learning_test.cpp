// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/arrivals.h"
#include "kiosk/hall/enrolling.h"
#include "kiosk/hall/front_desk.h"
#include "kiosk/hall/learned.h"
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
    made.thresholds = vision::identify::withKnown({}, static_cast<float>(known));
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
        m_books = m_hall.open();
    }

    wire::Identified identify(const std::string& track, const vision::Embedding& face) {
        return hall::identifyVisitor(*m_books, m_kiosk, aProbe(track, face), m_now)->answer;
    }
    void link(db::ArrivalId arrival, db::ResidentId resident) {
        ASSERT_TRUE(hall::linkArrival(*m_books, m_clerk, {.arrival = arrival, .resident = resident}, m_now));
    }
    /// A visitor of whom the hall is not sure says what they came for.
    db::ArrivalId comes(const std::string& track) {
        const wire::AnonymousArrival said{
            .requestKey = "key-" + track, .category = "help", .at = m_now, .trackKey = track};
        return hall::recordAnonymous(*m_books, m_kiosk, said, m_now)->answer.arrival;
    }
    [[nodiscard]] std::vector<db::LookAlike> pairs() const { return support::must(m_books->hall.lookAlikes().all()); }
    void calibrate(const db::Calibration& calibration) {
        (void)support::must(m_hall.hall().calibrations().add(calibration, db::stores::byOperator(m_now)));
    }
    [[nodiscard]] double knownFrom() const {
        return double{
            hall::thresholdsInForce(m_books->calibration, m_books->gallery->model(), m_books->thresholds).known};
    }

    support::TestHall m_hall;
    db::Staff m_clerk;
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    db::ResidentId m_sister{};
    db::ResidentId m_zhao{};
    vision::Embedding m_face = someFace(1);
    std::unique_ptr<hall::Books> m_books;
    db::Time m_now = support::TestHall::now();
};

TEST_F(LearningTest, ARunningHallTakesACalibrationAndGoesBack) {
    const auto shipped = knownFrom();
    const auto quiteLikeZhang = similarTo(m_face, 0.75F, 5);
    EXPECT_EQ(identify("a", quiteLikeZhang).outcome, Outcome::Known);

    calibrate(aCalibration(0.85));
    EXPECT_DOUBLE_EQ(knownFrom(), shipped) << "until it looks";
    ASSERT_TRUE(hall::lookOutside(*m_books, m_now));
    EXPECT_NEAR(knownFrom(), 0.85, 1e-6);
    EXPECT_EQ(identify("b", quiteLikeZhang).outcome, Outcome::Unsure);

    m_books = m_hall.open(); // a restart
    EXPECT_NEAR(knownFrom(), 0.85, 1e-6);

    ASSERT_TRUE(m_hall.hall().calibrations().choose(std::nullopt, db::stores::byOperator(m_now)));
    ASSERT_TRUE(hall::lookOutside(*m_books, m_now));
    EXPECT_DOUBLE_EQ(knownFrom(), shipped);
    EXPECT_EQ(identify("c", quiteLikeZhang).outcome, Outcome::Known);
}

TEST_F(LearningTest, ACalibrationOfAnotherModelIsNotUsed) {
    const auto shipped = knownFrom();
    calibrate(aCalibration(0.85, someModel('b')));
    ASSERT_TRUE(hall::lookOutside(*m_books, m_now));
    ASSERT_TRUE(m_books->calibration);
    EXPECT_DOUBLE_EQ(knownFrom(), shipped);
}

TEST_F(LearningTest, WhoWasTakenForHerSisterIsAskedFromThenOn) {
    const auto named = identify("a", m_face);
    ASSERT_EQ(named.outcome, Outcome::Known);
    ASSERT_TRUE(hall::notThisPerson(*m_books, m_clerk, *named.arrival, m_now));
    EXPECT_TRUE(pairs().empty()) << "nobody said yet who it is";
    link(*named.arrival, m_sister);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_EQ(pairs()[0].mixedUp, 1);

    m_now += std::chrono::minutes(10);
    EXPECT_EQ(identify("b", m_face).outcome, Outcome::Unsure);
    const auto arrival = *support::must(m_books->hall.arrivals().find(comes("b")));
    EXPECT_THAT(arrival.candidates, testing::ElementsAre(m_zhang, m_sister));

    m_books = m_hall.open();
    EXPECT_EQ(identify("c", m_face).outcome, Outcome::Unsure) << "after a restart, too";
}

TEST_F(LearningTest, AChoiceOfTheBestCandidateIsKeptAndChangesNothing) {
    (void)identify("a", similarTo(m_face, 0.57F, 5));
    calibrate(aCalibration(0.97));
    ASSERT_TRUE(hall::lookOutside(*m_books, m_now));
    ASSERT_EQ(identify("b", m_face).outcome, Outcome::Known);
    calibrate(aCalibration(1.0));
    ASSERT_TRUE(hall::lookOutside(*m_books, m_now));
    ASSERT_EQ(identify("c", similarTo(m_face, 0.99F, 6)).outcome, Outcome::Unsure);
    link(comes("c"), m_zhang);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_EQ(pairs()[0].near, 1);
    EXPECT_EQ(pairs()[0].mixedUp, 0);
    EXPECT_TRUE(m_books->lookAlikes.empty());
}

TEST_F(LearningTest, NothingIsKeptAboutWhoDoesNotConsentOrWithdraws) {
    const auto named = identify("a", m_face);
    link(*named.arrival, m_zhao); // not enrolled
    EXPECT_TRUE(pairs().empty());
    m_now += std::chrono::minutes(40);
    const auto again = identify("b", m_face);
    link(*again.arrival, m_sister);
    ASSERT_EQ(pairs().size(), 1U);
    EXPECT_FALSE(m_books->lookAlikes.empty());
    ASSERT_TRUE(hall::withdrawFace(*m_books, m_kiosk, *again.arrival, m_now));
    EXPECT_TRUE(pairs().empty());
    EXPECT_TRUE(m_books->lookAlikes.empty());
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
