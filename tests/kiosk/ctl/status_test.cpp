// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/status.h"

#include "tests/kiosk/ctl/shell_for_test.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace {

using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Status, NamesADamagedRowByItsNumberAloneAndEndsWithThree) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);
    ASSERT_EQ(run({"import", "residents", (folder / "a.csv").string(), "--data", data}).code, Exit::Ok);
    ASSERT_EQ(run({"status", "--data", data}).code, Exit::Ok);
    SQLite::Database{data + "/hall.db", SQLite::OPEN_READWRITE}.exec(
        "UPDATE resident SET name = CAST(name || x'00' AS BLOB) WHERE id = 2");

    const auto told = run({"status", "--data", data});
    const auto json = run({"status", "--data", data, "--json"});

    EXPECT_EQ(told.code, Exit::FoundProblem);
    EXPECT_THAT(told.err, HasSubstr("1 damaged: resident 2"));
    EXPECT_THAT(told.out, HasSubstr("residents        2"));
    EXPECT_THAT(told.out + told.err, Not(HasSubstr("李建国")));
    EXPECT_EQ(json.code, Exit::FoundProblem);
    EXPECT_EQ(nlohmann::json::parse(json.out)["damaged"][0]["row"], 2);
}

/// `yimenctl backup` at `now`; what it prints.
Ran backUp(const std::string& data, const std::filesystem::path& to, db::Time now,
           const std::vector<std::string>& more = {}) {
    std::vector<std::string> command{"backup", "--data", data, "--to", to.string()};
    command.insert(command.end(), more.begin(), more.end());
    return run(command, {}, now);
}

TEST(Status, SaysWhereTheLastGoodBackupLiesThatItWasOpenedAndWhatIsNotInIt) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    EXPECT_THAT(run({"status", "--data", data}).out, HasSubstr("last backup      never"));

    ASSERT_EQ(backUp(data, folder / "a", kNow).code, Exit::Ok);
    EXPECT_THAT(run({"status", "--data", data}).out, HasSubstr("2026-06-15T02:00:00Z in " + (folder / "a").string() +
                                                               ", opened and checked, without its keys"));
    ASSERT_EQ(run({"recovery-key", "make", "--data", data}).code, Exit::Ok);
    ASSERT_EQ(backUp(data, folder / "b", kNow).code, Exit::Ok);
    const auto json = nlohmann::json::parse(run({"status", "--data", data, "--json"}).out);
    EXPECT_EQ(json["last_backup"], "2026-06-15T02:00:00Z");
    EXPECT_EQ(json["backup"]["place"], (folder / "b").string());
    EXPECT_EQ(json["backup"]["keys"], "sealed");
    EXPECT_EQ(json["backup"]["verified"], true);
    EXPECT_EQ(json["backup"]["recovery_key"], true);
    EXPECT_TRUE(json["backup"]["failure"].is_null());
    ASSERT_EQ(backUp(data, folder / "c", kNow, {"--with-keys"}).code, Exit::Ok);
    EXPECT_THAT(run({"status", "--data", data}).out, HasSubstr("its keys in clear"));
}

TEST(Status, SaysThatTheLastGoodBackupIsTooOldSoonerWhereTheyAreMadeNightly) {
    using std::chrono::days;
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto warned = [&](days later) { return run({"status", "--data", data}, {}, kNow + later).err; };

    ASSERT_EQ(backUp(data, folder / "a", kNow).code, Exit::Ok);
    EXPECT_THAT(warned(days(7)), Not(HasSubstr("last good backup")));
    EXPECT_THAT(warned(days(8)), HasSubstr("the last good backup is of 2026-06-15T02:00:00Z, which is more than 7"));
    std::filesystem::create_directory(folder / "usb");
    ASSERT_EQ(backUp(data, folder / "usb", kNow, {"--rotate"}).code, Exit::Ok);
    EXPECT_THAT(warned(days(2)), Not(HasSubstr("last good backup")));
    EXPECT_THAT(warned(days(3)), HasSubstr("more than 2 days ago"));
}

TEST(Status, SaysThatABackupFailedUntilOneIsGood) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "file", "in the way");

    ASSERT_EQ(backUp(data, folder / "file/x", kNow).code, Exit::Failed);

    EXPECT_THAT(run({"status", "--data", data}).err, HasSubstr("a backup failed at 2026-06-15T02:00:00Z: "));
    ASSERT_EQ(backUp(data, folder / "a", kNow).code, Exit::Ok);
    EXPECT_THAT(run({"status", "--data", data}).err, Not(HasSubstr("failed")));
}

TEST(Status, AHallOfAnEarlierVersionHasATimeAlone) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    SQLite::Database{data + "/hall.db", SQLite::OPEN_READWRITE}.exec(
        "INSERT INTO setting (key, value) VALUES ('backup.last', '2026-06-14T02:00:00Z')");

    const auto told = run({"status", "--data", data});
    const auto json = nlohmann::json::parse(run({"status", "--data", data, "--json"}).out);

    EXPECT_THAT(told.out, HasSubstr("2026-06-14T02:00:00Z, by an earlier version"));
    EXPECT_EQ(json["last_backup"], "2026-06-14T02:00:00Z");
    EXPECT_EQ(json["backup"]["verified"], false);
}

TEST(Status, FindsNothingDamagedInAHallFullOfRecords) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    ASSERT_EQ(run({"import", "demo", YIMEN_SOURCE_DIR "/assets/demo", "--data", data}).code, Exit::Ok);

    const auto json = nlohmann::json::parse(run({"status", "--data", data, "--json"}).out);

    EXPECT_TRUE(json["damaged"].empty()) << json["damaged"];
    EXPECT_GT(json["residents"], 10);
}

} // namespace
