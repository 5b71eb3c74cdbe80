// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/recovery.h"

#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using namespace std::chrono_literals;
using ctl::Exit;
using ::testing::HasSubstr;
using ::testing::Not;

/// A hall of two residents with a recovery key, which lies in "paper", and a backup in "copy".
class RecoveryTest : public ::testing::Test {
protected:
    RecoveryTest() {
        write(m_folder / "a.csv", kTwoResidents);
        ok({"import", "residents", (m_folder / "a.csv").string(), "--data", m_data});
        ok({"recovery-key", "make", "--data", m_data, "--out", paper()});
        m_digits = read(paper());
        m_digits.pop_back();
        ok({"backup", "--data", m_data, "--to", copy()});
    }
    static Ran ok(const std::vector<std::string>& command, const std::string& in = {}) {
        auto ran = run(command, in);
        EXPECT_EQ(ran.code, Exit::Ok) << command[0] << ": " << ran.err;
        return ran;
    }
    [[nodiscard]] std::string paper() const { return (m_folder / "paper").string(); }
    [[nodiscard]] std::string copy() const { return (m_folder / "copy").string(); }
    [[nodiscard]] std::string fresh() const { return (m_folder / "other-machine/hall").string(); }
    [[nodiscard]] Ran restore(const std::vector<std::string>& more, const std::string& in = {}) const {
        std::vector<std::string> command{"restore", "--from", copy(), "--data", fresh()};
        command.insert(command.end(), more.begin(), more.end());
        return run(command, in);
    }
    void expectNothingMade() const {
        EXPECT_FALSE(fs::exists(fresh()));
        EXPECT_FALSE(fs::exists(fresh() + ".part"));
    }

    TemporaryFolder m_folder;
    std::string m_data = makeHall(m_folder);
    std::string m_digits;
};

TEST_F(RecoveryTest, OpensTheSealedKeysOnAnotherMachineFromFileOrStandardInput) {
    fs::rename(m_data, m_folder / "gone");

    const auto fromFile = restore({"--recovery", paper()});

    ASSERT_EQ(fromFile.code, Exit::Ok) << fromFile.err;
    EXPECT_THAT(fromFile.out, HasSubstr("2 residents"));
    {
        const auto hall = ctl::openHall(fresh());
        ASSERT_TRUE(hall) << hall.error().line;
        EXPECT_EQ(hall->records.residents().find(db::ResidentId{1})->value().name, "王秀兰");
    }
    for (const auto* file : {"keys/hall.key", "keys/faces.key"}) {
        EXPECT_EQ(read(fs::path(fresh()) / file), read(m_folder / "gone" / file));
        struct stat status{};
        ASSERT_EQ(::stat((fs::path(fresh()) / file).c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777U, 0600U);
    }
    for (const auto& entry : fs::directory_iterator(m_folder / "gone/authority")) {
        EXPECT_EQ(read(fs::path(fresh()) / "authority" / entry.path().filename()), read(entry.path()));
    }
    EXPECT_FALSE(fs::exists(fs::path(fresh()) / "sealed"));
    EXPECT_EQ(run({"recovery-key", "check", "--data", fresh(), "--recovery", paper()}).code, Exit::Ok)
        << "the restored hall goes on sealing to the same key";
    fs::remove_all(fresh());
    EXPECT_EQ(restore({"--recovery-stdin"}, m_digits + "\n").code, Exit::Ok);
}

TEST_F(RecoveryTest, NoKeyLiesInClearInTheBackupAndTheManifestCoversTheSealedOnes) {
    for (const auto* folder : {"keys", "authority"}) {
        for (const auto& entry : fs::directory_iterator(fs::path(m_data) / folder)) {
            const auto sealed = fs::path(copy()) / "sealed" / folder / entry.path().filename();
            ASSERT_TRUE(fs::exists(sealed)) << sealed;
            const auto plain = read(entry.path());
            for (const auto& file : fs::recursive_directory_iterator(copy())) {
                if (!file.is_regular_file()) { continue; }
                EXPECT_EQ(read(file.path()).find(plain.substr(plain.size() - 30)), std::string::npos) << file.path();
            }
        }
    }
    const auto manifest = nlohmann::json::parse(read(fs::path(copy()) / "manifest.json"));
    EXPECT_EQ(manifest["with_keys"], false);
    EXPECT_EQ(manifest["keys_sealed_to"].get<std::string>().size(), 64U);
    EXPECT_THAT(manifest["files"].dump(), HasSubstr("sealed/keys/hall.key"));
    for (const auto& file : fs::recursive_directory_iterator(m_folder.path())) {
        if (!file.is_regular_file() || file.path() == paper()) { continue; }
        EXPECT_EQ(read(file.path()).find(m_digits), std::string::npos) << file.path() << ": the hall keeps it";
    }
}

TEST_F(RecoveryTest, AMistypedGroupIsNamedAndNothingIsMade) {
    auto typed = m_digits;
    typed[2 * 7 + 3] = typed[2 * 7 + 3] == '9' ? '0' : static_cast<char>(typed[2 * 7 + 3] + 1);

    const auto refused = restore({"--recovery-stdin"}, typed + "\n");

    EXPECT_EQ(refused.code, Exit::Failed);
    EXPECT_THAT(refused.err, HasSubstr("not as they were written down: 3"));
    EXPECT_THAT(refused.err, Not(HasSubstr(typed.substr(14, 6)))) << "part of a secret";
    expectNothingMade();
}

TEST_F(RecoveryTest, AnotherHallsKeyAndNoKeyAreSaidPlainly) {
    const auto other = db::seal::RecoveryKey::generate()->digits();
    const auto wrong = restore({"--recovery-stdin"}, other + "\n");
    EXPECT_EQ(wrong.code, Exit::Failed);
    EXPECT_THAT(wrong.err, HasSubstr("not the one that this backup is sealed to"));

    const auto none = restore({});
    EXPECT_EQ(none.code, Exit::Failed);
    EXPECT_THAT(none.err, HasSubstr("--recovery"));
    EXPECT_THAT(none.err, HasSubstr("nobody opens it"));
    EXPECT_THAT(none.err, HasSubstr("--keys-from"));

    EXPECT_EQ(restore({"--recovery", paper(), "--keys-from", m_data}).code, Exit::Usage);
    EXPECT_EQ(restore({"--recovery-stdin"}).code, Exit::Failed);
    expectNothingMade();
    EXPECT_EQ(restore({"--keys-from", m_data}).code, Exit::Ok) << "the folders themselves open it, too";
}

TEST_F(RecoveryTest, AFileThatOthersMayReadIsRefused) {
    fs::permissions(paper(), fs::perms::group_read, fs::perm_options::add);
    EXPECT_THAT(restore({"--recovery", paper()}).err, HasSubstr("others may read it"));
    expectNothingMade();
}

TEST_F(RecoveryTest, ASealedKeyThatWasChangedByOneByteIsFoundEvenIfTheDigestWasMadeToFit) {
    const auto sealed = fs::path(copy()) / "sealed/keys/hall.key";
    auto bytes = read(sealed);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    write(sealed, bytes);
    const auto plainly = restore({"--recovery", paper()});
    EXPECT_EQ(plainly.code, Exit::FoundProblem);
    EXPECT_THAT(plainly.err, HasSubstr("not as it was when the backup was made"));
    auto manifest = nlohmann::ordered_json::parse(read(fs::path(copy()) / "manifest.json"));
    for (auto& file : manifest["files"]) {
        if (file["file"] == "sealed/keys/hall.key") { file["sha256"] = *ctl::sha256OfFile(sealed); }
    }
    write(fs::path(copy()) / "manifest.json", manifest.dump());

    const auto found = restore({"--recovery", paper()});

    EXPECT_EQ(found.code, Exit::FoundProblem);
    EXPECT_THAT(found.err, HasSubstr("sealed/keys/hall.key: was changed after it was sealed"));
    expectNothingMade();
}

TEST_F(RecoveryTest, ASealedFileMayNotTakeThePlaceOfAnother) {
    auto manifest = nlohmann::json::parse(read(fs::path(copy()) / "manifest.json"));
    for (auto& file : manifest["files"]) {
        if (file["file"] == "sealed/keys/hall.key") { file["file"] = "sealed/hall.key"; }
    }
    fs::rename(fs::path(copy()) / "sealed/keys/hall.key", fs::path(copy()) / "sealed/hall.key");
    write(fs::path(copy()) / "manifest.json", manifest.dump());

    EXPECT_EQ(restore({"--recovery", paper()}).code, Exit::FoundProblem);
    expectNothingMade();
}

TEST_F(RecoveryTest, ASecondKeyIsMadeOnlyWhenAskedForAndOpensLaterBackupsAlone) {
    EXPECT_EQ(run({"recovery-key", "make", "--data", m_data}).code, Exit::Failed);
    EXPECT_EQ(run({"recovery-key", "make", "--data", m_data, "--replace", "--out", paper()}).code, Exit::Failed)
        << "never overwrites";
    EXPECT_EQ(run({"recovery-key", "check", "--data", m_data, "--recovery", paper()}).code, Exit::Ok)
        << "and what failed changed nothing";

    const auto made = ok({"recovery-key", "make", "--data", m_data, "--replace"});
    const auto digits = made.out.substr(0, made.out.find('\n'));

    EXPECT_EQ(run({"recovery-key", "check", "--data", m_data, "--recovery", paper()}).code, Exit::FoundProblem);
    ok({"recovery-key", "check", "--data", m_data, "--recovery-stdin"}, digits + "\n");
    ok({"backup", "--data", m_data, "--to", (m_folder / "later").string()});
    EXPECT_EQ(restore({"--recovery-stdin"}, digits).code, Exit::Failed) << "the earlier backup has the earlier key";
    EXPECT_EQ(restore({"--recovery", paper()}).code, Exit::Ok);
    ok({"restore", "--from", (m_folder / "later").string(), "--data", (m_folder / "third").string(),
        "--recovery-stdin"},
       digits + "\n");
}

TEST_F(RecoveryTest, IsInTheAuditLogAndOneOfAnotherHallIsNotTaken) {
    EXPECT_THAT(ok({"audit", "verify", "--data", m_data}).out, HasSubstr("unbroken"));
    const TemporaryFolder second;
    const auto bare = makeHall(second);
    EXPECT_EQ(run({"recovery-key", "check", "--data", bare, "--recovery", paper()}).code, Exit::FoundProblem);
    const auto backed = ok({"backup", "--data", bare, "--to", (second / "b").string()});
    EXPECT_THAT(backed.out, HasSubstr("without its keys"));
    EXPECT_EQ(
        run({"restore", "--from", (second / "b").string(), "--data", (second / "n").string(), "--recovery", paper()})
            .code,
        Exit::Usage);
}

TEST_F(RecoveryTest, APublicHalfThatSealsNothingStopsTheBackupAndIsSaid) {
    SQLite::Database{m_data + "/hall.db", SQLite::OPEN_READWRITE}.exec(
        "UPDATE setting SET value = '" + std::string(64, '0') + "' WHERE key = 'backup.recovery_key'");

    const auto refused = run({"backup", "--data", m_data, "--to", (m_folder / "later").string()});

    EXPECT_EQ(refused.code, Exit::Failed);
    EXPECT_THAT(refused.err, HasSubstr("recovery-key make --replace"));
    EXPECT_FALSE(fs::exists(m_folder / "later"));
    EXPECT_THAT(run({"status", "--data", m_data}).err, HasSubstr("recovery-key make --replace"));
    ok({"recovery-key", "make", "--data", m_data, "--replace"});
    ok({"backup", "--data", m_data, "--to", (m_folder / "later").string()});
}

TEST_F(RecoveryTest, WithKeysAskedForTheyAreInClearAndNotSealed) {
    const auto clear = (m_folder / "clear").string();
    EXPECT_THAT(ok({"backup", "--data", m_data, "--to", clear, "--with-keys"}).out, HasSubstr("read everything"));
    EXPECT_FALSE(fs::exists(fs::path(clear) / "sealed"));
    ok({"restore", "--from", clear, "--data", fresh()});
}

} // namespace
