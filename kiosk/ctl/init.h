// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/shell.h"
#include "kiosk/hall/state/data_folder.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ctl {

struct InitOptions {
    std::filesystem::path data;
    std::string name;
    std::string phone;                ///< of the hall, for residents; may be empty
    std::vector<std::string> windows; ///< each "2" (serves all) or "2:elderly,civil"
    std::vector<std::string> hosts; ///< names and addresses by which kiosks and desks reach the hall; empty: this host
    std::string listenAddress;      ///< empty: the default of HallConfig
    int port = 0;                   ///< 0: the default of HallConfig
    std::string catalogue;          ///< empty: the one that comes with the program
    bool isDemo = false;            ///< see HallConfig
    ProgramFiles files;             ///< with catalogue/, to check the codes of `windows`
};

/// Makes the data folder (0700) with its two keys (0600), both databases, the authority with the hall's certificate,
/// and config.json, under a working name until all of it is on the disk. Refuses a folder that exists, unless it is
/// empty. What a run leaves that was killed, the next one removes.
[[nodiscard]] Outcome<void> initHall(const InitOptions& options, Shell& shell);

/// "2" or "2:elderly,civil".
[[nodiscard]] Outcome<hall::Window> parseWindow(std::string_view text);

/// The name of this machine.
[[nodiscard]] std::string thisHost();

[[nodiscard]] std::chrono::system_clock::time_point systemTime(db::Time at);

} // namespace ctl
