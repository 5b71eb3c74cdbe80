// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/result.h"
#include "vision/types/result.h"

#include <functional>
#include <iosfwd>
#include <string>
#include <tl/expected.hpp>

namespace ctl {

/// What a script sees.
enum class Exit {
    Ok = 0,
    Failed = 1,
    Usage = 2,
    FoundProblem = 3, ///< the command did its work and found something wrong, or nothing that fits
};

/// Why a command did not end well: one line for the operator, and what a script sees.
struct Failure {
    Exit code = Exit::Failed;
    std::string line;
};

template <typename T>
using Outcome = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> failed(std::string line) {
    return tl::make_unexpected(Failure{Exit::Failed, std::move(line)});
}
[[nodiscard]] inline tl::unexpected<Failure> wrongUsage(std::string line) {
    return tl::make_unexpected(Failure{Exit::Usage, std::move(line)});
}
[[nodiscard]] inline tl::unexpected<Failure> foundProblem(std::string line) {
    return tl::make_unexpected(Failure{Exit::FoundProblem, std::move(line)});
}
/// An error of the databases or of vision as the operator's line: what was being done, what went wrong, where.
[[nodiscard]] tl::unexpected<Failure> failed(std::string_view doing, const db::Error& error);
[[nodiscard]] tl::unexpected<Failure> failed(std::string_view doing, const vision::Error& error);

/// Where a command runs: the terminal and the clock in the program, strings and a fixed time in the tests.
/// One thread.
struct Shell {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool errIsTerminal = false;
    /// Shows the prompt and reads one line without echo; fails if there is no terminal.
    std::function<Outcome<std::string>(const std::string& prompt)> askSecret;
    std::function<db::Time()> now;
};

} // namespace ctl
