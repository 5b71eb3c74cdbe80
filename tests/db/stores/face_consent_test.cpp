// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/face_consent.h"

#include "tests/db/support/temp_hall.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace db::stores {
namespace {

using test::aConsent;
using test::addResident;
using test::addStaff;
using test::aTemplate;
using test::by;
using test::must;
using test::TempHall;

struct FaceConsentTest : ::testing::Test {
    TempHall temp;
    StaffId staff = addStaff(temp.hall);
    ResidentId resident = addResident(temp.hall);

    Enrolled enrolOne(int templates = 2) {
        return must(enrol(temp.hall, temp.faces, aConsent(resident, staff),
                          std::vector<FaceTemplate>(static_cast<std::size_t>(templates), aTemplate()), by()));
    }
    std::size_t loaded() { return must(loadLiveTemplates(temp.hall, temp.faces)).size(); }
    int stored() { return must(temp.faces.templates().count()); }
    /// The sealed bytes of the first template, as they lie on the disk.
    std::string sealedBytes() {
        const std::string bytes =
            test::sqlOf(temp.faces).execAndGet("SELECT embedding FROM face_template LIMIT 1").getString();
        return bytes.substr(bytes.size() / 2, 64);
    }
    bool isOnDisk(const std::string& bytes) {
        return test::everythingOnDisk(temp.folder / "faces.db").find(bytes) != std::string::npos;
    }
};

TEST_F(FaceConsentTest, NamesTheGuardianOfAChildAndSealsTheName) {
    NewConsent consent = aConsent(resident, staff);
    EXPECT_EQ(must(enrol(temp.hall, temp.faces, consent, {aTemplate()}, by())).consent.givenBy, "self");
    consent.guardianName = "张建国";
    EXPECT_EQ(must(enrol(temp.hall, temp.faces, consent, {aTemplate()}, by())).consent.givenBy, "guardian");
    temp.reopen();
    const auto live = must(temp.hall.consents().liveOf(resident));
    EXPECT_EQ(live->guardianName, "张建国");
    EXPECT_EQ(must(temp.hall.consents().ofResident(resident)).back().guardianName, "");
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("张建国"), std::string::npos);
}

TEST_F(FaceConsentTest, NewTemplatesTakeThePlaceOfTheOldUnderTheSameConsentAndLeaveNoCopy) {
    const auto consent = enrolOne(2).consent;
    const std::string old = sealedBytes();
    ASSERT_TRUE(isOnDisk(old));
    FaceTemplate other = aTemplate(0.8F);
    other.embedding.model.hex = std::string(64, 'e');
    EXPECT_EQ(must(refreshTemplates(temp.hall, temp.faces, resident, {other, other, other}, by())).erased, 2);
    EXPECT_FALSE(isOnDisk(old));
    const auto templates = must(loadLiveTemplates(temp.hall, temp.faces));
    ASSERT_EQ(templates.size(), 3U);
    EXPECT_EQ(templates[0].embedding.model, other.embedding.model);
    EXPECT_EQ(must(temp.hall.consents().liveOf(resident))->id, consent.id);
    EXPECT_EQ(must(temp.hall.audit().entriesAfter(0, 100)).back().action, "templates.refreshed");
}

TEST_F(FaceConsentTest, TemplatesThatCannotBeStoredLeaveTheOldOnesInPlace) {
    (void)enrolOne(2);
    FaceTemplate odd = aTemplate();
    odd.embedding.values[0] = 5;
    EXPECT_EQ(refreshTemplates(temp.hall, temp.faces, resident, {aTemplate(), odd}, by()).error().kind,
              ErrorKind::Invalid);
    EXPECT_EQ(loaded(), 2U);
    (void)must(withdrawConsent(temp.hall, temp.faces, resident, by()));
    EXPECT_EQ(refreshTemplates(temp.hall, temp.faces, resident, {aTemplate()}, by()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(stored(), 0);
}

TEST_F(FaceConsentTest, AskedAgainAWithdrawalThatStoppedAfterItsFirstStepIsCompleted) {
    (void)enrolOne(2);
    (void)must(markWithdrawn(temp.hall, resident, by()));
    EXPECT_EQ(stored(), 2);
    EXPECT_EQ(must(withdrawConsent(temp.hall, temp.faces, resident, by())).erasedTemplates, 2);
    EXPECT_EQ(stored(), 0);
    const auto again = withdrawConsent(temp.hall, temp.faces, resident, by());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, ErrorKind::NotFound);
}

TEST_F(FaceConsentTest, EnrolsUnderAConsentAndLoadsTheSameVectors) {
    const Enrolled enrolled = enrolOne();
    EXPECT_EQ(enrolled.templates.size(), 2U);
    EXPECT_EQ(must(temp.hall.consents().liveOf(resident)).value().id, enrolled.consent.id);
    temp.reopen();
    const auto templates = must(loadLiveTemplates(temp.hall, temp.faces));
    ASSERT_EQ(templates.size(), 2U);
    EXPECT_EQ(templates[0].resident, resident);
    EXPECT_EQ(templates[0].consent, enrolled.consent.id);
    EXPECT_EQ(templates[0].embedding.values, aTemplate().embedding.values);
    EXPECT_EQ(templates[0].embedding.model, aTemplate().embedding.model);
    EXPECT_EQ(templates[0].quality, 0.8F);
}

TEST_F(FaceConsentTest, TemplatesLieSealed) {
    (void)enrolOne(1);
    const auto values = aTemplate().embedding.values;
    const std::string plain{reinterpret_cast<const char*>(values.data()), 2 * sizeof(float)};
    EXPECT_FALSE(isOnDisk(plain));
    const std::string stored = test::sqlOf(temp.faces).execAndGet("SELECT embedding FROM face_template").getString();
    ASSERT_GT(stored.size(), values.size() * sizeof(float));
    EXPECT_LT(std::count(stored.begin(), stored.end(), '\0'), 100) << "702 zero floats would show";
}

TEST_F(FaceConsentTest, RefusesVectorsThatAreNone) {
    const auto kindOf = [&](const FaceTemplate& face) {
        const auto enrolled = enrol(temp.hall, temp.faces, aConsent(resident, staff), {face}, by());
        return enrolled ? std::nullopt : std::optional{enrolled.error().kind};
    };
    FaceTemplate longer = aTemplate();
    longer.embedding.values[5] = 1;
    FaceTemplate broken = aTemplate();
    broken.embedding.values[5] = std::nanf("");
    FaceTemplate unnamed = aTemplate();
    unnamed.embedding.model.hex = "abc";
    FaceTemplate empty = aTemplate();
    empty.embedding.values.clear();
    for (const FaceTemplate& face : {longer, broken, unnamed, empty}) {
        EXPECT_EQ(kindOf(face), ErrorKind::Invalid);
        EXPECT_FALSE(must(temp.hall.consents().liveOf(resident))) << "a consent without templates must not stand";
    }
    EXPECT_EQ(stored(), 0);
    EXPECT_FALSE(enrol(temp.hall, temp.faces, aConsent(resident, staff), {}, by()));
}

TEST_F(FaceConsentTest, StoresAllTemplatesOrNone) {
    FaceTemplate bad = aTemplate();
    bad.quality = 7;
    EXPECT_FALSE(enrol(temp.hall, temp.faces, aConsent(resident, staff), {aTemplate(), aTemplate(), bad}, by()));
    EXPECT_EQ(stored(), 0);
}

TEST_F(FaceConsentTest, AddNeedsAConsentThatStands) {
    Consent consent = enrolOne().consent;
    consent.withdrawnAt = test::kMorning;
    const auto added = temp.faces.templates().add({aTemplate()}, consent);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().kind, ErrorKind::Invalid);
}

TEST_F(FaceConsentTest, NeedsAResidentAndAnApproval) {
    EXPECT_EQ(enrol(temp.hall, temp.faces, aConsent(ResidentId{99}, staff), {aTemplate()}, by()).error().kind,
              ErrorKind::Constraint);
    EXPECT_EQ(enrol(temp.hall, temp.faces, aConsent(resident, StaffId{99}), {aTemplate()}, by()).error().kind,
              ErrorKind::Constraint);
    EXPECT_EQ(stored(), 0);
}

TEST_F(FaceConsentTest, WithdrawalErasesBeforeItAnswers) {
    (void)enrolOne(3);
    const std::string sealed = sealedBytes();
    ASSERT_TRUE(isOnDisk(sealed));
    EXPECT_EQ(must(withdrawConsent(temp.hall, temp.faces, resident, by())).erasedTemplates, 3);
    EXPECT_FALSE(isOnDisk(sealed)) << "neither in the file nor in its log";
    EXPECT_EQ(stored(), 0);
    EXPECT_FALSE(must(temp.hall.consents().liveOf(resident)));
    EXPECT_EQ(withdrawConsent(temp.hall, temp.faces, resident, by()).error().kind, ErrorKind::NotFound);
    EXPECT_TRUE(must(temp.hall.consents().ofResident(resident)).at(0).withdrawnAt);
}

TEST_F(FaceConsentTest, WithdrawalLeavesOthersAlone) {
    (void)enrolOne();
    const ResidentId other = addResident(temp.hall, "乙");
    (void)must(enrol(temp.hall, temp.faces, aConsent(other, staff), {aTemplate()}, by()));
    (void)must(withdrawConsent(temp.hall, temp.faces, resident, by()));
    const auto left = must(loadLiveTemplates(temp.hall, temp.faces));
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].resident, other);
}

TEST_F(FaceConsentTest, ACutAfterTheFirstStepIsFinishedAtTheNextStart) {
    (void)enrolOne();
    (void)must(markWithdrawn(temp.hall, resident, by())); // ... and the power goes
    temp.reopen();
    EXPECT_EQ(loaded(), 0U) << "not even before it is finished";
    EXPECT_EQ(stored(), 2);
    const auto finished = must(finishWithdrawals(temp.hall, temp.faces, by("hall")));
    EXPECT_EQ(finished.withdrawals, 1);
    EXPECT_EQ(finished.erasedTemplates, 2);
    EXPECT_EQ(stored(), 0);
    EXPECT_EQ(must(finishWithdrawals(temp.hall, temp.faces, by("hall"))).withdrawals, 0);
}

TEST_F(FaceConsentTest, ACutAfterTheSecondStepIsFinishedAtTheNextStart) {
    (void)enrolOne();
    const ConsentId consent = must(markWithdrawn(temp.hall, resident, by()));
    (void)must(eraseWithdrawn(temp.faces, consent));
    temp.reopen();
    const auto finished = must(finishWithdrawals(temp.hall, temp.faces, by("hall")));
    EXPECT_EQ(finished.withdrawals, 1);
    EXPECT_EQ(finished.erasedTemplates, 0);
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
}

TEST_F(FaceConsentTest, ACutWhileTheLogIsEmptiedLeavesNoCopyAfterTheNextStart) {
    (void)enrolOne();
    const std::string sealed = sealedBytes();
    const ConsentId consent = must(markWithdrawn(temp.hall, resident, by()));
    {
        // A reader holds the log: the rows go, their old pages stay.
        SQLite::Database reader{(temp.folder / "faces.db").string(), SQLite::OPEN_READONLY};
        SQLite::Statement open{reader, "SELECT * FROM face_template"};
        ASSERT_TRUE(open.executeStep());
        test::sqlOf(temp.faces).setBusyTimeout(0);
        const auto erased = eraseWithdrawn(temp.faces, consent);
        ASSERT_FALSE(erased) << "it must not be told as erased";
        EXPECT_EQ(erased.error().kind, ErrorKind::Busy);
        EXPECT_TRUE(isOnDisk(sealed));
    }
    (void)must(finishWithdrawals(temp.hall, temp.faces, by("hall")));
    EXPECT_FALSE(isOnDisk(sealed));
}

TEST_F(FaceConsentTest, EnrollingAnewReplacesConsentAndTemplates) {
    const Enrolled first = enrolOne(2);
    const Enrolled second = enrolOne(1);
    EXPECT_NE(first.consent.id, second.consent.id);
    EXPECT_EQ(stored(), 1);
    EXPECT_EQ(must(loadLiveTemplates(temp.hall, temp.faces)).at(0).consent, second.consent.id);
    EXPECT_EQ(must(temp.hall.consents().ofResident(resident)).size(), 2U);
}

TEST_F(FaceConsentTest, TemplatesOfAnOlderCopyOfTheFileAreNeverLoadedAndAreErased) {
    (void)enrolOne();
    must(temp.faces.backupTo(temp.folder / "old-faces.db"));
    (void)must(withdrawConsent(temp.hall, temp.faces, resident, by()));
    const auto old = must(FacesDatabase::open(temp.folder / "old-faces.db", test::testKey(seal::KeyPurpose::Faces)));
    EXPECT_EQ(must(old.templates().count()), 2);
    EXPECT_TRUE(must(loadLiveTemplates(temp.hall, old)).empty());
    EXPECT_EQ(must(finishWithdrawals(temp.hall, old, by("hall"))).erasedTemplates, 2);
    EXPECT_EQ(must(old.templates().count()), 0);
}

TEST_F(FaceConsentTest, AConsentIdThatBelongsToSomebodyElseLoadsNothing) {
    (void)enrolOne();
    test::sqlOf(temp.faces).exec("UPDATE face_template SET resident_id = 77");
    EXPECT_EQ(loaded(), 0U);
}

TEST_F(FaceConsentTest, AnEnrolmentCutOffBeforeItsTemplatesIsUndoneAtTheNextStart) {
    // What give() leaves, as if the power went before faces.db was touched.
    (void)enrolOne();
    test::sqlOf(temp.hall).exec("INSERT INTO unfinished_enrolment (consent_id) SELECT id FROM consent");
    test::sqlOf(temp.faces).exec("DELETE FROM face_template");
    temp.reopen();

    const auto finished = must(finishWithdrawals(temp.hall, temp.faces, by("hall")));

    EXPECT_EQ(finished.undoneEnrolments, 1);
    EXPECT_FALSE(must(temp.hall.consents().liveOf(resident)));
    EXPECT_EQ(must(finishWithdrawals(temp.hall, temp.faces, by("hall"))).undoneEnrolments, 0);
    const auto entries = must(temp.hall.audit().entriesAfter(0, 100));
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](const AuditEntry& each) {
        return each.action == "consent.withdrawn" && each.detail.ends_with("unfinished");
    }));
}

TEST_F(FaceConsentTest, AnEnrolmentCutOffAfterItsTemplatesStands) {
    (void)enrolOne();
    test::sqlOf(temp.hall).exec("INSERT INTO unfinished_enrolment (consent_id) SELECT id FROM consent");
    temp.reopen();

    const auto finished = must(finishWithdrawals(temp.hall, temp.faces, by("hall")));

    EXPECT_EQ(finished.finishedEnrolments, 1);
    EXPECT_EQ(loaded(), 2U);
}

TEST_F(FaceConsentTest, AHeldConsentRecognisesNobodyUntilItIsConfirmedOrGivenAnew) {
    (void)enrolOne();
    EXPECT_EQ(must(temp.hall.heldConsents().holdAll("restored", by("operator"))), 1);
    EXPECT_EQ(must(temp.hall.heldConsents().holdAll("restored", by("operator"))), 0) << "once";
    EXPECT_EQ(loaded(), 0U);
    EXPECT_EQ(must(finishWithdrawals(temp.hall, temp.faces, by("hall"))).erasedTemplates, 0);
    EXPECT_EQ(stored(), 2) << "kept until it is known";

    must(temp.hall.heldConsents().confirm(resident, "asked", by("operator")));
    EXPECT_EQ(loaded(), 2U);
    EXPECT_EQ(temp.hall.heldConsents().confirm(resident, "asked", by("operator")).error().kind, ErrorKind::NotFound);

    EXPECT_EQ(must(temp.hall.heldConsents().holdAll("restored", by("operator"))), 1);
    (void)enrolOne(1);
    EXPECT_EQ(loaded(), 1U) << "who enrols again is known again";
    EXPECT_TRUE(must(temp.hall.heldConsents().residents()).empty());
}

TEST_F(FaceConsentTest, AHeldConsentCanBeWithdrawnAndTakesNoNewTemplates) {
    (void)enrolOne();
    (void)must(temp.hall.heldConsents().holdAll("restored", by("operator")));
    EXPECT_EQ(refreshTemplates(temp.hall, temp.faces, resident, {aTemplate()}, by()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(must(withdrawConsent(temp.hall, temp.faces, resident, by())).erasedTemplates, 2);
    EXPECT_TRUE(must(temp.hall.heldConsents().residents()).empty());
}

TEST_F(FaceConsentTest, AListedWithdrawalIsOfTheConsentGivenAtThatTimeAndOfNoOther) {
    const auto given = enrolOne().consent;
    EXPECT_FALSE(
        must(withdrawListed(temp.hall, given.id, resident, given.givenAt + std::chrono::milliseconds{1}, by())));
    EXPECT_FALSE(must(withdrawListed(temp.hall, given.id, ResidentId{77}, given.givenAt, by())));
    EXPECT_EQ(loaded(), 2U);
    EXPECT_TRUE(must(withdrawListed(temp.hall, given.id, resident, given.givenAt, by())));
    EXPECT_FALSE(must(withdrawListed(temp.hall, given.id, resident, given.givenAt, by()))) << "again";
    EXPECT_EQ(must(finishWithdrawals(temp.hall, temp.faces, by("hall"))).erasedTemplates, 2);
}

/// Enrols and withdraws for ever; tells the pipe 1 after each enrolment and 0 after each withdrawal.
[[noreturn]] void enrolAndWithdrawUntilKilled(const test::TemporaryFolder& folder, ResidentId resident, StaffId staff,
                                              int pipe) {
    const auto hall = HallDatabase::open(folder / "hall.db", test::testKey(seal::KeyPurpose::Hall));
    const auto faces = FacesDatabase::open(folder / "faces.db", test::testKey(seal::KeyPurpose::Faces));
    if (!hall || !faces || !finishWithdrawals(*hall, *faces, by())) { ::_exit(1); }
    while (true) {
        if (!enrol(*hall, *faces, aConsent(resident, staff), {aTemplate(), aTemplate()}, by())) { ::_exit(2); }
        char told = 1;
        if (::write(pipe, &told, 1) != 1) { ::_exit(3); }
        if (!withdrawConsent(*hall, *faces, resident, by())) { ::_exit(4); }
        told = 0;
        if (::write(pipe, &told, 1) != 1) { ::_exit(3); }
    }
}

TEST_F(FaceConsentTest, AfterKill9NoTemplateIsLeftWithoutAConsent) {
    for (const int answers : {1, 4, 7, 10, 12}) {
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(ends[0]);
            enrolAndWithdrawUntilKilled(temp.folder, resident, staff, ends[1]);
        }
        ::close(ends[1]);
        char told = 0;
        for (int i = 0; i < answers; ++i) {
            ASSERT_EQ(::read(ends[0], &told, 1), 1);
        }
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child failed by itself: " << WEXITSTATUS(status);
        ::close(ends[0]);

        temp.reopen();
        const std::size_t before = loaded();
        (void)must(finishWithdrawals(temp.hall, temp.faces, by("hall")));
        const bool isLive = must(temp.hall.consents().liveOf(resident)).has_value();
        EXPECT_EQ(static_cast<std::size_t>(stored()), loaded()) << "what is not loaded is erased";
        EXPECT_EQ(loaded(), before);
        EXPECT_EQ(isLive, stored() > 0) << "no consent without templates, no template without a consent";
        EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
        if (isLive) {
            (void)must(withdrawConsent(temp.hall, temp.faces, resident, by())); // for the next round
        }
    }
}

} // namespace
} // namespace db::stores
