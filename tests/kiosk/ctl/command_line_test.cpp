// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/command_line.h"

#include "tests/kiosk/ctl/shell_for_test.h"

#include <gmock/gmock.h>
#include <sys/wait.h>

namespace {

using namespace ctl::test;
using ctl::Exit;
using ::testing::HasSubstr;

const std::vector<std::vector<std::string>> kCommands{
    {"init"},
    {"pair"},
    {"devices"},
    {"staff", "add"},
    {"staff", "list"},
    {"staff", "correct"},
    {"staff", "disable"},
    {"staff", "enable"},
    {"import", "demo"},
    {"enrol"},
    {"withdraw"},
    {"replay"},
    {"import", "residents"},
    {"audit", "verify"},
    {"backup"},
    {"recovery-key", "make"},
    {"recovery-key", "check"},
    {"restore"},
    {"status"},
    {"evaluate"},
    {"ping"},
};

/// What the program itself exits with.
int exitOf(const std::string& arguments) {
    const auto status = std::system((std::string(YIMENCTL_PROGRAM) + " " + arguments + " >/dev/null 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(CommandLine, HelpsWithEveryCommandByAnExampleAndExitCodes) {
    for (auto command : kCommands) {
        command.emplace_back("--help");
        const auto helped = run(command);
        EXPECT_EQ(helped.code, Exit::Ok) << command.front();
        EXPECT_THAT(helped.out, HasSubstr("\n  yimenctl " + command.front())) << helped.out;
        EXPECT_THAT(helped.out, HasSubstr("Exit codes: 0 done; 1 failed"));
    }
}

TEST(CommandLine, NamesACommandThatDoesNotExist) {
    const auto ran = run({"frobnicate"});

    EXPECT_EQ(ran.code, Exit::Usage);
    EXPECT_EQ(ran.err, "yimenctl: there is no command frobnicate (see yimenctl --help)\n");
}

TEST(CommandLine, SaysItsVersion) {
    const auto ran = run({"--version"});

    EXPECT_EQ(ran.code, Exit::Ok);
    EXPECT_THAT(ran.out, ::testing::ContainsRegex("^[0-9]+\\.[0-9]+\\.[0-9]+\n$"));
}

TEST(CommandLine, WantsACommand) {
    EXPECT_EQ(run({}).code, Exit::Usage);
    EXPECT_EQ(run({"staff"}).code, Exit::Usage);
    EXPECT_EQ(run({"--no-such-flag"}).code, Exit::Usage);
    EXPECT_EQ(run({"init", "--name", "x", "--data", "y", "--port", "70000"}).code, Exit::Usage);
    EXPECT_EQ(run({"evaluate", "folder"}).code, Exit::Usage);
    EXPECT_EQ(run({"calibrate", "--data", "x", "--fpir", "nan"}).code, Exit::Usage);
    for (const auto* label : {"a\nb", "a\x1b[31m", "a\xff", "\x7f"}) {
        EXPECT_EQ(run({"pair", "--data", "x", "--kind", "desk", "--out", "y", "--label", label}).code, Exit::Usage);
        EXPECT_EQ(run({"staff", "add", "--data", "x", "--login", "zhou", "--name", label}).code, Exit::Usage);
        EXPECT_EQ(run({"init", "--data", "x", "--name", label}).code, Exit::Usage);
    }
    EXPECT_EQ(run({"pad", "--manifest", "x", "--fps", "NaN"}).code, Exit::Usage);
    EXPECT_EQ(run({"pad", "--manifest", "x", "--minimum-liveness", "-nan"}).code, Exit::Usage);
    EXPECT_EQ(run({"pad", "--manifest", "x", "--minimum-liveness", "1.5"}).code, Exit::Usage);
}

TEST(CommandLine, RunsOneHallFromItsFirstDayToItsRestore) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);
    write(folder / "a.csv", kTwoResidents);
    const std::vector<std::pair<std::vector<std::string>, std::string>> steps{
        {{"pair", "--data", data, "--kind", "kiosk", "--label", "一号机", "--out", (folder / "k").string()},
         "device 1"},
        {{"staff", "add", "--data", data, "--login", "zhou", "--name", "周敏", "--password-stdin"}, "staff 1"},
        {{"import", "residents", (folder / "a.csv").string(), "--data", data}, "2 residents"},
        {{"status", "--data", data}, "residents        2"},
        {{"backup", "--data", data, "--to", (folder / "b").string(), "--with-keys"}, "backup is made"},
        {{"restore", "--from", (folder / "b").string(), "--data", (folder / "new").string()}, "2 residents"},
        {{"audit", "verify", "--data", (folder / "new").string()}, "unbroken"},
        {{"devices", "--data", (folder / "new").string()}, "一号机"},
        {{"staff", "list", "--data", (folder / "new").string()}, "zhou"},
    };
    for (const auto& [command, expected] : steps) {
        const auto ran = run(command, "correct horse battery\n");
        ASSERT_EQ(ran.code, Exit::Ok) << command.front() << ": " << ran.err;
        EXPECT_THAT(ran.out, HasSubstr(expected));
    }
}

TEST(Program, ExitsWithWhatScriptsCanRelyOn) {
    const TemporaryFolder folder;
    const auto data = (folder / "hall").string();

    EXPECT_EQ(exitOf("--help"), 0);
    EXPECT_EQ(exitOf("init --name x --host localhost --data " + data), 0);
    EXPECT_EQ(exitOf("init --name x --host localhost --data " + data), 1);
    EXPECT_EQ(exitOf("nonsense"), 2);
    EXPECT_EQ(exitOf("pair --revoke 7 --data " + data), 3);
    EXPECT_EQ(exitOf("audit verify --data " + data), 0);
}

TEST(Program, FailsWhereItsReportCannotBeWrittenAndNotWhereNobodyReadsOn) {
    const auto exitOfShell = [](const std::string& words) {
        const auto status = std::system(("bash -c '" + words + "' 2>/dev/null").c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    const std::string help = std::string(YIMENCTL_PROGRAM) + " --help";
    EXPECT_EQ(exitOfShell(help + " >/dev/full"), 1);
    EXPECT_EQ(exitOfShell(help + " >&-"), 1);
    EXPECT_EQ(exitOfShell("set -o pipefail; " + help + " | true"), 0);
}

TEST(Program, TakesTheDataFolderFromTheEnvironment) {
    const TemporaryFolder folder;
    const auto data = makeHall(folder);

    ::setenv("YIMEN_DATA", data.c_str(), 1);
    const auto code = exitOf("audit verify");
    ::unsetenv("YIMEN_DATA");

    EXPECT_EQ(code, 0);
}

} // namespace
