// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/enrolling/enrolling.h"

#include "db/stores/connection.h"
#include "kiosk/hall/arrivals/arrivals.h"
#include "kiosk/hall/state/outside.h"
#include "tests/support/test_hall.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace {

using support::aProbe;
using support::similarTo;
using support::someFace;
using wire::EnrolmentStep;
using wire::RefusalCode;

class EnrollingTest : public ::testing::Test {
protected:
    EnrollingTest() {
        m_clerk = m_hall.addStaff("zhou", "周敏");
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").id;
        m_zhang = m_hall.addResident("张秀兰", "13800001234", db::Date{std::chrono::year{1949} / 12 / 31},
                                     "11010519491231002X");
        m_state = m_hall.open();
    }

    [[nodiscard]] hall::Enrolment approvedFor(db::ResidentId resident) const {
        hall::Enrolment enrolment;
        enrolment.key = "e";
        enrolment.kiosk = m_kiosk;
        enrolment.step = EnrolmentStep::Approved;
        enrolment.resident = resident;
        enrolment.approvedBy = m_clerk;
        return enrolment;
    }
    /// Five looks of one face, under the text in force.
    [[nodiscard]] wire::EnrolmentSubmit looksOf(const vision::Embedding& face) const {
        wire::EnrolmentSubmit submit{.enrolmentKey = "e",
                                     .consentVersion = m_state->consent.version,
                                     .consentHash = m_state->consent.hash,
                                     .consentedAt = m_now,
                                     .chips = {}};
        for (std::uint32_t i = 0; i < 5; ++i) {
            submit.chips.push_back({.embedding = similarTo(face, 0.9F, 100 + i), .quality = 0.8F});
        }
        return submit;
    }
    auto enrol(db::ResidentId resident, const vision::Embedding& face) {
        return hall::enrolResident(*m_state, approvedFor(resident), looksOf(face), m_now);
    }
    auto identify(const vision::Embedding& face, const std::string& track = "a") {
        return hall::identifyVisitor(*m_state, m_kiosk, aProbe(track, face), m_now);
    }
    /// The arrival of who was recognised and said yes.
    [[nodiscard]] db::ArrivalId confirmed() {
        const auto arrival = *identify(m_face)->answer.arrival;
        EXPECT_TRUE(hall::confirmArrival(*m_state, m_kiosk, arrival, m_now));
        return arrival;
    }
    /// The disk refuses to write one of the two files, as a full or read-only one does; reading goes on.
    template <typename Database>
    static void setReadOnly(const Database& database, bool isReadOnly) {
        database.connection().sql().exec(isReadOnly ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
    }
    [[nodiscard]] int templates() const { return support::must(m_state->faces.templates().count()); }

    support::TestHall m_hall;
    db::StaffId m_clerk{};
    db::DeviceId m_kiosk{};
    db::ResidentId m_zhang{};
    vision::Embedding m_face = someFace(1);
    std::unique_ptr<hall::HallState> m_state;
    db::Time m_now = support::TestHall::now();
};

TEST_F(EnrollingTest, WhoIsEnrolledIsRecognisedAtOnceAndAfterARestart) {
    ASSERT_EQ(identify(m_face)->answer.outcome, wire::Outcome::Unknown);
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Known);
    m_state = m_hall.open();
    EXPECT_EQ(m_state->galleries.templates(), 5U);
    EXPECT_EQ(identify(m_face, "c")->answer.outcome, wire::Outcome::Known);
}

TEST_F(EnrollingTest, ChipsOfTwoPeopleTooFewOrNotClearAreLowQuality) {
    auto submit = looksOf(m_face);
    submit.chips[3].embedding = someFace(9);
    EXPECT_EQ(hall::enrolResident(*m_state, approvedFor(m_zhang), submit, m_now)->outcome, EnrolmentStep::LowQuality);
    submit.chips.resize(2);
    EXPECT_EQ(hall::enrolResident(*m_state, approvedFor(m_zhang), submit, m_now)->outcome, EnrolmentStep::LowQuality);
    submit = looksOf(m_face);
    submit.chips[2].quality = vision::identify::kLeastEnrolmentQuality - 0.01F;
    EXPECT_EQ(hall::enrolResident(*m_state, approvedFor(m_zhang), submit, m_now)->outcome, EnrolmentStep::LowQuality);
    EXPECT_EQ(templates(), 0);
}

TEST_F(EnrollingTest, SomebodyWhoLooksLikeAnotherResidentIsADuplicate) {
    const auto li = m_hall.addResident("李明");
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto answer = enrol(li, m_face);
    EXPECT_EQ(answer->outcome, EnrolmentStep::Duplicate);
    EXPECT_EQ(answer->separation, wire::Separation::Near);
    EXPECT_EQ(answer->duplicateName, "张秀兰");
    EXPECT_EQ(templates(), 5);
}

TEST_F(EnrollingTest, EnrollingAgainReplacesOnesOwnTemplates) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    ASSERT_EQ(enrol(m_zhang, similarTo(m_face, 0.7F, 3))->outcome, EnrolmentStep::Enrolled);
    EXPECT_EQ(templates(), 5);
    EXPECT_EQ(m_state->galleries.templates(), 5U);
}

TEST_F(EnrollingTest, AnotherConsentTextOrModelIsRefused) {
    auto submit = looksOf(m_face);
    submit.consentHash = std::string(64, '0');
    EXPECT_EQ(hall::enrolResident(*m_state, approvedFor(m_zhang), submit, m_now).error(), RefusalCode::StaleConsent);
    submit = looksOf(m_face);
    submit.chips[1].embedding.model = support::someModel('b');
    EXPECT_EQ(hall::enrolResident(*m_state, approvedFor(m_zhang), submit, m_now).error(), RefusalCode::WrongModel);
    EXPECT_EQ(templates(), 0);
}

/// The kiosk works with another model than the one that m_zhang was enrolled with.
class ModelChangeTest : public EnrollingTest {
protected:
    ModelChangeTest() {
        EXPECT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
        EXPECT_EQ(identify(m_face, "old")->answer.outcome, wire::Outcome::Known);
        m_now += std::chrono::hours(2);
        m_state->steady = [later = wire::BootClock::now() + std::chrono::hours(2)] { return later; };
    }
    auto signIn() {
        return hall::signIn(*m_state, m_kiosk,
                            {.requestKey = "s" + std::to_string(++m_signIns),
                             .phoneTail = "1234",
                             .firstCharacter = "张",
                             .idTail = "002X"},
                            m_now);
    }
    void refresh(const hall::RefreshFor& who) {
        auto approved = approvedFor(who.resident);
        approved.isRefresh = true;
        const auto stored = hall::refreshResident(*m_state, approved, looksOf(m_newFace).chips, m_now);
        ASSERT_TRUE(stored);
        ASSERT_EQ(stored->outcome, EnrolmentStep::Enrolled);
    }

    const vision::ModelDigest m_newModel = support::someModel('b');
    vision::Embedding m_newFace = someFace(1, vision::kJointDimension, m_newModel);
    int m_signIns = 0;
};

TEST_F(ModelChangeTest, TemplatesOfAnotherModelAreNeverComparedAndNewOnesWorkAtOnce) {
    EXPECT_EQ(identify(m_newFace, "a")->answer.outcome, wire::Outcome::Unknown) << "the same numbers, another model";
    const auto li = m_hall.addResident("李明");
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    const auto stored = enrol(li, someFace(7, vision::kJointDimension, m_newModel));
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->outcome, EnrolmentStep::Enrolled);
    EXPECT_EQ(stored->separation, wire::Separation::Alone) << "of the new model";
    EXPECT_EQ(identify(someFace(7, vision::kJointDimension, m_newModel), "b")->answer.outcome, wire::Outcome::Known);
    EXPECT_EQ(identify(m_face, "c")->answer.outcome, wire::Outcome::Known) << "a kiosk that is updated later";
}

TEST_F(ModelChangeTest, TheHallCountsWhoIsLeftAndKeepsTheModelForTheNextStart) {
    (void)identify(m_newFace, "a");
    EXPECT_EQ(m_state->modelInUse, m_newModel);
    EXPECT_EQ(m_state->galleries.count(m_state->modelInUse).toRefresh, 1);
    (void)identify(m_face, "b");
    EXPECT_EQ(m_state->modelInUse, m_newModel) << "two kiosks of two models do not take turns";
    m_state = m_hall.open();
    EXPECT_EQ(m_state->modelInUse, m_newModel);
    const auto count = m_state->galleries.count(m_state->modelInUse);
    EXPECT_EQ(count.persons, 1);
    EXPECT_EQ(count.toRefresh, 1);
}

TEST_F(ModelChangeTest, AConfirmedVisitorIsEnrolledAgainUnderTheSameConsentAndTheOldTemplatesAreGone) {
    (void)identify(m_newFace, "a");
    const auto greeted = signIn();
    ASSERT_TRUE(greeted);
    EXPECT_TRUE(greeted->answer.faceEnrolled);
    EXPECT_TRUE(greeted->answer.faceOutdated);
    const auto consent = support::must(m_state->hall.consents().liveOf(m_zhang))->id;
    const auto who = hall::refreshFor(*m_state, m_kiosk, greeted->answer.arrival);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->resident, m_zhang);
    EXPECT_EQ(who->name, "张秀兰");
    refresh(*who);

    EXPECT_EQ(templates(), 5);
    EXPECT_EQ(support::must(m_state->hall.consents().liveOf(m_zhang))->id, consent);
    EXPECT_EQ(identify(m_newFace, "b")->answer.outcome, wire::Outcome::Known);
    EXPECT_EQ(m_state->galleries.count(m_newModel).toRefresh, 0);
    EXPECT_FALSE(signIn()->answer.faceOutdated);
    EXPECT_EQ(hall::refreshFor(*m_state, m_kiosk, greeted->answer.arrival).error(), RefusalCode::NotInState);

    EXPECT_EQ(identify(m_face, "c")->answer.outcome, wire::Outcome::Unknown) << "the old templates";

    m_state = m_hall.open();
    EXPECT_EQ(identify(m_newFace, "d")->answer.outcome, wire::Outcome::Known);
}

TEST_F(ModelChangeTest, WithoutAConsentThatStandsNobodyIsEnrolledAgain) {
    (void)identify(m_newFace, "a");
    const auto arrival = signIn()->answer.arrival;
    auto approved = approvedFor(m_zhang);
    approved.isRefresh = true;
    ASSERT_TRUE(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now));
    EXPECT_EQ(hall::refreshFor(*m_state, m_kiosk, arrival).error(), RefusalCode::NotInState);
    EXPECT_EQ(hall::refreshResident(*m_state, approved, looksOf(m_newFace).chips, m_now).error(),
              RefusalCode::NotInState);
    EXPECT_EQ(templates(), 0);
    EXPECT_FALSE(signIn()->answer.faceOutdated);
}

TEST_F(ModelChangeTest, WhoConsentedToAnotherTextReadsTheOneInForce) {
    (void)identify(m_newFace, "a");
    const auto arrival = signIn()->answer.arrival;
    m_state->consent.version = "2027-01-01";
    EXPECT_EQ(hall::refreshFor(*m_state, m_kiosk, arrival).error(), RefusalCode::StaleConsent);
}

TEST_F(ModelChangeTest, AWithdrawalForgetsTheTemplatesOfEveryModel) {
    (void)identify(m_newFace, "a");
    ASSERT_TRUE(hall::withdrawFace(*m_state, m_kiosk, signIn()->answer.arrival, m_now));
    EXPECT_EQ(m_state->galleries.templates(), 0U);
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Unknown);
}

TEST_F(ModelChangeTest, ADiskThatRefusesLeavesTheOldTemplatesInPlace) {
    (void)identify(m_newFace, "a");
    auto approved = approvedFor(m_zhang);
    setReadOnly(m_state->faces, true);
    EXPECT_EQ(hall::refreshResident(*m_state, approved, looksOf(m_newFace).chips, m_now).error(),
              RefusalCode::Unavailable);
    setReadOnly(m_state->faces, false);
    EXPECT_EQ(templates(), 5);
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Known);
    EXPECT_EQ(identify(m_newFace, "c")->answer.outcome, wire::Outcome::Unknown);
}

TEST_F(EnrollingTest, StaffMayStoreATwinWhoIsAskedAboutFromThenOn) {
    const auto li = m_hall.addResident("李明");
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto duplicate = enrol(li, m_face);
    ASSERT_EQ(duplicate->outcome, EnrolmentStep::Duplicate);
    ASSERT_TRUE(duplicate->held);
    EXPECT_EQ(duplicate->duplicateOf, m_zhang);

    auto approved = approvedFor(li);
    approved.held = duplicate->held;
    approved.duplicateOf = duplicate->duplicateOf;
    const auto stored = hall::storeDuplicate(*m_state, approved, m_clerk, m_now);
    ASSERT_TRUE(stored);
    EXPECT_EQ(stored->outcome, EnrolmentStep::Enrolled);
    EXPECT_EQ(stored->separation, wire::Separation::Near);
    EXPECT_EQ(templates(), 10);
    const auto pairs = support::must(m_state->hall.lookAlikes().all());
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].mixedUp, 1);
    EXPECT_EQ(identify(m_face, "z")->answer.outcome, wire::Outcome::Unsure);
}

TEST(SeparationOf, SaysInWordsHowFarTheNearestIs) {
    const vision::identify::Thresholds thresholds{
        .known = 0.60F, .unsure = 0.54F, .margin = 0.08F, .chips = 3, .strong = 0.68F, .strongChips = 2};
    EXPECT_EQ(hall::separationOf(std::nullopt, thresholds), wire::Separation::Alone);
    EXPECT_EQ(hall::separationOf(0.2F, thresholds), wire::Separation::Clear);
    EXPECT_EQ(hall::separationOf(0.50F, thresholds), wire::Separation::Fair);
    EXPECT_EQ(hall::separationOf(0.54F, thresholds), wire::Separation::Near);
}

TEST_F(EnrollingTest, AChildsConsentIsTheGuardians) {
    const auto child =
        m_hall.addResident("张小宝", {}, {std::chrono::year{2020}, std::chrono::May, std::chrono::day{1}});
    ASSERT_TRUE(hall::reloadResidents(*m_state));
    const auto ask = [&](db::ResidentId resident, const std::string& guardian) {
        return hall::nameToEnrol(*m_state, m_clerk,
                                 {.enrolmentKey = "e", .approve = true, .resident = resident, .guardianName = guardian},
                                 m_now);
    };
    EXPECT_EQ(ask(child, "").error(), RefusalCode::NeedsGuardian);
    EXPECT_EQ(ask(m_zhang, "张建国").error(), RefusalCode::NotAllowed) << "who is grown up consents alone";
    EXPECT_EQ(ask(db::ResidentId{999}, "").error(), RefusalCode::NotFound);
    EXPECT_EQ(ask(child, "张建国"), "张小宝");

    auto approved = approvedFor(child);
    approved.guardianName = "张建国";
    ASSERT_EQ(hall::enrolResident(*m_state, approved, looksOf(m_face), m_now)->outcome, EnrolmentStep::Enrolled);
    const auto consent = support::must(m_state->hall.consents().liveOf(child));
    EXPECT_EQ(consent->givenBy, "guardian");
    EXPECT_EQ(consent->guardianName, "张建国");
    EXPECT_EQ(consent->approvedBy, m_clerk);
}

TEST_F(EnrollingTest, AFaceThatNobodyAnsweredForAndALinkOfStaffEraseNothingAtAKiosk) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto arrival = *identify(m_face)->answer.arrival;
    const auto by = db::stores::byHall(m_now);
    for (const auto basis : {db::ArrivalBasis::Face, db::ArrivalBasis::Staff}) {
        ASSERT_TRUE(m_state->hall.arrivals().link(arrival, m_zhang, basis, by));
        EXPECT_EQ(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now).error(), RefusalCode::NotInState);
    }
    EXPECT_EQ(templates(), 5);
    ASSERT_TRUE(m_state->hall.arrivals().link(arrival, m_zhang, db::ArrivalBasis::PhoneAndName, by));
    EXPECT_TRUE(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now)) << "signed in with the ID number";
    EXPECT_EQ(templates(), 0);
}

TEST_F(EnrollingTest, StaffWithdrawForWhoeverAsksAtTheCounterAndItIsInTheAuditLog) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const db::Staff clerk = *support::must(m_state->hall.staff().find(m_clerk));
    const auto withdrawn = hall::withdrawAtDesk(*m_state, clerk, m_zhang, m_now);
    ASSERT_TRUE(withdrawn);
    EXPECT_EQ(withdrawn->erasedTemplates, 5);
    EXPECT_EQ(templates(), 0);
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Unknown);
    EXPECT_EQ(hall::withdrawAtDesk(*m_state, clerk, m_zhang, m_now).error(), RefusalCode::NotInState);
    const auto entries = support::must(m_state->hall.audit().entriesAfter(0, 1000));
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [&](const db::AuditEntry& entry) {
        return entry.action.find("withdrawn") != std::string::npos &&
               entry.actor == "staff:" + std::to_string(db::raw(m_clerk));
    }));
}

TEST_F(EnrollingTest, AfterAWithdrawalNothingIsLeftAndNobodyIsRecognised) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto arrival = confirmed();
    const auto withdrawn = hall::withdrawFace(*m_state, m_kiosk, arrival, m_now);
    ASSERT_TRUE(withdrawn);
    EXPECT_EQ(withdrawn->erasedTemplates, 5);
    EXPECT_EQ(templates(), 0);
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Unknown);
    EXPECT_EQ(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now).error(), RefusalCode::NotInState);
}

TEST_F(EnrollingTest, WhatTheOperatorWithdrawsIsForgottenAndWrittenDownAtOnce) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    ASSERT_TRUE(db::stores::withdrawConsent(m_hall.hall(), m_hall.faces(), m_zhang, db::stores::byOperator(m_now)));
    const auto changes = hall::lookOutside(*m_state, m_now);
    ASSERT_TRUE(changes);
    EXPECT_EQ(changes->forgotten, std::set{m_zhang});
    EXPECT_EQ(m_state->galleries.templates(), 0U);
    EXPECT_EQ(hall::lookAtOutside(m_hall.hall(), m_hall.folder())->list.all.size(), 1U);
    EXPECT_TRUE(hall::lookOutside(*m_state, m_now)->forgotten.empty()) << "once";
}

TEST_F(EnrollingTest, ACrashBetweenTheTwoFilesIsCompletedAtTheNextStart) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    // What a crash leaves: hall.db says withdrawn, faces.db still has the templates.
    ASSERT_TRUE(db::stores::markWithdrawn(m_state->hall, m_zhang, db::stores::byHall(m_now)));
    ASSERT_EQ(templates(), 5);
    m_state = m_hall.open();
    EXPECT_EQ(m_state->galleries.templates(), 0U);
    EXPECT_EQ(templates(), 0);
    EXPECT_EQ(identify(m_face)->answer.outcome, wire::Outcome::Unknown);
}

TEST_F(EnrollingTest, AWithdrawalThatTheDiskRefusesIsNotCalledDoneAndNobodyIsRecognisedUntilItIs) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto arrival = confirmed();
    setReadOnly(m_state->hall, true);
    setReadOnly(m_state->faces, true);
    EXPECT_EQ(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now).error(), RefusalCode::Unavailable);
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Unknown);

    m_hall.enrol(m_hall.addResident("李明"), m_clerk, someFace(4)); // the gallery is loaded again for another reason
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    EXPECT_EQ(m_state->galleries.templates(), 5U);
    EXPECT_EQ(identify(m_face, "c")->answer.outcome, wire::Outcome::Unknown);

    setReadOnly(m_state->hall, false);
    setReadOnly(m_state->faces, false);
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    EXPECT_FALSE(support::must(m_state->hall.consents().liveOf(m_zhang)));
    EXPECT_EQ(templates(), 5) << "the other resident's";
    EXPECT_TRUE(m_state->unfinishedWithdrawals.empty());
}

TEST_F(EnrollingTest, AWithdrawalThatCannotBeWrittenDownStillLeavesNoTemplateForTheNextStart) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto arrival = confirmed();
    setReadOnly(m_state->hall, true);
    EXPECT_EQ(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now).error(), RefusalCode::Unavailable);
    EXPECT_EQ(templates(), 0);
    m_state = m_hall.open(); // the hall stops before the disk takes it
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Unknown);
}

TEST_F(EnrollingTest, AskedAgainAWithdrawalThatStoppedHalfWayIsCompletedAndAnswered) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto arrival = confirmed();
    setReadOnly(m_state->faces, true);
    EXPECT_EQ(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now).error(), RefusalCode::Unavailable);
    EXPECT_EQ(templates(), 5);
    setReadOnly(m_state->faces, false);
    const auto again = hall::withdrawFace(*m_state, m_kiosk, arrival, m_now);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->erasedTemplates, 5);
    EXPECT_EQ(templates(), 0);
}

TEST_F(EnrollingTest, EnrollingAgainEndsAnUnfinishedWithdrawal) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    const auto arrival = confirmed();
    setReadOnly(m_state->hall, true);
    ASSERT_FALSE(hall::withdrawFace(*m_state, m_kiosk, arrival, m_now));
    setReadOnly(m_state->hall, false);
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    ASSERT_TRUE(hall::lookOutside(*m_state, m_now));
    EXPECT_EQ(identify(m_face, "b")->answer.outcome, wire::Outcome::Known);
}

TEST_F(EnrollingTest, WhatTheOperatorChangesBesideTheHallIsSeen) {
    const auto li = m_hall.addResident("李明");
    m_hall.enrol(li, m_clerk, someFace(4));
    ASSERT_EQ(m_state->residents.find(li), nullptr);
    const auto changes = hall::lookOutside(*m_state, m_now);
    ASSERT_TRUE(changes);
    EXPECT_FALSE(changes->devices);
    EXPECT_NE(m_state->residents.find(li), nullptr);
    EXPECT_EQ(m_state->galleries.templates(), 5U);
    (void)m_hall.pair(db::DeviceKind::Desk, "2 号窗口");
    EXPECT_TRUE(hall::lookOutside(*m_state, m_now)->devices);
}

TEST_F(EnrollingTest, AMissingOrEmptyRecordsFileIsNotMadeAnewAndNoTemplateIsErased) {
    ASSERT_EQ(enrol(m_zhang, m_face)->outcome, EnrolmentStep::Enrolled);
    m_state.reset();
    const auto file = m_hall.folder().hallDatabase();
    std::filesystem::rename(file, file.string() + ".away");
    const auto missing = hall::openHallState(m_hall.folder(), m_hall.assets(), m_now);
    ASSERT_FALSE(missing);
    EXPECT_NE(missing.error().context.find("hall.db is missing"), std::string::npos) << missing.error().context;
    EXPECT_FALSE(std::filesystem::exists(file));
    std::ofstream(file).close();
    EXPECT_FALSE(hall::openHallState(m_hall.folder(), m_hall.assets(), m_now));
    EXPECT_EQ(support::must(m_hall.faces().templates().count()), 5);
}

TEST_F(EnrollingTest, ADamagedPageIsFoundAtTheStart) {
    m_state.reset();
    const auto copy = m_hall.root() / "copy.db"; // closed and whole; the folder's own file is open in this process
    ASSERT_TRUE(m_hall.hall().backupTo(copy));
    const std::string noise(4096, '\x5a');
    std::fstream(copy, std::ios::in | std::ios::out | std::ios::binary).seekp(4096 * 9).write(noise.data(), 4096);
    std::filesystem::remove(m_hall.folder().hallDatabase().string() + "-wal");
    std::filesystem::rename(copy, m_hall.folder().hallDatabase());
    const auto state = hall::openHallState(m_hall.folder(), m_hall.assets(), m_now);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().kind, db::ErrorKind::Corrupt);
    EXPECT_EQ(state.error().context.find('\n'), std::string::npos) << state.error().context;
}

TEST_F(EnrollingTest, TheWrongKeyOpensNothing) {
    m_state.reset();
    std::filesystem::remove(m_hall.folder().facesKey());
    const auto missing = hall::openHallState(m_hall.folder(), m_hall.assets(), m_now);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, db::ErrorKind::WrongKey);
    (void)support::must(db::seal::createKeyFile(m_hall.folder().facesKey(), db::seal::KeyPurpose::Faces));
    const auto wrong = hall::openHallState(m_hall.folder(), m_hall.assets(), m_now);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, db::ErrorKind::WrongKey);
}

} // namespace
