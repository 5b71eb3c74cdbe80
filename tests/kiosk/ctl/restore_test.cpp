// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/restore.h"

#include "db/stores/face_consent.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/hall/state/outside.h"
#include "tests/kiosk/ctl/shell_for_test.h"
#include "tests/support/some_embeddings.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using namespace std::chrono_literals;
using ctl::Exit;
using ::testing::HasSubstr;

/// A hall of two residents, both enrolled, and a first backup with keys in "usb".
class RestoreTest : public ::testing::Test {
protected:
    RestoreTest() {
        write(m_folder / "a.csv", kTwoResidents);
        fs::create_directory(m_folder / "usb");
        ok({"import", "residents", (m_folder / "a.csv").string(), "--data", m_data});
        const auto hall = ctl::openHall(m_data);
        const auto staff = hall->records.staff().insert(
            {.id = {}, .login = "zhou", .name = "周敏", .role = db::StaffRole::Clerk, .window = "2"}, "correct horse",
            db::stores::byOperator(kNow), db::seal::kLeastPasswordCost);
        for (const std::int64_t resident : {1, 2}) {
            db::FaceTemplate look;
            look.embedding = support::someFace(static_cast<std::uint32_t>(resident));
            look.quality = 0.8F;
            look.enrolledAt = kNow;
            const auto enrolled = db::stores::enrol(hall->records, hall->faces,
                                                    {.resident = db::ResidentId{resident},
                                                     .textVersion = "1",
                                                     .textHash = std::string(64, 'c'),
                                                     .approvedBy = staff.value()},
                                                    {look}, db::stores::byOperator(kNow));
            EXPECT_TRUE(enrolled);
        }
        backUp(kNow);
    }
    static Ran ok(const std::vector<std::string>& command, db::Time now = kNow) {
        auto ran = run(command, {}, now);
        EXPECT_EQ(ran.code, Exit::Ok) << command[0] << ": " << ran.err;
        return ran;
    }
    Ran backUp(db::Time now) const {
        return ok({"backup", "--data", m_data, "--to", (m_folder / "usb").string(), "--with-keys"}, now);
    }
    void withdraw(int resident) const { ok({"withdraw", "--data", m_data, "--resident", std::to_string(resident)}); }
    [[nodiscard]] std::string first() const { return (m_folder / "usb/yimen-backup-20260615-020000").string(); }
    void loseFolder() const { fs::rename(m_data, m_data + ".lost"); }
    void loseEverything() const {
        loseFolder();
        fs::remove(m_data + ".withdrawn");
        fs::remove(m_data + ".witness");
    }
    [[nodiscard]] Ran restore(const std::vector<std::string>& more = {}, db::Time now = kNow + 1h) const {
        std::vector<std::string> command{"restore", "--from", first(), "--data", m_data};
        command.insert(command.end(), more.begin(), more.end());
        return run(command, {}, now);
    }
    /// Whose templates a hall would load.
    [[nodiscard]] std::vector<std::int64_t> known() const {
        const auto hall = ctl::openHall(m_data);
        std::vector<std::int64_t> known;
        const auto templates = db::stores::loadLiveTemplates(hall->records, hall->faces);
        for (const auto& each : templates.value()) {
            known.push_back(db::raw(each.resident));
        }
        return known;
    }

    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
};

TEST_F(RestoreTest, WhoWithdrewAfterTheBackupStaysWithdrawnAndTheOthersAreKnown) {
    withdraw(1);
    loseFolder();

    const auto restored = restore();

    ASSERT_EQ(restored.code, Exit::Ok) << restored.err;
    EXPECT_THAT(restored.out, HasSubstr("as it was at 2026-06-15T02:00:00Z"));
    EXPECT_THAT(restored.out, HasSubstr("entries of the audit log)"));
    EXPECT_THAT(restored.out, HasSubstr("1 withdrawals of after the backup are carried out again, 1 templates erased"));
    EXPECT_EQ(known(), std::vector<std::int64_t>{2});
    EXPECT_EQ(ctl::openHall(m_data)->faces.templates().countOf(db::ResidentId{1}), 0);
    EXPECT_EQ(run({"status", "--data", m_data}).code, Exit::Ok) << "a restore is no old copy";
    EXPECT_EQ(run({"audit", "verify", "--data", m_data}).code, Exit::Ok);
}

TEST_F(RestoreTest, WithoutAListThatReachesTheEndEverybodyIsHeldBackUntilConfirmed) {
    loseEverything();

    const auto restored = restore();

    ASSERT_EQ(restored.code, Exit::Ok) << restored.err;
    EXPECT_THAT(restored.out, HasSubstr("2 consents are held back"));
    EXPECT_TRUE(known().empty());
    const auto status = run({"status", "--data", m_data});
    EXPECT_EQ(status.code, Exit::FoundProblem);
    EXPECT_THAT(status.err, HasSubstr("2 consents are held back"));
    EXPECT_THAT(ok({"confirm", "--data", m_data}).out, HasSubstr("resident 2"));
    ok({"confirm", "--data", m_data, "--resident", "2"});
    EXPECT_EQ(known(), std::vector<std::int64_t>{2});
    EXPECT_EQ(run({"confirm", "--data", m_data, "--resident", "2"}).code, Exit::FoundProblem);
    EXPECT_EQ(run({"confirm", "--data", m_data, "--all"}).code, Exit::Usage) << "why?";
    ok({"confirm", "--data", m_data, "--all", "--because", "asked by phone"});
    EXPECT_EQ(run({"status", "--data", m_data}).code, Exit::Ok);
}

TEST_F(RestoreTest, TheListOfALaterBackupIsCarriedOutToo) {
    withdraw(1);
    backUp(kNow + 10min);
    loseEverything();

    const auto restored = restore();

    EXPECT_THAT(restored.out, HasSubstr("1 withdrawals of after the backup are carried out again, 1 templates erased"));
    EXPECT_THAT(restored.out, HasSubstr("1 consents are held back")) << "and what came after that one is not known";
    ok({"confirm", "--data", m_data, "--all", "--because", "asked"});
    EXPECT_EQ(known(), std::vector<std::int64_t>{2}) << "who withdrew cannot be confirmed";
}

TEST_F(RestoreTest, AListThatWasCutOrChangedIsNotTakenForWhole) {
    withdraw(1);
    withdraw(2);
    loseFolder();
    auto list = read(m_data + ".withdrawn");
    write(m_data + ".withdrawn", list.substr(0, list.find('\n') + 1));
    const auto cut = restore();
    EXPECT_THAT(cut.out, HasSubstr("1 withdrawals of after the backup"));
    EXPECT_THAT(cut.out, HasSubstr("1 consents are held back"));
    EXPECT_TRUE(known().empty());
}

TEST_F(RestoreTest, AConsentThatGotTheNumberOfALostOneIsNotWithdrawn) {
    // Consent 3 is given after the backup, withdrawn, and lost; after the restore another resident's gets its number.
    {
        const auto hall = ctl::openHall(m_data);
        db::FaceTemplate look;
        look.embedding = support::someFace(1);
        look.enrolledAt = kNow;
        (void)db::stores::enrol(hall->records, hall->faces,
                                {.resident = db::ResidentId{1},
                                 .textVersion = "1",
                                 .textHash = std::string(64, 'c'),
                                 .approvedBy = db::StaffId{1}},
                                {look}, db::stores::byOperator(kNow + 1min));
    }
    withdraw(1);
    loseFolder();
    ASSERT_EQ(restore().code, Exit::Ok);
    {
        const auto hall = ctl::openHall(m_data);
        db::FaceTemplate look;
        look.embedding = support::someFace(1);
        look.enrolledAt = kNow;
        const auto anew = db::stores::enrol(hall->records, hall->faces,
                                            {.resident = db::ResidentId{1},
                                             .textVersion = "1",
                                             .textHash = std::string(64, 'c'),
                                             .approvedBy = db::StaffId{1}},
                                            {look}, db::stores::byOperator(kNow + 2h));
        ASSERT_EQ(db::raw(anew->consent.id), 3);
        ASSERT_TRUE(hall::compareAtStart(hall->records, hall->folder, db::stores::byHall(kNow + 3h)));
    }
    EXPECT_EQ(known(), (std::vector<std::int64_t>{1, 2}));
}

TEST_F(RestoreTest, BringsTheHallsOwnCatalogueRulesDirectoryAndConsentTexts) {
    const auto assets = fs::path(YIMEN_SOURCE_DIR) / "assets";
    fs::copy(assets / "needs", fs::path(m_data) / "needs");
    write(fs::path(m_data) / "needs/directory.json", read(assets / "needs/directory.json") + "\n");
    fs::copy(assets / "catalogue", m_folder / "elsewhere");
    auto config = *hall::readConfig(hall::DataFolder(m_data));
    config.catalogue = (m_folder / "elsewhere").string();
    ASSERT_TRUE(hall::writeConfig(hall::DataFolder(m_data), config));
    backUp(kNow + 5min);
    fs::remove_all(m_folder / "elsewhere");
    loseFolder();

    const auto from = (m_folder / "usb/yimen-backup-20260615-020500").string();
    ok({"restore", "--from", from, "--data", m_data});

    EXPECT_EQ(read(fs::path(m_data) / "needs/directory.json"), read(assets / "needs/directory.json") + "\n");
    EXPECT_EQ(read(fs::path(m_data) / "catalogue/civil.json"), read(assets / "catalogue/civil.json"));
    EXPECT_EQ(hall::readConfig(hall::DataFolder(m_data))->catalogue, "catalogue");
    EXPECT_EQ(read(fs::path(m_data) / "consent/face_recognition.zh.txt"),
              read(assets / "consent/face_recognition.zh.txt"));
    EXPECT_FALSE(fs::exists(fs::path(m_data) / "withdrawn"));
}

TEST_F(RestoreTest, FindsAManifestThatWasMadeUp) {
    auto text = read(fs::path(first()) / "manifest.json");
    text.replace(text.find("02:00:00Z"), 9, "09:00:00Z");
    write(fs::path(first()) / "manifest.json", text);
    loseFolder();
    const auto restored = restore();
    EXPECT_EQ(restored.code, Exit::FoundProblem);
    EXPECT_THAT(restored.err, HasSubstr("manifest was changed"));
    EXPECT_FALSE(fs::exists(m_data));
}

TEST_F(RestoreTest, RefusesABackupOlderThanBackupsAreKeptUnlessSomebodySaysWhy) {
    loseFolder();
    const auto late = kNow + std::chrono::days(31);
    const auto refused = restore({}, late);
    EXPECT_EQ(refused.code, Exit::Failed);
    EXPECT_THAT(refused.err, HasSubstr("kept for 30 days"));
    EXPECT_FALSE(fs::exists(m_data));
    EXPECT_EQ(restore({"--old-because", "the only one left"}, late).code, Exit::Ok);
}

TEST_F(RestoreTest, ABackupRemovesThoseThatAreTooOldAndNothingElse) {
    fs::create_directory(m_folder / "usb/photos");
    write(m_folder / "usb/photos/manifest.json", R"({"format": 2, "made_at": "2001-01-01T00:00:00Z", "files": []})");
    const TemporaryFolder other;
    const auto otherHall = makeHall(other);
    ok({"backup", "--data", otherHall, "--to", (m_folder / "usb/other").string()});
    write(fs::path(first()) / "note.txt", "somebody's own");
    fs::create_directory(m_folder / "usb/yimen-backup-20260101-000000.part");
    backUp(kNow + 24h);

    const auto late = backUp(kNow + std::chrono::days(30) + 1h);

    EXPECT_THAT(late.out, HasSubstr("1 older than 30 days"));
    EXPECT_FALSE(fs::exists(fs::path(first()) / "hall.db"));
    EXPECT_FALSE(fs::exists(fs::path(first()) / "keys"));
    EXPECT_EQ(read(fs::path(first()) / "note.txt"), "somebody's own");
    EXPECT_TRUE(fs::exists(m_folder / "usb/yimen-backup-20260616-020000/hall.db")) << "not yet";
    EXPECT_TRUE(fs::exists(m_folder / "usb/other/hall.db")) << "another hall's";
    EXPECT_TRUE(fs::exists(m_folder / "usb/photos/manifest.json"));
    EXPECT_FALSE(fs::exists(m_folder / "usb/yimen-backup-20260101-000000.part")) << "left by a killed run";
}

TEST_F(RestoreTest, AnOldCopyPutBackByHandIsFoundByAuditVerifyAndStatus) {
    fs::copy(m_data, m_folder / "old", fs::copy_options::recursive);
    withdraw(1);
    fs::remove_all(m_data);
    fs::rename(m_folder / "old", m_data);

    const auto verified = run({"audit", "verify", "--data", m_data});
    const auto status = run({"status", "--data", m_data});

    EXPECT_EQ(verified.code, Exit::FoundProblem);
    EXPECT_THAT(verified.err, HasSubstr("old copy"));
    EXPECT_EQ(status.code, Exit::FoundProblem);
    EXPECT_THAT(status.err, HasSubstr("old copy"));
}

/// Runs the real program with its output thrown away, and kills it after a while.
void runAndKill(const std::vector<std::string>& arguments, std::chrono::milliseconds after) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
        ::dup2(null, STDOUT_FILENO);
        ::dup2(null, STDERR_FILENO);
        std::vector<const char*> argv{YIMENCTL_PROGRAM};
        for (const auto& each : arguments) {
            argv.push_back(each.c_str());
        }
        argv.push_back(nullptr);
        ::execv(YIMENCTL_PROGRAM, const_cast<char* const*>(argv.data()));
        ::_exit(127);
    }
    // Until it ends by itself or its moment has come: that moment is what is tried out.
    const int pid = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    ::pollfd ended{.fd = pid, .events = POLLIN, .revents = 0};
    (void)::poll(&ended, 1, static_cast<int>(after.count()));
    ::kill(child, SIGKILL);
    ::close(pid);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
}

TEST(KilledInit, IsCleanedUpByTheNextOne) {
    for (int i = 0; i < 12; ++i) {
        const TemporaryFolder folder;
        const auto data = (folder / "hall").string();
        const std::vector<std::string> init{"init", "--data", data, "--name", "南湖社区"};
        runAndKill(init, std::chrono::milliseconds(20 * i));
        const bool isMade = fs::exists(data);
        const auto again = run(init);
        EXPECT_EQ(again.code, isMade ? Exit::Failed : Exit::Ok) << i << ": " << again.err;
        EXPECT_TRUE(ctl::openHall(data)) << i << ": a hall that has its name is whole";
        EXPECT_FALSE(fs::exists(data + ".part"));
    }
}

TEST_F(RestoreTest, ABackupKilledAtAnyMomentIsEitherWholeOrNotThereAndTheNextOneCleansUp) {
    const auto to = (m_folder / "usb/nightly").string();
    for (int i = 0; i < 12; ++i) {
        runAndKill({"backup", "--data", m_data, "--to", to}, std::chrono::milliseconds(25 * i));
        if (fs::exists(to)) {
            ok({"backup", "--data", m_data, "--verify", to});
            fs::remove_all(to);
        }
        ok({"backup", "--data", m_data, "--to", to});
        EXPECT_FALSE(fs::exists(to + ".part")) << i;
        EXPECT_FALSE(fs::exists(m_data + ".verify.part")) << i;
        fs::remove_all(to);
    }
}

TEST_F(RestoreTest, KilledAtAnyMomentItIsDoneAgainAndBringsNobodyBack) {
    withdraw(1);
    loseFolder();
    for (int i = 0; i < 12; ++i) {
        runAndKill({"restore", "--from", first(), "--data", m_data, "--old-because", "test"},
                   std::chrono::milliseconds(15 * i));
        if (!fs::exists(m_data)) { ASSERT_EQ(restore().code, Exit::Ok) << i; }
        {
            const auto hall = ctl::openHall(m_data);
            ASSERT_TRUE(hall) << i;
            ASSERT_TRUE(hall::compareAtStart(hall->records, hall->folder, db::stores::byHall(kNow))) << i;
            ASSERT_TRUE(db::stores::finishWithdrawals(hall->records, hall->faces, db::stores::byHall(kNow)));
        }
        EXPECT_THAT(known(), ::testing::Not(::testing::Contains(1))) << i;
        fs::remove_all(m_data);
    }
}

} // namespace
