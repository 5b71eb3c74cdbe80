// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/command_line.h"
#include "kiosk/ctl/shell.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace ctl::test {

using support::TemporaryFolder;

/// What one run of yimenctl left.
struct Ran {
    Exit code{};
    std::string out;
    std::string err;
};

inline constexpr db::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 6 / 15} + std::chrono::hours{2}};

/// Runs the command line with strings for streams, no terminal, and kNow for the time unless told otherwise.
inline Ran run(const std::vector<std::string>& arguments, const std::string& in = {}, db::Time now = kNow) {
    std::istringstream input(in);
    std::ostringstream out;
    std::ostringstream err;
    Shell shell{.in = input,
                .out = out,
                .err = err,
                .askSecret = [](const std::string&) -> Outcome<std::string> { return failed("no terminal"); },
                .now = [now] { return now; }};
    const auto code = runCommandLine(arguments, {}, shell);
    return {code, out.str(), err.str()};
}

inline void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

inline std::string read(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

/// `yimenctl init` in `folder`/hall; returns that path.
inline std::string makeHall(const TemporaryFolder& folder) {
    const auto data = (folder / "hall").string();
    const auto made =
        run({"init", "--data", data, "--name", "南湖社区", "--windows", "1:civil", "2", "--host", "127.0.0.1"});
    return made.code == Exit::Ok ? data : "init failed: " + made.err;
}

inline const char* const kTwoResidents = "姓名,性别,出生日期,身份证号,电话\n"
                                         "王秀兰,女,1949-12-31,11010519491231002X,13800001111\n"
                                         "李建国,男,1990-01-01,,13900002222\n";

} // namespace ctl::test
