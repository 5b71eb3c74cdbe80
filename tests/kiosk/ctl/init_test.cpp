// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/init.h"

#include "kiosk/ctl/open_hall.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

mode_t modeOf(const fs::path& path) {
    struct stat status{};
    EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 0777U;
}

TEST(Init, MakesAFolderThatOnlyItsOwnerCanRead) {
    const TemporaryFolder folder;
    const fs::path data = makeHall(folder);

    EXPECT_EQ(modeOf(data), 0700U);
    EXPECT_EQ(modeOf(data / "keys"), 0700U);
    EXPECT_EQ(modeOf(data / "keys/hall.key"), 0600U);
    EXPECT_EQ(modeOf(data / "keys/faces.key"), 0600U);
    EXPECT_EQ(modeOf(data / "hall.db"), 0600U);
    EXPECT_EQ(modeOf(data / "faces.db"), 0600U);
    EXPECT_EQ(modeOf(data / "authority/ca-key.pem"), 0600U);
    EXPECT_EQ(modeOf(data / "authority/hall-key.pem"), 0600U);
}

TEST(Init, WritesWhatWasAskedForIntoTheConfig) {
    const TemporaryFolder folder;
    const auto data = (folder / "hall").string();

    const auto made = run({"init", "--data", data, "--name", "南湖社区", "--phone", "000-0000-1234", "--windows",
                           "1:civil,safety", "2", "--port", "9443", "--listen", "127.0.0.1"});

    ASSERT_EQ(made.code, Exit::Ok) << made.err;
    const auto config = hall::readConfig(hall::DataFolder(data));
    ASSERT_TRUE(config);
    EXPECT_EQ(config->hallName, "南湖社区");
    EXPECT_EQ(config->phone, "000-0000-1234");
    EXPECT_EQ(config->port, 9443);
    EXPECT_EQ(config->listenAddress, "127.0.0.1");
    ASSERT_EQ(config->windows.size(), 2U);
    EXPECT_EQ(config->windows[0], (hall::Window{"1", {"civil", "safety"}}));
    EXPECT_EQ(config->windows[1], (hall::Window{"2", {}}));
}

TEST(Init, NeverOverwritesAHall) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto key = read(fs::path(data) / "keys/hall.key");

    const auto again = run({"init", "--data", data, "--name", "另一个"});

    EXPECT_EQ(again.code, Exit::Failed);
    EXPECT_THAT(again.err, HasSubstr("is there already"));
    EXPECT_EQ(read(fs::path(data) / "keys/hall.key"), key);
}

TEST(Init, TakesAnEmptyFolder) {
    const TemporaryFolder folder;
    fs::create_directory(folder / "hall");

    const auto made = run({"init", "--data", (folder / "hall").string(), "--name", "南湖社区"});

    EXPECT_EQ(made.code, Exit::Ok) << made.err;
    EXPECT_EQ(modeOf(folder / "hall"), 0700U);
}

TEST(Init, LeavesNothingBehindWhenAWindowIsWrong) {
    const TemporaryFolder folder;

    const auto made = run({"init", "--data", (folder / "hall").string(), "--name", "南湖社区", "--windows", "2:a b"});

    EXPECT_EQ(made.code, Exit::Usage);
    EXPECT_FALSE(fs::exists(folder / "hall"));
}

TEST(Init, RefusesACategoryThatTheCatalogueDoesNotHave) {
    const TemporaryFolder folder;

    const auto made =
        run({"init", "--data", (folder / "hall").string(), "--name", "南湖社区", "--windows", "2:eldery"});

    EXPECT_EQ(made.code, Exit::Usage);
    EXPECT_THAT(made.err, HasSubstr("no category eldery; it has civil, elderly"));
    EXPECT_FALSE(fs::exists(folder / "hall"));
}

TEST(Init, NamesTheCategoriesThatNoWindowServes) {
    const TemporaryFolder folder;
    const auto data = (folder / "hall").string();

    const auto made = run({"init", "--data", data, "--name", "南湖社区", "--windows", "1:civil,elderly", "3:health"});

    ASSERT_EQ(made.code, Exit::Ok) << made.err;
    EXPECT_THAT(made.out, HasSubstr("no window serves culture, safety, place, other:"));
    const auto checked = run({"catalogue", "check", "--data", data});
    EXPECT_EQ(checked.code, Exit::Ok) << checked.err;
    EXPECT_THAT(checked.out, HasSubstr("window 1: civil, elderly\n"));
    EXPECT_THAT(checked.out, HasSubstr("no window serves culture, safety, place, other:"));
    const auto json = nlohmann::json::parse(run({"catalogue", "check", "--data", data, "--json"}).out);
    EXPECT_EQ(json["windows"]["3"][0], "health");
    EXPECT_EQ(json["unserved"].size(), 4U);
}

TEST(CatalogueCheck, SaysWithTheStatusThatAYearsHolidaysAreMissing) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto said = [&](int year) {
        const db::Time day{std::chrono::sys_days{std::chrono::year{year} / 10 / 5} + std::chrono::hours{2}};
        return run({"catalogue", "check", "--data", data}, {}, day).out + run({"status", "--data", data}, {}, day).err;
    };
    const std::string line = "no notice on the public holidays of 2061";

    EXPECT_THAT(said(2026), ::testing::Not(HasSubstr("no notice on the public holidays")));
    const auto missing = said(2061);

    EXPECT_NE(missing.find(line), missing.rfind(line)) << "both say it: " << missing;
}

TEST(CatalogueCheck, RefusesAWindowWhoseCategoryIsGone) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    auto config = *hall::readConfig(hall::DataFolder(data));
    config.windows[0].categories = {"civil", "fishing"};
    ASSERT_TRUE(hall::writeConfig(hall::DataFolder(data), config));

    const auto checked = run({"catalogue", "check", "--data", data});

    EXPECT_EQ(checked.code, Exit::FoundProblem);
    EXPECT_THAT(checked.err, HasSubstr("window 1: the catalogue has no category fishing"));
}

TEST(Init, LeavesNothingBehindWhenTheCertificateCannotBeMade) {
    const TemporaryFolder folder;

    const auto made = run({"init", "--data", (folder / "hall").string(), "--name", "南湖社区", "--host", ""});

    EXPECT_NE(made.code, Exit::Ok);
    EXPECT_FALSE(fs::exists(folder / "hall"));
}

TEST(OpenHall, SaysThatTheFolderIsMissingAndMakesNothing) {
    const TemporaryFolder folder;

    const auto ran = run({"status", "--data", (folder / "nowhere").string()});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("there is no such folder"));
    EXPECT_FALSE(fs::exists(folder / "nowhere"));
}

TEST(OpenHall, RefusesAFolderThatIsNoHall) {
    const TemporaryFolder folder;

    const auto ran = run({"status", "--data", folder.path().string()});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("is not a hall's data folder"));
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(OpenHall, RefusesAKeyOfAnotherHall) {
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const fs::path data = makeHall(folder);
    fs::copy_file(fs::path(makeHall(other)) / "keys/hall.key", data / "keys/hall.key",
                  fs::copy_options::overwrite_existing);

    const auto ran = run({"devices", "--data", data.string()});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("key"));
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1);
}

TEST(OpenHall, RefusesAKeyThatOthersMayRead) {
    const TemporaryFolder folder;
    const fs::path data = makeHall(folder);
    ::chmod((data / "keys/faces.key").c_str(), 0644);

    const auto ran = run({"devices", "--data", data.string()});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("faces"));
}

TEST(OpenHall, RefusesAMissingKey) {
    const TemporaryFolder folder;
    const fs::path data = makeHall(folder);
    fs::remove(data / "keys/hall.key");

    const auto ran = run({"audit", "verify", "--data", data.string()});

    EXPECT_EQ(ran.code, Exit::Failed);
    EXPECT_THAT(ran.err, HasSubstr("key"));
}

TEST(ParseWindow, RefusesAnEmptyNumber) {
    EXPECT_FALSE(ctl::parseWindow(""));
    EXPECT_FALSE(ctl::parseWindow(":civil"));
    EXPECT_FALSE(ctl::parseWindow("2:"));
    EXPECT_FALSE(ctl::parseWindow("2:civil,"));
}

} // namespace
