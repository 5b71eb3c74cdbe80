// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/open_hall.h"
#include "kiosk/ctl/staff.h"
#include "tests/db/support/made_workbook.h"
#include "tests/kiosk/ctl/shell_for_test.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace {

namespace fs = std::filesystem;
using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Pair, GivesADeviceABundleThatTheHallKnows) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto out = (folder / "kiosk").string();

    const auto paired =
        run({"pair", "--data", data, "--kind", "kiosk", "--label", "一号机", "--out", out, "--hall", "127.0.0.1:8443"});

    ASSERT_EQ(paired.code, Exit::Ok) << paired.err;
    EXPECT_TRUE(fs::exists(fs::path(out) / "device.pem"));
    EXPECT_TRUE(fs::exists(fs::path(out) / "ca.pem"));
    EXPECT_FALSE(fs::exists(fs::path(out) / "ca-key.pem"));
    const auto devices = nlohmann::json::parse(run({"devices", "--data", data, "--json"}).out);
    ASSERT_EQ(devices.size(), 1U);
    EXPECT_EQ(devices[0]["kind"], "kiosk");
    EXPECT_EQ(devices[0]["label"], "一号机");
    EXPECT_EQ(devices[0]["fingerprint"].get<std::string>().size(), 64U);
    EXPECT_TRUE(devices[0]["revoked_at"].is_null());
}

TEST(Pair, TellsTheDeviceWhereInitSaidThatTheHallIs) {
    const TemporaryFolder folder;
    const auto data = (folder / "other-hall").string();
    ASSERT_EQ(run({"init", "--data", data, "--name", "一门", "--host", "fd00::7", "--port", "9443"}).code, Exit::Ok);
    const auto out = folder / "desk";

    ASSERT_EQ(run({"pair", "--data", data, "--kind", "desk", "--label", "x", "--out", out.string()}).code, Exit::Ok);

    EXPECT_EQ(nlohmann::json::parse(std::ifstream(out / "device.json"))["hall"], "wss://[fd00::7]:9443");
}

TEST(Pair, NeverOverwritesABundle) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);

    const auto paired =
        run({"pair", "--data", data, "--kind", "desk", "--label", "x", "--out", folder.path().string()});

    EXPECT_EQ(paired.code, Exit::Failed);
    EXPECT_EQ(run({"devices", "--data", data}).out, "");
}

TEST(Pair, RevokesADevice) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    (void)run({"pair", "--data", data, "--kind", "desk", "--label", "x", "--out", (folder / "d").string()});

    const auto revoked = run({"pair", "--data", data, "--revoke", "1"});

    EXPECT_EQ(revoked.code, Exit::Ok) << revoked.err;
    EXPECT_THAT(run({"devices", "--data", data}).out, HasSubstr("revoked 2026-06-15T02:00:00Z"));
    EXPECT_EQ(run({"pair", "--data", data, "--revoke", "99"}).code, Exit::FoundProblem);
}

TEST(Pair, NeedsAKindALabelAndAFolder) {
    const auto ran = run({"pair", "--data", "/nowhere", "--kind", "kiosk"});

    EXPECT_EQ(ran.code, Exit::Usage);
    EXPECT_THAT(ran.err, HasSubstr("--label"));
}

TEST(Staff, SignsInWithThePasswordFromStandardInput) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);

    const auto added = run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--role", "manager",
                            "--window", "2", "--password-stdin"},
                           "correct horse battery\n");

    ASSERT_EQ(added.code, Exit::Ok) << added.err;
    const auto hall = ctl::openHall(data);
    ASSERT_TRUE(hall);
    const auto signedIn = hall->records.staff().signIn("zhou", "correct horse battery", {}, db::stores::byHall(kNow));
    ASSERT_TRUE(signedIn);
    ASSERT_TRUE(*signedIn);
    EXPECT_EQ((*signedIn)->staff.role, db::StaffRole::Manager);
    EXPECT_EQ((*signedIn)->staff.window, "2");
}

TEST(Staff, AreNotPutAtAWindowThatTheHallDoesNotHave) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);

    const auto added =
        run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--window", "4", "--password-stdin"},
            "correct horse battery\n");

    EXPECT_EQ(added.code, Exit::Usage);
    EXPECT_THAT(added.err, HasSubstr("no window 4; it has 1, 2"));
}

TEST(Staff, DisabledMayNotSignIn) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    (void)run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--password-stdin"},
              "aD3$xy-quince");

    const auto disabled = run({"staff", "disable", "--data", data, "--login", "zhou"});

    EXPECT_EQ(disabled.code, Exit::Ok) << disabled.err;
    EXPECT_THAT(run({"staff", "list", "--data", data}).out, HasSubstr("disabled"));
    const auto hall = ctl::openHall(data);
    const auto signedIn = hall->records.staff().signIn("zhou", "aD3$xy-quince", {}, db::stores::byHall(kNow));
    EXPECT_FALSE(*signedIn);
    EXPECT_EQ(run({"staff", "disable", "--data", data, "--login", "nobody"}).code, Exit::FoundProblem);
}

TEST(Staff, IsCorrectedAndEnabledAgain) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    (void)run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--password-stdin"},
              "aD3$xy-quince\n");
    EXPECT_EQ(run({"staff", "disable", "--data", data, "--login", "zhou"}).code, Exit::Ok);
    const auto enabled = run({"staff", "enable", "--data", data, "--login", "zhou"});
    EXPECT_EQ(enabled.code, Exit::Ok) << enabled.err;
    const auto corrected = run({"staff", "correct", "--data", data, "--login", "zhou", "--name", " 周 小敏", "--role",
                                "manager", "--window", "2"});
    EXPECT_EQ(corrected.code, Exit::Ok) << corrected.err;
    EXPECT_THAT(run({"staff", "list", "--data", data}).out, HasSubstr("zhou\t周小敏\tmanager\t2\tactive"));
    EXPECT_EQ(run({"staff", "correct", "--data", data, "--login", "zhou", "--window", "4"}).code, Exit::Usage);
    EXPECT_EQ(run({"staff", "correct", "--data", data, "--login", "zhou"}).code, Exit::Usage);
    EXPECT_EQ(run({"staff", "correct", "--data", data, "--login", "nobody", "--name", "x"}).code, Exit::FoundProblem);
}

TEST(Staff, TheLastManagerIsNeitherDisabledNorDemoted) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto add = [&](const char* login) {
        return run({"staff", "add", "--data", data, "--login", login, "--name", "马主任", "--role", "manager",
                    "--password-stdin"},
                   "aD3$xy-quince\n")
            .code;
    };
    ASSERT_EQ(add("ma"), Exit::Ok);
    const auto disabled = run({"staff", "disable", "--data", data, "--login", "ma"});
    EXPECT_EQ(disabled.code, Exit::Failed);
    EXPECT_THAT(disabled.err, HasSubstr("last manager"));
    EXPECT_EQ(run({"staff", "correct", "--data", data, "--login", "ma", "--role", "clerk"}).code, Exit::Failed);
    EXPECT_THAT(run({"staff", "list", "--data", data}).out, HasSubstr("manager\t-\tactive"));
    ASSERT_EQ(add("lin"), Exit::Ok);
    EXPECT_EQ(run({"staff", "disable", "--data", data, "--login", "ma"}).code, Exit::Ok);
}

TEST(Staff, AreAddedWithAOneTimePassword) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto added = run({"staff", "add", "--data", data, "--login", "wu", "--name", "吴强", "--one-time"});
    ASSERT_EQ(added.code, Exit::Ok) << added.err;
    const std::string before = "one-time password of wu: ";
    const auto at = added.out.find(before);
    ASSERT_NE(at, std::string::npos) << added.out;
    const auto password = added.out.substr(at + before.size(), 12);
    const auto hall = ctl::openHall(data);
    const auto in = hall->records.staff().signIn("wu", password, {}, db::stores::byHall(kNow));
    ASSERT_TRUE(in);
    ASSERT_TRUE(*in);
    EXPECT_TRUE((*in)->mustChangePassword);
    EXPECT_EQ(run({"staff", "add", "--data", data, "--login", "Wu", "--name", "吴强", "--one-time"}).code,
              Exit::Failed);
}

TEST(Staff, RefusesAPasswordFileThatOthersMayRead) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto file = folder / "password";
    write(file, "correct horse battery\n");
    ::chmod(file.c_str(), 0644);
    const std::vector<std::string> command{"staff",  "add",  "--data",          data,         "--login", "zhou",
                                           "--name", "周敏", "--password-file", file.string()};

    const auto refused = run(command);
    ::chmod(file.c_str(), 0600);
    const auto added = run(command);

    EXPECT_EQ(refused.code, Exit::Failed);
    EXPECT_THAT(refused.err, HasSubstr("others may read it"));
    EXPECT_EQ(added.code, Exit::Ok) << added.err;
}

TEST(Staff, SaysHowToGiveAPasswordWithoutATerminal) {
    const TemporaryFolder folder;
    const auto ran = run({"staff", "add", "--data", makeHall(folder), "--login", "zhou", "--name", "周敏"});

    EXPECT_EQ(ran.code, Exit::Failed);
}

TEST(Staff, RefusesALoginThatIsTaken) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const std::vector<std::string> command{"staff",  "add",  "--data",          data, "--login", "zhou",
                                           "--name", "周敏", "--password-stdin"};

    EXPECT_EQ(run(command, "correct horse battery").code, Exit::Ok);
    const auto again = run(command, "correct horse battery");

    EXPECT_EQ(again.code, Exit::Failed);
    EXPECT_THAT(again.err, HasSubstr("taken"));
}

TEST(Staff, RefusesAPasswordThatIsSoonGuessed) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    for (const auto* weak : {"short", "12345678", "hgfedcba", "aaaaaaaa", "zhou-2026", "Password2026", "zhoumin1"}) {
        const auto added =
            run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--password-stdin"},
                std::string(weak) + "\n");
        EXPECT_EQ(added.code, Exit::Failed) << weak;
        EXPECT_THAT(added.err, HasSubstr("will not do"));
    }
}

TEST(Staff, WhoForgotTheirPasswordGetsOneThatMustBeChanged) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    (void)run({"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--password-stdin"},
              "aD3$xy-quince");

    const auto reset = run({"staff", "reset", "--data", data, "--login", "zhou"});

    ASSERT_EQ(reset.code, Exit::Ok) << reset.err;
    const std::string start = "one-time password of zhou: ";
    ASSERT_EQ(reset.out.substr(0, start.size()), start);
    const auto password = reset.out.substr(start.size(), reset.out.find('\n') - start.size());
    const auto hall = ctl::openHall(data);
    const auto signedIn = hall->records.staff().signIn("zhou", password, {}, db::stores::byHall(kNow));
    ASSERT_TRUE(signedIn && *signedIn);
    EXPECT_TRUE((*signedIn)->mustChangePassword);
    EXPECT_FALSE(*hall->records.staff().signIn("zhou", "aD3$xy-quince", {}, db::stores::byHall(kNow)));
    EXPECT_EQ(run({"staff", "reset", "--data", data, "--login", "nobody"}).code, Exit::FoundProblem);
}

TEST(ImportResidents, StoresAllRows) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);

    const auto imported = run({"import", "residents", (folder / "a.csv").string(), "--data", data});

    EXPECT_EQ(imported.code, Exit::Ok) << imported.out << imported.err;
    EXPECT_EQ(imported.out, "2 residents imported\n");
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 2);
}

TEST(ImportResidents, NamesEveryBadRowAndStoresNothing) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", std::string(kTwoResidents) + ",女,1950-01-01,,\n张三,女,not a date,,\n");

    const auto imported = run({"import", "residents", (folder / "a.csv").string(), "--data", data});

    EXPECT_EQ(imported.code, Exit::FoundProblem);
    EXPECT_THAT(imported.out, HasSubstr("line 4, column 1: "));
    EXPECT_THAT(imported.out, HasSubstr("line 5, column 3: "));
    EXPECT_THAT(imported.err, HasSubstr("nothing was imported"));
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 0);
}

TEST(ImportResidents, NamesTheCellsOfAWorkbook) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const std::string good =
        db::test::rowOf(1, {"姓名", "性别", "出生日期"}) + db::test::rowOf(3, {"甲", "女", "1950-01-01"});
    db::test::MadeWorkbook list{.sheets = {{.rows = good + db::test::rowOf(4, {"", "女", "1950-01-01"}) +
                                                    db::test::rowOf(5, {"乙", "女", "not a date"})},
                                           {.rows = db::test::rowOf(1, {"x"}), .name = "说明"}}};
    const std::string file = (folder / "a.csv").string(); // the bytes say what it is
    write(file, list.bytes());

    const auto refused = run({"import", "residents", file, "--data", data});
    EXPECT_EQ(refused.code, Exit::FoundProblem);
    EXPECT_THAT(refused.out, HasSubstr("\ncell A4: "));
    EXPECT_THAT(refused.out, HasSubstr("\ncell C5: "));
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 0);

    list.sheets[0].rows = good;
    write(file, list.bytes());
    const auto imported = run({"import", "residents", file, "--data", data});
    EXPECT_EQ(imported.code, Exit::Ok) << imported.out << imported.err;
    EXPECT_EQ(imported.out, "读的是工作表“名单”\n工作表“说明”没有读：没有要用的表头\n1 residents imported\n");
}

TEST(ImportResidents, StoresNothingOnADryRun) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);

    const auto judged = run({"import", "residents", (folder / "a.csv").string(), "--data", data, "--dry-run"});

    EXPECT_EQ(judged.code, Exit::Ok) << judged.out << judged.err;
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 0);
}

TEST(ImportResidents, MergesAListThatComesAgain) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);
    const std::string file = (folder / "a.csv").string();
    ASSERT_EQ(run({"import", "residents", file, "--data", data, "--apply"}).code, Exit::Ok);

    const auto again = run({"import", "residents", file, "--data", data, "--apply"});
    EXPECT_EQ(again.code, Exit::Ok) << again.err;
    EXPECT_THAT(again.out, HasSubstr("2 rows say nothing new of people on the books"));
    EXPECT_THAT(again.out, HasSubstr("0 residents imported\n"));

    std::string changed = kTwoResidents;
    const auto phone = changed.find("138");
    ASSERT_NE(phone, std::string::npos);
    changed.replace(phone, 3, "139");
    write(folder / "a.csv", changed + "张三,女,1950-01-01,,\n");
    const auto preview = run({"import", "residents", file, "--data", data, "--preview"});
    EXPECT_EQ(preview.code, Exit::Ok) << preview.err;
    EXPECT_THAT(preview.out, HasSubstr("changes resident "));
    EXPECT_THAT(preview.out, HasSubstr(": 电话\n"));
    EXPECT_THAT(preview.out, HasSubstr("1 resident on the books would change\n1 resident could be imported"));
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 2);

    const auto rest = run({"import", "residents", file, "--data", data, "--new-only"});
    EXPECT_EQ(rest.code, Exit::Ok) << rest.out << rest.err;
    EXPECT_THAT(rest.out, HasSubstr("1 residents imported\n"));
    EXPECT_THAT(rest.out, Not(HasSubstr("changed")));
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 3);

    const auto merged = run({"import", "residents", file, "--data", data, "--apply"});
    EXPECT_THAT(merged.out, HasSubstr("1 resident on the books changed\n0 residents imported\n"));
    EXPECT_EQ(run({"import", "residents", file, "--data", data, "--apply", "--preview"}).code, Exit::Usage);
}

TEST(ImportResidents, ShowsDoubtfulRowsAndTakesThemWhenTold) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", std::string(kTwoResidents) + "李?,女,1950-01-01,,\n");
    const std::string file = (folder / "a.csv").string();

    const auto shown = run({"import", "residents", file, "--data", data, "--preview"});
    EXPECT_EQ(shown.code, Exit::Ok) << shown.out << shown.err;
    EXPECT_THAT(shown.out, HasSubstr("line 4, column 1: doubtful, left out: “姓名”第 2 个字"));
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 0);
    const auto without = run({"import", "residents", file, "--data", data});
    EXPECT_THAT(without.out, HasSubstr("1 doubtful row left out"));
    EXPECT_THAT(without.out, HasSubstr("2 residents imported\n"));
    const auto with = run({"import", "residents", file, "--data", data, "--new-only", "--take-doubtful"});
    EXPECT_THAT(with.out, HasSubstr("1 residents imported\n"));
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 3);
}

TEST(Names, ListsWhatOneFormDidToThem) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const auto listed = run({"names", "--data", data});
    EXPECT_EQ(listed.code, Exit::Ok) << listed.err;
    EXPECT_EQ(listed.out, "0 residents listed\n");
}

TEST(ImportResidents, SurvivesAHostileFile) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    const std::vector<std::string> hostile{std::string(1U << 20U, '"'), std::string(5000, ','),
                                           std::string("姓名\n\0\0\xff\xfe\n", 13), std::string(100000, '\n'),
                                           "姓名,出生日期\n\"unclosed,1990-01-01\n"};
    for (const auto& text : hostile) {
        write(folder / "a.csv", text);
        const auto imported = run({"import", "residents", (folder / "a.csv").string(), "--data", data});
        EXPECT_NE(imported.code, Exit::Ok) << text.substr(0, 20);
    }
    EXPECT_EQ(run({"import", "residents", folder.path().string(), "--data", data}).code, Exit::Failed);
    EXPECT_EQ(run({"import", "residents", (folder / "no.csv").string(), "--data", data}).code, Exit::Failed);
    EXPECT_EQ(ctl::openHall(data)->records.residents().count(), 0);
}

TEST(ImportResidents, SaysNothingPersonalAboutABadRow) {
    const TemporaryFolder folder;
    write(folder / "a.csv", "姓名,性别,出生日期,身份证号,电话\n王秀兰,女,1946-05-12,110105194912310021,1380000\n");

    const auto imported = run({"import", "residents", (folder / "a.csv").string(), "--data", makeHall(folder)});

    EXPECT_EQ(imported.code, Exit::FoundProblem);
    EXPECT_THAT(imported.out + imported.err, Not(HasSubstr("王秀兰")));
    EXPECT_THAT(imported.out + imported.err, Not(HasSubstr("110105")));
}

TEST(Doubles, AreNamedByIdAndNothingIsChanged) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    EXPECT_EQ(run({"doubles", "--data", data}).out, "nobody seems to be on the books twice\n");
    write(folder / "a.csv", "姓名,出生日期,电话\n张桂兰,1946-05-03,13900000421\n张桂兰,1946-03-05,13900000421\n");
    ASSERT_EQ(run({"import", "residents", (folder / "a.csv").string(), "--data", data}).code, Exit::Ok);

    const auto found = run({"doubles", "--data", data});

    EXPECT_EQ(found.code, Exit::FoundProblem);
    EXPECT_EQ(found.out, "residents 1 and 2: same name and phone, the birth date may be a slip\n");
    EXPECT_THAT(found.err, HasSubstr("1 pair of records may be of one person"));
    const auto json = nlohmann::json::parse(run({"doubles", "--data", data, "--json"}).out);
    EXPECT_EQ(json[0]["other"], 2);
}

} // namespace
