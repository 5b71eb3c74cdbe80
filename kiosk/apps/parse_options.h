// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>

namespace apps {

/// Reads the arguments. Nothing: go on. Else what main() returns: 0 after --help and --version, 1 after one line that
/// says what is wrong with them, as after everything else that keeps a program from its work.
[[nodiscard]] inline std::optional<int> exitAfterParsing(CLI::App& cli, const std::string& program, int argc,
                                                         const char* const* argv) {
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) { return cli.exit(error); }
        std::cerr << program << ": " << error.what() << " (see " << program << " --help)\n";
        return 1;
    }
    return std::nullopt;
}

/// Where there is neither a display nor another platform that Qt was told of, Qt would end the program with a core
/// dump.
[[nodiscard]] inline bool hasScreen(int argc, const char* const* argv) {
    const auto isSet = [](const char* name) {
        const char* const value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "-platform" || std::string(argv[i]) == "--platform") { return true; }
    }
    return isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
}

/// As hasScreen, with one line where there is none.
[[nodiscard]] inline bool findsScreen(const std::string& program, int argc, const char* const* argv) {
    if (hasScreen(argc, argv)) { return true; }
    std::cerr << program << ": there is no display (DISPLAY, WAYLAND_DISPLAY or QT_QPA_PLATFORM would name one)\n";
    return false;
}

} // namespace apps
