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

TEST(Status, FindsNothingDamagedInAHallFullOfRecords) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    ASSERT_EQ(run({"import", "demo", YIMEN_SOURCE_DIR "/assets/demo", "--data", data}).code, Exit::Ok);

    const auto json = nlohmann::json::parse(run({"status", "--data", data, "--json"}).out);

    EXPECT_TRUE(json["damaged"].empty()) << json["damaged"];
    EXPECT_GT(json["residents"], 10);
}

} // namespace
