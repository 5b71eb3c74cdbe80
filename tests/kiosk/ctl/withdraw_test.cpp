// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/withdraw.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/hall/state/outside.h"
#include "tests/kiosk/ctl/shell_for_test.h"
#include "tests/support/some_embeddings.h"

#include <atomic>
#include <gmock/gmock.h>
#include <thread>

namespace {

using namespace ctl::test;
using namespace std::chrono_literals;
using ctl::Exit;
using ::testing::HasSubstr;

const auto kBy = db::stores::byOperator(kNow);

/// A hall whose first resident is enrolled.
class WithdrawTest : public ::testing::Test {
protected:
    WithdrawTest() {
        write(m_folder / "a.csv", kTwoResidents);
        EXPECT_EQ(run({"import", "residents", (m_folder / "a.csv").string(), "--data", m_data}).code, Exit::Ok);
        const auto hall = ctl::openHall(m_data);
        db::Staff staff;
        staff.login = "zhou";
        staff.name = "周敏";
        const auto who = hall->records.staff().insert(staff, "demo password", kBy, db::seal::kLeastPasswordCost);
        db::FaceTemplate one;
        one.embedding = support::someFace(1);
        one.quality = 0.8F;
        const db::stores::NewConsent consent{.resident = kWho,
                                             .textVersion = "1",
                                             .textHash = std::string(64, 'c'),
                                             .guardianName = {},
                                             .approvedBy = who.value()};
        EXPECT_TRUE(db::stores::enrol(hall->records, hall->faces, consent, {one}, kBy));
    }
    [[nodiscard]] int templates() const { return ctl::openHall(m_data)->faces.templates().countOf(kWho).value(); }
    struct Told {
        ctl::Outcome<void> done;
        std::string out;
    };
    template <typename Work>
    [[nodiscard]] static Told told(Work&& work) {
        std::istringstream in;
        std::ostringstream out;
        ctl::Shell shell{
            .in = in,
            .out = out,
            .err = out,
            .askSecret = [](const std::string&) -> ctl::Outcome<std::string> { return ctl::failed("no terminal"); },
            .now = [] { return kNow; }};
        auto done = work(shell);
        return {std::move(done), out.str()};
    }
    [[nodiscard]] Told withdraw(std::chrono::milliseconds patience) const {
        return told([&](ctl::Shell& shell) {
            return ctl::withdrawResident({.data = m_data, .resident = db::raw(kWho), .patience = patience}, shell);
        });
    }

    static constexpr db::ResidentId kWho{1};
    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
};

TEST_F(WithdrawTest, ErasesTheTemplates) {
    ASSERT_EQ(templates(), 1);
    const auto told = withdraw(0ms);
    EXPECT_TRUE(told.done);
    EXPECT_THAT(told.out, HasSubstr("1 templates erased"));
    EXPECT_EQ(templates(), 0);
}

TEST_F(WithdrawTest, WritesASlipForWhoWithdrew) {
    const auto slip = (m_folder / "slip.pdf").string();
    write(slip, "there");
    EXPECT_EQ(run({"withdraw", "--resident", "1", "--slip", slip, "--data", m_data}).code, Exit::Failed);
    EXPECT_EQ(templates(), 1) << "nothing is erased before it is known that the slip can be written";
    std::filesystem::remove(slip);
    const auto done = run({"withdraw", "--resident", "1", "--slip", slip, "--data", m_data});
    ASSERT_EQ(done.code, Exit::Ok) << done.err;
    EXPECT_TRUE(read(slip).starts_with("%PDF-"));
    EXPECT_EQ(std::filesystem::status(slip).permissions() & std::filesystem::perms::mask, std::filesystem::perms{0600});
    EXPECT_THAT(done.out, ::testing::Not(HasSubstr("王秀兰")));
    EXPECT_EQ(templates(), 0);
}

TEST_F(WithdrawTest, BesideAServingHallWaitsForItsWord) {
    const auto lock = hall::FolderLock::take(hall::DataFolder(m_data));
    ASSERT_TRUE(lock);
    std::atomic<bool> isOver = false;
    std::thread hall([&] { // as hall::lookOutside: first it forgets, then the list says so
        const auto opened = ctl::openHall(m_data);
        while (!isOver) {
            const auto consent = opened->records.consents().liveOf(kWho);
            if (consent && !*consent) { EXPECT_TRUE(hall::keepOutside(opened->records, opened->folder, kNow)); }
            std::this_thread::sleep_for(5ms);
        }
    });
    const auto told = withdraw(20s);
    isOver = true;
    hall.join();
    EXPECT_TRUE(told.done) << told.done.error().line;
    EXPECT_THAT(told.out, HasSubstr("the serving hall has forgotten the face"));
    EXPECT_EQ(templates(), 0);
}

TEST_F(WithdrawTest, AHallThatSaysNothingIsNamed) {
    const auto lock = hall::FolderLock::take(hall::DataFolder(m_data));
    ASSERT_TRUE(lock);
    const auto told = withdraw(1ms);
    ASSERT_FALSE(told.done);
    EXPECT_THAT(told.done.error().line, HasSubstr("has not said that it forgot the face"));
    EXPECT_EQ(templates(), 0) << "what is on the disk is gone all the same";
}

TEST_F(WithdrawTest, OfEverybodyAskedAgainStillWaitsForTheHallThatSaidNothing) {
    const auto lock = hall::FolderLock::take(hall::DataFolder(m_data));
    ASSERT_TRUE(lock);
    for (int time = 1; time <= 2; ++time) {
        const auto asked = told([&](ctl::Shell& shell) {
            return ctl::withdrawAll(
                {.data = m_data, .because = "停用", .proof = m_folder / "proof.json", .patience = 1ms}, shell);
        });
        ASSERT_FALSE(asked.done) << time;
        EXPECT_THAT(asked.done.error().line, HasSubstr("has not said that it forgot the face"));
    }
    EXPECT_FALSE(std::filesystem::exists(m_folder / "proof.json"));
    EXPECT_EQ(templates(), 0);
}

/// Everything goes, and a proof says so that nobody can change.
TEST_F(WithdrawTest, OfEverybodyLeavesNoTemplateAndAProof) {
    const std::string proof = (m_folder / "proof.json").string();
    const auto done =
        run({"withdraw", "--all", "--because", "本厅停止使用人脸识别", "--proof", proof, "--data", m_data});
    ASSERT_EQ(done.code, Exit::Ok) << done.err;
    EXPECT_THAT(done.out, HasSubstr("1 consents withdrawn, 1 templates erased, none is left"));
    EXPECT_EQ(ctl::openHall(m_data)->faces.templates().count().value(), 0);
    EXPECT_TRUE(ctl::openHall(m_data)->records.consents().allLive()->empty());

    EXPECT_EQ(run({"withdraw", "--check-proof", proof, "--data", m_data}).code, Exit::Ok);
    std::string text = read(proof);
    EXPECT_THAT(text, HasSubstr("\"templates_erased\": 1"));
    EXPECT_THAT(text, Not(HasSubstr("张"))) << "ids only";
    text.replace(text.find("erased\": 1"), 11, "erased\": 9");
    write(m_folder / "changed.json", text);
    EXPECT_EQ(run({"withdraw", "--check-proof", (m_folder / "changed.json").string(), "--data", m_data}).code,
              Exit::FoundProblem);
    write(m_folder / "none.json", "[1]");
    EXPECT_EQ(run({"withdraw", "--check-proof", (m_folder / "none.json").string(), "--data", m_data}).code,
              Exit::FoundProblem);
}

TEST_F(WithdrawTest, OfEverybodyErasesAlsoWhatNoConsentCovers) {
    {
        const auto hall = ctl::openHall(m_data);
        db::FaceTemplate stray;
        stray.embedding = support::someFace(2);
        stray.quality = 0.8F;
        db::Consent unknown; // to hall.db: what an old copy of faces.db brings back
        unknown.id = db::ConsentId{99};
        unknown.resident = db::ResidentId{2};
        unknown.givenAt = kNow;
        ASSERT_TRUE(hall->faces.templates().add({stray}, unknown));
    }
    const std::string proof = (m_folder / "proof.json").string();
    const auto done = run({"withdraw", "--all", "--because", "停用", "--proof", proof, "--data", m_data});
    ASSERT_EQ(done.code, Exit::Ok) << done.err;
    EXPECT_THAT(done.out, HasSubstr("2 templates erased"));
    EXPECT_EQ(ctl::openHall(m_data)->faces.templates().count().value(), 0);
}

TEST_F(WithdrawTest, OfEverybodyWithdrawsNobodyWithoutAReasonOrWhereTheProofCannotGo) {
    const std::string proof = (m_folder / "proof.json").string();
    EXPECT_EQ(run({"withdraw", "--all", "--proof", proof, "--data", m_data}).code, Exit::Usage);
    EXPECT_EQ(run({"withdraw", "--all", "--because", "停用", "--data", m_data}).code, Exit::Usage);
    EXPECT_EQ(run({"withdraw", "--all", "--resident", "1", "--data", m_data}).code, Exit::Usage);
    write(proof, "somebody's");
    EXPECT_EQ(run({"withdraw", "--all", "--because", "停用", "--proof", proof, "--data", m_data}).code, Exit::Failed);
    const std::string nowhere = (m_folder / "no" / "folder.json").string();
    EXPECT_EQ(run({"withdraw", "--all", "--because", "停用", "--proof", nowhere, "--data", m_data}).code, Exit::Failed);
    EXPECT_EQ(templates(), 1);
}

} // namespace
