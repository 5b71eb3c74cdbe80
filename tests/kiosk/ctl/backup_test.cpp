// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/backup.h"

#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

/// A hall with two residents.
std::string filledHall(const TemporaryFolder& folder) {
    auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);
    EXPECT_EQ(run({"import", "residents", (folder / "a.csv").string(), "--data", data}).code, Exit::Ok);
    return data;
}

TEST(Backup, ComesBackWithItsKeys) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    const auto copy = (folder / "copy").string();

    const auto backed = run({"backup", "--data", data, "--to", copy, "--with-keys"});
    const auto restored = run({"restore", "--from", copy, "--data", (folder / "new").string()});

    EXPECT_EQ(backed.code, Exit::Ok) << backed.err;
    EXPECT_EQ(restored.code, Exit::Ok) << restored.err;
    EXPECT_THAT(restored.out, HasSubstr("2 residents"));
    const auto hall = ctl::openHall(folder / "new");
    ASSERT_TRUE(hall) << hall.error().line;
    EXPECT_EQ(hall->records.residents().find(db::ResidentId{1})->value().name, "王秀兰");
    EXPECT_FALSE(fs::exists(folder / "new.part"));
    EXPECT_FALSE(fs::exists(folder / "copy.part"));
}

TEST(Backup, HoldsNoKeyUnlessAsked) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    const fs::path copy = folder / "copy";

    EXPECT_EQ(run({"backup", "--data", data, "--to", copy.string()}).code, Exit::Ok);

    for (const auto& entry : fs::recursive_directory_iterator(copy)) {
        EXPECT_NE(entry.path().extension(), ".key") << entry.path();
        EXPECT_NE(entry.path().extension(), ".pem") << entry.path();
    }
    const auto without = run({"restore", "--from", copy.string(), "--data", (folder / "new").string()});
    EXPECT_EQ(without.code, Exit::Failed);
    EXPECT_THAT(without.err, HasSubstr("--keys-from"));
    EXPECT_FALSE(fs::exists(folder / "new"));
    const auto with =
        run({"restore", "--from", copy.string(), "--data", (folder / "new").string(), "--keys-from", data});
    EXPECT_EQ(with.code, Exit::Ok) << with.err;
}

TEST(Backup, RefusesTheKeysOfAnotherHall) {
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const auto data = filledHall(folder);
    (void)run({"backup", "--data", data, "--to", (folder / "copy").string()});

    const auto restored = run({"restore", "--from", (folder / "copy").string(), "--data", (folder / "new").string(),
                               "--keys-from", makeHall(other)});

    EXPECT_EQ(restored.code, Exit::Failed);
    EXPECT_FALSE(fs::exists(folder / "new"));
}

TEST(Backup, GetsADatedFolderInAFolderThatIsThere) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    fs::create_directory(folder / "usb");

    const auto backed = run({"backup", "--data", data, "--to", (folder / "usb").string() + "/"});

    EXPECT_EQ(backed.code, Exit::Ok) << backed.err;
    EXPECT_TRUE(fs::exists(folder / "usb/yimen-backup-20260615-020000/manifest.json"));
    EXPECT_EQ(run({"backup", "--data", data, "--to", (folder / "usb").string()}).code, Exit::Failed);
}

TEST(Backup, IsNotedForTheStatus) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);

    (void)run({"backup", "--data", data, "--to", (folder / "copy").string()});

    const auto status = nlohmann::json::parse(run({"status", "--data", data, "--json"}).out);
    EXPECT_EQ(status["last_backup"], "2026-06-15T02:00:00Z");
}

TEST(Restore, RefusesAFolderThatIsThere) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    (void)run({"backup", "--data", data, "--to", (folder / "copy").string(), "--with-keys"});

    const auto restored = run({"restore", "--from", (folder / "copy").string(), "--data", data});

    EXPECT_EQ(restored.code, Exit::Failed);
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 2);
}

TEST(Restore, FindsAFileThatWasChanged) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    const auto copy = folder / "copy";
    (void)run({"backup", "--data", data, "--to", copy.string(), "--with-keys"});
    auto bytes = read(copy / "hall.db");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write(copy / "hall.db", bytes);

    const auto restored = run({"restore", "--from", copy.string(), "--data", (folder / "new").string()});

    EXPECT_EQ(restored.code, Exit::FoundProblem);
    EXPECT_THAT(restored.err, HasSubstr("hall.db"));
    EXPECT_FALSE(fs::exists(folder / "new"));
}

TEST(Restore, RefusesAManifestThatNamesAFileOutside) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "copy");
    write(folder / "outside", "x");
    write(folder / "copy/manifest.json", R"({"format": 1, "files": [{"file": "../outside", "sha256": "00"}]})");

    const auto restored = run({"restore", "--from", (folder / "copy").string(), "--data", (folder / "new").string()});

    EXPECT_EQ(restored.code, Exit::Failed);
    EXPECT_THAT(restored.err, HasSubstr("outside of it"));
}

TEST(Restore, SurvivesABrokenManifest) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "copy");
    for (const auto* text : {"", "{", "[]", "{\"files\": 3}", R"({"format": "x", "files": []})",
                             R"({"format": 1, "files": [3]})", R"({"format": 99, "files": []})"}) {
        write(folder / "copy/manifest.json", text);
        const auto ran = run({"restore", "--from", (folder / "copy").string(), "--data", (folder / "new").string()});
        EXPECT_EQ(ran.code, Exit::Failed) << text;
        EXPECT_FALSE(fs::exists(folder / "new"));
    }
}

TEST(Status, CountsWhatTheHallHolds) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    (void)run({"pair", "--data", data, "--kind", "kiosk", "--label", "一号机", "--out", (folder / "k").string()});

    const auto ran = run({"status", "--data", data, "--json", "--models", folder.path().string()});

    ASSERT_EQ(ran.code, Exit::Ok) << ran.err;
    const auto status = nlohmann::json::parse(ran.out);
    EXPECT_EQ(status["residents"], 2);
    EXPECT_EQ(status["devices"]["kiosks"], 1);
    EXPECT_EQ(status["templates"], 0);
    EXPECT_EQ(status["serving"], false);
    EXPECT_TRUE(status["last_backup"].is_null());
    EXPECT_TRUE(status["model"].is_null());
    EXPECT_GT(status["disk_free_bytes"], 0);
    EXPECT_EQ(status["warnings"][0], "there is no backup yet; make one with `yimenctl backup`");
}

TEST(Status, SeesAHallThatServes) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    const auto lock = hall::FolderLock::take(hall::DataFolder(data));
    ASSERT_TRUE(lock);

    const auto status = nlohmann::json::parse(run({"status", "--data", data, "--json"}).out);

    EXPECT_EQ(status["serving"], true);
}

TEST(Withdraw, SaysThatNoConsentStands) {
    const TemporaryFolder folder;
    EXPECT_EQ(run({"withdraw", "--data", filledHall(folder), "--resident", "1"}).code, Exit::FoundProblem);
}

TEST(Audit, IsUnbrokenAfterWork) {
    const TemporaryFolder folder;

    const auto verified = run({"audit", "verify", "--data", filledHall(folder)});

    EXPECT_EQ(verified.code, Exit::Ok) << verified.err;
    EXPECT_THAT(verified.out, ::testing::MatchesRegex("[1-9][0-9]* entries, unbroken\n"));
}

TEST(Audit, NamesTheFirstBadEntry) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    SQLite::Database(data + "/hall.db", SQLite::OPEN_READWRITE)
        .exec("UPDATE audit_entry SET actor = 'hall' WHERE seq = 2");

    const auto verified = run({"audit", "verify", "--data", data});

    EXPECT_EQ(verified.code, Exit::FoundProblem);
    EXPECT_THAT(verified.err, HasSubstr("entry 2 was edited; 1 entries before it stand good"));
}

TEST(Audit, SaysThatTheSealedEndIsMissing) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    SQLite::Database(data + "/hall.db", SQLite::OPEN_READWRITE).exec("DELETE FROM audit_head");

    const auto verified = run({"audit", "verify", "--data", data});

    EXPECT_EQ(verified.code, Exit::FoundProblem);
    EXPECT_THAT(verified.err, HasSubstr("sealed end is missing"));
}

/// Overwrites one page in the middle of a database that nobody has open.
void damage(const fs::path& file) {
    auto bytes = read(file);
    bytes.replace(std::size_t{4096} * 9, 4096, std::string(4096, '\x5a'));
    write(file, bytes);
}

TEST(Backup, OfADamagedDatabaseIsRefused) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    damage(data + "/hall.db");

    const auto backed = run({"backup", "--data", data, "--to", (folder / "copy").string()});

    EXPECT_EQ(backed.code, Exit::Failed);
    EXPECT_EQ(std::count(backed.err.begin(), backed.err.end(), '\n'), 1) << backed.err;
    EXPECT_FALSE(fs::exists(folder / "copy"));
}

TEST(Restore, FindsADamagedPageEvenIfAnUnsignedManifestWasMadeToFit) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    const auto copy = folder / "copy";
    ASSERT_EQ(run({"backup", "--data", data, "--to", copy.string(), "--with-keys"}).code, Exit::Ok);
    damage(copy / "hall.db");
    auto manifest = nlohmann::json::parse(read(copy / "manifest.json"));
    for (auto& file : manifest["files"]) {
        if (file["file"] == "hall.db") { file["sha256"] = *ctl::sha256OfFile(copy / "hall.db"); }
    }
    manifest["format"] = 1; // as backups were before they were signed
    manifest.erase("signature");
    write(copy / "manifest.json", manifest.dump());

    const auto restored = run({"restore", "--from", copy.string(), "--data", (folder / "new").string()});

    EXPECT_EQ(restored.code, Exit::Failed);
    EXPECT_THAT(restored.err, HasSubstr("hall.db"));
    EXPECT_FALSE(fs::exists(folder / "new"));
    EXPECT_FALSE(fs::exists(folder / "new.part"));
}

TEST(Restore, RefusesABackupWithABrokenAuditLog) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    SQLite::Database(data + "/hall.db", SQLite::OPEN_READWRITE).exec("DELETE FROM audit_entry WHERE seq = 1");
    (void)run({"backup", "--data", data, "--to", (folder / "copy").string(), "--with-keys"});

    const auto restored = run({"restore", "--from", (folder / "copy").string(), "--data", (folder / "new").string()});

    EXPECT_EQ(restored.code, Exit::FoundProblem);
    EXPECT_FALSE(fs::exists(folder / "new"));
}

TEST(OpenHall, SaysThatADatabaseIsDamaged) {
    const TemporaryFolder folder;
    const auto data = filledHall(folder);
    write(fs::path(data) / "faces.db", std::string(8192, 'x'));

    const auto ran = run({"status", "--data", data});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("faces.db"));
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

} // namespace
