// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "kiosk/ctl/shell.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace ctl {

struct PairOptions {
    std::filesystem::path data;
    db::DeviceKind kind = db::DeviceKind::Kiosk;
    std::string label;
    std::filesystem::path out;
    std::string hallAddress; ///< "host:port"; empty: the host and port of config.json
};

/// Gives a device its own certificate, as a folder to be carried to it, and writes it into the table of devices.
[[nodiscard]] Outcome<void> pairDevice(const PairOptions& options, Shell& shell);

struct RevokeOptions {
    std::filesystem::path data;
    std::int64_t device = 0;
};

/// The hall refuses this device from its next connection on.
[[nodiscard]] Outcome<void> revokeDevice(const RevokeOptions& options, Shell& shell);

struct DevicesOptions {
    std::filesystem::path data;
    bool json = false;
};

[[nodiscard]] Outcome<void> listDevices(const DevicesOptions& options, Shell& shell);

} // namespace ctl
