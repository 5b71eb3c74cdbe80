// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/verify_backup.h"

#include "kiosk/ctl/backup_manifest.h"
#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "kiosk/hall/state/outside.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using namespace std::chrono_literals;
using ctl::Exit;
using ::testing::HasSubstr;

/// A hall of two residents and a backup without keys in "copy".
class VerifyTest : public ::testing::Test {
protected:
    VerifyTest() {
        write(m_folder / "a.csv", kTwoResidents);
        EXPECT_EQ(run({"import", "residents", (m_folder / "a.csv").string(), "--data", m_data}).code, Exit::Ok);
        m_backed = backUp(copy());
        EXPECT_EQ(m_backed.code, Exit::Ok) << m_backed.err;
    }
    ~VerifyTest() override { EXPECT_FALSE(fs::exists(m_data + ".verify.part")) << "what it was opened in is gone"; }
    [[nodiscard]] Ran backUp(const std::string& to, db::Time now = kNow) const {
        return run({"backup", "--data", m_data, "--to", to}, {}, now);
    }
    [[nodiscard]] Ran verify(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> command{"backup", "--data", m_data, "--verify", copy()};
        command.insert(command.end(), more.begin(), more.end());
        return run(command);
    }
    [[nodiscard]] std::string copy() const { return (m_folder / "copy").string(); }
    [[nodiscard]] std::map<std::string, std::string> whole() const {
        std::map<std::string, std::string> all;
        for (const auto& file : fs::recursive_directory_iterator(copy())) {
            if (file.is_regular_file()) { all[file.path()] = read(file.path()); }
        }
        return all;
    }
    [[nodiscard]] nlohmann::json lastBackup() const {
        return nlohmann::json::parse(run({"status", "--data", m_data, "--json"}).out)["last_backup"];
    }
    /// As somebody would who can write to the backup and cannot sign.
    void makeDigestFit(const std::string& file) const {
        const auto path = fs::path(copy()) / "manifest.json";
        auto manifest = nlohmann::ordered_json::parse(read(path));
        for (auto& each : manifest["files"]) {
            if (each["file"] == file) { each["sha256"] = *ctl::sha256OfFile(fs::path(copy()) / file); }
        }
        write(path, manifest.dump());
    }

    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
    Ran m_backed;
};

TEST_F(VerifyTest, EveryBackupIsOpenedAndSaysWhatItHoldsAndWhatNot) {
    EXPECT_THAT(m_backed.out, HasSubstr("opened and checked: 2 residents, 0 templates"));
    EXPECT_THAT(m_backed.out, HasSubstr("without its keys"));
    EXPECT_THAT(m_backed.out, HasSubstr("not in it: the programs, the models"));
}

TEST_F(VerifyTest, OpensABackupAndLeavesEveryByteOfItAsItWas) {
    const auto before = whole();

    const auto verified = verify();

    EXPECT_EQ(verified.code, Exit::Ok) << verified.err;
    EXPECT_THAT(verified.out, HasSubstr("opens, as it was at 2026-06-15T02:00:00Z: 2 residents"));
    EXPECT_EQ(whole(), before);
}

TEST_F(VerifyTest, ABackupOnAMediumThatCannotBeWrittenIsOpenedToo) {
    fs::permissions(copy(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(verify().code, Exit::Ok);
    fs::permissions(copy(), fs::perms::owner_all);
}

TEST_F(VerifyTest, OneByteThatWasChangedInAnyFileIsFound) {
    for (const auto& [file, bytes] : whole()) {
        auto changed = bytes.empty() ? std::string(1, '\0') : bytes;
        auto& byte = changed[changed.size() / 2];
        byte = static_cast<char>(byte ^ 1);
        write(file, changed);
        const auto verified = verify();
        EXPECT_NE(verified.code, Exit::Ok) << file;
        EXPECT_FALSE(verified.err.empty()) << file;
        write(file, bytes);
    }
    EXPECT_EQ(verify().code, Exit::Ok);
}

TEST_F(VerifyTest, AChangeWhoseDigestWasMadeToFitIsFoundByTheSignature) {
    write(fs::path(copy()) / "config.json", read(fs::path(copy()) / "config.json") + "\n");
    makeDigestFit("config.json");

    const auto verified = verify();

    EXPECT_EQ(verified.code, Exit::FoundProblem);
    EXPECT_THAT(verified.err, HasSubstr("manifest was changed"));
}

TEST_F(VerifyTest, AFileThatIsMissingIsFound) {
    fs::remove(fs::path(copy()) / "faces.db");
    EXPECT_NE(verify().code, Exit::Ok);
    fs::remove(fs::path(copy()) / "manifest.json");
    EXPECT_THAT(verify().err, HasSubstr("is no backup"));
}

TEST_F(VerifyTest, AnotherHallsBackupIsRefused) {
    const TemporaryFolder other;
    const auto bare = makeHall(other);
    const auto verified = run({"backup", "--data", bare, "--verify", copy()});
    EXPECT_EQ(verified.code, Exit::Failed);
    EXPECT_THAT(verified.err, HasSubstr("the key"));
}

TEST_F(VerifyTest, OneOfTheUnsignedFormatIsOpenedAndSaidToBe) {
    auto manifest = nlohmann::ordered_json::parse(read(fs::path(copy()) / "manifest.json"));
    manifest["format"] = 1;
    manifest.erase("signature");
    write(fs::path(copy()) / "manifest.json", manifest.dump());

    const auto verified = verify();

    EXPECT_EQ(verified.code, Exit::Ok);
    EXPECT_THAT(verified.err, HasSubstr("earlier version"));
}

TEST_F(VerifyTest, TheRecoveryKeyIsTriedOnTheSealedKeys) {
    const auto paper = (m_folder / "paper").string();
    EXPECT_EQ(verify({"--recovery", paper}).code, Exit::Failed) << "no such file";
    ASSERT_EQ(run({"recovery-key", "make", "--data", m_data, "--out", paper}).code, Exit::Ok);
    EXPECT_EQ(verify({"--recovery", paper}).code, Exit::Failed) << "a backup of before there was one";
    fs::remove_all(copy());
    ASSERT_EQ(backUp(copy()).code, Exit::Ok);

    EXPECT_THAT(verify({"--recovery", paper}).out, HasSubstr("the recovery key opens its keys"));
}

TEST_F(VerifyTest, ACopyOfAHallWithABrokenAuditLogIsMadeAndDoesNotCountAsGood) {
    ASSERT_EQ(lastBackup(), "2026-06-15T02:00:00Z");
    SQLite::Database(m_data + "/hall.db", SQLite::OPEN_READWRITE).exec("DELETE FROM audit_entry WHERE seq = 1");

    const auto later = backUp((m_folder / "later").string(), kNow + 24h);

    EXPECT_EQ(later.code, Exit::FoundProblem);
    EXPECT_THAT(later.err, HasSubstr("does not count as a good backup: the audit log is broken"));
    EXPECT_TRUE(fs::exists(m_folder / "later/hall.db")) << "a true copy is better than none";
    EXPECT_EQ(lastBackup(), "2026-06-15T02:00:00Z");
    EXPECT_EQ(run({"backup", "--data", m_data, "--verify", (m_folder / "later").string()}).code, Exit::FoundProblem);
}

TEST_F(VerifyTest, ADiskThatTakesNoMoreLeavesNeitherABackupNorADraftNorAGoodOne) {
    fs::create_directory(m_folder / "usb");
    const auto command = "trap '' XFSZ; ulimit -f 200; " + std::string(YIMENCTL_PROGRAM) + " backup --data " + m_data +
                         " --to " + (m_folder / "usb").string() + " >/dev/null 2>" + (m_folder / "err").string();

    const int status = std::system(("bash -c \"" + command + "\"").c_str());

    EXPECT_EQ(WEXITSTATUS(status), 1);
    EXPECT_THAT(read(m_folder / "err"), ::testing::StartsWith("yimenctl: "));
    EXPECT_TRUE(fs::is_empty(m_folder / "usb")) << read(m_folder / "err");
    EXPECT_EQ(lastBackup(), "2026-06-15T02:00:00Z");
}

TEST_F(VerifyTest, WantsToBeToldWhatToDo) {
    EXPECT_EQ(run({"backup", "--data", m_data}).code, Exit::Usage);
    EXPECT_EQ(run({"backup", "--data", m_data, "--to", "x", "--verify", copy()}).code, Exit::Usage);
    EXPECT_EQ(run({"backup", "--data", m_data, "--to", "x", "--recovery", "y"}).code, Exit::Usage);
    EXPECT_EQ(verify({"--with-keys"}).code, Exit::Usage);
}

} // namespace
