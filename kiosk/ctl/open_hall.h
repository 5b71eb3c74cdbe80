// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "kiosk/ctl/shell.h"
#include "kiosk/hall/state/data_folder.h"

#include <filesystem>
#include <optional>

namespace ctl {

/// Both databases of one hall, opened with their keys.
struct OpenHall {
    hall::DataFolder folder;
    hall::HallConfig config;
    db::stores::HallDatabase records;
    db::stores::FacesDatabase faces;
};

/// Opens a hall that `yimenctl init` made; makes nothing. Fails with one line that says what is missing or wrong: no
/// such folder, not a hall, a missing or wrong key, a key that others may read, a newer schema.
[[nodiscard]] Outcome<OpenHall> openHall(const std::filesystem::path& data);

/// As openHall, with the keys of another data folder.
[[nodiscard]] Outcome<OpenHall> openHallWithKeys(const std::filesystem::path& data,
                                                 const std::filesystem::path& keysFrom);

/// As openHall, for a change that a serving hall takes over by itself within seconds (hall::lookOutside). Holds the
/// folder's lock if no hall does.
struct SharedHall {
    std::optional<hall::FolderLock> lock; ///< nothing: a hall is serving the folder
    OpenHall hall;
};
[[nodiscard]] Outcome<SharedHall> openHallBeside(const std::filesystem::path& data, std::string_view doing);

} // namespace ctl
